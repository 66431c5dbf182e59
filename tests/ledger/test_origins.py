from dataclasses import replace

import pytest
from tests.ledger.telling import NOWHERE, report

from dossier.ledger import anonymous, origins_of, tally
from dossier.ledger.origins import Tally
from dossier.model import Agency


def test_outlets_that_rest_on_one_agency_count_once() -> None:
    articles = [
        report("a", "x", by="Harian Satu", of="AP"),
        report("b", "x", by="Harian Dua", of="Reuters"),
        report("c", "x", by="Harian Tiga", of="AP"),
    ]
    assert tally(articles) == Tally(3, ("Harian Dua", "Harian Satu", "Harian Tiga"), ("AP", "Reuters"), 0)


def test_an_article_that_rests_on_none_comes_from_its_outlet() -> None:
    assert origins_of(report("a", "x", by="Harian Satu")) == ("Harian Satu",)
    assert tally([report("a", "x", by="Harian Satu")]).origins == ("Harian Satu",)


def test_an_article_that_names_neither_is_counted_as_such() -> None:
    assert tally([report("a", "x"), report("b", "x", of="AP")]) == Tally(2, (), ("AP",), 1)


def test_a_photo_is_no_origin_of_a_text() -> None:
    one = report("a", "x", by="Harian Satu")
    with_photo = replace(one, facts=replace(one.facts, agencies=(Agency("AP", "photo", NOWHERE),)))
    assert tally([with_photo]).origins == ("Harian Satu",)


def test_a_chain_of_relays_has_its_origin_at_the_beginning() -> None:
    chain = [
        report("a", "x", by="Harian Satu", of="Harian Dua"),
        report("b", "x", by="Harian Dua", of="Reuters"),
    ]
    assert tally(chain).origins == ("Reuters",)


def test_a_circle_of_relays_ends() -> None:
    circle = [report("a", "x", by="Satu", of="Dua"), report("b", "x", by="Dua", of="Satu")]
    assert tally(circle).origins == ("Dua", "Satu")


def test_spellings_of_one_medium_are_one_origin() -> None:
    assert tally([report("a", "x", of="Al Jazeera"), report("b", "x", of="AlJazeera")]).origins == ("Al Jazeera",)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Menurut sumber yang enggan disebut namanya, rapat batal.", "Menurut sumber"),
        ("Rapat batal, kata seorang pejabat.", "kata seorang pejabat"),
        ("Sari didampingi sejumlah pejabat.", ""),
    ],
)
def test_sources_without_a_name_are_found_by_the_words_for_them(text: str, words: str) -> None:
    assert [span.of(text) for span in anonymous(report("a", text))] == ([words] if words else [])
