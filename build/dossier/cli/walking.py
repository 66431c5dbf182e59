"""`dossier review --interactive`: item by item, a key a decision, each written at once.

What is decided stands in the curator's files when the next item is shown, so an interruption loses nothing. `b` goes
back and takes the decision on that item back, as long as its file was not changed since.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import click

from dossier import decide
from dossier.cli import asking
from dossier.cli.choosing import Choice, Decision, choices
from dossier.cli.telling import heading, how
from dossier.curation.decisions import Different, NameDecision
from dossier.curation.writing import Written, restore
from dossier.model import Article, Dossier, Problem, printable
from dossier.review.items import Item, Place
from dossier.review.likeness import fold
from dossier.settings import Settings

LONGEST = 300  # characters shown before and behind the words an item is about


@dataclass(frozen=True, slots=True)
class Step:
    """An item that was shown, and what was written then: the file, and its bytes before and after.

    `settles` says that nothing more is to be decided on the same names.
    """

    index: int
    file: str = ""  # relative to the dossier's root; empty if the item was skipped
    before: bytes = b""
    after: bytes = b""
    settles: bool = False


@dataclass(slots=True)
class Walk:
    """A review under way: the dossier's articles as they were read, the items, and the steps taken."""

    root: Path
    chosen: Settings
    articles: Mapping[str, Article]
    items: Sequence[Item]
    index: int = 0
    steps: list[Step] = field(default_factory=list)

    @property
    def item(self) -> Item:
        """The item that is shown."""
        return self.items[self.index]

    def is_settled(self) -> bool:
        """Whether a decision on another item has settled the present one: on the same name."""
        decided = [self.items[step.index] for step in self.steps if step.settles]
        names = {fold(name) for one in decided if one.article is None for name in (one.words, *one.others)}
        own = map(fold, (self.item.words, *self.item.others))
        return self.item.article is None and not names.isdisjoint(own)


def walk(root: Path, chosen: Settings, dossier: Dossier, items: Sequence[Item]) -> None:
    """Show the items one by one, and write what the curator decides."""
    under_way = Walk(root, chosen, {one.id: one for one in dossier.articles}, items)
    while _next(under_way):
        pass
    written = sum(bool(step.file) for step in under_way.steps)
    click.echo(f"{written} decided, {max(0, len(items) - under_way.index)} left.")


def _next(walk: Walk) -> bool:
    """Show the next item that is not settled and do what a key says; False to end."""
    while walk.index < len(walk.items) and walk.is_settled():
        walk.index += 1
    if walk.index < len(walk.items):
        _show(walk)
        return _take(walk)
    if not walk.steps:
        return False
    click.echo("\n  That was the last: b back · any other key ends")
    is_back = asking.key().lower() == "b"
    if is_back:
        _back(walk)
    return is_back


def _take(walk: Walk) -> bool:
    """Do what the next key says; False to end."""
    known = choices(walk.item)
    pressed = asking.key().lower()
    if pressed in ("", "q"):
        return False
    if pressed in ("s", " "):
        walk.steps.append(Step(walk.index))
        walk.index += 1
    elif pressed == "b":
        _back(walk)
    elif pressed in known:
        _decide(walk, known[pressed])
    else:
        click.echo("\n".join(_help(walk.item, known)))
    return True


def _decide(walk: Walk, choice: Choice) -> None:
    """Come to a decision and write it; where it is refused, the item stays."""
    decision = choice.decision(walk.item, decide.authority(walk.root, walk.chosen))
    if decision is None:
        return
    article = walk.articles.get(walk.item.article or "")
    file = article.document.decisions if article else walk.chosen.authority
    before = _read(walk.root / file)
    outcome = _written(walk, decision)
    if isinstance(outcome, Problem):
        click.echo(f"  not written: {outcome}")
        return
    click.echo(f"  {choice.words}: {outcome}")
    walk.steps.append(Step(walk.index, file, before, _read(walk.root / file), not isinstance(decision, Different)))
    walk.index += 1


def _written(walk: Walk, decision: Decision) -> Written | Problem:
    """The decision in its file: one on words of an article only if they are the words that were shown."""
    if isinstance(decision, NameDecision):
        return decide.on_name(walk.root, walk.chosen, decision)
    document = walk.articles[walk.item.article or ""].document
    return decide.on_article(walk.root, walk.chosen, document.id, decision, document.sha256)


def _back(walk: Walk) -> None:
    """Return to the item shown before, and take back what was decided there."""
    if not walk.steps:
        click.echo("  this is the first")
        return
    step = walk.steps.pop()
    walk.index = step.index
    if step.file:
        outcome = restore(walk.root / step.file, step.file, step.before, step.after)
        told = "not taken back" if isinstance(outcome, Problem) else "taken back"
        click.echo(f"  {told}: {outcome}")


def _read(path: Path) -> bytes:
    return path.read_bytes() if path.is_file() else b""


# ------------------------------------------------------------------------------------ what is shown


def _show(walk: Walk) -> None:
    click.echo(f"\n[{walk.index + 1}/{len(walk.items)}] {heading(walk.item)}")
    for place in walk.item.places:
        click.echo(f"  {printable(str(place))}: {_marked(place)}")
    keys = [f"{key} {choice.words}" for key, choice in choices(walk.item).items()]
    click.echo("  " + " · ".join([*keys, "s skip", "b back", "q quit", "? help"]))


def _marked(place: Place) -> str:
    """The sentence with the words marked; of a very long one what stands around them."""
    start, end = max(0, place.mark.start - LONGEST), place.mark.end + LONGEST
    before, after = place.sentence[start : place.mark.start], place.sentence[place.mark.end : end]
    words = click.style(printable(place.mark.of(place.sentence)), bold=True, underline=True)
    left = ("…" if start else "") + printable(f"{before}|")[:-1]
    return left + words + printable(f"|{after}")[1:] + ("…" if end < len(place.sentence) else "")


def _help(item: Item, known: Mapping[str, Choice]) -> list[str]:
    return [
        *(f"  {key}  {choice.words}" for key, choice in known.items()),
        *(f"     by hand: {how(offer)}" for offer in item.offers if not known),
        "  s  skip: decide another time",
        "  b  back to the item before; what was decided there is taken back",
        "  q  quit; every decision stands in the files already",
    ]
