"""EDTF values as points in time: what is known of each, and the days it may mean.

Reads the part of the Library of Congress' Extended Date/Time Format (levels 0 and 1, with the quarters and halves of
level 2) that dates in news need; its bounds are those of the `edtf` library (but a winter ends in February), which
parses all of the format, a hundred times
slower. A value outside it is None: shown as it is written, and placed nowhere in time.
"""

import datetime as dt
import re
from calendar import monthrange
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

POINT = re.compile(
    r"(?P<year>\d{4}|\d{3}X|\d{2}XX)(?:-(?P<month>\d\d|XX))?(?:-(?P<day>\d\d|XX))?"
    r"(?:T(?:(?P<part>MO|MD|AF|EV|NI)|(?P<time>\d\d:\d\d)(?::\d\d)?(?P<zone>Z|[+-]\d\d(?::\d\d)?)?))?"
    r"(?P<qualifier>[~?%]?)",
    re.ASCII,
)
Precision = Literal["century", "decade", "year", "half", "quarter", "season", "month", "day", "part", "time"]
# EDTF's numbers for divisions of the year: what they are, their first month and their length in months.
# Seasons are the northern hemisphere's; winter is that of the year it begins in.
DIVISIONS: dict[int, tuple[Precision, int, int]] = {
    **{21 + index: ("season", 3 * index + 3, 3) for index in range(4)},
    **{33 + index: ("quarter", 3 * index + 1, 3) for index in range(4)},
    **{40 + index: ("half", 6 * index + 1, 6) for index in range(2)},
}


@dataclass(frozen=True, slots=True)
class Point:
    """A point in time as precisely as it is known.

    `division` is EDTF's number of a season, quarter or half, `part` TIMEX3's sign for a part of the day (`MO`, `MD`,
    `AF`, `EV`, `NI`: morning, midday, afternoon, evening, night); `qualifier` is `~` (approximate), `?` (uncertain),
    `%` (both) or empty. `earliest` and `latest` are the first and last day it may mean.
    """

    precision: Precision
    earliest: dt.date
    latest: dt.date
    qualifier: str = ""
    division: int = 0
    part: str = ""
    time: str = ""
    zone: str = ""


@dataclass(frozen=True, slots=True)
class Interval:
    """From one point to another; None is a side that is open or not known."""

    start: Point | None
    end: Point | None

    @property
    def earliest(self) -> dt.date | None:
        """The first day the interval may hold."""
        return self.start.earliest if self.start else None

    @property
    def latest(self) -> dt.date | None:
        """The last day the interval may hold."""
        return self.end.latest if self.end else None

    @property
    def qualifier(self) -> str:
        """The qualifier of a side that has one."""
        return "".join(side.qualifier for side in (self.start, self.end) if side)[:1]


When = Point | Interval


@lru_cache(maxsize=4096)
def read(edtf: str) -> When | None:
    """What an EDTF value means; None where it is none that news dates need."""
    if "/" not in edtf:
        return _point(edtf)
    start, _, end = edtf.partition("/")
    sides = [None if side in ("", "..") else _point(side) for side in (start, end)]
    if any(point is None and side not in ("", "..") for point, side in zip(sides, (start, end), strict=True)):
        return None
    return Interval(*sides) if any(sides) else None


def without_times(edtf: str) -> str:
    """An EDTF value without its times of day, its qualifiers kept: what is told or compared by days."""
    return re.sub(r"T[^/~?%]*", "", edtf)


def _point(edtf: str) -> Point | None:
    found = POINT.fullmatch(edtf)
    if not found:
        return None
    year, month, day = (part if part and part != "XX" else "" for part in found.group("year", "month", "day"))
    try:
        precision, earliest, latest = _extent(year, month, day)
    except ValueError:  # no such day, or a year before the first
        return None
    division = int(month) if precision in ("season", "quarter", "half") else 0
    part, time, zone = (found[name] or "" for name in ("part", "time", "zone"))
    if part or time:
        if precision != "day":
            return None
        precision = "part" if part else "time"
    return Point(precision, earliest, latest, found["qualifier"], division, part, time, zone)


def _extent(year: str, month: str, day: str) -> tuple[Precision, dt.date, dt.date]:
    """The precision of a date and its first and last day. Raises ValueError if there is no such date."""
    if "X" in year:
        if month or day:
            raise ValueError
        first, last = int(year.replace("X", "0")), int(year.replace("X", "9"))
        return "century" if year.endswith("XX") else "decade", dt.date(first, 1, 1), dt.date(last, 12, 31)
    if not month:
        if day:
            raise ValueError
        return "year", dt.date(int(year), 1, 1), dt.date(int(year), 12, 31)
    if int(month) in DIVISIONS and not day:
        precision, start, length = DIVISIONS[int(month)]
        return precision, *_months(int(year), start, length)
    if day:
        only = dt.date(int(year), int(month), int(day))
        return "day", only, only
    return "month", *_months(int(year), int(month), 1)


def _months(year: int, month: int, length: int) -> tuple[dt.date, dt.date]:
    """The first and last day of so many months from a month on."""
    first = dt.date(year, month, 1)
    carried, last = divmod(month + length - 2, 12)
    return first, dt.date(year + carried, last + 1, monthrange(year + carried, last + 1)[1])
