"""Articles that share their words: near-duplicates, and passages that one took from the other or both from a third."""

from collections.abc import Iterator, Mapping

from dossier import passages
from dossier.model import Article, Dossier, Reason
from dossier.places import Places
from dossier.review.articles import decisions, titled
from dossier.review.items import Item, Offer, place


def copies(dossier: Dossier, places: Mapping[str, Places]) -> Iterator[Item]:
    """An item for every pair of articles with a passage in common, as far as neither's notes name the other."""
    articles = dossier.articles
    prints = [passages.fingerprint(article.document.text) for article in articles]
    for first, second in passages.pairs(prints):
        one, other = articles[first], articles[second]
        if other.id not in one.notes and one.id not in other.notes:
            yield from _shared(one, other, places)


def _shared(one: Article, other: Article, places: Mapping[str, Places]) -> Iterator[Item]:
    found = passages.shared(one.document.text, other.document.text)
    if not found:
        return
    ours, theirs = [span for span, _ in found], [span for _, span in found]
    part = max(passages.part(one.document.text, ours), passages.part(other.document.text, theirs))
    longest, twin = max(found, key=lambda pair: (pair[0].end - pair[0].start, -pair[0].start))
    near = part >= passages.NEAR
    yield Item(
        "duplicate" if near else "shared",
        titled(other),
        Reason("review.duplicate", other.id) if near else Reason("review.shared", other.id),
        article=one.id,
        count=len(found),
        places=(place(one, places[one.id], longest), place(other, places[other.id], twin)),
        offers=(Offer("write", file=decisions(one), line=f"notes: … {other.id} …"),),
    )
