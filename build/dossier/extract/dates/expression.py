"""A time expression as it stands in the text, before anything is reckoned."""

from collections.abc import Mapping
from dataclasses import dataclass

from dossier.model import Span

Value = int | float | str


@dataclass(frozen=True, slots=True)
class Expression:
    """A time expression as it stands: what is in its slots, in the order of the text.

    The second of two slots of a name is called `name_to`.
    """

    span: Span
    slots: Mapping[str, Value]
    places: Mapping[str, Span]

    def has(self, *names: str) -> bool:
        """Whether all these slots are filled."""
        return all(map(self.slots.__contains__, names))

    def has_any(self, *names: str) -> bool:
        """Whether one of these slots is filled."""
        return any(map(self.slots.__contains__, names))

    def number(self, name: str, otherwise: int = 0) -> int:
        """The number in a slot."""
        value = self.slots.get(name, otherwise)
        return int(value)

    def word(self, name: str) -> str:
        """The word value in a slot, or an empty one."""
        return str(self.slots.get(name, ""))

    @property
    def month(self) -> int:
        """The month, by its name or number; 0 if there is none."""
        return self.number("month") or self.number("month_number")

    @property
    def has_year(self) -> bool:
        """Whether a year is printed."""
        return "year" in self.slots or "short_year" in self.slots

    @property
    def year(self) -> int:
        """The printed year; of two digits, the one from 1970 to 2069."""
        short = self.number("short_year")
        return self.number("year") or short + (2000 if short < 70 else 1900)

    @property
    def single_weekday(self) -> bool:
        """Whether one weekday is printed, not a run of them."""
        return "weekday" in self.slots and "weekday_to" not in self.slots

    @property
    def end(self) -> "Expression":
        """The end of a run, with what it shares with the start: «18 Mei 2024» of «16-18 Mei 2024». A year that stands
        before the end is the start's alone."""
        ends = {name.removesuffix("_to"): value for name, value in self.slots.items() if name.endswith("_to")}
        turn = min((place.start for name, place in self.places.items() if name.endswith("_to")), default=0)
        own = (
            "weekday",
            *(name for name in ("year", "short_year") if name in self.places and self.places[name].start < turn),
        )
        shared = {name: value for name, value in self.slots.items() if not name.endswith("_to") and name not in own}
        return Expression(self.span, {**shared, **ends}, self.places)

    @property
    def rule(self) -> str:
        """The name of the template by what it holds: `dates.weekday-day-month`."""
        return "dates." + "-".join(self.slots) if self.slots else "dates.word"
