"""Header lines: «16 Mei 2024, 12:27 WIB», «oleh Sari Dewi diperbarui 15 Mei 2024», «by Jane Doe, Reuters»."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from dossier import language
from dossier.extract.frame import media, moments
from dossier.extract.patterns import any_of
from dossier.model import Span

# A header is short; a longer line is prose.
LONGEST = 200

PartKind = Literal["date", "clock", "stamp", "byline", "credit", "outlet"]


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a header line; the span of a byline or credit is the name alone."""

    kind: PartKind
    span: Span


def parts(text: str, line: Span) -> tuple[Part, ...]:
    """The pieces of a header line; none where the line is anything else.

    A header is made of dates, clock times, bylines, credits and outlets and of nothing else, in any order.
    """
    if line.end - line.start > LONGEST:
        return ()
    found: list[Part] = []
    position = line.start
    while position < line.end:
        match = _piece().match(text, position, line.end)
        if not match or not match.end() > position:
            return ()
        position = match.end()
        found.extend(_parts(match))
    return tuple(found) if any(part.kind in ("date", "byline", "credit") for part in found) else ()


def _parts(match: re.Match[str]) -> Iterator[Part]:
    """A piece as it is named, the names of several reporters one by one; none for the marks between pieces."""
    kind = match.lastgroup
    if kind in ("byline", "signed"):
        start = match.start(kind)
        for separator in (*_between_names().finditer(match[kind]), None):
            end = match.start(kind) + separator.start() if separator else match.end(kind)
            yield Part("byline", Span(start, end))
            start = match.start(kind) + separator.end() if separator else end
    elif kind:
        yield Part(kind, Span(*match.span(kind)))  # type: ignore[arg-type]


@cache
def _between_names() -> re.Pattern[str]:
    return re.compile(rf",?\s{_and()}\s|,\s")


@cache
def _piece() -> re.Pattern[str]:
    """One alternative a kind of piece, and one for the marks between them."""
    packs = language.every()
    frames = [pack.frame for pack in packs]
    byline = any_of(word for frame in frames for word in frame.bylines)
    reporter = any_of(word for frame in frames for word in frame.reporters)
    credit = any_of(word for frame in frames for word in frame.credits if " " not in word)
    credit_phrase = any_of(words for frame in frames for words in frame.credits if " " in words)
    stamp = any_of(word for frame in frames for word in frame.stamps)
    zone = r"(?:[A-Z]{2,4}|[+-]\d{2}:?\d{2})\b"
    outlet = f"(?:{media.ADDRESS}|{media.pattern()})"
    date = moments.pattern()
    particle = rf"(?:\s{any_of(word for pack in packs for word in pack.roles.particles)}){{0,2}}"
    word = rf"{particle}\s(?!{date})[A-Z][\w.'’-]{{0,30}}"
    name = rf"[^\W\d_][\w.'’-]{{0,30}}(?:{word}){{0,5}}"
    several = rf"[A-Z][\w.'’-]{{0,30}}(?:{word}){{1,5}}"
    # Further names stand after a conjunction, or after a comma if they are of several words.
    names = rf"{name}(?:,?\s{_and()}\s{name}|,\s(?!{outlet}){several}){{0,5}}"
    # What they are, and where: «Sari Dewi, senior correspondent», «Sari Dewi in Bali».
    title = (
        rf",\s(?:[\w'’-]{{1,20}}\s){{0,3}}(?i:{any_of(word for frame in frames for word in frame.byline_roles)})s?\b"
    )
    there = any_of(word for pack in packs for word in pack.roles.place_prepositions)
    aside = rf"(?:{title}|\s{there}\s[A-Z][\w'’-]{{0,30}}(?:\s[A-Z][\w'’-]{{0,30}}){{0,2}})?"
    return re.compile(
        rf"(?P<date>{date})\b"
        rf"|(?P<clock>\d{{1,2}}[.:]\d{{2}}(?:[.:]\d{{2}})?(?:\s?[AaPp]\.?[Mm]\b\.?)?(?:\s?\(?{zone}\)?)?)"
        # «Wartawan Senior Wafat» is a headline: only a preposition or phrase does without the colon.
        rf"|\b(?i:{byline}\b\s?:?|{reporter}\s?:)\s?(?P<byline>{names}){aside}"
        rf"|\b(?i:{credit_phrase}\b\s?:?|{credit}\s?:)\s?(?P<credit>{name})"
        rf"|\b(?P<stamp>(?i:{stamp}))\b:?"
        rf"|(?P<outlet>{outlet})"
        rf"|(?P<signed>{several})\s?[-–—|]\s?(?={outlet})"
        r"|[\s,;|•·/()–—:-]"
    )


@cache
def _and() -> str:
    return any_of(word for pack in language.every() for word in pack.frame.conjunctions)
