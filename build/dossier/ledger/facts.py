"""Facts by where they stand: in which article, and which of its facts of a kind they are."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from dossier.model import Article, Span


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence (or block) and the facts of one kind that stand in it, by their index in the article's facts."""

    article: Article
    span: Span
    facts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of an article, by its index among the article's facts of its kind."""

    article: Article
    index: int


class Spans:
    """Spans that do not overlap each other, to be asked quickly which of them lie where."""

    def __init__(self, spans: Iterable[Span | None]) -> None:
        self._spans = sorted({span for span in spans if span})
        self._starts = [span.start for span in self._spans]

    def overlap(self, wanted: Span) -> bool:
        """Whether any of them shares a character with a span."""
        index = bisect_left(self._starts, wanted.end)
        return any(span.overlaps(wanted) for span in self._spans[max(0, index - 1) : index])
