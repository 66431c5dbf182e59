"""A histogram: how much there is of each year, month or day, each bar a link."""

from collections.abc import Sequence
from dataclasses import dataclass

from dossier.draw.svg import TARGET, element, link, picture, width, words

HIGH = 120
FOOT = 22
TOP = 18


@dataclass(frozen=True, slots=True)
class Count:
    """A bar: its name on the axis, its size, what it says in words, and where it leads."""

    label: str
    count: int
    title: str
    href: str


def histogram(counts: Sequence[Count], title: str, description: str) -> str:
    """The picture of the counts in their order. Empty if there are none."""
    if not counts:
        return ""
    most = max(1, *(one.count for one in counts))
    wide = max(TARGET + 4, *(width(one.label) + 8 for one in counts), *(width(str(one.count)) + 6 for one in counts))
    bars = []
    for index, one in enumerate(counts):
        left, high = index * wide, max(2.0, HIGH * one.count / most)
        bars.append(
            link(
                one.href,
                one.title,
                element("rect", x=left, y=0, width=wide, height=TOP + HIGH + FOOT, class_="hit"),
                element("rect", x=left + 3, y=TOP + HIGH - high, width=wide - 6, height=high, class_="full"),
                element(
                    "text", words(str(one.count)), x=left + wide / 2, y=TOP + HIGH - high - 4, text_anchor="middle"
                ),
                element("text", words(one.label), x=left + wide / 2, y=TOP + HIGH + 15, text_anchor="middle"),
                class_="mark",
            )
        )
    return picture("histogram", title, description, (wide * len(counts), TOP + HIGH + FOOT), *bars)
