"""Key moments: which days a dossier makes most of, and which event of each.

What matters is told again. So a day weighs more with each article that tells of it, and what an article tells counts
more the longer ago it was: of a fair the next morning's paper tells, of a revolution the next year's, too. That later
articles refer to a day is what is known to tell best which days belong in a timeline (Tran and others, «Leveraging
Learning to Rank in an Optimization Framework for Timeline Summarization», 2013); here nothing is learned.
"""

import datetime as dt
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from math import log2

from dossier import when
from dossier.ledger.events import Event
from dossier.ledger.statements import Statement
from dossier.model import Article, Span

LEAD = 3  # sentences that an article opens with, its headline among them
SAID = 0.5  # what the day of a saying counts beside that of a deed
LONGEST = dt.timedelta(days=7)  # of what takes longer, the first day is no more its day than any other
NEWS = dt.timedelta(days=30)  # until when what happened is news
NO_DAY, DAY = dt.timedelta(), dt.timedelta(days=1)  # a morning paper tells what happened the day before

_Time = tuple[dt.date, dt.date, str]  # the first and last day it may mean, and its EDTF


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, how much the dossier makes of it, and what tells of it.

    `edtf` is the day; of events that the curator named and dated less precisely it is their time. `event` is the
    gathered event that the dossier makes most of then, None where only single sentences tell of that day.
    `statements` are all that date something to it; a day that is only one of publication has none.
    """

    edtf: str
    earliest: dt.date
    latest: dt.date
    weight: float
    event: Event | None
    statements: tuple[Statement, ...]


def moments(events: Iterable[Event], articles: Sequence[Article]) -> tuple[Moment, ...]:
    """The days of the events, those the dossier makes most of first, and of one weight in the order of time.

    An article that dates nothing to its day of publication or the day before tells of its day of publication without
    saying so. Of an actor's events the articles are those that name the actor.
    """
    happened: dict[_Time, list[Event]] = defaultdict(list)
    for event in events:
        if time := _time(event):
            happened[time].append(event)
    undated = _undated(articles, happened)
    coverage = sorted({day for article in articles if (day := _appeared(article))})
    found = (_moment(time, happened.get(time, ()), undated.get(time, 0), coverage) for time in {**happened, **undated})
    return tuple(sorted(found, key=lambda one: (-one.weight, one.earliest, one.edtf)))


def published(article: Article) -> dt.date | None:
    """The day an article was published, if it is known to the day."""
    known = article.facts.published
    return known.earliest if known and known.earliest == known.latest else None


def lead(article: Article) -> tuple[Span, ...]:
    """The sentences that an article opens with."""
    return article.facts.sentences[:LEAD]


def _time(event: Event) -> _Time | None:
    """The day of an event, of a gathered one of a few days the first; of a curator's that is known less precisely its
    time; None if it has none of these."""
    known = event.when
    if known is None or known.earliest is None or known.latest is None:
        return None
    if not known.qualifier and known.earliest == known.latest:
        return _on(known.earliest)
    if isinstance(known, when.Interval) and event.is_gathered and known.latest - known.earliest < LONGEST:
        return _on(known.earliest)
    return (known.earliest, known.latest, when.without_times(event.edtf)) if event.by == "curator" else None


def _on(day: dt.date) -> _Time:
    return day, day, day.isoformat()


def _moment(time: _Time, events: Sequence[Event], undated: int, coverage: Sequence[dt.date]) -> Moment:
    earliest, latest, edtf = time
    is_covered = _is_covered(latest, coverage)
    statements = tuple(statement for event in events for statement in event.statements)
    gathered = sorted((event for event in events if event.is_gathered), key=lambda event: event.id)
    first = max(gathered, key=lambda event: _weight(latest, event.statements, is_covered), default=None)
    return Moment(edtf, earliest, latest, undated + _weight(latest, statements, is_covered), first, statements)


def _is_covered(day: dt.date, coverage: Sequence[dt.date]) -> bool:
    """Whether an article appeared soon enough after a day to tell of it as news."""
    next_ = bisect_left(coverage, day)
    return next_ < len(coverage) and coverage[next_] - day <= NEWS


def _undated(articles: Iterable[Article], happened: Mapping[_Time, Sequence[Event]]) -> dict[_Time, int]:
    """By their day of publication, how many articles date nothing to that day or the day before."""
    told: dict[str, set[dt.date]] = defaultdict(set)
    for (day, _, _), events in happened.items():
        for article in chain.from_iterable(event.articles for event in events):
            told[article.id].add(day)
    found: dict[_Time, int] = defaultdict(int)
    for article in articles:
        appeared = published(article)
        if appeared and not any(NO_DAY <= appeared - day <= DAY for day in told[article.id]):
            found[_on(appeared)] += 1
    return found


def _weight(day: dt.date, statements: Iterable[Statement], is_covered: bool) -> float:
    """How much the articles make of a day that these statements tell of: of each article counts the weightiest.

    Of a day that no article told of as news, a birth long ago, one telling says nothing: what counts is how long after
    the first telling others follow.
    """
    voices = list(_voices(statements))
    start = day if is_covered or not voices else _appeared(voices[0].article) or day
    weights: dict[str, float] = defaultdict(float)
    for one in voices:
        weights[one.article.id] = max(weights[one.article.id], _emphasis(start, one))
    return sum(weights.values())


def _emphasis(start: dt.date, statement: Statement) -> float:
    """One for telling of the day, one for doing so in the lead, and one for each doubling of the days since the start;
    half of that if it is only the day of a saying."""
    since = max(0, ((_appeared(statement.article) or start) - start).days)
    told = 1 + (statement.span in lead(statement.article)) + log2(1 + since)
    return SAID * told if statement.kind == "report" else told


def _appeared(article: Article) -> dt.date | None:
    """The first day an article may have appeared on, if that is known."""
    return article.facts.published.earliest if article.facts.published else None


def _voices(statements: Iterable[Statement]) -> Iterator[Statement]:
    """The statements but those that an earlier article has word for word: copies of one report are one voice."""
    said: dict[str, str] = {}
    for one in sorted(statements, key=lambda one: (_appeared(one.article) or dt.date.max, one.article.id, one.span)):
        words = " ".join(one.span.of(one.article.document.text).split()).casefold()
        if said.setdefault(words, one.article.id) == one.article.id:
            yield one
