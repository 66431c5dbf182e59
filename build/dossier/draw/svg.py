"""SVG elements as text, with every value escaped, and the frame that all pictures share."""

import re
from html import escape

# Not allowed in XML, and Python-Markdown marks its own places with some of them; the last are bidirectional controls.
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff\u202a-\u202e\u2066-\u2069]")
TARGET = 24  # a link's height and width at least, in pixels (WCAG 2.2, target size)
LETTER = 6.4  # the mean width of a letter at 12 px in the widest of usual fonts

Value = str | float


def element(tag: str, *children: str, **attributes: Value) -> str:
    """An element of children that are SVG already; `class_` is its class, a hyphen in a name is an underscore."""
    stated = "".join(f' {name.rstrip("_").replace("_", "-")}="{_value(value)}"' for name, value in attributes.items())
    return f"<{tag}{stated}>{''.join(children)}</{tag}>"


def words(text: str) -> str:
    """Any text as the content of an element, on one line."""
    return escape(" ".join(FORBIDDEN.sub("", text).split()))


def link(href: str, title: str, *children: str, **attributes: Value) -> str:
    """A link with its name, which is also what a pointer shows."""
    return element("a", element("title", words(title)), *children, href=href, **attributes)


def shorten(text: str, most: int) -> str:
    """A text of at most so many letters, cut between words where they are not too long for that."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    cut = line[: most - 1]
    whole = cut if line[most - 1] == " " else cut.rpartition(" ")[0]
    return (whole if len(whole) > most // 2 else cut).rstrip(" ,;:–-") + "…"


def width(text: str) -> float:
    """About how wide a text is in a picture, in pixels."""
    return LETTER * len(text)


def number(value: float) -> str:
    """A coordinate in tenths of a pixel: finer differences between machines are rounded away."""
    return f"{round(value, 1) + 0.0:.1f}".removesuffix(".0")


def picture(kind: str, title: str, description: str, size: tuple[float, float], *children: str) -> str:
    """A whole picture in a frame that scrolls where the page is narrower, by keys too."""
    wide, high = map(number, size)
    drawn = element(
        "svg",
        element("title", words(title)),
        element("desc", words(description)),
        *(f"\n{child}" for child in children),
        class_=kind,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {wide} {high}",
        width=wide,
        height=high,
        role="group",
        aria_label=" ".join(title.split()),
    )
    frame = element("div", drawn, class_="frame", tabindex=0, role="region", aria_label=" ".join(title.split()))
    return element("figure", frame, class_=f"picture {kind}")


def _value(value: Value) -> str:
    return number(value) if isinstance(value, (int, float)) else escape(FORBIDDEN.sub("", value))
