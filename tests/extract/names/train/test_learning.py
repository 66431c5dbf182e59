import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.extract.names.train import learning
from dossier.extract.names.train.learning import Annotated, Drop

WIDTH, FEATURES, LABELS = 8, 3, 3
VECTORS = np.eye(FEATURES, WIDTH, dtype=np.float32)
sentences = st.lists(st.lists(st.integers(0, 5), min_size=1, max_size=4), max_size=6)


def annotated(*words: tuple[int, int]) -> Annotated:
    features, labels = zip(*words, strict=True)
    return Annotated(np.array([[each] for each in features], dtype=np.int32), np.array(labels, dtype=np.int32))


@given(sentences)
def test_sentences_are_whole_when_shuffled(told: list[list[int]]) -> None:
    numbers = np.array([-1, -1, *(number for words in told for number in (*words, -1, -1))])
    found = learning.shuffled(numbers, np.random.default_rng(0)).tolist()
    pieces = " ".join(map(str, found)).replace("-1 -1", "|").replace("-1", "|").split("|")
    assert sorted(piece.split() for piece in pieces if piece.strip()) == sorted([*map(str, words)] for words in told)


def test_names_are_learned_from_words_and_those_beside_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(learning, "TOGETHER", 32)
    monkeypatch.setattr(learning, "KEEN", 2e-2)
    after, name, other = 0, 1, 2
    told = [annotated((after, 0), (name, 1), (other, 0)), annotated((other, 0), (name, 2), (after, 0))]
    known = learning.weights(VECTORS, FEATURES, LABELS)
    first, again = (learning.fit(known, [told * 8] * 20, Drop(0.0, 0.0)) for _ in range(2))
    for sentence in told:
        (scores,) = learning.scores([first], [sentence.features])
        assert scores.argmax(axis=1).tolist() == sentence.labels.tolist()
    assert all(np.array_equal(first[each], again[each]) for each in first)


def test_a_sentence_longer_than_a_step_is_learned_as_far_as_it_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(learning, "TOGETHER", 8)
    known = learning.weights(VECTORS, FEATURES, LABELS)
    learned = learning.fit(known, [[annotated(*[(0, 0)] * 20), annotated((1, 1))]], learning.MANY)
    assert all(np.isfinite(each).all() for each in learned.values())
