"""`dossier review`: what waits for the curator, as a table, as JSON, or one by one with a key for each decision."""

import shlex
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from dossier import language, review, settings
from dossier.build import assemble
from dossier.cli.options import ROOT, report, shown
from dossier.model import Dossier
from dossier.review.items import Item, Kind, Offer
from dossier.review.telling import to_json

WIDEST = 140  # columns: longer lines are hard to follow


@click.command("review")
@ROOT
@click.option("--kind", "kinds", multiple=True, type=click.Choice(review.KINDS), help="Only this kind of item.")
@click.option("--article", help="Only what concerns this article (its id, which is its file's name).")
@click.option("--actor", help="Only what concerns this actor (its id).")
@click.option("--limit", type=click.IntRange(1), help="Only the first so many.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object an item (JSON Lines).")
def queue(
    root: Path,
    kinds: tuple[Kind, ...],
    article: str | None,
    actor: str | None,
    limit: int | None,
    as_json: bool,
) -> None:
    """Tell what waits for a decision, most useful first, each with what it rests on and how to decide it."""
    chosen, problems = settings.read(root)
    report(problems)
    dossier = assemble(root, chosen)
    _known(dossier, article, actor)
    items = [item for item in review.queue(dossier, chosen.seeds) if _concerns(item, kinds, article, actor)]
    for item in items[:limit]:
        click.echo(to_json(item) if as_json else "\n".join(_told(item)))
    if not as_json:
        rest = len(items) - len(items[:limit])
        click.echo(f"{len(items)} to review{f', {rest} of them not shown' if rest else ''}.")
    sys.exit(1 if problems else 0)


def _known(dossier: Dossier, article: str | None, actor: str | None) -> None:
    """Raises UsageError for an article or actor that the dossier does not have."""
    if article and article not in {one.id for one in dossier.articles}:
        raise click.UsageError(f"there is no article '{article}'")
    if actor and actor not in dossier.authority.actors:
        raise click.UsageError(f"there is no actor '{actor}' in the authority file")


def _concerns(item: Item, kinds: tuple[Kind, ...], article: str | None, actor: str | None) -> bool:
    of_kind = not kinds or item.kind in kinds
    in_article = not article or article in {item.article, *(place.article for place in item.places)}
    return of_kind and in_article and (not actor or actor in item.actors)


def _told(item: Item) -> Iterator[str]:
    """An item for a person: what it is and why, where it stands, and the decisions that would settle it."""
    width = min(shutil.get_terminal_size((WIDEST, 24)).columns, WIDEST)
    times = f" ({item.count} times)" if item.count > 1 else ""
    yield cut(f"{item.kind:<10}{shown(item.words)}{times}", width)
    yield cut(f"{'':<10}{shown(why(item))}", width)
    for place in item.places:
        yield cut(f"{'':<10}{place}: {shown(place.sentence)}", width)
    for offer in item.offers:
        yield f"{'':<10}> {how(offer)}"
    yield ""


def why(item: Item) -> str:
    """Why an item waits, in English."""
    return language.load("en").reasons[item.why.key].format(detail=item.why.detail)


def how(offer: Offer) -> str:
    """The command, or the line to write, that takes an offer; fit to be copied into a shell."""
    if offer.command:
        return shown(shlex.join(("dossier", *offer.command)))
    return shown(f"write into {offer.file}: {offer.line}")


def cut(line: str, width: int) -> str:
    """A line of at most so many characters."""
    return line if len(line) <= width else line[: width - 1] + "…"
