"""The story comes first, and what is marked in it tells what it is."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.conftest import served

pytestmark = pytest.mark.browser

# The first sentence of the story: neither a line above the article nor a caption.
FIRST = "article.text :is(.standfirst, .paragraph) .s"
# WCAG 2.2's contrast of a mark's colour, as it is painted, with the paper.
CONTRAST = """([selector, style]) => {
  const channel = value => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  const light = colour => {
    const [red, green, blue] = colour.match(/[\\d.]+/g).slice(0, 3).map(value => channel(value / 255))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const mark = document.querySelector(selector)
  if (!mark) return null
  const painted = getComputedStyle(mark)[style].match(/rgba?\\([^)]*\\)/)[0]
  const [a, b] = [painted, getComputedStyle(document.body).backgroundColor].map(light).sort((a, b) => b - a)
  return (a + 0.05) / (b + 0.05)
}"""


@pytest.mark.parametrize("which", ["site", "sample_site"])
@pytest.mark.parametrize("size", [(360, 740), (1280, 900)])
def test_the_first_sentence_of_every_article_begins_on_the_first_screen(
    browser: Browser, request: pytest.FixtureRequest, which: str, size: tuple[int, int]
) -> None:
    folder: Path = request.getfixturevalue(which)
    articles = [
        path.parent.name for path in folder.glob("articles/*/index.html") if b'class="text"' in path.read_bytes()
    ]
    assert len(articles) > 3
    late = []
    with served(folder) as address:
        page = browser.new_page(viewport={"width": size[0], "height": size[1]})
        for id in articles:
            page.goto(f"{address}articles/{id}/")
            first = page.locator(FIRST).first
            top = first.evaluate("one => one.getClientRects()[0].bottom") if page.locator(FIRST).count() else 0
            if top > size[1] or page.locator("h1").count() != 1:
                late.append((id, top))
        page.close()
    assert late == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_marks_stand_out_from_the_paper(page: Page, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    page.goto("articles/002_bea44bda94491483/")
    for mark in (
        ("article.text a.mention", "textDecorationColor"),
        ("article.text .date", "borderBottomColor"),
        ("article.text .quote.direct", "boxShadow"),
        ("article.text .quote.indirect", "boxShadow"),
    ):
        assert page.evaluate(CONTRAST, list(mark)) >= 3, mark


def test_a_name_tells_who_it_is_before_it_leads_away(page: Page) -> None:
    page.goto("articles/000_6ff63117e3775852/")
    name, box = page.locator("article.text a.mention", has_text="Vladimir Putin").first, page.get_by_role("tooltip")
    name.hover()
    expect(box).to_have_text(re.compile("orang · Presiden Rusia"))
    page.keyboard.press("Escape")
    expect(box).to_be_hidden()
    name.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    expect(box).to_be_visible()
    expect(name).to_have_attribute("aria-describedby", "about")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/actors/vladimir-putin/$"))


def test_a_date_tells_its_day(page: Page) -> None:
    page.goto("articles/002_bea44bda94491483/")
    page.locator("article.text .date", has_text="hari Kamis (16/5)").hover()
    expect(page.get_by_role("tooltip")).to_have_text(re.compile("16 Mei 2024"))


def test_a_finger_is_told_first_and_led_second(browser: Browser, site_url: str) -> None:
    context = browser.new_context(base_url=site_url, has_touch=True, viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto("articles/000_6ff63117e3775852/")
    name = page.locator("article.text a.mention", has_text="Vladimir Putin").first
    name.tap()
    expect(page.get_by_role("tooltip")).to_be_visible()
    name.tap()
    expect(page).to_have_url(re.compile("/actors/vladimir-putin/$"))
    context.close()


def test_a_name_is_marked_once_in_a_paragraph(page: Page) -> None:
    page.goto("articles/002_bea44bda94491483/")
    links = "blocks => blocks.map(one => [...one.querySelectorAll('a.mention')].map(link => link.href))"
    for hrefs in page.locator("article.text .txt").evaluate_all(links):
        assert len(hrefs) == len({*hrefs})


def test_direct_quotations_keep_their_marks_and_lose_the_comma(page: Page) -> None:
    page.goto("quotes/")
    for words in page.locator(".quotes blockquote:has(.direct)").all_inner_texts():
        assert re.fullmatch(r"“.*[^,]”", words.strip(), re.DOTALL), words
    style = "one => getComputedStyle(one).fontStyle"
    direct, reported = (page.locator(f".quotes blockquote:has({kind})").first for kind in (".direct", ".indirect"))
    assert direct.evaluate(style) != reported.evaluate(style)
