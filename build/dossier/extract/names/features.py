"""What the name recogniser looks at: features of each word of a sentence.

The word itself and its neighbours, their shapes and affixes, word clusters, the lists of the language pack, and
the run of capitalised words that the word stands in, with the words just outside it.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from dossier.extract.names.places import spellings
from dossier.extract.words import Phrases
from dossier.language import Language

Genre = Literal["news", "book"]
DOUBT = 6.0  # log odds against news up to which a text is read as news all the same: that is what seeds are
LONGEST_RUN = 6  # words of a run that are told apart
EDGE = "|"  # stands for what is before the first word and after the last
MARKS = frozenset('"“”„‟«»')
_DIGIT = re.compile(r"\d")
_RUN = re.compile(r"(.)\1{2,}")


def key(word: str) -> str:
    """The form under which words are counted: lower case, every digit a 0."""
    return _DIGIT.sub("0", word.lower())


def unquoted(words: Sequence[str]) -> list[int]:
    """Where the words stand that are no quotation marks: one corpus has lost its marks, so words are read past them."""
    return [i for i, word in enumerate(words) if word not in MARKS]


def genre(words: Iterable[str], odds: Mapping[str, float]) -> Genre:
    """News, unless the words speak clearly for an encyclopedia; `odds` are the log odds of news by `key`."""
    score = sum(odds.get(word, 0.0) for word in sorted(set(map(key, words))))
    return "book" if score < -DOUBT else "news"


def shape(word: str) -> str:
    """The look of a word: «Xxx» for any longer capitalised word, «XX» for capitals, «dd» for digits."""
    looks = "".join("X" if c.isupper() else "x" if c.isalpha() else "d" if c.isdigit() else c for c in word)
    return _RUN.sub(r"\1\1", looks)


@dataclass(frozen=True, slots=True)
class Statistics:
    """What was counted in raw texts when the model was trained, by `key`."""

    clusters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # names of its clusters, coarse to fine
    cased: Mapping[str, str] = field(default_factory=dict)  # how often it has a capital inside a sentence, "0" to "3"
    genre: Mapping[str, float] = field(default_factory=dict)  # log odds of news against encyclopedia


class Observer:
    """Turns sentences into features, with the lists of one language and one set of statistics."""

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
        self._seen: Callable[[str, Genre], _Seen] = lru_cache(maxsize=1 << 16)(self._see)

    def genre(self, words: Sequence[str]) -> Genre:
        """Which of the two kinds of text that the model was trained on the words are like."""
        return genre(words, self._statistics.genre)

    def features(self, sentence: Sequence[str], genre: Genre) -> list[list[str]]:
        """The features of each word that is no quotation mark (`unquoted`)."""
        kept = unquoted(sentence)
        words = [sentence[i] for i in kept]
        seen = [self._seen(word, genre) for word in words]
        lower = [each.low for each in seen]
        rows = [*_with_neighbours(seen, self._seen("", genre))]
        self._lists(words, lower, genre, rows)
        _acronyms(words, genre, rows)
        for start, end in self._runs(words, lower):
            _in_run(lower, seen, start, end, rows)
        _quoted(sentence, kept, rows)
        return rows

    def _see(self, word: str, genre: Genre) -> "_Seen":
        """A word; the empty one is the edge of a sentence."""
        low, look, counted = word.lower() or EDGE, shape(word) or EDGE, key(word)
        clusters = self._statistics.clusters.get(counted, ())
        cased = self._statistics.cased.get(counted, "?")
        return _Seen(
            low,
            look,
            own=(
                genre,
                f"w={low}",
                f"{genre}:w={low}",
                f"W={word}",
                f"s={look}",
                *(f"p{n}={low[:n]}" for n in (2, 3, 4)),
                *(f"x{n}={low[-n:]}" for n in (1, 2, 3, 4)),
                f"case={cased}{'C' if word[:1].isupper() else 'c'}",
                *(f"c={cluster}" for cluster in clusters),
            ),
            before=(f"w-1={low}", f"{genre}:w-1={low}", f"s-1={look}", *(f"c-1={cluster}" for cluster in clusters)),
            after=(f"w+1={low}", f"{genre}:w+1={low}", f"s+1={look}", *(f"c+1={cluster}" for cluster in clusters)),
        )

    def _lists(self, words: Sequence[str], lower: Sequence[str], genre: Genre, rows: list[list[str]]) -> None:
        for hit in (*self._listed.find(words), *self._heads.find(lower)):
            for kind in hit.values:
                for i in range(hit.start, hit.end):
                    rows[i] += _by_genre(f"in={kind}{min(i - hit.start, 1)}{int(hit.end - hit.start > 1)}", genre)
                if hit.start:
                    rows[hit.start - 1] += _by_genre(f"in+1={kind}", genre)
                for i in range(hit.end, min(hit.end + 2, len(rows))):
                    rows[i] += _by_genre(f"in-{i - hit.end + 1}={kind}", genre)

    def _runs(self, words: Sequence[str], lower: Sequence[str]) -> Iterator[tuple[int, int]]:
        """Runs of capitalised words, with the small words and marks that join them."""
        start = 0
        while start < len(words):
            if not words[start][0].isupper():
                start += 1
                continue
            end = start + 1
            while end < len(words):
                if words[end][0].isupper():
                    end += 1
                elif lower[end] in self._joints and end + 1 < len(words) and words[end + 1][0].isupper():
                    end += 2
                else:
                    break
            yield start, end
            start = end


@dataclass(frozen=True, slots=True)
class _Seen:
    """A word's small letters, its shape, and its features for itself and for the words before and behind it."""

    low: str
    look: str
    own: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]


def _by_genre(feature: str, genre: Genre) -> tuple[str, str]:
    """A feature that the two corpora read differently: which place counts as a name, how far a name reaches."""
    return feature, f"{genre}:{feature}"


def _with_neighbours(seen: Sequence[_Seen], edge: _Seen) -> Iterator[list[str]]:
    padded = (edge, edge, *seen, edge, edge)
    for i, word in enumerate(seen):
        far_before, before, _, after, far_after = padded[i : i + 5]
        yield [
            *word.own,
            *before.before,
            *after.after,
            f"w-2={far_before.low}",
            f"w+2={far_after.low}",
            f"ww={before.low}|{word.low}",
            f"wn={word.low}|{after.low}",
            f"ss={before.look}{word.look}",
            f"sss={before.look}{word.look}{after.look}",
        ]


def _quoted(sentence: Sequence[str], kept: Sequence[int], rows: list[list[str]]) -> None:
    """Quotation marks beside a word."""
    for row, i in zip(rows, kept, strict=True):
        if i and sentence[i - 1] in MARKS:
            row.append("mark-1")
        if sentence[i + 1 : i + 2] and sentence[i + 1] in MARKS:
            row.append("mark+1")


def _acronyms(words: Sequence[str], genre: Genre, rows: list[list[str]]) -> None:
    """«Komite Olahraga Desa (KOD)»: whether the brackets are part of the name is a matter of genre."""
    for i in range(1, len(words) - 2):
        inside = words[i + 1]
        if words[i] == "(" and words[i + 2] == ")" and inside[:2].isupper() and words[i - 1][0].isupper():
            for j in range(4):
                rows[i - 1 + j] += _by_genre(f"acronym={j}", genre)


def _in_run(lower: Sequence[str], seen: Sequence[_Seen], start: int, end: int, rows: list[list[str]]) -> None:
    before = lower[start - 1] if start else EDGE
    far = lower[start - 2] if start > 1 else EDGE
    after = lower[end] if end < len(lower) else EDGE
    head, tail = lower[start], lower[end - 1]
    whole = " ".join(lower[start:end][:LONGEST_RUN])
    looks = " ".join(word.look for word in seen[start:end][:LONGEST_RUN])
    for i in range(start, end):
        first, last = min(i - start, 3), min(end - 1 - i, 3)
        rows[i] += (
            f"run={whole}|{i - start}",
            f"looks={looks}|{i - start}",
            f"head={head}|{first}",
            f"tail={tail}",
            f"before={before}|{min(first, 1)}",
            f"far={far}|{before}",
            f"after={after}",
            f"around={before}|{after}",
            f"at={first},{last}",
        )
