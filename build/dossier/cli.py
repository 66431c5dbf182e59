"""The command line: `dossier build`, `dossier check`, `dossier extract`. Exit 0 clean, 1 problems, 2 usage."""

import datetime as dt
import json
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import click

from dossier import curation, language, seeds, settings
from dossier.build import assemble
from dossier.build import build as make
from dossier.export import facts
from dossier.extract import extract as find
from dossier.extract import lang
from dossier.model import Authority, Document, Facts, Problem

ROOT = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="The dossier's folder, where mkdocs.yml is (default: this one).",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="dossier", prog_name="dossier")
def main() -> None:
    """Raw news article texts in, a static, searchable, citable dossier out."""


@main.command()
@ROOT
def build(root: Path) -> None:
    """Write the dossier's pages into docs/ (mkdocs build and mkdocs serve do so themselves).

    Whatever is wrong is told; all that is right is published all the same.
    """
    problems = make(root)
    _report(problems)
    sys.exit(1 if problems else 0)


@main.command()
@ROOT
def check(root: Path) -> None:
    """Tell what is wrong with the seeds and decisions, and write nothing."""
    chosen, problems = settings.read(root)
    found = (*problems, *assemble(root, chosen).problems)
    _report(found)
    sys.exit(1 if found else 0)


@main.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="One JSON object a file (JSON Lines).")
@click.option(
    "--published",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The day all these articles were published, if it is known: dates are reckoned from it.",
)
def extract(paths: tuple[Path, ...], as_json: bool, published: dt.datetime | None) -> None:
    """Print the facts the machine finds in articles: files, or folders of them. Names are looked up in the
    authority file (actors.yml) that lies beside an article, if there is one."""
    day = published.date() if published else None
    wrong = 0
    for path in _articles(paths):
        document = seeds.document(path, path.as_posix())
        if isinstance(document, Problem):
            _report([document])
            wrong += 1
            continue
        found = find(document, language.load(lang.detect(document.text)), _authority(path.parent), day)
        click.echo(
            json.dumps(facts.to_json(document, found), ensure_ascii=False) if as_json else _told(document, found)
        )
    sys.exit(1 if wrong else 0)


def _articles(paths: Iterable[Path]) -> Iterator[Path]:
    """The files, a folder standing for its articles in sorted order."""
    for path in paths:
        if path.is_dir():
            yield from (one for one in sorted(path.iterdir()) if one.suffix.lower() in (*seeds.TEXTS, *seeds.PAGES))
        else:
            yield path


@cache
def _authority(folder: Path) -> Authority:
    """The authority file of a folder, read once; an empty one where there is none."""
    path = folder / "actors.yml"
    authority, problems = curation.read_authority(path.as_posix(), path.read_bytes() if path.is_file() else b"")
    _report(problems)
    return authority


def _told(document: Document, found: Facts) -> str:
    """The facts for a person: a line each, in the order of the text, with the rule that found it."""
    placed = [(one.span, one) for one in found.evidence() if one.span]
    lines = [
        f"  {span.start:>6} {one.rule:<28} {' '.join(one.text.split())}"
        for span, one in sorted(placed, key=lambda pair: (pair[0], pair[1].rule))
    ]
    return "\n".join([f"{document.file} ({found.lang})", *lines])


def _report(problems: Iterable[Problem]) -> None:
    for problem in problems:
        click.echo(str(problem), err=True)
