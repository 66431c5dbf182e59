"""Which event was before which: as the curator decided, and as sentences say that name both around such a word.

«Putin datang beberapa hari setelah Xi kembali» puts Xi's return before Putin's visit. Plans are not believed: they
change, and a later report may tell the opposite.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from dossier import language
from dossier.ledger.events import Event
from dossier.ledger.phrases import any_of
from dossier.ledger.statements import Statement
from dossier.model import Dossier, Span, Voice


@dataclass(frozen=True, slots=True)
class Relation:
    """An event, by its id, that was before another, and the statement whose sentence says so; None where the curator
    does. `cue` are its words for that."""

    first: str
    second: str
    by: Voice
    statement: Statement | None = None
    cue: Span | None = None


def relations(dossier: Dossier, events: Sequence[Event]) -> tuple[Relation, ...]:
    """The relations, the curator's first; of two events one, and none that their days contradict."""
    known = {event.id: event for event in events}
    found: dict[frozenset[str], Relation] = {}
    for one in (*_decided(dossier, known), *_told(events)):
        if one.first != one.second and (one.by == "curator" or _may_be(known[one.first], known[one.second])):
            found.setdefault(frozenset((one.first, one.second)), one)
    return tuple(found.values())


def _decided(dossier: Dossier, known: Mapping[str, Event]) -> Iterator[Relation]:
    for event in dossier.events:
        yield from (Relation(event.id, other, "curator") for other in event.before if other in known)
        yield from (Relation(other, event.id, "curator") for other in event.after if other in known)


def _told(events: Iterable[Event]) -> Iterator[Relation]:
    """What sentences say in which statements of two events stand on either side of a word for before or after."""
    beside: dict[tuple[str, Span], list[tuple[Span, Event, Statement]]] = defaultdict(list)
    for event in events:
        for one in event.statements:
            if one.words and one.status in ("announced", "happened"):
                beside[one.article.id, one.span].append((one.words[0], event, one))
    for parts in beside.values():
        parts.sort(key=lambda part: part[0])
        for (left, event, one), (right, other, _) in pairwise(parts):
            found = _order(one, left, right) if event is not other else None
            if found:
                is_after, cue = found
                first, second = (other, event) if is_after else (event, other)
                yield Relation(first.id, second.id, "machine", one, cue)


def _order(one: Statement, left: Span, right: Span) -> tuple[bool, Span] | None:
    """Whether what stands on the left of a word was after what stands on its right, and the word; None without one."""
    after, before = _cues(one.article.facts.lang)
    text = one.article.document.text
    between = left.end, right.end  # pinned words may begin with it: «setelah Xi kembali»
    for pattern, is_after in ((after, True), (before, False)):
        if (found := pattern.search(text, *between)) and found.start() <= right.start:
            return is_after, Span(*found.span())
    return None


@lru_cache
def _cues(code: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = language.load(code).events
    after, before = (re.compile(rf"\b{any_of(some)}\b", re.IGNORECASE) for some in (words.after, words.before))
    return after, before


def _may_be(first: Event, second: Event) -> bool:
    """Whether the days of two events allow that the one was before the other."""
    one, other = first.when, second.when
    return not (one and other and one.earliest and other.latest and one.earliest > other.latest)
