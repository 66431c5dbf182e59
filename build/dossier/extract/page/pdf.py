"""PDF files: the text that is in them, a line a paragraph, and the address a browser prints below it.

Nothing else that a PDF states about itself is used: its title is often a file's name, and its date the day it was
printed. pypdf reads it, within bounds of its own for what is packed into a file.
"""

import logging
import re
from collections.abc import Iterator, Sequence
from io import BytesIO

import pypdf

from dossier.model import PageMetadata, Stated

# It says on the terminal what it mends; what cannot be mended is told as a problem.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)
# No article has more; an attack or a whole book may.
MOST_PAGES = 200
# A gap inside a line this wide parts two columns, if every third line has one.
COLUMNS = re.compile(r"\S {4,}\S")
# What a browser prints above and below each page: when it was printed, and where the page was.
PRINTED = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? \d{1,2}[:.]\d\d\b")
ADDRESS = re.compile(r"((?:https?|file)://\S+) \d{1,3}/\d{1,3}")
LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "\u00ad": None})
# A line ends its paragraph if the next one's first word would have had room in it; letters differ in width.
ROOM = 0.85

_Block = list[str]  # lines between two blank ones


def read(data: bytes) -> tuple[str, PageMetadata]:
    """The text of a PDF and what it states about itself; an empty text where there is none to be read."""
    try:
        reader = pypdf.PdfReader(BytesIO(data))
        pages = [_blocks(page) for page in reader.pages[:MOST_PAGES]]
    except Exception:  # a PDF is hostile input, and its parser promises nothing
        return "", PageMetadata()
    address = next((match[1] for page in pages for match in map(ADDRESS.fullmatch, _edges(page)) if match), "")
    url = Stated(address, "the page's foot") if address.startswith("http") else None
    furniture = _furniture(pages)
    kept = (block for page in pages for block in _without(page, furniture))
    paragraphs = (paragraph for block in kept for paragraph in _paragraphs(block))
    return "\n".join(paragraphs), PageMetadata(url=url)


def _blocks(page: pypdf.PageObject) -> list[_Block]:
    """A page's lines, in blocks that blank lines part; columns are read one after the other."""
    text = page.extract_text(extraction_mode="layout", layout_mode_space_vertically=True)
    lines = text.splitlines()
    if 3 * sum(bool(COLUMNS.search(line.strip())) for line in lines) > sum(bool(line.strip()) for line in lines):
        lines = page.extract_text().splitlines()
    blocks: list[_Block] = [[]]
    for line in (" ".join(line.translate(LIGATURES).split()) for line in lines):
        if line:
            blocks[-1].append(line)
        elif blocks[-1]:
            blocks.append([])
    return [block for block in blocks if block]


def _edges(page: Sequence[_Block]) -> Iterator[str]:
    """The first and the last line of a page."""
    if page:
        yield from (page[0][0], page[-1][-1])


def _furniture(pages: Sequence[Sequence[_Block]]) -> set[str]:
    """The shapes of lines that are the page's and not the text's."""
    shapes = [[_shape(line) for line in _edges(page)] for page in pages]
    repeated = {shape for shape in shapes[0] if all(shape in others for others in shapes)} if len(shapes) > 1 else set()
    edges = (line for page in pages for line in _edges(page))
    return repeated | {_shape(line) for line in edges if PRINTED.match(line) or ADDRESS.fullmatch(line)}


def _without(page: Sequence[_Block], furniture: set[str]) -> list[_Block]:
    """A page without its first and last line, if they are furniture."""
    kept = [list(block) for block in page]
    if kept and _shape(kept[0][0]) in furniture:
        kept[0].pop(0)
    if kept and kept[-1] and _shape(kept[-1][-1]) in furniture:
        kept[-1].pop()
    return kept


def _shape(line: str) -> str:
    """A line but for its numbers: «Halaman 1 dari 3» and «Halaman 2 dari 3» have one shape."""
    return re.sub(r"\d+", "0", line)


def _paragraphs(block: _Block) -> Iterator[str]:
    """The paragraphs of a block: lines that were broken at the column's edge go on in one."""
    width = max(map(len, block), default=0)
    paragraph: list[str] = []
    for index, line in enumerate(block):
        paragraph.append(line)
        following = block[index + 1] if index + 1 < len(block) else ""
        if not following or len(line) + 1 + len(following.split()[0]) < ROOM * width:
            yield " ".join(paragraph)
            paragraph = []
