"""The flow of a text: as it is read, with paragraphs put together that a mail or a terminal broke into lines.

A program that breaks lines puts on each as many words as have room: a break inside a paragraph stands where the next
word had none. A person who breaks them by hand leaves some room. What the breaks inside sentences leave tells how much.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from itertools import pairwise
from typing import Any, TypeVar

from dossier.extract.frame import headers, lines
from dossier.extract.frame.lines import Line
from dossier.model import Evidence, Span

# Columns at which mails, terminals and old agencies break lines.
WIDEST = 120
# One line that breaks off may be an accident.
FEWEST = 2
SENTENCE_END = ".!?:;"
COMMA = re.compile(r",[\"”’']?\Z")
WORD = re.compile(r"\S+")
# «anak-» and «anak» are one word, and so are the halves of what was divided at the line's end.
DIVIDED = re.compile(r"\w[-‐]\Z")

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Flow:
    """What is read of a text: the text itself, or if its lines are broken, `text` with a blank for each break.

    `places` are then the offsets, in the text as received, of the characters of `text`.
    """

    text: str
    places: Sequence[int] | None = None

    def inward(self, value: Value) -> Value:
        """A value with spans of the text as received, with those of this flow; evidence cites the flow."""
        return value if self.places is None else _moved(value, self._inward, self.text)

    def outward(self, value: Value, received: str) -> Value:
        """A value with spans of this flow, with those of the text as received; evidence cites what was received."""
        return value if self.places is None else _moved(value, self._outward, received)

    def _inward(self, span: Span) -> Span:
        places = self.places or ()
        return Span(bisect_left(places, span.start), bisect_left(places, span.end))

    def _outward(self, span: Span) -> Span:
        places = self.places or ()
        return Span(places[span.start], places[span.end - 1] + 1)


def of(text: str) -> Flow:
    """The flow of a text. A text of one paragraph a line is its own."""
    breaks = list(_breaks(text, lines.read(text)))
    if not breaks:
        return Flow(text)
    parts: list[str] = []
    places: list[int] = []
    start = 0
    for end, following in breaks:
        joint = "" if DIVIDED.search(text, max(start, end - 2), end) and text[following].isalnum() else " "
        parts += (text[start:end], joint)
        places.extend(range(start, end + len(joint)))
        start = following
    places.extend(range(start, len(text)))
    return Flow("".join((*parts, text[start:])), places)


def _breaks(text: str, rows: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """The line breaks inside paragraphs: where a line ends and where the next one begins."""
    followers = [(above, line) for above, line in pairwise(rows) if not line.apart]
    sure = [(above, line) for above, line in followers if _breaks_off(text, above, line)]
    wide = sum(line.column > WIDEST for line in rows)
    if len(sure) < FEWEST or 4 * len(sure) < len(followers) or 5 * wide > len(rows):
        return
    width = max(above.column for above, _ in sure)
    left = sorted(_room(text, above, line, width) for above, line in sure)
    most = max(-1, left[len(left) * 3 // 4])
    headed = {line.span for line in rows if _is_header(text, line)}
    for above, line in followers:
        goes_on = _room(text, above, line, width) <= most or text[line.span.start].islower()
        if goes_on and above.column <= WIDEST and headed.isdisjoint((above.span, line.span)):
            yield above.span.end, line.span.start


def _breaks_off(text: str, above: Line, line: Line) -> bool:
    """Whether a sentence surely goes on from one line to the next."""
    if above.column > WIDEST or text[above.span.end - 1] in SENTENCE_END:
        return False
    return text[line.span.start].islower() or bool(COMMA.search(text, above.span.end - 2, above.span.end))


def _is_header(text: str, line: Line) -> bool:
    """Whether a line is a header («By Jane Doe»), not the end of a sentence that looks like one («by Jane Doe.»)."""
    return text[line.span.end - 1] not in SENTENCE_END and bool(headers.parts(text, line.span))


def _room(text: str, above: Line, line: Line, width: int) -> int:
    """How many columns the next line's first word, put on the line above, would leave; below 0, it has no room."""
    word = WORD.match(text, line.span.start, line.span.end)
    return width - above.column - 1 - (len(word[0]) if word else 0)


def _moved(value: Any, move: Callable[[Span], Span], text: str) -> Any:
    """A value with all its spans moved, and its evidence cited from the text they lead to."""
    if isinstance(value, Span):
        return move(value)
    if isinstance(value, tuple):
        return tuple(_moved(each, move, text) for each in value)
    if isinstance(value, Evidence):
        span = move(value.span) if value.span else None
        return replace(value, span=span, text=span.of(text) if span else value.text)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{each.name: _moved(getattr(value, each.name), move, text) for each in fields(value)})
    return value
