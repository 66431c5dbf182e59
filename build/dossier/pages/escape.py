"""Any text at all as Markdown that shows it to the character (law 1).

Written against Python-Markdown with `attr_list`, `def_list`, `md_in_html`, `tables`, `toc` and `fenced_code`;
`tests/pages/test_escape.py` holds it to that with arbitrary text. The text stays readable: only a character that
could mean something where it stands is escaped.
"""

import re
from functools import lru_cache
from html import escape as escape_html

INLINE = frozenset("\\`*_[]{}|!#")  # may mean something anywhere; the backslash escapes them
LINE_START = frozenset("+->")  # may mean something at the start of a line; the backslash escapes them
LINE_START_ENTITY = frozenset("=~:^?/%")  # the same, but Python-Markdown knows no backslash escape for them
# What needs a second look: the above, white space but for a blank, control characters, the edges, numbers of a list.
SPECIAL = re.compile(r"[\\`*_\[\]{}|!#<&\x00-\x1f\x7f\x85]|(?<![^\n])[\s+\->=~:^?/%]|\s\Z|(?<=\d)[.)]", re.DOTALL)
LIST_NUMBER = re.compile(r"(?:\A|\n)\d{1,18}\Z")
# Bidirectional controls may turn the words around a label about; in a label they carry no meaning of their own.
BIDI_CONTROLS = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])


class Markdown(str):
    """Text that is Markdown already; any other `str` is escaped before it is put on a page."""

    __slots__ = ()


def escape(text: str) -> Markdown:
    """The text as one run of Markdown, to the character; fit for the start of a line."""
    return Markdown("".join(escape_each(text)))


@lru_cache(maxsize=16_384)
def label(text: str) -> Markdown:
    """The text on one line, for lists, table cells and headings: white space is folded, bidi controls dropped."""
    return escape(" ".join(text.translate(BIDI_CONTROLS).split()))


def escape_each(text: str, one_line: bool = False) -> list[str]:
    """The escaped form of every character of a block's text, by its index; `one_line` keeps no line break.

    A caller may put Markdown between any two of them, as long as it opens no line with it that these characters
    then stand at the start of.
    """
    parts = list(text)
    for found in SPECIAL.finditer(text):
        parts[found.start()] = _escaped(text, found.start(), one_line)
    return parts


def raw_html(text: str) -> str:
    """The text as HTML for a raw block: Python-Markdown passes it on as it is."""
    return "".join(_in_raw_html(char) for char in text)


def _in_raw_html(char: str) -> str:
    if char in "<>&":
        return escape_html(char)
    return f"&#{ord(char)};" if char < " " or char == "\x7f" else char


def _escaped(text: str, index: int, one_line: bool) -> str:
    """The character at an index as Markdown."""
    char = text[index]
    if char.isspace():
        return _space(text, index, one_line)
    is_first = index == 0 or text[index - 1] == "\n"
    if char in INLINE or (is_first and char in LINE_START):
        return "\\" + char
    if char in ".)":
        return "\\" + char if LIST_NUMBER.search(text, max(0, index - 19), index) else char
    if char in "<&":
        return escape_html(char)
    # Python-Markdown marks its own places with control characters (STX, ETX) and drops them from a text.
    return f"&#{ord(char)};" if char < " " or char == "\x7f" or (is_first and char in LINE_START_ENTITY) else char


def _space(text: str, index: int, one_line: bool) -> str:
    """White space that would be cut off, or end a line or a block, becomes an entity; the rest stays as it is."""
    char = text[index]
    before, after = text[index - 1 : index], text[index + 1 : index + 2]
    if char == "\n":
        is_plain = before and after and not one_line and not before.isspace() and not after.isspace()
        return char if is_plain else "&#10;"
    if char == "\x85":  # HTML reads &#133; as an ellipsis, so it can only stand as itself, away from the edges
        return "<span>\x85</span>"
    return f"&#{ord(char)};" if char < " " or not before or not after else char
