"""A timeline: points and ranges over an axis that leaves out the times of which nothing is told."""

import datetime as dt
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from dossier.draw.svg import TARGET, element, link, number, picture, shorten, width, words

Unit = Literal["day", "month", "year"]
MOST_COLUMNS = 24
LEAST_WIDTH: dict[Unit, int] = {"day": 36, "month": 56, "year": 40}
MOST_WIDTH, WHOLE = 150, 800
GAP = 18  # a time that is left out
EDGE = 14
HEAD = 30
LONGEST_LABEL = 42
POINT = 10  # a range narrower than this is drawn as a point


@dataclass(frozen=True, slots=True)
class Mark:
    """What is drawn at a time: `start` and `end` are its first and last day, None where it is open.

    `is_soft`: its ends are not known for certain. `kind` and `status` are classes, and choose the shape; `title` says
    in words what the mark shows.
    """

    start: dt.date | None
    end: dt.date | None
    label: str
    title: str
    href: str
    kind: str
    status: str = ""
    is_soft: bool = False


@dataclass(frozen=True, slots=True)
class _Column:
    start: dt.date
    days: int
    left: float


class _Axis:
    """Columns for the units of time at which something begins or ends, and gaps for the others between them."""

    def __init__(self, marks: Sequence[Mark]) -> None:
        days = sorted({day for mark in marks for day in (mark.start, mark.end) if day})
        self.unit: Unit = _unit(days)
        starts = list(dict.fromkeys(_floor(day, self.unit) for day in days))
        wide = max(LEAST_WIDTH[self.unit], min(MOST_WIDTH, WHOLE / max(1, len(starts))))
        self.column_width = wide
        self.columns: list[_Column] = []
        self.gaps: list[float] = []
        left = float(EDGE)
        for start in starts:
            if self.columns and _next(self.columns[-1].start, self.unit) != start:
                self.gaps.append(left + GAP / 2)
                left += GAP
            self.columns.append(_Column(start, (_next(start, self.unit) - start).days, left))
            left += wide
        self.right = left
        self._starts = [column.start for column in self.columns]

    def at(self, day: dt.date, is_end: bool = False) -> float:
        """Where a day begins or ends."""
        column = self.columns[max(0, bisect_right(self._starts, day) - 1)]
        passed = (day - column.start).days + is_end
        return column.left + self.column_width * min(1, passed / column.days)


def timeline(marks: Sequence[Mark], title: str, description: str, said: Callable[[dt.date, Unit], str]) -> str:
    """The picture of marks in order of time; `said` words a day, month or year for the axis. Empty if there is none."""
    placed = [mark for mark in marks if mark.start or mark.end]
    if not placed:
        return ""
    axis = _Axis(placed)
    lanes: list[list[tuple[float, float]]] = []
    drawn = []
    for mark in placed:
        left = axis.at(mark.start) if mark.start else 0.0
        right = axis.at(mark.end, is_end=True) if mark.end else axis.right + EDGE
        label = shorten(mark.label, LONGEST_LABEL)
        room = width(label) + (18 if mark.is_soft else 10)
        is_left = right + room > axis.right + EDGE and left - room > 0
        extent = (left - room, right + 4) if is_left else (left - 4, right + room)
        lane = _lane(lanes, extent)
        drawn.append(_mark(mark, label, left, right, HEAD + lane * TARGET, is_left, is_open_end=mark.end is None))
    high = HEAD + len(lanes) * TARGET + 6
    wide = max(axis.right + EDGE, *(end for lane in lanes for _, end in lane))
    return picture("timeline-picture", title, description, (wide, high), _scale(axis, high, said), *drawn)


def _unit(days: Sequence[dt.date]) -> Unit:
    # Days are told without their year: two or three of them alone would not say which.
    if (days[-1] - days[0]).days <= 31 and len(days) > 3:
        return "day"
    return "month" if len({(day.year, day.month) for day in days}) <= MOST_COLUMNS else "year"


def _floor(day: dt.date, unit: Unit) -> dt.date:
    if unit == "day":
        return day
    return day.replace(day=1) if unit == "month" else day.replace(month=1, day=1)


def _next(start: dt.date, unit: Unit) -> dt.date:
    """The beginning of the unit after one; the last there is ends with itself."""
    try:
        if unit == "day":
            return start + dt.timedelta(days=1)
        if unit == "year" or start.month == 12:
            return dt.date(start.year + 1, 1, 1)
        return dt.date(start.year, start.month + 1, 1)
    except (ValueError, OverflowError):
        return dt.date.max


def _lane(lanes: list[list[tuple[float, float]]], extent: tuple[float, float]) -> int:
    """The first row with room for a mark and its label."""
    for index, taken in enumerate(lanes):
        if all(extent[1] < start or end < extent[0] for start, end in taken):
            taken.append(extent)
            return index
    lanes.append([extent])
    return len(lanes) - 1


def _scale(axis: _Axis, high: float, said: Callable[[dt.date, Unit], str]) -> str:
    """The axis: a line and a name for every column, a row of dots for every time left out."""
    # A name that its neighbour's would cover is left out.
    parts, until = [], -1.0
    for column in axis.columns:
        name = said(column.start, axis.unit)
        parts.append(element("path", d=f"M{number(column.left)} {HEAD - 8}V{number(high)}", class_="grid"))
        if column.left > until:
            parts.append(element("text", words(name), x=column.left, y=HEAD - 13, class_="tick"))
            until = column.left + width(name)
    parts += [element("text", "⋯", x=gap, y=HEAD - 13, class_="tick gap", text_anchor="middle") for gap in axis.gaps]
    return element("g", *parts, class_="axis", aria_hidden="true")


def _mark(mark: Mark, label: str, left: float, right: float, top: float, is_left: bool, is_open_end: bool) -> str:
    middle = top + TARGET / 2
    is_point = (right - left < POINT or mark.start == mark.end) and not is_open_end and mark.start is not None
    if is_point:
        left = right = (left + right) / 2
        shape = _point(mark, left, middle)
    else:
        shape = _bar(mark, left, right, middle)
    half = (8 if is_point else 4) + 8 * mark.is_soft
    text = element(
        "text",
        words(label),
        x=left - half - 3 if is_left else right + half + 3,
        y=middle + 4,
        text_anchor="end" if is_left else "start",
    )
    room = width(label) + half + 6
    start = left - room if is_left else left - TARGET / 2
    hit = element("rect", x=start, y=top, width=right - left + room + TARGET / 2, height=TARGET, class_="hit")
    return link(
        mark.href, mark.title, hit, shape, text, class_=" ".join(filter(None, ("mark", mark.kind, mark.status)))
    )


def _point(mark: Mark, x: float, y: float) -> str:
    """A disc what has been, a ring what is to be, a ring with a dot what was announced; a triangle
    that something was said, a square a publication."""
    soft = [_wedges(x - 6, x + 6, y, 4)] if mark.is_soft else []
    if mark.kind == "publication":
        return "".join([*soft, element("rect", x=x - 4, y=y - 4, width=8, height=8, class_="full")])
    if mark.kind == "report":
        said = f"M{number(x - 5)} {number(y - 4)}h10l-5 9z"
        return "".join([*soft, element("path", d=said, class_="full")])
    ring = element("circle", cx=x, cy=y, r=5, class_="full" if mark.status == "happened" else "ring")
    inner = {
        "announced": element("circle", cx=x, cy=y, r=2, class_="full"),
        "unknown": element("path", d=f"M{number(x - 2)} {number(y)}h4", class_="stroke"),
    }
    return "".join([*soft, ring, inner.get(mark.status, "")])


def _bar(mark: Mark, left: float, right: float, y: float) -> str:
    """A range, filled as a point is; with pointed ends where its ends are not certain."""
    style = "full" if mark.kind == "publication" or mark.status == "happened" else "ring"
    bar = element("rect", x=left, y=y - 5, width=max(4.0, right - left), height=10, rx=2, class_=f"{style} bar")
    soft = _wedges(left, right, y, 5) if mark.is_soft else ""
    dot = element("circle", cx=(left + right) / 2, cy=y, r=2, class_="full") if mark.status == "announced" else ""
    return soft + bar + dot


def _wedges(left: float, right: float, y: float, half: float) -> str:
    """The pointed ends of what is approximate."""
    ends = (
        f"M{number(left)} {number(y - half)}l-8 {number(half)}l8 {number(half)}z"
        f"M{number(right)} {number(y - half)}l8 {number(half)}l-8 {number(half)}z"
    )
    return element("path", d=ends, class_="soft")
