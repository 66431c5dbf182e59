"""The theme prints what pages state about themselves as text, whatever a seed holds."""

import json
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import lxml.html
import pytest
import yaml

from dossier import language, theme

HOSTILE = '# Catatan warga --- <script>alert("pelabuhan")</script>'
# All that could end a title, an attribute or a script before its time, or be taken for a template's word.
WORST = "</script><script>alert(1)</script></title><!-- <script> \"q\" 'q' \\ \u2028 {{ lang }} {% raw %} &lt; &"
RECORD = "application/ld+json"


class Head(HTMLParser):
    """A page's title, its description, what its scripts hold and its records for machines."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.inside = ""
        self.title = ""
        self.description = ""
        self.scripts = ""
        self.metas: list[str] = []
        self.records: list[str] = []
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        self.inside = RECORD if attributes.get("type") == RECORD else tag
        if tag == "meta":
            self.metas.append(attributes.get("content") or "")
            if attributes.get("name") == "description":
                self.description = attributes.get("content") or ""

    def handle_endtag(self, tag: str) -> None:
        self.inside = ""

    def handle_data(self, data: str) -> None:
        if self.inside == "title" and not self.title:
            self.title = data
        if self.inside == "script":
            self.scripts += data
        if self.inside == RECORD:
            self.records.append(data)


def strings(value: Any) -> list[str]:
    """All texts of a JSON value, at any depth."""
    if isinstance(value, str):
        return [value]
    inner = value.values() if isinstance(value, dict) else value
    return [text for one in inner for text in strings(one)]


def test_a_hostile_title_stays_a_title(sample_site: Path) -> None:
    head = Head(sample_site / "articles" / "catatan-warga" / "index.html")
    assert head.title.startswith(HOSTILE)
    assert head.description == HOSTILE
    assert "pelabuhan" not in head.scripts
    (record,) = head.records
    assert json.loads(record)["about"]["alternativeHeadline"] == HOSTILE


def test_no_page_of_the_sample_runs_what_its_seeds_hold(sample_site: Path) -> None:
    """A script holds no word of an article; a record, which is data and never run, holds no sign that could end it."""
    pages = {path: Head(path) for path in sorted(sample_site.rglob("*.html"))}
    assert len(pages) > 10
    assert [path for path, head in pages.items() if "alert(" in head.scripts] == []
    records = [record for head in pages.values() for record in head.records]
    assert len(records) == len([*sample_site.glob("articles/*/index.html")])
    assert [record for record in records if re.search("[<>&]", record)] == []


@pytest.mark.parametrize("builder", ["mkdocs", "zensical"])
def test_the_worst_values_are_stated_exactly_and_nothing_breaks_out(builder: str, tmp_path: Path) -> None:
    single = ["title", "description", "source", "url", "archive_url", "published", "updated", "date", "lang", "image"]
    stated: dict[str, Any] = dict.fromkeys(single, WORST)
    stated |= {
        "title_basis": "stated",
        "seed": "seeds/x.txt",
        "authors": [WORST],
        "actors": [WORST],
        "agencies": [WORST],
    }
    head = Head(built(builder, stated, tmp_path) / "articles" / "x" / "index.html")

    assert head.title.startswith(WORST)
    assert head.description == WORST
    (record,) = head.records
    assert not re.search("[<>&]", record)
    told = strings(json.loads(record))
    assert told.count(WORST) == 9  # title, two dates, author, publisher, two addresses, a name, language
    assert "alert(" not in head.scripts
    assert head.metas.count(WORST) > 10
    tree = lxml.html.parse(tmp_path / "site" / "articles" / "x" / "index.html")
    assert {one.tag for one in tree.find("head")} <= {"meta", "title", "link", "script", "style"}


def built(builder: str, stated: dict[str, Any], folder: Path) -> Path:
    """The site of a dossier with one article's page, which states these values in its front matter."""
    settings = {
        "site_name": "Contoh",
        "site_url": "https://dosier.example/",
        "theme": {"name": "material", "variant": "classic", "language": "id", "custom_dir": "theme", "font": False},
        "plugins": [],
        "nav": [{"Contoh": "index.md"}],  # as every dossier has one: Material prints the titles in it unescaped
        "not_in_nav": "/articles/",
    }
    page = f"---\n{yaml.safe_dump(stated)}---\n# X\n"
    files = {f"theme/{path}": text for path, text in theme.render(language.load("id")).items()}
    for path, text in {
        **files,
        "mkdocs.yml": yaml.safe_dump(settings),
        "docs/index.md": "# Contoh\n",
        "docs/articles/x.md": page,
    }.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", builder, "build"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "site"


def test_every_page_says_its_language_and_has_one_heading_of_the_first_rank(site: Path, sample_site: Path) -> None:
    wrong = []
    for path in sorted((*site.rglob("*.html"), *sample_site.rglob("*.html"))):
        page = lxml.html.parse(path).getroot()
        if page.get("lang") != "id" or len(page.findall(".//h1")) != 1:
            wrong.append(path)
    assert not wrong


def test_a_former_address_sends_its_readers_on(sample_site: Path) -> None:
    """Every redirect of the sample leads, from its own folder, to a page that exists."""
    found = {}
    for path in sorted(sample_site.rglob("index.html")):
        refresh = re.search(r'<meta http-equiv="refresh" content="0; url=([^"]+)">', path.read_text(encoding="utf-8"))
        if refresh:
            found[path.parent.name] = (path.parent / refresh[1] / "index.html").resolve().is_file()
    assert found
    assert all(found.values())
