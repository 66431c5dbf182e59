"""Dates, times and lengths of time as a reader of the pages would say them."""

import datetime as dt
import re
from functools import lru_cache

from babel import Locale
from babel.dates import format_date, format_interval, format_skeleton, format_time, get_day_names, get_month_names
from babel.units import format_unit

from dossier import when
from dossier.model import DateType
from dossier.pages.words import Words

QUALIFIER = {"~": "approximate", "?": "uncertain", "%": "both"}
# CLDR's patterns for a range of days, months and years.
INTERVAL = {"day": "yMMMd", "month": "yMMMM", "year": "y"}
DURATION = re.compile(r"P((?:\d{1,9}(?:\.\d{1,9})?(?:DE|[YMWD]))*)(?:T((?:\d{1,9}(?:\.\d{1,9})?[HMS])+))?", re.ASCII)
AMOUNT = re.compile(r"([\d.]+)(DE|[A-Z])")
DAYS = {"DE": "decade", "Y": "year", "M": "month", "W": "week", "D": "day"}
HOURS = {"H": "hour", "M": "minute", "S": "second"}
ZONE = re.compile(r"\b(?:WIB|WITA|WIT|UTC|GMT|[A-Z]{1,3}[SD]?T)\b(?=\W*$)")
ALONE = re.compile(r"T(?:(?P<part>MO|MD|AF|EV|NI)|(?P<time>(?:[01]\d|2[0-3]):[0-5]\d)\S{0,12})", re.ASCII)
EVERY = re.compile(r"XXXX-(?:WXX-(?P<weekday>[1-7])|(?P<month>0[1-9]|1[0-2]))", re.ASCII)


def zone(printed: str) -> str:
    """The name of the time zone that a printed time has: «11:02 WIB»; empty if it has none."""
    found = ZONE.search(printed)
    return found[0] if found else ""


def said(t: Words, edtf: str, zone: str = "") -> str:
    """A value of a date's `edtf` in words; empty if it tells no time («PXY», «FUTURE_REF»). A time of day that has a
    time zone is told with the `zone` by its name, if it is known."""
    known = when.read(edtf)
    if known is None:
        return _length(t, edtf) or _alone(t, edtf) or _every(t, edtf)
    if isinstance(known, when.Point):
        point = _point(t, known)
        offset = _offset(t, known)
        return f"{point.removesuffix(offset)} {zone}" if zone and offset and point.endswith(offset) else point
    if known.start and known.end:
        return _range(t, known.start, known.end)
    key, side = ("date.since", known.start) if known.start else ("date.until", known.end)
    return t.plain(key, date=_point(t, side)) if side else ""


def by_day(t: Words, edtf: str) -> str:
    """A value in words without its time of day; as it is written if it tells no time."""
    return said(t, when.without_times(edtf)) or edtf


def day(t: Words, date: dt.date) -> str:
    """A day in full."""
    return _day(date, t.locale)


def month(t: Words, date: dt.date) -> str:
    """A month and its year."""
    return format_skeleton("yMMMM", dt.datetime(date.year, date.month, 1), locale=t.locale)


def short_month(t: Words, date: dt.date) -> str:
    """A month as short as it can be told where its year is known."""
    return format_skeleton("MMM", dt.datetime(date.year, date.month, 1), locale=t.locale)


def tick(t: Words, date: dt.date, unit: str) -> str:
    """A day, a month or a year as short as it can be told, for the axis of a picture."""
    if unit == "year":
        return str(date.year)
    skeleton = "yMMM" if unit == "month" else "MMMd"
    return format_skeleton(skeleton, dt.datetime(date.year, date.month, date.day), locale=t.locale)


def precision(t: Words, type: DateType, edtf: str) -> str:
    """How precisely a date is known, in words; of a duration or a repetition, that it is one."""
    if type in ("duration", "set"):
        return t.plain(f"precision.{type}")
    known = when.read(edtf)
    if known is None:
        return t.plain("precision.none")
    kind = known.precision if isinstance(known, when.Point) else "range"
    return _qualified(t, "precision", known.qualifier, t.plain(f"precision.{kind}"))


# ------------------------------------------------------------------------------------- dates


def _range(t: Words, start: when.Point, end: when.Point) -> str:
    """From one point to another, what they share said once: «13–19 Mei 2024»."""
    skeleton = INTERVAL.get(start.precision) if start.precision == end.precision else None
    if skeleton and start.qualifier == end.qualifier:
        words = _interval(start.earliest, end.earliest, skeleton, t.locale)
        return _qualified(t, "date", start.qualifier, words)
    return t.plain("date.range", start=_point(t, start), end=_point(t, end))


def _point(t: Words, point: when.Point) -> str:
    return _qualified(t, "date", point.qualifier, _unqualified(t, point))


def _offset(t: Words, point: when.Point) -> str:
    """How far a time of day is from UTC, as it stands behind it; empty if that is not known."""
    return point.zone and t.plain("date.zone", zone="+00:00" if point.zone == "Z" else point.zone)


def _unqualified(t: Words, point: when.Point) -> str:
    date, year = point.earliest, str(point.earliest.year)
    match point.precision:
        case "time":
            return t.plain("date.time", date=day(t, date), time=_clock(t, point.time)) + _offset(t, point)
        case "part":
            return t.plain("date.time", date=day(t, date), time=t.plain(f"date.part.{point.part}"))
        case "day":
            return day(t, date)
        case "month":
            return month(t, date)
        case "season" | "quarter" | "half":
            return t.plain(f"date.division.{point.division}", year=year)
        case "decade" | "century":
            return t.plain(f"date.{point.precision}", year=year)
        case "year":
            return year


def _qualified(t: Words, about: str, qualifier: str, words: str) -> str:
    """A date or its precision as approximate, uncertain or both."""
    return t.plain(f"{about}.{QUALIFIER[qualifier]}", words=words) if qualifier else words


# --------------------------------------------------------------- what is not on the calendar


def _length(t: Words, value: str) -> str:
    """«P2D» → 2 hari, «PT1H30M» → 1 jam 30 menit; empty if an amount is not said."""
    found = DURATION.fullmatch(value)
    if not found:
        return ""
    parts = [(units, *part) for units, group in ((DAYS, 1), (HOURS, 2)) for part in AMOUNT.findall(found[group] or "")]
    return " ".join(format_unit(float(n), f"duration-{units[unit]}", locale=t.locale) for units, n, unit in parts)


def _alone(t: Words, value: str) -> str:
    """A time of a day that is not known: «T05:00:00», «TMO»."""
    found = ALONE.fullmatch(value)
    if not found:
        return ""
    return t.plain(f"date.part.{found['part']}") if found["part"] else _clock(t, found["time"])


def _every(t: Words, value: str) -> str:
    """A weekday or a month that comes again: «XXXX-WXX-1», «XXXX-05»."""
    found = EVERY.fullmatch(value)
    if not found:
        return ""
    if found["weekday"]:
        return str(get_day_names("wide", "stand-alone", t.locale)[int(found["weekday"]) - 1])
    return str(get_month_names("wide", "stand-alone", t.locale)[int(found["month"])])


def _clock(t: Words, time: str) -> str:
    return t.plain("date.clock", time=format_time(dt.time.fromisoformat(time), "short", locale=t.locale))


@lru_cache(maxsize=8192)
def _day(date: dt.date, locale: Locale) -> str:
    return format_date(date, "long", locale=locale)


@lru_cache(maxsize=8192)
def _interval(start: dt.date, end: dt.date, skeleton: str, locale: Locale) -> str:
    """A range by CLDR; one of days with its months in full, for which CLDR has short ones only."""
    widest = "y" if start.year != end.year else "M" if start.month != end.month else "d"
    patterns = locale.interval_formats[skeleton].get(widest)
    if skeleton != INTERVAL["day"] or not patterns or start == end:
        return format_interval(start, end, skeleton, locale=locale)
    sides = zip(patterns, (start, end), strict=True)
    return "".join(format_date(date, pattern.replace("MMM", "MMMM"), locale) for pattern, date in sides)
