"""`dossier review`: what waits for the curator, as a table, as JSON, or one by one with a key for each decision."""

import sys
from pathlib import Path

import click

from dossier import review, settings
from dossier.build import assemble
from dossier.cli.options import ROOT, report, tell_json
from dossier.cli.telling import table
from dossier.cli.walking import walk
from dossier.model import Dossier
from dossier.review.items import Item, Kind
from dossier.review.telling import to_json


@click.command("review")
@ROOT
@click.option("--kind", "kinds", multiple=True, type=click.Choice(review.KINDS), help="Only this kind of item.")
@click.option("--article", help="Only what concerns this article (its id, which is its file's name).")
@click.option("--actor", help="Only what concerns this actor (its id).")
@click.option("--limit", type=click.IntRange(1), help="Only the first so many.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object an item (JSON Lines).")
@click.option("-i", "--interactive", is_flag=True, help="Go through them with one key a decision, written at once.")
def queue(
    root: Path,
    kinds: tuple[Kind, ...],
    article: str | None,
    actor: str | None,
    limit: int | None,
    as_json: bool,
    interactive: bool,
) -> None:
    """Tell what waits for a decision, most useful first, each with what it rests on and how to decide it."""
    if as_json and interactive:
        raise click.UsageError("--json is for programs, --interactive for a person: choose one")
    chosen, problems = settings.read(root)
    report(problems)
    dossier = assemble(root, chosen)
    _known(dossier, article, actor)
    items = [item for item in review.queue(dossier, chosen.seeds) if _concerns(item, kinds, article, actor)]
    if interactive:
        walk(root, chosen, dossier, items[:limit])
    elif as_json:
        for item in items[:limit]:
            tell_json(to_json(item))
    else:
        for line in table(items[:limit], len(items)):
            click.echo(line)
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
