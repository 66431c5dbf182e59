"""Articles to indexes: who is in what with whom, who published and who was relied on, what happened when.

Everything here follows from the articles' facts and is computed anew in every build, never stored.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from dossier.ledger.actors import Appearance, Profile, profiles
from dossier.ledger.events import Event, events
from dossier.ledger.facts import Fact, Passage
from dossier.ledger.origins import Tally, origins_of, tally
from dossier.ledger.related import Related, adds, related
from dossier.ledger.sources import RESERVED, Source, addresses_of, agencies_of, medium_key, sources
from dossier.ledger.statements import Statement, statements
from dossier.ledger.timeline import Entry, timeline
from dossier.model import Article, Dossier
from dossier.places import Places

__all__ = [
    "RESERVED",
    "Appearance",
    "Entry",
    "Event",
    "Fact",
    "Ledger",
    "Passage",
    "Profile",
    "Related",
    "Source",
    "Statement",
    "Tally",
    "adds",
    "agencies_of",
    "ledger",
    "origins_of",
    "tally",
]


@dataclass(frozen=True, slots=True)
class Ledger:
    """All indexes of a dossier. Articles newest first, profiles and sources by how many articles they are in."""

    articles: tuple[Article, ...]
    profiles: Mapping[str, Profile]
    sources: Mapping[str, Source]
    events: Mapping[str, Event]
    timeline: tuple[Entry, ...]
    related: Mapping[str, tuple[Related, ...]]  # by article id
    _addresses: Mapping[str, str]

    def source(self, name: str) -> Source:
        """The source of that name, however it is capitalised. Raises KeyError if there is none."""
        return self.sources[self._addresses[medium_key(name)]]


def ledger(dossier: Dossier) -> Ledger:
    """The indexes of a dossier."""
    articles = tuple(sorted(sorted(dossier.articles, key=lambda one: one.id), key=_day, reverse=True))
    places = {article.id: Places(article) for article in articles}
    addresses = addresses_of(articles)
    happened = events(dossier, statements(articles, places), places)
    known = profiles(articles, dossier.authority.actors, places)
    return Ledger(
        articles,
        known,
        sources(articles, addresses),
        {event.id: event for event in happened},
        timeline(articles, happened),
        related(articles, known),
        addresses,
    )


def _day(article: Article) -> dt.date:
    """The day an article is filed under: the first it may have appeared on; before all others if none is known."""
    published = article.facts.published
    return (published and (published.earliest or published.latest)) or dt.date.min
