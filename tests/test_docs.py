"""What the README and CONTRIBUTING say can be done can be done: commands, options, targets, files, examples."""

import re
import shutil
import subprocess
import textwrap
from pathlib import Path

import click
import pytest

from dossier import cli
from dossier.build import build

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
COMMANDS = {name: command for name in cli.MODULES if (command := cli.main.get_command(click.Context(cli.main), name))}
CODE = re.compile(r"```\w*\n(.*?)```|`([^`\n]+)`", re.DOTALL)


def code(text: str) -> str:
    """All that stands as code in a Markdown text, a line each."""
    return "\n".join("".join(found) for found in CODE.findall(text))


@pytest.mark.parametrize("text", [README, CONTRIBUTING], ids=["README", "CONTRIBUTING"])
def test_every_make_target_named_is_there(text: str) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    named = set(re.findall(r"\bmake ([a-z]+)", code(text)))
    assert named
    assert named <= targets


def test_the_readme_names_every_command_and_no_other() -> None:
    named = set(re.findall(r"^dossier ([a-z]+)", code(README), re.MULTILINE))
    assert named == set(COMMANDS)


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_options_named_beside_a_command_are_its_own(name: str) -> None:
    rows = [line for line in README.splitlines() if line.startswith(f"| `dossier {name}")]
    own = {option for parameter in COMMANDS[name].params for option in parameter.opts}
    assert rows
    assert set(re.findall(r"--[a-z-]+", "".join(rows))) <= own


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_and_option_has_a_help_text(name: str) -> None:
    command = COMMANDS[name]
    assert command.help
    assert [option.name for option in command.params if isinstance(option, click.Option) and not option.help] == []


def test_every_file_linked_or_named_is_there() -> None:
    linked = re.findall(r"\]\((?!https?:)([^)#]+)\)", README + CONTRIBUTING)
    named = re.findall(r"`((?:build|docs|tests|seeds|\.github|\.ci)/[\w./-]+)`", README + CONTRIBUTING)
    example = "seeds/harbour-talks"
    assert [name for name in {*linked, *named} if not name.startswith(example) and not (ROOT / name).exists()] == []


def test_make_without_a_target_says_what_can_be_made() -> None:
    said = subprocess.run(["make", "-s"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert {"make site", "make serve", "make test"} <= {line[:10].strip() for line in said.splitlines()}


def test_the_examples_are_decisions_that_a_build_accepts(tmp_path: Path) -> None:
    sample = ROOT / "tests" / "sample"
    decisions, actors = re.findall(r"```yaml\n(.*?)```", README, re.DOTALL)
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    shutil.copy(sample / "mkdocs.yml", tmp_path)
    shutil.copy(sample / "seeds" / "harbour-talks.txt", seeds)
    (seeds / "harbour-talks.yml").write_text(textwrap.dedent(decisions), encoding="utf-8")
    (seeds / "actors.yml").write_text(textwrap.dedent(actors), encoding="utf-8")
    assert build(tmp_path) == ()
    assert "Maria da Costa" in (tmp_path / "docs" / "articles" / "harbour-talks.md").read_text(encoding="utf-8")
    assert (tmp_path / "docs" / "actors" / "maria-da-costa.md").is_file()
