"""The timeline's parts: all of it on one page, or where that is too much a page for some years, a year or a month."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from dossier import when
from dossier.ledger import Entry
from dossier.pages import times
from dossier.pages.site import in_parts
from dossier.pages.words import Words

IN_A_MONTH = ("month", "day", "part", "time")
Lines = Callable[[Entry], int]


@dataclass(frozen=True, slots=True)
class Chapter:
    """A page of the timeline, or several if there is too much: all of it, some years, a month, or what is of no one
    month. It is made of entries or of chapters (`inner`), never of both; `name` is what a picture's axis calls it.
    """

    path: str
    name: str
    title: str
    entries: tuple[Entry, ...]
    inner: tuple["Chapter", ...] = ()

    @property
    def every(self) -> tuple["Chapter", ...]:
        """The chapter and all in it."""
        return (self, *(one for inner in self.inner for one in inner.every))


def whole(t: Words, entries: Sequence[Entry], lines: Lines) -> Chapter:
    """All of the timeline, as one chapter; `lines` tells about how many an entry takes."""
    # What is known less precisely than its month stands before the months of its year.
    entries = sorted(entries, key=lambda entry: (year_of(entry), month_of(entry) or dt.date.min))
    title = t.plain("timeline")
    return _chapter("timeline/index.md", title, title, tuple(entries), list(_years(t, entries, lines)), lines)


def _years(t: Words, entries: Sequence[Entry], lines: Lines) -> Iterator[Chapter]:
    """A chapter a year; years that fit on one page together are one."""
    together: tuple[Entry, ...] = ()
    for _, found in groupby(entries, key=year_of):
        year = tuple(found)
        if together and not _fits((*together, *year), lines):
            yield _of_years(t, together, lines)
            together = ()
        together += year
    if together:
        yield _of_years(t, together, lines)


def _of_years(t: Words, entries: tuple[Entry, ...], lines: Lines) -> Chapter:
    first, last = year_of(entries[0]), year_of(entries[-1])
    name, slug = (first, first) if first == last else (f"{first}–{last}", f"{first}-{last}")
    months = list(_months(t, first, entries))
    return _chapter(f"timeline/{slug}.md", name, t.plain("timeline.of", time=name), entries, months, lines)


def _chapter(
    path: str, name: str, title: str, entries: tuple[Entry, ...], inner: Sequence[Chapter], lines: Lines
) -> Chapter:
    """A chapter on one page if it fits on it, or else of the chapters in it."""
    return Chapter(path, name, title, entries, () if _fits(entries, lines) else tuple(inner))


def _fits(entries: Sequence[Entry], lines: Lines) -> bool:
    return len(in_parts("", entries, lines=lines)) == 1


def _months(t: Words, year: str, entries: Sequence[Entry]) -> Iterator[Chapter]:
    for month, found in groupby(entries, key=month_of):
        if month:
            title = t.plain("timeline.of", time=times.month(t, month))
            yield Chapter(f"timeline/{month:%Y-%m}.md", times.short_month(t, month), title, tuple(found))
        else:
            title = t.plain("timeline.no_month", year=year)
            yield Chapter(f"timeline/{year}-XX.md", "–", title, tuple(found))


def _first(entry: Entry) -> dt.date:
    return entry.when.earliest or entry.when.latest or dt.date.min


def year_of(entry: Entry) -> str:
    """The year an entry begins in."""
    return f"{_first(entry).year:04}"


def month_of(entry: Entry) -> dt.date | None:
    """The month an entry belongs to, if it is known as precisely as that."""
    point = entry.when if isinstance(entry.when, when.Point) else entry.when.start or entry.when.end
    return _first(entry).replace(day=1) if point and point.precision in IN_A_MONTH else None
