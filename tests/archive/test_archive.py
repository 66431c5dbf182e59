"""The archive: opened from disk in a real browser, every link leads to a file, and the search finds word families."""

import hashlib
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser, ConsoleMessage, Request
from tests.test_links import Html

from dossier import archive, cli


@pytest.fixture(scope="module")
def packed(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive of this repository's site."""
    target = tmp_path_factory.mktemp("packed") / "dosier.zip"
    assert archive.archive(site, target) > 50
    return target


@pytest.fixture(scope="module")
def unpacked(packed: Path) -> Path:
    """The folder that it unpacks to."""
    with zipfile.ZipFile(packed) as held:
        held.extractall(packed.parent)
    return packed.parent / "dosier"


def test_the_same_site_makes_the_same_archive(site: Path, packed: Path, tmp_path: Path) -> None:
    (tmp_path / "dosier.zip").write_bytes(b"of an earlier build")
    archive.archive(site, tmp_path / "dosier.zip")
    digests = {hashlib.sha256(path.read_bytes()).digest() for path in (packed, tmp_path / "dosier.zip")}
    assert len(digests) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["dosier.zip"]


def test_every_link_leads_to_a_file(unpacked: Path) -> None:
    pages = sorted(unpacked.rglob("*.html"))
    assert len(pages) > 50
    assert [f"{path.relative_to(unpacked)} → {link}" for path in pages for link in dead(path)] == []


def dead(path: Path) -> Iterator[str]:
    page = Html(path.read_text(encoding="utf-8"))
    for link in page.links | page.loads:
        parts = urlsplit(urldefrag(urljoin(path.as_uri(), link))[0])
        if parts.scheme == "file" and not Path(unquote(parts.path)).is_file():
            yield link


def test_texts_of_articles_stay_as_they_are(site: Path, unpacked: Path) -> None:
    for path in sorted(site.glob("articles/0*/index.html")):
        assert texts(path)
        here, there = (texts(one / path.relative_to(site)) for one in (site, unpacked))
        assert here == there


def texts(path: Path) -> str:
    """The article's text, without where its links lead."""
    found = re.findall(r'<article class="text".*?</article>', path.read_text(encoding="utf-8"), re.DOTALL)
    return re.sub(r'href="[^"]*"', "", "".join(found))


@pytest.mark.parametrize(
    ("tag", "made"),
    [
        ('<a href="../b/">', '<a href="../b/index.html">'),
        ('<a class="x" href="../b/?h=1&amp;i=2#p1">', '<a class="x" href="../b/index.html?h=1&amp;i=2#p1">'),
        ('<form action="../b/">', '<form action="../b/index.html">'),
        (
            '<meta http-equiv="refresh" content="0; url=../b/">',
            '<meta http-equiv="refresh" content="0; url=../b/index.html">',
        ),
        ('<a href="..">', '<a href="../index.html">'),
        ('<a href="#p1">', '<a href="#p1">'),
        ('<a href="../data.csv">', '<a href="../data.csv">'),
        ('<a href="https://b.example/b/">', '<a href="https://b.example/b/">'),
        ('<a href="../../../b/">', '<a href="../../../b/">'),
        ('&lt;a href="../b/"&gt; href="../b/"', '&lt;a href="../b/"&gt; href="../b/"'),
    ],
)
def test_links_to_folders_lead_to_their_pages(tag: str, made: str, tmp_path: Path) -> None:
    for page in (tmp_path / "index.html", tmp_path / "b" / "index.html"):
        page.parent.mkdir(exist_ok=True)
        page.touch()
    assert archive.opening("a/index.html", tag, tmp_path) == made


@pytest.mark.browser
def test_the_search_works_from_disk(unpacked: Path, browser: Browser) -> None:
    page = browser.new_page()
    said: list[ConsoleMessage] = []
    asked: list[Request] = []
    page.on("console", lambda one: said.append(one))
    page.on("request", lambda one: asked.append(one))
    page.goto((unpacked / "index.html").as_uri())
    page.fill("#find", "mengunjungi")
    page.press("#find", "Enter")
    first = page.locator("#dossier-search li a").first
    first.wait_for()
    assert "kunjungan" in page.inner_text("#dossier-search").lower()
    first.click()
    page.wait_for_url("**/index.html?h=*")
    assert page.locator("h1").count() == 1
    assert [one.text for one in said if one.type == "error"] == []
    assert {urlsplit(one.url).scheme for one in asked} <= {"file", "blob", "data"}
    page.close()


def test_without_a_site_the_command_says_what_to_do(tmp_path: Path) -> None:
    done = CliRunner().invoke(cli.main, ["zip", str(tmp_path), str(tmp_path / "x.zip")])
    assert done.exit_code == 2
    assert "build it first" in done.output


def test_the_command_says_what_it_made(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<p>Halo.</p>", encoding="utf-8")
    done = CliRunner().invoke(cli.main, ["zip", str(tmp_path), str(tmp_path / "x.zip")])
    assert done.exit_code == 0
    assert re.search(r"x\.zip: \d+ files; unpack it and open index\.html", done.output)
