"""Every page, as whoever listens to it or walks it by keyboard meets it."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.specimens import specimens
from tests.conftest import served

pytestmark = pytest.mark.browser

# Names as accessibility trees compute them, near enough for links: aria-label, else the text.
LINKS = """() => [...document.querySelectorAll("a[href]")].filter(one => one.checkVisibility()).map(one => [
  (one.ariaLabel ?? one.textContent).trim().replace(/\\s+/g, " "),
  `${new URL(one.getAttribute("href"), location)}`])"""
LANDMARKS = """() => [...document.querySelectorAll("header, nav, main, aside, footer, [role=search]")]
  .filter(one => one.checkVisibility()).map(one => [one.role ?? one.tagName, one.ariaLabel ?? ""].join(" "))"""
REPEATED = """() => {
  const ids = [...document.querySelectorAll("[id]")].map(one => one.id)
  return ids.filter((id, index) => ids.indexOf(id) !== index)
}"""


@pytest.fixture(scope="module")
def addresses(site: Path, site_url: str, sample_site: Path) -> Iterator[list[str]]:
    """The addresses of all kinds of pages that the first dossier and the sample show."""
    with served(sample_site) as sample_url:
        yield list(chain.from_iterable(specimens({site_url: site, sample_url: sample_site}).values()))


@pytest.fixture
def walked(browser: Browser, addresses: list[str]) -> Iterator[Iterator[tuple[str, Page]]]:
    """A browser's page that goes from address to address."""
    page = browser.new_page()
    yield ((address, page) for address in addresses if page.goto(address))
    page.close()


def test_the_first_stop_leads_to_the_title(walked: Iterator[tuple[str, Page]]) -> None:
    astray = []
    for address, page in walked:
        page.keyboard.press("Tab")
        stop = page.evaluate("document.activeElement.getAttribute('href')")
        target = page.evaluate(
            "id => document.getElementById(decodeURIComponent(id))?.tagName", (stop or "#").lstrip("#")
        )
        if target != "H1":
            astray.append((address, stop, target))
    assert astray == []


def test_links_that_lead_to_different_places_have_different_names(walked: Iterator[tuple[str, Page]]) -> None:
    wrong = []
    for address, page in walked:
        leads: dict[str, set[str]] = {}
        for name, href in page.evaluate(LINKS):
            leads.setdefault(name, set()).add(href)
        wrong += [(address, name, sorted(hrefs)) for name, hrefs in leads.items() if len(hrefs) > 1 or not name]
    assert wrong == []


def test_landmarks_are_named_once_and_ids_and_metadata_are_whole(walked: Iterator[tuple[str, Page]]) -> None:
    wrong: list[tuple[str, object]] = []
    for address, page in walked:
        marks = page.evaluate(LANDMARKS)
        wrong += [(address, one) for one in sorted({one for one in marks if marks.count(one) > 1})]
        wrong += [(address, one) for one in page.evaluate(REPEATED)]
        nameless = "one => !one.name && !one.httpEquiv && !one.hasAttribute('charset') && !one.hasAttribute('property')"
        count = page.evaluate(f"[...document.querySelectorAll('meta')].filter({nameless}).length")
        wrong += [(address, f"{count} meta")] if count else []
    assert wrong == []


def test_foreign_words_say_their_language(sample_page: Page) -> None:
    """The sample's articles are in two languages; so are the titles in its lists."""
    sample_page.goto("articles/")
    own = sample_page.locator("html").get_attribute("lang")
    foreign = sample_page.locator(f"main a span[lang]:not([lang={own}])")
    assert foreign.count() > 0


def tab(page: Page, until: str) -> int:
    """Press Tab until what has the focus fits a selector; how often."""
    for count in range(1, 60):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", until):
            return count
    raise AssertionError(f"no {until} within 60 stops")


def test_from_home_to_the_evidence_and_back_by_keyboard(page: Page) -> None:
    """Home → article → actor → evidence → back, counted in stops of the content: each page's first stop skips there."""

    def skip() -> None:
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")

    page.set_viewport_size({"width": 1000, "height": 800})  # what is known beside the story is folded
    page.goto("")
    skip()
    stops = tab(page, "main a[href^='articles/']:not([href='articles/'], [href*='#'])")
    page.keyboard.press("Enter")
    page.wait_for_url("**/articles/*/**")
    skip()
    stops += tab(page, "a.mention")
    page.keyboard.press("Enter")
    page.wait_for_url("**/actors/*/")
    skip()
    stops += tab(page, "main a[href*='/articles/'][href*='#']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/articles/*/#*")
    expect(page.locator(":target")).to_be_in_viewport()
    page.go_back()
    page.wait_for_url("**/actors/*/**")
    assert stops < 25
