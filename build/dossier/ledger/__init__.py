"""Articles to indexes: who is in what with whom, who published and who was relied on, what happened when.

Everything here follows from the articles' facts and is computed anew in every build, never stored.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from dossier.ledger.actors import Appearance, Profile, profiles
from dossier.ledger.company import Company, at_events, company
from dossier.ledger.events import Event, events
from dossier.ledger.facts import Fact, Passage
from dossier.ledger.findings import Finding, findings
from dossier.ledger.gaps import Gap, gaps
from dossier.ledger.gist import Gist, Telling
from dossier.ledger.moments import Moment, moments
from dossier.ledger.network import Link, network
from dossier.ledger.order import day_key, in_order
from dossier.ledger.origins import Tally, anonymous, origins_of, relied_on, tally
from dossier.ledger.quotes import Quotation, quotations
from dossier.ledger.related import Related, adds, related
from dossier.ledger.relations import Relation, relations
from dossier.ledger.shared import Shared, shared
from dossier.ledger.sources import RESERVED, Source, addresses_of, agencies_of, medium_key, sources
from dossier.ledger.statements import Statement, actors_in, statements
from dossier.ledger.timeline import Entry, timeline
from dossier.ledger.titles import Title, title
from dossier.model import Actor, Article, Dossier, Found, Revision, Span
from dossier.places import Places

__all__ = [
    "RESERVED",
    "Appearance",
    "Company",
    "Entry",
    "Event",
    "Fact",
    "Finding",
    "Gap",
    "Gist",
    "Ledger",
    "Link",
    "Moment",
    "Passage",
    "Profile",
    "Quotation",
    "Related",
    "Relation",
    "Shared",
    "Source",
    "Statement",
    "Tally",
    "Telling",
    "Title",
    "actors_in",
    "agencies_of",
    "anonymous",
    "ledger",
    "moments",
    "origins_of",
    "relied_on",
    "tally",
]

Item = TypeVar("Item")


@dataclass(frozen=True)
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
    said_by: Mapping[str, tuple[Quotation, ...]]  # by actor id
    network: tuple[Link, ...]
    shared: tuple[Shared, ...]
    revisions: tuple[Revision, ...]  # what readers are told of changes, newest first
    relations: tuple[Relation, ...]  # which event was before which
    company: tuple[Company, ...]  # who accompanied whom
    company_at: Mapping[str, tuple[Company, ...]]  # by event id
    nameless: Mapping[str, tuple[Span, ...]]  # by article id: its sentences that rest on somebody without a name
    # What sentences report, by their article's id and their place.
    sayings: Mapping[tuple[str, Span], Sequence[Quotation]]
    found: Mapping[str, Found]  # by actor id: whom the machine found and nobody reviewed
    findings: tuple[Finding, ...]  # what no single article tells, the best first
    gaps: tuple[Gap, ...]  # what is not known
    places: Mapping[str, Places]  # by article id
    _addresses: Mapping[str, str]

    @cached_property
    def titles(self) -> Mapping[str, Title]:
        """What the events are called that the curator did not name, by their ids: words of the articles that tell of
        them; of those whose words rights withhold nothing. Made when somebody asks: not every command does."""

        def may_show(article: Article, span: Span) -> bool:
            return self.places[article.id].may_show(span)

        found = {id: title(event.statements, may_show) for id, event in self.events.items() if not event.name}
        return {id: words for id, words in found.items() if words}

    def name(self, event: Event) -> str:
        """An event's name: the curator's, else its title; empty where it has none."""
        return event.name or (self.titles[event.id].text if event.id in self.titles else "")

    def saying(self, statement: Statement) -> Quotation | None:
        """By whom, when and via whom what a statement tells was said: the quotation that holds its words, or whose
        speaker or verb its words hold; None if they are the article's own."""
        sayings = self.sayings.get((statement.article.id, statement.span), ())
        return next((one for one in sayings if one.tells(statement)), None)

    def source(self, name: str) -> Source:
        """The source of that name, however it is capitalised. Raises KeyError if there is none."""
        return self.sources[self._addresses[medium_key(name)]]


def ledger(dossier: Dossier) -> Ledger:
    """The indexes of a dossier."""
    articles = tuple(sorted(sorted(dossier.articles, key=lambda one: one.id), key=_day, reverse=True))
    places = {article.id: Places(article) for article in articles}
    addresses = addresses_of(articles)
    told = tuple(statements(articles, places))
    happened, related_in_time = _in_time(dossier, events(dossier, told, places))
    said = tuple(quotations(articles, told, places))
    known = profiles(articles, dossier.actors, places)
    alike = shared(articles)
    media = sources(articles, addresses)
    told_most = moments(happened, articles)
    together, nameless = company(articles, dossier.actors), _nameless(articles, places)
    return Ledger(
        articles=articles,
        profiles=known,
        sources=media,
        events={event.id: event for event in happened},
        timeline=timeline(articles, happened, [(one.first, one.second) for one in related_in_time]),
        moments=told_most,
        gist=Gist(articles, places),
        related=related(articles, known.values(), happened, alike),
        adds=adds(articles, known),
        events_of=_by_actor((actor, event) for event in happened for actor in event.actors),
        quotations=said,
        quoted_about=_by_actor((actor, one) for one in said for actor in one.about),
        said_by=_by_actor(
            (one.quote.speaker.actor, one) for one in said if one.quote.speaker and one.quote.speaker.actor
        ),
        network=network(articles, known),
        shared=alike,
        revisions=dossier.revisions,
        relations=related_in_time,
        company=together,
        company_at=at_events(together, happened),
        nameless=nameless,
        sayings=_sayings(said, places),
        found=dossier.found,
        findings=findings(happened, media.values(), told_most, articles, nameless),
        gaps=gaps(articles, happened, said),
        places=places,
        _addresses=addresses,
    )


def _nameless(articles: Iterable[Article], places: Mapping[str, Places]) -> dict[str, tuple[Span, ...]]:
    """The sentences that rest on somebody without a name, by their article's id."""
    spans = {article.id: anonymous(article) for article in articles}
    return {id: tuple(map(places[id].passage, found)) for id, found in spans.items() if found}


def _in_time(dossier: Dossier, found: Iterable[Event]) -> tuple[tuple[Event, ...], tuple[Relation, ...]]:
    """The events in order of time, and what is said of which was before which."""
    ordered = sorted(found, key=lambda event: (*day_key(event.edtf), event.id))
    known = {event.id: event for event in ordered}
    told = relations(dossier, ordered)
    return tuple(known[id] for id in in_order(tuple(known), ((one.first, one.second) for one in told))), told


def _sayings(said: Iterable[Quotation], places: Mapping[str, Places]) -> dict[tuple[str, Span], list[Quotation]]:
    """What sentences report, by their article's id and their place."""
    found: dict[tuple[str, Span], list[Quotation]] = defaultdict(list)
    for one in said:
        quote, article = one.quote, one.article
        parts = (quote.evidence.span, quote.cue and quote.cue.span, quote.speaker and quote.speaker.evidence.span)
        for sentence in dict.fromkeys(places[article.id].passage(span) for span in parts if span):
            found[article.id, sentence].append(one)
    return found


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
