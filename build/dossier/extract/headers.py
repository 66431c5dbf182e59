"""Header lines: «16 Mei 2024, 12:27 WIB», «oleh Sari Dewi diperbarui 15 Mei 2024», «by Jane Doe, Reuters»."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from dossier import language
from dossier.extract import media, moments
from dossier.model import Span

# A header is short; a longer line is prose.
LONGEST = 200
NAME = r"[^\W\d_][\w.'’-]{0,30}(?:\s[A-Z][\w.'’-]{0,30}){0,5}"

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
        if kind := match.lastgroup:
            found.append(Part(kind, Span(*match.span(kind))))  # type: ignore[arg-type]
    return tuple(found) if any(part.kind in ("date", "byline", "credit") for part in found) else ()


@cache
def _piece() -> re.Pattern[str]:
    """One alternative a kind of piece, and one for the marks between them."""
    frames = [pack.frame for pack in language.every()]
    byline = media.any_of(frozenset(word for frame in frames for word in (*frame.bylines, *frame.reporters)))
    credit = media.any_of(frozenset(word for frame in frames for word in frame.credits))
    stamp = media.any_of(frozenset(word for frame in frames for word in frame.stamps))
    zone = r"(?:[A-Z]{2,4}|[+-]\d{2}:?\d{2})\b"
    return re.compile(
        rf"(?P<date>{moments.pattern()})\b"
        rf"|(?P<clock>\d{{1,2}}[.:]\d{{2}}(?:[.:]\d{{2}})?(?:\s?[AaPp]\.?[Mm]\b\.?)?(?:\s?\(?{zone}\)?)?)"
        rf"|\b(?i:{byline})\b\s?:?\s?(?P<byline>{NAME})"
        rf"|\b(?i:{credit})\b\s?:?\s?(?P<credit>{NAME})"
        rf"|\b(?P<stamp>(?i:{stamp}))\b:?"
        rf"|(?P<outlet>{media.ADDRESS}|{media.pattern()})"
        r"|[\s,|•·/()–—:-]"
    )
