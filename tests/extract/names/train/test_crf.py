import numpy as np

from dossier import language
from dossier.extract.names.features import Observer, Statistics
from dossier.extract.names.train import crf
from dossier.extract.names.train.crf import RandomField

OBSERVER = Observer(language.load("id"), Statistics())
LABELS = ("O", "B-PER")


def looks(*words: str) -> crf.Features:
    return crf.features(words, "news", OBSERVER)


def test_a_word_is_seen_with_those_beside_it_and_its_run() -> None:
    before, word, _ = looks("kata", "Budi", "tadi")
    assert {"+1w=budi", "news:+1w=budi", "+2w=tadi", "-1w=|"} <= set(before)
    assert {"-1w=kata", "+1w=tadi", "ww=kata|budi", "tail=budi", "around=kata|tadi", "at=0,0"} <= set(word)


def test_quotation_marks_are_read_past() -> None:
    _, word = looks("kata", "“", "Budi", "”")
    assert {"-1w=kata", "+1w=|", "mark-1", "mark+1"} <= set(word)


def test_a_field_learns_from_the_words_around() -> None:
    taught = [(looks("kata", name, "tadi"), ["O", "B-PER", "O"]) for name in ("Budi", "Ani", "Sari") * 9]
    field = RandomField(taught, LABELS)
    assert field.steps.shape == (2, 2)
    scores = field.scores(looks("kata", "Wati", "tadi"))
    assert np.argmax(scores, axis=1).tolist() == [0, 1, 0]


def test_what_was_never_seen_scores_nothing() -> None:
    field = RandomField([(looks("kata", "Budi"), ["O", "B-PER"])], LABELS)
    assert field.scores([["unknown"]]).tolist() == [[0, 0]]
