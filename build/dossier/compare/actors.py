"""Actors of two states: added, gone, merged, renamed, or known by other names."""

from collections.abc import Iterator

from dossier.compare.values import Value, differences
from dossier.model import Actor, Change, Dossier


def changes(old: Dossier, new: Dossier) -> Iterator[Change]:
    """The changes of the authority file, in order of the new ids. They are all the curator's."""
    before, after = old.authority.actors, new.authority.actors
    became = {former: id for id, actor in after.items() for former in actor.former_ids}
    for id in sorted({*before, *after}):
        was, now = before.get(id), after.get(id)
        if now:
            if not was:
                yield Change("added", "actor", id, now.name, by="curator")
            yield from differences("actor", id, now.name, _values(was) if was else (), _values(now))
        elif was:
            yield _left(was, became.get(id))


def _left(actor: Actor, became: str | None) -> Change:
    """The actor is gone, or another record holds its id as a former one: it was merged or renamed."""
    if became:
        return Change("changed", "actor", actor.id, actor.name, "id", "", actor.id, became, "curator")
    return Change("gone", "actor", actor.id, actor.name, by="curator")


def _values(actor: Actor) -> Iterator[Value]:
    single = {"name": actor.name, "type": actor.type, "wikidata": actor.wikidata, "description": actor.description}
    yield from (Value(field, value, by="curator") for field, value in single.items() if value)
    for field, names in (("alias", actor.aliases), ("weak_alias", actor.weak_aliases)):
        yield from (Value(field, "", name, name, by="curator") for name in names)
