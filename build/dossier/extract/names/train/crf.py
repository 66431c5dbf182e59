"""A conditional random field over what stands around each word (Lafferty et al. 2001): a teacher beside the networks.

It sees other things than they do, above all the whole run of capitalised words that a word stands in, and so errs in
other places.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pycrfsuite
from numpy.typing import NDArray

from dossier.extract.names.features import Genre, Observer, shape, unquoted

PARAMETERS = {"c1": 0.02, "c2": 0.3, "max_iterations": 120, "feature.possible_transitions": True}
LONGEST_RUN = 6  # words of a run that are told apart
EDGE = "|"  # stands for what is before the first word and after the last
_BESIDE = re.compile(r"(w|s|k|c\d)=")  # what is told of the words beside a word

Features = list[list[str]]  # of each word of a sentence that is no quotation mark


class RandomField:
    """A trained conditional random field."""

    def __init__(self, sentences: Iterable[tuple[Features, Sequence[str]]], labels: Sequence[str]) -> None:
        """Learn from the features and tags of sentences."""
        trainer = pycrfsuite.Trainer(verbose=False, params=PARAMETERS)
        for features, tags in sentences:
            trainer.append(features, tags)
        with TemporaryDirectory() as folder:
            path = Path(folder) / "model"
            trainer.train(str(path))
            trained = pycrfsuite.Tagger()
            trained.open(str(path))
            dump = trained.info()
        self.steps = np.array([[dump.transitions.get((a, b), 0.0) for b in labels] for a in labels])
        self._rows = _rows(dump.state_features, labels)

    def scores(self, features: Features) -> NDArray[np.float64]:
        """What each word of a sentence scores for each label."""
        nothing = np.zeros(len(self.steps))
        rows = self._rows
        return np.array([np.sum([rows.get(each, nothing) for each in word], axis=0) for word in features])


def _rows(weights: Mapping[tuple[str, str], float], labels: Sequence[str]) -> dict[str, NDArray[np.float64]]:
    """For each feature its weights for all labels, from those of (feature, label)."""
    rows: dict[str, NDArray[np.float64]] = {}
    for (feature, label), weight in weights.items():
        rows.setdefault(feature, np.zeros(len(labels)))[labels.index(label)] = weight
    return rows


def features(sentence: Sequence[str], genre: Genre, observer: Observer) -> Features:
    """What the field looks at: each word, the two on either side, and the run of capitalised words it stands in."""
    kept = unquoted(sentence)
    words = [sentence[i] for i in kept]
    own = [observer.of_word(word) for word in words]
    beside = [[f"w={EDGE}"], *([each for each in found if _BESIDE.match(each)] for found in own), [f"w={EDGE}"]]
    rows = [
        [genre, *found, f"{genre}:{found[0]}", *_alone(word), *_beside(before, after, genre)]
        for word, found, before, after in zip(words, own, beside, beside[2:], strict=False)
    ]
    for at, found in chain(observer.in_place(sentence, kept, genre), _along(words), _in_runs(words, observer)):
        rows[at] += found
    return rows


def _alone(word: str) -> Iterator[str]:
    low = word.lower()
    yield from (f"W={word}", f"p4={low[:4]}", f"x4={low[-4:]}")


def _beside(before: Iterable[str], after: Iterable[str], genre: Genre) -> Iterator[str]:
    for place, found in (("-1", before), ("+1", after)):
        for each in found:
            yield f"{place}{each}"
            if each.startswith("w="):
                yield f"{genre}:{place}{each}"


def _along(words: Sequence[str]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Words and shapes with those next to them."""
    low = [EDGE, EDGE, *map(str.lower, words), EDGE, EDGE]
    looks = [EDGE, *map(shape, words), EDGE]
    for i in range(len(words)):
        far, before, word, after, far_after = low[i : i + 5]
        yield i, (f"-2w={far}", f"+2w={far_after}", f"ww={before}|{word}", f"wn={word}|{after}")
        yield i, (f"ss={''.join(looks[i : i + 2])}", f"sss={''.join(looks[i : i + 3])}")


def _in_runs(words: Sequence[str], observer: Observer) -> Iterator[tuple[int, tuple[str, ...]]]:
    low = [EDGE, EDGE, *map(str.lower, words), EDGE]  # two before
    for start, end in observer.runs(words):
        far, before, after = low[start], low[start + 1], low[end + 2]
        run = low[start + 2 : end + 2]
        whole, looks = " ".join(run[:LONGEST_RUN]), " ".join(map(shape, words[start:end][:LONGEST_RUN]))
        of_all = (f"tail={run[-1]}", f"far={far}|{before}", f"after={after}", f"around={before}|{after}")
        for i in range(end - start):
            own = (
                f"run={whole}|{i}",
                f"looks={looks}|{i}",
                f"head={run[0]}|{min(i, 3)}",
                f"before={before}|{min(i, 1)}",
            )
            yield start + i, (*of_all, *own)
