"""Who relays whom: media in columns, whoever is relied on to the left of those who rely on them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dossier.draw.network import Node
from dossier.draw.svg import TARGET, element, link, number, picture, shorten, width, words

LONGEST_LABEL = 30
GAP = 110  # between two columns
LEVELS = 5


@dataclass(frozen=True, slots=True)
class Relay:
    """That `by` relays `of` (ids of nodes), in how many articles."""

    by: str
    of: str
    weight: int
    title: str
    href: str


def relays(nodes: Sequence[Node], found: Sequence[Relay], title: str, description: str) -> str:
    """The picture of the media and their relays. Empty if nobody relays anybody."""
    known = {node.id: node for node in nodes}
    drawn = [one for one in found if one.by in known and one.of in known and one.by != one.of]
    if not drawn:
        return ""
    columns = _columns({id for one in drawn for id in (one.by, one.of)}, drawn)
    points: dict[str, tuple[float, float, float]] = {}  # left, right and middle line of each box
    left, high = 0.0, TARGET * max(len(column) for column in columns) * 1.4 + 20
    for column in columns:
        wide = max(width(shorten(known[id].label, LONGEST_LABEL)) for id in column) + 20
        step = high / len(column)
        for index, id in enumerate(column):
            points[id] = (left, left + wide, step * (index + 0.5))
        left += wide + GAP
    strongest = max(one.weight for one in drawn)
    lines = [_relay(one, points, strongest) for one in sorted(drawn, key=lambda one: (one.weight, one.by, one.of))]
    boxes = [_box(known[id], points[id]) for column in columns for id in column]
    body = (element("g", *lines, class_="lines-between"), element("g", *boxes, class_="nodes"))
    return picture("relays", title, description, (left - GAP, high), *body)


def _columns(ids: set[str], found: Sequence[Relay]) -> list[list[str]]:
    """The media by how long the longest chain is that leads to them; a circle of relays ends where it began."""
    sources: dict[str, set[str]] = defaultdict(set)
    for one in found:
        sources[one.by].add(one.of)
    depth = dict.fromkeys(sorted(ids), 0)
    for _ in range(min(len(depth), 6)):
        for id in depth:
            deepest = max((depth[source] + 1 for source in sources[id]), default=0)
            depth[id] = min(6, max(depth[id], deepest))
    columns: dict[int, list[str]] = defaultdict(list)
    for id in depth:
        columns[depth[id]].append(id)
    ordered = [columns[level] for level in sorted(columns)]
    # Each below its sources, so that few lines cross.
    for before, column in pairwise(ordered):
        rows = {id: index for index, id in enumerate(before)}
        column.sort(key=lambda id: (_mean([rows[s] for s in sorted(sources[id]) if s in rows]), id))
    return ordered


def _mean(rows: Sequence[int]) -> float:
    return sum(rows) / len(rows) if rows else 0.0


def _relay(one: Relay, points: Mapping[str, tuple[float, float, float]], strongest: int) -> str:
    (_, start, top), (end, _, bottom) = points[one.of], points[one.by]
    level = max(1, -(-LEVELS * one.weight // strongest))
    bend = (end - start) / 2
    path = (
        f"M{number(start)} {number(top)}C{number(start + bend)} {number(top)} "
        f"{number(end - bend)} {number(bottom)} {number(end)} {number(bottom)}"
    )
    tip = f"M{number(end - 7)} {number(bottom - 4)}l7 4l-7 4"
    shapes = (
        element("path", d=path, class_="hit"),
        element("path", d=path, class_="line"),
        element("path", d=tip, class_="line"),
    )
    return link(one.href, one.title, *shapes, class_=f"w{level}", tabindex=-1)


def _box(node: Node, place: tuple[float, float, float]) -> str:
    left, right, middle = place
    rect = element(
        "rect", x=left + 0.5, y=middle - TARGET / 2, width=right - left - 1, height=TARGET, rx=4, class_="plate"
    )
    text = element("text", words(shorten(node.label, LONGEST_LABEL)), x=left + 10, y=middle + 4)
    return link(node.href, node.title, rect, text, class_=f"node {node.kind}")
