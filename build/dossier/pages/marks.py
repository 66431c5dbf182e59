"""Entries of the timeline as marks: in its pictures, and as the signs of its lists."""

import datetime as dt
import re
from collections.abc import Sequence
from functools import partial

from dossier import draw, when
from dossier.ledger import Entry
from dossier.pages import events, times
from dossier.pages.escape import Markdown
from dossier.pages.site import Page, shorten

LONGEST = 60  # letters of a name
CLAUSE = re.compile(r"[,;:](?=\s)|\s[–—(]")


def mark(page: Page, entry: Entry, href: str = "") -> draw.Mark:
    """An entry as it is drawn, leading to a place."""
    t, event, known = page.site.words, entry.event, entry.when
    kind = kind_of(entry)
    is_event = event is not None and kind == "event"
    status = event.status if event and is_event else ""
    name = events.named(page.site, event) if event else page.site.title(entry.article)
    told = t.plain(f"status.{status}" if is_event else f"kind.{kind}")
    time = times.by_day(t, entry.edtf)
    sure = _sure(entry.when) if is_event else None
    is_some_day = sure is None and known.earliest != known.latest
    if is_some_day and known.earliest and known.latest and not known.qualifier:
        time = t.plain("timeline.some_day", date=time)
    shape = "publication" if kind == "update" else kind
    return draw.Mark(
        known.earliest,
        known.latest,
        _cut(name),
        f"{time} · {told} · {name}",
        href,
        shape,
        status,
        bool(known.qualifier),
        sure,
        time,
    )


def picture(page: Page, marks: Sequence[draw.Mark], title: str) -> Markdown:
    """Marks in time with what their signs mean; empty if there are none."""
    t = page.site.words
    about = t.plain("timeline.picture", title=title)
    drawn = draw.timeline(marks, about, t.plain("timeline.picture.marks"), partial(times.tick, t))
    return Markdown(drawn and drawn + draw.legend(marks, lambda name: t.plain(f"legend.{name}")))


def kind_of(entry: Entry) -> str:
    """What an entry is: `event`, `report`, `publication` or `update`."""
    if entry.event:
        return entry.event.kind
    published = entry.article.facts.published
    return "update" if published and published.basis == "updated" else "publication"


def _cut(line: str) -> str:
    """A name of words of a sentence, cut between its clauses if it is long, or else between words."""
    edges = [edge.start() for edge in CLAUSE.finditer(line, LONGEST // 3, LONGEST - 1)] if len(line) > LONGEST else []
    return f"{line[: edges[-1]]}…" if edges else shorten(line, LONGEST)


def _sure(known: when.When) -> tuple[dt.date | None, dt.date | None] | None:
    """The days on which what lasted surely went on: an interval says that it did. None of all else, and of what may
    have ended as soon as it began."""
    if isinstance(known, when.Point):
        return None
    first = known.start.latest if known.start else None
    last = known.end.earliest if known.end else None
    return None if first and last and first > last else (first, last)
