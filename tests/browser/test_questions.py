"""Seven questions a reader comes with, each answered from home in two clicks at most."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.browser


def follow(page: Page, *names: str) -> Locator:
    """From home, click on links by their names, two at most; the content of the page they lead to."""
    assert len(names) <= 2
    page.goto("")
    for name in names:
        page.locator("header nav, nav.md-tabs, main").get_by_role("link", name=name, exact=True).first.click()
    return page.locator("main")


def test_what_ushakov_said_when_via_whom_and_that_no_place_is_named(page: Page) -> None:
    content = follow(page, "Kutipan")
    said = content.locator(".quotes li", has_text="kami telah menerima undangan")
    for words in ("Yuri Ushakov", "26 Juli 2023", "dikutip dari AFP", "tidak disebut kepada siapa dan di mana"):
        expect(said).to_contain_text(words)


def test_when_and_by_whom_the_visit_of_may_2024_was_first_announced(page: Page) -> None:
    content = follow(page, "Kunjungan Putin ke China, Mei 2024")
    announced = content.locator("tr", has_text="diumumkan").filter(has_text="14 Mei 2024")
    for words in ("14 Mei 2024", "Kementerian Luar Negeri China", "Liputan6.com"):
        expect(announced).to_contain_text(words)
    for note in content.locator(".lead, .card").all():
        assert not re.search(r"China \\(15 Mei|15 Mei\\)", note.inner_text())


def test_who_relies_on_afp(page: Page) -> None:
    content = follow(page, "Sumber", "AFP")
    expect(content).to_contain_text("Journalistimes.com")
    expect(content).to_contain_text("dilansir AFP")


def test_what_the_dossier_does_not_know(page: Page) -> None:
    content = follow(page, "Yang tidak diketahui")
    for words in ("Alamat asli artikel (5)", "Judul asli", "Siapa yang mengatakannya"):
        expect(content).to_contain_text(words)


def test_that_xi_was_in_europe_before_the_visit(page: Page) -> None:
    content = follow(page, "Kunjungan Putin ke China, Mei 2024")
    before = content.get_by_role("listitem").filter(has_text="Sesudah Lawatan Xi Jinping ke Eropa")
    expect(before).to_contain_text("beberapa hari setelah Xi Jinping kembali dari kunjungan lima harinya ke Eropa")


def test_who_accompanied_putin(page: Page) -> None:
    content = follow(page, "Kunjungan Putin ke China, Mei 2024")
    company = content.get_by_role("listitem").filter(has_text="Vladimir Putin didampingi")
    for name in ("Andrei Belousov", "Sergei Lavrov", "Sergei Shoigu"):
        expect(company).to_contain_text(name)


def test_where_the_original_is_or_that_nobody_knows(page: Page) -> None:
    content = follow(page, "Putin Penuhi Undangan Xi Jinping Kunjungi China Pekan Ini")
    origin = content.locator("dt", has_text="Alamat asal").locator("xpath=following-sibling::dd[1]")
    expect(origin).to_have_text("tidak diketahui")
