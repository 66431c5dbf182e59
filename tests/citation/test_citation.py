"""What a citation says of an article, and what it leaves unsaid."""

from dataclasses import replace
from typing import Any

import pytest
from tests.citation.cited import BARE, PLAIN, dated
from tests.pages.making import FIRST, article, found, small_dossier

from dossier.citation import cite
from dossier.model import Article, Byline, Evidence, Published, Title
from dossier.settings import Settings

SITE = Settings(title="Dosier Sungai", url="https://dosier.example/sungai")


def first(**facts: Any) -> Article:
    made = small_dossier().articles[0]
    return replace(made, facts=replace(made.facts, **facts))


def test_what_is_known_is_said() -> None:
    reporters = (Byline("Sari  Dewi", "reporter", Evidence("Sari  Dewi", None, "tests.by-hand", where="here")),)
    made = cite(replace(first(bylines=reporters), url="https://rawa.example/1", retrieved="2025-03-05"), SITE)
    assert (made.title, made.is_title_stated) == ("Wali Kota Buka Jembatan", True)
    assert (made.outlet, made.authors) == ("Harian Rawa", ("Sari Dewi",))
    assert (made.date, made.is_update, made.lang) == ("2025-03-03", False, "id")
    assert (made.url, made.retrieved) == ("https://rawa.example/1", "2025-03-05")
    assert (made.held_by, made.page) == ("Dosier Sungai", "https://dosier.example/sungai/articles/jembatan/")


def test_what_is_not_known_is_empty() -> None:
    made = cite(small_dossier().articles[1], Settings(title="Dosier Sungai"))
    assert {made.title, made.outlet, made.date, made.url, made.retrieved, made.page} == {""}
    assert (made.authors, made.when, made.year) == ((), None, None)


def test_initials_are_no_author() -> None:
    assert cite(first(), SITE).authors == ()


def test_a_title_that_the_article_does_not_state_stands_in_brackets() -> None:
    supplied = Title("Jembatan  Dibuka", "supplied", Evidence("x", None, "tests.by-hand", where="here"))
    assert cite(first(title=supplied), SITE).shown_title == "[Jembatan Dibuka]"


def test_a_title_cut_from_withheld_words_is_withheld() -> None:
    derived = Title("Alya Hartono", "derived", found(FIRST, "Alya Hartono"))
    assert cite(replace(first(title=derived), rights="metadata"), SITE).title == ""


@pytest.mark.parametrize("value", ["javascript:alert(1)", "rawa.example", "https://x.example/ y", "https://x/\n"])
def test_what_is_no_web_address_is_left_out(value: str) -> None:
    made = cite(replace(first(), url=value, archive_url=value), SITE)
    assert (made.url, made.archive_url) == ("", "")


@pytest.mark.parametrize("value", ["kemarin", "2025-13-01", "2025-03"])
def test_what_is_no_day_is_no_day_of_retrieval(value: str) -> None:
    assert cite(replace(first(), retrieved=value), SITE).retrieved == ""


def test_an_update_is_marked() -> None:
    update = Published("2025-03-03T10:00", "updated", None, None, found(FIRST, "3/3/2025"))
    made = cite(first(published=update), SITE)
    assert (made.date, made.is_update) == ("2025-03-03", True)


def test_the_year_is_one_year_or_none() -> None:
    dates = ["2024-05-14/2024-05-15", "2023-12-31/2024-01-01", "2024~", "2024-05/..", ""]
    assert [dated(one).year for one in dates] == [2024, None, 2024, None, None]


def test_the_nearest_address_to_the_outlet_is_the_address() -> None:
    assert PLAIN.address == PLAIN.url
    assert replace(PLAIN, url="").address == PLAIN.archive_url
    assert replace(PLAIN, url="", archive_url="").address == PLAIN.page
    assert BARE.address == ""


def test_an_article_without_facts_has_a_citation() -> None:
    assert cite(article("x", "", replace(small_dossier().articles[1].facts, segments=(), mentions=())), SITE).id == "x"
