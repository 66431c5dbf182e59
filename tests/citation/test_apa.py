"""The style of the American Psychological Association, in two languages."""

from dataclasses import replace

import pytest
from tests.citation.cited import BARE, HOSTILE, PLAIN, dated

from dossier import language
from dossier.citation.apa import apa

ID, EN = language.load("id"), language.load("en")


def test_a_newspaper_article() -> None:
    assert apa(PLAIN, EN) == (
        "Sari Dewi Lestari, & Bima. (2025, March 3). Wali Kota Buka Jembatan. Harian Rawa. "
        "https://rawa.example/jembatan_baru?x=1&y=2"
    )
    assert "(2025, 3 Maret)" in apa(PLAIN, ID)


def test_without_an_author_the_title_comes_first() -> None:
    assert apa(replace(PLAIN, authors=()), EN).startswith("Wali Kota Buka Jembatan. (2025, March 3). Harian Rawa.")


def test_what_has_no_address_is_cited_from_the_dossier() -> None:
    made = apa(replace(PLAIN, url="", archive_url=""), EN)
    assert made.endswith("Harian Rawa. Dosier Sungai. https://dosier.example/articles/jembatan/")


def test_nothing_known_is_said_so() -> None:
    assert apa(BARE, EN) == "[Untitled news article]. (n.d.). Dosier Sungai."
    assert apa(BARE, ID) == "[Berita tanpa judul]. (t.t.). Dosier Sungai."


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("2024-03~", "(ca. 2024, March)"),
        ("2024?", "(ca. 2024)"),
        ("2024-05-14/2024-05-15", "(2024, May 14–2024, May 15)"),
        ("2024-21", "(2024)"),
        ("2024-24", "(2024–2025)"),
        ("202X", "(2020–2029)"),
        ("20XX", "(n.d.)"),
        ("2024-05/..", "(n.d.)"),
        ("", "(n.d.)"),
    ],
)
def test_dates_say_what_is_known(edtf: str, said: str) -> None:
    assert said in apa(dated(edtf), EN)


def test_a_question_needs_no_full_stop() -> None:
    assert "Siapa? (2025" in apa(replace(PLAIN, title="Siapa?", authors=()), EN)


def test_it_is_one_line_whatever_the_title() -> None:
    assert len(apa(replace(PLAIN, title=HOSTILE), EN).splitlines()) == 1
