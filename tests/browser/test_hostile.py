"""An article is untrusted input: the reader's browser shows it to the character, and runs nothing of it."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

SEEDS = Path(__file__).parent.parent / "sample" / "seeds"
# The text of each block as the browser has it, without the paragraph's link to itself, and the offsets it stands for.
BLOCKS = """nodes => nodes.map(node => {
  const copy = node.cloneNode(true)
  copy.querySelectorAll(".anchor, .headerlink").forEach(link => link.remove())
  return [Number(node.dataset.start), Number(node.dataset.end), copy.textContent]
})"""


@pytest.mark.parametrize("name", ["catatan-warga.md", "kapal-pertama.txt", "rapat-pelabuhan.txt", "harbour-talks.txt"])
def test_an_article_is_shown_to_the_character_and_runs_nothing(sample_page: Page, name: str) -> None:
    text = (SEEDS / name).read_bytes().decode("utf-8")
    sample_page.goto(f"articles/{Path(name).stem}/")
    blocks = sample_page.locator("article.text .txt").evaluate_all(BLOCKS)
    assert [shown for _, _, shown in blocks] == [text[start:end] for start, end, _ in blocks]
    left = list(text)
    for start, end, _ in blocks:
        left[start:end] = " " * (end - start)
    assert not "".join(left).strip("\ufeff \t\r\n")
