"""The name recogniser's network at work: what the words of sentences score for each label.

A word is the sum of the rows of its features; convolutions over three words each let it see what stands beside it
(Collobert et al. 2011), and what they find is added to it (He et al. 2016). It is scored by what it was at first and by
what it became.

All numbers are whole: activations have 9 bits and weights 8 with a sign, so that no sum leaves the 24 bits which
float32 holds exactly. A text has the same scores on every machine, in whatever order its processor adds.
"""

import zlib
from collections.abc import Iterable, Mapping, Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float32]

ACTIVE = 511  # the highest activation
UNIT = 64  # what an activation of 1 is as a whole number
LAYERS = 3


class Layer(msgspec.Struct, frozen=True):
    """A linear layer: `weights` are signed bytes, input by input, of which `1 << shift` is 1."""

    weights: bytes
    bias: tuple[int, ...]
    shift: int

    def matrix(self) -> Matrix:
        """The weights, a column for each output."""
        return np.frombuffer(self.weights, dtype=np.int8).astype(np.float32).reshape(-1, len(self.bias))

    def biases(self) -> Matrix:
        """The biases, one for each output."""
        return np.array(self.bias, dtype=np.float32)


class Model(msgspec.Struct, frozen=True):
    """A network as it is stored."""

    labels: tuple[str, ...]
    steps: tuple[tuple[int, ...], ...]  # what it is worth to go from a label to the next
    features: str  # a line each
    rows: bytes  # of each feature, signed bytes
    layers: tuple[Layer, ...]
    scores: Layer

    @classmethod
    def load(cls, data: bytes) -> "Model":
        """Read what `dump` wrote."""
        return msgspec.msgpack.decode(zlib.decompress(data), type=cls)

    def dump(self) -> bytes:
        """The model's file: compressed MessagePack."""
        return zlib.compress(msgspec.msgpack.encode(self), 9)


class Network:
    """A model, ready to score words."""

    def __init__(self, model: Model) -> None:
        """Weights are unpacked once: keep a network for all texts."""
        features = model.features.split("\n")
        self._numbers = {feature: number for number, feature in enumerate(features)}
        rows = np.frombuffer(model.rows, dtype=np.int8).reshape(len(features), -1)
        self._rows = np.vstack([rows, np.zeros_like(rows[:1])])  # the last one is of what has no feature
        self.width = rows.shape[1]
        # Halved `shift` times beforehand, which loses no bit, so that 1 is 1 behind each layer.
        self._layers = [(each.matrix() * 0.5**each.shift, each.biases() * 0.5**each.shift) for each in model.layers]
        self._scores = (model.scores.matrix(), model.scores.biases())

    def numbers(self, features: Iterable[str]) -> list[int]:
        """The numbers of those features that the model knows."""
        return [number for feature in features if (number := self._numbers.get(feature)) is not None]

    def sums(self, features: Sequence[Sequence[int]]) -> Matrix:
        """What the features of each of some things add up to, a row for each thing."""
        most = max(map(len, features), default=0)
        filled = [[*each, *(most - len(each)) * (len(self._rows) - 1,)] for each in features]
        table = np.array(filled, dtype=np.intp).reshape(len(features), most)
        sums: Matrix = self._rows[table.T].sum(axis=0, dtype=np.float32)
        return sums

    def scores(self, words: Matrix, kept: NDArray[np.bool_]) -> list[list[int]]:
        """The scores of each word. Rows that are not `kept`, at least one, part the sentences."""
        gaps = np.flatnonzero(~kept)
        first = np.clip(words, 0, ACTIVE)
        first[gaps] = 0
        active = first.copy()
        beside = np.zeros((len(words), 3, self.width), dtype=np.float32)  # each row with the ones before and after it
        seen = beside.reshape(len(words), 3 * self.width)
        for weights, bias in self._layers:
            beside[1:, 0], beside[:, 1], beside[:-1, 2] = active[:-1], active, active[1:]
            found = seen @ weights
            found += bias
            active += np.maximum(np.floor(found, out=found), 0, out=found)
            np.minimum(active, ACTIVE, out=active)
            active[gaps] = 0
        weights, bias = self._scores
        scores: list[list[int]] = (np.hstack([first, active]) @ weights + bias).astype(np.int64).tolist()
        return scores


def stored(labels: Sequence[str], features: Sequence[str], weights: Mapping[str, NDArray[np.float32]]) -> Model:
    """A model of the weights that were learned (`train/learning.py`), in whole numbers."""
    scores, shift = _layer(weights["scores"], weights["scores_bias"])
    unit = UNIT << shift
    return Model(
        tuple(labels),
        tuple(tuple(row) for row in np.rint(weights["steps"] * unit).astype(int).tolist()),
        "\n".join(features),
        _bytes(weights["rows"] * UNIT),
        tuple(_layer(weights[f"layer{i}"], weights[f"layer{i}_bias"])[0] for i in range(LAYERS)),
        scores,
    )


def _layer(weights: NDArray[np.float32], bias: NDArray[np.float32]) -> tuple[Layer, int]:
    """A layer with the finest step in which its weights fit a byte."""
    shift = int(np.floor(np.log2(127 / max(np.abs(weights).max(), 2.0**-16))))
    whole = np.rint(bias * (UNIT * 2.0**shift)).astype(int).tolist()
    return Layer(_bytes(weights * 2.0**shift), tuple(whole), shift), shift


def _bytes(weights: NDArray[np.float32]) -> bytes:
    return np.clip(np.rint(weights), -127, 127).astype(np.int8).tobytes()
