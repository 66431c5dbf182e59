"""Who accompanied whom, in sentences of our own."""

import pytest
from tests.ledger.telling import dossier, report
from tests.pages.making import found

from dossier.ledger import ledger
from dossier.model import EventStatement, NamedEvent


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Sari tiba didampingi Budi", "id"),
        ("Sari hadir dengan ditemani oleh Budi di Rawa", "id"),
        ("Sari arrived, accompanied by Budi", "en"),
    ],
)
def test_a_sentence_tells_who_went_along(text: str, lang: str) -> None:
    (one,) = ledger(dossier(report("a", text, lang=lang))).company
    assert (one.who, one.others) == ("sari", ("budi",))


@pytest.mark.parametrize(
    "text", ["Sari tiba. Budi didampingi istrinya", "Didampingi Budi", "Sari dan Budi tiba", "Rawa didampingi Budi"]
)
def test_nobody_is_guessed(text: str) -> None:
    assert ledger(dossier(report("a", text))).company == ()


def test_it_stands_at_the_event_that_the_article_tells_of_most() -> None:
    article = report("a", "Sari membuka jembatan. Sari sudah dilantik. Sari didampingi Budi. Sari memotong pita")

    def event(id: str, *words: str) -> NamedEvent:
        pins = (EventStatement("a", found(article.document.text, one), "happened") for one in words)
        return NamedEvent(id, id, tuple(pins), actors=("sari",))

    book = ledger(
        dossier(
            article,
            events=(event("lantik", "Sari sudah dilantik"), event("buka", "Sari membuka jembatan", "memotong pita")),
        )
    )
    assert [len(book.company_at.get(id, ())) for id in ("lantik", "buka")] == [0, 1]
