"""What an expression is reckoned from: the day of publication, and what the text has told before."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dossier.extract.dates import calendar
from dossier.extract.dates.calendar import DAY, Stretch
from dossier.extract.dates.cues import Cues
from dossier.extract.dates.expression import Expression
from dossier.extract.dates.published import Clue
from dossier.model import Reason


@dataclass(frozen=True, slots=True)
class Origin:
    """The day from which relative expressions are reckoned.

    `mark` says how it is qualified («~», «?», «%», or nothing where it is stated), `reason` why, as a key of the packs.
    """

    day: dt.date
    mark: str = ""
    reason: str = "dates.inferred-origin"


@dataclass(frozen=True, slots=True)
class Told:
    """What an expression says: a stretch of days where it names any, and how far that is to be trusted."""

    stretch: Stretch | None
    conflict: bool = False
    candidates: tuple[str, ...] = ()
    reasons: tuple[Reason, ...] = ()

    def but(self, mark: str, *reasons: Reason) -> "Told":
        """The same, qualified, with further reasons."""
        stretch = self.stretch.qualified(mark) if self.stretch else None
        return Told(stretch, self.conflict, self.candidates, (*self.reasons, *reasons))

    @property
    def day(self) -> dt.date | None:
        """The day, if it is a single one."""
        return self.stretch.first if self.stretch and self.stretch.single else None


# What happened is reported within so many days.
SOON = dt.timedelta(days=3)
NOTHING = Told(None)
YEAR_UNKNOWN = Told(None, reasons=(Reason("dates.year-unknown"),))
NO_SUCH_DAY = Told(None, reasons=(Reason("dates.no-such-day"),))


class Context:
    """The memory of one reading of a text."""

    def __init__(self, text: str, known: Cues, origin: Origin | None, clues: Sequence[Clue]) -> None:
        """`clues` are what the text dates in full, anywhere."""
        self.text = text
        self.origin = origin
        self.dated = frozenset(clue.first for clue in clues if clue.weekday and clue.first == clue.last)
        self.shared_year: int | None = None  # the year that stands behind the next date and holds for this one too
        self.day_in_segment = False  # whether the segment has told a day
        self.beside: tuple[int, dt.date | None] = (0, None)  # where the last date ended, and the day it named
        self._cues = known
        self._quoted = frozenset(clue.span for clue in clues if clue.quoted)
        told = (clue for clue in clues if clue.place != "caption" and not clue.ahead)
        self._year_named = max((clue.first.year for clue in told), default=None)
        self._last: Stretch | None = None
        self._last_day: dt.date | None = None

    def remember(self, x: Expression, told: Told) -> None:
        """Keep what was told, for «itu», «sebelumnya» and times without a day.

        The day on which someone told of something is not the day of what he told: «kata …, Jumat (20/6/2025)» does
        not take the place of the day before.
        """
        self.beside = (x.span.end, told.day)
        if told.stretch and not self._only_says(x, told):
            self._last = told.stretch
            if told.day:
                self._last_day = told.day
                self.day_in_segment = True

    def _only_says(self, x: Expression, told: Told) -> bool:
        if x.span not in self._quoted or not told.day or not self._last_day:
            return False
        return dt.timedelta(0) <= told.day - self._last_day <= SOON

    def memory(self) -> tuple[Stretch | None, dt.date | None]:
        """What is remembered."""
        return self._last, self._last_day

    def recall(self, memory: tuple[Stretch | None, dt.date | None]) -> None:
        """Remember no more than was remembered then."""
        self._last, self._last_day = memory

    @property
    def last(self) -> Stretch | None:
        """The stretch told last."""
        return self._last

    @property
    def last_day(self) -> dt.date | None:
        """The day told last."""
        return self._last_day

    @property
    def now(self) -> dt.date | None:
        """The day of publication, or the nearest day told before where that is unknown."""
        return self.origin.day if self.origin else self._last_day

    def then(self, unit: str) -> dt.date | None:
        """The time told last, from which «sebelumnya» and «itu» are reckoned; for days and weeks a single day."""
        if unit in ("D", "W", "WE"):
            return self._last_day or self.now
        return self._last.first if self._last else self.now

    def reckoned(self, stretch: Stretch | None) -> Told:
        """A stretch that hangs on the day of publication: a day or week is no surer than that."""
        if not stretch or (self.origin and not self.origin.mark):
            return Told(stretch)
        if not self.origin:
            return Told(stretch).but("?", Reason("dates.nearest-day", str(self._last_day or "")))
        mark = self.origin.mark
        if stretch.last - stretch.first >= 7 * DAY:  # the same, a few days sooner or later
            mark = "?" if mark in "?%" else ""
        return (
            Told(stretch).but(mark, Reason(self.origin.reason, self.origin.day.isoformat())) if mark else Told(stretch)
        )

    def confirmed(self, stretch: Stretch) -> Told:
        """A printed day whose year its weekday confirms: that the day of publication is not known to the day does
        not matter."""
        sure = self.origin and self.origin.mark in ("", "~")
        return Told(stretch) if sure else self.reckoned(stretch)

    def moved(self, unit: str, count: int) -> Told:
        """The day, week, month … so many after (before, if negative) the present one."""
        return self.reckoned(calendar.moved(self.now, unit, count)) if self.now else NOTHING

    def by_named_year(self, make: Callable[[int], Stretch | None]) -> Told:
        """In a text that tells no day at all: likely of the latest year that it names."""
        stretch = make(self._year_named) if self._year_named else None
        return Told(stretch).but("?", Reason("dates.year-named", str(self._year_named))) if stretch else YEAR_UNKNOWN

    def direction(self, x: Expression) -> int:
        """-1 for what has been, 1 for what is to come, 0 if the words do not tell."""
        return x.number("shift") if x.has("shift") else self._cues.of_clause(self.text, x.span.start)
