"""Where the reports come from: who relies on whom, the origins of each event, and sources without a name."""

from collections.abc import Iterator
from dataclasses import dataclass

from dossier import draw
from dossier.ledger import Source, agencies_of, anonymous, tally
from dossier.model import Article
from dossier.pages import events
from dossier.pages.escape import Markdown
from dossier.pages.site import PER_PAGE, Page, Site

NEWEST = 5  # articles linked for a relay


@dataclass(frozen=True, slots=True)
class Relay:
    """A medium that relies on another for text, and in which articles; `anchor` is its row's."""

    by: Source
    of: Source
    articles: tuple[Article, ...]

    @property
    def anchor(self) -> str:
        """The anchor of its row."""
        return f"{self.by.id}.{self.of.id}"


def pages(site: Site) -> Iterator[tuple[str, str]]:
    """The page on origins."""
    t, page = site.words, site.page("origins/index.md")
    front = {"title": t.plain("origins.title"), "description": t.plain("origins.description")}
    relays = list(_relays(site))[:PER_PAGE]
    told = [
        (events.link(page, event), events.when(page, event), events.reported(t, tally(event.articles)))
        for event in site.ledger.events.values()
        if event.is_gathered
    ]
    own = [one for one in site.ledger.articles if not any(agency.kind == "text" for agency in one.facts.agencies)]
    yield page.render(
        "origins",
        front,
        relays=[(relay, _articles(page, relay)) for relay in relays],
        picture=_picture(page, relays),
        events=told[:PER_PAGE],
        more_events=max(0, len(told) - PER_PAGE),
        own=own[:PER_PAGE],
        more_own=max(0, len(own) - PER_PAGE),
        unnamed=list(_unnamed(page))[:PER_PAGE],
    )


def _relays(site: Site) -> Iterator[Relay]:
    for source in site.ledger.sources.values():
        for agency, articles in agencies_of(source):
            of = site.ledger.source(agency.name)
            if agency.kind == "text" and of.id != source.id:
                yield Relay(source, of, articles)


def _articles(page: Page, relay: Relay) -> list[Markdown]:
    shown = [page.article(article) for article in relay.articles[:NEWEST]]
    more = len(relay.articles) - len(shown)
    return [*shown, page.site.words("more", more)] if more else shown


def _picture(page: Page, relays: list[Relay]) -> Markdown:
    t = page.site.words
    media = {source.id: source for relay in relays for source in (relay.by, relay.of)}
    nodes = [draw.Node(id, one.name, one.name, page.address(f"sources/{id}.md"), "medium") for id, one in media.items()]
    lines = [
        draw.Relay(
            relay.by.id,
            relay.of.id,
            len(relay.articles),
            t.plain("origins.edge", len(relay.articles), by=relay.by.name, of=relay.of.name),
            f"#{relay.anchor}",
        )
        for relay in relays
    ]
    return Markdown(draw.relays(nodes, lines, t.plain("origins.picture"), t.plain("origins.picture.about")))


def _unnamed(page: Page) -> Iterator[tuple[Article, Markdown]]:
    """The sentences that rest on someone without a name."""
    for article in page.site.ledger.articles:
        text = page.site.texts[article.id]
        for span in anonymous(article):
            anchor = text.sentence_anchor(span).removeprefix("#")
            yield article, page.passage(article, text.places.passage(span), [(span, anchor)])
