import pytest
from tests.ledger.telling import dossier, report
from tests.pages.making import render

from dossier import language
from dossier.settings import Settings

BOOK = dossier(report("a", "Sari bertemu Budi"), report("b", "Sari bertemu Budi di Rawa"))
MADE = render(BOOK, language.load("id"), Settings())


def test_the_network_is_a_table_first_and_then_a_picture_that_leads_to_its_rows() -> None:
    page = MADE["network/index.md"]
    row = '| <span id="budi.sari"></span>[Budi](../actors/budi.md) | [Sari](../actors/sari.md) | 2 | 2 |'
    assert page.index(row) < page.index("<svg")
    assert '<a href="#budi.sari" class="w5" tabindex="-1"><title>Budi dan Sari: 2 artikel</title>' in page
    assert '<a href="../actors/sari.md" class="node person"' in page


def test_an_actor_stands_among_those_it_is_named_with() -> None:
    page = MADE["actors/sari.md"]
    assert page.index('<span id="with-budi"></span>') < page.index("<svg")
    assert '<a href="#with-budi" class="w5" tabindex="-1"><title>Sari dan Budi: 2 artikel</title>' in page
    assert '<a href="budi.md" class="node person">' in page
    assert '<a href="budi.md#with-rawa"' in page


def test_nobody_stands_alone_in_a_picture() -> None:
    alone = render(dossier(report("a", "Sari")), language.load("id"), Settings())
    assert "<svg" not in alone["network/index.md"] + alone["actors/sari.md"]


def test_only_a_table_that_is_cut_is_called_that_of_the_strongest_links(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "3 hubungan, diurutkan" in MADE["network/index.md"]
    monkeypatch.setattr("dossier.pages.network.MOST_LINKS", 3)
    assert "3 hubungan terkuat, " in render(BOOK, language.load("id"), Settings())["network/index.md"]
