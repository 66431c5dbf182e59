"""What parts of a text are taken: found by bisection, so that a text of many names stays quick to read."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate

from dossier.model import Span


class Cover:
    """Stretches of a text that can be asked which of them a span touches."""

    def __init__(self, spans: Iterable[Span]) -> None:
        """Spans may come in any order and overlap."""
        self._spans = sorted(set(spans))
        self._starts = [span.start for span in self._spans]
        self._reach = list(accumulate((span.end for span in self._spans), max))

    def touching(self, span: Span) -> list[Span]:
        """The stretches that share a character with the span."""
        first, last = bisect_right(self._reach, span.start), bisect_left(self._starts, span.end)
        return [each for each in self._spans[first:last] if each.overlaps(span)]

    def touches(self, span: Span) -> bool:
        """Whether any stretch shares a character with the span."""
        return bool(self.touching(span))
