import itertools
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from dossier.extract.names.field import Field, Scores

LABELS = ("O", "B-PER", "I-PER")
weight = st.integers(-12, 12)
words = st.lists(st.tuples(weight, weight, weight), max_size=7)
steps = st.lists(st.tuples(weight, weight, weight), min_size=3, max_size=3)


def total(tags: Sequence[str], scores: Sequence[Scores], steps: Sequence[Scores]) -> int:
    labels = [LABELS.index(tag) for tag in tags]
    own = sum(word[label] for word, label in zip(scores, labels, strict=True))
    return own + sum(steps[a][b] for a, b in itertools.pairwise(labels))


@given(words, steps)
def test_no_other_tags_score_more_than_those_chosen(scores: list[Scores], steps: list[Scores]) -> None:
    best = max(total(tags, scores, steps) for tags in itertools.product(LABELS, repeat=len(scores)))
    assert total(Field(LABELS, steps).tags(scores), scores, steps) == best
