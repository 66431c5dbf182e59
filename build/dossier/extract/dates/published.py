"""The day an article was published: stated by its page or header, or inferred from the days its text tells.

News tells what was said «Jumat (20/6/2025)» on that day or the next ones. The latest day so reported is therefore
taken for the day of publication, always as approximate (`~`), and as the earliest it can be; how much later the
article appeared the text does not say. Days to come, days in captions and days of page furniture never decide.
"""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from dossier.language import Language
from dossier.model import Document, Evidence, PageMetadata, Published, Reason, SegmentKind, Span, Stated

# What may stand between a header's date and its time: «, pukul », « | », « - ».
TIME_AFTER = re.compile(
    r"[\s,|•·–-]{1,4}(?:[^\W\d]{2,6}\s)?(?P<hour>[01]?\d|2[0-3])[.:](?P<minute>[0-5]\d)(?!\d)\s?(?P<zone>[A-Z]{2,4}\b)?"
)
CUE_REACH = 60


@dataclass(frozen=True, slots=True)
class Clue:
    """Days that the text prints with their year, and how they are told."""

    first: dt.date
    last: dt.date
    edtf: str
    span: Span
    place: SegmentKind
    dateline: bool = False  # it stands in the dateline
    weekday: bool = False  # its weekday is printed
    quoted: bool = False  # a word of saying stands before it: «kata …, Jumat (20/6/2025)»
    reported: bool = False  # it says when something was said or reported: «…, Jumat (20/6/2025)»
    ahead: bool = False  # it is told as yet to come
    past: bool = False  # it is told as gone by
    certain: bool = True  # its year is printed, or that of a day about then
    likely: bool = False  # a weekday told beside it fits its year


def read(document: Document, clues: Sequence[Clue], language: Language) -> Published | None:
    """The publication date with its basis and bounds, or None where nothing tells it."""
    if document.page and (stated := _of_page(document.page)):
        return stated
    headers = [clue for clue in clues if clue.place == "header" and clue.first == clue.last]
    if headers:
        return _of_header(document.text, headers, language)
    told = [clue for clue in clues if clue.place not in ("header", "caption", "initials")]
    # A saved page of no stated date may be no news at all: then only what news alone prints lets infer one.
    return _inferred(document.text, told, is_news=document.page is None)


# ------------------------------------------------------------------------------------ stated


def _of_page(page: PageMetadata) -> Published | None:
    for stated, updated in ((page.published, False), (page.updated, True)):
        moment = _moment(stated) if stated else None
        if stated and moment:
            day = dt.date.fromisoformat(moment[:10])
            return _stated(moment, day, updated, Evidence(stated.text, None, "published.page", where=stated.where))
    return None


def _moment(stated: Stated) -> str | None:
    """What a page states in ISO 8601, as EDTF: the day, or the time to the second."""
    try:
        moment = dt.datetime.fromisoformat(stated.text.strip())
    except ValueError:
        return None
    if len(stated.text.strip()) <= 10:
        return moment.date().isoformat()
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")


def _of_header(text: str, headers: Sequence[Clue], language: Language) -> Published:
    """The first date that is not said to be an update, or else the first."""
    updates = [clue for clue in headers if _is_update(text, clue.span, language)]
    clue = next((clue for clue in headers if clue not in updates), headers[0])
    end, edtf = clue.span.end, clue.first.isoformat()
    if time := TIME_AFTER.match(text, end):
        zones = language.dates.words.get("zone", {})
        zone = str(zones.get((time["zone"] or "").lower(), ""))
        end = time.end("zone") if zone else time.end("minute")
        edtf += f"T{int(time['hour']):02}:{time['minute']}:00{zone}"
    span = Span(clue.span.start, end)
    return _stated(edtf, clue.first, clue in updates, Evidence(span.of(text), span, "published.header"))


def _is_update(text: str, span: Span, language: Language) -> bool:
    before = text[max(0, span.start - CUE_REACH) : span.start].rpartition("\n")[2].lower()
    return any(re.search(rf"\b{re.escape(cue)}\b", before) for cue in language.dates.updated)


def _stated(edtf: str, day: dt.date, updated: bool, evidence: Evidence) -> Published:
    if updated:
        return Published(edtf, "updated", None, day, evidence, (Reason("published.updated", day.isoformat()),))
    return Published(edtf, "stated", day, day, evidence, (Reason("published.stated", day.isoformat()),))


# ---------------------------------------------------------------------------------- inferred


def _inferred(text: str, clues: Sequence[Clue], is_news: bool) -> Published | None:
    days = [clue for clue in clues if clue.first == clue.last and not clue.ahead]
    for rule, found in (
        ("dateline", [clue for clue in days if clue.dateline and (clue.certain or clue.weekday or clue.likely)]),
        ("reported", [clue for clue in days if clue.reported]),
        ("told", [clue for clue in days if clue.weekday and clue.certain and is_news]),
        ("dateline", [clue for clue in days if clue.dateline]),
    ):
        if found:
            clue = max(found, key=lambda one: (one.first, -one.span.start))
            reason = Reason(f"published.{rule}", clue.span.of(text))
            return _from(text, clue, _about(clue), clue.first, None, (reason,))
    return _bounded(text, clues) if is_news else None


def _about(clue: Clue) -> str:
    """About a day; uncertain as well where no more than a weekday fits its year, open where nothing bears it out."""
    day = clue.first.isoformat()
    if clue.certain or clue.weekday:
        return f"{day}~"
    return f"{day}%" if clue.likely else f"{day}/.."


def _bounded(text: str, clues: Sequence[Clue]) -> Published | None:
    """No day reported, but one announced («akan digelar Rabu (18/6/2025)»: at about that day, not after it), or days
    it lies after («sejak invasi pada tahun 2022»: `2022/..`)."""
    gone = [clue for clue in clues if clue.past]
    coming = [clue for clue in clues if clue.ahead and clue.weekday and clue.certain and clue.first == clue.last]
    after = max(gone, key=lambda one: (one.first, -one.span.start), default=None)
    before = min(coming, key=lambda one: (one.first, one.span.start), default=None)
    earliest = after.first if after else None
    if before:
        earliest = earliest if earliest and earliest <= before.first else None
        reason = Reason("published.announced", before.span.of(text))
        return _from(text, before, f"{before.edtf}~", earliest, before.last, (reason,))
    if after:
        reason = Reason("published.not-before", after.span.of(text))
        return _from(text, after, f"{after.edtf}/..", earliest, None, (reason,))
    return None


def _from(
    text: str, clue: Clue, edtf: str, earliest: dt.date | None, latest: dt.date | None, reasons: tuple[Reason, ...]
) -> Published:
    rule = reasons[0].key
    return Published(edtf, "inferred", earliest, latest, Evidence(clue.span.of(text), clue.span, rule), reasons)
