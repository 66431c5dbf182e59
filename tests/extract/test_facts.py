"""The contract of `dossier extract --json`: every key there, every text the slice at its span."""

from collections.abc import Iterator
from typing import Any

import pytest

from dossier import language
from dossier.extract import extract
from dossier.extract.facts import to_json
from dossier.model import Actor, Authority, Document, PageMetadata, Stated

TEXT = """Menteri Teguh Buka Pelabuhan Baru

oleh Rara Kirana diperbarui 3 Maret 2022, 08:15 WIB
Kabarutara.com, Surabaya - Menteri Perhubungan Teguh Santana membuka pelabuhan itu pada Rabu (2/3/2022).

"Pelabuhan ini akan melayani seluruh kapal dari Indonesia timur," kata Teguh, seperti dikutip dari Reuters.

(rk)
"""
KEYS = ["file", "lang", "title", "outlet", "byline", "agencies", "published", "mentions", "dates", "quotes", "roles"]
AUTHORITY = Authority({"teguh": Actor("teguh", "Teguh Santana", "person"), "utara": Actor("utara", "Utara", "group")})


def facts_of(text: str, page: PageMetadata | None = None) -> dict[str, Any]:
    document = Document("a", "seeds/a.txt", text, "0" * 64, page)
    return to_json(document, extract(document, language.load("id"), AUTHORITY))


@pytest.fixture(scope="module")
def found() -> dict[str, Any]:
    return facts_of(TEXT)


def spans(value: Any) -> Iterator[tuple[list[int], str]]:
    """Every (span, text) pair anywhere in the object."""
    if isinstance(value, dict):
        if value.get("span") and "text" in value:
            yield value["span"], value["text"]
        for inner in value.values():
            yield from spans(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from spans(inner)


def test_keys_stand_in_the_contracts_order(found: dict[str, Any]) -> None:
    assert list(found) == KEYS


def test_every_text_is_the_slice_at_its_span(found: dict[str, Any]) -> None:
    pairs = list(spans(found))
    assert len(pairs) > 8
    assert all(TEXT[start:end] == text for (start, end), text in pairs)


def test_the_values(found: dict[str, Any]) -> None:
    assert found["title"]["value"] == "Menteri Teguh Buka Pelabuhan Baru"
    assert found["outlet"]["value"] == "Kabarutara.com"
    assert found["byline"]["value"] == "Rara Kirana"
    assert [one["value"] for one in found["agencies"]] == ["Reuters"]
    assert found["published"]["basis"] == "updated"
    assert found["published"]["edtf"].startswith("2022-03-03")
    assert {one["actor"] for one in found["mentions"] if one["text"] == "Teguh"} == {"teguh"}
    assert [(one["kind"], one["speaker"]["actor"], one["cue"]["text"]) for one in found["quotes"]] == [
        ("direct", "teguh", "kata")
    ]
    assert "Menteri Perhubungan" in [one["text"] for one in found["roles"]]


def test_nothing_known_is_null_and_every_key_is_there() -> None:
    found = facts_of("halo.\n")
    assert list(found) == KEYS
    assert [found[key] for key in ("outlet", "byline", "published")] == [None, None, None]


def test_an_unknown_name_gets_the_id_it_would_have() -> None:
    found = facts_of("Presiden Indonesia Joko Widodo bertemu Teguh Santana di Jakarta.")
    ids = {one["text"]: one["actor"] for one in found["mentions"]}
    assert ids["Joko Widodo"] == "joko-widodo"
    assert ids["Teguh Santana"] == "teguh"


def test_a_group_is_one_of_the_contracts_types() -> None:
    (mention,) = [one for one in facts_of("Menurut Utara, hal itu sulit.")["mentions"] if one["actor"] == "utara"]
    assert mention["type"] == "organization"


def test_a_saved_page_brings_its_text() -> None:
    page = PageMetadata(title=Stated("Judul Halaman", "title"))
    found = facts_of("Menteri tiba.\n", page)
    assert found["text"] == "Menteri tiba.\n"
    assert found["title"] == {"value": "Judul Halaman", "basis": "stated", "span": None}
