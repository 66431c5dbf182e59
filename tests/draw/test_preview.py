"""The pictures beside shared links: the right size, the same bytes, and none where letters would be missing."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from dossier.draw.preview import SIZE, preview

ABOUT, DOSSIER = "Harian Rawa · 3 Maret 2025", "Arsip Jembatan"


def opened(data: bytes | None) -> Image.Image:
    assert data
    return Image.open(io.BytesIO(data)).convert("RGB")


def test_a_picture_holds_the_title_on_paper_beside_a_bar() -> None:
    picture = opened(preview("Wali Kota Buka Jembatan", ABOUT, DOSSIER))
    assert picture.size == SIZE
    assert picture.getpixel((5, 5)) == (11, 85, 101)
    assert picture.getpixel((SIZE[0] - 1, 0)) == (255, 255, 255)
    colours = picture.crop((80, 150, 1120, 300)).getcolors(1000)
    assert colours
    assert {colour for _, colour in colours} >= {(28, 33, 39), (255, 255, 255)}


@pytest.mark.parametrize("words", [1, 12, 200])
def test_a_title_of_any_length_stays_inside(words: int) -> None:
    picture = opened(preview("Jembatan " * words, ABOUT, DOSSIER))
    right = picture.crop((SIZE[0] - 20, 0, *SIZE)).getcolors()
    assert right == [(20 * SIZE[1], (255, 255, 255))]


@pytest.mark.parametrize("title", ["普京访华", "Jembatan 🌉", "\uffff"])
def test_letters_the_font_lacks_make_no_picture(title: str) -> None:
    assert preview(title, ABOUT, DOSSIER) is None


@given(st.text(max_size=80))
def test_any_title_makes_a_picture_or_none_and_always_the_same(title: str) -> None:
    made = preview(title, ABOUT, DOSSIER)
    preview.cache_clear()
    assert preview(title, ABOUT, DOSSIER) == made
