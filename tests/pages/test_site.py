from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.pages.making import ALYA, FIRST, article, found, lines, small_dossier

from dossier import language
from dossier.ledger import ledger
from dossier.model import Authority, Dossier, Facts, Span
from dossier.pages.escape import Markdown
from dossier.pages.site import LONGEST_PASSAGE, Site, code, in_parts, shorten
from dossier.pages.text import Text
from dossier.pages.words import Words
from dossier.settings import Settings


def site_of(dossier: Dossier) -> Site:
    book = ledger(dossier)
    texts = {one.id: Text(one, frozenset(book.profiles)) for one in book.articles}
    return Site(book, Words(language.load("id")), Settings(), texts, {})


@pytest.fixture
def site() -> Site:
    return site_of(small_dossier())


def test_links_lead_from_where_the_page_is(site: Site) -> None:
    assert site.page("index.md").actor(ALYA) == "[Alya Hartono](actors/alya-hartono.md)"
    assert site.page("articles/x.md").actor(ALYA) == "[Alya Hartono](../actors/alya-hartono.md)"
    assert site.page("actors/alya-hartono/2.md").actor(ALYA) == "[Alya Hartono](../alya-hartono.md)"
    assert site.page("actors/alya-hartono.md").link("#", "actors/alya-hartono.md", "#quotes") == r"[\#](#quotes)"


def test_a_page_does_not_link_to_itself(site: Site) -> None:
    assert site.page("actors/alya-hartono.md").actor(ALYA) == "Alya Hartono"


def test_addresses_of_any_script_are_encoded(site: Site) -> None:
    assert (
        site.page("index.md").link("x", "articles/berita (1) 日.md") == "[x](articles/berita%20%281%29%20%E6%97%A5.md)"
    )


BAD_URLS = ["javascript:alert(1)", "data:text/html,x", "//x.y", "ftp://x.y", "https://x.y/a b", "https://x.y/<b>", ""]


@pytest.mark.parametrize("url", BAD_URLS)
def test_what_is_no_web_address_is_no_link(site: Site, url: str) -> None:
    assert "](" not in site.page("index.md").external("teks", url)


def test_a_web_address_is_a_link(site: Site) -> None:
    assert site.page("index.md").external("x_y", "https://x.y/(a_b)?c=d&e#f") == r"[x\_y](<https://x.y/(a_b)?c=d&e#f>)"


def test_a_passage_links_its_marks_to_where_they_stand(site: Site) -> None:
    first = site.ledger.articles[0]
    sentence, name = found(FIRST, "Alya berterima kasih.").span, found(FIRST, "Alya", 2).span
    assert sentence
    assert name
    said = site.page("actors/alya-hartono.md").passage(first, sentence, [(name, "m2")])
    assert said == "[Alya](../articles/jembatan.md#m2) berterima kasih."


def test_a_passage_of_another_language_says_so() -> None:
    dossier = small_dossier()
    first = dossier.articles[0]
    english = replace(first, facts=replace(first.facts, lang="en"))
    sentence = found(FIRST, "Alya berterima kasih.").span
    assert sentence
    said = site_of(replace(dossier, articles=(english,))).page("x.md").passage(english, sentence, [])
    assert said == '<span lang="en">Alya berterima kasih.</span>'


def test_a_very_long_passage_is_shown_around_its_mark() -> None:
    text = "kata " * 1000 + "Alya" + " kata" * 1000
    long = article("panjang", text, Facts(lang="id", segments=lines(text)))
    page = site_of(Dossier((long,), Authority())).page("x.md")
    said = page.passage(long, Span(0, len(text)), [(Span(5000, 5004), "m1")])
    assert "[Alya](articles/panjang.md#m1)" in said
    assert said.startswith("…")
    assert said.endswith("…")
    assert len(said) < LONGEST_PASSAGE + 100


@pytest.mark.parametrize(("count", "sizes"), [(0, [0]), (3, [3]), (4, [3, 1]), (7, [3, 3, 1])])
def test_a_long_list_falls_into_pages(count: int, sizes: list[int]) -> None:
    parts = list(in_parts("x/index.md", range(count), 3))
    assert [len(part.items) for part in parts] == sizes
    assert [item for part in parts for item in part.items] == list(range(count))
    assert [part.path for part in parts] == ["x/index.md", "x/pages/2.md", "x/pages/3.md"][: len(sizes)]


def test_further_pages_of_a_page_lie_below_it() -> None:
    assert [part.path for part in in_parts("actors/a.md", range(4), 3)] == ["actors/a.md", "actors/a/2.md"]


@given(st.text(), st.integers(2, 30))
def test_a_shortened_text_is_one_line_of_at_most_so_many_characters(text: str, most: int) -> None:
    short = shorten(text, most)
    assert len(short) <= most
    assert short == " ".join(short.split())


def test_a_text_is_cut_between_words() -> None:
    assert shorten("satu dua, tiga", 12) == "satu dua…"


def test_code_is_for_values_of_machines() -> None:
    assert code("2023-07-26~") == Markdown("`2023-07-26~`")
    assert code("a`b") == r"a\`b"
