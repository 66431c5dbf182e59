"""Narrowing a list, and what a picture leads to."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser


ENTRIES = ".entries > ul > li"
FOUND = ".found-entries li"
LEADING = "Sari Wirawan"


def test_a_choice_narrows_the_list_and_the_picture_and_stands_in_the_address(page: Page) -> None:
    page.goto("timeline/")
    everything = page.locator(ENTRIES).count()
    page.get_by_label("Aktor").select_option("wang-yi")
    expect(page.locator("output")).to_contain_text(f" dari {everything} ditampilkan")
    shown = page.locator(f"{ENTRIES}:visible").count()
    assert 0 < shown < everything
    assert page.url.endswith("?actor=wang-yi")
    expect(page.locator("output")).to_have_text(f"{shown} dari {everything} ditampilkan")
    assert page.locator(".picture a:not(.off)").count() == shown


def test_headings_without_entries_are_hidden(page: Page) -> None:
    page.goto("timeline/?actor=wang-yi")
    expect(page.locator("output")).to_contain_text("ditampilkan")
    headings = page.locator("article :is(h2, h3)")
    assert headings.evaluate_all("all => all.filter(one => !one.hidden).map(one => one.textContent)") == page.evaluate(
        """selector => {
          const told = new Set()
          for (const one of document.querySelectorAll(selector)) {
            if (one.hidden) continue
            const list = one.closest(".entries")
            const before = [...document.querySelectorAll("article :is(h2, h3)")].filter(
              heading => heading.compareDocumentPosition(list) & Node.DOCUMENT_POSITION_FOLLOWING)
            told.add(before.findLast(heading => heading.tagName === "H2").textContent)
            if (before.at(-1).tagName === "H3") told.add(before.at(-1).textContent)
          }
          return [...told]
        }""",
        ENTRIES,
    )
    page.get_by_label("Aktor").select_option("")
    expect(page.locator("article :is(h2, h3)[hidden]")).to_have_count(0)


def test_a_shared_address_shows_the_same_choice(page: Page) -> None:
    page.goto("timeline/?kind=event&status=announced")
    expect(page.locator(f"{ENTRIES}:visible")).to_have_count(1)
    assert page.get_by_label("Status").input_value() == "announced"
    page.get_by_label("Jenis").select_option("")
    page.get_by_label("Status").select_option("")
    assert page.url.endswith("/timeline/")


def test_an_address_that_asks_for_nothing_known_shows_everything(page: Page) -> None:
    page.goto("quotes/?actor=nobody")
    expect(page.locator("form.narrow")).to_be_visible()
    expect(page.locator(f"{ENTRIES}:visible")).to_have_count(page.locator(ENTRIES).count())


def test_typed_words_narrow_a_list_by_their_beginnings(page: Page) -> None:
    page.goto("actors/")
    page.get_by_label("Kata").fill("jinp xi")
    expect(page.locator(f"{ENTRIES}:visible")).to_have_text([re.compile("Xi Jinping")])
    assert "words=jinp+xi" in page.url


# ------------------------------------------------------------------- lists over several pages


@pytest.mark.parametrize("address", ["timeline/", "timeline/2021/", "timeline/2021-03/"])
def test_every_page_of_a_long_list_narrows_all_of_it(big_page: Page, big_site: Path, address: str) -> None:
    """The count is that of the whole dossier, and so are the entries."""
    pages = json.loads((big_site / "timeline" / "narrow" / "pages.json").read_text(encoding="utf-8"))
    everything = sum(count for _, count in pages)
    big_page.goto(address)
    field = big_page.get_by_label("Aktor")
    offered = field.locator("option", has_text=LEADING).inner_text()
    field.select_option(label=offered)
    count = re.findall(r"\(([\d.]+)\)", offered)[0].replace(".", "")
    expect(big_page.locator("output")).to_have_text(f"{count} dari {everything} ditampilkan")
    assert big_page.locator(FOUND).count() == 20
    assert all(LEADING in text for text in big_page.locator(FOUND).all_inner_texts())
    assert not big_page.locator(f"{ENTRIES}:not({FOUND}):visible").count()
    big_page.get_by_role("button", name="Tampilkan lagi").click()
    expect(big_page.locator(FOUND)).to_have_count(40)
    headings = big_page.locator(".found-entries :is(h2, h3)").all_inner_texts()
    assert len(headings) == len(set(headings)) > 1, "each year and month once"
    big_page.get_by_label("Aktor").select_option("")
    expect(big_page.locator(FOUND)).to_have_count(0)


def test_entries_of_other_pages_lead_where_they_led_there(big_page: Page) -> None:
    big_page.goto("timeline/?actor=tegar-satya&kind=publication")
    link = big_page.locator(f"{FOUND} a").first
    title = link.inner_text()
    link.click()
    expect(big_page.locator("h1")).to_have_text(title)


def test_the_articles_that_name_two_actors_are_one_link_away(big_page: Page) -> None:
    """«dan 121 lagi» in the network leads to them all; and so it does for actors too rare to be offered."""
    big_page.goto("network/")
    row = big_page.locator("tr", has=big_page.get_by_role("link", name=re.compile("^dan .* lagi"))).first
    count = row.locator("td").nth(2).inner_text()
    row.get_by_role("link", name=re.compile("^dan .* lagi")).click()
    expect(big_page.locator("output")).to_have_text(f"{count} dari 300 ditampilkan")
    big_page.goto("articles/?with=bagus-lesmana")
    expect(big_page.get_by_label("Bersama").locator("option:checked")).to_have_text("Bagus Lesmana")
    expect(big_page.locator(FOUND)).not_to_have_count(0)


def test_words_of_titles_narrow_all_articles(big_page: Page) -> None:
    big_page.goto("articles/")
    big_page.get_by_label("Kata").fill("bukit bir")
    expect(big_page.locator("output")).to_contain_text("dari 300")
    assert all("Bukit Biru" in text for text in big_page.locator(FOUND).all_inner_texts())


def test_nothing_is_loaded_before_it_is_asked_for(big_page: Page) -> None:
    asked: list[str] = []
    big_page.on("request", lambda request: asked.append(request.url))
    big_page.goto("timeline/", wait_until="networkidle")
    assert not [url for url in asked if url.endswith(".json")]


def test_without_a_script_the_list_is_whole_and_the_picture_leads_into_it(browser: Browser, site_url: str) -> None:
    context = browser.new_context(base_url=site_url, java_script_enabled=False)
    page = context.new_page()
    page.goto("timeline/")
    assert not page.locator("form.narrow").is_visible()
    mark = page.locator('.picture a[href="#e-kunjungan-putin-ke-china-2024"]')
    mark.focus()
    mark.press("Enter")
    assert page.url.endswith("#e-kunjungan-putin-ke-china-2024")
    page.locator("main li:has(#e-kunjungan-putin-ke-china-2024) a").first.click()
    assert page.url.endswith("/events/kunjungan-putin-ke-china-2024/")
    context.close()


def test_a_line_of_the_network_leads_to_its_row_and_a_name_to_its_page(page: Page) -> None:
    page.goto("network/")
    line = page.locator(".lines-between a").last
    line.dispatch_event("click")
    row = page.locator(f"[id='{page.url.split('#')[1]}']")
    assert row.count() == 1
    page.locator(".nodes a").first.click()
    assert "/actors/" in page.url


def test_the_picture_prints_and_is_seen_in_the_dark(browser: Browser, site_url: str) -> None:
    context = browser.new_context(base_url=site_url, color_scheme="dark")
    page = context.new_page()
    page.goto("timeline/")
    text = page.locator(".picture a text").first
    assert text.evaluate("one => getComputedStyle(one).fill") != "rgb(0, 0, 0)"
    page.emulate_media(media="print")
    assert page.locator(".picture svg").first.is_visible()
    context.close()
