"""Events: what several sentences, of one article or many, tell of the same time and the same actors.

The curator's events come first. Of the other statements the machine brings together only those that agree in time,
in actors and in words: better two events than one that never was.
"""

import datetime as dt
import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from dossier import when
from dossier.ledger.sameness import Candidate
from dossier.ledger.statements import Kind, Statement, actors_in
from dossier.model import Article, Dossier, EventStatement, EventStatus, NamedEvent, Reason, Span, Voice, ranked
from dossier.places import Places
from dossier.slug import slug

LONGEST_DAYS = 31  # a time that is known less precisely than its month brings nothing together
# Of one actor in one month so many events are compared with a statement, and of each so many statements: what repeats
# itself thousands of times must not take the square of that.
MOST_GROUPS, MOST_MEMBERS = 500, 20
STAGES: tuple[EventStatus, ...] = ("unknown", "planned", "announced", "happened")


@dataclass(frozen=True)
class Event:
    """Something that happened, or was to happen, and the statements that tell of it, oldest report first.

    `id` is its address; `name` is the curator's, empty of one that the machine brought together. `edtf` is its own
    time, empty if no statement has one, and never the reports'. Every dated sentence of a dossier that the curator
    did not strike out is a statement of exactly one event; an event of `kind` report is the saying of something.
    """

    id: str
    name: str
    edtf: str
    kind: Kind
    actors: tuple[str, ...]
    statements: tuple[Statement, ...]
    by: Voice
    note: str = ""

    @property
    def when(self) -> when.When | None:
        """What the time means."""
        return when.read(self.edtf) if self.edtf else None

    @cached_property
    def articles(self) -> tuple[Article, ...]:
        """The articles that tell of it, oldest report first."""
        return tuple({one.article.id: one.article for one in self.statements}.values())

    @property
    def status(self) -> EventStatus:
        """The furthest stage that a statement tells of."""
        return _furthest(self.statements)

    def status_in(self, article: Article) -> EventStatus:
        """The furthest stage that an article tells of; "unknown" for one that does not tell of the event."""
        return _furthest(one for one in self.statements if one.article is article)

    @property
    def finer(self) -> tuple[Statement, ...]:
        """The statements that tell its day more precisely than it is given, within it; the most precise first. What
        lasted from one day to another has none."""
        own = self.when if isinstance(self.when, when.Point) else None
        length = _length(self.edtf)
        within = [
            one
            for one in self.statements
            if (known := one.when) and own and _length(one.edtf) < length and _is_within(known, own)
        ]
        return tuple({when.without_times(one.edtf): one for one in sorted(within, key=_statement_length)}.values())

    @property
    def known_until(self) -> dt.date | None:
        """The last day that reports of it as happened can tell of, where its time goes on behind that; else None."""
        told = [one.article.facts.published for one in self.statements if one.status == "happened"]
        last = max((one.latest for one in told if one and one.latest), default=None)
        own = self.when
        if not (last and isinstance(own, when.Interval) and own.earliest and own.latest):
            return None
        return last if own.earliest <= last < own.latest else None

    @property
    def is_gathered(self) -> bool:
        """Whether it is more than one sentence: named by the curator, or told by several statements."""
        return self.by == "curator" or len(self.statements) > 1


def events(dossier: Dossier, told: Iterable[Statement], places: Mapping[str, Places]) -> tuple[Event, ...]:
    """All events of a dossier: the curator's, then the machine's, in the order of their ids."""
    articles = {article.id: article for article in dossier.articles}
    left = _Left(told, places)
    pinned = left.take(chain(dossier.no_events, *(decided.statements for decided in dossier.events)))
    named = [_named(decided, articles, pinned, places) for decided in dossier.events]
    return (*named, *sorted(map(_found, _groups(left.statements())), key=lambda event: event.id))


# ---------------------------------------------------------------------------------- the curator's


class _Left:
    """The machine's statements that the curator has not taken yet, by their article and sentence."""

    def __init__(self, told: Iterable[Statement], places: Mapping[str, Places]) -> None:
        self._places = places
        self._told: dict[tuple[str, Span], list[Statement]] = defaultdict(list)
        for statement in told:
            self._told[statement.article.id, statement.span].append(statement)

    def statements(self) -> Iterator[Statement]:
        """What is left."""
        return chain.from_iterable(self._told.values())

    def take(self, stated: Iterable[EventStatement]) -> dict[EventStatement, Statement]:
        """The statement that each of the curator's pins means: the one whose time stands in the pinned words, else
        one of their sentence that no other pin means."""
        pins = list(stated)
        found: dict[EventStatement, Statement] = {}
        for is_sure in (True, False):
            for pin in pins:
                told = self._told[pin.article, _passage(pin, self._places)]
                meant = [one for one in told if not is_sure or _is_pinned(one, pin)]
                if pin not in found and meant:
                    found[pin] = meant[0]
                    told[:] = [one for one in told if one is not meant[0]]
        return found


def _passage(pin: EventStatement, places: Mapping[str, Places]) -> Span:
    """The sentence that pinned words stand in."""
    return places[pin.article].passage(pin.evidence.span or Span(0, 0))


def _is_pinned(statement: Statement, pin: EventStatement) -> bool:
    """Whether the curator's words hold the time of a statement."""
    dates = [statement.article.facts.dates[index].evidence.span for index in statement.dates]
    return any(pin.evidence.span and span and pin.evidence.span.overlaps(span) for span in dates)


def _named(
    decided: NamedEvent,
    articles: Mapping[str, Article],
    pinned: Mapping[EventStatement, Statement],
    places: Mapping[str, Places],
) -> Event:
    """An event as the curator has it."""
    statements = (
        _pinned(pin, pinned.get(pin), articles[pin.article], _passage(pin, places)) for pin in decided.statements
    )
    ordered = tuple(sorted(statements, key=_reported))
    edtf = decided.edtf or _time(ordered)
    actors = decided.actors or _actors(ordered)
    return Event(decided.id, decided.name, edtf, "event", actors, ordered, "curator", decided.note)


def _pinned(stated: EventStatement, found: Statement | None, article: Article, span: Span) -> Statement:
    """A statement at the curator's words; what they do not decide is the machine's reading of the sentence."""
    # The day of a saying is neither the day nor the state of what was said.
    read = found if found and found.kind == "event" else None
    status, reason = (read.status, read.reason) if read else ("unknown", Reason("status.untold"))
    if stated.status:
        status, reason = stated.status, Reason("status.curated")
    edtf, dates = (read.edtf, read.dates) if read else ("", ())
    actors = found.actors if found else actors_in(article, span)
    return Statement(article, span, edtf, "event", dates, actors, status, reason, stated.evidence)


# ---------------------------------------------------------------------------------- the machine's


def _found(statements: Sequence[Statement]) -> Event:
    """An event of statements that belong together."""
    ordered = tuple(sorted(statements, key=_reported))
    edtf, actors = _time(ordered), _actors(ordered)
    # The sentence and the article that has it first make the id: no other article's coming or going changes it.
    first = min(ordered, key=lambda one: (one.article.id, one.span))
    mark = hashlib.sha256(f"{first.article.id}\n{first.span.of(first.article.document.text)}\n{first.edtf}".encode())
    id = "-".join(filter(None, (slug(when.without_times(first.edtf)), *first.actors[:2], mark.hexdigest()[:6])))
    return Event(id, "", edtf, ordered[0].kind, actors, ordered, "machine")


def _groups(told: Iterable[Statement]) -> Iterator[list[Statement]]:
    """Statements that belong together, each with the others of its group."""
    groups: list[list[Candidate]] = []
    named: dict[str, frozenset[str]] = {}
    found: dict[tuple[int, int, str], list[list[Candidate]]] = defaultdict(list)
    for statement in sorted(told, key=_place):
        known, candidate = statement.when, Candidate(statement, named)
        months = _months(known) if known and statement.kind == "event" else []
        keys = [(*month, actor) for month in months for actor in statement.actors]
        fitting = (group for key in keys for group in found[key] if all(map(candidate.agrees, group[:MOST_MEMBERS])))
        if group := next(fitting, None):
            group.append(candidate)
            continue
        made = [candidate]
        groups.append(made)
        for key in keys:
            if len(found[key]) < MOST_GROUPS:
                found[key].append(made)
    return ([candidate.statement for candidate in group] for group in groups)


def _months(known: when.When) -> list[tuple[int, int]]:
    """The months that a time touches; none if it is too vague or open."""
    first, last = known.earliest, known.latest
    if first is None or last is None or (last - first).days > LONGEST_DAYS or known.qualifier:
        return []
    return list(dict.fromkeys([(first.year, first.month), (last.year, last.month)]))


# ----------------------------------------------------------------------------------------- shared


def _place(statement: Statement) -> tuple[str, Span, str]:
    return statement.article.id, statement.span, statement.edtf


def _reported(statement: Statement) -> tuple[int, str, Span]:
    """Statements in the order of their reports; those of articles without a date last."""
    published = statement.article.facts.published
    day = published and (published.earliest or published.latest)
    return day.toordinal() if day else 10**9, statement.article.id, statement.span


def _time(statements: Sequence[Statement]) -> str:
    """The most precise time that the statements have; of two as precise the one of most of them."""
    counts = Counter(one.edtf for one in statements if one.edtf)
    return min(counts, key=lambda edtf: (_length(edtf), -counts[edtf], edtf), default="")


def _furthest(statements: Iterable[Statement]) -> EventStatus:
    return max((one.status for one in statements), key=STAGES.index, default="unknown")


def _length(edtf: str) -> int:
    known = when.read(edtf)
    if known is None or known.earliest is None or known.latest is None:
        return 10**9
    return (known.latest - known.earliest).days


def _is_within(inner: when.When, outer: when.When) -> bool:
    """Whether the one's days all are the other's."""
    days = (inner.earliest, inner.latest, outer.earliest, outer.latest)
    return None not in days and outer.earliest <= inner.earliest and inner.latest <= outer.latest  # type: ignore[operator]


def _statement_length(statement: Statement) -> int:
    return _length(statement.edtf)


def _actors(statements: Sequence[Statement]) -> tuple[str, ...]:
    """Who is named, those of most statements first."""
    return tuple(actor for actor, _ in ranked(Counter(actor for one in statements for actor in one.actors)))
