"""The command line: what it prints, and its exit status (0 clean, 1 problems, 2 usage)."""

import json
import pkgutil
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from dossier import cli
from dossier.cli import main

ARTICLE = "Kabarutara.com - Menteri tiba di Surabaya, Rabu (2/3/2022).\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "mkdocs.yml").write_text("site_name: Arsip\ntheme: {name: material, language: id}\n", encoding="utf-8")
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/b.txt").write_text(ARTICLE, encoding="utf-8")
    return tmp_path


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(one) for one in arguments])


def test_build_writes_the_pages(root: Path) -> None:
    result = run("build", "--root", root)
    assert (result.exit_code, result.output) == (0, "")
    assert (root / "docs/articles/b.md").is_file()


def test_a_problem_is_told_and_the_rest_is_published(root: Path) -> None:
    (root / "seeds/a.txt").write_bytes(b"\xff")
    result = run("build", "--root", root)
    assert "seeds/a.txt:1: this is not UTF-8" in result.stderr
    assert result.exit_code == 1
    assert (root / "docs/articles/b.md").is_file()


def test_check_writes_nothing(root: Path) -> None:
    assert run("check", "--root", root).exit_code == 0
    (root / "seeds/c.yml").write_text("title: x\n", encoding="utf-8")
    result = run("check", "--root", root)
    assert result.exit_code == 1
    assert "seeds/c.yml: there is no article of this name" in result.stderr
    assert not (root / "docs").exists()


def test_check_tells_notes_and_fails_for_them_only_if_asked_to(root: Path) -> None:
    (root / "seeds/actors.yml").write_text(
        "- {id: sby, name: Surabaya, type: place, aliases: [SBY]}\n", encoding="utf-8"
    )
    result = run("check", "--root", root)
    assert (result.exit_code, "seeds/actors.yml:1: note: the name 'SBY' of sby" in result.stderr) == (0, True)
    assert run("check", "--strict", "--root", root).exit_code == 1


def test_extract_prints_a_json_line_a_file_in_sorted_order(root: Path) -> None:
    (root / "seeds/a.md").write_text("# Judul\n\nIsi artikel.\n", encoding="utf-8")
    lines = run("extract", "--json", root / "seeds").stdout.splitlines()
    assert [Path(json.loads(line)["file"]).name for line in lines] == ["a.md", "b.txt"]


def test_extract_reckons_from_the_day_it_is_told(root: Path) -> None:
    (root / "seeds/b.txt").write_text("Menteri tiba kemarin.\n", encoding="utf-8")
    result = run("extract", "--json", "--published", "2024-05-16", root / "seeds/b.txt")
    assert [date["edtf"] for date in json.loads(result.stdout)["dates"]] == ["2024-05-15"]


def test_extract_knows_the_authority_file_beside_the_article(root: Path) -> None:
    (root / "seeds/actors.yml").write_text("- {id: sby, name: Surabaya, type: place}\n", encoding="utf-8")
    mentions = json.loads(run("extract", "--json", root / "seeds/b.txt").stdout)["mentions"]
    assert "sby" in {mention["actor"] for mention in mentions}


def test_extract_tells_a_person_with_rules_and_places(root: Path) -> None:
    result = run("extract", root / "seeds/b.txt")
    assert result.stdout.splitlines()[0].endswith("b.txt (id)")
    assert "sources.dateline" in result.stdout


def test_extract_prints_nothing_that_a_terminal_obeys(root: Path) -> None:
    (root / "seeds/b.txt").write_text(
        ARTICLE.replace("Menteri", "Menteri \x1b]0;x\x07Budi \u202eSari\x9b"), encoding="utf-8"
    )
    for told in (run("extract", root / "seeds/b.txt").stdout, run("extract", "--json", root / "seeds/b.txt").stdout):
        assert "Budi" in told
        assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(told)
    assert "\x9b" in json.loads(told)["title"]["value"]


def test_extract_goes_on_after_a_bad_file(root: Path) -> None:
    (root / "seeds/a.txt").write_bytes(b"\0")
    result = run("extract", "--json", root / "seeds")
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 1
    assert "binary" in result.stderr


@pytest.mark.parametrize("arguments", [("extract",), ("extract", "--published", "soon", "."), ("nothing",)])
def test_wrong_usage_is_two(arguments: tuple[str, ...]) -> None:
    assert run(*arguments).exit_code == 2


def test_every_command_is_listed_with_its_module() -> None:
    found = {
        str(one.name): module.name
        for module in pkgutil.iter_modules(cli.__path__)
        for one in vars(import_module(f"dossier.cli.{module.name}")).values()
        if isinstance(one, click.Command)
    }
    assert found == cli.MODULES


def test_an_unknown_command_is_a_usage_error() -> None:
    assert run("publish").exit_code == 2


def test_extract_loads_nothing_that_builds_a_site() -> None:
    """It is run over thousands of texts, or over one and wanted at once."""
    code = "from dossier.cli import main; main(['extract', '--help'], standalone_mode=False)"
    code += "; import sys; print(*sys.modules)"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert "dossier.extract" in said
    assert {"dossier.pages", "trafilatura", "mkdocs"}.isdisjoint(said)
