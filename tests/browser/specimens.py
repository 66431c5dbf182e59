"""The pages a browser visits so that nothing the site can show is left out: found in built sites, not listed."""

import re
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

import lxml.html

NAMES = re.compile(r"(?<=/)[^/]+(?=/)")  # what tells one page of a kind from another


def specimens(sites: Mapping[str, Path]) -> dict[str, list[str]]:
    """Of each kind of page the addresses of those that together show all it is made of.

    A kind is a page's address with its own names left open: `actors/*/`. What a page is made of are its elements with
    their classes.

    Args:
        sites: Folders of built sites by the address that each is served at.
    """
    made: dict[str, dict[str, set[str]]] = defaultdict(dict)
    for served_at, site in sites.items():
        for path in sorted(site.rglob("*.html")):
            address = path.relative_to(site).as_posix().removesuffix("index.html")
            if found := parts(path):
                made[NAMES.sub("*", address)][served_at + address] = found
    return {kind: cover(pages) for kind, pages in sorted(made.items())}


def parts(path: Path) -> set[str]:
    """The elements of a page, each with each of its classes; of a page that only sends its readers on, none."""
    page = lxml.html.parse(path)
    if page.xpath("//meta[@http-equiv='refresh']"):
        return set()
    return {
        f"{element.tag}.{name}"
        for element in page.iter(lxml.etree.Element)
        for name in (element.get("class") or "").split() or [""]
    }


def cover(pages: Mapping[str, set[str]]) -> list[str]:
    """The fewest pages, near enough, that together show all that these pages show."""
    chosen: list[str] = []
    left = set[str]().union(*pages.values())
    while left:
        best = max(pages, key=lambda address: len(pages[address] & left))
        chosen.append(best)
        left -= pages[best]
    return chosen
