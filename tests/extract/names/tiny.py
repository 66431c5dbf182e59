"""A network small enough to see through."""

import numpy as np
from numpy.typing import NDArray

from dossier.extract.names.network import LAYERS, Model, stored

LABELS = ("O", "B-PER")
FEATURES = ("w=kata", "w=budi", "s=Xx")
WIDTH = 4


def weights(seed: int = 0, size: float = 0.4) -> dict[str, NDArray[np.float32]]:
    random = np.random.default_rng(seed)

    def some(*shape: int) -> NDArray[np.float32]:
        return random.normal(0, size, shape).astype(np.float32)

    layers = {f"layer{i}": some(3 * WIDTH, WIDTH) for i in range(LAYERS)}
    biases = {f"layer{i}_bias": some(WIDTH) for i in range(LAYERS)}
    return {
        **layers,
        **biases,
        "rows": some(len(FEATURES), WIDTH),
        "scores": some(2 * WIDTH, len(LABELS)),
        "scores_bias": some(len(LABELS)),
        "steps": some(len(LABELS), len(LABELS)),
    }


def model(seed: int = 0, size: float = 0.4) -> Model:
    return stored(LABELS, FEATURES, weights(seed, size))
