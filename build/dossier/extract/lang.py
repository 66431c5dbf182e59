"""The language of a text, told by its function words."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping

from dossier import language

WORD = re.compile(r"[^\W\d_]+")
# Enough of a long text to tell its language.
REACH = 20_000
DEFAULT = "id"


def detect(text: str) -> str:
    """The code of the pack whose stopwords are most frequent in the text; `DEFAULT` where none tells.

    Words in capitals count only if the text has no others: «AS» is a country, «as» an English word.
    """
    found = Counter(WORD.findall(text[:REACH]))
    words = _folded({word: count for word, count in found.items() if not word.isupper()} or found)
    counts = {pack.code: sum(words.get(word, 0) for word in pack.stopwords) for pack in language.every()}
    return max(counts, key=lambda code: (counts[code], code == DEFAULT))


def _folded(counts: Mapping[str, int]) -> Mapping[str, int]:
    folded = defaultdict[str, int](int)
    for word, count in counts.items():
        folded[word.lower()] += count
    return folded
