"""Datelines: «Liputan6.com, Beijing -», «JAKARTA, KOMPAS.com —», «MOSCOW, May 16 (Reuters) -», «SURABAYA –»."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from dossier import language
from dossier.model import Span

# Longer than any dateline; what is looked at is bounded, so hostile text costs nothing.
REACH = 160
DASH = r"\s{0,3}[-–—―]{1,3}\s{0,3}"
# Words that begin with a capital. A capital inside a word ends it: scraped text glues «Jakarta» to what follows.
PLACE = r"[A-Z](?:[A-Z.'’]{1,20}(?![a-z])|[a-z.'’]{1,20})(?:\s(?:[A-Z](?:[A-Z.'’]{1,20}(?![a-z])|[a-z.'’]{1,20}))){0,3}"
REGION = rf"(?:,\s?{PLACE})?"
DAY = r"(?:,\s?(?:[A-Z][a-z]{2,8}\.?\s\d{1,2}|\d{1,2}\s[A-Z][a-z]{2,8}|\(?\d{1,2}/\d{1,2}(?:/\d{2,4})?\)?)(?:,?\s\d{4})?)?"
# An address is an outlet by its shape, whether or not a pack knows it. «.con» is a frequent slip of the pen.
ADDRESS = r"[A-Za-z0-9][\w-]{0,30}(?:\.[\w-]{1,30})?\.(?i:com|con|co\.id|co\.uk|id|net|tv|org|news|co)(?![a-z\d])"


@dataclass(frozen=True, slots=True)
class Dateline:
    """The start of a paragraph that says where, and often in which medium, the report appeared."""

    span: Span
    outlet: Span | None
    place: Span | None


def find(text: str, paragraph: Span) -> Dateline | None:
    """The dateline that a paragraph opens with, if it prints an outlet."""
    head = text[paragraph.start : min(paragraph.end, paragraph.start + REACH)]
    for form in _forms():
        if match := form.match(head):
            return Dateline(
                _span(match, 0, paragraph.start),
                _span(match, "outlet", paragraph.start),
                _place(match, paragraph.start),
            )
    return None


def find_place(text: str, paragraph: Span) -> Dateline | None:
    """The dateline that a paragraph opens with, if it prints a place alone.

    A place stands in capitals («SURABAYA –») or is a city the packs name. Capitals that come again in the
    text are an organisation's initials: a city is only capitalised so in its dateline.
    """
    head = text[paragraph.start : min(paragraph.end, paragraph.start + REACH)]
    match = _place_alone().match(head)
    if not match:
        return None
    place = match["place"]
    if place not in _places() and re.search(rf"\b{re.escape(place)}\b", text[paragraph.start + match.end() :]):
        return None
    return Dateline(_span(match, 0, paragraph.start), None, _place(match, paragraph.start))


def media_pattern() -> str:
    """An expression for every name of a medium that a pack knows, the longest first."""
    return "|".join(re.escape(name).replace(r"\ ", r"\s") for name in sorted(set(_media()), key=lambda n: (-len(n), n)))


def _media() -> Iterator[str]:
    for pack in language.every():
        for medium in pack.frame.media:
            yield medium.name
            yield from medium.forms


@cache
def _places() -> frozenset[str]:
    return frozenset(place for pack in language.every() for place in pack.frame.places)


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    outlet = rf"(?P<outlet>{ADDRESS}|(?i:{media_pattern()})(?!\w))"
    place = rf"(?P<place>{PLACE}{REGION})"
    return tuple(
        re.compile(form)
        for form in (
            rf"{outlet}/{place}(?:\s\([^()]{{2,30}}\))?{DASH}",
            rf"{place}{DAY},?\s?{outlet}(?:{DASH}|:\s)",
            rf"{place}{DAY}\s?\({outlet}\)(?:{DASH})?",
            rf"{outlet},\s?{place}(?:{DASH}|:\s)",
            rf"{outlet},\s?(?P<place>{PLACE})(?=[A-Z])",
            rf"\(?{outlet}\)?{DASH}",
        )
    )


@cache
def _place_alone() -> re.Pattern[str]:
    known = "|".join(map(re.escape, sorted(_places(), key=lambda p: (-len(p), p))))
    capitals = r"[A-Z][A-Z.'’]{3,20}(?:\s[A-Z][A-Z.'’]{1,20}){0,3}"
    return re.compile(rf"(?P<place>(?:{known})\b|{capitals}){DAY}{DASH}(?=\S)")


def _span(match: re.Match[str], group: int | str, base: int) -> Span:
    start, end = match.span(group)
    return Span(base + start, base + start + len(match.string[start:end].rstrip()))


def _place(match: re.Match[str], base: int) -> Span | None:
    return _span(match, "place", base) if match.groupdict().get("place") else None
