"""The page of changes: newest first, linked where there is something to link to, silent where nothing is recorded."""

import datetime as dt
from dataclasses import replace

from tests.pages.making import small_dossier

from dossier import language
from dossier.export import render as export
from dossier.ledger import ledger
from dossier.model import Change, Revision
from dossier.pages import render
from dossier.settings import Settings

CHANGES = (
    Change("added", "article", "jembatan", "jembatan"),
    Change("changed", "article", "tiba", "tiba", "date", "", "2025~", "2025-03~"),
    Change("changed", "article", "tiba", "tiba", "quotes"),
    Change("changed", "article", "tiba", "tiba", "source", "", "", "Harian Rawa"),
    Change("gone", "article", "hilang", "hilang_[x](y)"),
    Change("changed", "actor", "alya", "Alya", "moved", "", "alya", "alya-hartono"),
    Change("gone", "actor", "bima", "Bima"),
)
REVISIONS = (Revision(dt.date(2025, 4, 2), "Lagi.", (), 2), Revision(dt.date(2025, 4, 2), "Pertama: <b>.", CHANGES))
NONE = small_dossier()
BOOK = ledger(replace(NONE, revisions=REVISIONS))
SETTINGS = Settings(language="en", url="https://example.org/")


def test_days_and_their_changes() -> None:
    page = render(BOOK, language.load("en"), SETTINGS)["changes/index.md"]
    assert page.index("{ #d2025-04-02-2 }") < page.index("{ #d2025-04-02 }")
    assert "Pertama: &lt;b>." in page
    assert [line for line in page.splitlines() if line.startswith("- ")] == [
        '- [<span lang="id">Wali Kota Buka Jembatan</span>](../articles/jembatan.md): added',
        '- [Untitled (tiba)](../articles/tiba.md): date: <abbr title="EDTF 2025~">about 2025</abbr>'
        ' → <abbr title="EDTF 2025-03~">about March 2025</abbr>',
        "- [Untitled (tiba)](../articles/tiba.md): quotations",
        "- [Untitled (tiba)](../articles/tiba.md): source: nothing → Harian Rawa",
        "- hilang\\_\\[x\\](y): taken out",
        "- [Alya Hartono](../actors/alya-hartono.md): address: alya → alya-hartono",
        "- Bima: no actor any more",
    ]


def test_without_a_record_there_is_neither_page_nor_feed_nor_link() -> None:
    pages = render(ledger(NONE), language.load("id"), SETTINGS)
    assert "changes/index.md" not in pages
    assert "changes/" not in pages["articles/index.md"]
    assert "changes/" in render(BOOK, language.load("id"), SETTINGS)["articles/index.md"]
    assert not any("changes" in path for path in export(ledger(NONE), language.load("id"), SETTINGS))


def test_the_feed_leads_to_the_page_and_keeps_its_ids() -> None:
    feed = export(BOOK, language.load("en"), SETTINGS)["data/changes.xml"]
    assert "https://example.org/changes/#d2025-04-02-2" in feed
    older = export(ledger(replace(NONE, revisions=REVISIONS[1:])), language.load("en"), SETTINGS)["data/changes.xml"]
    kept = [line for line in older.splitlines() if "<id>" in line]
    assert set(kept) <= set(feed.splitlines())
