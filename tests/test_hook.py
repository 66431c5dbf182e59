"""MkDocs' door: what a build makes of the seeds, how it speaks of what is wrong, where its edit links lead."""

import logging
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from markdown import Markdown
from mkdocs.commands import build as commands
from mkdocs.config import load_config
from tests.conftest import mkdocs, sources

from dossier import hook

FIRST = "Kabar Uji, Jakarta - Menteri Alya Sari mengunjungi Pelabuhan Lestari pada Senin (4/3/2024).\n"
REPOSITORY = "repo_url: https://github.com/example/dossier\nedit_uri: edit/main/docs/\n"


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    """A dossier of one article in this repository's dress, not built yet."""
    seeds = tmp_path / "received"
    seeds.mkdir()
    (seeds / "pertama.txt").write_text(FIRST, encoding="utf-8")
    folder = tmp_path / "dossier"
    folder.mkdir()
    return sources(folder, seeds)


def pages(dossier: Path) -> dict[str, bytes]:
    return {path.relative_to(dossier).as_posix(): path.read_bytes() for path in (dossier / "site").rglob("*.html")}


def test_a_build_makes_pages_site_and_index(dossier: Path) -> None:
    mkdocs(dossier, "build", "--strict")
    assert (dossier / "docs/articles/pertama.md").is_file()
    assert "Alya Sari" in (dossier / "site/articles/pertama/index.html").read_text(encoding="utf-8")
    assert (dossier / "site/pagefind/pagefind-entry.json").is_file()
    assert not (dossier / "site/review").exists(), "what waits for the curator is shown by `mkdocs serve` alone"
    assert "review" not in (dossier / "site/sitemap.xml").read_text(encoding="utf-8")


def test_a_second_build_writes_no_page_and_the_same_site(dossier: Path) -> None:
    mkdocs(dossier, "build")
    docs = {path: path.stat().st_mtime_ns for path in (dossier / "docs").rglob("*")}
    site = pages(dossier)
    mkdocs(dossier, "build")
    assert {path: path.stat().st_mtime_ns for path in (dossier / "docs").rglob("*")} == docs
    assert pages(dossier) == site


def test_what_is_wrong_is_a_warning_and_the_rest_is_published(dossier: Path) -> None:
    (dossier / "seeds/rusak.txt").write_bytes(b"\0\1\2")
    (dossier / "seeds/pertama.yml").write_text("date: 2024-13-40\n", encoding="utf-8")
    said = mkdocs(dossier, "build")
    assert re.search(r"WARNING.*seeds/rusak\.txt: ", said)
    assert re.search(r"WARNING.*seeds/pertama\.yml:1: .*2024-13-40", said)
    assert (dossier / "site/articles/pertama/index.html").is_file()
    with pytest.raises(AssertionError, match="strict mode"):
        mkdocs(dossier, "build", "--strict")


def test_a_navigation_that_would_list_all_pages_is_told(dossier: Path) -> None:
    config = dossier / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    config.write_text(re.sub(r"(?ms)^nav:\n.*?(?=^\S)", "", text), encoding="utf-8")
    assert "mkdocs.yml has no 'nav'" in mkdocs(dossier, "build")


def test_the_looks_come_with_the_tool_and_their_templates_are_not_published(dossier: Path) -> None:
    assert [path.name for path in (dossier / "theme").iterdir()] == [".gitignore"]
    mkdocs(dossier, "build")
    assert (dossier / "site/assets/dossier.css").is_file()
    assert not (dossier / "site/partials").exists()
    assert '<h1 id="title">Halaman tidak ditemukan</h1>' in (dossier / "site/404.html").read_text(encoding="utf-8")


def test_edit_links_lead_to_what_a_person_may_edit(dossier: Path) -> None:
    settings = dossier / "mkdocs.yml"
    settings.write_text(REPOSITORY + settings.read_text(encoding="utf-8"), encoding="utf-8")
    (dossier / "seeds/kedua.txt").write_text(FIRST.replace("Senin", "senin"), encoding="utf-8")
    (dossier / "seeds/kedua.yml").write_text("title: Kunjungan\n", encoding="utf-8")
    mkdocs(dossier, "build")
    base = "https://github.com/example/dossier/edit/main/"
    assert edit_link(dossier, "articles/pertama") == base + "seeds/pertama.txt"
    assert edit_link(dossier, "articles/kedua") == base + "seeds/kedua.yml"
    assert edit_link(dossier, "about") == base + "docs/about.md"
    assert edit_link(dossier, "timeline") is None


def edit_link(dossier: Path, page: str) -> str | None:
    html = (dossier / "site" / page / "index.html").read_text(encoding="utf-8")
    found = re.search(r'<a href="([^"]*)"[^>]*rel="edit"', html)
    return found[1] if found else None


def test_a_build_that_fails_is_said_and_the_rest_is_published(dossier: Path) -> None:
    (dossier / "docs/articles").write_text("in the way", encoding="utf-8")
    said = mkdocs(dossier, "build")
    assert re.search(r"ERROR.*could not be built", said)
    assert (dossier / "site/about/index.html").is_file()
    with pytest.raises(AssertionError, match="strict mode"):
        mkdocs(dossier, "build", "--strict")


@pytest.fixture
def rebuild(dossier: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], list[str]]:
    """Build the site again in this process, as `mkdocs serve` does; returns the Markdown that was rendered for it."""
    monkeypatch.setattr(hook, "RENDERINGS", hook.Renderings())
    rendered: list[str] = []
    convert = Markdown.convert

    def recorded(self: Markdown, source: str) -> str:
        rendered.extend([source] if source else [])
        return convert(self, source)

    monkeypatch.setattr(Markdown, "convert", recorded)

    def run() -> list[str]:
        rendered.clear()
        commands.build(load_config(str(dossier / "mkdocs.yml")))
        return list(rendered)

    return run


def test_a_rebuild_renders_only_what_changed(dossier: Path, rebuild: Callable[[], list[str]]) -> None:
    (dossier / "seeds/kedua.txt").write_text(FIRST.replace("Pelabuhan", "Pasar"), encoding="utf-8")
    assert any("Pasar" in markdown for markdown in rebuild())
    (about,) = rebuild()  # what a person wrote may hold what an extension fetches
    assert "{ .lead }" in about
    (dossier / "seeds/kedua.txt").write_text(FIRST.replace("Pelabuhan", "Taman"), encoding="utf-8")
    again = rebuild()
    assert any("Taman" in markdown for markdown in again)
    assert not any('id="headline' in markdown and "Pelabuhan" in markdown for markdown in again)


def test_a_rebuild_gives_what_a_first_build_gives(dossier: Path, rebuild: Callable[[], list[str]]) -> None:
    (dossier / "seeds/kedua.txt").write_text(FIRST.replace("Pelabuhan", "Pasar"), encoding="utf-8")
    rebuild()
    (dossier / "seeds/pertama.txt").unlink()
    rebuild()
    settings = dossier / "mkdocs.yml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("toc_depth: 2-3", "toc_depth: 1-2"), "utf-8")
    rebuild()
    rebuild()
    built = pages(dossier)
    mkdocs(dossier, "build")
    assert pages(dossier) == built


def test_a_rebuild_says_again_what_is_wrong(
    dossier: Path, rebuild: Callable[[], list[str]], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    about, settings = dossier / "docs/about.md", dossier / "mkdocs.yml"
    about.write_text("[there](articles/pertama.md#p1) [not there](articles/pertama.md#p99)\n", encoding="utf-8")
    rebuild()
    assert anchors_missed(caplog, rebuild) == ["#p99"]
    settings.write_text("exclude_docs: /articles/pertama.md\n" + settings.read_text(encoding="utf-8"), encoding="utf-8")
    first, again = (said(caplog, rebuild) for _ in range(2))
    assert first == again
    assert any(message.startswith("Doc file 'articles/index.md'") for message in again)


def said(caplog: pytest.LogCaptureFixture, rebuild: Callable[[], list[str]]) -> list[str]:
    """What MkDocs says of pages while the site is built again."""
    caplog.clear()
    rebuild()
    return [record.getMessage() for record in caplog.records if record.name == "mkdocs.structure.pages"]


def anchors_missed(caplog: pytest.LogCaptureFixture, rebuild: Callable[[], list[str]]) -> list[str]:
    return re.findall(r"anchor '(#\w+)'", "\n".join(said(caplog, rebuild)))
