"""What a reader's line has to carry: small enough for a phone on a bad day."""

import gzip
from pathlib import Path

import pytest
from playwright.sync_api import Page, Response

from dossier import theme

pytestmark = pytest.mark.browser

KB = 1000


@pytest.mark.parametrize(
    "address", ["", "articles/002_bea44bda94491483/", "actors/vladimir-putin/", "timeline/", "network/"]
)
def test_a_page_with_all_it_loads_is_carried_in_250_kb(page: Page, address: str) -> None:
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))
    page.goto(address, wait_until="networkidle")
    weights = {answer.url: len(gzip.compress(answer.body())) for answer in answers if answer.ok}
    assert len(weights) > 3
    assert not [url for url in weights if "pagefind" in url]
    assert sum(weights.values()) <= 250 * KB, weights


@pytest.mark.parametrize("address", ["", "articles/002_bea44bda94491483/", "timeline/", "search/"])
def test_a_page_loads_20_kb_of_our_own_scripts_at_most(page: Page, address: str) -> None:
    loaded: list[Response] = []
    page.on("response", lambda answer: loaded.append(answer))
    page.goto(address, wait_until="networkidle")
    own = {one.name for one in (Path(theme.__file__).parent / "assets").glob("*.js")}
    scripts = {name: len(answer.body()) for answer in loaded if (name := answer.url.rpartition("/")[2]) in own}
    assert "dossier.js" in scripts
    assert sum(scripts.values()) <= 20 * KB, scripts
