import itertools
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from dossier.extract.names.field import LANE, SCALE, Field, Model, Scores, model, packed

LABELS = ("O", "B-PER", "I-PER")
weight = st.integers(-12, 12)
words = st.lists(st.tuples(weight, weight, weight), max_size=7)
steps = st.lists(weight, min_size=9, max_size=9)


def field(transitions: Sequence[int]) -> Field:
    pairs = ((before, after) for before in LABELS for after in LABELS)
    return Field(model(LABELS, dict(zip(pairs, transitions, strict=True)), {("w=x", "O"): 1.0}))


def total(tags: Sequence[str], scores: Sequence[Scores], transitions: Sequence[int]) -> int:
    labels = [LABELS.index(tag) for tag in tags]
    own = sum(word[label] for word, label in zip(scores, labels, strict=True))
    return own + SCALE * sum(transitions[3 * a + b] for a, b in itertools.pairwise(labels))


@given(words, steps)
def test_no_other_tags_score_more_than_those_chosen(weights: list[Scores], transitions: list[int]) -> None:
    scores = [tuple(SCALE * each for each in word) for word in weights]
    best = max(total(tags, scores, transitions) for tags in itertools.product(LABELS, repeat=len(scores)))
    assert total(field(transitions).tags(map(packed, scores)), scores, transitions) == best


def test_a_word_without_scores_is_outside_whatever_stands_beside_it() -> None:
    person = (0, 9 * SCALE, 9 * SCALE)
    weights = [packed(person), 0, packed(person)]
    assert field([0, 0, -9, 0, 0, 9, 0, 0, 9]).tags(weights) == ["B-PER", "O", "B-PER"]


def test_a_stored_model_is_read_as_it_was() -> None:
    stored = model(LABELS, {("B-PER", "I-PER"): 1.5}, {("w=kata", "O"): 2.0, ("s=Xx", "B-PER"): -0.25})
    assert Model.load(stored.dump()) == stored


def test_features_weigh_together_and_unknown_ones_nothing() -> None:
    trained = Field(model(LABELS, {}, {("w=kata", "O"): 2.0, ("s=xx", "O"): 1.0, ("s=xx", "B-PER"): -1.0}))
    assert trained.scores(trained.weigh(["w=kata", "s=xx", "w=unknown"])) == (3 * SCALE, -SCALE, 0)
    assert trained.weigh(["w=unknown"]) == 0


def test_features_that_weigh_nothing_are_not_stored() -> None:
    assert model(LABELS, {}, {("w=kata", "O"): 0.00001, ("s=xx", "O"): 1.0}).features == "s=xx"


lane = st.integers(-(1 << (LANE - 4)), (1 << (LANE - 4)) - 1)


@given(st.lists(st.tuples(lane, lane, lane), min_size=1, max_size=7))
def test_packed_numbers_add_up_label_by_label(rows: list[Scores]) -> None:
    summed = tuple(sum(label) for label in zip(*rows, strict=True))
    assert field([0] * 9).scores(sum(map(packed, rows))) == summed
