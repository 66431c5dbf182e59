from dataclasses import replace

import pytest
from tests.ledger.telling import dossier, report
from tests.pages.making import render, unnamed

from dossier import language
from dossier.ledger.gaps import KINDS
from dossier.model import Article
from dossier.settings import Settings


def pages(*articles: Article) -> dict[str, str]:
    return render(dossier(*articles), language.load("id"), Settings())


def test_the_page_tells_each_kind_with_its_number_and_its_places() -> None:
    known = replace(report("b", "Budi pulang", by="Dua"), url="https://example.org/b")
    page = unnamed(pages(report("a", "Sari tiba", by="Satu"), known)["unknown/index.md"])
    assert "## Alamat asli artikel (1) { #address }" in page
    assert "- [Tanpa judul (a)](../articles/a.md)" in page.split("{ #address }")[1].split("##")[0]


def test_what_is_so_of_all_articles_is_said_once() -> None:
    page = pages(report("a", "Sari tiba"), report("b", "Budi pulang"))["unknown/index.md"]
    part = page.split("{ #address }")[1].split("##")[0]
    assert "Berlaku bagi semua artikel." in part
    assert "articles/a.md" not in part


def test_many_lines_fold() -> None:
    many = [report(f"a{number}", "Sari tiba", by="Satu") for number in range(9)]
    known = replace(report("b", "Budi pulang", by="Dua"), url="https://example.org/b")
    part = pages(*many, known)["unknown/index.md"].split("{ #address }")[1].split("\n##")[0]
    assert part.count("\n- ") == 9
    assert part.split("<details")[0].count("\n- ") == 5


def test_home_and_each_article_lead_there() -> None:
    made = pages(report("a", "Sari tiba"))
    assert "](unknown/index.md)" in made["index.md"]
    assert "\n:   [tidak diketahui](../unknown/index.md#address)" in made["articles/a.md"]


@pytest.mark.parametrize("code", ["id", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_its_words(code: str, kind: str) -> None:
    ui = language.load(code).ui
    assert ui[f"unknown.{kind}"]
    assert ui[f"unknown.{kind}.note"]
