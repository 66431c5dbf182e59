"""`dossier diff`: what changed in the facts from one state of seeds and decisions to another."""

import sys
import tempfile
from pathlib import Path

import click

from dossier import settings
from dossier.build import assemble
from dossier.cli.history import UnknownStateError, checkout
from dossier.cli.options import ROOT, report
from dossier.compare import compare, telling
from dossier.model import Dossier


@click.command()
@click.argument("state", default="HEAD")
@ROOT
@click.option("--markdown", "form", flag_value="markdown", help="As Markdown, for the summary of a CI job.")
@click.option("--json", "form", flag_value="json", help="One JSON object a change (JSON Lines).")
def diff(state: str, root: Path, form: str | None) -> None:
    """Tell what changed in the facts since STATE: a revision of git, or a folder that holds another copy of the
    dossier (default: the last commit). Both are read by the same program, so only what curators changed is told."""
    chosen, problems = settings.read(root)
    report(problems)
    changes = compare(_state(state, root, chosen), assemble(root, chosen))
    told = {"markdown": telling.as_markdown, "json": telling.as_json}.get(form or "", telling.as_text)
    for line in told(changes):
        click.echo(line)
    if not changes and not form:
        click.echo("No fact differs.")
    sys.exit(1 if problems else 0)


def _state(state: str, root: Path, chosen: settings.Settings) -> Dossier:
    """The dossier as it stands in a folder, or stood in a revision. Raises UsageError where there is no such state."""
    if (Path(state) / settings.FILE).is_file():
        return _read(Path(state))
    with tempfile.TemporaryDirectory(prefix="dossier-") as folder:
        try:
            checkout(root, state, (settings.FILE, chosen.seeds), Path(folder))
        except UnknownStateError as error:
            raise click.UsageError(f"'{state}' is neither a dossier's folder nor a revision: {error}") from error
        return _read(Path(folder))


def _read(root: Path) -> Dossier:
    """The dossier in a folder, by its own settings."""
    return assemble(root, settings.read(root)[0])
