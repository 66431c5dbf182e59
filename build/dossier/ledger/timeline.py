"""What happened when: publications and dated sentences, in order of time."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from dossier import when
from dossier.ledger.facts import Passage
from dossier.model import Article, Span
from dossier.places import Places


@dataclass(frozen=True, slots=True)
class Entry:
    """A point of the timeline: an article's publication, or what one of its sentences dates.

    `dates` are indexes into the article's dates; empty for the publication.
    """

    edtf: str
    when: when.When
    article: Article
    passage: Passage | None

    @property
    def is_publication(self) -> bool:
        """Whether this is the publication of the article itself."""
        return self.passage is None


def timeline(articles: Iterable[Article], places: Mapping[str, Places]) -> tuple[Entry, ...]:
    """The entries of all articles, in order."""
    return tuple(sorted(_entries(articles, places), key=_moment))


def _moment(entry: Entry) -> tuple[int, int, str, bool, str, Span]:
    """Entries in order of their first possible day; of one day, the vaguer first and an event before its report."""
    known = entry.when
    first, last = known.earliest or known.latest or dt.date.min, known.latest or dt.date.max
    clock = known.time if isinstance(known, when.Point) else ""
    span = entry.passage.span if entry.passage else Span(0, 0)
    return first.toordinal(), -last.toordinal(), clock, entry.is_publication, entry.article.id, span


def _entries(articles: Iterable[Article], places: Mapping[str, Places]) -> Iterator[Entry]:
    """The publications, and the dated sentences; a sentence that names a date twice is one entry."""
    for article in articles:
        published = article.facts.published
        if published and (known := when.read(published.edtf)):
            yield Entry(published.edtf, known, article, None)
        # The date of a header line or a dateline is the publication's, which has an entry of its own.
        frame = [part.span for part in article.facts.segments if part.kind in ("header", "dateline")]
        stated: dict[tuple[Span, str], list[int]] = defaultdict(list)
        for index, date in enumerate(article.facts.dates):
            span = date.evidence.span
            if date.edtf and date.type in ("date", "time") and span and not any(map(span.overlaps, frame)):
                stated[places[article.id].passage(span), date.edtf].append(index)
        for (passage, edtf), indexes in stated.items():
            if known := when.read(edtf):
                yield Entry(edtf, known, article, Passage(article, passage, tuple(indexes)))
