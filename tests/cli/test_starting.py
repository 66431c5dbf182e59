"""`dossier init`: what it makes, keeps, refuses and asks, and that the installed package alone is enough."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result
from tests.conftest import mkdocs

from dossier import settings
from dossier.cli import main, starting


def init(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["init", *map(str, arguments)])


def test_it_starts_a_dossier_that_builds(tmp_path: Path) -> None:
    result = init(tmp_path / "new", "--title", "Arsip Pelabuhan", "--language", "en", "--rights", "excerpt")
    assert result.exit_code == 0
    assert "made seeds/actors.yml" in result.stdout
    chosen, _ = settings.read(tmp_path / "new")
    assert (chosen.title, chosen.language, chosen.rights) == ("Arsip Pelabuhan", "en", "excerpt")
    assert CliRunner().invoke(main, ["check", "--root", str(tmp_path / "new")]).exit_code == 0


def test_files_that_are_there_are_kept_and_said(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_bytes(b"mine\n")
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/actors.yml").write_bytes(b"[]\n")
    result = init(tmp_path)
    assert result.exit_code == 0
    assert "kept .gitignore" in result.stdout
    assert "kept seeds/actors.yml" in result.stdout
    assert (tmp_path / ".gitignore").read_bytes() == b"mine\n"
    assert (tmp_path / "seeds/actors.yml").read_bytes() == b"[]\n"
    assert not list(tmp_path.rglob("*.draft"))


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    done = init(tmp_path / "file/below", "--yes")
    assert done.exit_code == 1
    assert "name another folder" in done.stderr
    assert "Traceback" not in done.output


def test_a_dossier_is_not_started_twice(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_bytes(b"site_name: x\n")
    result = init(tmp_path, "--title", "y")
    assert result.exit_code == 1
    assert "nothing was changed" in result.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["mkdocs.yml"]


def test_without_anyone_to_ask_the_folder_gives_the_title(tmp_path: Path) -> None:
    assert init(tmp_path / "Arsip Laut").exit_code == 0
    assert settings.read(tmp_path / "Arsip Laut")[0].title == "Arsip Laut"


@pytest.mark.parametrize("arguments", [("--language", "xx"), ("--rights", "all"), ("--title", "a\0b")])
def test_what_cannot_be_is_wrong_usage_and_makes_nothing(tmp_path: Path, arguments: tuple[str, str]) -> None:
    assert init(tmp_path / "new", *arguments).exit_code == 2
    assert not (tmp_path / "new").exists()


def test_a_person_is_asked_for_what_no_option_says(tmp_path: Path) -> None:
    ours, theirs = pty.openpty()
    os.write(ours, b"Arsip Teluk\nen\nmetadata\n")
    command = [sys.executable, "-c", "from dossier.cli import main; main()", "init", str(tmp_path / "new")]
    done = subprocess.run(command, stdin=theirs, capture_output=True, text=True, timeout=60, check=False)
    os.close(ours)
    os.close(theirs)
    assert done.returncode == 0, done.stderr
    chosen, _ = settings.read(tmp_path / "new")
    assert (chosen.title, chosen.language, chosen.rights) == ("Arsip Teluk", "en", "metadata")


@pytest.mark.parametrize(
    ("origin", "requirement"),
    [
        (None, ""),
        ('{"url": "file:///somewhere", "dir_info": {}}', ""),
        (
            '{"url": "https://example.org/d.git", "vcs_info": {"vcs": "git", "commit_id": "ab12"}}',
            "dossier @ git+https://example.org/d.git@ab12",
        ),
        ('{"url": "https://example.org/d.whl", "archive_info": {}}', "dossier @ https://example.org/d.whl"),
    ],
)
def test_the_workflow_gets_the_program_where_this_one_came_from(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, origin: str | None, requirement: str
) -> None:
    class Installed:
        def read_text(self, name: str) -> str | None:
            return origin if name == "direct_url.json" else None

    monkeypatch.setattr(starting, "distribution", lambda name: Installed())
    result = init(tmp_path)
    lines = (tmp_path / "requirements.txt").read_text(encoding="utf-8").splitlines()
    assert "".join(line for line in lines if not line.startswith("#")) == requirement
    assert ("Say in requirements.txt" in result.stdout) == (not requirement)


def test_the_installed_package_alone_is_enough(wheel: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty dossier, and one with an article, built from the wheel and none of this repository's files."""
    installed, root = tmp_path / "installed", tmp_path / "new"
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--no-compile"]
    subprocess.run([*pip, "--target", str(installed), str(wheel)], check=True, capture_output=True, timeout=120)
    monkeypatch.setenv("PYTHONPATH", str(installed))
    code = "import dossier; print(dossier.__file__); from dossier.cli import main; main()"
    done = subprocess.run([sys.executable, "-c", code, "init", str(root)], capture_output=True, text=True, timeout=60)
    assert done.stdout.startswith(str(installed)), done.stderr
    mkdocs(root, "build", "--strict")
    empty = (root / "site/index.html").read_text(encoding="utf-8")
    assert "dossier add" in empty
    (root / "seeds/kabar.txt").write_text("Kabar Uji, Jakarta - Alya Sari tiba, Senin (4/3/2024).\n", encoding="utf-8")
    mkdocs(root, "build", "--strict")
    assert "Alya Sari" in (root / "site/articles/kabar/index.html").read_text(encoding="utf-8")
    assert (root / "site/assets/dossier.css").is_file()
    assert yaml.safe_load((root / "mkdocs.yml").read_text(encoding="utf-8"))["hooks"] == ["hook.py"]
