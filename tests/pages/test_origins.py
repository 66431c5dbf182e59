from tests.ledger.telling import dossier, report
from tests.pages.making import render

from dossier import language
from dossier.model import Dossier
from dossier.settings import Settings


def origins(book: Dossier) -> str:
    return render(book, language.load("id"), Settings())["origins/index.md"]


def test_who_relies_on_whom_is_told_in_a_table_and_drawn_beside_it() -> None:
    page = origins(dossier(report("a", "x", by="Satu", of="AP"), report("b", "x", by="Satu", of="AP")))
    row = '| <span id="satu.ap"></span>[Satu](../sources/satu.md) | [AP](../sources/ap.md) | 2 |'
    assert page.index(row) < page.index("<svg")
    assert '<a href="#satu.ap" class="w5" tabindex="-1"><title>Satu mengutip AP: 2 artikel</title>' in page
    assert '<a href="../sources/ap.md" class="node medium">' in page


def test_a_dossier_that_relies_on_nobody_says_so() -> None:
    page = origins(dossier(report("a", "x", by="Satu")))
    assert "Tidak ada artikel yang mengutip media lain." in page
    assert "<svg" not in page
    assert "[Tanpa judul (a)](../articles/a.md)" in page.split("{ #own }")[1]


def test_sentences_that_rest_on_someone_without_a_name_are_listed() -> None:
    page = origins(dossier(report("a", "Rapat batal, kata seorang pejabat. Sari pulang.")))
    listed = page.split("{ #anonymous }")[1]
    assert "Rapat batal, [kata seorang pejabat](../articles/a.md#p1s1)." in listed
    assert "Sari pulang" not in listed
