"""Who is named with whom: a circle of all, and a star around one.

In a circle every name can be read however many there are, and no layout has to be searched for: the order is made from
the lines alone, so that names of many common lines stand side by side.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import cos, pi, sin, sqrt

from dossier.draw.svg import TARGET, element, link, number, picture, shorten, width, words

LONGEST_LABEL = 28
LEVELS = 5  # classes of a line's weight: w1 to w5
LEAST_RADIUS = 150
# A circle that no screen shows whole is no overview: past this radius names move closer than a finger needs. The table
# beside has the same links (WCAG 2.2, 2.5.8: equivalent).
WIDEST, CLOSEST = 400, 13


@dataclass(frozen=True, slots=True)
class Node:
    """A name with its address; `kind` is a class, `title` what it is in words."""

    id: str
    label: str
    title: str
    href: str
    kind: str


@dataclass(frozen=True, slots=True)
class Line:
    """That two nodes, by their ids, belong together, and how much."""

    first: str
    second: str
    weight: int
    title: str
    href: str


def circle(nodes: Sequence[Node], lines: Sequence[Line], title: str, description: str) -> str:
    """The picture of all nodes on a circle, and of the lines between them. Empty if there are no nodes."""
    if not nodes:
        return ""
    order = _order(nodes, lines)
    radius = max(LEAST_RADIUS, min(len(order) * TARGET / (2 * pi), max(WIDEST, len(order) * CLOSEST / (2 * pi))))
    label = max(width(shorten(node.label, LONGEST_LABEL)) for node in order) + 20
    middle = radius + label
    angles = {node.id: 2 * pi * index / len(order) for index, node in enumerate(order)}
    points = {id: (middle + radius * sin(angle), middle - radius * cos(angle)) for id, angle in angles.items()}
    strongest = max((line.weight for line in lines), default=1)
    drawn = [
        _line(line, points, (middle, middle), strongest)
        for line in sorted(lines, key=lambda line: (line.weight, line.first, line.second))
        if line.first in points and line.second in points
    ]
    room = min(TARGET, 2 * pi * radius / len(order))
    names = [_radial(node, points[node.id], angles[node.id], room) for node in order]
    size = (2 * middle, 2 * middle)
    body = (element("g", *drawn, class_="lines-between"), element("g", *names, class_="nodes"))
    return picture("network", title, description, size, *body)


def star(centre: Node, nodes: Sequence[Node], lines: Sequence[Line], title: str, description: str) -> str:
    """The picture of one node in the middle and others around it. Empty if there are no others."""
    if not nodes:
        return ""
    wide, high = 640.0, max(220.0, TARGET * (len(nodes) + 3))
    x_radius, y_radius = 150.0, high / 2 - 28
    middle = (wide / 2, high / 2)
    points = {centre.id: middle}
    # Half of them left, half right, at even heights: labels never stand on one another.
    rights = nodes[: (len(nodes) + 1) // 2]
    for side, group in ((1, rights), (-1, nodes[len(rights) :])):
        for index, node in enumerate(group):
            share = (index + 0.5) / len(group) * 2 - 1
            bow = sqrt(1 - share * share)
            points[node.id] = (middle[0] + side * (60 + x_radius * bow * 0.6), middle[1] + share * y_radius)
    strongest = max((line.weight for line in lines), default=1)
    drawn = [
        _line(line, points, middle, strongest, is_bent=centre.id not in (line.first, line.second))
        for line in lines
        if line.first in points and line.second in points
    ]
    names = [_beside(node, points[node.id], points[node.id][0] < middle[0]) for node in nodes]
    body = (element("g", *drawn, class_="lines-between"), element("g", *names, _hub(centre, middle), class_="nodes"))
    return picture("network star", title, description, (wide, high), *body)


def _order(nodes: Sequence[Node], lines: Sequence[Line]) -> list[Node]:
    """The nodes so that each stands beside those it has most lines with: the next is whom the last ones pull most."""
    weights: dict[str, dict[str, int]] = defaultdict(dict)
    for line in lines:
        weights[line.first][line.second] = weights[line.second][line.first] = line.weight
    total = {node.id: sum(weights[node.id].values()) for node in nodes}
    left = {node.id: node for node in sorted(nodes, key=lambda node: (-total[node.id], node.id))}
    pull: dict[str, float] = dict.fromkeys(left, 0.0)
    order: list[Node] = []
    while left:
        # The first of all is the one with most lines; of those pulled alike, the one with fewest elsewhere.
        best = min(left, key=lambda id: (-pull[id], total[id], id)) if order else next(iter(left))
        order.append(left.pop(best))
        for id in left:
            pull[id] = pull[id] / 2 + weights[best].get(id, 0) / sqrt(1 + total[id])
    return order


def _line(
    line: Line,
    points: Mapping[str, tuple[float, float]],
    middle: tuple[float, float],
    strongest: int,
    is_bent: bool = True,
) -> str:
    """A line that is bent towards the middle; not a stop of the tabulator: the table beside has the same links."""
    (ax, ay), (bx, by) = points[line.first], points[line.second]
    level = max(1, -(-LEVELS * line.weight // strongest))
    pull = 0.35 if is_bent else 1.0
    x, y = (middle[0] + ((ax + bx) / 2 - middle[0]) * pull, middle[1] + ((ay + by) / 2 - middle[1]) * pull)
    path = f"M{number(ax)} {number(ay)}Q{number(x)} {number(y)} {number(bx)} {number(by)}"
    shapes = (element("path", d=path, class_="hit"), element("path", d=path, class_="line"))
    return link(line.href, line.title, *shapes, class_=f"w{level}", tabindex=-1)


def _radial(node: Node, point: tuple[float, float], angle: float, room: float) -> str:
    """A name that reads outwards from its dot, upright on both sides."""
    turned = angle * 180 / pi - 90
    is_left = angle > pi
    text = element(
        "text",
        words(shorten(node.label, LONGEST_LABEL)),
        x=-10 if is_left else 10,
        y=4,
        text_anchor="end" if is_left else "start",
    )
    reach = width(shorten(node.label, LONGEST_LABEL)) + 22
    start = 10 - reach if is_left else -10.0
    hit = element("rect", x=start, y=-room / 2, width=reach, height=room, class_="hit")
    turn = turned - 180 if is_left else turned
    where = f"translate({number(point[0])} {number(point[1])}) rotate({number(turn)})"
    return link(node.href, node.title, hit, element("circle", r=4), text, class_=f"node {node.kind}", transform=where)


def _beside(node: Node, point: tuple[float, float], is_left: bool) -> str:
    label = shorten(node.label, LONGEST_LABEL)
    x, y = point
    reach = width(label) + 24
    hit = element(
        "rect", x=x - reach + 12 if is_left else x - 12, y=y - TARGET / 2, width=reach, height=TARGET, class_="hit"
    )
    text = element(
        "text", words(label), x=x - 10 if is_left else x + 10, y=y + 4, text_anchor="end" if is_left else "start"
    )
    return link(node.href, node.title, hit, element("circle", cx=x, cy=y, r=4), text, class_=f"node {node.kind}")


def _hub(node: Node, middle: tuple[float, float]) -> str:
    """The one in the middle, on a plate that keeps lines from its name."""
    label = shorten(node.label, LONGEST_LABEL)
    wide = width(label) + 16
    plate = element("rect", x=middle[0] - wide / 2, y=middle[1] - 13, width=wide, height=26, rx=4, class_="plate")
    text = element("text", words(label), x=middle[0], y=middle[1] + 4, text_anchor="middle")
    return element("g", plate, text, class_=f"hub {node.kind}")
