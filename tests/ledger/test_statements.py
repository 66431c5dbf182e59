import pytest
from tests.ledger.telling import report
from tests.pages.making import found

from dossier.ledger.statements import actors_in, statements
from dossier.model import Agency, Span
from dossier.places import Places


def kind(text: str, words: str, lang: str = "id") -> str:
    article = report("a", text, (words, "2024-05-09"), lang=lang)
    (statement,) = statements([article], {"a": Places(article)})
    return statement.kind


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Kabar itu disampaikan Kementerian Luar Negeri pada hari Selasa", "Selasa"),
        ("Rapat berjalan baik, kata Sari kepada wartawan, Selasa", "Selasa"),
        ("Hal itu dilansir AFP pada Selasa", "Selasa"),
        ("Pada Selasa, Sari mengatakan rapat berjalan baik", "Selasa"),
    ],
)
def test_the_day_of_a_saying_is_not_that_of_what_was_said(text: str, words: str) -> None:
    assert kind(text, words) == "report"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Sari menyebut pertemuan itu berlangsung pada Selasa", "Selasa"),
        ("Sari tiba di Rawa pada Selasa, kata Budi", "Selasa"),
        ("Sari mengatakan akan tiba pada Selasa", "Selasa"),
    ],
)
def test_the_day_of_what_was_said_is_the_events(text: str, words: str) -> None:
    assert kind(text, words) == "event"


def test_english_is_read_by_its_own_words() -> None:
    assert kind("The talks went well, Sari told reporters on Tuesday", "Tuesday", "en") == "report"
    assert kind("Sari arrived in Rawa on Tuesday", "Tuesday", "en") == "event"


def test_a_medium_that_is_relied_on_does_not_act() -> None:
    text = "Sari tiba, seperti dilansir Budi"
    article = report("a", text)
    assert actors_in(article, Span(0, len(text))) == ("sari", "budi")
    facts = article.facts
    object.__setattr__(facts, "agencies", (Agency("Budi", "text", found(text, "Budi")),))
    assert actors_in(article, Span(0, len(text))) == ("sari",)
