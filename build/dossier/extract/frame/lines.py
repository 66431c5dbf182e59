"""Lines of a text that are not blank; lines broken at a column are put together again."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from dossier.model import Span

LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
# Columns at which mails, terminals and old agencies break lines.
WIDEST = 120
# One line that begins with a small letter may be an accident.
FEWEST = 2
SENTENCE_END = ".!?:;"


@dataclass(frozen=True, slots=True)
class Line:
    """A stretch of text without blanks around it; `apart` says that a blank line (or nothing) stands above."""

    span: Span
    apart: bool


def read(text: str) -> tuple[Line, ...]:
    """The lines of a text in order."""
    lines = list(_lines(text))
    return tuple(_joined(text, lines)) if _broken(text, lines) else tuple(lines)


def _lines(text: str) -> Iterator[Line]:
    end = 0
    for match in LINE.finditer(text):
        words = match[0].lstrip("\ufeff")
        kept = words.strip()
        if kept:
            start = match.end() - len(words.lstrip())
            breaks = text[end:start].replace("\r\n", "\n")
            yield Line(Span(start, start + len(kept)), end == 0 or len(re.findall(r"[\r\n\u2028\u2029]", breaks)) > 1)
            end = start + len(kept)


def _broken(text: str, lines: list[Line]) -> bool:
    """Whether the text is broken at a column: no line is wide, and every fourth breaks off inside a sentence."""
    if len(lines) < 2 or max(line.span.end - line.span.start for line in lines) > WIDEST:
        return False
    followers = sum(not line.apart for line in lines)
    broken = sum(_breaks_off(text, above, line) for above, line in pairwise(lines) if not line.apart)
    return broken >= FEWEST and 4 * broken >= followers


def _breaks_off(text: str, above: Line, line: Line) -> bool:
    """Whether a sentence goes on from one line to the next."""
    return text[line.span.start].islower() and text[above.span.end - 1] not in SENTENCE_END


def _joined(text: str, lines: list[Line]) -> Iterator[Line]:
    """Each line with those that go on with its paragraph: the line above is full, or this one begins small."""
    full = max(line.span.end - line.span.start for line in lines) * 6 // 10
    current, last = lines[0], lines[0]
    for line in lines[1:]:
        goes_on = last.span.end - last.span.start >= full or text[line.span.start].islower()
        if goes_on and not line.apart:
            current = replace(current, span=Span(current.span.start, line.span.end))
        else:
            yield current
            current = line
        last = line
    yield current
