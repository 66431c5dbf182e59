"""A dossier of 300 articles and 200 actors: every page can be read to its end, on a phone, in the dark and on paper."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize
from tests.conftest import served

pytestmark = pytest.mark.browser

TALLEST = 12_000
SCREEN: ViewportSize = {"width": 360, "height": 740}
WIDTH = "document.documentElement.scrollWidth"
HEIGHT = "document.documentElement.scrollHeight"
A4 = 794  # pixels


@pytest.fixture
def phone(browser: Browser, big_site: Path) -> Iterator[Page]:
    with served(big_site) as address:
        context = browser.new_context(base_url=address, viewport=SCREEN, java_script_enabled=False)
        yield context.new_page()
        context.close()


def addresses(site: Path) -> list[str]:
    return sorted(path.relative_to(site).as_posix().removesuffix("index.html") for path in site.rglob("index.html"))


def test_no_page_is_wider_than_a_phone_or_taller_than_sixteen_of_its_screens(browser: Browser, big_site: Path) -> None:
    sizes: dict[str, tuple[int, int]] = {}
    with served(big_site) as served_at:  # with JavaScript: tables are stacked then
        context = browser.new_context(base_url=served_at, viewport=SCREEN)
        page = context.new_page()
        for address in addresses(big_site):
            page.goto(address)
            sizes[address] = (page.evaluate(WIDTH), page.evaluate(HEIGHT))
        context.close()
    assert len(sizes) > 350
    assert {address: size for address, size in sizes.items() if size[0] > SCREEN["width"] or size[1] > TALLEST} == {}


@pytest.mark.parametrize("address", ["", "timeline/", "timeline/2021-03/", "actors/sari-wirawan/", "articles/"])
def test_the_scrollbar_tells_the_truth(phone: Page, address: str) -> None:
    """A page is as tall before its end was seen as after, and nothing on it waits to be drawn."""
    phone.goto(address)
    before = phone.evaluate(HEIGHT)
    phone.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    phone.wait_for_timeout(100)
    assert phone.evaluate(HEIGHT) == before
    waiting = """[...document.querySelectorAll("main *")]
      .filter(one => getComputedStyle(one).contentVisibility === "auto").length"""
    assert phone.evaluate(waiting) == 0


def test_lists_are_folded_after_what_fits_a_screen(phone: Page) -> None:
    phone.goto("actors/sari-wirawan/")
    folded = phone.locator("details.fold > summary")
    assert folded.count() > 3
    told = phone.locator("#companions ~ .md-typeset__scrollwrap, #companions ~ table").first.locator("tr")
    assert told.count() <= 9
    assert phone.locator(".told > ul").first.locator("> li").count() == 3


def test_equal_roles_are_one_line(phone: Page) -> None:
    phone.goto("actors/sari-wirawan/")
    told = phone.locator(".role > summary").all_inner_texts()
    assert told
    assert max(Counter(re.split(r":| ·", one)[0] for one in told).values()) == 1


def test_whatever_is_left_out_is_a_link_or_folded(big_site: Path) -> None:
    """«dan 11 lagi» is never mere words; but in the name of an event, whose page tells all of them."""
    left = re.compile(r"dan [\d.]+ lagi")
    inside = re.compile(r"<(a|summary|title|h1)\b[^>]*>[^<]*dan [\d.]+ lagi[^<]*</\1>")
    pages = {path: path.read_text(encoding="utf-8") for path in big_site.rglob("*.html")}
    bare = {
        path.relative_to(big_site).as_posix(): found
        for path, html in pages.items()
        if (found := left.findall(inside.sub("", html.partition("</head>")[2])))
    }
    assert bare == {}


def test_years_and_letters_lead_into_long_lists(phone: Page) -> None:
    for address, first in (("articles/", "2021"), ("actors/", "W"), ("timeline/", "2023")):
        phone.goto(address)
        phone.locator(".pager a", has_text=re.compile(f"^{first}$")).click()
        heading = phone.locator(":is(h1, h2)", has_text=first)
        assert heading.first.is_visible()
    phone.goto("articles/")
    assert phone.locator("main a").count() < 200


def test_on_a_phone_time_runs_from_above_to_below(phone: Page) -> None:
    phone.goto("timeline/2021-03/")
    assert not phone.locator(".timeline-picture").first.is_visible()
    assert phone.locator(".timeline .sign").first.is_visible()
    phone.goto("")
    assert phone.locator(".column li").first.is_visible()


def test_on_paper_pictures_fit_and_what_is_folded_is_there(browser: Browser, big_site: Path) -> None:
    with served(big_site) as address:
        context = browser.new_context(base_url=address, viewport={"width": A4, "height": 1100})
        page = context.new_page()
        page.emulate_media(media="print")
        for path in ("timeline/", "network/", "origins/"):
            page.goto(path)
            wide = page.locator(".picture svg").evaluate_all("all => all.map(one => one.getBoundingClientRect().right)")
            assert wide
            assert max(wide) <= A4
        page.goto("actors/sari-wirawan/")
        assert page.locator("details.fold li").first.evaluate("one => one.getBoundingClientRect().height") > 0
        context.close()
