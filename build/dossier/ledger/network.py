"""Who is named with whom: every two actors that articles have in common."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from dossier.ledger.actors import Profile
from dossier.model import Actor, Article, Span

# Whoever reads on past so many has no use for a network; the actors' own pages have them all.
MOST = 1000
# An article that names more actors is a list of names: it joins only those of one sentence.
LIST = 60


@dataclass(frozen=True, slots=True)
class Link:
    """Two actors, the one of more articles first, the articles that name both (newest first), and in how many
    sentences they stand together."""

    first: Actor
    second: Actor
    articles: tuple[Article, ...]
    sentences: int


def network(articles: Sequence[Article], profiles: Mapping[str, Profile]) -> tuple[Link, ...]:
    """The links between actors, those of most articles first, of as many those of most sentences."""
    named: dict[str, dict[str, frozenset[Span]]] = defaultdict(dict)  # article -> actor -> sentences
    for profile in profiles.values():
        for appearance in profile.appearances:
            named[appearance.article.id][profile.actor.id] = frozenset(one.span for one in appearance.passages)
    shared: dict[tuple[str, str], list[Article]] = defaultdict(list)
    together: dict[tuple[str, str], int] = defaultdict(int)
    for article in articles:
        for (first, here), (second, there) in combinations(named[article.id].items(), 2):
            count = len(here & there)
            if count or len(named[article.id]) <= LIST:
                shared[first, second].append(article)
                together[first, second] += count
    strongest = sorted(shared, key=lambda pair: (-len(shared[pair]), -together[pair], pair))[:MOST]
    return tuple(
        Link(profiles[first].actor, profiles[second].actor, tuple(shared[first, second]), together[first, second])
        for first, second in strongest
    )
