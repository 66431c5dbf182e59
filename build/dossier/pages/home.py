"""The home page, and the search page that the site's script fills."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import get_args

from dossier import draw
from dossier.ledger import Event, Finding, Moment, tally
from dossier.model import ActorType
from dossier.pages import changes, events, previews, times
from dossier.pages.escape import Markdown
from dossier.pages.leads import lead
from dossier.pages.marks import mark, picture
from dossier.pages.site import Page, Site, shorten

NEWEST, LEADING, EVENTS = 5, 8, 8
MOST_NAMED = 4  # articles or outlets named in a finding
TYPES: tuple[str, ...] = get_args(ActorType)


@dataclass(frozen=True, slots=True)
class Told:
    """A finding in a sentence, and the rule that makes it one."""

    sentence: Markdown
    rule: Markdown


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
        findings=[_told(page, one) for one in ledger.findings],
        newest=[(article, lead(page, article)) for article in ledger.articles[:NEWEST]],
        leading=[(type, found) for type, found in leading if found],
        span=_span(site),
        picture=_picture(page, told),
        events=[_happening(page, event) for event in told],
        figures=_figures(site),
        changed=changes.newest(page),
    )
    yield site.page("search.md").render(
        "search", {"title": t.plain("search"), "description": t.plain("search.description"), "hide": ("toc",)}
    )


def _figures(site: Site) -> list[tuple[Markdown, str]]:
    """How much there is of each kind of page, and where; nothing of which there is none."""
    ledger = site.ledger
    counts = {
        "articles": len(ledger.articles),
        "events": sum(event.is_gathered for event in ledger.events.values()),
        "actors": len(ledger.profiles),
        "quotes": len(ledger.quotations),
        "sources": len(ledger.sources),
    }
    return [(site.words(f"{kind}.count", count), f"{kind}/index.md") for kind, count in counts.items() if count]


def _told(page: Page, one: Finding) -> Told:
    """A finding as a sentence; what it rests on is linked in it."""
    t = page.site.words
    named = events.link(page, one.event) if one.event else Markdown()
    articles = [page.article(article) for article in one.articles[:MOST_NAMED]]
    values: dict[str, str] = {"event": named, "articles": Markdown(t.enumeration(articles))}
    if one.kind == "chain" and one.event:
        values["stages"] = events.stages(page, one.event)
    elif one.kind == "unnamed":
        values["words"] = events.sentence(page, one.statements[0])
    elif one.kind == "unconfirmed" and one.event:
        values |= {"status": events.status(page, one.event), "when": events.when(page, one.event)}
    elif one.kind == "single":
        values["origin"] = page.medium(tally(one.articles).origins[0])
    elif one.source:
        values["source"] = page.source(one.source.name)
    elif one.moment:
        values |= _moment(page, one.moment)
    return Told(t(f"finding.{one.kind}", len(one.articles), **values), t(f"finding.{one.kind}.rule"))


def _moment(page: Page, moment: Moment) -> dict[str, str]:
    """The day that is told of most: when it was, and the sentence that tells best of it."""
    t = page.site.words
    told = [t("withheld")]
    if best := next(iter(page.site.ledger.gist.of(moment)), None):
        anchor = page.site.texts[best.article.id].sentence_anchor(best.span)
        where = page.where(anchor, page.site.title(best.article), best.article)
        told = [page.passage(best.article, best.span, []), where]
    return {"when": times.by_day(t, moment.edtf), "words": Markdown(" ".join(filter(None, told)))}


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
    """The events that rest on most origins, those with a name first, then the most recent."""

    def rank(event: Event) -> tuple[bool, int, int, str]:
        told, known = tally(event.articles), event.when
        last = (known and (known.latest or known.earliest)) or dt.date.min
        return not event.name, -len(told.origins) - told.unnamed, -last.toordinal(), event.id

    return sorted((event for event in found if event.is_gathered and event.edtf), key=rank)[:EVENTS]


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
