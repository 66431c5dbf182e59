"""The schemas for editors say of a file what its reader says."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from dossier.curation import (
    authority,
    events,
    read_authority,
    read_decisions,
    read_events,
    read_revisions,
    reading,
    revisions,
)
from dossier.curation.schema import KINDS, Kind, schema
from dossier.model import Article, Authority, Document, Facts, Problem, Segment, Span

ROOT = Path(__file__).parent.parent.parent
FILES = [
    path for folder in ("seeds", "tests/sample/seeds") for path in sorted((ROOT / folder).glob("*.yml"))
]  # written by hand
ARTICLE = Document("x", "seeds/x.txt", "Ratna tiba di Dili.", "ab12")
FOUND = Facts("id", segments=(Segment("paragraph", Span(0, 19), 1),))


class Loader(yaml.SafeLoader):
    """Reads YAML as editors do, for whom a day is a text."""


Loader.yaml_implicit_resolvers = {
    first: [one for one in found if one[0] != "tag:yaml.org,2002:timestamp"]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def is_valid(kind: Kind, source: str) -> bool:
    return bool(jsonschema.Draft202012Validator(schema(kind)).is_valid(yaml.load(source, Loader)))


def told(kind: Kind, source: str) -> tuple[Problem, ...]:
    data = source.encode()
    if kind == "actors":
        return read_authority("x", data)[1]
    if kind == "article":
        return read_decisions("x", data)[1]
    if kind == "changes":
        return read_revisions("x", data)[1]
    return read_events("x", data, [Article(ARTICLE, FOUND, FOUND)], Authority()).problems


RECORD = "- {id: a-b, name: A B, type: person"
EVENT = "- {id: a, name: A, statements: [{article: x, paragraph: 1, words: Ratna"
PIN = "{words: Ratna, paragraph: 1"
GOOD: dict[Kind, tuple[str, ...]] = {
    "actors": (
        RECORD + "}",
        RECORD + ", aliases: [A, 2024, no], weak_aliases: [], wikidata: Q7747, description: x, former_ids: [b]}",
        "- reject: Rabu Malam\n- unsure: 17 Agustus",
    ),
    "article": (
        "sha256: ab12\ntitle: 2024\ndate: 2024-05-16\ndate_note: x\nsource: none\nnotes: x",
        "date: 2024\nrights: excerpt\nlang: en\nretrieved: 2024-06-01\nurl: https://a.example/b",
        "archive_url: http://a.example/b?c\nagencies: [AFP, {name: AP, kind: photo}, {name: X}]\nauthors: []",
        "authors: [{name: RaP, kind: initials}]\nactors: {add: [a, {id: b, words: c, paragraph: 0, nth: 2}]}",
        "actors: {drop: [d]}",
        f"mentions: [{PIN}, actor: none}}, {PIN}, nth: 1, reject: true}}]",
        f"quotes: [{PIN}, speaker: a, kind: indirect}}, {PIN}, reject: 'true'}}]",
    ),
    "events": (
        EVENT + "}]}",
        EVENT
        + ", nth: 1, status: announced}], date: 2024-05-16/2024-05-17, actors: [], note: x, before: [], after: []}",
        "- drop: [{article: x, paragraph: 1, words: Dili}]",
    ),
    "changes": (
        "- {date: 2024-05-16, note: x}",
        "- {date: 2024-05-16, changes: [{article: a, what: date, from: 2024~, to: 2024-05}, {article: a, what: gone}]}",
        "- {date: 2024-05-16, changes: [{actor: a, name: A, what: moved}]}",
    ),
}
BAD: dict[Kind, tuple[str, ...]] = {
    "actors": (
        "id: a",
        "- {id: a, name: A}",
        "- {id: A B, name: A, type: person}",
        "- {id: index, name: A, type: person}",
        "- {id: a, name: A, type: ship}",
        RECORD + ", alias: [A]}",
        RECORD + ", aliases: A}",
        RECORD + ", wikidata: 7747}",
        RECORD + ", former_ids: [A B]}",
        "- {reject: A, id: a}",
        "- reject: ''",
    ),
    "article": (
        "- title: x",
        "tittle: x",
        "title: ''",
        "title: [x]",
        "rights: ful",
        "lang: xx",
        "retrieved: soon",
        "url: www.a.example",
        "agencies: AFP",
        "agencies: [{name: AP, kind: print}]",
        "agencies: [{kind: photo}]",
        "authors: [{name: AP, kind: photo}]",
        "actors: [a]",
        "actors: {also: [a]}",
        "actors: {add: [{id: a}]}",
        f"mentions: [{PIN}}}]",
        f"mentions: [{PIN}, actor: a, reject: true}}]",
        f"mentions: [{PIN}, reject: false}}]",
        "mentions: [{words: x, actor: a}]",
        "mentions: [{words: x, paragraph: one, actor: a}]",
        f"mentions: [{PIN}, nth: 0, actor: a}}]",
        f"quotes: [{PIN}, actor: a}}]",
        f"quotes: [{PIN}, speaker: a, kind: loud}}]",
    ),
    "events": (
        "- {id: a, name: A}",
        "- {id: A B, name: A, statements: [{article: x, paragraph: 1, words: Ratna}]}",
        EVENT + ", status: perhaps}]}",
        EVENT + "}], before: a}",
        EVENT + "}], where: x}",
        "- {id: a, drop: [{article: x, paragraph: 1, words: Dili}]}",
        "- drop: [{article: x, paragraph: 1}]",
    ),
    "changes": (
        "date: 2024-05-16",
        "- note: x",
        "- date: soon",
        "- {date: 2024-05-16, changes: [{what: added}]}",
        "- {date: 2024-05-16, changes: [{article: a, actor: b, what: added}]}",
        "- {date: 2024-05-16, changes: [{article: a, what: moved}]}",
        "- {date: 2024-05-16, changes: [{actor: a}]}",
        "- {date: 2024-05-16, change: []}",
    ),
}


def each(sources: dict[Kind, tuple[str, ...]]) -> list[tuple[Kind, str]]:
    return [(kind, source) for kind in KINDS for source in sources[kind]]


@pytest.mark.parametrize("kind", KINDS)
def test_schemas_are_schemas(kind: Kind) -> None:
    jsonschema.Draft202012Validator.check_schema(schema(kind))


@pytest.mark.parametrize(("kind", "source"), each(GOOD))
def test_what_is_right_is_right_to_both(kind: Kind, source: str) -> None:
    assert (told(kind, source), is_valid(kind, source)) == ((), True)


@pytest.mark.parametrize(("kind", "source"), each(BAD))
def test_what_is_wrong_is_wrong_to_both(kind: Kind, source: str) -> None:
    assert (bool(told(kind, source)), is_valid(kind, source)) == (True, False)


def test_every_field_of_the_reader_is_tried() -> None:
    tried = {kind: set(keys([yaml.load(source, Loader) for source in GOOD[kind]])) for kind in KINDS}
    assert tried["actors"] == {*authority.FIELDS, *authority.VERDICTS}
    inner = {*reading.PIN, "add", "drop", "id", "name", "kind", "actor", "speaker", "reject"}
    assert tried["article"] == {*reading.FIELDS, *inner}
    assert tried["events"] == {*events.FIELDS, *events.STATEMENT}
    assert tried["changes"] == {*revisions.FIELDS, *revisions.CHANGE}


def keys(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from chain(value, *map(keys, value.values()))
    elif isinstance(value, list):
        yield from chain.from_iterable(map(keys, value))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_files_written_by_hand_are_right(path: Path) -> None:
    kinds: dict[str, Kind] = {"actors": "actors", "events": "events", "changes": "changes"}
    kind = kinds.get(path.stem, "article")
    assert is_valid(kind, path.read_text(encoding="utf-8"))
