"""A trained conditional random field at work: what features weigh, and the likeliest tags of a sentence.

Weights are whole numbers, so that a text has the same tags on every machine. What a feature weighs for all labels is
one number, the sum of each label's weight times a power of 2 of its own: so features are weighed by one addition.
"""

import struct
import zlib
from collections.abc import Iterable, Mapping, Sequence
from itertools import repeat
from operator import add, sub

import msgspec

SCALE = 1 << 10  # what a weight of 1 is as a whole number
CERTAIN = 1 << 20  # more than all weights of a word
OUTSIDE = "O"

LANE = 32  # bits that a label has in a packed number

Scores = tuple[int, ...]  # one for each label, in the order of `Model.labels`


class Model(msgspec.Struct, frozen=True):
    """A field as it is stored."""

    labels: tuple[str, ...]
    transitions: tuple[Scores, ...]  # from a label to the next
    features: str  # a line each
    weights: bytes  # of each feature a packed number: signed, little-endian, four bytes a label

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
    size = len(labels) * LANE // 8
    numbers = (packed([rows[feature].get(label, 0) for label in labels]) for feature in kept)
    return Model(
        tuple(labels),
        tuple(tuple(round(transitions.get((a, b), 0.0) * SCALE) for b in labels) for a in labels),
        "\n".join(kept),
        b"".join(number.to_bytes(size, "little", signed=True) for number in numbers),
    )


def packed(scores: Iterable[int]) -> int:
    """The scores of all labels as one number; the sum of such numbers holds the sums of the scores."""
    return sum(score << LANE * label for label, score in enumerate(scores))


class Field:
    """A model, ready to weigh features and to choose tags."""

    def __init__(self, model: Model) -> None:
        """The table of features is unpacked once: keep a field for all texts."""
        self._labels = model.labels
        self._lanes = struct.Struct(f"<{len(model.labels)}i")
        self._signs = packed(repeat(1 << (LANE - 1), len(model.labels)))
        size = self._lanes.size
        numbers = (model.weights[at : at + size] for at in range(0, len(model.weights), size))
        signed = (int.from_bytes(number, "little", signed=True) for number in numbers)
        self._weights = dict(zip(model.features.split("\n"), signed, strict=True))
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

    def weigh(self, features: Iterable[str]) -> int:
        """What the features together speak for, packed; those that the model does not know weigh nothing."""
        return sum(map(self._weights.get, features, repeat(0)))

    def scores(self, weight: int) -> Scores:
        """What a packed number, no lane of which is beyond its bits, holds for each label."""
        return self._lanes.unpack(((weight + self._signs) ^ self._signs).to_bytes(self._lanes.size, "little"))

    def tags(self, weights: Iterable[int]) -> list[str]:
        """The likeliest tags of a sentence of which each word's features weigh so much (Viterbi 1967).

        A word that weighs nothing is `O`.

        Wherever all other labels are further behind `O` than the words to come can make good, what comes before is
        settled; behind such a word another word is `O` at a glance if it speaks for that clearly enough.
        """
        outside = self._outside
        found: list[int] = []
        best: list[int] = []  # the score of the best way to each label, empty where `O` is settled
        back: list[list[int]] = []  # from each label to the one before on that way, word by word
        for own in (self.scores(each) if each else self._certainly_outside for each in weights):
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
