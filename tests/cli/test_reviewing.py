"""`dossier review`: the table, its filters and its JSON."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dossier.cli import main

ARTICLE = "Kabar Uji, Jakarta - Menteri Alya Sari mengunjungi Pelabuhan Lestari pada Selasa (4/3/2024).\n"
ALYA = "- {id: alya-sari, name: Alya Sari, type: person, aliases: [Bu Alya]}\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "mkdocs.yml").write_text("site_name: Arsip\ntheme: {name: material, language: id}\n", encoding="utf-8")
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/kunjungan.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "seeds/actors.yml").write_text(ALYA, encoding="utf-8")
    return tmp_path


def review(root: Path, *arguments: str, **more: str) -> Result:
    return CliRunner().invoke(main, ["review", "--root", str(root), *arguments], **more)  # type: ignore[arg-type]


def test_the_table_tells_what_where_why_and_how(root: Path) -> None:
    said = review(root)
    assert said.exit_code == 0
    assert "conflict  Selasa (4/3/2024)" in said.output
    assert "seeds/kunjungan.txt:1: " in said.output
    assert "> dossier accept 'Pelabuhan Lestari' --type place" in said.output
    assert "> write into seeds/actors.yml: id: alya-sari" in said.output
    assert said.output.endswith(f"{len(json_of(root))} to review.\n")


def json_of(root: Path, *filters: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in review(root, "--json", *filters).output.splitlines()]


def test_filters(root: Path) -> None:
    assert {item["kind"] for item in json_of(root, "--kind", "conflict", "--kind", "alias")} == {"conflict", "alias"}
    assert [item["kind"] for item in json_of(root, "--actor", "alya-sari")] == ["alias"]
    assert {item["kind"] for item in json_of(root, "--article", "kunjungan")} >= {"conflict", "name"}
    assert "alias" not in {item["kind"] for item in json_of(root, "--article", "kunjungan")}
    assert len(json_of(root, "--limit", "1")) == 1
    assert "of them not shown" in review(root, "--limit", "1").output


@pytest.mark.parametrize("wrong", [("--article", "nirgends"), ("--actor", "nobody"), ("--kind", "x"), ("--limit", "0")])
def test_what_is_not_there_is_wrong_usage(root: Path, wrong: tuple[str, str]) -> None:
    assert review(root, *wrong).exit_code == 2


def test_a_terminal_is_told_nothing_that_it_would_obey(root: Path) -> None:
    (root / "seeds/kunjungan.txt").write_text(ARTICLE.replace("mengunjungi", "\x1b[31m\x07 mengunjungi"), "utf-8")
    said = review(root).output
    assert "\x1b" not in said
    assert "\x07" not in said
