"""What the features of things add up to: reckoned once for each thing, as texts repeat themselves."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Generic, TypeVar

import numpy as np

from dossier.extract.names.network import Matrix, Network

MOST = 1 << 15  # things that are remembered: 16 MB

Thing = TypeVar("Thing", bound=Hashable)


class Sums(Generic[Thing]):
    """Sums of a network's rows, by the things whose features these are."""

    def __init__(self, network: Network, features: Callable[[Thing], Iterable[str]]) -> None:
        """`features` tells those of a thing, which must always be the same."""
        self._network, self._features = network, features
        self._places: dict[Thing, int] = {}  # of the things whose sums are remembered
        self._rows = np.empty((MOST, network.width), dtype=np.float32)

    def of(self, things: Sequence[Thing]) -> Matrix:
        """A row for each thing."""
        new = [thing for thing in dict.fromkeys(things) if thing not in self._places]
        if len(self._places) + len(new) > MOST:
            self._places.clear()
            new = list(dict.fromkeys(things))
        first = len(self._places)
        self._places.update(zip(new, range(first, first + len(new)), strict=True))
        if len(self._places) > len(self._rows):  # more than are ever remembered: a single text of that size
            self._rows = np.vstack([self._rows, np.empty((len(new), self._network.width), dtype=np.float32)])
        if new:
            numbers = [self._network.numbers(self._features(thing)) for thing in new]
            self._rows[first : first + len(new)] = self._network.sums(numbers)
        return self._rows[[self._places[thing] for thing in things]]
