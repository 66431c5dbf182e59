"""Words of a text, and phrases of words found in one pass."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from dossier.model import Span

# A word keeps an apostrophe («Ma'ruf»), the dot of an address («Kompas.com») and the dots of an
# abbreviation («U.S»); a full stop glued to the next sentence («selesai.Presiden») parts two words.
WORD = re.compile(r"\w+(?:['’]\w+|\.(?=[a-z])\w+|(?<=\b[A-Z])\.(?=[A-Z])\w+)*|[^\w\s]")

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a single mark; offsets count in the whole text."""

    text: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


def split(text: str, span: Span) -> tuple[Word, ...]:
    """The words and marks of a stretch of the text."""
    return tuple(Word(match[0], match.start(), match.end()) for match in WORD.finditer(text, span.start, span.end))


def stem(word: str, clitics: Sequence[str]) -> str:
    """The word without the clitic it is written together with: «Putinlah» → «Putin»; itself if it has none."""
    for clitic in clitics:
        if word.endswith(clitic) and len(word) > len(clitic) + 1:
            return word[: -len(clitic)]
    return word


@dataclass(slots=True)
class _Node(Generic[Value]):
    children: "dict[str, _Node[Value]]"
    values: list[Value]


class Phrases(Generic[Value]):
    """Phrases to look for, each with what it stands for; a phrase may stand for several things.

    A trie over words: one pass over the text finds the longest phrase at each word, whatever their number.
    """

    def __init__(self, entries: Iterable[tuple[str, Value]], clitics: Sequence[str] = ()) -> None:
        """Entries are looked for as they are written; a match may carry one of the `clitics` behind it."""
        self._root: _Node[Value] = _Node({}, [])
        self._clitics = clitics
        for phrase, value in entries:
            node = self._root
            for part in WORD.findall(phrase):
                node = node.children.setdefault(part, _Node({}, []))
            if node is not self._root and value not in node.values:
                node.values.append(value)

    def find(self, words: Sequence[Word]) -> Iterator[tuple[Span, tuple[Value, ...]]]:
        """Each longest phrase from left to right, none inside another, and what it may stand for."""
        index = 0
        while index < len(words):
            length, span, values = self._longest(words, index)
            if length:
                yield span, values
            index += length or 1

    def _longest(self, words: Sequence[Word], index: int) -> tuple[int, Span, tuple[Value, ...]]:
        node, start = self._root, words[index].start
        best: tuple[int, Span, tuple[Value, ...]] = (0, Span(start, start), ())
        for length, word in enumerate(words[index:], start=1):
            child = node.children.get(word.text)
            bare = word.text if child else stem(word.text, self._clitics)
            last = child or node.children.get(bare)
            if last and last.values:
                best = (length, Span(start, word.start + len(bare)), tuple(last.values))
            if not child:
                break
            node = child
        return best
