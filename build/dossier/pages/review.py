"""The review queue as a page, for `mkdocs serve` alone: it is no part of what is published."""

import shlex
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from dossier.pages.escape import Markdown, label
from dossier.pages.site import PER_PAGE, Page, Site
from dossier.review.items import Item, Offer, Place

PATH = "review.md"


@dataclass(frozen=True, slots=True)
class Waiting:
    """An item of the queue: what it is about, why it waits, where that stands, and the decisions on it."""

    words: Markdown
    why: Markdown
    count: int
    places: tuple[tuple[Markdown, Markdown], ...]
    offers: tuple[Markdown, ...]


def page(site: Site, items: Sequence[Item]) -> str:
    """The page's Markdown; of each kind as many items as a page holds."""
    page, t = site.page(PATH), site.words
    groups = [(kind, list(group)) for kind, group in groupby(items, key=lambda item: item.kind)]
    shown = [(kind, len(found), [_waiting(page, item) for item in found[:PER_PAGE]]) for kind, found in groups]
    front = {"title": t.plain("review"), "description": t.plain("review.description", len(items))}
    return page.render("review", front, groups=shown, count=len(items))[1]


def _waiting(page: Page, item: Item) -> Waiting:
    t = page.site.words
    return Waiting(
        t("withheld") if item.is_withheld else label(item.words),
        t.reason(item.why),
        item.count,
        tuple(_places(page, item.places)),
        () if item.is_withheld else tuple(_how(page, offer) for offer in item.offers),
    )


def _places(page: Page, places: Sequence[Place]) -> Iterator[tuple[Markdown, Markdown]]:
    """Each place as a link to the evidence, and its sentence with the words marked."""
    for place in places:
        anchor = "#" + place.page.partition("#")[2] if "#" in place.page else ""
        yield page.link(str(place), f"articles/{place.article}.md", anchor), _sentence(page, place)


def _sentence(page: Page, place: Place) -> Markdown:
    if place.is_withheld:
        return page.site.words("withheld")
    before, after = place.sentence[: place.mark.start], place.sentence[place.mark.end :]
    marked = label(place.mark.of(place.sentence))
    return Markdown(f"{_edge(before)}<mark>{marked}</mark>{_edge(after)}")


def _edge(text: str) -> Markdown:
    """What stands beside the marked words, with the blank that parts them."""
    return Markdown(" " * text[:1].isspace() + label(text) + " " * (text.strip() != "" and text[-1:].isspace()))


def _how(page: Page, offer: Offer) -> Markdown:
    """The command that decides, or the line to write into a file."""
    if offer.command:
        return Markdown(f"<code>{label(shlex.join(('dossier', *offer.command)))}</code>")
    line = Markdown(f"<code>{label(offer.line)}</code>")
    return page.site.words("review.by_hand", file=offer.file, line=line)
