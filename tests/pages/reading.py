"""Read a rendered page the way a browser does: elements with their ids, attributes and text content.

Python's `html` drops references to control characters that the HTML standard keeps, so they are resolved here.
"""

import posixpath
from dataclasses import dataclass, field
from html import unescape
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

import markdown

# What mkdocs.yml lists, and what MkDocs always adds.
EXTENSIONS = ["attr_list", "def_list", "md_in_html", "tables", "toc", "fenced_code"]
VOID = {"br", "hr", "img", "wbr", "input", "meta", "link"}
# The HTML standard, "numeric character reference end state": 0x80–0x9F mean Windows-1252.
WINDOWS_1252 = {code: bytes([code]).decode("cp1252", "ignore") or chr(code) for code in range(0x80, 0xA0)}


@dataclass
class Element:
    tag: str
    attributes: dict[str, str | None]
    children: list["Element | str"] = field(default_factory=list)

    @property
    def text(self) -> str:
        """`textContent`."""
        return "".join(child if isinstance(child, str) else child.text for child in self.children)

    def walk(self) -> list["Element"]:
        return [self, *(one for child in self.children if isinstance(child, Element) for one in child.walk())]

    def find(self, identity: str) -> "Element":
        return next(one for one in self.walk() if one.attributes.get("id") == identity)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.root = Element("root", {})
        self.stack = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, dict(attrs))
        assert len(element.attributes) == len(attrs), f"an attribute twice on {tag}"
        self.stack[-1].children.append(element)
        if tag not in VOID:
            self.stack.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.stack[-1].tag == tag, f"</{tag}> closes <{self.stack[-1].tag}>"
        self.stack.pop()

    def handle_data(self, data: str) -> None:
        self.stack[-1].children.append(data)

    def handle_charref(self, name: str) -> None:
        code = int(name[1:], 16) if name[0] in "xX" else int(name)
        self.handle_data(WINDOWS_1252.get(code, chr(code)))

    def handle_entityref(self, name: str) -> None:
        self.handle_data(unescape(f"&{name};"))


def read(html: str) -> Element:
    """The tree of an HTML text whose elements are all closed."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert reader.stack == [reader.root], f"left open: {[one.tag for one in reader.stack]}"
    return reader.root


def rendered(source: str) -> Element:
    """The tree of a Markdown text, without its front matter."""
    body = source.split("\n---\n", 1)[1] if source.startswith("---\n") else source
    return read(markdown.Markdown(extensions=EXTENSIONS, tab_length=4).convert(body))


def dead_links(pages: dict[str, str]) -> list[str]:
    """The links of rendered pages that lead to no page or anchor among them."""
    trees = {path: rendered(source) for path, source in pages.items()}
    anchors = {path: [one.attributes.get("id") for one in tree.walk()] for path, tree in trees.items()}
    dead = []
    for path, tree in trees.items():
        for one in tree.walk():
            href = one.attributes.get("href") or ""
            address = urlsplit(href)
            if one.tag != "a" or address.scheme:
                continue
            target = _target(path, unquote(address.path))
            if target not in anchors or (address.fragment and address.fragment not in anchors[target]):
                dead.append(f"{path} → {href}")
    return dead


def _target(path: str, address: str) -> str:
    """The page that a link leads to; a picture's links name files, too."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), address)) if address else path
