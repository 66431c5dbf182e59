"""The day or moment of publication that a saved page states, and where."""

import datetime as dt
import re
from collections.abc import Iterable, Sequence

from dossier.extract import headers, moments
from dossier.model import Span, Stated

# No line of a page's frame that tells its date holds more than these numbers.
MOST_NUMBERS = 12


def read(candidates: Iterable[Stated]) -> Stated | None:
    """The first statement that can be read as a day or moment, in ISO 8601."""
    for candidate in candidates:
        if moment := moments.read(candidate.text):
            return Stated(moment, candidate.where)
    return None


def published(candidates: Iterable[Stated], guess: str | None, below: Sequence[str]) -> Stated | None:
    """What the markup states, else the day that was guessed from it, else the date line among the blocks below the
    headline: «Kamis, 16 Mei 2024 12:27 WIB».

    A moment of another zone can be of the day before or after the one that readers see; the printed day counts.
    """
    stamped, printed = read(candidates), _printed(below)
    if stamped and printed and stamped.text.endswith("+00:00") and _days_apart(stamped, printed) == 1:
        return printed
    guessed = Stated(guess, "htmldate") if guess else None
    return stamped or printing(guess, below) or guessed or printed


def printing(day: str | None, blocks: Iterable[str]) -> Stated | None:
    """A day that was guessed, if a line of the page prints it, with that line."""
    if not day:
        return None
    wanted = dt.date.fromisoformat(day)
    for words in blocks:
        numbers = {int(number) for number in re.findall(r"\d{1,4}", words)}
        sentence = words.endswith((".", "!", "?", "”", '"'))
        if {wanted.year, wanted.day} <= numbers and len(numbers) <= MOST_NUMBERS and not sentence:
            return Stated(day, f"«{words}»")
    return None


def _printed(blocks: Iterable[str]) -> Stated | None:
    for words in blocks:
        dated = next((part for part in headers.parts(words, Span(0, len(words))) if part.kind == "date"), None)
        moment = moments.read(dated.span.of(words)) if dated else None
        if moment:
            return Stated(moment, f"«{words}»")
    return None


def _days_apart(one: Stated, other: Stated) -> int:
    return abs((dt.date.fromisoformat(one.text[:10]) - dt.date.fromisoformat(other.text[:10])).days)
