"""How a model is made: what is counted, what is learned from raw texts, and from whom the model learns names.

A model that learned from the annotated sentences alone knows little more than them. So some that err in different
places, two networks and a conditional random field, together tell the names in many raw sentences, and the network that
is kept learns from these as well (Hinton et al. 2015): it sees names in more company than any annotator had time for.
"""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, repeat
from typing import get_args

import numpy as np
from numpy.typing import NDArray

from dossier.extract.names.features import Genre, Observer, Statistics, key, unquoted
from dossier.extract.names.field import Field
from dossier.extract.names.network import Model, stored
from dossier.extract.names.recognizer import TYPES
from dossier.extract.names.train import counts, crf, learning
from dossier.extract.names.train.corpora import Raw, Sentence, renamed, tags, words_of
from dossier.extract.names.train.counts import Counted, Numbers
from dossier.extract.names.train.crf import RandomField
from dossier.extract.names.train.kinds import Kinds
from dossier.extract.names.train.learning import Annotated, Weights
from dossier.language import Language

LABELS = ("O", *(f"{mark}-{tag}" for tag in TYPES for mark in "BI"))
NEAR = 15  # how often annotated sentences and news are counted, as there is so much less of them than of the rest
LARGE = 3.0  # length of the words' vectors when learning begins
SEEN = 3  # words of the annotated sentences that must have a feature
ROUNDS = 12  # through the annotated sentences, each time with other names in the copies
NETWORKS = 2  # among the teachers; they draw different random numbers
TOLD = 5  # rounds in which all raw sentences are seen that the teachers told of
GRAIN = 1 << 10  # what a score of 1 is where tags are chosen


def statistics(raw: Raw, labelled: Sequence[Sentence], language: Language) -> tuple[Statistics, Counted]:
    """What the model should know of words beyond the annotated sentences, and what that was told by."""
    near = [*map(words_of, (sentence.text for sentence in labelled)), *raw.news()]
    counted = counts.count(chain(*repeat(near, NEAR), raw.others()))
    kinds = Kinds(language).of_words(raw.articles())
    return Statistics(counts.clusters(counted), kinds, counted.cased, genre_odds(labelled)), counted


def genre_odds(labelled: Iterable[Sentence]) -> dict[str, float]:
    """Naive Bayes: how much a word speaks for news. Marks are left out, for corpora lose them."""
    seen = {"news": Counter[str](), "book": Counter[str]()}
    total = Counter[str]()
    for sentence in labelled:
        label = sentence.genre
        total[label] += 1
        seen[label].update({key(word) for word in words_of(sentence.text) if word[0].isalnum()})
    news, book = seen["news"], seen["book"]
    return {
        word: round(math.log((news[word] + 0.5) / (total["news"] + 1) / (book[word] + 0.5) * (total["book"] + 1)), 2)
        for word in sorted(news | book)
        if news[word] + book[word] >= 4
    }


def taught(labelled: Sequence[Sentence], raw: Raw, counted: Counted, known: Statistics, language: Language) -> Model:
    """A model that learned all there is to learn."""
    observer = Observer(language, known)
    copies = [renamed(labelled, language, seed) for seed in range(ROUNDS)]
    numbering = Numbering.of((*labelled, *copies[0]), counted.vocabulary, observer)
    company = learning.read(numbering.weights(counted.vectors), numbering.texts(counted))
    gold = [numbering.annotated(sentence) for sentence in labelled]
    rounds = [[*gold, *map(numbering.annotated, copy)] for copy in copies]
    networks = [learning.fit(company, rounds, learning.FEW, seed) for seed in range(NETWORKS)]
    read = map(_read, (*labelled, *copies[0]))
    field = RandomField(((crf.features(words, genre, observer), found) for words, genre, found in read), LABELS)
    told = Teachers(numbering, networks, field).tell(raw.sample())
    learned = learning.fit(company, [[*each, *told[i % TOLD :: TOLD]] for i, each in enumerate(rounds)], learning.MANY)
    return stored(LABELS, numbering.features, {name: np.asarray(each) for name, each in learned.items()})


def _read(sentence: Sentence) -> tuple[list[str], Genre, list[str]]:
    """The words of an annotated sentence, its genre, and the tags of those words that are no quotation marks."""
    words, found = words_of(sentence.text), tags(sentence)
    return words, sentence.genre, [found[i] for i in unquoted(words)]


def _numbered(found: Iterable[str]) -> Numbers:
    """Tags as the numbers of their labels."""
    return np.array([LABELS.index(label) for label in found], dtype=np.int32)


class Numbering:
    """The numbers of features, words of the vocabulary first."""

    def __init__(self, features: Sequence[str], observer: Observer) -> None:
        """Features in the order of their numbers."""
        self.features = features
        self._numbers = {feature: number for number, feature in enumerate(features)}
        self.observer = observer
        self._of_word = cache(lambda word: self._known(observer.of_word(word)))

    @classmethod
    def of(cls, sentences: Iterable[Sentence], vocabulary: Iterable[str], observer: Observer) -> "Numbering":
        """The features that are often enough in the sentences."""
        first = [f"w={word}" for word in vocabulary]
        seen = Counter[str]()
        for sentence in sentences:
            words, genre, _ = _read(sentence)
            seen.update(chain.from_iterable(map(observer.of_word, words)))
            in_place = observer.in_place(words, unquoted(words), genre)
            seen.update(chain.from_iterable(features for _, features in in_place))
        others = (feature for feature, times in seen.items() if times >= SEEN and not feature.startswith("w="))
        return cls([*first, *get_args(Genre), *sorted(others)], observer)

    def _known(self, features: Iterable[str]) -> list[int]:
        return [self._numbers[feature] for feature in features if feature in self._numbers]

    def weights(self, vectors: counts.Vectors) -> Weights:
        """What learning begins with."""
        return learning.weights(LARGE * vectors, len(self.features), len(LABELS))

    def texts(self, counted: Counted) -> learning.Texts:
        """What was counted, in numbers of features."""
        forms = self._table([self._of_word(form) for form in counted.forms])
        return learning.Texts(counted.numbers, forms, counted.words, np.array(counted.frequency, dtype=float))

    def annotated(self, sentence: Sentence) -> Annotated:
        """An annotated sentence in numbers."""
        words, genre, found = _read(sentence)
        return Annotated(self.sentence(words, genre), _numbered(found))

    def sentence(self, words: Sequence[str], genre: Genre) -> Numbers:
        """The features of each word that is no quotation mark."""
        kept = unquoted(words)
        rows = [[self._numbers[genre], *self._of_word(words[i])] for i in kept]
        for at, features in self.observer.in_place(words, kept, genre):
            rows[at] += self._known(features)
        return self._table(rows)

    def _table(self, rows: Sequence[Sequence[int]]) -> Numbers:
        table = np.full((len(rows), max(map(len, rows), default=1)), len(self.features), dtype=np.int32)
        for row, numbers in zip(table, rows, strict=True):
            row[: len(numbers)] = numbers
        return table


@dataclass(frozen=True, slots=True)
class Teachers:
    """Models that tell the names in raw sentences together: networks, and a random field that counts as much as all."""

    numbering: Numbering
    networks: Sequence[Weights]
    field: RandomField

    def tell(self, raw: Iterable[tuple[Genre, Sequence[str]]]) -> list[Annotated]:
        """The sentences with the tags that all together hold for the likeliest."""
        sentences = list(raw)
        features = [self.numbering.sentence(words, genre) for genre, words in sentences]
        scores = learning.scores(self.networks, features)
        steps = (np.mean([network["steps"] for network in self.networks], axis=0) + self.field.steps) / 2
        choice = Field(LABELS, np.rint(steps * GRAIN).astype(int).tolist())
        return [
            Annotated(table, self._labels(choice, (found + self.field.scores(self._looks(*sentence))) / 2))
            for table, found, sentence in zip(features, scores, sentences, strict=True)
        ]

    def _looks(self, genre: Genre, words: Sequence[str]) -> crf.Features:
        return crf.features(words, genre, self.numbering.observer)

    def _labels(self, choice: Field, scores: NDArray[np.floating]) -> Numbers:
        return _numbered(choice.tags(np.rint(scores * GRAIN).astype(int).tolist()))
