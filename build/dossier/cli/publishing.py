"""`dossier build` and `dossier check`: make the pages, or only tell what is wrong."""

import sys
from pathlib import Path

import click

from dossier import curation, settings
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


@click.command()
@ROOT
@click.option("--strict", is_flag=True, help="Fail for notes, too.")
def check(root: Path, strict: bool) -> None:
    """Tell what is wrong with the seeds and decisions, and write nothing.

    What is wrong fails. A note does not: an alias that no article uses, a printed weekday that was another.
    """
    chosen, problems = settings.read(root)
    dossier = assemble(root, chosen)
    file = f"{chosen.seeds}/actors.yml"
    data = (root / file).read_bytes() if (root / file).is_file() else b""
    wrong, notes = (*problems, *dossier.problems), tuple(curation.notes(file, data, dossier.articles))
    report(sorted({*wrong, *notes}, key=_place))
    sys.exit(1 if wrong or (strict and notes) else 0)


def _place(problem: Problem) -> tuple[str, int, int, str]:
    return problem.file, problem.line or 0, problem.column or 0, problem.message
