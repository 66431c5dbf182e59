"""Lines of a text that are not blank."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from dossier.model import Span

LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class Line:
    """A stretch of text without blanks around it; `apart` says that a blank line (or nothing) stands above, `column`
    is where it ends, counted from the left margin."""

    span: Span
    apart: bool
    column: int


@lru_cache(maxsize=1)  # a text is read for its flow first, then for its segments
def read(text: str) -> tuple[Line, ...]:
    """The lines of a text in order."""
    return tuple(_lines(text))


def _lines(text: str) -> Iterator[Line]:
    end = 0
    for match in LINE.finditer(text):
        words = match[0].lstrip("\ufeff")
        kept = words.strip()
        if kept:
            start = match.end() - len(words.lstrip())
            breaks = text[end:start].replace("\r\n", "\n")
            apart = end == 0 or len(re.findall(r"[\r\n\u2028\u2029]", breaks)) > 1
            end = start + len(kept)
            yield Line(Span(start, end), apart, end - match.end() + len(words))
