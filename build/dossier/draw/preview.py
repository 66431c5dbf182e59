"""The picture that messengers and social sites show beside a link: what the page is called, and whence and when it is.

Drawn in Source Serif, which has Latin, Greek and Cyrillic letters; a page whose title needs others gets no picture.
"""

import io
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files

from PIL import Image, ImageDraw, ImageFont

SIZE = (1200, 630)  # what the Open Graph protocol's readers show uncut
MARGIN = 80
INK, PAPER, ACCENT = (28, 33, 39), (255, 255, 255), (11, 85, 101)  # as in theme/assets/dossier.css
SHADES = 16  # from ink to paper: enough for smooth letters, and a picture of a few kilobytes
MUTED = 90  # of 255, from ink to paper
SIZES = (68, 58, 48, 40)  # of the title: the largest in which it fits
MOST_LINES = 5


@lru_cache(maxsize=2048)
def preview(title: str, about: str, dossier: str) -> bytes | None:
    """A PNG picture of a page's title, a line about it and the dossier's name; None if its letters cannot be drawn."""
    if not all(_is_known(letter) for letter in title + about + dossier):
        return None
    picture = Image.new("L", SIZE, 255)  # from 0, ink, to 255, paper
    pen = ImageDraw.Draw(picture)
    width, height = SIZE
    pen.text((MARGIN, MARGIN), dossier, font=_font("Semibold", 30), fill=MUTED)
    font, lines = _fitted(title, width - 2 * MARGIN)
    pen.multiline_text((MARGIN, MARGIN + 76), "\n".join(lines), font=font, fill=0, spacing=font.size * 0.24)
    pen.text((MARGIN, height - MARGIN), about, font=_font("Regular", 32), fill=MUTED, anchor="ls")
    return _png(picture)


def _png(shades: Image.Image) -> bytes:
    """The picture in our colours, with a bar of the accent colour at its left."""
    steps = [step / (SHADES - 1) for step in range(SHADES)]
    ramp = [round(ink + (paper - ink) * step) for step in steps for ink, paper in zip(INK, PAPER, strict=True)]
    picture = shades.point([level * SHADES // 256 for level in range(256)])
    picture.paste(SHADES, (0, 0, 16, SIZE[1]))
    coloured = picture.convert("P")
    coloured.putpalette([*ramp, *ACCENT])
    data = io.BytesIO()
    coloured.save(data, "PNG", bits=5)
    return data.getvalue()


def _fitted(title: str, width: int) -> tuple[ImageFont.FreeTypeFont, Sequence[str]]:
    """The largest font in which the title fits the picture, and its lines; in the smallest, as much of it as fits."""
    for size in SIZES:
        font = _font("Semibold", size)
        lines = _lines(title, font, width)
        if len(lines) * size * 1.24 < SIZE[1] - 2 * MARGIN - 150:
            break
    return font, (lines if len(lines) <= MOST_LINES else [*lines[: MOST_LINES - 1], f"{lines[MOST_LINES - 1]}…"])


def _lines(title: str, font: ImageFont.FreeTypeFont, width: int) -> list[str]:
    lines = [""]
    for word in title.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and font.getlength(longer) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


@lru_cache
def _font(weight: str, size: int) -> ImageFont.FreeTypeFont:
    with (files("font_source_serif_pro") / "files" / f"SourceSerifPro-{weight}.ttf").open("rb") as data:
        return ImageFont.truetype(io.BytesIO(data.read()), size)


@lru_cache(maxsize=4096)
def _is_known(letter: str) -> bool:
    """Whether the font has a letter: what it lacks, it draws as it draws a letter that nobody has."""
    mask = _font("Regular", 32).getmask
    return letter.isspace() or bytes(mask(letter)) != bytes(mask("\uffff"))
