"""What a reader does: from an article to an actor and back to the very sentence."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

ARTICLE = "articles/000_6ff63117e3775852/"


def background(page: Page, selector: str) -> str:
    return str(page.locator(selector).first.evaluate("element => getComputedStyle(element).backgroundColor"))


def test_from_an_article_to_an_actor_and_back_to_the_highlighted_sentence(page: Page) -> None:
    page.goto(ARTICLE)
    page.locator("article.text a.mention", has_text="Ushakov").first.click()
    expect(page.locator("h1")).to_have_text("Yuri Ushakov")

    page.locator(f".told a[href*='{ARTICLE}#m']").first.click()
    target = page.locator(":target")
    expect(target).to_have_text("Yuri Ushakov")
    expect(target).to_be_in_viewport()
    sentence = page.locator(".s:has(:target)")
    expect(sentence).to_contain_text("dilansir AFP")
    plain = background(page, ".s:not(:has(:target))")
    assert background(page, ".s:has(:target)") != plain


def test_a_target_is_not_hidden_under_the_header(page: Page) -> None:
    page.goto(f"{ARTICLE}#p6")
    header = page.locator(".md-header").bounding_box()
    target = page.locator("#p6").bounding_box()
    assert header
    assert target
    assert target["y"] >= header["y"] + header["height"]


def test_a_paragraph_gives_its_own_address(page: Page) -> None:
    page.goto(ARTICLE)
    anchor = page.get_by_role("link", name="Paragraf 2", exact=True)
    anchor.focus()
    expect(anchor).to_have_css("opacity", "1")
    anchor.press("Enter")
    expect(page).to_have_url(f"{page.url.split('#')[0]}#p2")
    expect(page.locator(":target")).to_have_id("p2")


def test_dark_and_light_can_be_chosen_and_stay_chosen(page: Page) -> None:
    page.goto("")
    before = background(page, "body")
    page.get_by_title("Gunakan warna gelap").click()
    chosen = background(page, "body")
    assert chosen != before
    page.goto("about/")
    assert background(page, "body") == chosen


def test_an_article_prints_without_the_furniture(page: Page) -> None:
    page.goto(ARTICLE)
    page.emulate_media(media="print")
    expect(page.locator("#p1")).to_be_visible()
    expect(page.locator(".md-header")).to_be_hidden()
    expect(page.locator(".md-footer")).to_be_hidden()
