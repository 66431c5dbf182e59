"""What the keys of `dossier review --interactive` decide, by the kind of the item."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from dossier.cli import asking
from dossier.curation.decisions import (
    ActorDecision,
    Alias,
    ArticleDecision,
    Confirmation,
    Different,
    FieldDecision,
    Merge,
    NameDecision,
    NameVerdict,
    Naming,
    NewActor,
    Pin,
    QuoteDecision,
)
from dossier.model import Actor, Authority
from dossier.review.items import Item, Kind
from dossier.slug import slug

Decision = NameDecision | ArticleDecision


@dataclass(frozen=True, slots=True)
class Choice:
    """What a key does: its words, and how it comes to a decision, asking for what it lacks (None: never mind)."""

    words: str
    decision: Callable[[Item, Authority], Decision | None]


def _accept(item: Item, authority: Authority) -> Decision | None:
    type = asking.type_of(item.type or "person")
    return NewActor(Actor(slug(item.words), item.words, type)) if type else None


def _alias(item: Item, authority: Authority) -> Decision | None:
    actor = asking.actor("another name of whom? name or id", authority)
    return Alias(actor.id, item.words) if actor else None


def _reject(item: Item, authority: Authority) -> Decision | None:
    return NameVerdict(item.words, "reject")


def _unsure(item: Item, authority: Authority) -> Decision | None:
    return NameVerdict(item.words, "unsure")


def _both(item: Item, authority: Authority) -> Decision | None:
    """One actor for both names: a record less, a name more, or a new record with both."""
    if len(item.actors) == 2:
        return Merge(*item.actors)
    (other,) = item.others
    if item.actors:
        return Alias(item.actors[0], other, any("--weak" in offer.command for offer in item.offers))
    type = asking.type_of(item.type or "person")
    return NewActor(Actor(slug(item.words), item.words, type, (other,))) if type else None


def _open(item: Item, authority: Authority) -> Decision | None:
    return NameVerdict(item.others[0], "unsure")


def _two(item: Item, authority: Authority) -> Decision | None:
    """Each of the two by its id, or by its name as long as it has none: the actors come first in an item."""
    return Different((*item.actors, *(item.words, *item.others)[len(item.actors) :]))


def _date(item: Item, authority: Authority) -> Decision | None:
    value = asking.text("when was it published? YYYY-MM-DD, YYYY-MM, YYYY-MM-DD~ (about), a/b (between), none")
    return FieldDecision("date", value) if value else None


def _speaker(item: Item, authority: Authority) -> Decision | None:
    actor = asking.actor("who says so? name or id", authority)
    return QuoteDecision(_pin(item), Naming(actor.id)) if actor else None


def _nobody(item: Item, authority: Authority) -> Decision | None:
    return QuoteDecision(_pin(item), Naming(None))


def _no_quotation(item: Item, authority: Authority) -> Decision | None:
    return QuoteDecision(_pin(item), Naming(None), rejected=True)


def _pin(item: Item) -> Pin:
    return Pin(item.words, item.places[0].paragraph)


def _about(item: Item, authority: Authority) -> Decision | None:
    actor = asking.actor("about whom is it? name or id", authority)
    return ActorDecision(actor.id, "add") if actor else None


def _confirm(item: Item, authority: Authority) -> Decision | None:
    return Confirmation()


NAME = {
    "a": Choice("accept as a new actor", _accept),
    "l": Choice("alias of an actor", _alias),
    "r": Choice("reject: no name", _reject),
}
CHOICES: Mapping[Kind, Mapping[str, Choice]] = {
    "name": {**NAME, "u": Choice("unsure: leave it open", _unsure)},
    "unsure": NAME,
    "same": {
        "y": Choice("yes, one actor", _both),
        "n": Choice("no, two", _two),
        "u": Choice("unsure: leave it open", _open),
    },
    "undated": {"d": Choice("date it", _date)},
    "quote": {
        "w": Choice("who says so", _speaker),
        "n": Choice("nobody we can name", _nobody),
        "r": Choice("reject: no quotation", _no_quotation),
    },
    "unnamed": {"w": Choice("whom it is about", _about)},
    "stale": {"c": Choice("confirm: all decisions hold for the text as it is now", _confirm)},
}


def choices(item: Item) -> Mapping[str, Choice]:
    """The keys that decide an item; none where only a hand can."""
    if item.kind == "stale" and all(offer.verdict != "confirm" for offer in item.offers):
        return {}
    if item.kind == "same" and len(item.actors) == 2:
        return {key: CHOICES["same"][key] for key in "yn"}
    return CHOICES.get(item.kind, {})
