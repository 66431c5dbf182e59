"""The events as TimelineJS reads them: https://timeline.knightlab.com/docs/json-format.html.

A time that is known only within bounds, or about so, runs from its first to its last day and shows its EDTF; one with
an open side cannot be drawn and is left out. TimelineJS takes its texts for HTML, so they are escaped.
"""

import datetime as dt
from collections.abc import Iterator
from html import escape
from typing import Any

from dossier import when
from dossier.export.records import Records

PARTS = {"year": 1, "month": 2, "day": 3, "part": 3, "time": 3}


def timelinejs(records: Records) -> dict[str, Any]:
    """The timeline of a dossier's events, in the order of their first days."""
    return {
        "title": {"text": {"headline": escape(records.title), "text": escape(records.description or "")}},
        "events": sorted(_events(records), key=lambda event: (_day(event["start_date"]), event["unique_id"])),
        "scale": "human",
    }


def _events(records: Records) -> Iterator[dict[str, Any]]:
    names = {actor.id: actor.name for actor in records.actors}
    words: dict[str, str] = {}
    for statement in records.statements:
        if statement.words:
            words.setdefault(statement.event, " ".join(statement.words.split()))
    for event in records.events:
        known = when.read(event.date) if event.date else None
        if known is None or known.earliest is None or known.latest is None:
            continue
        said = words.get(event.id, "")
        actors = ", ".join(names[actor] for actor in event.actors if actor in names)
        slide = {
            "unique_id": event.id,
            "start_date": _date(known, known.earliest),
            "end_date": _date(known, known.latest) if known.earliest != known.latest else None,
            "display_date": "" if _is_plain(known) else event.date,
            "group": event.status,
            "text": {"headline": escape(event.name or actors or event.date or ""), "text": escape(said)},
        }
        yield {name: value for name, value in slide.items() if value}


def _is_plain(known: when.When) -> bool:
    return isinstance(known, when.Point) and not known.qualifier and known.precision in PARTS


def _date(known: when.When, day: dt.date) -> dict[str, int]:
    """A day, or of a plain month or year no more than that."""
    size = PARTS[known.precision] if isinstance(known, when.Point) and _is_plain(known) else 3
    return dict(list({"year": day.year, "month": day.month, "day": day.day}.items())[:size])


def _day(date: dict[str, int]) -> tuple[int, int, int]:
    return date["year"], date.get("month", 1), date.get("day", 1)
