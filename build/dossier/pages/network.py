"""The network: who is named with whom, as a table and as a picture."""

from collections import Counter
from collections.abc import Iterator, Sequence

from dossier import draw
from dossier.ledger import Link, Profile
from dossier.ledger.network import MOST as MOST_LINKS
from dossier.pages.escape import Markdown
from dossier.pages.front import Value
from dossier.pages.site import Page, Part, Site, in_parts, shorten

LINKS = 30  # to a page, so that the picture is not far below
MOST_NODES = 200  # of the picture
NEAREST = 4  # links drawn of an actor that others draw no more of
MOST_COMPANIONS = 14  # of an actor's own picture
NEWEST = 2  # articles linked for a link
LONGEST = 60  # letters of their titles


def pages(site: Site) -> Iterator[tuple[str, str]]:
    """The table of links on one page or more, the picture on the first."""
    t, links = site.words, site.ledger.network
    about = t.plain("network.description", len(site.ledger.articles))
    front: dict[str, Value] = {"hide": ("toc",), "title": t.plain("network"), "description": about}
    for part in in_parts("network/index.md", links, LINKS):
        page = site.page(part.path)
        rows = [(anchor(link), link, _articles(page, link)) for link in part.items]
        picture = _picture(page, part, links) if part.number == 1 else Markdown()
        yield page.render(
            "network", front, part=part, rows=rows, picture=picture, count=len(links), is_cut=len(links) == MOST_LINKS
        )


def _strongest(links: Sequence[Link], known: set[str], nearest: int) -> Iterator[tuple[int, Link]]:
    """The links, with their index, that are among the strongest of either actor: all of them would be a black disc."""
    drawn: Counter[str] = Counter()
    for index, link in enumerate(links):
        pair = (link.first.id, link.second.id)
        if known.issuperset(pair) and any(drawn[id] < nearest for id in pair):
            drawn.update(pair)
            yield index, link


def anchor(link: Link) -> str:
    """The anchor of a link's row: no actor's id holds a dot."""
    return f"{link.first.id}.{link.second.id}"


def _articles(page: Page, link: Link) -> list[Markdown]:
    """The newest articles by their titles, cut short: whole they would hide the names before them."""
    t = page.site.words
    shown = [page.article(one, text=shorten(page.site.title(one), LONGEST)) for one in link.articles[:NEWEST]]
    if more := len(link.articles) - len(shown):
        both = {"actor": link.first.id, "with": link.second.id}
        shown.append(page.narrowed(t("more", more), "articles/index.md", **both))
    return shown


def _picture(page: Page, part: Part[Link], links: Sequence[Link]) -> Markdown:
    """The leading actors on a circle; each line leads to its row, on whichever page that is."""
    t, profiles = page.site.words, list(page.site.ledger.profiles.values())[:MOST_NODES]
    known = {profile.actor.id for profile in profiles}
    lines = [
        _line(page, link, page.address(part.paths[index // LINKS], f"#{anchor(link)}"))
        for index, link in _strongest(links, known, NEAREST)
    ]
    joined = {id for line in lines for id in (line.first, line.second)}
    nodes = [node(page, profile) for profile in profiles if profile.actor.id in joined]
    return Markdown(draw.circle(nodes, lines, t.plain("network.picture"), t.plain("network.picture.about")))


def star(page: Page, profile: Profile) -> Markdown:
    """An actor among those it is named with most; lines to them lead to their rows on the actor's page."""
    t, ledger = page.site.words, page.site.ledger
    others = [ledger.profiles[actor.id] for actor, _ in profile.companions[:MOST_COMPANIONS]]
    counts = {actor.id: count for actor, count in profile.companions[:MOST_COMPANIONS]}
    centre = profile.actor
    lines = [
        draw.Line(
            centre.id,
            id,
            count,
            t.plain("network.edge", count, first=centre.name, second=ledger.profiles[id].actor.name),
            f"#with-{id}",
        )
        for id, count in counts.items()
    ]
    for _, link in _strongest(ledger.network, set(counts), 1):
        lines.append(_line(page, link, page.address(f"actors/{link.first.id}.md", f"#with-{link.second.id}")))
    about = t.plain("network.picture")
    return Markdown(
        draw.star(
            node(page, profile),
            [node(page, one) for one in others],
            lines,
            f"{about}: {centre.name}",
            t.plain("actor.network.about"),
        )
    )


def node(page: Page, profile: Profile) -> draw.Node:
    """An actor as it is drawn."""
    t, actor = page.site.words, profile.actor
    said, kind = ("", actor.type) if actor.is_reviewed else (f", {t.plain('found.label')}", f"{actor.type} found")
    title = f"{actor.name}: {t.plain('articles.count', len(profile.appearances))}{said}"
    return draw.Node(actor.id, actor.name, title, page.address(f"actors/{actor.id}.md"), kind)


def _line(page: Page, link: Link, href: str) -> draw.Line:
    title = page.site.words.plain("network.edge", len(link.articles), first=link.first.name, second=link.second.name)
    return draw.Line(link.first.id, link.second.id, len(link.articles), title, href)
