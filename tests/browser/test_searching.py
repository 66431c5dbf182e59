"""What a reader searches for is found: word families, other names, facets, and the words in their place."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.browser


def results(page: Page) -> Locator:
    return page.locator(".results li")


def look_for(page: Page, words: str) -> None:
    """Open the search for some words and wait for what is found."""
    page.goto(f"search/?q={words}")
    expect(results(page).first).to_be_visible()


def marked(page: Page) -> set[str]:
    """The words highlighted in the excerpts, without the punctuation around them."""
    return {word.strip(".,;:!?()“”\"'").lower() for word in page.locator(".results mark").all_inner_texts()}


def test_the_header_searches_from_every_page(page: Page) -> None:
    page.goto("actors/vladimir-putin/")
    page.keyboard.press("/")
    page.keyboard.type("undangan")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/search/\?q=undangan$"))
    expect(page.locator("#search-words")).to_have_value("undangan")
    expect(results(page).first).to_be_visible()


@pytest.mark.parametrize("word", ["kunjungan", "mengunjungi", "dikunjungi", "pengunjungnya"])
def test_a_word_finds_its_family(page: Page, word: str) -> None:
    look_for(page, word)
    assert {"mengunjungi", "kunjungan"} <= marked(page)


@pytest.mark.parametrize("word", ["kuat", "memperkuat"])
def test_a_root_finds_what_is_built_on_it_and_back(page: Page, word: str) -> None:
    look_for(page, word)
    assert {"kuat", "memperkuat"} <= marked(page)


def test_the_beginning_of_a_word_is_enough_while_typing(page: Page) -> None:
    page.goto("search/")
    page.locator("#search-words").press_sequentially("Usha")
    expect(page.locator(".results mark").first).to_contain_text("Ushakov")


def test_any_name_of_an_actor_finds_the_others(page: Page) -> None:
    look_for(page, "Tiongkok")
    assert {"cina", "china", "tiongkok"} <= marked(page)
    count = page.locator(".count").inner_text()
    look_for(page, "Cina")
    assert page.locator(".count").inner_text() == count


def test_words_in_quotes_are_found_as_written(page: Page) -> None:
    look_for(page, '"hubungan kedua negara"')
    assert marked(page) == {"hubungan", "kedua", "negara"}
    phrases = page.locator(".results .excerpt").all_inner_texts()
    assert all("hubungan kedua negara" in phrase.lower() for phrase in phrases)
    look_for(page, '"negara-negara Barat"&kind=articles')
    assert {"negara-negara", "barat"} <= marked(page)


def test_no_mark_of_the_index_is_ever_shown(page: Page) -> None:
    look_for(page, "Rusia")
    shown = page.locator("#dossier-search").inner_text()
    assert "‿" not in shown
    assert "|" not in shown


def test_facets_narrow_and_stand_in_the_address(page: Page) -> None:
    look_for(page, "Putin")
    everything = results(page).count()
    page.get_by_role("group", name="Aktor").get_by_role("button", name="Tampilkan semua").click()
    page.get_by_role("checkbox", name="Yuri Ushakov").check()
    expect(results(page)).not_to_have_count(everything)
    narrowed = results(page).count()
    assert 0 < narrowed < everything
    assert "actor=Yuri+Ushakov" in page.url
    page.reload()
    expect(results(page)).to_have_count(narrowed)
    expect(page.get_by_role("checkbox", name="Yuri Ushakov")).to_be_checked()
    page.get_by_role("checkbox", name="2023").check()
    expect(page.locator(".results .about", has_text="2024")).to_have_count(0)


def test_every_kind_of_page_has_its_name(page: Page) -> None:
    """The index knows kinds by the first part of their address, which no reader should see."""
    look_for(page, "kunjungan")
    kinds = page.get_by_role("group", name="Jenis")
    expect(kinds.get_by_text("Peristiwa")).to_be_visible()
    shown = dict(zip(kinds.locator("input").all(), kinds.locator("label > span").all_inner_texts(), strict=True))
    assert [name for box, name in shown.items() if box.get_attribute("id") == f"kind-{name}"] == []


def test_results_sort_by_date(page: Page) -> None:
    page.goto("search/?q=Putin&sort=oldest&kind=articles")
    expect(results(page).first).to_contain_text("2023")
    page.get_by_role("combobox").select_option("newest")
    expect(results(page).first).to_contain_text("2024")
    assert "sort=newest" in page.url


def test_a_result_opens_at_the_words_found(page: Page) -> None:
    look_for(page, "memperkuat&kind=articles")
    results(page).first.get_by_role("link").click()
    expect(page.locator(":target")).to_be_in_viewport()
    count = "[...CSS.highlights.get('found')].map(range => range.toString().toLowerCase())"
    assert {"kuat", "memperkuat"} & set(page.evaluate(count))


def test_what_cannot_be_found_is_said(page: Page) -> None:
    page.goto("search/?q=zzzzzz")
    expect(page.get_by_role("status")).to_contain_text("Tidak ada yang cocok")


def test_the_number_of_results_is_told_to_a_screen_reader(page: Page) -> None:
    look_for(page, "Putin")
    status = page.get_by_role("status")
    expect(status).to_have_attribute("aria-live", "polite")
    expect(status).to_contain_text("hasil")
