"""Stretches of calendar days and how they are written: EDTF level 1 (Library of Congress, 2019)."""

import calendar
import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

DAY = dt.timedelta(days=1)
# EDTF has years of four digits; what lies outside is said in words only.
FIRST_YEAR, LAST_YEAR = 1000, 2999
SEASON_MONTHS = {21: 3, 22: 6, 23: 9, 24: 12}  # EDTF's codes, and the month a northern season begins with


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of days, both ends included, as it is written in EDTF."""

    first: dt.date
    last: dt.date
    edtf: str

    @property
    def single(self) -> bool:
        """Whether it is one day."""
        return self.first == self.last

    @property
    def mark(self) -> str:
        """How it is qualified: `~`, `?`, `%` or not at all."""
        return self.edtf[-1] if self.edtf[-1] in "~?%" else ""

    def qualified(self, mark: str) -> "Stretch":
        """The same with `~` (approximate), `?` (uncertain) or `%` (both) at each of its ends; a season takes none."""
        if not mark or re.fullmatch(r"\d{4}-2[1-4]", self.edtf):
            return self
        ends = [side if side in ("", "..") else _marked(side, mark) for side in self.edtf.split("/")]
        return replace(self, edtf="/".join(ends))


def _marked(edtf: str, mark: str) -> str:
    bare = edtf.rstrip("~?%")
    marks = set(edtf[len(bare) :].replace("%", "~?") + mark.replace("%", "~?"))
    return bare + ("%" if len(marks) > 1 else next(iter(marks)))


def day(year: int, month: int, number: int) -> Stretch | None:
    """A day of the calendar; None if there is no such day."""
    try:
        return of_day(dt.date(year, month, number)) if FIRST_YEAR <= year <= LAST_YEAR else None
    except ValueError:
        return None


def of_day(date: dt.date) -> Stretch:
    """A single day."""
    return Stretch(date, date, date.isoformat())


def month(year: int, number: int) -> Stretch | None:
    """A month."""
    if not FIRST_YEAR <= year <= LAST_YEAR or not 1 <= number <= 12:
        return None
    return Stretch(
        dt.date(year, number, 1), dt.date(year, number, calendar.monthrange(year, number)[1]), f"{year}-{number:02}"
    )


def year(number: int) -> Stretch | None:
    """A year."""
    if not FIRST_YEAR <= number <= LAST_YEAR:
        return None
    return Stretch(dt.date(number, 1, 1), dt.date(number, 12, 31), str(number))


def decade(number: int) -> Stretch | None:
    """The ten years that begin with this one: 1980 → `198X`."""
    first, last = year(number - number % 10), year(number - number % 10 + 9)
    return Stretch(first.first, last.last, f"{number // 10}X") if first and last else None


def century(number: int) -> Stretch | None:
    """The 19th century → `18XX`: the years that share their first digits, as EDTF has it."""
    first, last = year((number - 1) * 100), year((number - 1) * 100 + 99)
    return Stretch(first.first, last.last, f"{number - 1}XX") if first and last else None


def season(of: int, code: int) -> Stretch | None:
    """A season by EDTF's code; winter begins in December of its year."""
    if not FIRST_YEAR <= of < LAST_YEAR:
        return None
    begin = dt.date(of, SEASON_MONTHS[code], 1)
    return Stretch(begin, add_months(begin, 3) - DAY, f"{of}-{code}")


def week(date: dt.date) -> Stretch:
    """The week of a day, Monday to Sunday (ISO 8601)."""
    monday = date - date.weekday() * DAY
    return span(of_day(monday), of_day(monday + 6 * DAY))


def weekend(date: dt.date) -> Stretch:
    """Saturday and Sunday of the week of a day."""
    monday = date - date.weekday() * DAY
    return span(of_day(monday + 5 * DAY), of_day(monday + 6 * DAY))


def span(first: Stretch, last: Stretch) -> Stretch:
    """From the start of one stretch to the end of another."""
    return Stretch(first.first, last.last, f"{first.edtf}/{last.edtf}")


def joined(first: Stretch, last: Stretch) -> Stretch:
    """From the start of one interval to the end of another."""
    return Stretch(first.first, last.last, f"{first.edtf.split('/')[0]}/{last.edtf.split('/')[-1]}")


def part(whole: Stretch, parts: int, number: int) -> Stretch | None:
    """The `number`th of so many equal parts of a year (in months), or the half of a month (split after the 15th)."""
    if not 1 <= number <= parts:
        return None
    if whole.first.month == 1 and whole.last.month == 12 and 12 % parts == 0:
        size = 12 // parts
        first = month(whole.first.year, (number - 1) * size + 1)
        last = month(whole.first.year, number * size)
        return span(first, last) if first and last else None
    if parts == 2 and whole.first.day == 1 and whole.last == add_months(whole.first, 1) - DAY:
        middle = whole.first.replace(day=15)
        first_day, last_day = (whole.first, middle) if number == 1 else (middle + DAY, whole.last)
        return span(of_day(first_day), of_day(last_day))
    return None


def add_months(date: dt.date, months: int) -> dt.date:
    """The same day so many months on, or the last day of that month.

    Raises ValueError outside the calendar.
    """
    index = date.year * 12 + date.month - 1 + months
    year_, month_ = divmod(index, 12)
    return date.replace(year=year_, month=month_ + 1, day=min(date.day, calendar.monthrange(year_, month_ + 1)[1]))


def moved(date: dt.date, unit: str, count: int) -> Stretch | None:
    """The day, week, month, year … that lies so many of them after (before, if negative) the one of `date`.

    `unit` is D, W, WE (weekend), M, Q (quarter), S (half-year), Y, DE (decade) or CE (century), as in TIMEX3. None
    outside the calendar, and for units within a day.
    """
    move = MOVES.get(unit)
    try:
        stretch = move(date, count) if move else None
    except (ValueError, OverflowError):
        return None
    return stretch if stretch and stretch.first.year >= FIRST_YEAR and stretch.last.year <= LAST_YEAR else None


def _month_moved(date: dt.date, count: int) -> Stretch | None:
    target = add_months(date.replace(day=1), count)
    return month(target.year, target.month)


def _part_moved(date: dt.date, count: int, months: int) -> Stretch | None:
    target = add_months(date.replace(day=1), months * count)
    whole = year(target.year)
    return part(whole, 12 // months, (target.month - 1) // months + 1) if whole else None


MOVES: Mapping[str, Callable[[dt.date, int], Stretch | None]] = {
    "D": lambda date, count: of_day(date + count * DAY),
    "W": lambda date, count: week(date + 7 * count * DAY),
    "WE": lambda date, count: weekend(date + 7 * count * DAY),
    "M": _month_moved,
    "Q": lambda date, count: _part_moved(date, count, 3),
    "S": lambda date, count: _part_moved(date, count, 6),
    "Y": lambda date, count: year(date.year + count),
    "DE": lambda date, count: decade(date.year + 10 * count),
    "CE": lambda date, count: century(date.year // 100 + 1 + count),
}
