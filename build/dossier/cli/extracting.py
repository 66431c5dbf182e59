"""`dossier extract`: what the machine finds in articles, for other programs or for a person."""

import datetime as dt
import json
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import click

from dossier import language, seeds
from dossier.cli.options import report, tell_json
from dossier.extract import extract as find
from dossier.extract import facts, lang
from dossier.model import Authority, Document, Facts, Problem, printable


@click.command()
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
            report([document])
            wrong += 1
            continue
        found = find(document, language.load(lang.detect(document.text)), _authority(path.parent), day)
        if as_json:
            tell_json(json.dumps(facts.to_json(document, found), ensure_ascii=False))
        else:
            click.echo(_told(document, found))
    sys.exit(1 if wrong else 0)


def _articles(paths: Iterable[Path]) -> Iterator[Path]:
    """The files, a folder standing for its articles in sorted order."""
    for path in paths:
        if path.is_dir():
            yield from (one for one in sorted(path.iterdir()) if one.suffix.lower() in seeds.ARTICLES)
        else:
            yield path


@cache
def _authority(folder: Path) -> Authority:
    """The authority file of a folder, read once; an empty one where there is none."""
    path = folder / "actors.yml"
    if not path.is_file():
        return Authority()
    from dossier import curation  # most articles that are only extracted from have no decisions beside them

    authority, problems = curation.read_authority(path.as_posix(), path.read_bytes())
    report(problems)
    return authority


def _told(document: Document, found: Facts) -> str:
    """The facts for a person: a line each, in the order of the text, with the rule that found it."""
    placed = [(one.span, one) for one in found.evidence() if one.span]
    lines = [
        f"  {span.start:>6} {one.rule:<28} {printable(one.text)}"
        for span, one in sorted(placed, key=lambda pair: (pair[0], pair[1].rule))
    ]
    return "\n".join([f"{document.file} ({found.lang})", *lines])
