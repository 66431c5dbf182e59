"""`dossier timeline`: the days that a dossier makes most of, in order of time, and what is told of each.

One JSON object a day and a line:

    {"date", "weight", "event": id | null, "title", "sentences": [{"article": id, "span": [start, end], "text"}]}

`date` is a day, or the EDTF of events that the curator dated less precisely. `event` is the gathered event that the
dossier makes most of then. `title` is its name, the best sentence or a headline, and empty where all of them are
unknown or withheld. The sentences stand best first.
"""

import datetime as dt
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from dossier import settings, when
from dossier.build import assemble
from dossier.cli.options import ROOT, report, tell_json
from dossier.ledger import Ledger, Moment, ledger
from dossier.model import printable


def _day(context: click.Context, option: click.Parameter, value: str | None) -> dt.date | None:
    """The day that an option names. Raises BadParameter for a month, a day only about so, and what is no date."""
    known = when.read(value) if value else None
    if isinstance(known, when.Point) and known.precision == "day" and not known.qualifier:
        return known.earliest
    if value is not None:
        raise click.BadParameter(f"'{printable(value)}' is not a day: write YYYY-MM-DD")
    return None


@click.command()
@ROOT
@click.option("--top", type=click.IntRange(1), help="Only so many days, those the dossier makes most of (else all).")
@click.option("--from", "first", metavar="DAY", callback=_day, help="No day before this one (YYYY-MM-DD).")
@click.option("--to", "last", metavar="DAY", callback=_day, help="No day after this one (YYYY-MM-DD).")
@click.option("--sentences", type=click.IntRange(1), default=1, help="At most so many sentences a day (default: 1).")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a day (JSON Lines).")
def timeline(
    root: Path, top: int | None, first: dt.date | None, last: dt.date | None, sentences: int, as_json: bool
) -> None:
    """Tell what happened on the days that the dossier makes most of, in order of time: those of which most articles
    tell, in their leads and long afterwards, each with the sentences that tell of it best."""
    if first and last and last < first:
        raise click.UsageError(f"--from {first} is after --to {last}: exchange them")
    chosen, problems = settings.read(root)
    report(problems)
    book = ledger(assemble(root, chosen))
    days = [
        one for one in book.moments if one.latest >= (first or dt.date.min) and one.earliest <= (last or dt.date.max)
    ]
    for moment in sorted(days[:top], key=lambda one: (one.earliest, one.latest, one.edtf)):
        if as_json:
            tell_json(_to_json(book, moment, sentences))
        else:
            click.echo("\n".join(_told(book, moment, sentences)))
    sys.exit(1 if problems else 0)


def _to_json(book: Ledger, moment: Moment, sentences: int) -> str:
    told = book.gist.of(moment, sentences)
    return json.dumps(
        {
            "date": moment.edtf,
            "weight": round(moment.weight, 2),
            "event": moment.event.id if moment.event else None,
            "title": book.gist.title(moment),
            "sentences": [
                {"article": one.article.id, "span": [one.span.start, one.span.end], "text": one.text} for one in told
            ],
        },
        ensure_ascii=False,
    )


def _told(book: Ledger, moment: Moment, sentences: int) -> Iterator[str]:
    """A day for a person, with the name of its event, if it has one; below it the sentences, each with its article."""
    name = moment.event.name if moment.event else ""
    yield f"{moment.edtf}  {printable(name)}".rstrip()
    yield from (f"  {printable(one.text)} [{one.article.id}]" for one in book.gist.of(moment, sentences))
