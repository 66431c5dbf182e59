"""CSL-JSON, set by citeproc-py in a style that others wrote."""

from dataclasses import replace

import pytest
from citeproc import Citation as Cited
from citeproc import CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from tests.citation.cited import BARE, HOSTILE, PLAIN, dated

from dossier.citation import Citation
from dossier.citation.csl import csl

pytestmark = pytest.mark.filterwarnings("ignore::UserWarning", "ignore::DeprecationWarning")


def typeset(*citations: Citation) -> list[str]:
    """The bibliography in the style that citeproc-py brings along; it knows no `custom`, which CSL 1.0.2 does."""
    items = [{name: value for name, value in item.items() if name != "custom"} for item in csl(citations)]
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, CiteProcJSON(items), formatter.plain)
    for item in items:
        bibliography.register(Cited([CitationItem(item["id"])]))
    return [str(entry) for entry in bibliography.bibliography()]


def test_a_style_finds_what_it_needs() -> None:
    (said,) = typeset(PLAIN)
    for words in ("Sari Dewi Lestari", "2025", "Wali Kota Buka Jembatan", "Harian Rawa"):
        assert words in said


def test_a_style_copes_with_what_is_not_known() -> None:
    assert len(typeset(BARE, replace(PLAIN, id="b"))) == 2


def test_what_is_not_known_has_no_key() -> None:
    (item,) = csl([BARE])
    assert set(item) == {"id", "type", "language", "archive"}


@pytest.mark.parametrize(
    ("edtf", "issued"),
    [
        ("2025-03-03", {"date-parts": [[2025, 3, 3]]}),
        ("2024-03~", {"date-parts": [[2024, 3]], "circa": True}),
        ("2024", {"date-parts": [[2024]]}),
        ("2024-21", {"date-parts": [[2024]], "circa": True}),
        ("2024-05-14/2024-05-15", {"date-parts": [[2024, 5, 14], [2024, 5, 15]]}),
        ("2024-05/..", None),
        ("entah", None),
    ],
)
def test_dates_say_what_is_known(edtf: str, issued: object) -> None:
    (item,) = csl([dated(edtf)])
    assert item.get("issued") == issued
    assert item["custom"]["edtf"] == edtf


def test_hostile_texts_are_only_texts() -> None:
    (said,) = typeset(replace(PLAIN, title=HOSTILE))
    assert "TY - BOOK" in " ".join(said.split())
