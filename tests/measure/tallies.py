"""Counting: what was found of what there is, and how much of it is right."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

Gold = TypeVar("Gold")
Found = TypeVar("Found")


@dataclass
class Tally:
    """Of `gold` things `right` were found, among `found` that were given. Tallies add up over texts."""

    right: int = 0
    found: int = 0
    gold: int = 0

    def add(self, right: int, found: int, gold: int) -> None:
        """Count one text's."""
        self.right, self.found, self.gold = self.right + right, self.found + found, self.gold + gold

    def check(self, *, right: bool) -> None:
        """Count one thing that is there and is given, right or wrong."""
        self.add(int(right), 1, 1)

    @property
    def precision(self) -> float:
        """Of what was given, how much is right."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Of what there is, how much was given rightly."""
        return self.right / self.gold if self.gold else 1.0

    @property
    def f(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.found + self.gold
        return 2 * self.right / both if both else 1.0


def overlap(one: Sequence[int], other: Sequence[int]) -> int:
    """How many characters two spans share."""
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def likeness(one: Sequence[int], other: Sequence[int]) -> float:
    """Intersection over union of two spans."""
    shared = overlap(one, other)
    return shared / (one[1] - one[0] + other[1] - other[0] - shared) if shared else 0.0


def pairs(
    gold: Sequence[Gold], found: Sequence[Found], score: Callable[[Gold, Found], float], least: float
) -> dict[int, int]:
    """Which of the gold things was found as which, each once: the best scores first, none below `least`."""
    ranked = sorted(((-score(g, f), i, j) for i, g in enumerate(gold) for j, f in enumerate(found)))
    taken: dict[int, int] = {}
    for value, i, j in ranked:
        if -value >= least and i not in taken and j not in taken.values():
            taken[i] = j
    return taken


def table(rows: Iterable[tuple[str, Tally]]) -> str:
    """A line a measure: F (or the share of right ones, which is the same where each is given), P, R and number."""
    return "\n".join(
        f"{name:<32} {tally.f:.3f}   P {tally.precision:.3f}  R {tally.recall:.3f}  n={tally.gold}"
        for name, tally in rows
    )
