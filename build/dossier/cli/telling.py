"""Items of the review queue as a terminal shows them, in English like all that the command line says."""

import shlex
import shutil
from collections.abc import Iterator, Sequence

from dossier import language
from dossier.model import printable
from dossier.review.items import Item, Offer

WIDEST = 140  # columns: longer lines are hard to follow
INDENT = " " * 10  # below the kinds


def table(items: Sequence[Item], count: int) -> Iterator[str]:
    """The items, each with why it waits, where it stands, and the commands that would settle it; then their count."""
    width = min(shutil.get_terminal_size((WIDEST, 24)).columns, WIDEST)
    for item in items:
        yield _cut(f"{item.kind:<10}{_about(item)}", width)
        yield _cut(f"{INDENT}{_why(item)}", width)
        yield from (
            _cut(f"{INDENT}{printable(str(place))}: {printable(place.sentence)}", width) for place in item.places
        )
        yield from (f"{INDENT}> {how(offer)}" for offer in item.offers)
        yield ""
    rest = f", {count - len(items)} of them not shown" if count > len(items) else ""
    yield f"{count} to review{rest}."


def heading(item: Item) -> str:
    """What an item is about, and why it waits."""
    return f"{item.kind}: {_about(item)}\n  {_why(item)}"


def how(offer: Offer) -> str:
    """The command, or the line to write, that takes an offer; fit to be copied into a shell."""
    if offer.command:
        return printable(shlex.join(("dossier", *offer.command)))
    return printable(f"write into {offer.file}: {offer.line}")


def _about(item: Item) -> str:
    return printable(item.words) + (f" ({item.count} times)" if item.count > 1 else "")


def _why(item: Item) -> str:
    return printable(language.load("en").reasons[item.why.key].format(detail=item.why.detail))


def _cut(line: str, width: int) -> str:
    return line if len(line) <= width else line[: width - 1] + "…"
