"""One order of time for everything that has one: by the first day it may be, then the last, then by what texts say of
before and after."""

import datetime as dt
import heapq
from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from typing import TypeVar

from dossier import when

Id = TypeVar("Id", bound=Hashable)
Day = tuple[int, int, str]  # of a time, to be compared: first day, last day, time of day


def day_key(edtf: str) -> Day:
    """What times are ordered by: the first day that one may be, of two the vaguer first, then the time of day; what
    has no time stands last."""
    known = when.read(edtf) if edtf else None
    if known is None:
        return dt.date.max.toordinal() + 1, 0, ""
    first, last = known.earliest or known.latest or dt.date.min, known.latest or dt.date.max
    return first.toordinal(), -last.toordinal(), known.time if isinstance(known, when.Point) else ""


def in_order(ids: Sequence[Id], before: Iterable[tuple[Id, Id]]) -> list[Id]:
    """The ids as they are given, but for those that are said to be before another and stand behind it.

    Of pairs that contradict each other in a circle those count that the given order can keep.
    """
    place = {id: index for index, id in enumerate(ids)}
    after: dict[Id, set[Id]] = defaultdict(set)
    for one, other in before:
        if one in place and other in place and not _leads(after, other, one):
            after[one].add(other)
    waits = dict.fromkeys(ids, 0)
    for others in after.values():
        for other in others:
            waits[other] += 1
    ready = [place[id] for id in ids if not waits[id]]
    heapq.heapify(ready)
    found = []
    while ready:
        id = ids[heapq.heappop(ready)]
        found.append(id)
        for other in after[id]:
            waits[other] -= 1
            if not waits[other]:
                heapq.heappush(ready, place[other])
    return found


def _leads(after: dict[Id, set[Id]], start: Id, end: Id) -> bool:
    """Whether something is before something else already, directly or by others between."""
    ahead, passed = [start], {start}
    while ahead:
        one = ahead.pop()
        if one == end:
            return True
        ahead += after[one] - passed
        passed |= after[one]
    return False
