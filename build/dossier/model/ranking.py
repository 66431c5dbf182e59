"""The order of what is counted."""

from collections import Counter
from typing import TypeVar

Word = TypeVar("Word", bound=str)


def ranked(counts: Counter[Word]) -> list[tuple[Word, int]]:
    """The counted, those of most first, and of one count in the order of the alphabet."""
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))
