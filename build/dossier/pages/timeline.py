"""The timeline: publications and events in order of time, as a picture and as a list."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from dossier import draw, when
from dossier.ledger import Entry, tally
from dossier.model import Article
from dossier.pages import events, times
from dossier.pages.chapters import Chapter, month_of, whole, year_of
from dossier.pages.escape import Markdown
from dossier.pages.filter import Choice, form
from dossier.pages.site import Page, Part, Site, in_parts

MOST_MARKS = 120  # a picture of more is one of their numbers


@dataclass(frozen=True, slots=True)
class Line:
    """An entry as it is shown. `name` is that of an event with a page of its own, and then `stages` tell who reported
    it as what; `sentence` is that of any other event; a publication has neither. `data` is for the filter."""

    article: Article
    anchor: str
    data: Mapping[str, str]
    date: str
    remarks: str
    name: Markdown
    sentence: Markdown
    stages: Markdown
    reported: Markdown


@dataclass(frozen=True, slots=True)
class Stretch:
    """The lines of a month, or those of a year that are of no one month (`month` empty)."""

    month: str
    anchor: str
    lines: tuple[Line, ...]


def pages(site: Site) -> Iterator[tuple[str, str]]:
    """The timeline, on one page if it fits."""
    all_of_it = whole(site.words, site.ledger.timeline)
    for chapter in (all_of_it, *all_of_it.inner, *(month for year in all_of_it.inner for month in year.inner)):
        yield from _chapter(site, all_of_it, chapter)


def _chapter(site: Site, above: Chapter, chapter: Chapter) -> Iterator[tuple[str, str]]:
    t = site.words
    for part in in_parts(chapter.path, chapter.entries):
        page = site.page(part.path)
        front = {"title": chapter.title, "description": t.plain("timeline.description", chapter.count)}
        years = [(year, _stretches(page, list(found))) for year, found in groupby(part.items, key=year_of)]
        begins = [] if chapter.inner else _years([part]) if chapter is above else []
        yield page.render(
            "timeline",
            front,
            chapter=chapter,
            whole=above,
            part=part,
            years=years,
            begins=begins,
            picture=_picture(page, chapter, part),
            legend=t("timeline.legend" if _is_drawn(chapter, part) else "timeline.picture.counts"),
            filter=_filter(page, part.items),
        )


def _years(parts: Sequence[Part[Entry]]) -> list[tuple[str, str]]:
    """Every year, and the page on which it begins."""
    begins: dict[str, str] = {}
    for part in parts:
        for entry in part.items:
            begins.setdefault(year_of(entry), part.path)
    return list(begins.items())


def _stretches(page: Page, entries: Sequence[Entry]) -> list[Stretch]:
    """A year's entries by month."""
    t = page.site.words
    stretches = []
    for month, found in groupby(entries, key=month_of):
        heading = times.month(t, month) if month else ""
        anchor = month.strftime("m%Y-%m") if month else ""
        stretches.append(Stretch(heading, anchor, tuple(_line(page, entry) for entry in found)))
    return stretches


# ---------------------------------------------------------------------------------------- lists


def anchor(entry: Entry) -> str:
    """The anchor of an entry on its page."""
    return f"e-{entry.event.id}" if entry.event else f"a-{entry.article.id}"


def _line(page: Page, entry: Entry) -> Line:
    t, article, event = page.site.words, entry.article, entry.event
    nothing = Markdown()
    if event is None:
        day = when.without_times(entry.edtf)
        remarks = _remarks(t(f"kind.{_kind(entry)}"), times.precision(t, "date", day))
        return Line(
            article, anchor(entry), _data(page, entry), times.said(t, day), remarks, nothing, nothing, nothing, nothing
        )
    date, precise = times.said(t, event.edtf), times.precision(t, "date", event.edtf)
    if event.is_gathered:
        remarks = _remarks(t(f"status.{event.status}"), precise)
        told = events.reported(t, tally(event.articles))
        name, stages = events.link(page, event), events.stages(page, event)
        return Line(article, anchor(entry), _data(page, entry), date, remarks, name, nothing, stages, told)
    (statement,) = event.statements
    block = page.site.texts[article.id].places.block(statement.span)
    aside = t("block.caption") if block and block.kind == "caption" else ""
    conflict = t("date.conflict") if any(article.facts.dates[index].conflict for index in statement.dates) else ""
    state = t(f"status.{event.status}") if event.status != "unknown" else ""
    remarks = _remarks(t("kind.report") if event.kind == "report" else state, precise, aside, conflict)
    sentence = events.sentence(page, statement)
    return Line(article, anchor(entry), _data(page, entry), date, remarks, nothing, sentence, nothing, nothing)


def _remarks(*remarks: str) -> str:
    return " · ".join(filter(None, remarks))


def _kind(entry: Entry) -> str:
    """What an entry is: `event`, `report`, `publication` or `update`."""
    if entry.event:
        return entry.event.kind
    published = entry.article.facts.published
    return "update" if published and published.basis == "updated" else "publication"


# --------------------------------------------------------------------------------------- filter


def _actors(page: Page, entry: Entry) -> list[str]:
    if entry.event:
        return [id for id in entry.event.actors if id in page.site.ledger.profiles]
    named = dict.fromkeys(one.actor for one in entry.article.facts.mentions if one.actor in page.site.ledger.profiles)
    return [id for id in named if id]


def _sources(page: Page, entry: Entry) -> list[str]:
    articles = entry.event.articles if entry.event else (entry.article,)
    outlets = (article.facts.outlet.name for article in articles if article.facts.outlet)
    return list(dict.fromkeys(page.site.ledger.source(name).id for name in outlets))


def _data(page: Page, entry: Entry) -> dict[str, str]:
    """What the filter asks an entry for."""
    kind = _kind(entry).replace("update", "publication")
    status = entry.event.status if entry.event and kind == "event" else ""
    data = {"kind": kind, "status": status, "actor": " ".join(_actors(page, entry))}
    return {**data, "source": " ".join(_sources(page, entry))}


def _filter(page: Page, entries: Iterable[Entry]) -> Markdown:
    t, ledger = page.site.words, page.site.ledger
    found: dict[str, Counter[str]] = {"actor": Counter(), "source": Counter(), "status": Counter(), "kind": Counter()}
    for entry in entries:
        for field, values in _data(page, entry).items():
            found[field].update(values.split())
    names = {
        "actor": lambda id: ledger.profiles[id].actor.name,
        "source": lambda id: ledger.sources[id].name,
        "status": lambda id: t.plain(f"status.{id}"),
        "kind": lambda id: t.plain(f"kind.{id}"),
    }
    choices = [Choice(field, t.plain(f"filter.{field}"), found[field], names[field]) for field in found]
    return form(t, choices)


# -------------------------------------------------------------------------------------- picture


def _is_drawn(chapter: Chapter, part: Part[Entry]) -> bool:
    """Whether a page's entries are drawn one by one."""
    return not (part.number == 1 and chapter.inner) and len(part.items) <= MOST_MARKS


def _picture(page: Page, chapter: Chapter, part: Part[Entry]) -> Markdown:
    """The picture of a page's entries; of too many, of how many there are of each month; of none, of its parts."""
    t = page.site.words
    about = t.plain("timeline.picture", title=chapter.title)
    if part.number == 1 and chapter.inner:
        counts = [_count(page, inner) for inner in chapter.inner]
        return Markdown(draw.histogram(counts, about, t.plain("timeline.picture.counts")))
    if not _is_drawn(chapter, part):
        months = Counter(month for entry in part.items if (month := month_of(entry)))
        bars = [
            draw.Count(
                times.tick(t, month, "month"), n, f"{times.month(t, month)}: {t.number(n)}", month.strftime("#m%Y-%m")
            )
            for month, n in sorted(months.items())
        ]
        return Markdown(draw.histogram(bars, about, t.plain("timeline.picture.counts")))
    marks = [mark(page, entry) for entry in part.items]
    return Markdown(draw.timeline(marks, about, t.plain("timeline.picture.marks"), partial(times.tick, t)))


def mark(page: Page, entry: Entry, path: str = "") -> draw.Mark:
    """An entry in a picture: linked to its line, on this page or at a path."""
    t, event, known = page.site.words, entry.event, entry.when
    kind = _kind(entry).replace("update", "publication")
    outlet = entry.article.facts.outlet
    name = events.named(page.site, event) if event else outlet.name if outlet else t.plain("source.unknown")
    told = t.plain(f"status.{event.status}") if event and kind == "event" else t.plain(f"kind.{_kind(entry)}")
    about = name if event else f"{name}: {page.site.title(entry.article)}"
    title = f"{times.by_day(t, entry.edtf)} · {told} · {about}"
    href = page.address(path or page.path, f"#{anchor(entry)}")
    status = event.status if event and kind == "event" else ""
    return draw.Mark(known.earliest, known.latest, name, title, href, kind, status, bool(known.qualifier))


def _count(page: Page, chapter: Chapter) -> draw.Count:
    tail = re.sub(r"timeline/(?:\d{4}-)?(\d+)\.md", r"\1", chapter.path)
    return draw.Count(tail, chapter.count, f"{chapter.title}: {chapter.count}", page.address(chapter.path))
