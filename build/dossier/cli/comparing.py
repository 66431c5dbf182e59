"""`dossier diff`: what changed in the facts from one state of seeds and decisions to another."""

import datetime as dt
import sys
import tempfile
from pathlib import Path

import click

from dossier import settings
from dossier.build import assemble
from dossier.cli.history import UnknownStateError, checkout
from dossier.cli.options import ROOT, report, tell_json
from dossier.compare import compare, recording, telling
from dossier.curation.writing import edit_revisions, save
from dossier.model import Dossier, Problem, Revision


@click.command()
@click.argument("state", default="HEAD")
@ROOT
@click.option("--markdown", "form", flag_value="markdown", help="As Markdown, for the summary of a CI job.")
@click.option("--json", "form", flag_value="json", help="One JSON object a change (JSON Lines).")
@click.option("--record", is_flag=True, help="Write it into changes.yml, for readers: the site shows it.")
@click.option("--note", default="", help="With --record: what to tell readers of it, in a sentence.")
@click.option("--day", type=click.DateTime(["%Y-%m-%d"]), help="With --record: the day of the change (default: today).")
def diff(state: str, root: Path, form: str | None, record: bool, note: str, day: dt.datetime | None) -> None:
    """Tell what changed in the facts since STATE: a revision of git, or a folder that holds another copy of the
    dossier (default: the last commit). Both are read by the same program, so only what curators changed is told."""
    if (note or day) and not record:
        raise click.UsageError("--note and --day say what to record: add --record")
    chosen, problems = settings.read(root)
    report(problems)
    changes = compare(_state(state, root, chosen), assemble(root, chosen))
    if record:
        told = Revision((day or dt.datetime.now()).date(), note, recording.record(changes))
        sys.exit(_recorded(root, chosen, told) or bool(problems))
    tell = {"markdown": telling.as_markdown, "json": telling.as_json}.get(form or "", telling.as_text)
    for line in tell(changes):
        (tell_json if form == "json" else click.echo)(line)
    if not changes and not form:
        click.echo("No fact differs.")
    sys.exit(1 if problems else 0)


def _recorded(root: Path, chosen: settings.Settings, told: Revision) -> bool:
    """Write what readers are told into the record of changes; True if that was refused."""
    if not told.changes and not told.note:
        click.echo("Nothing to record.")
        return False
    outcome = save(root / chosen.changes, chosen.changes, lambda data: edit_revisions(data, told))
    click.echo(str(outcome), err=isinstance(outcome, Problem))
    return isinstance(outcome, Problem)


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
