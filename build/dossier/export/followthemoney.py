"""The dossier as FollowTheMoney entities, a JSON object a line: https://followthemoney.tech/explorer/.

Articles are Article, actors Person, Organization, PublicBody (a country), LegalEntity (a group) or Address (a place);
what links them is Documentation (an actor in an article) and Event (with who is in it). Only who is reviewed becomes an
actor; a name that nobody has reviewed is a Mention, which is what FollowTheMoney has for candidates.
"""

import hashlib
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import msgspec
from babel.core import get_global

from dossier.citation import web_address
from dossier.export.records import EventRow, Records

# An actor that is a group of countries or people is a LegalEntity: it can act, and more is not said.
SCHEMATA = {
    "person": "Person",
    "organization": "Organization",
    "country": "PublicBody",
    "group": "LegalEntity",
    "place": "Address",
}
CANDIDATES = {"person": "Person", "organization": "Organization", "country": "PublicBody", "group": "LegalEntity"}
# FollowTheMoney's dates are prefixes of a day: what EDTF says beyond them has no place there.
PLAIN = re.compile(r"(\d{4}(?:-\d\d(?:-\d\d)?)?)(?:T[\d:+Z-]*)?", re.ASCII)
Properties = dict[str, list[str]]


def followthemoney(records: Records) -> str:
    """The entities, as JSON lines."""
    entities = [*_actors(records), *_articles(records), *_events(records), *_named_in(records), *_mentions(records)]
    return msgspec.json.Encoder().encode_lines(entities).decode()


def _entity(id: str, schema: str, properties: dict[str, list[str | None]]) -> dict[str, Any]:
    known: Properties = {}
    for name, values in properties.items():
        if stated := [value for value in dict.fromkeys(values) if value]:
            known[name] = stated
    return {"id": id, "schema": schema, "properties": known}


@lru_cache(maxsize=65_536)
def _key(kind: str, *parts: str) -> str:
    """An id for what has none of its own, or might share one with another kind."""
    return f"{kind}-{hashlib.sha1(chr(10).join(parts).encode(), usedforsecurity=False).hexdigest()}"


def _actors(records: Records) -> Iterator[dict[str, Any]]:
    for actor in (one for one in records.actors if one.reviewed):
        described: dict[str, list[str | None]] = {
            "name": [actor.name],
            "alias": list(actor.aliases),
            "wikidataId": [actor.wikidata],
            "description": [actor.description],
            "sourceUrl": [f"{records.url}actors/{actor.id}/" if records.url else None],
        }
        if actor.type == "place":
            described["full"] = [actor.name]
        yield _entity(_key("actor", actor.id), SCHEMATA[actor.type], described)


def _articles(records: Records) -> Iterator[dict[str, Any]]:
    for article in records.articles:
        is_update = article.date_basis == "updated"
        date = _plain(article.date)
        yield _entity(
            _article(article.id),
            "Article",
            {
                "title": [article.title],
                "fileName": [article.seed.rsplit("/", 1)[-1]],
                "author": list(article.authors),
                "publisher": [article.outlet],
                "publishedAt": [None if is_update else date],
                "modifiedAt": [date if is_update else None],
                "language": [_language(article.lang)],
                "sourceUrl": [web_address(article.url or "")],
                "retrievedAt": [_plain(article.retrieved)],
            },
        )


@lru_cache
def _language(code: str) -> str | None:
    """The three letters of ISO 639-3 for a language; None where CLDR does not know them."""
    threes = (alias for alias, meant in get_global("language_aliases").items() if meant == code and len(alias) == 3)
    return min(threes, default=None)


def _article(id: str) -> str:
    return _key("article", id)


def _events(records: Records) -> Iterator[dict[str, Any]]:
    names = {actor.id: actor.name for actor in records.actors}
    can_act = {actor.id for actor in records.actors if actor.reviewed and actor.type != "place"}
    words: dict[str, list[str]] = {}
    for statement in records.statements:
        if statement.words:
            words.setdefault(statement.event, []).append(" ".join(statement.words.split()))
    for event in records.events:
        if event.kind == "event":
            yield _entity(
                _key("event", event.id),
                "Event",
                {
                    "name": [event.name or _name(event, names)],
                    "summary": list(words.get(event.id, [])),
                    "notes": [event.note],
                    **_span(event),
                    "involved": [_key("actor", actor) for actor in event.actors if actor in can_act],
                    "proof": [_article(article) for article in event.articles],
                },
            )


def _name(event: EventRow, names: dict[str, str]) -> str:
    """A name for an event that nobody has named: its time and who is in it."""
    return (
        ", ".join(filter(None, (event.date, *(names[actor] for actor in event.actors if actor in names)))) or event.id
    )


def _span(event: EventRow) -> dict[str, list[str | None]]:
    """The event's date if it is plain, else the bounds that are known."""
    if date := _plain(event.date):
        return {"date": [date]}
    bounds = (event.earliest, event.latest)
    first, last = (bound.isoformat() if bound else None for bound in bounds)
    return {"startDate": [first], "endDate": [last]}


def _named_in(records: Records) -> Iterator[dict[str, Any]]:
    """An actor in an article; once, however often it is named."""
    for article, actor in dict.fromkeys(
        (one.article, one.actor) for one in records.mentions if one.actor and one.reviewed
    ):
        yield _entity(
            _key("documentation", article, str(actor)),
            "Documentation",
            {"document": [_article(article)], "entity": [_key("actor", str(actor))]},
        )


def _mentions(records: Records) -> Iterator[dict[str, Any]]:
    seen = dict.fromkeys((one.article, one.name, one.type) for one in records.mentions if not one.reviewed)
    for article, name, kind in seen:
        if name and kind in CANDIDATES:
            yield _entity(
                _key("mention", article, name, kind),
                "Mention",
                {"document": [_article(article)], "name": [name], "detectedSchema": [CANDIDATES[kind]]},
            )


def _plain(edtf: str | None) -> str | None:
    found = PLAIN.fullmatch(edtf or "")
    return found[1] if found else None
