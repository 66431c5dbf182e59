"""Articles that have passages in common, word for word."""

from collections.abc import Sequence
from dataclasses import dataclass

from dossier import passages
from dossier.model import Article, Span


@dataclass(frozen=True, slots=True)
class Shared:
    """Two articles, the earlier one first, the passages they share as pairs of spans, and how large a part of the
    shorter one they are, from 0 to 1."""

    first: Article
    second: Article
    passages: tuple[tuple[Span, Span], ...]
    part: float

    @property
    def is_near_duplicate(self) -> bool:
        """Whether one article is for the most part the other."""
        return self.part >= passages.NEAR


def shared(articles: Sequence[Article]) -> tuple[Shared, ...]:
    """The pairs of articles that share passages, those that share most first; `articles` stand newest first."""
    ordered = articles[::-1]
    prints = [passages.fingerprint(article.document.text) for article in ordered]
    found = []
    for one, other in passages.pairs(prints):
        first, second = ordered[one], ordered[other]
        if pairs := passages.shared(first.document.text, second.document.text):
            parts = (
                passages.part(first.document.text, [here for here, _ in pairs]),
                passages.part(second.document.text, [there for _, there in pairs]),
            )
            found.append(Shared(first, second, pairs, max(parts)))
    return tuple(sorted(found, key=lambda one: (-one.part, one.first.id, one.second.id)))
