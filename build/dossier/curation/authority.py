"""The authority file, `actors.yml`: who is known to this dossier.

A list of records:

    - id: vladimir-putin            # the actor's address: lower-case letters a to z, digits and hyphens
      name: Vladimir Putin          # the canonical name
      type: person                  # person, organization, country, place or group
      aliases: [Putin]              # other names; each of them names this actor wherever it stands
      weak_aliases: [Vladimir]      # names that count only where the article also names the actor otherwise
      wikidata: Q7747
      description: Presiden Rusia
      former_ids: [putin]           # addresses it had before; they lead here

And of names that the machine found and that are no actor's (yet):

    - reject: Rabu Malam            # no name at all, or nobody's we keep: it is not shown as a name any more
    - unsure: Pool Photo            # looked at and left open: it stays marked as a name nobody vouches for

And of ids or names that look alike:

    - different: [swedia, swiss]    # each is another's, and nobody is asked again whether they are one

A record without a usable id, name or type is left out; any other slip costs the field.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import cast, get_args

from dossier.curation.nodes import Fields, Node, Text
from dossier.curation.records import Reader, short
from dossier.model import Actor, ActorType, Authority, Problem, name_key

FIELDS = ("id", "name", "type", "aliases", "weak_aliases", "wikidata", "description", "former_ids")
NAMES = ("aliases", "weak_aliases")
VERDICTS = ("reject", "unsure")
DIFFERENT = "different"
TYPES: tuple[str, ...] = get_args(ActorType)
# An id is a file name and a part of an address on every system.
ID = re.compile(r"[a-z0-9][a-z0-9-]{0,99}", re.ASCII)
# Pages below `actors/` that are no actor's, a decision's «none», and names Windows refuses.
RESERVED = frozenset({"index", "readme", "none", "con", "prn", "aux", "nul"})


def read_authority(file: str, data: bytes) -> tuple[Authority, tuple[Problem, ...]]:
    """The actors of an authority file, in its order; `file` is what problems call it. Nothing is raised."""
    reader = Reader(file)
    root = reader.root(data)
    nodes = reader.items(root, "the authority file") if root else ()
    verdicts = [node for node in nodes if _says(node, VERDICTS)]
    apart = [node for node in nodes if _says(node, (DIFFERENT,))]
    rest = [node for node in nodes if not _says(node, (*VERDICTS, DIFFERENT))]
    settled = _settle(reader, [record for node in rest if (record := _record(reader, node))])
    decided = _verdicts(reader, verdicts, settled)
    actors = {record.actor.id: record.actor for record in settled}
    different = frozenset(_different(reader, apart, settled))
    return Authority(actors, decided["reject"], decided["unsure"], different), tuple(reader.problems)


@dataclass(frozen=True, slots=True)
class _Record:
    """An actor and the values it was read from."""

    actor: Actor
    nodes: dict[str, Node]

    @property
    def line(self) -> int:
        return self.nodes["id"].line


def _says(node: Node, fields: Sequence[str]) -> bool:
    """Whether an item of the file has one of these fields."""
    return isinstance(node, Fields) and any(isinstance(key, Text) and key.value in fields for key, _ in node.pairs)


def _verdicts(reader: Reader, nodes: Sequence[Node], records: Sequence[_Record]) -> dict[str, dict[str, str]]:
    """The names decided on, by verdict, each with where; of two decisions on one name the first counts."""
    owners = {name_key(name): one for one in records for name in (one.actor.name, *one.actor.aliases)}
    decided: dict[str, dict[str, str]] = {verdict: {} for verdict in VERDICTS}
    first: dict[str, int] = {}
    for node in nodes:
        for verdict, value in reader.fields(node, "a decision on a name", VERDICTS).items():
            name = reader.text(value, verdict)
            if not name:
                continue
            key = name_key(name)
            if owner := owners.get(key):
                message = f"'{short(name)}' is a name of {owner.actor.id} (line {owner.line}), and that counts"
                reader.wrong(value, message, "delete one of the two")
            elif key in first:
                message = f"'{short(name)}' is decided in line {first[key]} already, and that counts"
                reader.wrong(value, message, "delete one of the two")
            else:
                first[key] = value.line
                decided[verdict][name] = reader.where(value)
    return decided


def _different(reader: Reader, nodes: Sequence[Node], records: Sequence[_Record]) -> Iterator[frozenset[str]]:
    """The pairs that are told apart, by the actors' ids as far as they are actors' names."""
    owners = {name_key(name): one.actor.id for one in records for name in (one.actor.name, *one.actor.aliases)}
    owners |= {id: one.actor.id for one in records for id in (one.actor.id, *one.actor.former_ids)}
    for node in nodes:
        value = reader.fields(node, "what tells apart", (DIFFERENT,)).get(DIFFERENT)
        names = reader.texts(value, DIFFERENT) if value else ()
        who = {name: owners.get(name_key(name), name_key(name)) for name in names}
        if value and len(names) < 2:
            reader.wrong(value, f"{DIFFERENT} takes two names or ids", f"write '{DIFFERENT}: [one, another]'")
        for one, other in combinations(names, 2):
            if value and who[one] == who[other]:
                message = f"'{short(one)}' and '{short(other)}' are told apart, but both are {short(who[one])}"
                reader.wrong(value, message, "delete this, or make two records of it")
            else:
                yield frozenset((who[one], who[other]))


def _record(reader: Reader, node: Node) -> _Record | None:
    nodes = reader.fields(node, "an actor", FIELDS)
    if not nodes or not reader.has(node, nodes, ("id", "name", "type"), "this actor"):
        return None
    id = read_id(reader, nodes["id"])
    name = reader.text(nodes["name"], "name")
    type = reader.choice(nodes["type"], "type", TYPES)
    if not (id and name and type):
        return None

    def optional(field: str) -> tuple[str, ...]:
        return reader.texts(nodes[field], f"{field} of {id}") if field in nodes else ()

    actor = Actor(
        id,
        name,
        cast(ActorType, type),
        aliases=tuple(alias for alias in optional("aliases") if alias != name),
        weak_aliases=optional("weak_aliases"),
        wikidata=_wikidata(reader, nodes["wikidata"]) if "wikidata" in nodes else None,
        description=reader.text(nodes["description"], "description") if "description" in nodes else "",
        former_ids=_former(reader, nodes, id),
    )
    return _Record(actor, nodes)


def read_id(reader: Reader, node: Node) -> str:
    """An id that can be a page's address; empty if it is none."""
    id = reader.text(node, "id")
    if not id or (ID.fullmatch(id) and id not in RESERVED):
        return id
    if id in RESERVED:
        reader.wrong(node, f"id '{id}' is taken by the dossier itself", "choose another")
    else:
        reader.wrong(
            node,
            f"id '{short(id)}' cannot be an address",
            "write lower-case letters a to z, digits and hyphens, as in 'xi-jinping'",
        )
    return ""


def _former(reader: Reader, nodes: dict[str, Node], id: str) -> tuple[str, ...]:
    if "former_ids" not in nodes:
        return ()
    items = reader.items(nodes["former_ids"], f"former_ids of {id}")
    return tuple(dict.fromkeys(filter(None, (read_id(reader, item) for item in items))))


def _wikidata(reader: Reader, node: Node) -> str | None:
    identifier = reader.text(node, "wikidata")
    if re.fullmatch(r"Q[1-9]\d{0,11}", identifier, re.ASCII):
        return identifier
    if identifier:
        reader.wrong(node, f"wikidata '{short(identifier)}' is no Wikidata item", "write its number, as in Q7747")
    return None


# ------------------------------------------------------------------ what two records both claim


def _settle(reader: Reader, records: list[_Record]) -> list[_Record]:
    """The records, each with an address of its own; names that two share are noted, and left to the context."""
    records = _unique_ids(reader, records)
    _note_shared(
        reader, records, "name", lambda actor: (actor.name,), "tell the two apart in the name, or make them one record"
    )
    _note_shared(
        reader,
        records,
        "aliases",
        lambda actor: (actor.name, *actor.aliases),
        "keep it with one of them, or make it a weak alias of both",
    )
    _note_shared(
        reader,
        records,
        "wikidata",
        lambda actor: (actor.wikidata,) if actor.wikidata else (),
        "correct one of the two, or make them one record",
    )
    _note_idle(reader, records)
    return _unique_former_ids(reader, records)


def _note_idle(reader: Reader, records: list[_Record]) -> None:
    """Note each weak alias that is another actor's own name: there it counts at once, and never for this one."""
    owners = {name: record for record in records for name in (record.actor.name, *record.actor.aliases)}
    for record in records:
        for alias in record.actor.weak_aliases:
            owner = owners.get(alias)
            if owner and owner is not record:
                message = (
                    f"'{alias}' of {record.actor.id} never counts: it is a name of {owner.actor.id} (line {owner.line})"
                )
                reader.wrong(record.nodes["weak_aliases"], message, "make it a weak alias of both, or delete it here")


def _unique_ids(reader: Reader, records: list[_Record]) -> list[_Record]:
    known: dict[str, _Record] = {}
    for record in records:
        first = known.setdefault(record.actor.id, record)
        if first is not record:
            message = f"id '{record.actor.id}' is taken in line {first.line}, and this actor is left out"
            reader.wrong(record.nodes["id"], message, "give it an id of its own, or make the two one record")
    return list(known.values())


def _note_shared(
    reader: Reader, records: list[_Record], field: str, values: Callable[[Actor], tuple[str, ...]], remedy: str
) -> None:
    """Note, at the later of two records, each value of a field that both have."""
    owners: dict[str, _Record] = {}
    for record in records:
        for value in values(record.actor):
            owner = owners.setdefault(value, record)
            if owner is not record and not (field == "aliases" and value == record.actor.name == owner.actor.name):
                message = f"'{value}' of {record.actor.id} is also that of {owner.actor.id} (line {owner.line})"
                reader.wrong(record.nodes.get(field, record.nodes["name"]), message, remedy)


def _unique_former_ids(reader: Reader, records: list[_Record]) -> list[_Record]:
    """The records without the former ids that are another's, now or formerly: an address leads to one actor."""
    owners = {record.actor.id: record for record in records}
    kept = []
    for record in records:
        own = []
        for id in record.actor.former_ids:
            owner = owners.setdefault(id, record)
            if owner is record and id != record.actor.id:
                own.append(id)
            else:
                message = f"former id '{id}' leads to {owner.actor.id} (line {owner.line}) already"
                reader.wrong(record.nodes["former_ids"], message, "delete it from one of the two")
        kept.append(replace(record, actor=replace(record.actor, former_ids=tuple(own))))
    return kept
