"""A trained conditional random field at work: what features weigh, and the likeliest tags of a sentence.

Weights are whole numbers, so that a text has the same tags on every machine.
"""

import struct
import zlib
from collections.abc import Iterable, Mapping, Sequence
from operator import add, sub

import msgspec

SCALE = 1 << 10  # what a weight of 1 is as a whole number
CERTAIN = 1 << 20  # more than all weights of a word
OUTSIDE = "O"

Scores = tuple[int, ...]  # one for each label, in the order of `Model.labels`


class Model(msgspec.Struct, frozen=True):
    """A field as it is stored."""

    labels: tuple[str, ...]
    transitions: tuple[Scores, ...]  # from a label to the next
    features: str  # a line each
    weights: bytes  # of each feature for each label, two bytes each, little-endian

    @classmethod
    def load(cls, data: bytes) -> "Model":
        """Read what `dump` wrote."""
        return msgspec.msgpack.decode(zlib.decompress(data), type=cls)

    def dump(self) -> bytes:
        """The model's file: compressed MessagePack."""
        return zlib.compress(msgspec.msgpack.encode(self), 9)


def model(
    labels: Sequence[str],
    transitions: Mapping[tuple[str, str], float],
    weights: Mapping[tuple[str, str], float],
) -> Model:
    """A model of the weights of (label, next label) and (feature, label)."""
    rows: dict[str, dict[str, int]] = {}
    for (feature, label), weight in weights.items():
        rows.setdefault(feature, {})[label] = round(weight * SCALE)
    kept = sorted(feature for feature, row in rows.items() if any(row.values()))
    table = [rows[feature].get(label, 0) for feature in kept for label in labels]
    return Model(
        tuple(labels),
        tuple(tuple(round(transitions.get((a, b), 0.0) * SCALE) for b in labels) for a in labels),
        "\n".join(kept),
        struct.pack(f"<{len(table)}h", *table),
    )


class Field:
    """A model, ready to weigh features and to choose tags."""

    def __init__(self, model: Model) -> None:
        """The table of features is unpacked once: keep a field for all texts."""
        self._labels = model.labels
        weights = struct.iter_unpack(f"<{len(model.labels)}h", model.weights)
        self._weights: dict[str, Scores] = dict(zip(model.features.split("\n"), weights, strict=True))
        self._outside = outside = model.labels.index(OUTSIDE)
        self._certainly_outside = tuple(CERTAIN * (label == outside) for label in range(len(model.labels)))
        self._steps = steps = model.transitions
        self._ways = tuple(zip(*steps, strict=True))  # to a label from the ones before
        # What a label can gain over `O` by the words behind it at the very most, if there are any, and by those on both
        # sides.
        self._hopes = [max(0, *map(sub, steps[label], steps[outside])) for label in range(len(steps))]
        self._needs = [
            hope + step - steps[outside][outside] for hope, step in zip(self._hopes, steps[outside], strict=True)
        ]

    def weigh(self, features: Iterable[str]) -> Scores:
        """What the features together speak for; empty where the model knows none of them."""
        return added([scores for scores in map(self._weights.get, features) if scores])

    def tags(self, scores: Iterable[Scores]) -> list[str]:
        """The likeliest tags of a sentence of which each word's features weigh so much (Viterbi 1967).

        A word without scores is `O`.

        Wherever all other labels are further behind `O` than the words to come can make good, what comes before is
        settled; behind such a word another word is `O` at a glance if it speaks for that clearly enough.
        """
        outside = self._outside
        found: list[int] = []
        best: list[int] = []  # the score of the best way to each label, empty where `O` is settled
        back: list[list[int]] = []  # from each label to the one before on that way, word by word
        for own in (each or self._certainly_outside for each in scores):
            if best:
                ways = [list(map(add, best, steps)) for steps in self._ways]
                highest = list(map(max, ways))
                back.append(list(map(list.index, ways, highest)))
                best = list(map(add, highest, own))
            elif found and max(map(add, own, self._needs)) <= own[outside]:
                found.append(outside)
            else:
                best = list(map(add, own, self._steps[outside])) if found else list(own)
            if best and max(map(add, best, self._hopes)) <= best[outside]:
                found += _way(back, outside)
                best, back = [], []
        if best:
            found += _way(back, best.index(max(best)))
        return [self._labels[label] for label in found]


def _way(back: Sequence[Sequence[int]], last: int) -> list[int]:
    """The labels on the way that ends with `last`."""
    way = [last]
    for labels in reversed(back):
        way.append(labels[way[-1]])
    return way[::-1]


def added(scores: Sequence[Scores]) -> Scores:
    """The sums by label."""
    if len(scores) < 2:
        return scores[0] if scores else ()
    return tuple(map(sum, zip(*scores, strict=True)))
