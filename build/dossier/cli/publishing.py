"""`dossier build` and `dossier check`: make the pages, or only tell what is wrong."""

import sys
from pathlib import Path

import click

from dossier import settings
from dossier.build import assemble
from dossier.build import build as make
from dossier.cli.options import ROOT, report


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
def check(root: Path) -> None:
    """Tell what is wrong with the seeds and decisions, and write nothing."""
    chosen, problems = settings.read(root)
    found = (*problems, *assemble(root, chosen).problems)
    report(found)
    sys.exit(1 if found else 0)
