"""The timeline's parts: all of it on one page, or where that is too much a page a year, or a month."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from dossier import when
from dossier.ledger import Entry
from dossier.pages import times
from dossier.pages.site import PER_PAGE
from dossier.pages.words import Words

IN_A_MONTH = ("month", "day", "part", "time")


@dataclass(frozen=True, slots=True)
class Chapter:
    """A page of the timeline, or several if there is too much: all of it, a year or a month of one.

    `inner` are the chapters of its parts; its own entries are those that are in none of them.
    """

    path: str
    title: str
    entries: tuple[Entry, ...]
    inner: tuple["Chapter", ...] = ()
    count: int = 0


def whole(t: Words, entries: Sequence[Entry]) -> Chapter:
    """All of the timeline, as one chapter."""
    # What is known less precisely than its month stands before the months of its year.
    entries = sorted(entries, key=lambda entry: (year_of(entry), month_of(entry) is not None))
    path, title = "timeline/index.md", t.plain("timeline")
    if len(entries) <= PER_PAGE:
        return Chapter(path, title, tuple(entries), (), len(entries))
    years = (_of_year(t, year, list(found)) for year, found in groupby(entries, key=year_of))
    return Chapter(path, title, (), tuple(years), len(entries))


def _of_year(t: Words, year: str, entries: Sequence[Entry]) -> Chapter:
    path, title = f"timeline/{year}.md", t.plain("timeline.of", time=year)
    if len(entries) <= PER_PAGE:
        return Chapter(path, title, tuple(entries), (), len(entries))
    months = [
        Chapter(
            f"timeline/{month:%Y-%m}.md", t.plain("timeline.of", time=times.month(t, month)), tuple(own), (), len(own)
        )
        for month, found in groupby(entries, key=month_of)
        if month and (own := list(found))
    ]
    rest = tuple(entry for entry in entries if month_of(entry) is None)
    return Chapter(path, title, rest, tuple(months), len(entries))


def _first(entry: Entry) -> dt.date:
    return entry.when.earliest or entry.when.latest or dt.date.min


def year_of(entry: Entry) -> str:
    """The year an entry begins in."""
    return f"{_first(entry).year:04}"


def month_of(entry: Entry) -> dt.date | None:
    """The month an entry belongs to, if it is known as precisely as that."""
    point = entry.when if isinstance(entry.when, when.Point) else entry.when.start or entry.when.end
    return _first(entry).replace(day=1) if point and point.precision in IN_A_MONTH else None
