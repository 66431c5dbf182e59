"""Datelines: «Liputan6.com, Beijing -», «JAKARTA, KOMPAS.com —», «MOSCOW, May 16 (Reuters) -», «SURABAYA –»."""

import re
from dataclasses import dataclass
from functools import cache

from dossier import language
from dossier.extract.frame import media
from dossier.extract.patterns import any_of
from dossier.model import Span

# Longer than any dateline; what is looked at is bounded, so hostile text costs nothing.
REACH = 160
HYPHENS = "-‐‑–—―−"
DASH = rf"[\s\u200b]{{0,3}}[{HYPHENS}]{{1,3}}\s{{0,3}}"
# A hyphen with no blank beside it joins two names («Reuters-Ipsos»), but for addresses and capitals.
APART = r"(?:\s{0,3}[–—―]{1,3}\s{0,3}|\s{1,3}-{1,3}\s{0,3}|-{1,3}\s{1,3})"
COMMA = r"\s{0,2},\s{0,2}"
# Words that begin with a capital. A capital inside a word ends it: scraped text glues «Jakarta» to what follows.
PLACE = r"[A-Z](?:[A-Z.'’]{1,20}(?![a-z])|[a-z.'’]{1,20})(?:\s(?:[A-Z](?:[A-Z.'’]{1,20}(?![a-z])|[a-z.'’]{1,20}))){0,3}"
CAPITALS = r"(?:[A-Z][A-Z.'’]{3,20}|[A-Z][A-Z.'’]{1,20}(?=\s[A-Z]{2}))(?:\s[A-Z][A-Z.'’]{1,20}){0,3}"
# An outlet's name; whether it is one the packs say. An address is one by its shape, «KOMPAS com» too.
NAME = r"[A-Za-z][\w.]{0,25}(?:\s[A-Z][\w.]{0,25}){0,3}"
ADDRESS = rf"(?:{media.ADDRESS}|[A-Z]{{3,15}}\.?\scom(?![a-z]))"
DAY = (
    r"(?:,\s?(?:[A-Z][a-z]{2,8}\.?\s\d{1,2}|\d{1,2}\s[A-Z][a-z]{2,8}|\(?\d{1,2}/\d{1,2}(?:/\d{2,4})?\)?)"
    r"(?:,?\s\d{4})?)?"
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """The start of a paragraph that says where, and often in which medium, the report appeared."""

    span: Span
    outlet: Span | None
    place: Span | None


def find(text: str, paragraph: Span) -> Dateline | None:
    """The dateline that a paragraph opens with, if it prints an outlet: an address, or a name that a pack knows."""
    head = text[paragraph.start : min(paragraph.end, paragraph.start + REACH)]
    for form in _forms():
        match = form.match(head)
        if match and (form is _dated() or media.is_printed(match["outlet"]) or re.fullmatch(ADDRESS, match["outlet"])):
            return Dateline(
                _span(match, 0, paragraph.start),
                _span(match, "outlet", paragraph.start),
                _place(match, paragraph.start),
            )
    return None


@cache
def _dated() -> re.Pattern[str]:
    """«LISBON, Sept. 30 (LUSA) —»: with a date and a dash, whatever stands in the brackets is the outlet."""
    return re.compile(rf"(?P<place>{CAPITALS}(?:,\s?{PLACE})?){DAY.removesuffix('?')}\s?\((?P<outlet>{NAME})\){DASH}")


def at(text: str, dateline: Span) -> Dateline | None:
    """The dateline that stands at a segment of that kind, read again for its parts."""
    whole = Span(dateline.start, min(len(text), dateline.end + 2))  # what a dateline is glued to tells its end
    return find(text, whole) or find_place(text, whole)


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


@cache
def _places() -> frozenset[str]:
    return frozenset(place for pack in language.every() for place in pack.frame.places)


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    """The forms of datelines that print an outlet, the surest first."""
    outlet = rf"(?P<outlet>{ADDRESS}|{NAME})"
    address = rf"(?P<outlet>{ADDRESS})"
    place, region = rf"(?P<place>{PLACE})", rf"(?P<place>{PLACE},\s?{PLACE})"
    return tuple(
        re.compile(form)
        for form in (
            rf"{outlet}/{place}(?:\s\([^()]{{2,30}}\))?{DASH}",
            rf"{place}{DAY}(?:{COMMA}|\s){outlet}(?:{DASH}|:\s)",
            rf"{region}{DAY}(?:{COMMA}|\s){outlet}(?:{DASH}|:\s)",
            rf"{place}{DAY}\s?\({outlet}\)(?:{DASH})?",
            rf"{region}{DAY}\s?\({outlet}\)(?:{DASH})?",
            _dated().pattern,
            rf"{outlet}{COMMA}{place}(?:{DASH}|:\s)",
            rf"{outlet}{COMMA}{region}(?:{DASH}|:\s)",
            rf"(?P<place>[^\W\d][\w'’.-]{{1,20}}(?:\s[\w'’.-]{{1,20}}){{0,3}}){COMMA}{address}{DASH}",
            rf"\(?{address}\)?{DASH}",
            rf"\(?{outlet}\)?{APART}",
            # The dash is often lost in scraped text.
            rf"{outlet}{COMMA}(?P<place>{PLACE})(?=[A-Z])",
            rf"{outlet}{COMMA}(?P<place>{any_of(_places())})(?=\s[A-Z])",
            rf"(?P<place>{CAPITALS}){COMMA}{address}(?=\s?[A-Z“\"])",
            rf"(?P<outlet>{media.addresses()})(?=[A-Z“\"])",
        )
    )


@cache
def _place_alone() -> re.Pattern[str]:
    known = any_of(_places())
    return re.compile(rf"(?P<place>{CAPITALS}(?={DAY}{DASH})|{known}(?={DAY}{APART}(?!\s{{0,3}}{known}))){DAY}{DASH}")


def _span(match: re.Match[str], group: int | str, base: int) -> Span:
    start, end = match.span(group)
    return Span(base + start, base + start + len(match.string[start:end].rstrip()))


def _place(match: re.Match[str], base: int) -> Span | None:
    return _span(match, "place", base) if match.groupdict().get("place") else None
