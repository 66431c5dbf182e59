"""The likeliest tags of a sentence: a conditional random field's chain over the scores of its words.

Scores are whole numbers, so that a text has the same tags on every machine.
"""

from collections.abc import Iterable, Sequence
from operator import add, sub

Scores = Sequence[int]  # one for each label
_Ways = Sequence[Scores]  # to each label, from each of the labels before

OUTSIDE = "O"


class Field:
    """Chooses tags."""

    def __init__(self, labels: Sequence[str], steps: Sequence[Scores]) -> None:
        """What each step from a label to the next is worth; `O` is one of the labels."""
        self._labels = labels
        self._outside = outside = labels.index(OUTSIDE)
        self._steps = steps
        self._ways = tuple(zip(*steps, strict=True))  # to a label from the ones before
        # What a label can gain over `O` by the words behind it at the very most, if there are any, and by those on both
        # sides.
        self._hopes = [max(0, *map(sub, steps[label], steps[outside])) for label in range(len(steps))]
        self._needs = [
            hope + step - steps[outside][outside] for hope, step in zip(self._hopes, steps[outside], strict=True)
        ]

    def tags(self, scores: Iterable[Scores]) -> list[str]:
        """The likeliest tags of a sentence of which each word has these scores (Viterbi 1967).

        Wherever all other labels are further behind `O` than the words to come can make good, what comes before is
        settled; behind such a word another word is `O` at a glance if it speaks for that clearly enough.
        """
        outside = self._outside
        found: list[int] = []
        best: list[int] = []  # the score of the best way to each label, empty where `O` is settled
        back: list[_Ways] = []  # the ways there, word by word
        for own in scores:
            if best:
                ways = [list(map(add, best, steps)) for steps in self._ways]
                back.append(ways)
                best = list(map(add, map(max, ways), own))
            elif found and max(map(add, own, self._needs)) <= own[outside]:
                found.append(outside)
            else:
                best = list(map(add, own, self._steps[outside])) if found else list(own)
            if best and max(map(add, best, self._hopes)) <= best[outside]:
                found += _way(back, outside)
                best, back = [], []
        if best:
            found += _way(back, best.index(max(best)))
        return [self._labels[label] for label in found]


def _way(back: Sequence[_Ways], last: int) -> list[int]:
    """The labels on the way that ends with `last`."""
    way = [last]
    for ways in reversed(back):
        scores = ways[way[-1]]
        way.append(scores.index(max(scores)))
    return way[::-1]
