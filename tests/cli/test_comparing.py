"""`dossier diff`: against a revision of git, against another folder, and against nothing that there is."""

import json
import os
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dossier.cli import main

ARTICLE = "Kabar Uji, Jakarta - Menteri Alya Sari mengunjungi Pelabuhan Lestari pada Senin (4/3/2024).\n"
ALYA = "- {id: alya-sari, name: Alya Sari, type: person}\n"


def git(root: Path, *arguments: str) -> None:
    names = {"NAME": "Kurator", "EMAIL": "kurator@example.org"}
    identity = {f"GIT_{who}_{key}": value for who in ("AUTHOR", "COMMITTER") for key, value in names.items()}
    clean = {**os.environ, **identity, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    subprocess.run(["git", "-C", str(root), *arguments], check=True, capture_output=True, env=clean)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A dossier in a folder of a repository, committed once."""
    folder = tmp_path / "repository" / "dossier"
    (folder / "seeds").mkdir(parents=True)
    (folder / "mkdocs.yml").write_text("site_name: Arsip\ntheme: {name: material, language: id}\n", encoding="utf-8")
    (folder / "seeds/kunjungan.txt").write_bytes(ARTICLE.replace("\n", "\r\n").encode())
    (folder / "seeds/menyimpang.txt").symlink_to("/etc/hostname")
    git(folder.parent, "init", "-q", "-b", "main")
    git(folder.parent, "add", ".")
    git(folder.parent, "commit", "-q", "-m", "first")
    return folder


def diff(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["diff", "--root", str(root), *arguments])


def test_nothing_changed(root: Path) -> None:
    (root / "seeds/menyimpang.txt").unlink()  # a link that leads out is no seed, and no part of a state
    assert (diff(root).exit_code, diff(root).output) == (0, "No fact differs.\n")


def test_what_changed_since_a_revision(root: Path) -> None:
    (root / "seeds/menyimpang.txt").unlink()
    (root / "seeds/actors.yml").write_text(ALYA, encoding="utf-8")
    (root / "seeds/kedua.txt").write_text(ARTICLE, encoding="utf-8")
    said = diff(root, "main").output
    assert "+ article kedua" in said
    assert "    + actor Alya Sari 1: machine" in said
    assert "~ article kunjungan" in said
    assert "    - name Alya Sari 1: machine" in said
    assert "+ actor alya-sari Alya Sari" in said
    assert "text" not in said.split("article kunjungan")[1]
    fields = {(line["id"], line["field"]) for line in map(json.loads, diff(root, "--json").output.splitlines())}
    assert ("kunjungan", "actor") in fields
    assert diff(root, "--markdown").output.startswith("## ")


def test_another_folder_is_a_state_too(root: Path, tmp_path: Path) -> None:
    other = tmp_path / "salinan"
    (other / "seeds").mkdir(parents=True)
    (other / "mkdocs.yml").write_bytes((root / "mkdocs.yml").read_bytes())
    assert "+ article kunjungan" in diff(root, str(other)).output


@pytest.mark.parametrize("state", ["nothing", "--output=x", "main:dossier", "/"])
def test_no_such_state_is_wrong_usage(root: Path, state: str) -> None:
    said = diff(root, "--", state)
    assert said.exit_code == 2
    assert "neither a dossier's folder nor a revision" in said.output
    assert not (root / "x").exists()


def test_without_a_repository_only_folders_are_states(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(root.parent.parent))
    (root.parent / ".git").rename(root.parent / "not-git")
    said = diff(root)
    assert said.exit_code == 2
    assert "not a git repository" in said.output
    monkeypatch.setenv("PATH", "")
    assert "git is not installed" in diff(root).output


def test_what_changed_is_recorded_for_readers(root: Path) -> None:
    (root / "seeds/menyimpang.txt").unlink()
    (root / "seeds/kedua.txt").write_text(ARTICLE, encoding="utf-8")
    said = diff(root, "--record", "--note", "Satu naskah baru.", "--day", "2024-06-01")
    assert (said.exit_code, said.output) == (0, "seeds/changes.yml:1\n")
    record = (root / "seeds/changes.yml").read_text(encoding="utf-8")
    assert record == "- date: 2024-06-01\n  note: Satu naskah baru.\n  changes: [{article: kedua, what: added}]\n"
    assert diff(root, "--record").exit_code == 0
    assert (root / "seeds/changes.yml").read_text(encoding="utf-8").startswith(record)


def test_nothing_is_recorded_where_nothing_changed_or_the_record_is_none(root: Path) -> None:
    (root / "seeds/menyimpang.txt").unlink()
    assert diff(root, "--record").output == "Nothing to record.\n"
    assert diff(root, "--note", "x").exit_code == 2
    (root / "seeds/changes.yml").write_text("date: 2024-06-01\n", encoding="utf-8")
    refused = diff(root, "--record", "--note", "x")
    assert refused.exit_code == 1
    assert "seeds/changes.yml" in refused.output
