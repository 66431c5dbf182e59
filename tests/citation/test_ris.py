"""RIS, read back by rispy."""

from dataclasses import replace
from typing import Any

import pytest
import rispy
from hypothesis import given
from hypothesis import strategies as st
from tests.citation.cited import BARE, HOSTILE, PLAIN, dated

from dossier.citation import Citation
from dossier.citation.ris import ris


def read(*citations: Citation) -> list[dict[str, Any]]:
    return list(rispy.loads(ris(citations)))


def test_what_is_written_is_what_is_read() -> None:
    first, second = read(PLAIN, BARE)
    assert first["type_of_reference"] == "NEWS"
    assert first["title"] == "Wali Kota Buka Jembatan"
    assert first["authors"] == ["Sari Dewi Lestari", "Bima"]
    assert first["secondary_title"] == "Harian Rawa"
    assert (first["year"], first["date"], first["access_date"]) == ("2025", "2025/03/03/", "2025/03/05")
    assert first["urls"] == [PLAIN.url]
    assert (first["language"], first["database_provider"]) == ("id", "Dosier Sungai")
    assert set(second) == {"type_of_reference", "id", "language", "database_provider"}


@pytest.mark.parametrize(
    ("edtf", "year", "date"),
    [
        ("2024-03~", "2024", "2024/03//2024-03~"),
        ("2024", "2024", "2024///"),
        ("2024-21", "2024", "2024///2024-21"),
        ("2023-12-31/2024-01-01", None, "///2023-12-31 to 2024-01-01"),
    ],
)
def test_a_date_that_is_no_plain_day_keeps_its_edtf(edtf: str, year: str | None, date: str) -> None:
    (record,) = read(dated(edtf))
    assert (record.get("year"), record["date"]) == (year, date)


@given(st.text() | st.just(HOSTILE))
def test_no_text_begins_another_tag(text: str) -> None:
    records = read(replace(PLAIN, title=text, outlet=text, authors=(text,)), PLAIN)
    assert [one["type_of_reference"] for one in records] == ["NEWS", "NEWS"]
    assert records[1]["title"] == PLAIN.title
