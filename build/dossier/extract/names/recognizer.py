"""Names of persons, organisations and places: a network over words and a chain over tags, where a language has a model.

The models (`model/`, see their card) were trained by `train/`. Without one, capitals and lists must do.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import accumulate, pairwise
from typing import Literal, Protocol

import msgspec
import numpy as np
from threadpoolctl import threadpool_limits

from dossier.extract.names.capitals import Capitals
from dossier.extract.names.features import Genre, Observer, Statistics
from dossier.extract.names.field import Field
from dossier.extract.names.network import Model, Network
from dossier.extract.names.sums import Sums
from dossier.extract.words import Word, clitic, split
from dossier.language import Language, load
from dossier.model import Span

NameType = Literal["person", "organization", "place"]
TYPES: Mapping[str, NameType] = {"PER": "person", "ORG": "organization", "LOC": "place"}
MODELS = files(__package__) / "model"
JOINTS = frozenset(("-", "--", "–", "—", "/", ",", ";", ":"))
Run = tuple[int, int, str]  # the first word of a name, the first behind it, the type's tag


@dataclass(frozen=True, slots=True)
class Name:
    """A stretch of the text that reads like a name."""

    span: Span
    type: NameType


def recognize(text: str, sentences: Iterable[Span], language: Language) -> tuple[Name, ...]:
    """The names in the sentences, in the order of the text, none inside another. All of them are read as one text."""
    stretches = [words for sentence in sentences if (words := split(text, sentence))]
    tagged = _tagger(language.code).tags([[word.text for word in words] for words in stretches])
    marks = tuple(each for each in language.names.clitics if not each[0].isalpha())  # «Abdullah» has no «-lah»
    return tuple(name for words, tags in zip(stretches, tagged, strict=True) for name in names(words, tags, marks))


def names(words: Sequence[Word], tags: Sequence[str], clitics: tuple[str, ...] = ()) -> Iterator[Name]:
    """Names from tags: `B-` begins a name, `I-` goes on with it, `O` is none."""
    forms = [word.text for word in words]
    runs = _runs(tags)
    for start, end, tag in _paired(forms, runs) if "(" in forms or ")" in forms else runs:
        whole = _within_joints(words[start:end])
        if whole:
            yield Name(Span(whole[0].start, whole[-1].end - clitic(whole[-1].text, clitics)), TYPES[tag])


def _runs(tags: Sequence[str]) -> Iterator[Run]:
    start = 0
    for index, tag in enumerate(tags):
        if tag == "O":
            continue
        if tag[0] == "B" or index == 0 or tags[index - 1][2:] != tag[2:]:
            start = index
        if index + 1 == len(tags) or tags[index + 1] != f"I-{tag[2:]}":
            yield start, index + 1, tag[2:]


def _paired(words: Sequence[str], runs: Iterable[Run]) -> list[Run]:
    """The runs with every bracket's other half. A bracket that lacks it gets it from the word behind, or from the name
    before («Harian Warga», «HW)»); else it parts what is on its left and right."""
    paired: list[Run] = []
    for first, end, tag in runs:
        start = next((i for i in range(first, end) if words[i] != "("), end)
        alone = _unpaired(words, start, end)
        lone = words[alone[0]] if len(alone) == 1 else ""
        if lone == "(" and words[end : end + 1] == [")"]:
            paired.append((start, end + 1, tag))
        elif lone == ")" and paired and paired[-1][1:] == (start - 1, tag) and words[start - 1] == "(":
            paired[-1] = (paired[-1][0], end, tag)
        else:
            paired += ((left + 1, right, tag) for left, right in pairwise((start - 1, *alone, end)))
    return paired


def _unpaired(words: Sequence[str], start: int, end: int) -> list[int]:
    """Where brackets stand from start to end that have no other half there."""
    opened: list[int] = []
    closed: list[int] = []
    for index in range(start, end):
        if words[index] == "(":
            opened.append(index)
        elif words[index] == ")" and opened:
            opened.pop()
        elif words[index] == ")":
            closed.append(index)
    return closed + opened


def _within_joints(words: Sequence[Word]) -> Sequence[Word]:
    """The words without those at either end that can only join others: a name does not end in a dash."""
    kept = [i for i, word in enumerate(words) if word.text not in JOINTS]
    return words[kept[0] : kept[-1] + 1] if kept else ()


class _Tagger(Protocol):
    def tags(self, sentences: Sequence[Sequence[str]]) -> Iterable[Sequence[str]]: ...


class Reader:
    """A trained model at work."""

    def __init__(self, language: Language, statistics: Statistics, model: Model) -> None:
        """The model, and what it was trained with."""
        self._network = Network(model)
        self._field = Field(model.labels, model.steps)
        self._observer = Observer(language, statistics)
        self._of_words = Sums(self._network, self._observer.of_word)
        self._in_place = Sums[tuple[str, ...]](self._network, lambda features: features)

    def tags(self, sentences: Sequence[Sequence[str]]) -> Iterator[Sequence[str]]:
        """The tags of each word of each sentence; all sentences together tell their genre."""
        stretches = [self._observer.stretches(words) for words in sentences]
        genre = self._observer.genre(word for words in sentences for word in words)
        read = [(words, places) for words, parts in zip(sentences, stretches, strict=True) for places in parts]
        found = map(self._field.tags, self._scores(read, genre))
        for words, parts in zip(sentences, stretches, strict=True):
            yield _requoted(words, [(places, next(found)) for places in parts])

    def _scores(
        self, sentences: Sequence[tuple[Sequence[str], Sequence[int]]], genre: Genre
    ) -> Iterator[list[list[int]]]:
        """The scores of the words at the places of each sentence; an empty word parts one from the next."""
        if not sentences:
            return
        bare = [[sentence[i] for i in places] for sentence, places in sentences]
        words = [word for sentence in bare for word in (*sentence, "")]
        starts = [0, *accumulate(len(sentence) + 1 for sentence in bare)]
        rows = self._of_words.of(words) + self._in_place.of([(genre,)])
        told: dict[int, tuple[str, ...]] = {}
        for start, (sentence, places) in zip(starts, sentences, strict=False):
            for at, features in self._observer.in_place(sentence, places, genre):
                told[start + at] = (*told.get(start + at, ()), *features)
        rows[list(told)] += self._in_place.of([*told.values()])
        scores = self._network.scores(rows, np.array([bool(word) for word in words]))
        yield from (scores[start : end - 1] for start, end in pairwise(starts))


def _requoted(words: Sequence[str], read: Iterable[tuple[Sequence[int], Sequence[str]]]) -> Sequence[str]:
    """The tags of all words from those of the words at some places: a mark inside a name is part of it."""
    whole = ["O"] * len(words)
    for places, tags in read:
        before = -1
        for index, tag in zip(places, tags, strict=True):
            whole[index] = tag
            if tag[0] == "I" and before >= 0 and whole[before] != "O":
                whole[before + 1 : index] = [tag] * (index - before - 1)
            before = index
    return whole


@cache
def _tagger(code: str) -> _Tagger:
    language = load(code)
    if not (MODELS / f"{code}.model").is_file():
        return Capitals(language)
    threadpool_limits(1, "blas")  # a text is too short to share out
    statistics = msgspec.json.decode((MODELS / f"{code}.json").read_bytes(), type=Statistics)
    return Reader(language, statistics, Model.load((MODELS / f"{code}.model").read_bytes()))
