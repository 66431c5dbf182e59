"""The day or moment of publication that a saved page states, and where."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence

from dossier.extract.frame import headers, moments
from dossier.model import Span, Stated

# No line of a page's frame that tells its date holds more than these numbers.
MOST_NUMBERS = 12
SENTENCE_END = (".", "!", "?", "”", '"')
MINUTES = re.compile(r"\d{1,2}[.:](\d{2})")


def read(candidates: Iterable[Stated]) -> Iterator[Stated]:
    """The statements that can be read as a day or moment, in ISO 8601."""
    for candidate in candidates:
        if moment := moments.read(candidate.text):
            yield Stated(moment, candidate.where)


def published(
    candidates: Sequence[Stated], guess: str | None, blocks: Sequence[str], below: int, url: str
) -> Stated | None:
    """The statement of the markup, or the line below the headline («Kamis, 16 Mei 2024 12:27 WIB»), that gives the
    day htmldate finds; else that day, if a line or the address of the page prints it; else the first statement.

    `guess` is htmldate's day: of several dates on a page it knows best which is the article's, but not always whether
    there is one. `blocks[below:]` are the short blocks below the headline.
    """
    stamped, printed = list(read(candidates)), list(_printed(blocks[below:]))[:1]
    stated = [*stamped, *printed]
    if guess:
        agreed = [one for one in stated if one.text[:10] == guess]
        proof = agreed or list(_printing(guess, (*blocks[below:], *blocks[:below]), url))
        stated = [*proof[:1], *stated]
    if stated and printed and _is_eve(stated[0], printed[0]):
        return printed[0]
    return stated[0] if stated else None


def _printed(blocks: Iterable[str]) -> Iterator[Stated]:
    """The blocks that are date lines."""
    for words in blocks:
        dated = next((part for part in headers.parts(words, Span(0, len(words))) if part.kind == "date"), None)
        moment = moments.read(dated.span.of(words)) if dated else None
        if moment:
            yield Stated(moment, f"«{words}»")


def _printing(day: str, blocks: Iterable[str], url: str) -> Iterator[Stated]:
    """A day with the line of the page, in whatever language, or the address that prints it."""
    wanted = dt.date.fromisoformat(day)
    for words in blocks:
        numbers = {int(number) for number in re.findall(r"\d{1,4}", words)}
        if {wanted.year, wanted.day} <= numbers and len(numbers) <= MOST_NUMBERS and not words.endswith(SENTENCE_END):
            yield Stated(day, f"«{words}»")
    if re.search(rf"{wanted:%Y}[/-]?{wanted:%m}[/-]?{wanted:%d}(?!\d)", url):
        yield Stated(day, url)


def _is_eve(stamped: Stated, printed: Stated) -> bool:
    """Whether a moment in universal time is of the day before that which readers see: the minutes are the same."""
    minutes, shown = MINUTES.search(stamped.text), MINUTES.search(printed.where)
    days = dt.date.fromisoformat(printed.text[:10]) - dt.date.fromisoformat(stamped.text[:10])
    return bool(
        stamped.text.endswith("+00:00") and abs(days.days) == 1 and minutes and shown and minutes[1] == shown[1]
    )
