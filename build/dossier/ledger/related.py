"""Which articles belong together, and why: events that both tell, passages they share, actors that few others name."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations
from math import log

from dossier.ledger.actors import Profile
from dossier.ledger.events import Event
from dossier.ledger.shared import Shared
from dossier.model import Actor, Article

MOST = 5  # related articles of one article
# What more articles than this have in common says little about which of them belong together, and would make the work
# grow with the square of the dossier.
COMMONEST = 100
# An event that both tell, or a passage that both hold, weighs as much as an actor that one article in so many names.
EVENT, PASSAGE = 20, 50


@dataclass(frozen=True, slots=True)
class Related:
    """An article that belongs to another: the events that both tell and the actors that both name, the rarest first,
    and whether they have passages in common word for word."""

    article: Article
    events: tuple[Event, ...]
    actors: tuple[Actor, ...]
    is_alike: bool


@dataclass(frozen=True, slots=True)
class _Reason:
    """Something that two articles have in common, and how much it weighs."""

    weight: float
    fact: Event | Actor | Shared


def related(
    articles: Sequence[Article], profiles: Iterable[Profile], events: Iterable[Event], shared: Iterable[Shared]
) -> dict[str, tuple[Related, ...]]:
    """By article id, the articles that have most in common with it; what all articles have counts for nothing.

    An actor's weight is the logarithm of how many times rarer it is than an actor of every article (the inverse
    document frequency of information retrieval).
    """
    common: dict[str, dict[str, list[_Reason]]] = defaultdict(lambda: defaultdict(list))
    for told, reason in _reasons(len(articles), profiles, events, shared):
        if reason.weight and len(told) <= COMMONEST:
            for one, other in permutations(told, 2):
                common[one.id][other.id].append(reason)
    by_id = {article.id: article for article in articles}
    return {id: _closest(by_id, others) for id, others in common.items()}


def adds(article: Article, profiles: Mapping[str, Profile]) -> tuple[Actor, ...]:
    """The actors that no other article names, in the order of the text."""
    named = dict.fromkeys(mention.actor for mention in article.facts.mentions if mention.actor in profiles)
    return tuple(profiles[id].actor for id in named if id and len(profiles[id].appearances) == 1)


def _reasons(
    count: int, profiles: Iterable[Profile], events: Iterable[Event], shared: Iterable[Shared]
) -> Iterator[tuple[tuple[Article, ...], _Reason]]:
    """Everything that articles have in common, with those that have it."""
    for profile in profiles:
        named_in = tuple(appearance.article for appearance in profile.appearances)
        yield named_in, _Reason(log(count / len(named_in)), profile.actor)
    for event in events:
        yield event.articles, _Reason(log(EVENT), event)
    for pair in shared:
        yield (pair.first, pair.second), _Reason(log(PASSAGE), pair)


def _closest(articles: Mapping[str, Article], others: Mapping[str, Sequence[_Reason]]) -> tuple[Related, ...]:
    ranked = sorted(others.items(), key=lambda item: (-sum(reason.weight for reason in item[1]), item[0]))
    return tuple(_related(articles[id], reasons) for id, reasons in ranked[:MOST])


def _related(article: Article, reasons: Sequence[_Reason]) -> Related:
    rarest = [reason.fact for reason in sorted(reasons, key=lambda reason: -reason.weight)]
    return Related(
        article,
        tuple(fact for fact in rarest if isinstance(fact, Event)),
        tuple(fact for fact in rarest if isinstance(fact, Actor)),
        any(isinstance(fact, Shared) for fact in rarest),
    )
