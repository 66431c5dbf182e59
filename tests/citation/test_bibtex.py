"""BibTeX, read back by bibtexparser; the dates by edtf, as biblatex reads them."""

import re
from dataclasses import replace

import edtf
import pytest
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import LatexDecodingMiddleware
from hypothesis import given
from hypothesis import strategies as st
from tests.citation.cited import BARE, HOSTILE, PLAIN, dated

from dossier.citation import Citation
from dossier.citation.bibtex import bibtex


def read(*citations: Citation, as_latex: bool = False) -> list[dict[str, str]]:
    """The fields of every entry; `as_latex` with LaTeX's commands read as the letters they stand for."""
    more = [LatexDecodingMiddleware()] if as_latex else []
    library = parse_string(bibtex(citations), append_middleware=more)
    assert library.failed_blocks == []
    return [
        {"type": one.entry_type, "key": one.key, **{field.key: field.value for field in one.fields}}
        for one in library.entries
    ]


def test_what_is_written_is_what_is_read() -> None:
    (entry,) = read(PLAIN)
    assert (entry["type"], entry["key"]) == ("article", "jembatan")
    assert entry["title"].strip("{}") == "Wali Kota Buka Jembatan"
    assert entry["journal"] == "Harian Rawa"
    assert (entry["date"], entry["year"], entry["urldate"]) == ("2025-03-03", "2025", "2025-03-05")
    assert entry["url"] == PLAIN.url
    assert entry["langid"] == "indonesian"


def test_names_stay_in_one_piece() -> None:
    assert "author = {{Sari Dewi Lestari} and {Bima}}" in bibtex([PLAIN])


def test_what_is_not_known_has_no_field() -> None:
    (entry,) = read(BARE)
    assert set(entry) == {"type", "key", "langid", "language", "library"}
    assert entry["type"] == "misc"


@pytest.mark.parametrize("value", ["2024-03~", "2024-05-14/2024-05-15", "2024?", "2024-05/.."])
def test_dates_are_edtf(value: str) -> None:
    (entry,) = read(dated(value))
    assert str(edtf.parse_edtf(entry["date"])) == value


def test_keys_are_fit_for_bibtex_and_never_shared() -> None:
    ids = ["a b", "a{b", "a,b", "普京", "-a", "a-b"]
    keys = [entry["key"] for entry in read(*(replace(PLAIN, id=id) for id in ids))]
    assert len(set(keys)) == len(ids)
    assert keys[-1] == "a-b"


def test_hostile_texts_are_the_letters_they_are() -> None:
    made = read(
        replace(PLAIN, title=HOSTILE, outlet=HOSTILE, authors=(HOSTILE,)), replace(PLAIN, id="b"), as_latex=True
    )
    assert [entry["key"] for entry in made] == ["jembatan", "b"]
    letters = r"[^A-Za-z0-9]"  # pylatexenc reads LaTeX's circumflex as another one
    assert re.sub(letters, "", made[0]["journal"]) == re.sub(letters, "", HOSTILE)
    assert "\\" in made[0]["journal"]


@given(st.text())
def test_no_text_ends_its_field(text: str) -> None:
    first, second = read(replace(PLAIN, title=text, outlet=text or "x"), replace(PLAIN, id="b"))
    assert (first["date"], second["key"]) == ("2025-03-03", "b")
