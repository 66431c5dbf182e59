"""What several commands share: where the dossier is, and how problems are told."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import get_args

import click

from dossier.model import Problem, Rights

RIGHTS: tuple[str, ...] = get_args(Rights)
ROOT = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="The dossier's folder, where mkdocs.yml is (default: this one).",
)


def tell_json(line: str) -> None:
    """Print a line of JSON, in which what a terminal would obey stands as JSON may write it, too: `\\u009b`."""
    click.echo(line if line.isprintable() else "".join(c if c.isprintable() else json.dumps(c)[1:-1] for c in line))


def report(problems: Iterable[Problem]) -> None:
    """Tell problems, a line each, where they do not mix with what a command prints."""
    for problem in problems:
        click.echo(str(problem), err=True)
