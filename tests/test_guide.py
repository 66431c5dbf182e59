"""The curators' guides do what they say: every command in them is run, in their order, as a reader would type it."""

import os
import re
import subprocess
import sys
import textwrap
from pathlib import Path

import click
import pytest
from tests.intake.serving import serving
from tests.printed import pdf

from dossier import cli, curation

ROOT = Path(__file__).parent.parent
GUIDES = ("GUIDE.md", "PANDUAN.md")
BLOCK = re.compile(r"^( *)```(\w+)\n(.*?)^\1```", re.MULTILINE | re.DOTALL)
PAGE = """<html lang="en"><head><title>Harbour opens</title></head><body><article><h1>Harbour opens</h1>
<p>Reuters, June 3, 2024 - {}</p>{}</article></body></html>"""
SENTENCES = (
    "The first ship of the season moored before dawn at the new quay, and the pilots watched it in silence.",
    "Fees were the subject of every talk on the quay, and nobody on it knew how much they would be in the end.",
    "A letter from the fishermen's league was read aloud in the port office, which stayed open until the evening.",
)


def blocks(guide: str, kind: str) -> list[str]:
    """The guide's blocks of a kind, without the indentation they have in a list."""
    text = (ROOT / guide).read_text(encoding="utf-8")
    return [textwrap.dedent(body) for _, found, body in BLOCK.findall(text) if found == kind]


def test_every_command_of_the_guide_does_what_it_says(tmp_path: Path) -> None:
    guide = GUIDES[0]  # the other has the same commands
    opens, fees, letter = (PAGE.format(one, f"<p>{one}</p>" * 2).encode() for one in SENTENCES)
    (tmp_path / "page.html").write_bytes(opens)
    (tmp_path / "report.pdf").write_bytes(pdf([SENTENCES[0] + " It was late."]))
    (tmp_path / "letter.txt").write_bytes(letter)
    with serving() as server:
        address = server.gives("/harbour-fees.html", fees, Content_Type="text/html")
        _, events = blocks(guide, "yaml")
        check = ["cat > seeds/events.yml <<'END'", events + "END", "dossier check", "mkdocs build --strict"]
        script = "\n".join(["set -eu", *blocks(guide, "sh"), *check])
        # The files of the example lie beside the dossier's folder, and the web is this machine.
        script = re.sub(r"(?<=dossier add )(?=\w+\.)|(?<=cat )(?=letter)", "../", script)
        script = script.replace("../talks.txt", "talks.txt")
        script = re.sub(r"dossier add https://\S+", f"dossier add --allow-private {address}", script)
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        quiet = {**os.environ, "PATH": path, "NO_MKDOCS_2_WARNING": "1", "GIT_CONFIG_GLOBAL": os.devnull}
        done = subprocess.run(
            ["bash", "-c", script], cwd=tmp_path, env=quiet, capture_output=True, text=True, timeout=240
        )
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"


@pytest.mark.parametrize("guide", GUIDES)
def test_commands_named_in_passing_are_there(guide: str) -> None:
    text = (ROOT / guide).read_text(encoding="utf-8")
    for name, rest in re.findall(r"`dossier ([a-z]+)([^`\n]*)`", text):
        command = cli.main.get_command(click.Context(cli.main), name)
        assert command, name
        own = {option for parameter in command.params for option in parameter.opts}
        assert set(re.findall(r"--[a-z-]+", rest)) <= own, name


@pytest.mark.parametrize("guide", GUIDES)
def test_its_example_of_a_record_can_be_read(guide: str) -> None:
    actors, _ = blocks(guide, "yaml")
    authority, problems = curation.read_authority("seeds/actors.yml", actors.encode())
    assert len(authority.actors) == 1
    assert problems == ()


def test_the_guides_are_one() -> None:
    """The same steps and the same files, in two languages."""
    english, indonesian = ([line.split()[:2] for line in "".join(blocks(one, "sh")).splitlines()] for one in GUIDES)
    assert [line for line in english if line[:1] == ["dossier"]] == [
        line for line in indonesian if line[:1] == ["dossier"]
    ]
