"""Header lines: «16 Mei 2024, 12:27 WIB», «oleh Sari Dewi diperbarui 15 Mei 2024», «by Jane Doe, Reuters»."""

import re
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
        pieces, end = _read(text, Span(position, line.end))
        if end <= position:
            return ()
        found += pieces
        position = end
    return tuple(found) if any(part.kind in ("date", "byline", "credit") for part in found) else ()


def _read(text: str, rest: Span) -> tuple[list[Part], int]:
    """The piece that the rest of a line begins with, and where it ends: where it began, if there is none.

    The names of several reporters are pieces one by one; the marks between pieces are none.
    """
    match = _piece().match(text, rest.start, rest.end)
    if match and (kind := match.lastgroup):
        span = Span(*match.span(kind))
        if kind not in ("byline", "credit"):
            return [Part(kind, span)], match.end()  # type: ignore[arg-type]
        names = Span(span.start, _end_of_names(text, span, rest.end))
        pieces = _bylines(text, names) if kind == "byline" else [Part("credit", names)]
        return pieces, match.end() if names == span else names.end
    if match:
        return [], match.end()
    if outlet := media.printed().match(text, rest.start, rest.end):
        return [Part("outlet", Span(*outlet.span()))], outlet.end()
    signed = _signed().match(text, rest.start, rest.end)
    if signed and media.printed().match(text, signed.end(), rest.end):
        return _bylines(text, Span(*signed.span("name"))), signed.end()
    return [], rest.start


def _end_of_names(text: str, names: Span, line_end: int) -> int:
    """Where names end that seem to go on: before a date, or before an outlet behind a comma."""
    for blank in re.finditer(r",?\s", text[names.start : names.end]):
        start, behind = names.start + blank.start(), names.start + blank.end()
        outlet = text[start] == "," and media.printed().match(text, behind, line_end)
        if outlet or moments.pattern().match(text, behind, line_end):
            return start
    return names.end


def _bylines(text: str, names: Span) -> list[Part]:
    """The names of one or several reporters."""
    found, start = [], names.start
    for separator in _between_names().finditer(text, names.start, names.end):
        found.append(Part("byline", Span(start, separator.start())))
        start = separator.end()
    return [*found, Part("byline", Span(start, names.end))]


@cache
def _between_names() -> re.Pattern[str]:
    return re.compile(rf",?\s{_and()}\s|,\s")


@cache
def _piece() -> re.Pattern[str]:
    """One alternative a kind of piece, and one for the marks between them. Outlets are told apart from these."""
    packs = language.every()
    frames = [pack.frame for pack in packs]
    byline = any_of(word for frame in frames for word in frame.bylines)
    reporter = any_of(word for frame in frames for word in frame.reporters)
    credit = any_of(word for frame in frames for word in frame.credits if " " not in word)
    credit_phrase = any_of(words for frame in frames for words in frame.credits if " " in words)
    stamp = any_of(word for frame in frames for word in frame.stamps)
    zone = r"(?:[A-Z]{2,4}|[+-]\d{2}:?\d{2})\b"
    name = rf"[^\W\d_][\w.'’-]{{0,30}}(?:{_word()}){{0,5}}"
    # Further names stand after a conjunction, or after a comma if they are of several words.
    names = rf"{name}(?:,?\s{_and()}\s{name}|,\s{_several()}){{0,5}}"
    # What they are, and where: «Sari Dewi, senior correspondent», «Sari Dewi in Bali».
    title = (
        rf",\s(?:[\w'’-]{{1,20}}\s){{0,3}}(?i:{any_of(word for frame in frames for word in frame.byline_roles)})s?\b"
    )
    there = any_of(word for pack in packs for word in pack.roles.place_prepositions)
    aside = rf"(?:{title}|\s{there}\s[A-Z][\w'’-]{{0,30}}(?:\s[A-Z][\w'’-]{{0,30}}){{0,2}})?"
    return re.compile(
        rf"(?P<date>{moments.pattern().pattern})\b"
        rf"|(?P<clock>\d{{1,2}}[.:]\d{{2}}(?:[.:]\d{{2}})?(?:\s?[AaPp]\.?[Mm]\b\.?)?(?:\s?\(?{zone}\)?)?)"
        # «Wartawan Senior Wafat» is a headline: only a preposition or phrase does without the colon.
        rf"|\b(?i:{byline}\b\s?:?|{reporter}\s?:)\s?(?P<byline>{names}){aside}"
        rf"|\b(?i:{credit_phrase}\b\s?:?|{credit}\s?:)\s?(?P<credit>{name})"
        rf"|\b(?P<stamp>(?i:{stamp}))\b:?"
        r"|[\s,;|•·/()–—:-]"
    )


@cache
def _signed() -> re.Pattern[str]:
    """A name and a dash, which an outlet must follow: «Sari Dewi - Kompas.com»."""
    return re.compile(rf"(?P<name>{_several()})\s?[-–—|]\s?")


@cache
def _word() -> str:
    """A further word of a name, with the particles before it."""
    particle = any_of(word for pack in language.every() for word in pack.roles.particles)
    return rf"(?:\s{particle}){{0,2}}\s[A-Z][\w.'’-]{{0,30}}"


def _several() -> str:
    return rf"[A-Z][\w.'’-]{{0,30}}(?:{_word()}){{1,5}}"


@cache
def _and() -> str:
    return any_of(word for pack in language.every() for word in pack.frame.conjunctions)
