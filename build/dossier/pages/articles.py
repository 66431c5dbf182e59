"""The list of all articles, by year, newest first."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from dossier.model import Article
from dossier.pages.filter import Choice, Filter, words_of
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
    t, ledger = site.words, site.ledger
    named = partial(_actors, site)

    def called(id: str) -> str:
        return ledger.profiles[id].actor.name

    return [
        Choice("words", t.plain("filter.words"), lambda one: words_of(site.title(one))),
        Choice("year", t.plain("filter.year"), lambda one: filter(None, [_year(one)]), str),
        Choice("source", t.plain("filter.source"), partial(_source, site), lambda id: ledger.sources[id].name),
        Choice("actor", t.plain("filter.actor"), named, called),
        Choice("with", t.plain("filter.with"), named, called, index="actor"),
    ]


def _actors(site: Site, article: Article) -> list[str]:
    return [one.actor for one in article.facts.mentions if one.actor and one.actor in site.ledger.profiles]


def _source(site: Site, article: Article) -> list[str]:
    outlet = article.facts.outlet
    return [site.ledger.source(outlet.name).id] if outlet else []
