"""What is counted in raw texts for the name recogniser: word clusters, and how often words have a capital."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import ceil

import numpy as np
from numpy.typing import NDArray

from dossier.extract.names.features import key

Vectors = NDArray[np.float64]

CLUSTERS = (32, 128, 512, 1024)
VOCABULARY = 14_000  # words that get clusters, the most frequent ones
DIMENSIONS = 120
CONTEXTS = 1000  # words that neighbours are counted by
ROUNDS = 40
SEED = 0
SENTENCE_STARTS = frozenset('.!?:"“”')


def casing(texts: Iterable[Sequence[str]]) -> dict[str, str]:
    """How often a word has a capital where no sentence begins: "0" (never) to "3" (always)."""
    capitals, seen = Counter[str](), Counter[str]()
    for words in texts:
        for before, word in pairwise(words):
            if before not in SENTENCE_STARTS and word[0].isalpha():
                seen[key(word)] += 1
                capitals[key(word)] += word[0].isupper()
    return {word: str(ceil(3 * capitals[word] / count - 0.1)) for word, count in sorted(seen.items())}


def clusters(texts: Sequence[Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """Clusters of words that keep the same company, at several sizes."""
    counted = [[key(word) for word in words] for words in texts]
    frequency = Counter(word for words in counted for word in words)
    told = (word for word, count in frequency.items() if count > 1)
    vocabulary = sorted(told, key=lambda word: (-frequency[word], word))[:VOCABULARY]
    vectors = _vectors(counted, vocabulary)
    assigned = [_k_means(vectors, size) for size in CLUSTERS]
    return {
        word: tuple(f"{size}.{found[i]}" for size, found in zip(CLUSTERS, assigned, strict=True))
        for i, word in enumerate(vocabulary)
    }


def _vectors(texts: Iterable[Sequence[str]], vocabulary: Sequence[str]) -> Vectors:
    """Unit vectors by singular values of the positive pointwise mutual information with near words."""
    row = {word: i for i, word in enumerate(vocabulary)}
    column = {word: i for i, word in enumerate(vocabulary[:CONTEXTS])}
    offsets, width = (-2, -1, 1, 2), len(column) + 2  # a column each for rare words and for the edge
    counts = np.zeros((len(vocabulary), width * len(offsets)))
    for words in texts:
        for i, word in enumerate(words):
            if word in row:
                for n, offset in enumerate(offsets):
                    inside = 0 <= i + offset < len(words)
                    context = column.get(words[i + offset], width - 2) if inside else width - 1
                    counts[row[word], n * width + context] += 1
    expected = counts.sum(axis=0) ** 0.75
    expected *= counts.sum() / expected.sum()
    with np.errstate(divide="ignore", invalid="ignore"):
        information = np.log(counts * counts.sum() / (counts.sum(axis=1, keepdims=True) * expected))
    positive = np.where(information > 0, information, 0.0)
    values, axes = np.linalg.eigh(positive.T @ positive)
    projected = positive @ axes[:, -DIMENSIONS:] / np.maximum(values[-DIMENSIONS:], 1e-9) ** 0.25
    unit: Vectors = projected / np.maximum(np.linalg.norm(projected, axis=1, keepdims=True), 1e-9)
    return unit


def _k_means(vectors: Vectors, size: int) -> list[int]:
    random = np.random.default_rng(SEED)
    size = min(size, len(vectors))
    centres = vectors[random.choice(len(vectors), size, replace=False)]
    nearest = np.zeros(len(vectors), dtype=int)
    for _ in range(ROUNDS):
        nearest = (vectors @ centres.T).argmax(axis=1)
        for j in range(size):
            members = vectors[nearest == j]
            centres[j] = members.mean(axis=0) if len(members) else vectors[random.integers(len(vectors))]
        centres /= np.maximum(np.linalg.norm(centres, axis=1, keepdims=True), 1e-9)
    return [int(j) for j in nearest]
