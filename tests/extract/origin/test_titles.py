"""Titles: stated, or cut from the lead."""

import pytest
from tests.extract.framed import document

from dossier import language
from dossier.extract.frame import segments, sentences
from dossier.extract.origin import titles
from dossier.model import PageMetadata, Stated, Title


def read(text: str, page: PageMetadata | None = None, code: str = "id") -> Title | None:
    pack = language.load(code)
    parts = segments.segment(text, pack)
    return titles.read(document(text, page), parts, sentences.split(text, parts, pack), pack)


def test_the_headline() -> None:
    title = read("# Sari  Dewi Buka Pasar\n\nPasar itu ramai.")
    assert title
    assert (title.value, title.basis, title.evidence.text) == (
        "Sari Dewi Buka Pasar",
        "stated",
        "# Sari  Dewi Buka Pasar",
    )


def test_a_headline_without_the_outlet_pasted_with_it() -> None:
    title = read("Pasar Baru Dibuka - Kompas.com\n\nPasar itu ramai.")
    assert title
    assert (title.value, title.basis) == ("Pasar Baru Dibuka", "stated")


def test_the_page_s_own_title() -> None:
    title = read("Pasar itu ramai.", PageMetadata(title=Stated("Pasar Ramai", "<h1>")))
    assert title
    assert (title.value, title.basis, title.evidence.span, title.evidence.where) == (
        "Pasar Ramai",
        "stated",
        None,
        "<h1>",
    )


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Antv – Pasar baru itu sudah ramai. Sari senang.", "Pasar baru itu sudah ramai"),
        (
            "Wali Kota Surabaya Sari Dewi akan membuka pasar baru di pusat kota pada bulan Mei untuk menampung para "
            "pedagang yang selama ini berjualan di jalan.",
            "Wali Kota Surabaya Sari Dewi akan membuka pasar baru di pusat kota pada bulan Mei",
        ),
        (
            "Wali Kota Surabaya Sari Dewi sudah membuka pasar baru di pusat kota pada Kamis (16/5) pagi yang dihadiri "
            "ratusan pedagang dan pembeli dari seluruh kota.",
            "Wali Kota Surabaya Sari Dewi sudah membuka pasar baru di pusat kota pada Kamis (16/5) pagi",
        ),
        ("“Pasar ini ramai,” kata Sari.", "Pasar ini ramai,” kata Sari"),
    ],
)
def test_derived_from_the_lead(text: str, value: str) -> None:
    title = read(text)
    assert title
    assert (title.value, title.basis) == (value, "derived")
    assert title.evidence.span
    assert title.evidence.span.of(text) == title.evidence.text


def test_a_long_sentence_without_a_clause_is_cut_between_words() -> None:
    title = read("Pasar " + "besar " * 40 + "ramai.")
    assert title
    assert len(title.value) <= titles.LONGEST
    assert title.value.endswith("besar")


def test_captions_and_furniture_give_no_title() -> None:
    title = read("Foto: Suasana pasar (AFP)\nADVERTISEMENT\nPasar itu sudah ramai.")
    assert title
    assert title.value == "Pasar itu sudah ramai"


@pytest.mark.parametrize("text", ["", "\n", "***", "x" * 300])
def test_hardly_any_text(text: str) -> None:
    title = read(text)
    assert (title is None) == (not text.strip("*\n"))
    assert title is None or len(title.value) <= titles.LONGEST
