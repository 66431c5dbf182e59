from dataclasses import replace

from tests.pages.making import render, small_dossier

from dossier import language
from dossier.settings import Settings


def pages() -> dict[str, str]:
    return render(small_dossier(), language.load("id"), Settings())


def test_the_index_counts_what_media_published_and_who_relies_on_them() -> None:
    index = pages()["sources/index.md"]
    assert "| [Harian Rawa](harian-rawa.md) | 1 | 0 |" in index
    assert "| [Kantor Berita Delta](kantor-berita-delta.md) | 0 | 1 |" in index


def test_an_outlet_has_its_articles_and_whom_it_relies_on() -> None:
    page = pages()["sources/harian-rawa.md"]
    assert "- [Kantor Berita Delta](kantor-berita-delta.md) (teks): 1 artikel" in page
    assert "- [Wali Kota Buka Jembatan](../articles/jembatan.md)<br>3 Maret 2025 · Harian Rawa" in page


def test_an_agency_has_the_sentences_that_rely_on_it() -> None:
    page = pages()["sources/kantor-berita-delta.md"]
    assert "seperti dikutip dari [Kantor Berita Delta](../articles/jembatan.md#p2s1)." in page
    assert "- [Harian Rawa](harian-rawa.md) · [Wali Kota Buka Jembatan](../articles/jembatan.md)" in page


def test_an_article_that_credits_a_medium_twice_is_one_article() -> None:
    dossier = small_dossier()
    first, second = dossier.articles
    (text,) = first.facts.agencies
    both = replace(first, facts=replace(first.facts, agencies=(text, replace(text, kind="photo"))))
    index = render(replace(dossier, articles=(both, second)), language.load("id"), Settings())["sources/index.md"]
    assert "| [Kantor Berita Delta](kantor-berita-delta.md) | 0 | 1 |" in index
