"""Of what names a word is part: persons', organisations' or places', told by what an encyclopedia has articles on.

Only for training: what an article is about stands in its first sentence, behind «adalah» or «is».
"""

from collections import Counter
from collections.abc import Iterable
from math import log2

from dossier.extract.names.features import key
from dossier.extract.words import Phrases, split
from dossier.language import Language
from dossier.model import Span

FIRST = 300  # characters in which the definition begins
NOUNS = 6  # words behind the verb in which what it is stands
SEEN = 3  # names that a word must be part of
MOST = 4  # powers of two up to which numbers of names are told apart
LETTERS = {"PER": "P", "ORG": "O", "LOC": "L"}


class Kinds:
    """Tells the kind of what an article defines."""

    def __init__(self, language: Language) -> None:
        """Lists are read once."""
        names, roles = language.names, language.roles
        self._defines, self._ends = frozenset(names.defines), frozenset(names.definition_ends)
        self._births = frozenset(names.births)
        self._nouns = Phrases(
            [
                *((noun, "") for noun in names.other_nouns),
                *((noun, "PER") for noun in (*names.person_nouns, *roles.heads, *roles.ranks)),
                *((noun, "ORG") for noun in names.organization_heads),
                *((noun, "LOC") for noun in names.place_heads),
            ]
        )

    def kind(self, text: str) -> str:
        """PER, ORG or LOC, or nothing, where the article is about something else or does not say."""
        words = [word.text.lower() for word in split(text[:FIRST], Span(0, min(FIRST, len(text))))]
        verb = next((i for i, word in enumerate(words) if word in self._defines), len(words))
        if self._births.intersection(words[:verb]):
            return "PER"
        told = words[verb + 1 : verb + 1 + NOUNS]
        end = next((i for i, word in enumerate(told) if word in self._ends), len(told))
        return next((hit.values[0] for hit in self._nouns.find(told[:end])), "")

    def of_words(self, articles: Iterable[tuple[str, str]]) -> dict[str, str]:
        """What kind of names each word is part of, from titles and texts: «P5.3» is for persons always, in 8 names."""
        seen: dict[str, Counter[str]] = {}
        for name in sorted({(self.kind(text), part) for title, text in articles for part in _parts(title)}):
            for word in {key(word.text) for word in split(name[1], Span(0, len(name[1]))) if word.text[0].isalpha()}:
                if name[0]:
                    seen.setdefault(word, Counter())[LETTERS[name[0]]] += 1
        return {word: _told(kinds) for word, kinds in sorted(seen.items()) if kinds.total() >= SEEN}


def _parts(title: str) -> list[str]:
    """«Sukamaju, Bogor (desa)» names two places."""
    return title.partition(" (")[0].split(", ")


def _told(kinds: Counter[str]) -> str:
    kind, most = max((times, kind) for kind, times in kinds.items())[::-1]
    return f"{kind}{5 * most // kinds.total()}.{min(int(log2(kinds.total())), MOST)}"
