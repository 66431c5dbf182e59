"""Text out of PDF files: paragraphs whole, the page's furniture gone, nothing made up, and no harm from bad files."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.printed import COLUMN, pdf

from dossier.extract.page.pdf import read

TITLE = ["Menteri Alya Sari Tiba di Pelabuhan Lestari", "untuk Meresmikan Dermaga Baru"]
FIRST = [
    "Kabar Uji, Jakarta - Menteri Alya Sari mengunjungi Pelabuhan Lestari pada Senin (4/3/2024). Ia",
    "datang bersama wali kota dan beberapa pejabat yang ikut menyiapkan acara itu sejak pekan lalu,",
    "kata juru bicaranya.",
]
SECOND = ["Warga setempat menyambut gembira peresmian itu karena sudah lama menunggu dermaga yang baru."]


def text(*pages: list[str]) -> str:
    return read(pdf(*pages))[0]


def test_lines_broken_at_the_edge_are_one_paragraph() -> None:
    found = text([*TITLE, "", *FIRST, "", *SECOND])
    assert found.split("\n") == [" ".join(TITLE), " ".join(FIRST), *SECOND]


def test_paragraphs_without_a_gap_between_them_end_with_their_short_line() -> None:
    assert text([*FIRST, *SECOND]).split("\n") == [" ".join(FIRST), *SECOND]


def test_what_a_browser_prints_around_a_page_goes_but_for_its_address() -> None:
    found, stated = read(pdf(["11/21/26, 10:01 PM Menteri Tiba", "", *FIRST, "", "https://example.org/kabar 1/1"]))
    assert found == " ".join(FIRST)
    assert stated.url is not None
    assert stated.url.text == "https://example.org/kabar"


def test_the_head_and_foot_of_every_page_go() -> None:
    pages = [["Kabar Uji edisi 12", "", *lines, "", f"Halaman {number}"] for number, lines in ((1, FIRST), (2, SECOND))]
    assert text(*pages).split("\n") == [" ".join(FIRST), *SECOND]


def test_columns_are_read_one_after_the_other() -> None:
    left = ["Menteri Alya Sari mengunjungi Pelabuhan", "Lestari pada Senin bersama wali kota dan", "para pejabat."]
    right = ["Warga menyambut gembira karena sudah lama", "menunggu dermaga itu selesai dibangun", "oleh kota."]
    assert text([*left, COLUMN, *right]).split("\n") == [" ".join(left), " ".join(right)]


def test_a_file_on_this_machine_is_no_address() -> None:
    assert read(pdf([*SECOND, "", "file:///arsip/kabar.html 1/1"]))[1].url is None


def test_marks_and_accents_are_read() -> None:
    assert text(["“Dermaga” – é (dua) \\ tiga"]) == "“Dermaga” – é (dua) \\ tiga"


@pytest.mark.parametrize("data", [b"", b"%PDF-1.4", b"%PDF-1.7\n" + b"<<" * 5000, pdf([""]), pdf()])
def test_without_text_there_is_none(data: bytes) -> None:
    assert read(data)[0] == ""


@given(st.binary(max_size=30), st.integers(0, 900))
def test_a_damaged_file_harms_nobody(garbage: bytes, place: int) -> None:
    data = pdf(FIRST)
    read(data[:place] + garbage + data[place + len(garbage) :])


def test_a_bomb_takes_no_time() -> None:
    started = time.monotonic()
    read(pdf(*[["x" * 5000] * 50] * 5))
    assert time.monotonic() - started < 10
