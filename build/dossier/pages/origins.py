"""Where the reports come from: who relies on whom, the origins of each event, and sources without a name."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dossier import draw
from dossier.ledger import Source, agencies_of, anonymous, tally
from dossier.model import Article, Span
from dossier.pages import events
from dossier.pages.escape import Markdown
from dossier.pages.site import PER_PAGE, Page, Site, in_parts, shorten, tall

NEWEST, LONGEST = 2, 60  # articles linked for a relay, and letters of their titles
UNNAMED = "origins/unnamed.md"


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
    unnamed = list(_places(site))
    is_long = len(unnamed) > PER_PAGE
    yield page.render(
        "origins",
        front,
        relays=[(relay, _articles(page, relay)) for relay in relays],
        picture=_picture(page, relays),
        events=told[:PER_PAGE],
        more_events=max(0, len(told) - PER_PAGE),
        own=own[:PER_PAGE],
        more_own=max(0, len(own) - PER_PAGE),
        unnamed=list(_unnamed(page, unnamed[:PER_PAGE])),
        more_unnamed=page.link(t("more", len(unnamed) - PER_PAGE), UNNAMED) if is_long else Markdown(),
    )
    if is_long:
        yield from _all_unnamed(site, unnamed)


def _all_unnamed(site: Site, places: Sequence[tuple[Article, Span]]) -> Iterator[tuple[str, str]]:
    """The sentences that rest on someone without a name, where they are too many for the page on origins."""
    t = site.words
    front = {"title": t.plain("origins.anonymous"), "description": t.plain("origins.anonymous.note")}

    def lines(place: tuple[Article, Span]) -> int:
        article, span = place
        sentence = site.texts[article.id].places.passage(span).of(article.document.text)
        return 4 + tall(site.title(article), sentence)

    for part in in_parts(UNNAMED, places, lines=lines):
        page = site.page(part.path)
        yield page.render("unnamed", front, part=part, unnamed=list(_unnamed(page, part.items)))


def _relays(site: Site) -> Iterator[Relay]:
    for source in site.ledger.sources.values():
        for agency, articles in agencies_of(source):
            of = site.ledger.source(agency.name)
            if agency.kind == "text" and of.id != source.id:
                yield Relay(source, of, articles)


def _articles(page: Page, relay: Relay) -> list[Markdown]:
    shown = [page.article(one, text=shorten(page.site.title(one), LONGEST)) for one in relay.articles[:NEWEST]]
    more = len(relay.articles) - len(shown)
    left = page.site.words("more", more) if more else ""
    return [*shown, page.link(left, f"sources/{relay.of.id}.md")] if left else shown


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


def _places(site: Site) -> Iterator[tuple[Article, Span]]:
    """Where articles rest on someone without a name."""
    return ((article, span) for article in site.ledger.articles for span in anonymous(article))


def _unnamed(page: Page, places: Iterable[tuple[Article, Span]]) -> Iterator[tuple[Article, Markdown]]:
    """The sentences that rest on someone without a name."""
    for article, span in places:
        text = page.site.texts[article.id]
        anchor = text.sentence_anchor(span).removeprefix("#")
        yield article, page.passage(article, text.places.passage(span), [(span, anchor)])
