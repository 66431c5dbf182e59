from collections.abc import Iterator

import pytest

from dossier import language
from dossier.extract.names.features import Genre, Observer, Statistics, unquoted

KNOWN = Statistics(clusters={"solo": "7.31"}, kinds={"solo": "L3.1"}, cased={"solo": "3"})
OBSERVER = Observer(language.load("id"), KNOWN)


def in_place(words: list[str], genre: Genre) -> Iterator[tuple[int, tuple[str, ...]]]:
    return OBSERVER.in_place(words, unquoted(words), genre)


def test_a_word_is_told_with_its_shape_affixes_and_what_was_counted_of_it() -> None:
    assert OBSERVER.of_word("Solo") == [
        *("w=solo", "s=Xxx", "p2=so", "p3=sol", "x1=o", "x2=lo", "x3=olo", "case=3C", "c0=7", "c1=31", "k=L3.1")
    ]
    assert OBSERVER.of_word("1998")[:2] == ["w=0000", "s=dd"]


def test_lists_speak_for_their_words_and_those_beside_them() -> None:
    found = set(in_place(["kata", "Gubernur", "itu", "lagi", "tadi"], "news"))
    told = {(at, features[0]) for at, features in found if features[0].startswith("in") and "title" in features[0]}
    assert told == {(0, "in+1=title"), (1, "in=title00"), (2, "in-1=title"), (3, "in-2=title")}
    assert (1, ("in=title00", "news:in=title00")) in found


def test_acronyms_in_brackets_are_told_with_their_genre() -> None:
    found = dict.fromkeys(in_place(["Komite", "Desa", "(", "KD", ")"], "book"))
    assert [at for at, features in found if features == ("acronym=2", "book:acronym=2")] == [3]


def test_a_word_is_told_its_place_in_a_run_of_capitals() -> None:
    found = in_place(["kata", "Budi", "Ani", "Santoso", "."], "news")
    assert [(at, each) for at, (each, *_) in found if each.startswith("at=")] == [
        *((1, "at=0,2"), (2, "at=1,1"), (3, "at=2,0"))
    ]


@pytest.mark.parametrize(
    ("words", "runs"),
    [
        ("Bank Makmur dan Ani", [(0, 4)]),
        ("Bank Makmur dan lain", [(0, 2)]),
        ("Bank Makmur kata Ani", [(0, 2), (3, 4)]),
        ("tanpa huruf besar", []),
        ("", []),
    ],
)
def test_runs_of_capitalised_words(words: str, runs: list[tuple[int, int]]) -> None:
    assert list(OBSERVER.runs(words.split())) == runs


@pytest.mark.parametrize(
    ("words", "stretches"),
    [
        ("a b c d Budi e f g h", [[1, 2, 3, 4, 5, 6, 7]]),
        ("Budi b c d e f g h Ani", [[0, 1, 2, 3], [5, 6, 7, 8]]),
        ("Budi b c d e f g Ani", [[0, 1, 2, 3, 4, 5, 6, 7]]),
        ("a “ Budi ” b", [[0, 2, 4]]),
        ("“ Namun , b", []),  # has no capital inside a sentence
        ("Namun Ani b", [[0, 1, 2]]),
        ("kata eMedia 17 b", [[0, 1, 2, 3]]),
        ("tanpa huruf besar", []),
        ("", []),
    ],
)
def test_names_are_looked_for_near_capitals(words: str, stretches: list[list[int]]) -> None:
    observer = Observer(language.load("id"), Statistics(cased={"namun": "0"}))
    assert observer.stretches(words.split()) == stretches


def test_quotation_marks_are_told_by_the_words_beside_them() -> None:
    found = in_place(["kata", "“", "damai", "”", "itu"], "news")
    assert [(at, each) for at, (each, *_) in found if each.startswith("mark")] == [
        *((0, "mark+1"), (1, "mark-1"), (1, "mark+1"), (2, "mark-1"))
    ]
