"""Header lines and their pieces."""

import pytest

from dossier.extract.frame import headers
from dossier.model import Span


def read(line: str) -> list[tuple[str, str]]:
    return [(part.kind, part.span.of(line)) for part in headers.parts(line, Span(0, len(line)))]


@pytest.mark.parametrize(
    ("line", "pieces"),
    [
        ("16 Mei 2024", [("date", "16 Mei 2024")]),
        ("Kamis, 16 Mei 2024 12:27 WIB", [("date", "Kamis, 16 Mei 2024"), ("clock", "12:27 WIB")]),
        (
            "Kompas.com - 16/05/2024, 12.27 WIB",
            [("outlet", "Kompas.com"), ("date", "16/05/2024"), ("clock", "12.27 WIB")],
        ),
        (
            "May 16th 2024, 12:27, by Sari Dewi R, kumparanNEWS",
            [("date", "May 16th 2024"), ("clock", "12:27"), ("byline", "Sari Dewi R"), ("outlet", "kumparanNEWS")],
        ),
        (
            "oleh Sari Dewi diperbarui 15 Mei 2024, 11:02 WIB",
            [("byline", "Sari Dewi"), ("stamp", "diperbarui"), ("date", "15 Mei 2024"), ("clock", "11:02 WIB")],
        ),
        ("Oleh Sari Dewi dan Budi S.", [("byline", "Sari Dewi"), ("byline", "Budi S.")]),
        ("By Jane Doe, Reuters", [("byline", "Jane Doe"), ("outlet", "Reuters")]),
        ("By Jane Doe, John Roe and Ann Poe", [("byline", "Jane Doe"), ("byline", "John Roe"), ("byline", "Ann Poe")]),
        (
            "Oleh Sari Dewi, Budi Santoso, CNN Indonesia",
            [
                ("byline", "Sari Dewi"),
                ("byline", "Budi Santoso"),
                ("outlet", "CNN Indonesia"),
            ],
        ),
        ("Oleh Sari Dewi Kamis, 16 Mei 2024", [("byline", "Sari Dewi"), ("date", "Kamis, 16 Mei 2024")]),
        ("Editor: Mei Ling May 16, 2024", [("credit", "Mei Ling"), ("date", "May 16, 2024")]),
        ("Sari Dewi - detikNews", [("byline", "Sari Dewi"), ("outlet", "detikNews")]),
        ("Penulis: Sari Dewi | Editor: Budi", [("byline", "Sari Dewi"), ("credit", "Budi")]),
        ("(Reporting by Jane Doe; Editing by John Roe)", [("byline", "Jane Doe"), ("credit", "John Roe")]),
    ],
)
def test_pieces(line: str, pieces: list[tuple[str, str]]) -> None:
    assert read(line) == pieces


@pytest.mark.parametrize(
    "line",
    [
        "Harga Emas Hari Ini, 16 Mei 2024",  # a headline that tells its day
        "Oleh karena itu pasar ditutup",
        "Kompas.com",  # an outlet alone may be a headline's first word
        "Pasar dibuka pada 16 Mei 2024 oleh wali kota",
        "by the way",
        "Wartawan Senior Wafat",
        "Editor Majalah Sastra",
        "Laporan Tahunan Pasar Baru",
        "",
    ],
)
def test_no_header(line: str) -> None:
    assert read(line) == []


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Anna Ray, Transport correspondent", ["Anna Ray"]),
        ("By Anna van der Ray", ["Anna van der Ray"]),
        ("(Reporting by Anna Ray in New Bali; Editing by Ben Cole)", ["Anna Ray"]),
        ("By Anna Ray and Ben Cole, staff writers", []),
    ],
)
def test_what_reporters_are_and_where_is_no_part_of_their_names(line: str, names: list[str]) -> None:
    found = headers.parts(line, Span(0, len(line)))
    assert [part.span.of(line) for part in found if part.kind == "byline"] == names
