from dataclasses import replace

from tests.pages.making import found, published, render, small_dossier

from dossier import language
from dossier.model import EventStatement, NamedEvent
from dossier.settings import Settings


def pages() -> dict[str, str]:
    return render(small_dossier(), language.load("id"), Settings(title="Dosier Sungai"))


def test_home_tells_what_there_is_and_leads_to_it() -> None:
    page = pages()["index.md"]
    assert "# Dosier Sungai\n" in page
    for link in ("[2 artikel](articles/index.md)", "[2 aktor](actors/index.md)", "[2 sumber](sources/index.md)"):
        assert f"- {link}\n" in page
    assert "[Wali Kota Buka Jembatan](articles/jembatan.md)<br>3 Maret 2025 · [Harian Rawa]" in page
    assert "Orang\n:   [Alya Hartono](actors/alya-hartono.md) (2)" in page


def test_home_says_what_the_dossier_is_about() -> None:
    settings = Settings(title="Dosier Sungai", description="Jembatan & sungai, 2025.")
    page = render(small_dossier(), language.load("id"), settings)["index.md"]
    assert "description: Jembatan & sungai, 2025.\n" in page
    assert "\nJembatan &amp; sungai, 2025.\n{ .lead }\n" in page


def test_the_span_of_the_dossier_is_that_of_its_publications() -> None:
    dossier = small_dossier()
    assert "Artikel terbit pada 3 Maret 2025" in pages()["index.md"]
    first, second = dossier.articles
    assert first.facts.published
    for edtf, said in {
        "2024-03-03": "antara 3 Maret 2024 dan 3 Maret 2025",
        "2024-03~": "antara sekitar Maret 2024 dan 3 Maret 2025",
        "2024/..": "antara 2024 dan 3 Maret 2025",
        "../2026-01": "antara 3 Maret 2025 dan Januari 2026",
    }.items():
        other = published(edtf, first.facts.published.evidence)
        both = (first, replace(second, facts=replace(second.facts, published=other)))
        page = render(replace(dossier, articles=both), language.load("id"), Settings())["index.md"]
        assert f"Artikel terbit {said}" in page


def test_all_articles_are_listed_newest_first() -> None:
    page = pages()["articles/index.md"]
    assert page.index("jembatan.md") < page.index("tiba.md")


def test_the_search_page_says_what_to_do_without_a_script() -> None:
    page = pages()["search.md"]
    assert '<div id="dossier-search"></div>' in page
    assert "<noscript>Pencarian memerlukan JavaScript." in page


def test_home_tells_the_main_events_in_words_and_in_a_picture() -> None:
    dossier = small_dossier()
    text = dossier.articles[0].document.text
    words = found(text, "membuka jembatan")
    opening = NamedEvent(
        "pembukaan", "Pembukaan jembatan", (EventStatement("jembatan", words, "happened"),), "2025-03-03"
    )
    page = render(replace(dossier, events=(opening,)), language.load("id"), Settings())["index.md"]
    assert "| [Pembukaan jembatan](events/pembukaan.md) | 3 Maret 2025 | terjadi | 1 artikel, 1 media" in page
    assert 'href="events/pembukaan.md"' in page
    assert "[1 peristiwa](events/index.md)" in page
