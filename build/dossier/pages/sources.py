"""The sources' index, and a page for every medium: what it published, whom it relies on, and who relies on it."""

from collections.abc import Iterator
from functools import partial

from dossier.ledger import Fact, Source, agencies_of
from dossier.model import Article
from dossier.pages.escape import Markdown, label
from dossier.pages.site import Page, Site, in_parts, tall


def pages(site: Site) -> Iterator[tuple[str, str]]:
    """All pages on sources."""
    t, sources = site.words, list(site.ledger.sources.values())
    front = {"title": t.plain("sources"), "description": t.plain("sources.description", len(sources))}
    for part in in_parts("sources/index.md", sources):
        yield site.page(part.path).render("sources", front, part=part, count=len(sources))
    for source in sources:
        yield from _source(site, source)


def _source(site: Site, source: Source) -> Iterator[tuple[str, str]]:
    """A medium's page; what it published and who relies on it run on over further pages."""
    t = site.words
    front = {"title": source.name, "description": t.plain("source.description", name=source.name)}
    lines: list[Article | Fact] = [*source.published, *source.relied_on]
    for part in in_parts(f"sources/{source.id}.md", lines, lines=partial(_tall, site)):
        page = site.page(part.path)
        relays = [(one, _relay(page, one)) for one in part.items if isinstance(one, Fact)]
        published = [one for one in part.items if isinstance(one, Article)]
        yield page.render(
            "source", front, source=source, part=part, published=published, relays=relays, agencies=agencies_of(source)
        )


def _tall(site: Site, one: Article | Fact) -> int:
    """About how many lines of a phone's screen an article or what relies on the medium takes."""
    if isinstance(one, Article):
        return 3 + tall(site.title(one))
    passage = one.article.facts.agencies[one.index].evidence.span
    sentence = passage and site.texts[one.article.id].places.passage(passage).of(one.article.document.text)
    return 4 + tall(site.title(one.article), sentence or "")


def _relay(page: Page, fact: Fact) -> Markdown:
    """The sentence in which an article names the medium it relies on."""
    evidence = fact.article.facts.agencies[fact.index].evidence
    if evidence.span is None:
        return label(evidence.text)
    text = page.site.texts[fact.article.id]
    anchor = text.sentence_anchor(evidence.span).removeprefix("#")
    return page.passage(fact.article, text.places.passage(evidence.span), [(evidence.span, anchor)])
