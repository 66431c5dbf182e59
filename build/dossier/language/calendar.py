"""Names of days and months in Unicode CLDR, as running text has them.

Read from the locale itself: to import `babel.dates` asks the machine for its time zone, which no article needs.
"""

from collections.abc import Mapping
from functools import cache
from typing import Literal

from babel import Locale

Width = Literal["wide", "abbreviated"]
WIDTHS: tuple[Width, ...] = ("wide", "abbreviated")


def days(code: str, width: Width = "wide") -> Mapping[int, str]:
    """The names of the weekdays, Monday being 0."""
    return dict(Locale.parse(code).days["format"][width])


def months(code: str, width: Width = "wide") -> Mapping[int, str]:
    """The names of the months, January being 1."""
    return dict(Locale.parse(code).months["format"][width])


@cache
def names(code: str) -> frozenset[str]:
    """The names of all days and months, in full and abbreviated."""
    return frozenset(name for width in WIDTHS for of in (days, months) for name in of(code, width).values())
