"""A dossier as data: {path below docs/: text} of all files below `data/`.

Each format has its module. Everything is made of `records`, so that what rights withhold is withheld everywhere.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import fields
from typing import Any

import msgspec

from dossier.citation import Citation, cite
from dossier.citation.bibtex import bibtex
from dossier.citation.csl import csl
from dossier.citation.ris import ris
from dossier.export import changes, feeds
from dossier.export.beacon import beacon
from dossier.export.cff import cff
from dossier.export.collect import collect
from dossier.export.feeds import Entry, Feed
from dossier.export.followthemoney import followthemoney
from dossier.export.records import Records
from dossier.export.tables import package, tables
from dossier.export.timelinejs import timelinejs
from dossier.language import Language
from dossier.ledger import Ledger
from dossier.settings import Settings

FOLDER = "data"
SCHEMA = "dossier.schema.json"


def render(ledger: Ledger, language: Language, settings: Settings) -> dict[str, str]:
    """All data files of a dossier, by their paths below docs/."""
    return {f"{FOLDER}/{name}": text for name, text in _files(ledger, language, settings) if text}


def _files(ledger: Ledger, language: Language, settings: Settings) -> Iterator[tuple[str, str]]:
    records = collect(ledger, settings)
    citations = [cite(article, settings) for article in ledger.articles]
    yield "dossier.json", _dossier(records)
    yield SCHEMA, _json(msgspec.json.schema(Records))
    yield from ((f"{name}.csv", text) for name, text in tables(records))
    yield "datapackage.json", _json(package(settings))
    yield "articles.bib", bibtex(citations)
    yield "articles.ris", ris(citations)
    yield "articles.csl.json", _json(csl(citations))
    yield "timeline.json", _json(timelinejs(records))
    yield "entities.ftm.json", followthemoney(records)
    yield "beacon.txt", beacon(records)
    yield "CITATION.cff", cff(records, settings.author)
    for feed in (*_feeds(ledger, citations, language, settings), *_changes(ledger, language, settings)):
        path = feed.path.removeprefix(f"{FOLDER}/")
        yield f"{path}.xml", feeds.atom(feed)
        yield f"{path}.json", feeds.json_feed(feed)


def _dossier(records: Records) -> str:
    """All tables as one JSON file, a record a line, so that two versions of it can be compared."""
    encode = msgspec.json.encode
    parts = [f'"$schema":"{SCHEMA}"'.encode()]
    for field in fields(records):
        value = getattr(records, field.name)
        rows = b"[\n" + b",\n".join(map(encode, value)) + b"\n]" if isinstance(value, list) else encode(value)
        parts.append(encode(field.name) + b":" + rows)
    return (b"{\n" + b",\n".join(parts) + b"\n}\n").decode()


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _feeds(ledger: Ledger, citations: Sequence[Citation], language: Language, settings: Settings) -> Iterator[Feed]:
    """The dossier's feed and one for each reviewed actor that has a page."""
    pairs = list(zip(ledger.articles, citations, strict=True))
    found = {entry.link: entry for entry in feeds.entries(pairs, language.ui["title.none"])}

    def feed(name: str, path: str, home: str, title: str, entries: Sequence[Entry]) -> Feed:
        return Feed(name, path, home, title, language.code, settings.address, tuple(entries[: feeds.MOST]))

    yield feed("", f"{FOLDER}/feed", "", settings.title, list(found.values()))
    for id, profile in ledger.profiles.items():
        if not profile.actor.is_reviewed:
            continue  # an address to subscribe to must stay
        named = (found.get(f"articles/{one.article.id}/") for one in profile.appearances)
        title = f"{profile.actor.name} · {settings.title}"
        yield feed(f"actor:{id}", feed_of(id), f"actors/{id}/", title, [entry for entry in named if entry])


def _changes(ledger: Ledger, language: Language, settings: Settings) -> Iterator[Feed]:
    """The feed of the changes, if any are recorded."""
    if ledger.revisions:
        title = f"{language.ui['changes']} · {settings.title}"
        told = tuple(changes.entries(ledger.revisions, language))[: feeds.MOST]
        yield Feed("changes", f"{FOLDER}/changes", "changes/", title, language.code, settings.address, told)


def feed_of(actor: str) -> str:
    """The path of an actor's feed below the site, without its ending."""
    return f"{FOLDER}/feeds/{actor}"
