"""Three questions a stranger comes with; each begins on the home page and is answered by what is seen and clicked."""

import re

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser


def link(page: Page, name: str | re.Pattern[str]) -> None:
    """Follow the first link of this name in what the page tells; its furniture is no help to a stranger."""
    page.get_by_role("main").get_by_role("link", name=name).first.click()


def test_what_did_ushakov_say_and_where(page: Page) -> None:
    page.goto("")
    link(page, "Yuri Ushakov")
    said = page.locator("#quotes + .quotes").get_by_role("listitem")
    expect(said).to_have_count(3)
    answer = said.filter(has_text="Forum Sabuk dan Jalan")
    expect(answer).to_contain_text("kami telah menerima undangan")
    expect(answer).to_contain_text("Journalistimes.com")

    answer.get_by_role("link", name=re.compile("Putin Berencana")).click()
    expect(page.locator("h1")).to_contain_text("Putin Berencana Mengunjungi China")
    expect(page.locator(":target")).to_be_in_viewport()
    expect(page.locator(":target")).to_contain_text("kami telah menerima undangan")
    expect(page.locator(".txt:has(:target)")).to_have_id("p1")


def test_who_relayed_afp(page: Page) -> None:
    page.goto("")
    link(page, "10 sumber")
    link(page, "AFP")
    expect(page.locator("h1")).to_have_text("AFP")
    relayed = page.locator("main").get_by_role("link", name="Journalistimes.com")
    expect(relayed.first).to_be_in_viewport()


def test_when_was_the_visit_of_may_2024_first_announced(page: Page) -> None:
    page.goto("")
    link(page, "Kunjungan Putin ke China, Mei 2024")
    rows = page.locator("#reports ~ * tbody tr")
    stages = [row.locator("strong").first.text_content() for row in rows.all()]
    assert list(dict.fromkeys(stages)) == ["direncanakan", "diumumkan", "terjadi"]
    planned, happened = rows.first, rows.filter(has_text="kumparanNEWS").first
    expect(planned).to_contain_text("JagatBisnis.com, sekitar Maret 2024")
    expect(rows.filter(has_text="14 Mei 2024")).to_contain_text("Liputan6.com, diperbarui 15 Mei 2024")
    expect(happened).to_contain_text("kumparanNEWS, 16 Mei 2024")

    rows.filter(has_text="Kremlin mengonfirmasi").locator("td").last.get_by_role("link").first.click()
    expect(page.locator(":target")).to_be_in_viewport()
    expect(page.locator(":target")).to_contain_text("Kremlin mengonfirmasi kunjungan")
