"""Words and phrases of a language pack as a part of a pattern."""

import re
from collections.abc import Iterable


def any_of(phrases: Iterable[str]) -> str:
    """What matches each of some phrases, the first that fits in their order; of none it matches nothing."""
    return f"(?:{'|'.join(map(re.escape, phrases)) or '(?!)'})"


def longest_first(phrases: Iterable[str]) -> list[str]:
    """Phrases so that none hides a longer one that begins with it."""
    return sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
