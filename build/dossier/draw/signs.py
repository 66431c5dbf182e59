"""The signs of a timeline: what stands for a day, a time that lasted, and a day somewhere in a time.

The picture, its legend and the bullets of the list beside it are drawn here, so that they are the same.
"""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Literal

from dossier.draw.svg import element, number, words

Form = Literal["point", "lasting", "some_day"]
WIDE, HIGH = 28, 14  # a sign by itself
NAMES = ("happened", "announced", "planned", "unknown", "report", "publication", "lasting", "some_day", "soft")


@dataclass(frozen=True, slots=True)
class Mark:
    """What is drawn at a time: `start` and `end` are the first and the last day it may be, None where it is open.

    `sure` are the first and the last day of those on which it surely went on; None of what was on one day of them
    all. `is_soft`: its days themselves are approximate or uncertain. `kind` and `status` are classes, and choose the
    sign; `label` names it, `time` and `title` say in words when it was and all that the mark shows.
    """

    start: dt.date | None
    end: dt.date | None
    label: str
    title: str
    href: str
    kind: str
    status: str = ""
    is_soft: bool = False
    sure: tuple[dt.date | None, dt.date | None] | None = None
    time: str = ""

    @property
    def form(self) -> Form:
        """How its time is drawn."""
        if self.sure:
            return "lasting"
        return "point" if self.start is not None and self.start == self.end else "some_day"

    @property
    def classes(self) -> str:
        """Its kind and status as classes."""
        return " ".join(filter(None, ("mark", self.kind, self.status)))


LASTING = Mark(None, None, "", "", "", "event", "happened", sure=(None, None))


def sign(mark: Mark) -> str:
    """The sign of a mark by itself: the bullet of its line in a list, where words tell what it means."""
    if mark.form == "point":
        return _framed(mark.classes, point(mark, WIDE / 2, HIGH / 2))
    if mark.form == "lasting":
        return _framed(mark.classes, bar(mark, 8, WIDE - 8, HIGH / 2))
    return _framed(
        mark.classes, bracket(mark, 5, 15, HIGH / 2), point(replace(mark, is_soft=False), WIDE - 6, HIGH / 2)
    )


def legend(marks: Iterable[Mark], said: Callable[[str], str]) -> str:
    """What the signs of these marks mean, each drawn and in the words that `said` has for its name: the point of a
    status or a kind, and the form of what lasted, of what was on one day of several, and of what is approximate."""
    found: dict[str, str] = {}
    for mark in marks:
        state, lone = mark.status or mark.kind, replace(mark, is_soft=False)
        found[state] = _framed(mark.classes, point(lone, WIDE / 2, HIGH / 2))
        if mark.form == "lasting":
            found["lasting"] = _framed("mark", bar(LASTING, 5, WIDE - 5, HIGH / 2))
        if mark.form == "some_day":
            found["some_day"] = _framed("mark", bracket(lone, 5, WIDE - 5, HIGH / 2))
        if mark.is_soft:
            found["soft"] = _framed("mark", wedges(WIDE / 2 - 4, WIDE / 2 + 4, HIGH / 2, 5))
    items = (element("li", found[name], f" {words(said(name))}") for name in NAMES if name in found)
    return element("ul", *items, class_="legend") if found else ""


def _framed(classes: str, *drawn: str) -> str:
    svg = {"class_": f"sign {classes}", "viewBox": f"0 0 {WIDE} {HIGH}", "aria_hidden": "true"}
    return element("svg", *drawn, width=WIDE, height=HIGH, **svg)


def point(mark: Mark, x: float, y: float) -> str:
    """A disc what has been, a ring what is to be, a ring with a dot what was announced, one with a line what nobody
    says; a triangle that something was said, a square a publication."""
    soft = wedges(x - 6, x + 6, y, 4) if mark.is_soft else ""
    if mark.kind == "publication":
        return soft + element("rect", x=x - 4, y=y - 4, width=8, height=8, class_="full")
    if mark.kind == "report":
        return soft + element("path", d=f"M{number(x - 5)} {number(y - 4)}h10l-5 9z", class_="full")
    ring = element("circle", cx=x, cy=y, r=5, class_="full" if mark.status == "happened" else "ring")
    inner = {
        "announced": element("circle", cx=x, cy=y, r=2, class_="full"),
        "unknown": element("path", d=f"M{number(x - 2)} {number(y)}h4", class_="stroke"),
    }
    return soft + ring + inner.get(mark.status, "")


def bar(mark: Mark, left: float, right: float, y: float) -> str:
    """A time that lasted: solid, and filled as a point is."""
    style = "full" if mark.kind == "publication" or mark.status == "happened" else "ring"
    drawn = element("rect", x=left, y=y - 5, width=max(4.0, right - left), height=10, rx=2, class_=f"{style} bar")
    middle = (left + right) / 2
    inner = {
        "announced": element("circle", cx=middle, cy=y, r=2, class_="full"),
        "unknown": element("path", d=f"M{number(middle - 3)} {number(y)}h6", class_="stroke"),
    }
    return (wedges(left, right, y, 5) if mark.is_soft else "") + drawn + inner.get(mark.status, "")


def bracket(mark: Mark, left: float, right: float, y: float) -> str:
    """A time in which something was on some day: dotted between two ends, which lean outwards if they are themselves
    not certain. Nothing stands in it: nobody knows where."""
    lean = 4 if mark.is_soft else 0
    line = element("path", d=f"M{number(left)} {number(y)}H{number(right)}", class_="dotted")
    ends = "".join(
        f"M{number(x)} {number(y - 5)}l{number(side * lean)} 5l{number(-side * lean)} 5"
        for x, side in ends_of(left, right)
    )
    return line + element("path", d=ends, class_="stroke")


def ends_of(left: float, right: float) -> tuple[tuple[float, int], tuple[float, int]]:
    """The two ends of a range, each with the side it is on."""
    return (left, -1), (right, 1)


def wedges(left: float, right: float, y: float, half: float) -> str:
    """The pointed ends of what is approximate."""
    ends = "".join(
        f"M{number(x)} {number(y - half)}l{8 * side} {number(half)}l{-8 * side} {number(half)}z"
        for x, side in ends_of(left, right)
    )
    return element("path", d=ends, class_="soft")
