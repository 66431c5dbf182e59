"""The list of all articles, by year, newest first."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from dossier.model import Article
from dossier.pages.filter import Choice, Filter, by_actor, by_source, words_of
from dossier.pages.site import Site, begins, in_parts, tall


@dataclass(frozen=True, slots=True)
class Group:
    """The articles of a year; of those without a date `year` is empty."""

    year: str
    articles: tuple[tuple[Article, dict[str, str]], ...]  # each with what the filter asks for

    @property
    def anchor(self) -> str:
        """The anchor of its heading."""
        return anchor(self.year)


def pages(site: Site) -> Iterator[tuple[str, str]]:
    """The list on one page or more, and the indexes of its filter if they are several."""
    t, articles = site.words, site.ledger.articles
    parts = in_parts("articles/index.md", articles, lines=lambda one: 3 + tall(site.title(one)))
    filter = Filter(t, "articles/narrow", _choices(site), parts)
    jumps = [(year or t.plain("date.unknown"), path, anchor(year)) for year, path in begins(parts, _year).items()]
    front = {"title": t.plain("articles"), "description": t.plain("articles.description", len(articles))}
    for part in parts:
        groups = [
            Group(year, tuple((one, filter.data(one)) for one in found))
            for year, found in groupby(part.items, key=_year)
        ]
        jumped = [(name, path, f"#{to}") for name, path, to in jumps]
        yield site.page(part.path).render(
            "articles", front, part=part, groups=groups, count=len(articles), filter=filter.form, jumps=jumped
        )
    yield from filter.files()


def anchor(year: str) -> str:
    """The anchor of a year's heading."""
    return f"y{year or 'none'}"


def _year(article: Article) -> str:
    """The year an article is filed under: that of the first day it may have appeared on."""
    published = article.facts.published
    day = published and (published.earliest or published.latest)
    return f"{day.year:04}" if day else ""


def _choices(site: Site) -> list[Choice[Article]]:
    t = site.words
    return [
        Choice("words", t.plain("filter.words"), lambda one: words_of(site.title(one))),
        Choice("year", t.plain("filter.year"), lambda one: filter(None, [_year(one)]), str),
        by_source(site, lambda one: [one]),
        by_actor(site, "actor", "filter.actor", actors_of),
        by_actor(site, "with", "filter.with", actors_of, index="actor"),
    ]


def actors_of(article: Article) -> list[str | None]:
    """Whom an article names, as often as it does; None for a name that is nobody's."""
    return [one.actor for one in article.facts.mentions]
