"""What happened when: publications and events, in order of time."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dossier import when
from dossier.ledger.events import Event
from dossier.ledger.order import day_key, in_order
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


def timeline(
    articles: Iterable[Article], events: Iterable[Event], before: Iterable[tuple[str, str]] = ()
) -> tuple[Entry, ...]:
    """The publications and the events that have a time, in order; `before` are pairs of events, by their ids."""
    ordered = {_key(entry): entry for entry in sorted([*_publications(articles), *_happenings(events)], key=_moment)}
    pairs = ((("event", one), ("event", other)) for one, other in before)
    return tuple(ordered[key] for key in in_order(tuple(ordered), pairs))


def _key(entry: Entry) -> tuple[str, str]:
    return ("event", entry.event.id) if entry.event else ("article", entry.article.id)


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
    span = entry.event.statements[0].span if entry.event else Span(0, 0)
    return *day_key(entry.edtf), entry.is_publication, entry.article.id, span
