"""What a dossier tells that no single article does: each finding with what it rests on, and of a kind that is a rule.

chain        several articles tell of an event at several stages: planned, then announced, then happened
unconfirmed  what was announced or planned, for a day that has passed, and no article tells that it came about
unnamed      what is told of an event rests on somebody without a name
single       several articles tell of an event, and all of them come from one origin
relay        a medium that several others rely on
moment       the day that the dossier makes most of
"""

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Literal, get_args

from dossier.ledger.events import STAGES, Event
from dossier.ledger.moments import Moment
from dossier.ledger.origins import tally
from dossier.ledger.sources import Source
from dossier.ledger.statements import Statement
from dossier.model import Article, Span

Kind = Literal["chain", "unconfirmed", "unnamed", "single", "relay", "moment"]
KINDS: tuple[Kind, ...] = get_args(Kind)
MOST = 5  # findings: what more than a handful of sentences say, nobody reads


@dataclass(frozen=True, slots=True)
class Finding:
    """A finding of a kind: the event, medium or day that it is about, and the articles and statements it rests on."""

    kind: Kind
    articles: tuple[Article, ...]
    event: Event | None = None
    source: Source | None = None
    moment: Moment | None = None
    statements: tuple[Statement, ...] = ()


def findings(
    events: Sequence[Event],
    sources: Iterable[Source],
    moments: Sequence[Moment],
    articles: Sequence[Article],
    nameless: Mapping[str, Collection[Span]],
) -> tuple[Finding, ...]:
    """The findings, the best of each kind first, then the second best; of one event one, and whom it rests on.

    `nameless` are the sentences that rest on somebody without a name, by their article's id.
    """
    gathered = [event for event in events if event.is_gathered and event.kind == "event"]
    last = max((known.latest for one in articles if (known := one.facts.published) and known.latest), default=None)
    ranked = sorted(gathered, key=_weight)
    found: Mapping[Kind, list[Finding]] = {
        "chain": [one for event in ranked if (one := _chain(event))],
        "unconfirmed": [one for event in ranked if (one := _unconfirmed(event, last))],
        "unnamed": [one for event in ranked if (one := _unnamed(event, nameless))],
        "single": [one for event in ranked if (one := _single(event))],
        "relay": list(_relays(sources)),
        "moment": [Finding("moment", (), moment=one, event=one.event) for one in moments[:1] if one.statements],
    }
    told: set[str | tuple[str, bool]] = set()
    kept = []
    for one in (one for row in zip_longest(*(found[kind] for kind in KINDS)) for one in row if one):
        about = (one.event.id, one.kind == "unnamed") if one.event else one.kind
        if about not in told:
            told.add(about)
            kept.append(one)
    return tuple(kept[:MOST])


def _weight(event: Event) -> tuple[int, int, str]:
    """Events that rest on most origins first, then those of most articles."""
    told = tally(event.articles)
    return -len(told.origins) - told.unnamed, -len(event.articles), event.id


def _chain(event: Event) -> Finding | None:
    reached = [(article, event.status_in(article)) for article in event.articles]
    stages = dict.fromkeys(stage for _, stage in reached if stage != "unknown")
    is_in_order = [*stages] == sorted(stages, key=STAGES.index)
    if len(stages) < 2 or not is_in_order:
        return None
    return Finding("chain", tuple(article for article, _ in reached), event)


def _unconfirmed(event: Event, last: dt.date | None) -> Finding | None:
    """An event that was to be before the last article appeared; nothing can be said of one that was not due yet."""
    due = event.when
    is_due = last and due and due.latest and due.latest < last
    if not is_due or event.status not in ("planned", "announced"):
        return None
    return Finding("unconfirmed", event.articles, event, statements=event.statements[:1])


def _unnamed(event: Event, nameless: Mapping[str, Collection[Span]]) -> Finding | None:
    """The articles that tell of an event in a sentence that rests on somebody without a name."""
    told = tuple(one for one in event.statements if one.span in nameless.get(one.article.id, ()))
    articles = tuple({one.article.id: one.article for one in told}.values())
    return Finding("unnamed", articles, event, statements=told[:1]) if told else None


def _single(event: Event) -> Finding | None:
    told = tally(event.articles)
    is_one = len(event.articles) > 1 and len(told.origins) == 1 and not told.unnamed
    return Finding("single", event.articles, event) if is_one else None


def _relays(sources: Iterable[Source]) -> Iterator[Finding]:
    for source in sources:
        relying = [fact.article for fact in source.relied_on if fact.article.facts.agencies[fact.index].kind == "text"]
        outlets = {article.facts.outlet.name for article in relying if article.facts.outlet}
        if len(outlets - {source.name}) > 1:
            yield Finding("relay", tuple({one.id: one for one in relying}.values()), source=source)
