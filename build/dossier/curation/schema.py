"""JSON Schemas of the curator's files, for editors that help while one types: what may stand where, and what it means.

They are made of what the reader knows (fields, kinds, words), and accept what it accepts, but for what takes more than
a file to judge: whether a date is one, whether an actor or words are there.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any, Literal, get_args

from dossier import language
from dossier.curation import authority, events, reading, revisions
from dossier.model import Rights

Kind = Literal["actors", "article", "events", "changes"]
KINDS: tuple[Kind, ...] = get_args(Kind)
_Schema = dict[str, Any]

# Our reader takes every value for the words it is written in; YAML editors take `2024` for a number and `no` for false.
_TEXT: _Schema = {"type": ["string", "number", "boolean"], "minLength": 1}
_TEXTS: _Schema = {"type": "array", "items": _TEXT}
_ID: _Schema = {"type": "string", "pattern": f"^{authority.ID.pattern}$", "not": {"enum": sorted(authority.RESERVED)}}
_PARAGRAPH: _Schema = {"type": "integer", "minimum": 0, "maximum": 999_999}
_NTH: _Schema = {"type": "integer", "minimum": 1, "maximum": 999_999}
_TRUE: _Schema = {"enum": [True, "true"]}
_DAY: _Schema = {"type": "string", "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
_DATE = "in EDTF: 2024-05-16, 2024-05, 2024-05-16~ (about), 2024-05-16/2024-05-31 (between)"


def schema(kind: Kind) -> _Schema:
    """The schema of one kind of file."""
    made = {"actors": _actors, "article": _article, "events": _events, "changes": _changes}[kind]()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made}


def files() -> dict[str, str]:
    """All schemas as files, by name: `article.json`."""
    return {f"{kind}.json": json.dumps(schema(kind), ensure_ascii=False, indent=1) + "\n" for kind in KINDS}


def _record(fields: Mapping[str, tuple[_Schema, str]], required: Sequence[str] = (), **more: Any) -> _Schema:
    properties = {name: {**form, "description": meaning} for name, (form, meaning) in fields.items()}
    return {"type": "object", "properties": properties, "required": [*required], "additionalProperties": False, **more}


def _list(*items: _Schema) -> _Schema:
    return {"type": "array", "items": items[0] if len(items) == 1 else {"anyOf": list(items)}}


def _actors() -> _Schema:
    meanings = {
        "id": (_ID, "The actor's address: lower-case letters a to z, digits and hyphens"),
        "name": (_TEXT, "The canonical name"),
        "type": ({"enum": list(authority.TYPES)}, "What the actor is"),
        "aliases": (_TEXTS, "Other names; each of them names this actor wherever it stands"),
        "weak_aliases": (_TEXTS, "Names that count only where the article also names the actor otherwise"),
        "wikidata": ({"type": "string", "pattern": r"^Q[1-9][0-9]{0,11}$"}, "The actor's item in Wikidata, as Q7747"),
        "description": (_TEXT, "Who it is, for readers"),
        "former_ids": (_list(_ID), "Addresses it had before; they lead here"),
    }
    record = _record({field: meanings[field] for field in authority.FIELDS}, ("id", "name", "type"))
    verdicts = {
        "reject": (_TEXT, "A name that is none: it is not shown as one any more"),
        "unsure": (_TEXT, "A name left open: it stays marked as one nobody vouches for"),
    }
    each = [_record({field: verdicts[field]}, (field,)) for field in authority.VERDICTS]
    pair = ({**_TEXTS, "minItems": 2}, "Ids or names that look alike and are each another's")
    apart = _record({authority.DIFFERENT: pair}, (authority.DIFFERENT,))
    return {"title": "Who is known to this dossier", **_list(record, *each, apart)}


def _pin(more: Mapping[str, tuple[_Schema, str]], required: Sequence[str] = (), **rest: Any) -> _Schema:
    meanings = {
        "words": (_TEXT, "Words of the article, copied as they stand there"),
        "paragraph": (_PARAGRAPH, "The paragraph they stand in, as the page counts; 0 for headline and standfirst"),
        "nth": (_NTH, "Which of several places; without it all of them"),
    }
    pin = {field: meanings[field] for field in reading.PIN}
    return _record({**pin, **more}, ("words", "paragraph", *required), **rest)


def _either(one: str, other: str) -> _Schema:
    return {"oneOf": [{"required": [one]}, {"required": [other]}]}


def _credits(kinds: Sequence[str]) -> _Schema:
    kind = ({"enum": list(kinds)}, f"{kinds[0]}, if it is not said")
    return _list(_TEXT, _record({"name": (_TEXT, "The name"), "kind": kind}, ("name",)))


def _article() -> _Schema:
    address: _Schema = {"type": "string", "pattern": r"^https?://[^\s/]\S*$"}
    mention = {"actor": (_TEXT, "The id of the actor they name, or none"), "reject": (_TRUE, "They name nobody")}
    quote = {
        "speaker": (_TEXT, "The id of the actor who says it, or none"),
        "kind": ({"enum": list(reading.QUOTES)}, "Word for word, or as reported"),
        "reject": (_TRUE, "It is no quotation"),
    }
    added = _list(_TEXT, _pin({"id": (_TEXT, "The actor they name")}, ("id",)))
    actors = {"add": (added, "In the article, though not by a name"), "drop": (_TEXTS, "None of its mentions counts")}
    meanings = {
        "sha256": (_TEXT, "Of the article the decisions were made on; on another text none of them is applied"),
        "title": (_TEXT, "Supplied where the article has no headline"),
        "date": (_TEXT, f"Of publication, {_DATE}; or none"),
        "date_note": (_TEXT, "Why, for readers"),
        "source": (_TEXT, "The outlet; or none"),
        "agencies": (_credits(reading.AGENCIES), "These and no others; [] for none"),
        "authors": (_credits(reading.AUTHORS), "These and no others; [] for none"),
        "url": (address, "Where it was published"),
        "retrieved": (_DAY, "The day it was taken from there"),
        "archive_url": (address, "Where a copy is kept"),
        "rights": ({"enum": list(get_args(Rights))}, "What of the text may be published"),
        "lang": ({"enum": list(language.codes())}, "The language, where it was not recognised"),
        "actors": (_record(actors), "Actors in the article as a whole"),
        "mentions": (_list(_pin(mention, **_either("actor", "reject"))), "Those words are this actor"),
        "quotes": (_list(_pin(quote, **_either("speaker", "reject"))), "This actor says those words"),
        "notes": (_TEXT, "For readers: what the text gets wrong, what it rests on"),
    }
    return {"title": "Decisions on one article", **_record({field: meanings[field] for field in reading.FIELDS})}


def _events() -> _Schema:
    statement_meanings = {
        "article": (_TEXT, "The article's id: its file's name"),
        "paragraph": (_PARAGRAPH, "The paragraph the words stand in, as the page counts"),
        "words": (_TEXT, "Words of the sentence that tells of the event, copied as they stand there"),
        "nth": (_NTH, "Which of several places"),
        "status": ({"enum": list(events.STATUSES)}, "What the sentence says of the event at its time"),
    }
    pinned = {field: statement_meanings[field] for field in events.STATEMENT}
    statements = _list(_record(pinned, ("article", "paragraph", "words")))
    meanings = {
        "id": (_ID, "The event's address: lower-case letters a to z, digits and hyphens"),
        "name": (_TEXT, "What happened, in a few words"),
        "date": (_TEXT, f"When, {_DATE}"),
        "actors": (_TEXTS, "The ids of those who took part; else all whom the statements name"),
        "note": (_TEXT, "For readers"),
        "before": (_TEXTS, "The ids of events that it was before"),
        "after": (_TEXTS, "The ids of events that it was after"),
        "statements": (statements, "What articles say of it"),
        "drop": (statements, "What tells of no event"),
    }
    fields = {field: meanings[field] for field in events.FIELDS}
    dropped = _record({"drop": fields.pop("drop")}, ("drop",))
    return {"title": "Events", **_list(_record(fields, ("id", "name", "statements")), dropped)}


def _changes() -> _Schema:
    meanings = {
        "article": (_TEXT, "The article's id: its file's name"),
        "actor": (_TEXT, "The actor's id"),
        "name": (_TEXT, "What it was called then"),
        "from": (_TEXT, "What it was before"),
        "to": (_TEXT, "What it is now"),
    }
    named = {field: meanings[field] for field in revisions.CHANGE if field in meanings}

    def change(subject: str, other: str, known: Sequence[str]) -> _Schema:
        what = ({"enum": ["added", "gone", *known]}, "added or gone, or what of it changed")
        fields = {field: value for field, value in {**named, "what": what}.items() if field != other}
        return _record(fields, (subject, "what"))

    changes = _list(change("article", "actor", revisions.OF_ARTICLES), change("actor", "article", revisions.OF_ACTORS))
    days = {
        "date": (_DAY, "The day it was published"),
        "note": (_TEXT, "For readers"),
        "changes": (changes, "What changed"),
    }
    return {"title": "What changed", **_list(_record({field: days[field] for field in revisions.FIELDS}, ("date",)))}
