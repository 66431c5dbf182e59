"""The words of the pages: the language pack's, with numbers, plurals and dates as its readers write them."""

import datetime as dt
from collections.abc import Sequence
from functools import cached_property

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal
from babel.units import format_unit

from dossier import when
from dossier.language import Language
from dossier.model import DateType, Reason
from dossier.pages.escape import Markdown, label

DURATION = {"Y": "year", "M": "month", "W": "week", "D": "day"}


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
        return str(format_decimal(value, locale=self.locale))

    def enumeration(self, items: Sequence[str]) -> str:
        """Items as a reader would enumerate them."""
        return format_list(items, locale=self.locale)

    def language_name(self, code: str) -> str:
        """The name of a language in this one."""
        return str(self.locale.languages.get(code, code))

    # ------------------------------------------------------------------------------------ dates

    def date(self, edtf: str) -> str:
        """An EDTF value as a reader would say it; as it is written if it is none that we read."""
        known = when.read(edtf)
        if known is None:
            return self.duration(edtf) or edtf
        if isinstance(known, when.Point):
            return self._point(known)
        if known.start is None or known.end is None:
            key, side = ("date.until", known.end) if known.start is None else ("date.since", known.start)
            return self.plain(key, date=self._point(side)) if side else edtf
        return self.plain("date.range", start=self._point(known.start), end=self._point(known.end))

    def day(self, day: dt.date) -> str:
        """A day in full."""
        return format_date(day, "long", locale=self.locale)

    def month(self, month: dt.date) -> str:
        """A month and its year."""
        return format_skeleton("yMMMM", dt.datetime(month.year, month.month, 1), locale=self.locale)

    def precision(self, type: DateType, edtf: str) -> Markdown:
        """How precisely a date is known, in words; of a duration or a repetition, that it is one."""
        if type in ("duration", "set"):
            return self(f"precision.{type}")
        known = when.read(edtf)
        if not isinstance(known, when.Point):
            return self("precision.range" if known else "precision.other")
        words = self(f"precision.{known.precision}")
        return self(f"precision.{QUALIFIER[known.qualifier]}", precision=words) if known.qualifier else words

    def duration(self, value: str) -> str:
        """A whole ISO 8601 duration («P2D»: 2 hari); empty if it is none."""
        number, unit = value[1:-1], DURATION.get(value[-1:])
        if not value.startswith("P") or not number.isdecimal() or not unit:
            return ""
        return str(format_unit(int(number), f"duration-{unit}", locale=self.locale))

    def _point(self, point: when.Point) -> str:
        said = self._said(point)
        return self.plain(f"date.{QUALIFIER[point.qualifier]}", date=said) if point.qualifier else said

    def _said(self, point: when.Point) -> str:
        day, year = point.earliest, str(point.earliest.year)
        match point.precision:
            case "time":
                zone = point.zone and self.plain("date.zone", zone="+00:00" if point.zone == "Z" else point.zone)
                return self.plain("date.time", date=self.day(day), time=point.time) + zone
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


QUALIFIER = {"~": "approximate", "?": "uncertain", "%": "both"}


def _as_markdown(value: str) -> Markdown:
    return value if isinstance(value, Markdown) else label(value)
