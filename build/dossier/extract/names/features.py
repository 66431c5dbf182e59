"""What the name recogniser looks at: features of each word of a sentence.

The word itself, its shape and affixes, its company in raw texts, the lists of the language pack, and its place in a run
of capitalised words. What else stands beside a word is for the network to see (`network.py`).
"""

import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from dossier.extract.names.places import spellings
from dossier.extract.words import Phrases
from dossier.language import Language

Genre = Literal["news", "book"]
DOUBT = 6.0  # log odds against news up to which a text is read as news all the same: that is what seeds are
REACH = 3  # words from a capital: a name is hardly ever more than two away from one
MARKS = frozenset('"“”„‟«»')
_DIGIT = re.compile(r"\d")
_RUN = re.compile(r"(.)\1{2,}")


@lru_cache(maxsize=1 << 14)
def key(word: str) -> str:
    """The form under which words are counted: lower case, every digit a 0."""
    return _DIGIT.sub("0", word.lower())


def unquoted(words: Sequence[str]) -> Sequence[int]:
    """Where the words stand that are no quotation marks: one corpus has lost its marks, so words are read past them."""
    if MARKS.isdisjoint(words):
        return range(len(words))
    return [i for i, word in enumerate(words) if word not in MARKS]


def genre(words: Iterable[str], odds: Mapping[str, float]) -> Genre:
    """News, unless the words speak clearly for an encyclopedia; `odds` are the log odds of news by `key`."""
    score = math.fsum(filter(None, map(odds.get, set(map(key, set(words))))))  # exact, so in whatever order
    return "book" if score < -DOUBT else "news"


class _Looks(dict[int, str]):
    """What each character looks like, by code point, told when it is first asked for."""

    def __missing__(self, code: int) -> str:
        c = chr(code)
        self[code] = "X" if c.isupper() else "x" if c.isalpha() else "d" if c.isdigit() else c
        return self[code]


_LOOKS = _Looks()


def shape(word: str) -> str:
    """The look of a word: «Xxx» for any longer capitalised word, «XX» for capitals, «dd» for digits."""
    return _shortened(word.translate(_LOOKS))


@lru_cache(maxsize=1 << 10)  # of all the words there are few have a look of their own
def _shortened(look: str) -> str:
    return _RUN.sub(r"\1\1", look)


@lru_cache(maxsize=1 << 12)
def _clusters(numbers: str) -> tuple[str, ...]:
    return tuple(f"c{size}={number}" for size, number in enumerate(numbers.split(".")))


@dataclass(frozen=True, slots=True)
class Statistics:
    """What was counted in raw texts when the model was trained, by `key`."""

    clusters: Mapping[str, str] = field(default_factory=dict)  # numbers of its clusters, coarse to fine: «7.31.400.12»
    kinds: Mapping[str, str] = field(default_factory=dict)  # of what names it is part: «P5.3»
    cased: Mapping[str, str] = field(default_factory=dict)  # how often it has a capital inside a sentence, "0" to "3"
    genre: Mapping[str, float] = field(default_factory=dict)  # log odds of news against encyclopedia


class Observer:
    """Tells the features of words, with the lists of one language and one set of statistics."""

    def __init__(self, language: Language, statistics: Statistics) -> None:
        """Lists are read once: keep an observer for all texts of a language."""
        names, roles = language.names, language.roles
        titles = (*names.titles, *roles.heads, *roles.ranks, *roles.address)
        self._listed = Phrases(
            [
                *((medium.name, "org") for medium in language.frame.media),
                *((phrase, "org") for phrase in names.organizations),
                *((phrase, "place") for phrase in names.places),
                *((phrase, "country") for phrase in spellings(language)),
                *((phrase, "person") for phrase in names.people),
            ]
        )
        self._heads = Phrases(
            [
                *((phrase, "title") for phrase in titles),
                *((phrase, "body") for phrase in names.organization_heads),
                *((phrase, "site") for phrase in names.place_heads),
                *((phrase, "said") for phrase in language.quotes.said),
                *((phrase, "says") for phrase in language.quotes.verbs),
            ]
        )
        self._joints = frozenset(names.joints)
        self._statistics = statistics

    def genre(self, words: Iterable[str]) -> Genre:
        """Which of the two kinds of text that the model was trained on the words are like."""
        return genre(words, self._statistics.genre)

    def stretches(self, words: Sequence[str]) -> list[list[int]]:
        """Where names may be: the places of the words near a capital, quotation marks left out.

        A first word that never has a capital inside a sentence has none of its own.
        """
        kept = unquoted(words)
        found: list[list[int]] = []
        last = 0
        for at in self._capitals([words[i] for i in kept]):
            first = max(at - REACH, last)
            if first > last or not found:
                found.append([])
            last = at + REACH + 1
            found[-1] += kept[first:last]
        return found

    def _capitals(self, words: Sequence[str]) -> list[int]:
        capitals = [i for i, word in enumerate(words) if word != word.lower()]
        first = next((i for i, word in enumerate(words) if word[0].isalnum()), 0)
        opens = capitals[:1] == [first] and self._statistics.cased.get(key(words[first])) == "0"
        return capitals[1:] if opens else capitals

    def of_word(self, word: str) -> list[str]:
        """The features that a word has wherever it stands, the word itself (`w=`) first."""
        low, counted = word.lower(), key(word)
        cased = self._statistics.cased.get(counted, "?")
        found = [
            f"w={counted}",
            f"s={shape(word)}",
            f"p2={low[:2]}",
            f"p3={low[:3]}",
            f"x1={low[-1:]}",
            f"x2={low[-2:]}",
            f"x3={low[-3:]}",
            f"case={cased}{'C' if word[:1].isupper() else 'c'}",
        ]
        clusters = self._statistics.clusters.get(counted)
        if clusters:
            found += _clusters(clusters)
        kind = self._statistics.kinds.get(counted)
        return [*found, f"k={kind}"] if kind else found

    def in_place(
        self, sentence: Sequence[str], kept: Sequence[int], genre: Genre
    ) -> Iterator[tuple[int, tuple[str, ...]]]:
        """Features that words have where they stand, by the word's place among those `kept` (`unquoted`).

        What lists and acronyms say is told with its genre too: the two corpora differ in which places are names, and
        how far a name reaches.
        """
        words = [sentence[i] for i in kept]
        for at, feature in dict.fromkeys((*self._in_lists(words), *_acronyms(words))):
            yield at, (feature, f"{genre}:{feature}")
        for start, end in self.runs(words):
            for i in range(start, end):
                yield i, (f"at={min(i - start, 3)},{min(end - 1 - i, 3)}",)
        if not MARKS.isdisjoint(sentence):
            yield from _quoted(sentence, kept)

    def runs(self, words: Sequence[str]) -> Iterator[tuple[int, int]]:
        """Where runs of capitalised words begin and end, with the small words and marks that join them."""
        capital = [word[0].isupper() for word in words]
        start = 0
        while start < len(words):
            if not capital[start]:
                start += 1
                continue
            end = start + 1
            while end < len(words):
                if capital[end]:
                    end += 1
                elif words[end].lower() in self._joints and capital[end + 1 : end + 2] == [True]:
                    end += 2
                else:
                    break
            yield start, end
            start = end

    def _in_lists(self, words: Sequence[str]) -> Iterator[tuple[int, str]]:
        for hit in (*self._listed.find(words), *self._heads.find([word.lower() for word in words])):
            for kind in hit.values:
                for i in range(hit.start, hit.end):
                    yield i, f"in={kind}{min(i - hit.start, 1)}{int(hit.end - hit.start > 1)}"
                if hit.start:
                    yield hit.start - 1, f"in+1={kind}"
                for i in range(hit.end, min(hit.end + 2, len(words))):
                    yield i, f"in-{i - hit.end + 1}={kind}"


def _acronyms(words: Sequence[str]) -> Iterator[tuple[int, str]]:
    """«Komite Olahraga Desa (KOD)»: whether the brackets are part of the name is a matter of genre."""
    for i in range(1, len(words) - 2):
        if words[i] == "(" and words[i + 2] == ")" and words[i + 1][:2].isupper() and words[i - 1][0].isupper():
            for j in range(4):
                yield i - 1 + j, f"acronym={j}"


def _quoted(sentence: Sequence[str], kept: Sequence[int]) -> Iterator[tuple[int, tuple[str]]]:
    """Quotation marks beside a word."""
    for at, i in enumerate(kept):
        if i and sentence[i - 1] in MARKS:
            yield at, ("mark-1",)
        if sentence[i + 1 : i + 2] and sentence[i + 1] in MARKS:
            yield at, ("mark+1",)
