"""Every kind of page, as it meets every reader: no barrier, nothing that does not fit, nothing from elsewhere."""

import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from tests.browser.specimens import specimens
from tests.conftest import served, watched

pytestmark = pytest.mark.browser

UNSEEN = "all => all.filter(one => !one.checkVisibility()).map(one => one.outerHTML)"
WIDTHS = {"phone": 360, "desk": 1280}
TOO_WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
# Of things that are made alike and stand side by side (rows, lines, marks of a picture) three stay: a barrier in one is
# one in all of them, and a browser needs minutes to look at each.
TRIM = """() => {
  const made = one => `${one.tagName}.${one.getAttribute("class")}`
  for (const parent of document.querySelectorAll("main *")) {
    const alike = {}
    for (const child of [...parent.children]) {
      const parts = new Set([child, ...child.querySelectorAll("*")].map(made))
      const shape = [...parts].sort().join()
      alike[shape] = (alike[shape] ?? 0) + 1
      if (alike[shape] > 3) child.remove()
    }
  }
}"""
BARRIERS = """rules => axe.run({runOnly: rules, resultTypes: ["violations"]}).then(found =>
  found.violations.map(one => `${one.id}: ${one.help}: ${one.nodes[0].html.slice(0, 300)}`))"""
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOURS = ["cat.color"]  # all of it that another scheme can change


@pytest.fixture(scope="module")
def pages(site: Path, site_url: str, sample_site: Path) -> Iterator[dict[str, list[str]]]:
    """The addresses of all that the first dossier and the sample show, by the kind of page."""
    with served(sample_site) as sample_url:
        yield specimens({site_url: site, sample_url: sample_site})


def test_every_kind_of_page_is_visited(pages: dict[str, list[str]], root: Path) -> None:
    """What mkdocs.yml tells of, in the navigation or outside it, is among what the other tests here look at."""
    settings = (root / "mkdocs.yml").read_text(encoding="utf-8")
    listed = re.findall(r"^  - .+: (?:index|(.+?)(?:/index)?)\.md$", settings, re.MULTILINE)
    outside = re.findall(r"^  /(.+/)$", settings, re.MULTILINE)
    assert {f"{page}/" if page else "" for page in listed} | {*outside, "404.html"} <= pages.keys()
    assert {"actors/*/", "articles/*/", "events/*/", "sources/*/"} <= pages.keys()


@pytest.mark.parametrize(
    ("scheme", "rules"),
    [
        pytest.param("light", WCAG, marks=pytest.mark.xdist_group("light")),
        pytest.param("dark", COLOURS, marks=pytest.mark.xdist_group("dark")),
    ],
)
def test_no_page_holds_a_barrier_or_asks_another_host(
    browser: Browser, pages: dict[str, list[str]], scheme: str, rules: list[str]
) -> None:
    wrong = []
    with watched(browser, "http://127.0.0.1:") as page:  # which fails at its end if the console was not silent
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
        for address in opened(page, pages):
            wrong += [f"{address}: {one}" for one in faults(page, rules)]
    assert not wrong, "\n".join(wrong)


def opened(page: Page, pages: dict[str, list[str]]) -> Iterator[str]:
    """Go to each address in turn."""
    for address in chain.from_iterable(pages.values()):
        page.goto(address)
        yield address


def faults(page: Page, rules: list[str]) -> Iterator[str]:
    """What keeps a reader from a page, on a phone and at a desk."""
    if page.locator("#dossier-search").count():
        page.locator("#dossier-search form").wait_for()
    for name, width in WIDTHS.items():
        page.set_viewport_size({"width": width, "height": 800})
        if page.evaluate(TOO_WIDE) > 0:
            yield f"too wide for a {name}"
    page.evaluate(TRIM)
    page.evaluate(Axe().axe_script)
    for name, width in WIDTHS.items():
        page.set_viewport_size({"width": width, "height": 800})
        yield from (f"{name}: {barrier}" for barrier in page.evaluate(BARRIERS, rules))


def test_every_page_fits_a_phone_and_shows_all_its_text_without_javascript(
    browser: Browser, pages: dict[str, list[str]]
) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 800})
    page = context.new_page()
    wrong = []
    for address in opened(page, pages):
        if page.evaluate(TOO_WIDE) > 0:
            wrong.append(f"{address}: too wide")
        if not page.locator("h1").is_visible():
            wrong.append(f"{address}: no heading to be seen")
        hidden = page.locator(
            "main :is(h2, p, td, dd, blockquote, figure)"
            ":not(form *, details:not([open]) *, .timeline-picture, .printed)"
        )
        if unseen := hidden.evaluate_all(UNSEEN):
            wrong.append(f"{address}: hidden: {unseen[0][:200]}")
    context.close()
    assert not wrong, "\n".join(wrong)


def test_what_scrolls_sideways_can_be_reached_with_the_keyboard(browser: Browser, pages: dict[str, list[str]]) -> None:
    """What is wider than a phone scrolls in its own frame, which has something in it to move the focus to."""
    stuck = """() => [...document.querySelectorAll("main *")]
      .filter(one => one.scrollWidth > one.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(one).overflowX))
      .filter(one => one.tabIndex < 0 && !one.querySelector("a[href], input, select, button, summary, [tabindex='0']"))
      .map(one => one.outerHTML.slice(0, 200))"""
    wrong = {}
    with watched(browser, "http://127.0.0.1:") as page:
        page.set_viewport_size({"width": 360, "height": 800})
        for address in opened(page, pages):
            if found := page.evaluate(stuck):
                wrong[address] = found
    assert not wrong


def test_from_the_home_page_to_the_words_without_javascript(browser: Browser, site_url: str) -> None:
    context = browser.new_context(base_url=site_url, java_script_enabled=False, viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.goto("")
    page.locator(".figures a").first.click()
    page.locator(".lines a").first.click()
    assert page.locator("article.text .paragraph").first.is_visible()
    mention = page.locator("article.text a.mention").first
    name = mention.inner_text()
    mention.click()
    assert page.url.startswith(f"{site_url}actors/")
    assert name in page.locator("main").inner_text()
    page.goto("search/")
    assert page.locator("noscript").inner_text().strip()
    context.close()
