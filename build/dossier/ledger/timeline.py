"""What happened when: publications and events, in order of time."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dossier import when
from dossier.ledger.events import Event
from dossier.model import Article, Span


@dataclass(frozen=True, slots=True)
class Entry:
    """A point of the timeline: an event, or (`event` None) the publication of an article.

    `article` is the one published, or the first that reports the event.
    """

    edtf: str
    when: when.When
    article: Article
    event: Event | None

    @property
    def is_publication(self) -> bool:
        """Whether this is the publication of the article itself."""
        return self.event is None


def timeline(articles: Iterable[Article], events: Iterable[Event]) -> tuple[Entry, ...]:
    """The publications and the events that have a time, in order."""
    return tuple(sorted([*_publications(articles), *_happenings(events)], key=_moment))


def _publications(articles: Iterable[Article]) -> Iterator[Entry]:
    for article in articles:
        published = article.facts.published
        if published and (known := when.read(published.edtf)):
            yield Entry(published.edtf, known, article, None)


def _happenings(events: Iterable[Event]) -> Iterator[Entry]:
    for event in events:
        if known := event.when:
            yield Entry(event.edtf, known, event.statements[0].article, event)


def _moment(entry: Entry) -> tuple[int, int, str, bool, str, Span]:
    """Entries in order of their first possible day; of one day, the vaguer first and an event before its report."""
    known = entry.when
    first, last = known.earliest or known.latest or dt.date.min, known.latest or dt.date.max
    clock = known.time if isinstance(known, when.Point) else ""
    span = entry.event.statements[0].span if entry.event else Span(0, 0)
    return first.toordinal(), -last.toordinal(), clock, entry.is_publication, entry.article.id, span
