"""The events file, `events.yml`: what several statements tell of one event, where the machine cannot know.

A list of events, and of statements that tell of none:

    - id: kunjungan-mei-2024        # the event's address: lower-case letters a to z, digits and hyphens
      name: Kunjungan Putin ke China
      date: 2024-05-16/2024-05-17   # in EDTF; without it the most precise date of its statements
      actors: [vladimir-putin]      # without them all whom its statements name
      note: …                       # for readers
      after: [lawatan-xi-ke-eropa]  # it was after those events; `before` is the other way round
      statements:                   # the words, and the article and paragraph they stand in
        - {article: 002, paragraph: 3, words: akan bertemu dengan pemimpin China, status: announced}
    - drop:
        - {article: 001, paragraph: 6, words: pada tahun 2024}

A statement is the sentence its words stand in; its `status` (planned, announced, happened, unknown) is that at the time
of its article, and without one the machine reads it. Statements listed under one event are brought together, and taken
from any other the machine had put them in. Words are copied as they stand there, `nth` picks one of several places.
A statement whose words no longer stand there is reported and not applied.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import cast, get_args

from dossier import when
from dossier.curation.authority import read_id
from dossier.curation.decisions import Naming, Pin
from dossier.curation.desk import Desk
from dossier.curation.nodes import Node
from dossier.curation.records import Reader, short, suggestion
from dossier.model import Article, Authority, EventStatement, EventStatus, NamedEvent, Problem

FIELDS = ("id", "name", "date", "actors", "note", "before", "after", "statements", "drop")
STATEMENT = ("article", "paragraph", "words", "nth", "status")
STATUSES: tuple[str, ...] = get_args(EventStatus)


@dataclass(frozen=True, slots=True)
class EventDecisions:
    """The events of an events file in its order, and the statements of no event."""

    events: tuple[NamedEvent, ...] = ()
    no_events: tuple[EventStatement, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_events(file: str, data: bytes, articles: Sequence[Article], authority: Authority) -> EventDecisions:
    """What an events file says of these articles; `file` is what problems call it. Nothing is raised."""
    reader = Reader(file)
    desks = _Desks(reader, {article.id: article for article in articles}, authority)
    root = reader.root(data)
    events: dict[str, NamedEvent] = {}
    related: list[tuple[str, str, Node]] = []
    dropped: list[EventStatement] = []
    for node in reader.items(root, "the events file") if root else ():
        nodes = reader.fields(node, "an event", FIELDS)
        if "drop" in nodes:
            dropped += _statements(reader, nodes["drop"], "drop", desks)
            for other in nodes.keys() - {"drop"}:
                reader.wrong(nodes[other], f"'{other}' says nothing beside 'drop'", "begin a new item with '- '")
        elif nodes and (event := _event(reader, node, nodes, desks)):
            if event.id in events:
                message = f"id '{event.id}' is another event's, and this one is left out"
                reader.wrong(nodes["id"], message, "give it an id of its own, or make the two one event")
            if events.setdefault(event.id, event) is event:
                related += [(event.id, side, nodes[side]) for side in ("before", "after") if side in nodes]
    for id, side, node in related:
        others = _others(reader, node, side, id, events)
        events[id] = replace(events[id], before=others) if side == "before" else replace(events[id], after=others)
    for id, _, node in related:
        if id in _behind(id, events):
            message = f"event '{id}' would be before itself, by way of others"
            reader.wrong(node, message, "take one of them back")
            events[id] = replace(events[id], before=(), after=())
    return EventDecisions(tuple(events.values()), tuple(dropped), tuple(reader.problems))


@dataclass(frozen=True, slots=True)
class _Desks:
    """A desk for every article, where its words are looked up; each statement may be told once."""

    reader: Reader
    articles: Mapping[str, Article]
    authority: Authority
    taken: dict[tuple[str, int], int] = field(default_factory=dict)  # article and offset -> line

    def desk(self, article: Article | None) -> Desk:
        """Where words of an article are looked up; of none, only actors can be."""
        text, segments = (article.document.text, article.facts.segments) if article else ("", ())
        return Desk(self.reader.file, text, segments, self.authority, self.reader.problems)


def _event(reader: Reader, node: Node, nodes: Mapping[str, Node], desks: _Desks) -> NamedEvent | None:
    if not reader.has(node, nodes, ("id", "name", "statements"), "this event"):
        return None
    id, name = read_id(reader, nodes["id"]), reader.text(nodes["name"], "name")
    statements = _statements(reader, nodes["statements"], "statements", desks)
    if not (id and name):
        return None
    if not statements:
        reader.wrong(nodes["statements"], f"event '{id}' has no statement that holds, and does not count", "pin one")
        return None
    return NamedEvent(
        id,
        name,
        tuple(statements),
        _date(reader, nodes["date"]) if "date" in nodes else "",
        _actors(reader, nodes["actors"], desks) if "actors" in nodes else (),
        reader.text(nodes["note"], "note") if "note" in nodes else "",
    )


def _others(reader: Reader, node: Node, side: str, id: str, events: Mapping[str, NamedEvent]) -> tuple[str, ...]:
    """The other events of the file that an event is said to be before or after."""
    found = []
    for item in reader.items(node, side):
        other = reader.text(item, f"an item of {side}")
        if other and other in events and other != id:
            found.append(other)
        elif other:
            message = "an event is not before or after itself" if other == id else f"there is no event '{short(other)}'"
            reader.wrong(item, message, suggestion(other, [one for one in events if one != id]))
    return tuple(dict.fromkeys(found))


def _behind(id: str, events: Mapping[str, NamedEvent]) -> set[str]:
    """The events that an event is before, directly or by way of others."""
    found: set[str] = set()
    ahead = [id]
    while ahead:
        one = ahead.pop()
        later = {*events[one].before, *(other.id for other in events.values() if one in other.after)} - found
        found |= later
        ahead += later
    return found


def _date(reader: Reader, node: Node) -> str:
    value = reader.text(node, "date")
    known = when.read(value) if value else None
    if known and not (known.earliest and known.latest and known.earliest > known.latest):
        return value
    if value:
        remedy = "write YYYY-MM-DD, YYYY-MM, YYYY-MM-DD~ or one/another"
        reader.wrong(node, f"date '{short(value)}' is not an EDTF date", remedy)
    return ""


def _actors(reader: Reader, node: Node, desks: _Desks) -> tuple[str, ...]:
    found = []
    for item in reader.items(node, "actors"):
        id = reader.text(item, "an item of actors")
        actor = desks.desk(None).actor(Naming(id, item.line)) if id else None
        found += [actor.id] if actor else []
    return tuple(dict.fromkeys(found))


def _statements(reader: Reader, node: Node, what: str, desks: _Desks) -> list[EventStatement]:
    found = (_statement(reader, item, desks) for item in reader.items(node, what))
    return [statement for statement in found if statement]


def _statement(reader: Reader, item: Node, desks: _Desks) -> EventStatement | None:
    """A statement whose words stand where the curator says; None, with a problem, if they do not."""
    nodes = reader.fields(item, "a statement", STATEMENT)
    if not nodes or not reader.has(item, nodes, ("article", "paragraph", "words"), "this statement"):
        return None
    id, words = reader.text(nodes["article"], "article"), reader.text(nodes["words"], "words")
    paragraph = reader.number(nodes["paragraph"], "paragraph", 0)
    nth = reader.number(nodes["nth"], "nth", 1) if "nth" in nodes else None
    status = reader.choice(nodes["status"], "status", STATUSES) if "status" in nodes else None
    if not id or not words or paragraph is None or status == "" or ("nth" in nodes and nth is None):
        return None
    article = desks.articles.get(id)
    if article is None:
        reader.wrong(nodes["article"], f"there is no article '{short(id)}'", suggestion(id, desks.articles))
        return None
    desk = desks.desk(article)
    spans = desk.places(Pin(words, paragraph, nth), nodes["words"].line)
    if not spans:
        return None
    if len(spans) > 1:
        message = f"'{short(words)}' stands {len(spans)} times in paragraph {paragraph}"
        reader.wrong(nodes["words"], message, f"write nth from 1 to {len(spans)}, or more of the words")
        return None
    first = desks.taken.setdefault((id, spans[0].start), nodes["words"].line)
    if first != nodes["words"].line:
        reader.wrong(nodes["words"], f"these words are told in line {first} already", "delete one of the two")
        return None
    evidence = desk.evidence(nodes["words"].line, "events", spans[0])
    return EventStatement(id, evidence, cast(EventStatus | None, status))
