"""Facts by where they stand: in which article, and which of its facts of a kind they are."""

from collections import Counter
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


def ranked(counts: Counter[str]) -> list[tuple[str, int]]:
    """The counted, those of most first, and of one count in the order of the alphabet."""
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))
