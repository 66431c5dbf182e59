"""The home page, and the search page that the site's script fills."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import get_args

from dossier import draw
from dossier.ledger import Event, tally
from dossier.model import ActorType
from dossier.pages import changes, events, previews, times
from dossier.pages.escape import Markdown
from dossier.pages.marks import mark, picture
from dossier.pages.site import Page, Site, shorten

NEWEST, LEADING, EVENTS = 5, 8, 8
TYPES: tuple[str, ...] = get_args(ActorType)


@dataclass(frozen=True, slots=True)
class Happening:
    """An event as the home page tells it: its page, its time and status, and who reports it."""

    name: Markdown
    when: str
    status: Markdown
    reported: Markdown


def pages(site: Site) -> Iterator[tuple[str, str]]:
    """The pages that lead to all others."""
    t, ledger = site.words, site.ledger
    page, told = site.page("index.md"), events.in_order(site, _main_events(ledger.events.values()))
    leading = [(type, [one for one in ledger.profiles.values() if one.actor.type == type][:LEADING]) for type in TYPES]
    yield page.render(
        "home",
        _front(site),
        settings=site.settings,
        newest=ledger.articles[:NEWEST],
        leading=[(type, found) for type, found in leading if found],
        span=_span(site),
        picture=_picture(page, told),
        events=[_happening(page, event) for event in told],
        gathered=sum(event.is_gathered for event in ledger.events.values()),
        changed=changes.newest(page),
    )
    yield site.page("search.md").render(
        "search", {"title": t.plain("search"), "description": t.plain("search.description"), "hide": ("toc",)}
    )


def _front(site: Site) -> dict[str, str]:
    described = site.settings.description or site.words.plain("home.description", len(site.ledger.articles))
    image = previews.path() if previews.path() in site.pictures else ""
    return {"title": site.settings.title, "description": shorten(described), "image": image}


def _span(site: Site) -> tuple[str, ...]:
    """The first and the last time of publication, as precisely as they are known; empty if none is."""
    found = [article.facts.published for article in site.ledger.articles if article.facts.published]
    if not found:
        return ()
    first = min(found, key=lambda one: one.earliest or one.latest or dt.date.max)
    last = max(found, key=lambda one: one.latest or one.earliest or dt.date.min)
    return _said(site, first.edtf.split("/")), _said(site, last.edtf.split("/")[::-1])


def _said(site: Site, sides: Sequence[str]) -> str:
    """The first side of an interval that is known, or a date that is none, in words."""
    edtf = next((side for side in sides if side not in ("", "..")), "")
    return times.by_day(site.words, edtf)


def _main_events(found: Iterable[Event]) -> list[Event]:
    """The events that most articles tell of, those with a name first, in order of time."""
    ranked = sorted(
        (event for event in found if event.is_gathered and event.edtf),
        key=lambda event: (not event.name, -len(event.articles), -len(event.statements), event.id),
    )
    return ranked[:EVENTS]


def _happening(page: Page, event: Event) -> Happening:
    t = page.site.words
    reported = events.reported(t, tally(event.articles))
    return Happening(events.link(page, event), events.when(page, event), events.status(page, event), reported)


def _picture(page: Page, told: Sequence[Event]) -> Markdown:
    """The events in time, each leading to its page; nothing where there are none."""
    main = {event.id for event in told}
    marks = [
        mark(page, entry, page.address(events.path(entry.event)))
        for entry in page.site.ledger.timeline
        if entry.event and entry.event.id in main
    ]
    return Markdown(picture(page, marks, page.site.words.plain("events")) + draw.column(marks))
