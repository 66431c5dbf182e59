"""The template `{{cite news}}`."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.citation.cited import BARE, HOSTILE, PLAIN, dated

from dossier.citation.wikipedia import wikipedia


def parameters(template: str) -> dict[str, str]:
    """The template's parameters, as MediaWiki parts them."""
    assert template.startswith("{{cite news ")
    assert template.endswith("}}")
    parts = [part.split("=", 1) for part in template[2:-2].split("|")[1:]]
    return {name.strip(): value.strip() for name, value in parts}


def test_all_that_is_known() -> None:
    assert parameters(wikipedia(PLAIN)) == {
        "author": "Sari Dewi Lestari",
        "author2": "Bima",
        "title": "Wali Kota Buka Jembatan",
        "newspaper": "Harian Rawa",
        "date": "2025-03-03",
        "url": PLAIN.url,
        "archive-url": PLAIN.archive_url,
        "archive-date": "2025-03-04",
        "access-date": "2025-03-05",
        "language": "id",
    }


def test_nothing_known_is_nothing_said() -> None:
    assert parameters(wikipedia(BARE)) == {"language": "id"}


def test_an_archive_without_its_day_is_left_out_for_the_template_demands_it() -> None:
    made = parameters(wikipedia(replace(PLAIN, archive_url="https://archive.example/abc")))
    assert "archive-url" not in made


@pytest.mark.parametrize(
    ("edtf", "said"),
    [("2024-03", "March 2024"), ("2024-03~", "c. 2024"), ("2024", "2024"), ("2024-05/..", None), ("202X", None)],
)
def test_dates_are_such_as_the_template_takes(edtf: str, said: str | None) -> None:
    assert parameters(wikipedia(dated(edtf))).get("date") == said


@given(st.text() | st.just(HOSTILE))
def test_no_text_ends_the_template_or_begins_a_link(text: str) -> None:
    made = wikipedia(replace(PLAIN, title=text, outlet=text, authors=(text,)))
    assert made.count("{{") == made.count("}}") == 1
    assert not re.search(r"\[|\]|<|''|~~~", made)
    assert parameters(made).items() >= {("date", "2025-03-03"), ("language", "id")}
