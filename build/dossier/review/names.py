"""Names that wait for the curator: those that the authority file does not know, and aliases that nobody uses."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from dossier.model import ActorType, Article, Authority, Dossier, Mention, Reason, ranked
from dossier.places import Places
from dossier.review.items import Item, Offer, Place, call, place
from dossier.review.likeness import fold

CONTEXTS = 3  # places shown of a name: enough to see who is meant

Word = TypeVar("Word", bound=str)


@dataclass(frozen=True, slots=True)
class Unknown:
    """A name that is not in the authority file, in its commonest spelling, with all places where it stands."""

    name: str
    type: ActorType
    forms: tuple[str, ...]  # all spellings, the commonest first
    found: tuple[tuple[Article, Mention], ...]

    @property
    def articles(self) -> int:
        """In how many articles it stands."""
        return len({article.id for article, _ in self.found})


def unknown(articles: Iterable[Article]) -> tuple[Unknown, ...]:
    """The names that the authority file does not know, those in most articles first; spellings that differ only in
    capitals, accents and marks are one name, and where it names the article's own source it is none."""
    gathered: dict[str, list[tuple[Article, Mention]]] = defaultdict(list)
    for article in articles:
        sources = article.facts.own_sources()
        for mention in article.facts.mentions:
            is_named = mention.evidence.span and fold(mention.name) and mention.name not in sources
            if mention.actor is None and is_named:
                gathered[fold(mention.name)].append((article, mention))
    found = (_unknown(mentions) for mentions in gathered.values())
    return tuple(sorted(found, key=lambda one: (-one.articles, -len(one.found), fold(one.name))))


def _unknown(found: Sequence[tuple[Article, Mention]]) -> Unknown:
    names = _commonest([" ".join(mention.name.split()) for _, mention in found])
    words = _commonest([" ".join(mention.evidence.text.split()) for _, mention in found])
    types = _commonest([mention.type for _, mention in found])
    return Unknown(names[0], types[0], tuple(dict.fromkeys((*names, *words))), tuple(found))


def _commonest(values: Iterable[Word]) -> list[Word]:
    return [value for value, _ in ranked(Counter(values))]


def contexts(one: Unknown, places: Mapping[str, Places]) -> tuple[Place, ...]:
    """The first places of a name, each in another article as far as there are others."""
    first: dict[str, Mention] = {}
    for article, mention in one.found:
        first.setdefault(article.id, mention)
    ordered = sorted(one.found, key=lambda pair: first[pair[0].id] is not pair[1])
    return tuple(
        place(article, places[article.id], mention.evidence.span)
        for article, mention in ordered[:CONTEXTS]
        if mention.evidence.span
    )


def open_names(authority: Authority) -> frozenset[str]:
    """The names that the curator looked at and left open, folded."""
    return frozenset(map(fold, authority.unsure))


def names(found: Iterable[Unknown], authority: Authority, places: Mapping[str, Places]) -> Iterator[Item]:
    """An item for every name that the authority file does not know; another kind where the curator was unsure."""
    left_open = open_names(authority)
    for one in found:
        is_unsure = fold(one.name) in left_open
        yield Item(
            "unsure" if is_unsure else "name",
            one.name,
            Reason("review.unsure") if is_unsure else Reason("review.name", str(one.articles)),
            type=one.type,
            others=one.forms[1:],
            count=len(one.found),
            places=contexts(one, places),
            offers=(
                call("accept", "accept", one.name, options=("--type", one.type)),
                call("alias", "accept", one.name, options=("--as", "ACTOR")),
                call("reject", "reject", one.name),
                call("unsure", "unsure", one.name),
            ),
        )


def aliases(dossier: Dossier, seeds: str) -> Iterator[Item]:
    """An item for every actor with aliases that no article's text holds: a slip of the pen, or no longer needed."""
    texts = [fold(article.document.text) for article in dossier.articles]
    words = {word for text in texts for word in text.split()}
    for actor in dossier.authority.actors.values():
        idle = tuple(
            alias
            for alias in (*actor.aliases, *actor.weak_aliases)
            # Most aliases are settled by their words alone; few need a look into every text.
            if not words.issuperset(fold(alias).split())
            or not any(re.search(rf"(?<!\w){re.escape(fold(alias))}(?!\w)", text) for text in texts)
        )
        if idle:
            yield Item(
                "alias",
                ", ".join(idle),
                Reason("review.alias", actor.name),
                actors=(actor.id,),
                type=actor.type,
                count=len(idle),
                offers=(Offer("write", file=f"{seeds}/actors.yml", line=f"id: {actor.id}"),),
            )
