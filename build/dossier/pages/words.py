"""The words of the pages: the language pack's, with numbers, plurals and dates as its readers write them."""

import datetime as dt
from collections.abc import Sequence
from functools import cached_property, lru_cache

from babel import Locale
from babel.dates import format_date, format_interval, format_skeleton, format_time
from babel.lists import format_list
from babel.numbers import format_decimal
from babel.units import format_unit

from dossier import when
from dossier.language import Language
from dossier.model import DateType, Reason
from dossier.pages.escape import Markdown, label

DURATION = {"Y": "year", "M": "month", "W": "week", "D": "day"}
QUALIFIER = {"~": "approximate", "?": "uncertain", "%": "both"}
# CLDR's patterns for a range of days, months and years.
INTERVAL = {"day": "yMMMMd", "month": "yMMMM", "year": "y"}


class Words:
    """One language's words, by their key in the pack's `ui`; a missing one is a KeyError, never a blank."""

    def __init__(self, language: Language) -> None:
        self.language = language

    @cached_property
    def locale(self) -> Locale:
        """The CLDR locale of the language."""
        return Locale.parse(self.language.code, sep="-")

    def __call__(self, key: str, count: int | None = None, **values: str) -> Markdown:
        """The words of a key, as Markdown; the `values` filled in are escaped if they are plain text.

        With a `count` the plural form of the key that fits it (`articles.other`), which may hold `{count}`.
        """
        return Markdown(self._filled(key, count, {name: _as_markdown(value) for name, value in values.items()}))

    def plain(self, key: str, count: int | None = None, **values: str) -> str:
        """The same as plain text, for front matter."""
        return self._filled(key, count, values)

    def _filled(self, key: str, count: int | None, values: dict[str, str]) -> str:
        if count is None:
            return self.language.ui[key].format(**values)
        return self.language.ui[f"{key}.{self.locale.plural_form(count)}"].format(count=self.number(count), **values)

    def reason(self, reason: Reason) -> Markdown:
        """Why a value is what it is, as a sentence."""
        return Markdown(self.language.reasons[reason.key].format(detail=label(reason.detail)))

    def number(self, value: int) -> str:
        """A number with its thousands marked."""
        return _number(value, self.locale)

    def enumeration(self, items: Sequence[str]) -> str:
        """Items as a reader would enumerate them."""
        return format_list(items, locale=self.locale)

    def language_name(self, code: str) -> str:
        """The name of a language in this one."""
        return str(self.locale.languages.get(code, code))

    # ------------------------------------------------------------------------------------ dates

    def date(self, edtf: str) -> str:
        """An EDTF value or a length of time as a reader would say it; empty if it names neither."""
        known = when.read(edtf)
        if known is None:
            return self._duration(edtf)
        if isinstance(known, when.Point):
            return self._point(known)
        if known.start and known.end:
            return self._range(known.start, known.end)
        key, side = ("date.since", known.start) if known.start else ("date.until", known.end)
        return self.plain(key, date=self._point(side)) if side else ""

    def brief(self, edtf: str) -> str:
        """The same without the time of day."""
        return self.date(edtf.partition("T")[0])

    def day(self, day: dt.date) -> str:
        """A day in full."""
        return _day(day, self.locale)

    def month(self, month: dt.date) -> str:
        """A month and its year."""
        return format_skeleton("yMMMM", dt.datetime(month.year, month.month, 1), locale=self.locale)

    def precision(self, type: DateType, edtf: str) -> Markdown:
        """How precisely a date is known, in words; of a duration or a repetition, that it is one."""
        if type in ("duration", "set"):
            return self(f"precision.{type}")
        known = when.read(edtf)
        if not isinstance(known, when.Point):
            return self("precision.range" if known else "precision.none")
        words = self(f"precision.{known.precision}")
        return self(f"precision.{QUALIFIER[known.qualifier]}", precision=words) if known.qualifier else words

    def _duration(self, value: str) -> str:
        """A whole ISO 8601 duration («P2D»: 2 hari); empty if it is none."""
        number, unit = value[1:-1], DURATION.get(value[-1:])
        if not value.startswith("P") or not number.isdecimal() or not unit:
            return ""
        return str(format_unit(int(number), f"duration-{unit}", locale=self.locale))

    def _range(self, start: when.Point, end: when.Point) -> str:
        """From one point to another, what they share said once: «13–19 Mei 2024»."""
        skeleton = INTERVAL.get(start.precision) if start.precision == end.precision else None
        if skeleton and not start.qualifier + end.qualifier:
            return _interval(start.earliest, end.earliest, skeleton, self.locale)
        return self.plain("date.range", start=self._point(start), end=self._point(end))

    def _point(self, point: when.Point) -> str:
        said = self._said(point)
        return self.plain(f"date.{QUALIFIER[point.qualifier]}", date=said) if point.qualifier else said

    def _said(self, point: when.Point) -> str:
        day, year = point.earliest, str(point.earliest.year)
        match point.precision:
            case "time":
                clock = format_time(dt.time.fromisoformat(point.time), "short", locale=self.locale)
                zone = point.zone and self.plain("date.zone", zone="+00:00" if point.zone == "Z" else point.zone)
                return self.plain("date.time", date=self.day(day), time=clock) + zone
            case "day":
                return self.day(day)
            case "month":
                return self.month(day)
            case "season" | "quarter" | "half":
                return self.plain(f"date.division.{point.division}", year=year)
            case "decade" | "century":
                return self.plain(f"date.{point.precision}", year=year)
            case _:
                return year


@lru_cache(maxsize=8192)
def _number(value: int, locale: Locale) -> str:
    return str(format_decimal(value, locale=locale))


@lru_cache(maxsize=8192)
def _day(day: dt.date, locale: Locale) -> str:
    return format_date(day, "long", locale=locale)


@lru_cache(maxsize=8192)
def _interval(start: dt.date, end: dt.date, skeleton: str, locale: Locale) -> str:
    return format_interval(start, end, skeleton, locale=locale)


def _as_markdown(value: str) -> Markdown:
    return value if isinstance(value, Markdown) else label(value)
