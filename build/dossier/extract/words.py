"""Words of a text, and listed phrases found among them in one pass."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Generic, TypeVar

import msgspec

from dossier.model import Span

# A word keeps an apostrophe («Ma'ruf»), the dot of an address («Kompas.com») and the dots of an
# abbreviation («U.S»); a full stop glued to the next sentence («selesai.Presiden») parts two words.
_WORD = re.compile(r"\w+(?:['’]\w+|\.(?=[a-z])\w+|(?<=\b[A-Z])\.(?=[A-Z])\w+)*|[^\w\s]")

Value = TypeVar("Value")


class Word(msgspec.Struct, frozen=True, gc=False):
    """A word or a single mark; offsets count in the whole text. A struct, as a text has thousands (`Span`)."""

    text: str
    start: int
    end: int


class Hit(msgspec.Struct, Generic[Value], frozen=True):
    """A listed phrase at the words `[start, end)`; `clitic` is how many letters of the last word are not its own."""

    start: int
    end: int
    clitic: int
    values: tuple[Value, ...]

    def span(self, words: Sequence[Word]) -> Span:
        """Where the phrase stands, without the clitic."""
        return Span(words[self.start].start, words[self.end - 1].end - self.clitic)


@lru_cache(maxsize=1024)  # the readers of an article ask for the same sentences
def split(text: str, span: Span) -> tuple[Word, ...]:
    """The words and marks of a stretch of the text."""
    return tuple([Word(m.group(), m.start(), m.end()) for m in _WORD.finditer(text, span.start, span.end)])


@lru_cache(maxsize=1 << 14)
def clitic(word: str, clitics: tuple[str, ...]) -> int:
    """How many letters of the word are a clitic: three for «Putinlah»."""
    return next((len(c) for c in clitics if word.endswith(c) and len(word) > len(c) + 1), 0)


class _Node(Generic[Value]):
    __slots__ = ("children", "clitics", "values")

    def __init__(self) -> None:
        self.children: dict[str, _Node[Value]] = {}
        self.clitics: dict[str, int] = {}  # its last words with each clitic, and how many letters that has
        self.values: tuple[Value, ...] = ()


class Phrases(Generic[Value]):
    """Phrases to look for, each with what it stands for; one phrase may stand for several things.

    A trie over words: a text is searched in one pass, whatever the number of phrases.
    """

    def __init__(self, entries: Iterable[tuple[str, Value]], clitics: tuple[str, ...] = ()) -> None:
        """Phrases are looked for as they are written; the last word of a match may carry one of the `clitics`."""
        self._root: _Node[Value] = _Node()
        for phrase, value in entries:
            if not (parts := _WORD.findall(phrase)):
                continue
            before = self._root
            for part in parts[:-1]:
                before = before.children.setdefault(part, _Node())
            node = before.children.setdefault(parts[-1], _Node())
            if value not in node.values:
                node.values += (value,)
                before.clitics.update(_with_clitics(parts[-1], clitics))
        self._openings = self._root.children.keys() | self._root.clitics.keys()

    def find(self, words: Sequence[str]) -> Iterator[Hit[Value]]:
        """The longest phrase at each word, from left to right, none inside another."""
        if self._openings.isdisjoint(words):  # as in most sentences
            return
        end = 0
        for index in [i for i, word in enumerate(words) if word in self._openings]:
            hit = self._longest(words, index) if index >= end else None
            if hit:
                yield hit
                end = hit.end

    def _longest(self, words: Sequence[str], start: int) -> Hit[Value] | None:
        node, hit = self._root, None
        for index in range(start, len(words)):
            word = words[index]
            child = node.children.get(word)
            cut = 0 if child else node.clitics.get(word, 0)
            last = node.children[word[:-cut]] if cut else child
            if last and last.values:
                hit = Hit(start, index + 1, cut, last.values)
            if not child:
                break
            node = child
        return hit


def _with_clitics(word: str, clitics: tuple[str, ...]) -> Iterator[tuple[str, int]]:
    """A word with each clitic that can be told from it, and how many letters that has."""
    for each in clitics:
        if clitic(word + each, clitics) == len(each):
            yield word + each, len(each)
