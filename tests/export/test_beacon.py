"""BEACON: the links from Wikidata's items to the pages here."""

from tests.export.exporting import SITE, exported
from tests.pages.making import small_dossier
from tests.pages.test_pages import hostile


def test_every_known_item_has_its_page() -> None:
    lines = exported(small_dossier(), url=SITE)["beacon.txt"].splitlines()
    meta, links = lines[: lines.index("")], lines[lines.index("") + 1 :]
    assert meta[0] == "#FORMAT: BEACON"
    assert f"#TARGET: {SITE}actors/{{+ID}}/" in meta
    assert links == ["Q42|Alya Hartono|alya-hartono"]


def test_without_an_address_there_is_nothing_to_link_to() -> None:
    assert "beacon.txt" not in exported(small_dossier())


def test_what_is_no_item_is_left_out() -> None:
    assert "beacon.txt" not in exported(hostile(), url=SITE)
