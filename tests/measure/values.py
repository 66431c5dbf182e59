"""Values of time expressions, made comparable: EDTF as Dossier writes it, TIMEX3 as corpora are annotated with."""

import datetime as dt
import re

from dossier import when

CLOCK = re.compile(r"(\d{4}-\d\d-\d\d)?T(\d\d)(?::?(\d\d))?(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?")
WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
DIVISION = re.compile(r"(\d{4})-([QH])([1-4])")
SEASONS = {"SP": "21", "SU": "22", "FA": "23", "AU": "23", "WI": "24"}


def alike(gold: str | None, given: str | None) -> bool:
    """Whether two values mean the same days, time or length; how sure they are (`~`, `?`, `%`) does not count."""
    return meaning(gold) == meaning(given)


def meaning(value: str | None) -> object:
    """A comparable form: the first and last day; a clock time to the minute, without its zone; or the value itself."""
    if not value:
        return None
    bare = re.sub(r"[~?%]", "", value.strip().upper())
    if clock := CLOCK.fullmatch(bare):
        return clock[1], clock[2], clock[3] or "00"
    if season := re.fullmatch(r"(\d{4})-(SP|SU|FA|AU|WI)", bare):
        bare = f"{season[1]}-{SEASONS[season[2]]}"
    return _days(bare) or bare


def _days(bare: str) -> tuple[dt.date | None, dt.date | None] | None:
    """The first and last day of a date or interval; None for what is none."""
    if week := WEEK.fullmatch(bare):
        first = dt.date.fromisocalendar(int(week[1]), int(week[2]), 6 if week[3] else 1)
        return first, first + dt.timedelta(days=1 if week[3] else 6)
    if part := DIVISION.fullmatch(bare):
        bare = f"{part[1]}-{(32 if part[2] == 'Q' else 39) + int(part[3])}"
    if re.fullmatch(r"\d{2,3}", bare):  # TIMEX3's centuries and decades
        bare = bare.ljust(4, "X")
    point = when.read(bare)
    if point is None or "T" in bare:
        return None
    return point.earliest, point.latest
