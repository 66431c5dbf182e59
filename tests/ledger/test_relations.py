"""Which event was before which, in sentences of our own."""

from dataclasses import replace

import pytest
from tests.ledger.telling import dossier, report
from tests.pages.making import found

from dossier.ledger import Ledger, ledger
from dossier.model import Article, EventStatement, EventStatus, NamedEvent


def event(id: str, article: Article, words: str, status: EventStatus = "happened", **more: object) -> NamedEvent:
    statement = EventStatement(article.id, found(article.document.text, words), status)
    return NamedEvent(id, id.capitalize(), (statement,), **more)  # type: ignore[arg-type]


def told(book: Ledger) -> list[tuple[str, str, str]]:
    cues = [(one, one.statement.article.document.text if one.statement else "") for one in book.relations]
    return [(one.first, one.second, one.cue.of(text) if one.cue else one.by) for one, text in cues]


@pytest.mark.parametrize(
    ("text", "left", "right", "relation"),
    [
        ("Budi tiba beberapa hari setelah Sari pulang", "Budi tiba", "Sari pulang", ("kanan", "kiri", "setelah")),
        ("Budi tiba sebelum Sari pulang", "Budi tiba", "Sari pulang", ("kiri", "kanan", "sebelum")),
        ("Sari berangkat usai Budi bicara di Rawa", "Sari berangkat", "usai Budi bicara", ("kanan", "kiri", "usai")),
    ],
)
def test_a_sentence_that_names_both_says_which_was_first(
    text: str, left: str, right: str, relation: tuple[str, str, str]
) -> None:
    article = report("a", text)
    book = ledger(dossier(article, events=(event("kiri", article, left), event("kanan", article, right))))
    assert told(book) == [relation]
    order = list(book.events)
    assert order.index(relation[0]) < order.index(relation[1])


@pytest.mark.parametrize(
    ("text", "left", "right"),
    [
        ("Budi arrived two days after Sari had left", "Budi arrived", "Sari had left"),
        ("Budi arrived following a visit by Sari", "Budi arrived", "a visit by Sari"),
    ],
)
def test_english_says_so_too(text: str, left: str, right: str) -> None:
    article = report("a", text, lang="en")
    book = ledger(dossier(article, events=(event("one", article, left), event("two", article, right))))
    assert [(first, second) for first, second, _ in told(book)] == [("two", "one")]


def test_plans_and_other_words_between_them_say_nothing() -> None:
    plan = report("a", "Budi akan tiba setelah Sari pulang")
    events = (event("satu", plan, "Budi akan tiba", "planned"), event("dua", plan, "Sari pulang"))
    assert ledger(dossier(plan, events=events)).relations == ()
    plain = report("a", "Budi tiba dan Sari pulang")
    events = (event("satu", plain, "Budi tiba"), event("dua", plain, "Sari pulang"))
    assert ledger(dossier(plain, events=events)).relations == ()


def test_days_speak_louder_than_words_and_the_curator_louder_than_both() -> None:
    article = report("a", "Budi tiba setelah Sari pulang")
    early = event("tiba", article, "Budi tiba", edtf="2024-05-01")
    late = event("pulang", article, "Sari pulang", edtf="2024-06-01")
    assert ledger(dossier(article, events=(early, late))).relations == ()
    decided = replace(early, after=("pulang",))
    assert told(ledger(dossier(article, events=(decided, late)))) == [("pulang", "tiba", "curator")]


def test_the_timeline_keeps_the_order() -> None:
    article = report("a", "Budi tiba setelah Sari pulang")
    events = (event("a", article, "Budi tiba", edtf="2024-05"), event("b", article, "Sari pulang", edtf="2024-05"))
    book = ledger(dossier(article, events=events))
    assert [entry.event.id for entry in book.timeline if entry.event] == ["b", "a"]
