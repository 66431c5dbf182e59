"""`dossier build`, `dossier check`, `dossier zip`: make the pages, tell what is wrong, pack the built site."""

import sys
from pathlib import Path

import click

from dossier import archive, curation, settings
from dossier.build import assemble
from dossier.build import build as make
from dossier.cli.options import ROOT, report
from dossier.model import Problem


@click.command()
@ROOT
def build(root: Path) -> None:
    """Write the dossier's pages into docs/ (mkdocs build and mkdocs serve do so themselves).

    Whatever is wrong is told; all that is right is published all the same.
    """
    problems = make(root)
    report(problems)
    sys.exit(1 if problems else 0)


@click.command("zip")
@click.argument("site", type=click.Path(exists=True, file_okay=False, path_type=Path), default="site")
@click.argument("target", type=click.Path(dir_okay=False, path_type=Path), default="dossier.zip")
def pack(site: Path, target: Path) -> None:
    """Pack the built SITE into TARGET: an archive that opens from disk, search and all."""
    try:
        count = archive.archive(site, target)
    except FileNotFoundError as error:
        raise click.UsageError(f"{error}: build it first, with mkdocs build") from None
    click.echo(f"{target}: {count} files; unpack it and open index.html")


@click.command()
@ROOT
@click.option("--strict", is_flag=True, help="Fail for notes, too.")
def check(root: Path, strict: bool) -> None:
    """Tell what is wrong with the seeds and decisions, and write nothing.

    What is wrong fails. A note does not: an alias that no article uses, a printed weekday that was another.
    """
    chosen, problems = settings.read(root)
    dossier = assemble(root, chosen)
    path = root / chosen.authority
    data = path.read_bytes() if path.is_file() else b""
    wrong, notes = (*problems, *dossier.problems), tuple(curation.notes(chosen.authority, data, dossier.articles))
    report(sorted({*wrong, *notes}, key=_place))
    sys.exit(1 if wrong or (strict and notes) else 0)


def _place(problem: Problem) -> tuple[str, int, int, str]:
    return problem.file, problem.line or 0, problem.column or 0, problem.message
