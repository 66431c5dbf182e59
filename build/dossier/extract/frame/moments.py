"""Whole dates as markup and header lines print them, in ISO 8601."""

import datetime as dt
import re
from email.utils import parsedate_to_datetime
from functools import cache

from dossier import language
from dossier.extract.patterns import any_of
from dossier.language import calendar

COMPACT = re.compile(r"(\d{4})[/.-]?(\d{2})[/.-]?(\d{2})(?!\d)")
FIGURES = r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}-\d{2}-\d{2}"
# No page of the Web is older; a later year is a slip or a hoax.
FIRST_YEAR, LAST_YEAR = 1990, 2100
LONGEST = 200


def read(words: str) -> str | None:
    """The moment or day that is printed: «2016-02-23 T15:32:01Z», «Tue, 23 Feb 2016 16:00 +0700», «16 Mei 2024».

    None for what is no whole date; a time that cannot be read is left off. In figures the day stands before
    the month, as it does in every language there is a pack for but American English.
    """
    tidy = re.sub(r"\s+T(?=\d)", "T", " ".join(words[:LONGEST].split()))
    compact = COMPACT.match(tidy)
    for form in (tidy, "-".join(compact.groups()) if compact else ""):
        try:
            return _iso(dt.datetime.fromisoformat(form), day_only=len(form) <= len("2024-05-16"))
        except ValueError:
            continue
    try:
        return _iso(parsedate_to_datetime(tidy), day_only=False)
    except ValueError:
        return _told(tidy)


@cache
def pattern() -> re.Pattern[str]:
    """An expression for a whole date in figures or words, its weekday with it."""
    months, days = any_of(frozenset(_months())), any_of(_days())
    return re.compile(
        rf"(?:(?i:{days})\b,?\s?)?(?:\d{{1,2}}\s(?i:{months})\.?,?\s\d{{4}}"
        rf"|(?i:{months})\.?\s\d{{1,2}}(?i:st|nd|rd|th)?,?\s\d{{4}}|{FIGURES})"
    )


def is_calendar_word(word: str) -> bool:
    """Whether a word is a weekday's or month's name in one of the packs' languages."""
    return word.lower().rstrip(".") in _months() or word in _days()


def _iso(when: dt.datetime, *, day_only: bool) -> str | None:
    if not FIRST_YEAR <= when.year <= LAST_YEAR:
        return None
    return when.date().isoformat() if day_only else when.isoformat(timespec="seconds")


def _told(words: str) -> str | None:
    """A day told with its month's name, or in figures."""
    found = pattern().search(words)
    if not found:
        return None
    numbers = [int(number) for number in re.findall(r"\d+", found[0])]
    named = next((_months()[word] for word in re.findall(r"[^\W\d_]+", found[0].lower()) if word in _months()), None)
    day, month, year = (numbers[0], named, numbers[1]) if named else numbers[:3]
    try:
        return _iso(dt.datetime(year, month, day), day_only=True)
    except ValueError:
        return None


@cache
def _months() -> dict[str, int]:
    """Month names of all packs, in small letters, by their number."""
    return {
        name.lower().rstrip("."): number
        for pack in language.every()
        for width in calendar.WIDTHS
        for number, name in calendar.months(pack.code, width).items()
    }


@cache
def _days() -> frozenset[str]:
    return frozenset(
        name
        for pack in language.every()
        for width in calendar.WIDTHS
        for name in calendar.days(pack.code, width).values()
    )
