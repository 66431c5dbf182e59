"""Names of outlets and news agencies, as the packs list them, in the forms that are printed."""

import re
from functools import cache

from dossier import language
from dossier.extract.patterns import any_of
from dossier.model import Span

# An address is a medium's name by its shape, whether or not a pack knows it; «.con» is a frequent slip of the pen.
# Scraped text glues it to a capital, never to a small letter.
ADDRESS = r"[A-Za-z0-9][\w-]{0,30}(?:\.[\w-]{1,30})?\.(?i:com|con|co\.id|co\.uk|id|net|tv|org|news|co)(?![a-z\d])"


def canonical(printed: str) -> str:
    """A medium's usual name: «ANTARA News» → «Antara». The printed form itself where no pack knows it."""
    return _names().get(_key(printed), " ".join(printed.split()))


def is_known(printed: str) -> bool:
    """Whether a name is that of an outlet or agency the packs know."""
    return _key(printed) in _names()


def is_printed(words: str) -> bool:
    """Whether words are a known name in one of its printed spellings: «ANTARA» is, «antara» is a word."""
    return " ".join(words.split()) in _spellings()


def is_agency(printed: str) -> bool:
    """Whether a name is that of a news agency the packs know."""
    return canonical(printed) in _agencies()


def before(text: str, start: int, end: int) -> Span | None:
    """The longest known name that ends at `end`, none of it before `start`; «Antara» in «Sumber.Antara» is none."""
    start = max(start, end - _longest())
    words = re.sub(r"\s", " ", text[start:end])
    for first in range(start, end):
        joined = first > 0 and (text[first - 1].isalnum() or text[first - 1] in "_.")
        if not joined and words[first - start :] in _spellings():
            return Span(first, end)
    return None


@cache
def printed() -> re.Pattern[str]:
    """Any medium: an address, or a known name, the longest that fits. Case counts: «antara» is a word.

    Keep this one: to compile the names anew takes longer than to read an article.
    """
    return re.compile(rf"(?:{ADDRESS}|{any_of(_spellings())}(?!\w))")


@cache
def addresses() -> str:
    """An expression for the known names that are addresses; other than `ADDRESS`, no shop or photo site fits it."""
    return any_of(name for name in _spellings() if "." in name)


@cache
def _spellings() -> frozenset[str]:
    forms = {form for pack in language.every() for medium in pack.frame.media for form in (medium.name, *medium.forms)}
    return frozenset(spelling for form in forms for spelling in (form, form.upper(), form[0].upper() + form[1:]))


@cache
def _longest() -> int:
    return max(map(len, _spellings()))


@cache
def _names() -> dict[str, str]:
    return {
        _key(form): medium.name
        for pack in language.every()
        for medium in pack.frame.media
        for form in (*medium.forms, medium.name)
    }


@cache
def _agencies() -> frozenset[str]:
    return frozenset(medium.name for pack in language.every() for medium in pack.frame.media if medium.agency)


def _key(printed: str) -> str:
    return " ".join(printed.split()).casefold()
