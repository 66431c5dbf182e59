"""What a reader searches for is found: word families, other names, facets, and the words in their place."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from tests.conftest import served

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
    look_for(page, "Tiongkok&kind=articles")
    assert {"cina", "china", "tiongkok"} <= marked(page)
    count = page.locator(".count").inner_text()
    look_for(page, "Cina&kind=articles")
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


def named(site: Path) -> list[tuple[str, str, str]]:
    """Every name that a page of the dossier has: the name, the kind and the address of its own page."""
    told = json.loads((site / "pagefind/names.json").read_bytes())["names"]
    return [(name, kind, path) for name, kind, path, _ in told]


@pytest.mark.parametrize("which", ["site", "sample_site"])
def test_every_name_finds_its_own_page_first(browser: Browser, request: pytest.FixtureRequest, which: str) -> None:
    """Every actor, alias, event, source and title of an article, asked in the search itself."""
    folder: Path = request.getfixturevalue(which)
    asked = named(folder)
    kinds = {kind for _, kind, _ in asked}
    assert {"actors", "sources", "articles"} <= kinds
    missed = []
    with served(folder) as address:
        page = browser.new_page(base_url=address)
        page.goto("search/")
        expect(results(page).first).to_be_visible()
        box = page.locator("#search-words")
        for name, _, path in asked:
            box.fill("")
            box.fill(name)
            box.press("Enter")
            page.wait_for_function("name => new URLSearchParams(location.search).get('q') === name", arg=name)
            page.wait_for_function("document.querySelector('#dossier-search').dataset.shown === location.search")
            found = [link.split("?")[0].split("#")[0] for link in hrefs(page)]
            same = {other for one, _, other in asked if one.casefold() == name.casefold()}
            if (
                not {f"{address}{one}" for one in {path} | same} >= set(found[:1])
                or f"{address}{path}" not in found[: len(same)]
            ):
                missed.append((name, path, found[:3]))
        page.close()
    assert missed == []


def hrefs(page: Page) -> list[str]:
    return [str(link) for link in page.locator(".results > li > a").evaluate_all("links => links.map(one => one.href)")]


@pytest.mark.parametrize("which", ["site", "sample_site"])
def test_an_empty_query_finds_every_page_that_asks_to_be_found(
    browser: Browser, request: pytest.FixtureRequest, which: str
) -> None:
    folder: Path = request.getfixturevalue(which)
    asking = [path for path in folder.rglob("*.html") if b"data-pagefind-body" in path.read_bytes()]
    assert len(asking) > 10
    found = (
        "async () => { const p = await import(new URL('pagefind/pagefind.js', location.origin + '/')); await p.init();"
    )
    found += " const all = await p.search(null, {filters: {none: [{kind: 'quotes'}]}}); return all.results.length }"
    with served(folder) as address:
        page = browser.new_page(base_url=address)
        page.goto("search/")
        assert page.evaluate(found) == len(asking)
        page.close()


def test_a_mistyped_name_is_no_dead_end(page: Page) -> None:
    page.goto("search/?q=Ushakof undangan")
    expect(page.get_by_text("Ditemukan: “undangan”.")).to_be_visible()
    expect(page.get_by_text("Tidak ditemukan: “Ushakof”.")).to_be_visible()
    page.get_by_role("button", name="Ushakov undangan").click()
    expect(results(page).first).to_be_visible()


def test_names_are_suggested_while_typing_and_chosen_by_keyboard(page: Page) -> None:
    page.goto("timeline/")
    page.keyboard.press("/")
    page.keyboard.type("lavr")
    box = page.get_by_role("combobox", name="Cari")
    option = page.locator("#find-names").get_by_role("option", name="Sergei Lavrov")
    expect(option).to_be_visible()
    expect(box).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    expect(option).to_have_attribute("aria-selected", "true")
    expect(box).to_have_attribute("aria-activedescendant", str(option.get_attribute("id")))
    page.keyboard.press("Escape")
    expect(option).to_be_hidden()
    page.keyboard.type("ov")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/actors/sergei-lavrov/$"))


def test_a_quotation_is_a_result_of_its_own(page: Page) -> None:
    look_for(page, "undangan&kind=quotes")
    said = results(page).filter(has_text="kami telah menerima undangan").get_by_role("link")
    expect(said).to_have_text("Yuri Ushakov")
    said.click()
    expect(page.locator(":target")).to_have_class(re.compile("quote"))


def test_who_comes_back_finds_the_results_and_the_place(page: Page) -> None:
    look_for(page, "Rusia")
    expect(results(page)).to_have_count(10)
    page.get_by_role("button", name="Tampilkan hasil berikutnya").click()
    expect(results(page)).to_have_count(20)
    last = results(page).nth(17).get_by_role("link")
    last.scroll_into_view_if_needed()
    place = page.evaluate("scrollY")
    last.click()
    page.wait_for_load_state()
    page.go_back()
    expect(results(page)).to_have_count(20)
    page.wait_for_function("place => Math.abs(scrollY - place) < 50", arg=place)


def test_arrows_lead_through_the_results(page: Page) -> None:
    look_for(page, "Putin")
    page.locator("#search-words").focus()
    page.keyboard.press("ArrowDown")
    expect(results(page).first.get_by_role("link")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(results(page).nth(1).get_by_role("link")).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.locator("#search-words")).to_be_focused()


def test_an_address_without_a_page_offers_a_search(page: Page) -> None:
    page.goto("404.html")
    page.locator("main").get_by_role("combobox").fill("undangan")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/search/\?q=undangan$"))
