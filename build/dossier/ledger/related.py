"""Which articles belong together, and why: events that both tell, passages they share, actors that few others name."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations
from math import log

from dossier.ledger.actors import Profile
from dossier.ledger.events import Event
from dossier.ledger.shared import Shared
from dossier.model import Actor, Article

WORD = re.compile(r"\w+")
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


def adds(articles: Iterable[Article], profiles: Mapping[str, Profile]) -> dict[str, tuple[Actor, ...]]:
    """By article id, the actors that no other article names, in the order of the text.

    Whoever's name stands in another article for something else («Beijing» for a government, or in a dateline) is none
    of them: a reader who finds it there would call the page a liar.
    """
    told = list(articles)
    alone = {id: one for id, one in profiles.items() if len(one.appearances) == 1}
    elsewhere = set(_elsewhere(told, alone))
    found = {}
    for article in told:
        named = dict.fromkeys(mention.actor for mention in article.facts.mentions)
        found[article.id] = tuple(alone[id].actor for id in named if id in alone and id not in elsewhere)
    return found


def _elsewhere(articles: Iterable[Article], alone: Mapping[str, Profile]) -> Iterator[str]:
    """The actors of one article of whose names one stands, as written, in the words of another."""
    names: dict[str, list[tuple[str, str, str]]] = defaultdict(list)  # first word -> name, actor, its article
    for id, profile in alone.items():
        for name in {profile.actor.name, *profile.actor.aliases, *(form for form, _ in profile.forms)}:
            if first := WORD.match(name):
                names[first[0]].append((name, id, profile.appearances[0].article.id))
    for article in articles:
        text = article.document.text
        for word in WORD.finditer(text):
            for name, id, home in names.get(word[0], ()):
                end = word.start() + len(name)
                if home != article.id and text.startswith(name, word.start()) and not WORD.match(text, end):
                    yield id


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
