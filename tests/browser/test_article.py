"""What an article's page lets its reader do beside reading: choose what is marked, cite, go on, print."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

ARTICLE = "articles/000_6ff63117e3775852/"
# A mark of each kind, and what it no longer has when its switch is off.
MARKS = {
    "nama": ("article.text a.mention", "text-decoration-line", "underline"),
    "waktu": ("article.text .date", "border-bottom-color", None),
    "kutipan": ("article.text .quote", "background-color", None),
}
SHIFTED = """() => new Promise(done => {
  const sum = list => list.getEntries().reduce((all, one) => all + one.value, 0)
  new PerformanceObserver(list => done(sum(list))).observe({type: "layout-shift", buffered: true})
  setTimeout(() => done(0), 100)
})"""
# Cumulative layout shift; Core Web Vitals (web.dev/articles/cls) call 0.1 good. Nothing moves once it is there,
# but a table's columns settle as its rows arrive: delivered 700 bytes at a time, the worst page comes to 0.034.
SHIFT = 0.05
NOTHING = {"none", "rgba(0, 0, 0, 0)"}


@pytest.fixture
def without_script(browser: Browser, site_url: str) -> Iterator[Page]:
    context = browser.new_context(base_url=site_url, java_script_enabled=False)
    yield context.new_page()
    context.close()


def look(page: Page, name: str) -> str:
    selector, style, _ = MARKS[name]
    return str(page.locator(selector).first.evaluate("(one, style) => getComputedStyle(one)[style]", style))


def switch_each(page: Page) -> None:
    """Each switch takes away its own marks, and no other, and brings them back; the text and its links stay."""
    page.goto(ARTICLE)
    text = page.locator("article.text").inner_text()
    links = page.locator("article.text a").count()
    before = {name: look(page, name) for name in MARKS}
    assert not NOTHING & {*before.values()}
    for name in MARKS:
        page.get_by_label(name, exact=True).uncheck()
        assert {one for one in MARKS if look(page, one) in NOTHING} == {name}
        assert page.locator("article.text").inner_text() == text
        page.get_by_label(name, exact=True).check()
        assert {one: look(page, one) for one in MARKS} == before
    assert page.locator("article.text a").count() == links


def test_a_reader_switches_the_marks(page: Page) -> None:
    page.emulate_media(reduced_motion="reduce")
    switch_each(page)


def test_a_reader_switches_the_marks_without_javascript(without_script: Page) -> None:
    without_script.emulate_media(reduced_motion="reduce")
    switch_each(without_script)


def test_what_was_switched_off_stays_off_on_the_next_article(page: Page) -> None:
    page.goto(ARTICLE)
    page.get_by_label("kutipan", exact=True).focus()
    page.keyboard.press("Space")
    expect(page.get_by_label("kutipan", exact=True)).not_to_be_checked()
    page.goto("articles/002_bea44bda94491483/")
    expect(page.get_by_label("kutipan", exact=True)).not_to_be_checked()
    expect(page.get_by_label("waktu", exact=True)).to_be_checked()


def test_each_citation_is_copied_as_it_stands(browser: Browser, site_url: str) -> None:
    """With the keyboard alone: open the style, reach its button, copy."""
    context = browser.new_context(base_url=site_url, permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(ARTICLE)
    boxes = page.locator("details.cite").all()
    copied = {}
    for box in boxes:
        style = box.locator("summary").inner_text()
        if box.get_attribute("open") is None:
            box.locator("summary").focus()
            page.keyboard.press("Enter")
        button = box.locator("button[data-clipboard-target]")
        button.focus()
        expect(button).to_be_focused()
        page.keyboard.press("Enter")
        words = box.locator("code").inner_text()
        expect(page.locator(".md-dialog")).to_be_visible()
        copied[style] = page.evaluate("navigator.clipboard.readText()")
        assert copied[style].strip() == words.strip()
    assert [*copied] == ["APA", "Wikipedia", "BibTeX", "RIS", "CSL-JSON"]
    assert copied["BibTeX"].startswith("@")
    assert copied["RIS"].startswith("TY  - NEWS\n")
    assert copied["Wikipedia"].startswith("{{cite news")
    context.close()


def test_every_citation_can_be_read_without_javascript(without_script: Page) -> None:
    without_script.goto(ARTICLE)
    for box in without_script.locator("details.cite").all():
        if box.get_attribute("open") is None:
            box.locator("summary").click()
        expect(box.locator("code")).to_be_visible()


def test_articles_lead_through_time_and_back(page: Page) -> None:
    page.goto("articles/004_dd73713e4edf879a/")
    expect(page.locator(".neighbours .earlier")).to_have_count(0)
    titles = [page.locator("h1").inner_text()]
    while page.locator(".neighbours .later").count():
        page.locator(".neighbours .later a").click()
        titles.append(page.locator("h1").inner_text())
        assert len(titles) <= 5
    assert len({*titles}) == 5
    page.locator(".neighbours .earlier a").click()
    expect(page.locator("h1")).to_have_text(titles[-2])


def test_an_article_prints_its_text_and_nothing_to_click_on(page: Page) -> None:
    page.goto(ARTICLE)
    page.emulate_media(media="print")
    for seen in ("h1", "#p1", ".card", "details.cite[open] code"):
        expect(page.locator(seen).first).to_be_visible()
    for furniture in (
        ".md-header",
        ".md-tabs",
        ".md-sidebar",
        ".md-footer",
        ".switches",
        ".neighbours",
        ".md-clipboard",
    ):
        for one in page.locator(furniture).all():
            expect(one).to_be_hidden()
    paper = page.locator("body").evaluate("one => getComputedStyle(one).backgroundColor")
    assert paper == "rgb(255, 255, 255)"


def test_an_article_read_in_the_dark_prints_on_white(browser: Browser, site_url: str) -> None:
    context = browser.new_context(base_url=site_url, color_scheme="dark")
    page = context.new_page()
    page.goto(ARTICLE)
    page.emulate_media(media="print", color_scheme="dark")
    ink, paper = page.locator("#p1").evaluate(
        "one => [getComputedStyle(one).color, getComputedStyle(document.body).backgroundColor]"
    )
    assert paper == "rgb(255, 255, 255)"
    assert max(map(int, re.findall(r"\d+", ink))) < 80
    context.close()


@pytest.mark.parametrize("address", ["", ARTICLE, "timeline/", "actors/vladimir-putin/", "data/", "search/"])
@pytest.mark.parametrize("width", [360, 1280])
def test_hardly_anything_shifts_while_a_page_loads(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(address, wait_until="networkidle")
    assert page.evaluate(SHIFTED) < SHIFT


def test_who_wants_no_motion_gets_none(page: Page) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto(ARTICLE)
    moving = """() => [...document.querySelectorAll("*")].filter(one => {
      const {animationName, transitionDuration, scrollBehavior} = getComputedStyle(one)
      return animationName != "none" || parseFloat(transitionDuration) > 0 || scrollBehavior == "smooth"
    }).map(one => one.outerHTML.slice(0, 100))"""
    assert page.evaluate(moving) == []
