"""What the name recogniser looks at: features of each word of a sentence.

The word itself and its neighbours, their shapes and affixes, word clusters, the lists of the language pack, and
the run of capitalised words that the word stands in, with the words just outside it.
"""

import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Generic, Literal, TypeVar

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

Weight = TypeVar("Weight")


@lru_cache(maxsize=1 << 14)
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


class _Looks(dict[int, str]):
    """What each character looks like, by code point, told when it is first asked for."""

    def __missing__(self, code: int) -> str:
        c = chr(code)
        self[code] = "X" if c.isupper() else "x" if c.isalpha() else "d" if c.isdigit() else c
        return self[code]


_LOOKS = _Looks()


def shape(word: str) -> str:
    """The look of a word: «Xxx» for any longer capitalised word, «XX» for capitals, «dd» for digits."""
    return _RUN.sub(r"\1\1", word.translate(_LOOKS))


@dataclass(frozen=True, slots=True)
class Statistics:
    """What was counted in raw texts when the model was trained, by `key`."""

    clusters: Mapping[str, str] = field(default_factory=dict)  # numbers of its clusters, coarse to fine: «7.31.400.12»
    kinds: Mapping[str, str] = field(default_factory=dict)  # of what names it is part: «P5.3»
    cased: Mapping[str, str] = field(default_factory=dict)  # how often it has a capital inside a sentence, "0" to "3"
    genre: Mapping[str, float] = field(default_factory=dict)  # log odds of news against encyclopedia


class Observer(Generic[Weight]):
    """Turns sentences into features, with the lists of one language and one set of statistics.

    Features come in bundles, and `weigh` says what a bundle weighs: a model its weights, who trains one the features
    themselves. Many bundles belong to a word alone: they are weighed once. What weighs nothing is left out.
    """

    def __init__(self, language: Language, statistics: Statistics, weigh: Callable[[tuple[str, ...]], Weight]) -> None:
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
        self._weigh = weigh
        self._weigh_often: Callable[[tuple[str, ...]], Weight] = lru_cache(maxsize=1 << 16)(weigh)
        self._seen: Callable[[str, Genre], _Seen[Weight]] = lru_cache(maxsize=1 << 16)(self._see)
        self._looks: Callable[[str, str, str], Weight] = lru_cache(maxsize=1 << 16)(self._look)

    def genre(self, words: Sequence[str]) -> Genre:
        """Which of the two kinds of text that the model was trained on the words are like."""
        return genre(words, self._statistics.genre)

    def features(self, sentence: Sequence[str], genre: Genre, reach: int | None = None) -> list[list[Weight]]:
        """What the features of each word weigh, bundle by bundle; quotation marks are no words (`unquoted`).

        With a `reach`, words further than that from every capital are left empty.
        """
        kept = unquoted(sentence)
        words = [sentence[i] for i in kept]
        lower = [word.lower() for word in words]
        capital = [word[0].isupper() for word in words]
        near: Container[int] = range(len(words))
        beside = near
        if reach is not None:
            candidates = self._candidates(words, capital)
            near, beside = _around(candidates, reach), _around(candidates, reach + 2)
        edge = self._seen("", genre)
        seen = [self._seen(word, genre) if i in beside else edge for i, word in enumerate(words)]
        padded = (edge, edge, *seen, edge, edge)
        rows = [self._with_neighbours(*padded[i : i + 5]) if i in near else [] for i in range(len(words))]
        self._lists(words, lower, genre, rows)
        self._acronyms(words, genre, rows)
        for start, end in _runs(lower, capital, self._joints):
            self._in_run(lower, seen, start, end, rows)
        if len(kept) < len(sentence):
            self._quoted(sentence, kept, rows)
        return [[weight for weight in row if weight] if i in near else [] for i, row in enumerate(rows)]

    def _candidates(self, words: Sequence[str], capital: Sequence[bool]) -> list[int]:
        """Where the words with a capital stand, but for a first word that never has one inside a sentence."""
        first = next((i for i, word in enumerate(words) if word[0].isalnum()), 0)
        opener = bool(words) and self._statistics.cased.get(key(words[first])) == "0"
        return [i for i, is_one in enumerate(capital) if is_one and not (opener and i == first)]

    def _with_neighbours(
        self,
        far_before: "_Seen[Weight]",
        before: "_Seen[Weight]",
        word: "_Seen[Weight]",
        after: "_Seen[Weight]",
        far_after: "_Seen[Weight]",
    ) -> list[Weight]:
        return [
            word.own,
            before.before,
            after.after,
            far_before.far_before,
            far_after.far_after,
            self._weigh((f"ww={before.low}|{word.low}", f"wn={word.low}|{after.low}")),
            self._looks(before.look, word.look, after.look),
        ]

    def _see(self, word: str, genre: Genre) -> "_Seen[Weight]":
        """A word; the empty one is the edge of a sentence."""
        low, look, counted = word.lower() or EDGE, shape(word) or EDGE, key(word)
        clusters = self._clusters(counted)
        cased = self._statistics.cased.get(counted, "?")
        own = (
            genre,
            f"w={low}",
            f"{genre}:w={low}",
            f"W={word}",
            f"s={look}",
            *(f"p{n}={low[:n]}" for n in (2, 3, 4)),
            *(f"x{n}={low[-n:]}" for n in (1, 2, 3, 4)),
            f"case={cased}{'C' if word[:1].isupper() else 'c'}",
            *(f"c={cluster}" for cluster in clusters),
        )
        before = (f"w-1={low}", f"{genre}:w-1={low}", f"s-1={look}", *(f"c-1={cluster}" for cluster in clusters))
        after = (f"w+1={low}", f"{genre}:w+1={low}", f"s+1={look}", *(f"c+1={cluster}" for cluster in clusters))
        weigh = self._weigh
        return _Seen(low, look, weigh(own), weigh(before), weigh(after), weigh((f"w-2={low}",)), weigh((f"w+2={low}",)))

    def _clusters(self, counted: str) -> list[str]:
        """What company a word keeps, and in what names."""
        numbers = self._statistics.clusters.get(counted)
        found = [f"{size}.{number}" for size, number in enumerate(numbers.split("."))] if numbers else []
        kind = self._statistics.kinds.get(counted)
        return [*found, kind] if kind else found

    def _look(self, before: str, look: str, after: str) -> Weight:
        return self._weigh((f"ss={before}{look}", f"sss={before}{look}{after}"))

    def _lists(self, words: Sequence[str], lower: Sequence[str], genre: Genre, rows: list[list[Weight]]) -> None:
        for hit in (*self._listed.find(words), *self._heads.find(lower)):
            for kind in hit.values:
                for i in range(hit.start, hit.end):
                    self._by_genre(f"in={kind}{min(i - hit.start, 1)}{int(hit.end - hit.start > 1)}", genre, rows[i])
                if hit.start:
                    self._by_genre(f"in+1={kind}", genre, rows[hit.start - 1])
                for i in range(hit.end, min(hit.end + 2, len(rows))):
                    self._by_genre(f"in-{i - hit.end + 1}={kind}", genre, rows[i])

    def _by_genre(self, feature: str, genre: Genre, row: list[Weight]) -> None:
        """A feature that the two corpora read differently: which place counts as a name, how far a name reaches."""
        row.append(self._weigh_often((feature, f"{genre}:{feature}")))

    def _acronyms(self, words: Sequence[str], genre: Genre, rows: list[list[Weight]]) -> None:
        """«Komite Olahraga Desa (KOD)»: whether the brackets are part of the name is a matter of genre."""
        for i in range(1, len(words) - 2):
            if words[i] == "(" and words[i + 2] == ")" and words[i + 1][:2].isupper() and words[i - 1][0].isupper():
                for j in range(4):
                    self._by_genre(f"acronym={j}", genre, rows[i - 1 + j])

    def _in_run(
        self, lower: Sequence[str], seen: Sequence["_Seen[Weight]"], start: int, end: int, rows: list[list[Weight]]
    ) -> None:
        before = lower[start - 1] if start else EDGE
        far = lower[start - 2] if start > 1 else EDGE
        after = lower[end] if end < len(lower) else EDGE
        head, tail = lower[start], lower[end - 1]
        whole = " ".join(lower[start:end][:LONGEST_RUN])
        looks = " ".join(word.look for word in seen[start:end][:LONGEST_RUN])
        of_all = self._weigh((f"tail={tail}", f"far={far}|{before}", f"after={after}", f"around={before}|{after}"))
        for i in range(start, end):
            first, last = min(i - start, 3), min(end - 1 - i, 3)
            own = (
                f"run={whole}|{i - start}",
                f"looks={looks}|{i - start}",
                f"head={head}|{first}",
                f"before={before}|{min(first, 1)}",
                f"at={first},{last}",
            )
            rows[i] += (of_all, self._weigh(own))

    def _quoted(self, sentence: Sequence[str], kept: Sequence[int], rows: list[list[Weight]]) -> None:
        """Quotation marks beside a word."""
        for row, i in zip(rows, kept, strict=True):
            if i and sentence[i - 1] in MARKS:
                row.append(self._weigh_often(("mark-1",)))
            if sentence[i + 1 : i + 2] and sentence[i + 1] in MARKS:
                row.append(self._weigh_often(("mark+1",)))


@dataclass(frozen=True, slots=True)
class _Seen(Generic[Weight]):
    """A word's small letters and shape, and what its features weigh for itself and for the words beside it."""

    low: str
    look: str
    own: Weight
    before: Weight  # for the next word
    after: Weight  # for the word before
    far_before: Weight
    far_after: Weight


def _around(places: Iterable[int], reach: int) -> frozenset[int]:
    return frozenset().union(*(range(i - reach, i + reach + 1) for i in places))


def _runs(lower: Sequence[str], capital: Sequence[bool], joints: Container[str]) -> Iterator[tuple[int, int]]:
    """Runs of capitalised words, with the small words and marks that join them."""
    start = 0
    while start < len(lower):
        if not capital[start]:
            start += 1
            continue
        end = start + 1
        while end < len(lower):
            if capital[end]:
                end += 1
            elif lower[end] in joints and capital[end + 1 : end + 2] == [True]:
                end += 2
            else:
                break
        yield start, end
        start = end
