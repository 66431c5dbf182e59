"""Narrowing a list, and what a picture leads to."""

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser


def test_a_choice_narrows_the_list_and_the_picture_and_stands_in_the_address(page: Page) -> None:
    page.goto("timeline/")
    lines = page.locator("main li:has([data-kind])")
    everything = lines.count()
    page.get_by_label("Aktor").select_option("wang-yi")
    shown = page.locator("main li:has([data-kind]):visible")
    assert 0 < shown.count() < everything
    assert page.url.endswith("?actor=wang-yi")
    expect(page.locator("output")).to_have_text(f"{shown.count()} dari {everything} ditampilkan")
    assert page.locator(".picture a:not(.off)").count() == shown.count()


def test_a_shared_address_shows_the_same_choice(page: Page) -> None:
    page.goto("timeline/?kind=event&status=announced")
    expect(page.locator("main li:has([data-kind]):visible")).to_have_count(1)
    assert page.get_by_label("Keadaan").input_value() == "announced"
    page.get_by_label("Jenis").select_option("")
    page.get_by_label("Keadaan").select_option("")
    assert page.url.endswith("/timeline/")


def test_an_address_that_asks_for_nothing_known_shows_everything(page: Page) -> None:
    page.goto("quotes/?actor=nobody")
    expect(page.locator("main li:has([data-kind]):visible")).to_have_count(
        page.locator("main li:has([data-kind])").count()
    )


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
