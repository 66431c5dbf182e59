"""The theme prints what pages state about themselves as text, whatever a seed holds."""

import re
from html.parser import HTMLParser
from pathlib import Path

HOSTILE = '# Catatan warga --- <script>alert("pelabuhan")</script>'


class Head(HTMLParser):
    """A page's title, its description, and what its scripts hold."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.inside = ""
        self.title = ""
        self.description = ""
        self.scripts = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.inside = tag
        attributes = dict(attrs)
        if tag == "meta" and attributes.get("name") == "description":
            self.description = attributes.get("content") or ""

    def handle_endtag(self, tag: str) -> None:
        self.inside = ""

    def handle_data(self, data: str) -> None:
        if self.inside == "title" and not self.title:
            self.title = data
        if self.inside == "script":
            self.scripts += data


def test_a_hostile_title_stays_a_title(sample_site: Path) -> None:
    head = Head((sample_site / "articles" / "catatan-warga" / "index.html").read_text(encoding="utf-8"))
    assert head.title.startswith(HOSTILE)
    assert head.description == HOSTILE
    assert "pelabuhan" not in head.scripts


def test_no_page_of_the_sample_runs_what_its_seeds_hold(sample_site: Path) -> None:
    pages = {path: Head(path.read_text(encoding="utf-8")) for path in sorted(sample_site.rglob("*.html"))}
    assert len(pages) > 10
    assert [path for path, head in pages.items() if "alert(" in head.scripts] == []


def test_a_former_address_sends_its_readers_on(sample_site: Path) -> None:
    """Every redirect of the sample leads, from its own folder, to a page that exists."""
    found = {}
    for path in sorted(sample_site.rglob("index.html")):
        refresh = re.search(r'<meta http-equiv="refresh" content="0; url=([^"]+)">', path.read_text(encoding="utf-8"))
        if refresh:
            found[path.parent.name] = (path.parent / refresh[1] / "index.html").resolve().is_file()
    assert found
    assert all(found.values())
