"""The events in the form of TimelineJS."""

import json
from typing import Any

from tests.export.exporting import exported
from tests.pages.making import small_dossier
from tests.pages.test_pages import hostile

from dossier.export.records import EventRow, Records, StatementRow
from dossier.export.timelinejs import timelinejs
from dossier.when import read

EMPTY = ("articles", "actors", "sources", "mentions", "quotes", "dates", "roles", "relays", "sentences")
NOTHING: dict[str, Any] = {name: [] for name in EMPTY}


def slide(date: str | None, words: str = "Alya tiba.") -> dict[str, Any] | None:
    """The slide of an event of that time, if it gets one."""
    known = read(date) if date else None
    event = EventRow(
        id="tiba",
        name="Tiba",
        name_by="curator",
        kind="event",
        date=date,
        earliest=known.earliest if known else None,
        latest=known.latest if known else None,
        status="planned",
        reported_until=None,
        before=[],
        after=[],
        actors=[],
        articles=["a"],
        by="machine",
        note=None,
    )
    statement = StatementRow(
        id="tiba#1",
        event="tiba",
        article="a",
        date=date,
        status="planned",
        said=None,
        speaker=None,
        via=[],
        words=words,
        start=0,
        end=10,
        sentence=None,
    )
    site: dict[str, Any] = {"title": "Dosier", "description": None, "language": "id", "url": None, "rights": None}
    made = timelinejs(Records(**site, **NOTHING, events=[event], statements=[statement]))["events"]
    return made[0] if made else None


def test_a_slide_has_what_timelinejs_needs() -> None:
    made = json.loads(exported(small_dossier())["timeline.json"])
    assert made["title"]["text"]["headline"] == "Dosier Sungai"
    assert made["events"]
    for one in made["events"]:
        assert one["start_date"]["year"] > 2000
        assert one["text"]["headline"]
        assert one["unique_id"]


def test_a_plain_time_is_as_precise_as_it_is_known() -> None:
    assert (slide("2024-05") or {})["start_date"] == {"year": 2024, "month": 5}
    day = slide("2024-05-16T10:00") or {}
    assert day["start_date"] == {"year": 2024, "month": 5, "day": 16}
    assert "display_date" not in day


def test_a_time_within_bounds_runs_from_one_to_the_other_and_shows_its_edtf() -> None:
    made = slide("2024-05~") or {}
    assert (made["start_date"], made["end_date"]) == (
        {"year": 2024, "month": 5, "day": 1},
        {"year": 2024, "month": 5, "day": 31},
    )
    assert made["display_date"] == "2024-05~"


def test_what_has_no_bounds_cannot_be_drawn() -> None:
    assert slide("2024-05/..") is None
    assert slide(None) is None


def test_texts_are_no_html() -> None:
    assert (slide("2024", "<img src=x>") or {})["text"]["text"] == "&lt;img src=x&gt;"
    assert "<script" not in exported(hostile())["timeline.json"]
