"""Every kind of page, as it meets every reader: no barrier, nothing that does not fit, nothing from elsewhere."""

from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

KINDS = {
    "home": "",
    "articles": "articles/",
    "article": "articles/002_bea44bda94491483/",
    "fact in its sentence": "articles/000_6ff63117e3775852/#m6",
    "actors": "actors/",
    "actor": "actors/vladimir-putin/",
    "timeline": "timeline/",
    "events": "events/",
    "event": "events/kunjungan-putin-ke-china-2024/",
    "quotes": "quotes/",
    "origins": "origins/",
    "network": "network/",
    "shared passages": "shared/",
    "sources": "sources/",
    "source": "sources/liputan6-com/",
    "search": "search/?q=kunjungan",
    "about": "about/",
    "no page": "404.html",
}
WCAG = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@pytest.fixture(params=["light", "dark"])
def scheme(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=[360, 1280])
def reader(browser: Browser, site_url: str, scheme: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page of a phone's or a desk's width, in light or dark."""
    options: Any = {"viewport": {"width": request.param, "height": 800}, "color_scheme": scheme}
    context = browser.new_context(base_url=site_url, reduced_motion="reduce", **options)
    yield context.new_page()
    context.close()


def test_no_page_holds_a_barrier_or_needs_sideways_scrolling(reader: Page) -> None:
    wrong = []
    for kind, address in KINDS.items():
        reader.goto(address)
        if kind == "search":
            reader.locator(".results li").first.wait_for()
        overflow = reader.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if overflow > 0:
            wrong.append(f"{kind}: {overflow} px too wide")
        wrong += [f"{kind}: {violation}" for violation in violations(reader)]
    assert not wrong, "\n".join(wrong)


def violations(page: Page) -> list[str]:
    """What axe-core finds, with the first element it is found in."""
    found = Axe().run(page, options=WCAG).response["violations"]
    return [f"{one['id']}: {one['help']}: {one['nodes'][0]['html'][:300]}" for one in found]


def test_nothing_is_asked_of_another_host_and_the_console_stays_silent(page: Page) -> None:
    for address in KINDS.values():
        page.goto(address)
        page.wait_for_load_state("networkidle")  # the fixture `page` fails at its end if anything was wrong


def test_all_can_be_read_without_javascript(browser: Browser, site_url: str) -> None:
    context = browser.new_context(base_url=site_url, java_script_enabled=False, viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.goto(KINDS["home"])
    page.locator(".figures a").first.click()
    page.locator(".lines a").first.click()
    assert page.locator("article.text .paragraph").first.is_visible()
    mention = page.locator("article.text a.mention").first
    name = mention.inner_text()
    mention.click()
    assert page.url.startswith(f"{site_url}actors/")
    assert name in page.locator("main").inner_text()
    page.goto(KINDS["search"])
    assert page.locator("noscript").inner_text().strip()
    context.close()
