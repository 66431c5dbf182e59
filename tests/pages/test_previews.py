"""Pages name the picture that is drawn of them, and no other."""

from dataclasses import replace

import pytest
from tests.pages.making import article, found, lines, small_dossier

from dossier import language
from dossier.ledger import ledger
from dossier.model import Facts, Title
from dossier.pages import draw, render
from dossier.settings import Settings

PACK = language.load("id")


def test_an_article_and_the_dossier_have_pictures_that_their_pages_name() -> None:
    book = ledger(small_dossier())
    drawn = draw(book, PACK, Settings())
    assert set(drawn) == {"previews/index.png", "previews/jembatan.png", "previews/tiba.png"}
    assert all(data.startswith(b"\x89PNG") for data in drawn.values())
    made = render(book, PACK, Settings(), pictures=drawn)
    assert "\nimage: previews/jembatan.png\n" in made["articles/jembatan.md"]
    assert "\nimage: previews/index.png\n" in made["index.md"]


def test_a_title_that_cannot_be_drawn_has_no_picture_and_names_none() -> None:
    text = "普京访华"
    title = Title(text, "stated", replace(small_dossier().articles[0].facts.mentions[0].evidence, text=text, span=None))
    far = article("jauh", text, Facts("id", lines(text), title=title))
    book = ledger(replace(small_dossier(), articles=(far,)))
    drawn = draw(book, PACK, Settings())
    assert set(drawn) == {"previews/index.png"}
    assert "image:" not in render(book, PACK, Settings(), pictures=drawn)["articles/jauh.md"]


def test_a_picture_draws_no_title_cut_from_withheld_words(monkeypatch: pytest.MonkeyPatch) -> None:
    first, _ = small_dossier().articles
    title = Title("Alya Hartono membuka", "derived", found(first.document.text, "Alya Hartono membuka"))
    closed = replace(first, rights="metadata", facts=replace(first.facts, title=title))
    drawn: list[str] = []

    def preview(*texts: str) -> bytes:
        drawn.extend(texts)
        return b""

    monkeypatch.setattr("dossier.pages.previews.preview", preview)
    draw(ledger(replace(small_dossier(), articles=(closed,))), PACK, Settings())
    assert drawn
    assert not [text for text in drawn if "membuka" in text]
