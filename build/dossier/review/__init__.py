"""The review queue: what waits for the curator, most useful first. Pure: a dossier in, items out."""

from collections.abc import Iterator
from typing import get_args

from dossier.model import Dossier
from dossier.places import Places
from dossier.review import articles, copies, names, same
from dossier.review.items import Item, Kind

KINDS: tuple[Kind, ...] = get_args(Kind)


def queue(dossier: Dossier, seeds: str) -> tuple[Item, ...]:
    """All items of a dossier: kind by kind, and in each the most frequent first. `seeds` is the folder's name."""
    return tuple(sorted(_items(dossier, seeds), key=lambda item: (KINDS.index(item.kind), -item.count)))


def _items(dossier: Dossier, seeds: str) -> Iterator[Item]:
    places = {article.id: Places(article) for article in dossier.articles}
    unknown = names.unknown(dossier.articles)
    yield from articles.stale(dossier, seeds)
    yield from same.same(dossier, unknown, places)
    yield from names.names(unknown, dossier.authority, places)
    for article in dossier.articles:
        yield from articles.undated(article, places[article.id])
        yield from articles.conflicts(article, places[article.id])
        yield from articles.quotes(article, places[article.id])
        yield from articles.unnamed(article)
    yield from copies.copies(dossier, places)
    yield from names.aliases(dossier, seeds)
