"""Articles to indexes: who is in what with whom, who published and who was relied on, what happened when.

Everything here follows from the articles' facts and is computed anew in every build, never stored.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from dossier.ledger.actors import Appearance, Profile, profiles
from dossier.ledger.events import Event, events
from dossier.ledger.facts import Fact, Passage
from dossier.ledger.gist import Gist, Telling
from dossier.ledger.moments import Moment, moments
from dossier.ledger.network import Link, network
from dossier.ledger.origins import Tally, anonymous, origins_of, tally
from dossier.ledger.quotes import Quotation, quotations
from dossier.ledger.related import Related, adds, related
from dossier.ledger.shared import Shared, shared
from dossier.ledger.sources import RESERVED, Source, addresses_of, agencies_of, medium_key, sources
from dossier.ledger.statements import Statement, statements
from dossier.ledger.timeline import Entry, timeline
from dossier.model import Actor, Article, Dossier, Revision
from dossier.places import Places

__all__ = [
    "RESERVED",
    "Appearance",
    "Entry",
    "Event",
    "Fact",
    "Gist",
    "Ledger",
    "Link",
    "Moment",
    "Passage",
    "Profile",
    "Quotation",
    "Related",
    "Shared",
    "Source",
    "Statement",
    "Tally",
    "Telling",
    "agencies_of",
    "anonymous",
    "ledger",
    "moments",
    "origins_of",
    "tally",
]

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Ledger:
    """All indexes of a dossier. Articles newest first, profiles and sources by how many articles they are in."""

    articles: tuple[Article, ...]
    profiles: Mapping[str, Profile]
    sources: Mapping[str, Source]
    events: Mapping[str, Event]
    timeline: tuple[Entry, ...]
    moments: tuple[Moment, ...]  # the days, those the dossier makes most of first
    gist: Gist
    related: Mapping[str, tuple[Related, ...]]  # by article id
    adds: Mapping[str, tuple[Actor, ...]]  # by article id, whom no other article names
    events_of: Mapping[str, tuple[Event, ...]]  # by actor id
    quotations: tuple[Quotation, ...]
    quoted_about: Mapping[str, tuple[Quotation, ...]]  # by actor id
    network: tuple[Link, ...]
    shared: tuple[Shared, ...]
    revisions: tuple[Revision, ...]  # what readers are told of changes, newest first
    _addresses: Mapping[str, str]

    def source(self, name: str) -> Source:
        """The source of that name, however it is capitalised. Raises KeyError if there is none."""
        return self.sources[self._addresses[medium_key(name)]]


def ledger(dossier: Dossier) -> Ledger:
    """The indexes of a dossier."""
    articles = tuple(sorted(sorted(dossier.articles, key=lambda one: one.id), key=_day, reverse=True))
    places = {article.id: Places(article) for article in articles}
    addresses = addresses_of(articles)
    told = tuple(statements(articles, places))
    happened = events(dossier, told, places)
    said = tuple(quotations(articles, told, places))
    known = profiles(articles, dossier.authority.actors, places)
    alike = shared(articles)
    return Ledger(
        articles,
        known,
        sources(articles, addresses),
        {event.id: event for event in happened},
        timeline(articles, happened),
        moments(happened, articles),
        Gist(articles, places),
        related(articles, known.values(), happened, alike),
        adds(articles, known),
        _by_actor((actor, event) for event in happened for actor in event.actors),
        said,
        _by_actor((actor, one) for one in said for actor in one.about),
        network(articles, known),
        alike,
        dossier.revisions,
        addresses,
    )


def _by_actor(pairs: Iterable[tuple[str, Item]]) -> dict[str, tuple[Item, ...]]:
    """What belongs to each actor, by the actor's id."""
    found: dict[str, list[Item]] = defaultdict(list)
    for actor, item in pairs:
        found[actor].append(item)
    return {actor: tuple(items) for actor, items in found.items()}


def _day(article: Article) -> dt.date:
    """The day an article is filed under: the first it may have appeared on; before all others if none is known."""
    published = article.facts.published
    return (published and (published.earliest or published.latest)) or dt.date.min
