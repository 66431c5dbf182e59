from dataclasses import replace

from tests.ledger.telling import dossier, report
from tests.pages.making import render

from dossier import language
from dossier.model import Dossier
from dossier.settings import Settings

PASSAGE = "Jembatan sepanjang dua ratus meter itu menghubungkan dua desa yang selama ini terpisah oleh sungai besar"
FIRST = report("a", f"Sari hadir. {PASSAGE}.", on="2024-05-01", by="Satu")
SECOND = report("b", f"{PASSAGE}. Warga senang.\nBudi pun hadir.", on="2024-05-02", by="Dua")


def shared(book: Dossier) -> str:
    return render(book, language.load("id"), Settings())["passages/index.md"]


def test_passages_stand_side_by_side_with_links_to_both() -> None:
    page = shared(dossier(FIRST, SECOND))
    assert page.count(f"> {PASSAGE}") == 2
    assert "../articles/a.md#p1s2" in page
    assert "../articles/b.md#p1s1" in page
    assert "dari artikel yang lebih pendek" in page


def test_what_an_article_may_not_show_is_shown_of_neither_side() -> None:
    page = shared(dossier(replace(FIRST, rights="metadata"), replace(SECOND, rights="metadata")))
    assert "terpisah" not in page


def test_none_is_said_in_words() -> None:
    assert "Tidak ada dua artikel" in shared(dossier(FIRST))
