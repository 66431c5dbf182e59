"""Facts kept between builds: found once, anew when the document or the authority file changes, not kept for ever."""

from dataclasses import replace

import pytest

from dossier import language, remembered
from dossier.model import Actor, Authority, Document, Facts
from dossier.remembered import Remembered

DOCUMENT = Document("pertama", "seeds/pertama.txt", "Alya Sari tiba di Jakarta.", "0" * 64)
PACK = language.load("id")
NOBODY = Authority()


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that were read, one by one."""
    texts: list[str] = []

    def extract(document: Document, pack: language.Language, authority: Authority) -> Facts:
        texts.append(document.text)
        return Facts(pack.code)

    monkeypatch.setattr(remembered, "extract", extract)
    return texts


def test_a_document_is_read_once(read: list[str]) -> None:
    find = Remembered()
    first = find(DOCUMENT, PACK, NOBODY)
    find.turn()
    assert find(replace(DOCUMENT), PACK, Authority()) is first
    assert read == [DOCUMENT.text]


def test_it_is_read_anew_when_anything_changes(read: list[str]) -> None:
    find = Remembered()
    find(DOCUMENT, PACK, NOBODY)
    edited = replace(DOCUMENT, text="Alya Sari tiba di Medan.")
    find(edited, PACK, NOBODY)
    assert find(edited, language.load("en"), NOBODY).lang == "en"
    find(edited, language.load("en"), Authority({"alya-sari": Actor("alya-sari", "Alya Sari", "person")}))
    assert read == [DOCUMENT.text, edited.text, edited.text, edited.text]


def test_what_a_build_did_not_ask_for_is_forgotten(read: list[str]) -> None:
    find = Remembered()
    find(DOCUMENT, PACK, NOBODY)
    find.turn()
    find.turn()
    find(DOCUMENT, PACK, NOBODY)
    assert len(read) == 2
