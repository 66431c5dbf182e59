"""A timeline: points and ranges over an axis that leaves out the times of which nothing is told."""

import datetime as dt
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from dossier.draw.signs import Form, Mark, bar, bracket, point, sign
from dossier.draw.svg import TARGET, element, link, number, picture, shorten, width, words

Unit = Literal["day", "month", "year"]
MOST_COLUMNS = 24
LEAST_WIDTH: dict[Unit, int] = {"day": 36, "month": 56, "year": 40}
MOST_WIDTH, WHOLE = 150, 800
GAP = 18  # a time that is left out
EDGE = 14
BESIDE: dict[Form, int] = {"point": 11, "lasting": 7, "some_day": 22}  # where a label begins behind its mark
HEAD = 30
LONGEST_LABEL = 48
LEAST_RANGE = 10  # else nobody sees that it is one


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
        label = shorten(mark.label, LONGEST_LABEL)
        left, right = _extent(axis, mark)
        room = width(label) + _beside(mark) + 3
        is_left = right + room > axis.right + EDGE and left - room > 0
        extent = (left - room, right + 4) if is_left else (left - 4, right + room)
        top = HEAD + _lane(lanes, extent) * TARGET
        drawn.append(_mark(axis, mark, label, top, -1 if is_left else 1))
    high = HEAD + len(lanes) * TARGET + 6
    wide = max(axis.right + EDGE, *(end for lane in lanes for _, end in lane))
    return picture("timeline-picture", title, description, (wide, high), _scale(axis, high, said), *drawn)


def column(marks: Sequence[Mark]) -> str:
    """The same marks one below the other, for where the picture has no room: a sign, the time and the name of each."""
    if not marks:
        return ""
    items = (
        element(
            "li",
            sign(mark),
            element("span", words(mark.time), class_="time"),
            " ",
            element("a", words(mark.label), href=mark.href),
        )
        for mark in marks
    )
    return element("ol", *items, class_="column")


def _beside(mark: Mark) -> int:
    """How far behind a mark its label begins: behind its pointed ends, if it has them."""
    return BESIDE[mark.form] + 8 * mark.is_soft


def _extent(axis: _Axis, mark: Mark) -> tuple[float, float]:
    """From where to where a mark is drawn."""
    left, right = _between(axis, mark.start, mark.end)
    if mark.form == "point":
        return (left + right) / 2, (left + right) / 2
    return left, max(right, left + LEAST_RANGE)


def _between(axis: _Axis, start: dt.date | None, end: dt.date | None) -> tuple[float, float]:
    """Where a time begins and ends; an open side runs to the edge."""
    return axis.at(start) if start else 0.0, axis.at(end, is_end=True) if end else axis.right + EDGE


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


def _mark(axis: _Axis, mark: Mark, label: str, top: float, side: int) -> str:
    """A mark with its label on one `side`: right of it (1), or left (-1) where it would stand over the edge."""
    left, right = _extent(axis, mark)
    beside = _beside(mark)
    middle, edge = top + TARGET / 2, right if side > 0 else left
    if mark.form == "point":
        shape = point(mark, left, middle)
    elif mark.form == "lasting":
        shape = _lasting(axis, mark, (left, right), middle)
    else:
        shape = bracket(mark, left, right, middle) + point(replace(mark, is_soft=False), edge + side * 12, middle)
    text = element(
        "text", words(label), x=edge + side * beside, y=middle + 4, text_anchor="start" if side > 0 else "end"
    )
    room = width(label) + beside + 3
    start = left - TARGET / 2 if side > 0 else left - room
    hit = element("rect", x=start, y=top, width=right - left + room + TARGET / 2, height=TARGET, class_="hit")
    return link(mark.href, mark.title, hit, shape, text, class_=mark.classes)


def _lasting(axis: _Axis, mark: Mark, whole: tuple[float, float], y: float) -> str:
    """A bar over the days on which it surely went on, dotted where it may have begun before or ended after."""
    if mark.sure is None or mark.sure == (mark.start, mark.end):
        return bar(mark, *whole, y)
    left, right = _between(axis, *mark.sure)
    return bracket(mark, *whole, y) + bar(mark, left, right, y)
