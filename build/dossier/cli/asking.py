"""What `dossier review --interactive` asks: a key, a type, an actor, a date. None is «never mind»."""

import difflib
from collections.abc import Mapping

import click

from dossier.model import Actor, ActorType, Authority, name_key, printable

TYPES: Mapping[str, ActorType] = {
    "p": "person",
    "o": "organization",
    "c": "country",
    "l": "place",
    "g": "group",
}
ENTER = ("\r", "\n")


def key() -> str:
    """One key; empty where there are no more, or the curator ended it (Ctrl-C, Ctrl-D). Raises UsageError without a
    terminal."""
    try:
        return click.getchar()
    except (KeyboardInterrupt, EOFError):
        return ""
    except OSError as error:
        raise click.UsageError("--interactive needs a terminal") from error


def type_of(guess: ActorType) -> ActorType | None:
    """What a new actor is."""
    listed = ", ".join(f"{letter} {type}" for letter, type in TYPES.items())
    click.echo(f"  what is it? {listed}; Enter: {guess}; any other key: never mind")
    pressed = key()
    return guess if pressed in ENTER else TYPES.get(pressed.lower())


def actor(question: str, authority: Authority) -> Actor | None:
    """An actor of the authority file, by the id or any of the names."""
    names: dict[str, Actor] = {}
    for one in authority.actors.values():
        for name in (one.id, *one.former_ids, one.name, *one.aliases, *one.weak_aliases):
            names.setdefault(name_key(name), one)
    while words := text(question):
        if found := names.get(name_key(words)):
            return found
        close = difflib.get_close_matches(name_key(words)[:100], names, 3)
        near = ", ".join(dict.fromkeys(names[one].id for one in close))
        click.echo(f"  there is no actor '{printable(words)}'" + (f"; did you mean {near}?" if near else ""))
    return None


def text(question: str) -> str:
    """A line of text; empty for «never mind»."""
    try:
        answer: str = click.prompt(f"  {question} (Enter: never mind)", default="", show_default=False)
    except click.Abort:
        return ""
    return answer.strip()
