"""A new dossier's files: whole in every language, like this repository's own, and safe whatever its title is."""

import re
import subprocess
import sys
from pathlib import Path

import click
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from dossier import language, settings, start
from dossier.build import build
from dossier.cli import main
from dossier.curation import read_authority, read_decisions

ROOT = Path(__file__).parent.parent.parent
CODES = language.codes()


def made(folder: Path, **others: str) -> Path:
    """A new dossier in a folder."""
    chosen = {"title": "Arsip", "language": "id", "rights": "full", **others}
    for path, text in start.files(start.Choices(**chosen)).items():  # type: ignore[arg-type]
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("code", CODES)
def test_a_new_dossier_builds_without_a_problem_in_every_language(tmp_path: Path, code: str) -> None:
    root = made(tmp_path, language=code)
    assert build(root) == ()
    home = (root / "docs/index.md").read_text(encoding="utf-8")
    assert language.load(code).ui["home.empty"] in home


@pytest.mark.parametrize("code", CODES)
def test_its_examples_are_what_the_program_reads(code: str) -> None:
    files = start.files(start.Choices("Arsip", code, "full"))
    example = re.sub(r"^# ?", "", files["seeds/actors.yml"], flags=re.MULTILINE)
    authority, problems = read_authority("actors.yml", example[example.index("- id:") :].encode())
    assert ([*authority.actors], problems) == (["maria-da-costa"], ())
    decided = re.findall(r"```yaml\n(.*?)```", files["seeds/README.md"], re.DOTALL)[0]
    decisions, problems = read_decisions("x.yml", decided.encode())
    assert problems == ()
    assert decisions is not None
    assert decisions.rights == "excerpt"


@given(st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), min_size=1))
def test_any_title_stays_a_title(title: str) -> None:
    text = start.files(start.Choices(title, "en", "metadata"))["mkdocs.yml"]
    assert yaml.safe_load(text)["site_name"] == title


def test_what_is_chosen_is_what_is_set(tmp_path: Path) -> None:
    chosen, problems = settings.read(made(tmp_path, title="Harbour", language="en", rights="excerpt"))
    assert problems == ()
    assert (chosen.title, chosen.language, chosen.rights) == ("Harbour", "en", "excerpt")


def test_it_is_set_as_this_repository_is() -> None:
    ours = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    new = yaml.safe_load(start.files(start.Choices("Arsip", "id", "full"))["mkdocs.yml"])
    assert new.pop("hooks") == ["hook.py"]
    assert [list(item.values()) for item in new.pop("nav")] == [list(item.values()) for item in ours["nav"]]
    assert new.pop("site_name") == "Arsip"
    assert new == {key: ours[key] for key in new}
    assert ours.keys() - new.keys() == {"site_name", "site_description", "copyright", "nav", "hooks"}


def test_git_ignores_all_that_a_build_makes_and_nothing_else(tmp_path: Path) -> None:
    root = made(tmp_path)
    subprocess.run(["git", "init", "--quiet", str(root)], check=True)
    for path in (ROOT / "tests/sample/seeds").iterdir():
        (root / "seeds" / path.name).write_bytes(path.read_bytes())
    before = untracked(root)
    build(root)
    assert untracked(root) == before >= {"mkdocs.yml", "theme/.gitignore", "docs/about.md", "seeds/actors.yml"}


def untracked(root: Path) -> set[str]:
    command = ["git", "ls-files", "-z", "--others", "--exclude-standard"]
    return {*subprocess.run(command, cwd=root, check=True, capture_output=True, text=True).stdout.split("\0")}


def test_its_workflow_is_sound_and_uses_the_actions_this_repository_tests(tmp_path: Path) -> None:
    workflow = made(tmp_path) / ".github/workflows/dossier.yml"
    used = set(re.findall(r"uses: (.*)", workflow.read_text(encoding="utf-8")))
    ours = "".join(path.read_text(encoding="utf-8") for path in (ROOT / ".github/workflows").glob("*.yml"))
    assert used
    assert used <= set(re.findall(r"uses: (.*)", ours))
    command = [str(Path(sys.executable).parent / "zizmor"), "--quiet", "--offline", "--pedantic", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_its_workflow_calls_commands_that_there_are(tmp_path: Path) -> None:
    workflow = (made(tmp_path) / ".github/workflows/dossier.yml").read_text(encoding="utf-8")
    called = re.findall(r"run: dossier ([a-z]+)(?: (--[a-z]+))?", workflow)
    assert {name for name, _ in called} == {"check", "diff"}
    for name, option in called:
        command = main.get_command(click.Context(main), name)
        assert command
        own = {one for parameter in command.params for one in parameter.opts}
        assert not option or option in own


def test_its_requirements_name_the_program_only_if_it_is_known(tmp_path: Path) -> None:
    stated = "dossier @ git+https://example.org/dossier@1234"
    lines = (made(tmp_path, program=stated) / "requirements.txt").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if not line.startswith("#")] == [stated]
    lines = (made(tmp_path) / "requirements.txt").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if not line.startswith("#")] == []
