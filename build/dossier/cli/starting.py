"""`dossier init`: a new dossier, in a folder of its own."""

import json
import sys
from importlib.metadata import distribution
from pathlib import Path
from typing import cast

import click

from dossier import language, settings, start, write
from dossier.cli.options import RIGHTS
from dossier.model import Rights
from dossier.settings import Settings


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@click.option("--title", help="The site's title (default: the folder's name).")
@click.option("--language", "code", type=click.Choice(language.codes()), help="The language of the site's pages.")
@click.option("--rights", type=click.Choice(RIGHTS), help="What is shown of articles that state no rights.")
@click.option("--program", help="How pip gets this program, for the GitHub workflow: 'dossier @ git+https://…'.")
@click.option("--yes", is_flag=True, help="Ask nothing: what no option says is as by default.")
def init(folder: Path, title: str | None, code: str | None, rights: str | None, program: str | None, yes: bool) -> None:
    """Start a new dossier in a folder, which may hold other files: none of them is changed.

    It asks for what no option says, if there is someone to ask.
    """
    if (folder / settings.FILE).exists():
        click.echo(
            f"{folder / settings.FILE}: this is a dossier already, or another site: nothing was changed", err=True
        )
        sys.exit(1)
    asking = sys.stdin.isatty() and not yes
    name = _asked("Title", title, folder.resolve().name or Settings().title, asking=asking)
    pack = _asked("Language", code, Settings().language, language.codes(), asking=asking)
    shown = _asked("Rights of articles that state none", rights, Settings().rights, RIGHTS, asking=asking)
    stated = _installed_from() if program is None else program
    chosen = start.Choices(_line("--title", name), pack, cast(Rights, shown), _line("--program", stated))
    try:
        _write(folder, start.files(chosen))
    except OSError as error:
        click.echo(f"{folder}: nothing can be written there ({error.strerror}): name another folder", err=True)
        sys.exit(1)
    if not chosen.program:
        click.echo("Say in requirements.txt where GitHub gets this program from, if it is to build the site.")
    click.echo(f"The dossier is in {folder}. Next, in that folder: dossier add FILE, then mkdocs serve.")


def _asked(what: str, stated: str | None, default: str, allowed: tuple[str, ...] | None = None, *, asking: bool) -> str:
    if stated is not None or not asking:
        return default if stated is None else stated
    kind = click.Choice(allowed) if allowed else None
    return str(click.prompt(what, default=default, type=kind))


def _line(option: str, value: str) -> str:
    """A value as one line, which is all that fits into the files."""
    line = " ".join(value.split())
    if not line.isprintable():
        raise click.BadParameter("it holds signs that cannot be printed", param_hint=option)
    return line


def _installed_from() -> str:
    """The requirement that this program was installed by (PEP 610), if others can install it by the same.

    Never the bare name: on the public index it may be another's.
    """
    raw = distribution("dossier").read_text("direct_url.json")
    origin = json.loads(raw) if raw else {}
    url = str(origin.get("url", ""))
    if url.startswith("file:") or not url:
        return ""
    vcs = origin.get("vcs_info")
    return f"dossier @ {vcs['vcs']}+{url}@{vcs['commit_id']}" if vcs else f"dossier @ {url}"


def _write(folder: Path, files: dict[str, str]) -> None:
    """Write the files that are not there yet, and tell of each."""
    for path, text in files.items():
        try:
            write.create(folder / path, text.encode("utf-8"))
            click.echo(f"  made {path}")
        except FileExistsError:
            click.echo(f"  kept {path}, which was there")
