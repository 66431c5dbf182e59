"""Articles that share their words: near-duplicates, and passages that one took from the other or both from a third."""

from collections.abc import Iterator, Mapping

from dossier.ledger.shared import Shared, shared
from dossier.model import Dossier, Reason
from dossier.places import Places
from dossier.review.articles import titled
from dossier.review.items import Item, Offer, place


def copies(dossier: Dossier, places: Mapping[str, Places]) -> Iterator[Item]:
    """An item for every pair of articles with a passage in common, as far as neither's notes name the other."""
    for pair in shared(dossier.articles):
        if pair.second.id not in pair.first.notes and pair.first.id not in pair.second.notes:
            yield _item(pair, places)


def _item(pair: Shared, places: Mapping[str, Places]) -> Item:
    """The pair, with the longest of its passages."""
    one, other = pair.first, pair.second
    ours, theirs = max(pair.passages, key=lambda spans: (spans[0].end - spans[0].start, -spans[0].start))
    near = pair.is_near_duplicate
    return Item(
        "duplicate" if near else "shared",
        titled(other),
        Reason("review.duplicate", other.id) if near else Reason("review.shared", other.id),
        article=one.id,
        count=len(pair.passages),
        places=(place(one, places[one.id], ours), place(other, places[other.id], theirs)),
        offers=(Offer("write", file=one.document.decisions, line=f"notes: … {other.id} …"),),
    )
