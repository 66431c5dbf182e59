"""The timeline: publications and dated sentences, in order of time."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from dossier import when
from dossier.ledger import Entry
from dossier.model import Article
from dossier.pages import times
from dossier.pages.escape import Markdown
from dossier.pages.site import Page, Part, Site, in_parts

IN_A_MONTH = ("month", "day", "part", "time")


@dataclass(frozen=True, slots=True)
class Line:
    """An entry as it is shown; `sentence` is empty for a publication."""

    article: Article
    date: str
    remarks: str
    sentence: Markdown


@dataclass(frozen=True, slots=True)
class Stretch:
    """The lines of a month, or those of a year that are of no one month (`month` empty)."""

    month: str
    anchor: str
    lines: tuple[Line, ...]


def pages(site: Site) -> Iterator[tuple[str, str]]:
    """The timeline, on one page or more; the first tells on which page a year begins."""
    # What is known less precisely than its month stands before the months of its year.
    entries = sorted(site.ledger.timeline, key=lambda entry: (_year(entry), _month(entry) is not None))
    t = site.words
    front = {"title": t.plain("timeline"), "description": t.plain("timeline.description", len(entries))}
    parts = list(in_parts("timeline/index.md", entries))
    years = _years(parts)
    for part in parts:
        page = site.page(part.path)
        stretches = [(year, _stretches(page, list(found))) for year, found in groupby(part.items, key=_year)]
        yield page.render("timeline", front, part=part, years=stretches, begins=years, count=len(entries))


def _years(parts: Sequence[Part[Entry]]) -> list[tuple[str, str]]:
    """Every year, and the page on which it begins."""
    begins: dict[str, str] = {}
    for part in parts:
        for entry in part.items:
            begins.setdefault(_year(entry), part.path)
    return list(begins.items())


def _stretches(page: Page, entries: Sequence[Entry]) -> list[Stretch]:
    """A year's entries by month."""
    t = page.site.words
    stretches = []
    for month, found in groupby(entries, key=_month):
        heading = times.month(t, month) if month else ""
        anchor = month.strftime("m%Y-%m") if month else ""
        stretches.append(Stretch(heading, anchor, tuple(_line(page, entry) for entry in found)))
    return stretches


def _first(entry: Entry) -> dt.date:
    return entry.when.earliest or entry.when.latest or dt.date.min


def _year(entry: Entry) -> str:
    return f"{_first(entry).year:04}"


def _month(entry: Entry) -> dt.date | None:
    """The month an entry belongs to, if it is known as precisely as that."""
    point = entry.when if isinstance(entry.when, when.Point) else entry.when.start or entry.when.end
    return _first(entry).replace(day=1) if point and point.precision in IN_A_MONTH else None


def _line(page: Page, entry: Entry) -> Line:
    t, article = page.site.words, entry.article
    if entry.event is None:
        day = times.by_day(entry.edtf)
        is_update = article.facts.published and article.facts.published.basis == "updated"
        kind = t("timeline.update" if is_update else "timeline.publication")
        return Line(article, times.said(t, day), _remarks(kind, times.precision(t, "date", day)), Markdown())
    facts, passage = article.facts.dates, entry.event.statements[0]
    marks = [(span, f"d{index + 1}") for index in passage.dates if (span := facts[index].evidence.span)]
    block = page.site.texts[article.id].places.block(passage.span)
    aside = t("block.caption") if block and block.kind == "caption" else ""
    conflict = t("date.conflict") if any(facts[index].conflict for index in passage.dates) else ""
    remarks = _remarks(times.precision(t, "date", entry.edtf), aside, conflict)
    return Line(article, times.said(t, entry.edtf), remarks, page.passage(article, passage.span, marks))


def _remarks(*remarks: str) -> str:
    return " · ".join(filter(None, remarks))
