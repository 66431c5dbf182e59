"""Names of reporters, and nothing else, out of statements of authorship."""

import pytest

from dossier.extract.origin import bylines


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Sari Dewi", ("Sari Dewi",)),
        ("Pewarta: Sari Dewi", ("Sari Dewi",)),
        ("Penulis : Kontributor Surabaya, Sari", ("Sari",)),
        ("By Jane Doe, John Roe and Ann Poe, CNN", ("Jane Doe", "John Roe", "Ann Poe")),
        ("Penulis: Sari Dewi | Editor: Budi Santoso", ("Sari Dewi",)),
        ("Sari Dewi; Sari Dewi", ("Sari Dewi",)),
        ("Kabar Kota Media", ()),
        ("Tim Redaksi", ()),
        ("Liputan6.com", ()),
        ("https://contoh.com/sari", ()),
        ("@saridewi", ()),
        ("admin", ()),
        ("", ()),
    ],
)
def test_names(words: str, names: tuple[str, ...]) -> None:
    assert bylines.names(words, ("kabarkota",)) == names


@pytest.mark.parametrize(
    ("blocks", "names", "block"),
    [
        (["Beranda", "Penulis: Sari", "Editor: Budi"], ("Sari",), "Penulis: Sari"),
        (["By Jane Doe May 16, 2024"], ("Jane Doe",), "By Jane Doe May 16, 2024"),
        (["Reporter : Sari | Rabu, 4 November 2015 12:12"], ("Sari",), "Reporter : Sari | Rabu, 4 November 2015 12:12"),
        (["Rep: Sari Dewi/ Red: Budi Santoso"], ("Sari Dewi",), "Rep: Sari Dewi/ Red: Budi Santoso"),
        (["Oleh : Sari Dewi, Budi Santoso"], ("Sari Dewi", "Budi Santoso"), "Oleh : Sari Dewi, Budi Santoso"),
        (["Sari Dewi Jurnalis"], ("Sari Dewi",), "Sari Dewi Jurnalis"),
        (["By Topic", "Oleh karena itu", "Penulis buku itu datang", "BY: Lizenz"], (), ""),
        (["Editor: Budi Santoso", "Fotografer: Sari Dewi"], (), ""),
    ],
)
def test_labelled(blocks: list[str], names: tuple[str, ...], block: str) -> None:
    assert bylines.labelled(blocks) == (names, block)
