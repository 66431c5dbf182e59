"""Which articles belong together, and why: the actors they share, weighed by how few others name them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log

from dossier.ledger.actors import Profile
from dossier.model import Actor, Article

MOST = 5  # related articles of one article
# An actor named in more articles than this says little about which of them belong together, and would make the work
# grow with the square of the dossier.
COMMONEST = 100


@dataclass(frozen=True, slots=True)
class Related:
    """An article that belongs to another, and the actors that both name, the rarest first."""

    article: Article
    actors: tuple[Actor, ...]


def related(articles: Sequence[Article], profiles: Mapping[str, Profile]) -> dict[str, tuple[Related, ...]]:
    """By article id, the articles that share most with it; actors that all articles name count for nothing.

    An actor's weight is the logarithm of how many times rarer it is than an actor of every article (the inverse
    document frequency of information retrieval).
    """
    shared: dict[str, dict[str, list[tuple[float, Actor]]]] = defaultdict(lambda: defaultdict(list))
    for profile in profiles.values():
        named_in = [appearance.article for appearance in profile.appearances]
        weight = log(len(articles) / len(named_in))
        if weight == 0 or len(named_in) > COMMONEST:
            continue
        for article in named_in:
            for other in named_in:
                if other is not article:
                    shared[article.id][other.id].append((weight, profile.actor))
    by_id = {article.id: article for article in articles}
    return {id: _closest(by_id, others) for id, others in shared.items()}


def adds(article: Article, profiles: Mapping[str, Profile]) -> tuple[Actor, ...]:
    """The actors that no other article names, in the order of the text."""
    named = dict.fromkeys(mention.actor for mention in article.facts.mentions if mention.actor in profiles)
    return tuple(profiles[id].actor for id in named if id and len(profiles[id].appearances) == 1)


def _closest(
    articles: Mapping[str, Article], others: Mapping[str, Sequence[tuple[float, Actor]]]
) -> tuple[Related, ...]:
    ranked = sorted(others.items(), key=lambda item: (-sum(weight for weight, _ in item[1]), item[0]))
    return tuple(
        Related(articles[id], tuple(actor for _, actor in sorted(found, key=lambda one: (-one[0], one[1].name))))
        for id, found in ranked[:MOST]
    )
