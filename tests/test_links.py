"""Each internal link, picture and anchor of the built sites leads somewhere, and none leads to another host unasked."""

from collections.abc import Iterator
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest

pytestmark = pytest.mark.xdist_group("site")  # one worker builds them all, once

HOST = "http://site.invalid/"
LOADS = {"script": "src", "img": "src", "link": "href", "iframe": "src", "source": "src"}


class Html(HTMLParser):
    """The addresses a page gives to its reader (`links`) and its browser (`loads`), and the anchors it has."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: set[str] = set()
        self.loads: set[str] = set()
        self.anchors: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        if identity := attributes.get("id"):
            self.anchors.append(identity)
        if tag == "a" and (href := attributes.get("href")):
            self.links.add(href)
        if tag in LOADS and (source := attributes.get(LOADS[tag])) and attributes.get("rel") != "canonical":
            self.loads.add(source)


class Site:
    """The pages of a built site, by their address."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @cached_property
    def pages(self) -> dict[str, Html]:
        found = sorted(self.folder.rglob("*.html"))
        return {self.address(path): Html(path.read_text(encoding="utf-8")) for path in found}

    def address(self, path: Path) -> str:
        return HOST + path.relative_to(self.folder).as_posix().removesuffix("index.html")

    def file(self, address: str) -> Path:
        path = self.folder / unquote(urlsplit(address).path).lstrip("/")
        return path / "index.html" if urlsplit(address).path.endswith("/") else path

    def dead(self) -> Iterator[str]:
        """The internal links and loads that lead nowhere."""
        for address, page in self.pages.items():
            for link in sorted(page.links | page.loads):
                target, anchor = urldefrag(urljoin(address, link))
                if target.startswith(HOST) and not self.leads(target, unquote(anchor)):
                    yield f"{address} → {link}"

    def leads(self, target: str, anchor: str) -> bool:
        if not self.file(target).is_file():
            return False
        page = self.pages.get(target)
        return not anchor or anchor.startswith("__") or page is None or anchor in page.anchors


@pytest.fixture(params=["site", "sample_site"])
def built(request: pytest.FixtureRequest) -> Site:
    return Site(request.getfixturevalue(request.param))


def test_every_link_and_anchor_leads_somewhere(built: Site) -> None:
    assert len(built.pages) > 10
    assert list(built.dead()) == []


def test_a_page_loads_nothing_from_another_host(built: Site) -> None:
    loads = {urljoin(address, load) for address, page in built.pages.items() for load in page.loads}
    assert {load for load in loads if not load.startswith((HOST, "data:"))} == set()


def test_no_anchor_stands_twice_on_a_page(site: Path, sample_site: Path) -> None:
    pages = {**Site(site).pages, **Site(sample_site).pages}
    assert {address: twice for address, page in pages.items() if (twice := repeated(page.anchors))} == {}


def repeated(names: list[str]) -> set[str]:
    return {name for name in names if names.count(name) > 1}
