from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.names.tiny import WIDTH, model, weights

from dossier.extract.names import network as network_module
from dossier.extract.names.network import ACTIVE, LAYERS, UNIT, Model, Network

MODELS = Path(network_module.__file__).parent / "model"


def scores(network: Network, *sentences: Sequence[Sequence[str]]) -> list[list[int]]:
    words = [network.numbers(word) for sentence in sentences for word in (*sentence, ())]
    kept = [here for sentence in sentences for here in (*(True for _ in sentence), False)]
    found = network.scores(network.sums(words), np.array(kept))
    return [row for row, here in zip(found, kept, strict=True) if here]


def test_a_stored_model_is_read_as_it_was() -> None:
    assert Model.load(model().dump()) == model()


def test_features_that_the_model_does_not_know_add_nothing() -> None:
    network = Network(model())
    assert network.numbers(["s=Xx", "s=unknown", "w=kata"]) == [2, 0]
    known, unknown = network.sums([network.numbers(["w=kata"]), network.numbers(["w=kata", "w=unknown"])])
    assert known.tolist() == unknown.tolist()
    assert network.sums([[]]).tolist() == [[0] * WIDTH]


def test_features_add_up() -> None:
    network = Network(model())
    together, one, other = network.sums([[0, 2], [0], [2]])
    assert together.tolist() == (one + other).tolist()
    assert network.sums([[0, 2, 2], [1, 0]])[0].tolist() == (one + other + other).tolist()


def test_a_word_sees_those_beside_it_but_no_other_sentence() -> None:
    network = Network(model())
    here, there = [["w=kata"], ["w=budi", "s=Xx"]], [["s=Xx"]]
    assert scores(network, here, there) == scores(network, here) + scores(network, there)
    assert scores(network, here)[0] != scores(network, here[:1])[0]


def test_whole_numbers_score_like_those_that_were_learned() -> None:
    """Up to rounding: the same network in floating-point numbers."""
    learned = weights(3)
    active = first = np.clip(learned["rows"][[0, 1]] + [[0] * WIDTH, learned["rows"][2]], 0, ACTIVE / UNIT)
    for i in range(LAYERS):
        padded = np.pad(active, ((1, 1), (0, 0)))
        beside = np.hstack([padded[:-2], active, padded[2:]])
        found = np.clip(beside @ learned[f"layer{i}"] + learned[f"layer{i}_bias"], 0, ACTIVE / UNIT)
        active = np.clip(active + found, 0, ACTIVE / UNIT)
    expected = np.hstack([first, active]) @ learned["scores"] + learned["scores_bias"]
    whole = scores(Network(model(3)), [["w=kata"], ["w=budi", "s=Xx"]])
    unit = UNIT << model(3).scores.shift
    assert np.array(whole) / unit == pytest.approx(expected, abs=0.3)


@pytest.mark.parametrize("file", sorted(MODELS.glob("*.model")), ids=lambda file: file.stem)
def test_no_sum_leaves_the_numbers_that_float32_holds_exactly(file: Path) -> None:
    model = Model.load(file.read_bytes())
    for layer in (*model.layers, model.scores):
        assert ACTIVE * np.abs(layer.matrix()).sum(axis=0).max() + max(map(abs, layer.bias)) < 1 << 24


@given(st.permutations(range(3)))
def test_the_order_of_features_changes_no_score(order: list[int]) -> None:
    network = Network(model())
    assert network.sums([order]).tolist() == network.sums([[0, 1, 2]]).tolist()
