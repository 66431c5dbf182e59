"""What is counted in raw texts for the name recogniser: word clusters, and how often words have a capital."""

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil

import numpy as np
from numpy.typing import NDArray

from dossier.extract.names.features import key

Vectors = NDArray[np.float32]
Numbers = NDArray[np.integer]

CLUSTERS = (32, 128, 512, 1024)
VOCABULARY = 30_000  # words that are told of, the most frequent ones
DIMENSIONS = 128
CONTEXTS = 1000  # words that neighbours are counted by
NEIGHBOURS = (-2, -1, 1, 2)
ROUNDS = 25
SEED = 0
SENTENCE_STARTS = frozenset('.!?:"“”')
AT_ONCE = 1 << 22  # words whose neighbours are counted in one go
EDGE, RARE = -1, -2
EDGES = (EDGE, EDGE)  # as many as neighbours are far


@dataclass(frozen=True, slots=True)
class Counted:
    """The words of sentences as numbers, the most frequent word as 0."""

    vocabulary: tuple[str, ...]  # by `key`, without words seen only once
    cased: Mapping[str, str]  # how often they have a capital where no sentence begins: "0" (never) to "3" (always)
    frequency: tuple[int, ...]
    forms: tuple[str, ...]  # words as they are written
    words: Numbers  # of each form the number of its word in the vocabulary, RARE outside
    numbers: Numbers  # of the forms in their order; EDGES are between sentences
    vectors: Vectors  # of the vocabulary, of length 1: words that keep the same company have like ones


def count(texts: Iterable[Sequence[str]]) -> Counted:
    """Go through the sentences once, a sentence a sequence of words."""
    forms: dict[str, int] = {}
    numbers = array("i", EDGES)
    for words in texts:
        numbers.extend([forms.setdefault(word, len(forms)) for word in words])
        numbers.extend(EDGES)
    return _by_key(tuple(forms), np.array(numbers))


def _by_key(forms: Sequence[str], numbers: Numbers) -> Counted:
    """From words as they are written, and their numbers."""
    known: dict[str, int] = {}
    keys = np.array([*(known.setdefault(key(form), len(known)) for form in forms), EDGE])
    starts = np.array([*(form in SENTENCE_STARTS for form in forms), True])
    letters = np.array([*(form[0].isalpha() for form in forms), False])
    capital = np.array([*(form[0].isupper() for form in forms), False])
    inside = numbers[letters[numbers] & ~starts[np.roll(numbers, 1)]]
    words, size = list(known), len(known)
    cased = np.bincount(keys[inside], minlength=size).tolist()
    capitals = np.bincount(keys[inside[capital[inside]]], minlength=size).tolist()
    frequency = np.bincount(keys[numbers[numbers >= 0]], minlength=size).tolist()
    told = (i for i, times in enumerate(frequency) if times > 1)
    order = sorted(told, key=lambda i: (-frequency[i], words[i]))[:VOCABULARY]
    ranks = np.full(size + 1, RARE)
    ranks[order] = range(len(order))
    ranks[EDGE] = EDGE
    shares = {words[i]: str(ceil(3 * capitals[i] / cased[i] - 0.1)) for i in order if cased[i]}
    often = tuple(frequency[i] for i in order)
    vectors = _vectors(ranks[keys[numbers]], len(order))
    return Counted(tuple(words[i] for i in order), shares, often, tuple(forms), ranks[keys[:-1]], numbers, vectors)


def clusters(counted: Counted) -> dict[str, str]:
    """Clusters of words that keep the same company: the number of a word's cluster at each size, «7.31.400.12»."""
    assigned = zip(*(_k_means(counted.vectors, size) for size in CLUSTERS), strict=True)
    return {word: ".".join(map(str, found)) for word, found in zip(counted.vocabulary, assigned, strict=True)}


def _vectors(numbers: Numbers, size: int) -> Vectors:
    """Unit vectors by singular values of the positive pointwise mutual information with near words."""
    contexts = min(CONTEXTS, size)
    width = contexts + 2  # a column each for rarer words and for the edge
    columns = np.where(numbers < contexts, numbers, contexts)
    columns = np.where(numbers >= 0, columns, np.where(numbers == EDGE, contexts + 1, contexts))
    counts = np.hstack([_beside(numbers, columns, offset, size, width) for offset in NEIGHBOURS])
    expected = counts.sum(axis=0, dtype=np.float64) ** 0.75
    expected *= counts.sum(dtype=np.float64) / expected.sum()
    share = counts.sum(axis=1, dtype=np.float64, keepdims=True) / counts.sum(dtype=np.float64)
    with np.errstate(divide="ignore", invalid="ignore"):
        information = np.log(counts / (share * expected).astype(np.float32))
    positive = np.where(information > 0, information, np.float32(0))
    values, axes = np.linalg.eigh((positive.T @ positive).astype(np.float64))
    projection = axes[:, -DIMENSIONS:] / np.maximum(values[-DIMENSIONS:], 1e-9) ** 0.25
    return _unit(positive @ projection.astype(np.float32))


def _beside(numbers: Numbers, columns: Numbers, offset: int, size: int, width: int) -> Vectors:
    """How often each context stands that far from each word."""
    counts = np.zeros(size * width, dtype=np.float32)
    there = np.roll(columns, -offset)  # every word has edges enough on both sides
    for start in range(0, len(numbers), AT_ONCE):
        here = numbers[start : start + AT_ONCE]
        cells = here * width + there[start : start + AT_ONCE]
        counts += np.bincount(cells[here >= 0], minlength=size * width)
    return counts.reshape(size, width)


def _k_means(vectors: Vectors, size: int) -> list[int]:
    random = np.random.default_rng(SEED)
    size = min(size, len(vectors))
    centres = vectors[random.choice(len(vectors), size, replace=False)]
    nearest = np.zeros(len(vectors), dtype=int)
    for _ in range(ROUNDS):
        nearest = (vectors @ centres.T).argmax(axis=1)
        members = np.bincount(nearest, minlength=size)
        centres = np.zeros_like(centres)
        np.add.at(centres, nearest, vectors)
        empty = np.flatnonzero(members == 0)
        centres[empty] = vectors[random.integers(len(vectors), size=len(empty))]
        centres = _unit(centres)
    return [int(j) for j in nearest]


def _unit(vectors: Vectors) -> Vectors:
    unit: Vectors = vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
    return unit
