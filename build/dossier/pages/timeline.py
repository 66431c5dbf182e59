"""The timeline: publications and events in order of time, as a picture and as a list.

What does not fit on a page is told by years and months; above them stands what most articles tell of.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import groupby

from dossier import draw, when
from dossier.ledger import Entry, tally
from dossier.model import Article
from dossier.pages import events, times
from dossier.pages.articles import actors_of
from dossier.pages.chapters import Chapter, month_of, whole, year_of
from dossier.pages.escape import Markdown
from dossier.pages.filter import Choice, Filter, by_actor, by_source
from dossier.pages.marks import kind_of, mark, picture
from dossier.pages.site import MOST_LINES, Page, Part, Site, begins, in_parts, tall

MOST_MARKS = 30  # of a picture
DIGEST = 5  # entries of a chapter, where it is told of above it
DIGEST_LINES = 10  # that one of them takes on a phone


@dataclass(frozen=True, slots=True)
class Line:
    """An entry as it is shown. `name` is that of an event with a page of its own, and then `stages` tell who reported
    it as what; `sentence` is that of any other event; a publication has neither. `data` is for the filter."""

    article: Article
    anchor: str
    data: Mapping[str, str]
    sign: Markdown
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


@dataclass(frozen=True, slots=True)
class Digest:
    """A chapter as the one above it tells of it: what most articles tell of, and how much more there is."""

    chapter: Chapter
    lines: tuple[Line, ...]
    more: int


class Timeline:
    """All chapters with their pages, and what they share: the filter, and on which page each entry stands."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.whole = whole(site.words, site.ledger.timeline, partial(_tall, site))
        self.parts = {
            one.path: in_parts(one.path, one.entries, lines=partial(_tall, site))
            for one in self.whole.every
            if not one.inner
        }
        every = [part for parts in self.parts.values() for part in parts]
        self.place = {anchor(entry): part.path for part in every for entry in part.items}
        self.filter = Filter(site.words, "timeline/narrow", _choices(site), every)

    @cached_property
    def neighbours(self) -> list[tuple[str, str, str]]:
        """The years as links, if they have pages of their own."""
        return [(year.name, year.path, "") for year in self.whole.inner]

    def mark(self, page: Page, entry: Entry) -> draw.Mark:
        """An entry in a picture: linked to its line, on whichever page that is."""
        return mark(page, entry, self.address(page, entry))

    def address(self, page: Page, entry: Entry) -> str:
        """Where a picture's link to an entry's line leads."""
        return page.address(self.place[anchor(entry)], f"#{anchor(entry)}")


def pages(site: Site) -> Iterator[tuple[str, str]]:
    """The timeline, on one page if it fits, and the indexes of its filter if it does not."""
    all_of_it = Timeline(site)
    for chapter in all_of_it.whole.every:
        yield from (_overview if chapter.inner else _list)(all_of_it, chapter)
    yield from all_of_it.filter.files()


def _list(above: Timeline, chapter: Chapter) -> Iterator[tuple[str, str]]:
    """A chapter that is a list of entries."""
    parts, is_whole = above.parts[chapter.path], chapter is above.whole
    starts = begins(parts, year_of) if is_whole else {}
    jumps = [(year, path, f"#y{year}") for year, path in starts.items()] or above.neighbours
    for part in parts:
        page = above.site.page(part.path)
        years = [(year, _stretches(above, page, list(found))) for year, found in groupby(part.items, key=year_of)]
        drawn = Markdown(_days(above, page, parts) + _picture(above, page, chapter, part.items))
        yield _page(above, page, chapter, part, years=years, jumps=jumps, picture=drawn)


def _overview(above: Timeline, chapter: Chapter) -> Iterator[tuple[str, str]]:
    """A chapter of chapters: of each what most articles tell of."""
    each = max(1, min(DIGEST, MOST_LINES // len(chapter.inner) // DIGEST_LINES))
    for part in in_parts(chapter.path, chapter.inner, MOST_LINES // (each * DIGEST_LINES)):
        page = above.site.page(part.path)
        told = {inner.path: _most_told(inner.entries, each) for inner in part.items}
        digests = [
            Digest(inner, tuple(_line(above, page, one) for one in told[inner.path]), len(inner.entries) - each)
            for inner in part.items
        ]
        counts = [
            draw.Count(one.name, len(one.entries), f"{one.title}: {len(one.entries)}", page.address(one.path))
            for one in part.items
        ]
        about = page.site.words.plain("timeline.picture.counts")
        entries = [entry for inner in part.items for entry in told[inner.path]]
        drawn = Markdown(draw.histogram(counts, about, about) + _picture(above, page, chapter, entries))
        yield _page(above, page, chapter, part, digests=digests, jumps=above.neighbours, picture=drawn)


def _page(
    above: Timeline, page: Page, chapter: Chapter, part: Part[Entry] | Part[Chapter], **values: object
) -> tuple[str, str]:
    description = page.site.words.plain("timeline.description", len(chapter.entries))
    front = {"title": chapter.title, "description": description}
    shown = {"digests": (), "years": (), **values}
    return page.render(
        "timeline", front, chapter=chapter, whole=above.whole, part=part, filter=above.filter.form, **shown
    )


def _most_told(entries: Iterable[Entry], most: int) -> list[Entry]:
    """Of entries those that most articles tell of, in their order; events come before what nobody but its article
    tells of, and both before mere publications."""
    ordered = list(entries)

    def weight(entry: Entry) -> tuple[int, int, bool]:
        event = entry.event
        return (len(event.articles), len(event.statements), event.kind == "event") if event else (0, 0, False)

    chosen = sorted(range(len(ordered)), key=lambda index: weight(ordered[index]), reverse=True)[:most]
    return [ordered[index] for index in sorted(chosen)]


def _stretches(above: Timeline, page: Page, entries: Sequence[Entry]) -> list[Stretch]:
    """A year's entries by month."""
    t = page.site.words
    stretches = []
    for month, found in groupby(entries, key=month_of):
        heading = times.month(t, month) if month else ""
        mark = month.strftime("m%Y-%m") if month else ""
        stretches.append(Stretch(heading, mark, tuple(_line(above, page, entry) for entry in found)))
    return stretches


# ---------------------------------------------------------------------------------------- lists


def anchor(entry: Entry) -> str:
    """The anchor of an entry on its page."""
    return f"e-{entry.event.id}" if entry.event else f"a-{entry.article.id}"


def _line(above: Timeline, page: Page, entry: Entry) -> Line:
    t, article, event = page.site.words, entry.article, entry.event
    name = sentence = stages = reported = Markdown()
    day = when.without_times(entry.edtf)
    precise = times.precision(t, "date", day)
    if event is None:
        remarks = _remarks(t(f"kind.{kind_of(entry)}"), precise)
    elif event.is_gathered:
        remarks = _remarks(events.status(page, event), precise)
        name, stages = events.link(page, event), events.stages(page, event)
        reported = events.reported(t, tally(event.articles))
    else:
        (statement,) = event.statements
        block = page.site.texts[article.id].places.block(statement.span)
        aside = t("block.caption") if block and block.kind == "caption" else ""
        conflict = t("date.conflict") if any(article.facts.dates[index].conflict for index in statement.dates) else ""
        state = events.status(page, event) if event.status != "unknown" else ""
        remarks = _remarks(t("kind.report") if event.kind == "report" else state, precise, aside, conflict)
        sentence = events.sentence(page, statement)
    sign = Markdown(draw.sign(mark(page, entry)))
    date = times.said(t, day if event is None else entry.edtf)
    data = above.filter.data(entry)
    return Line(article, anchor(entry), data, sign, date, remarks, name, sentence, stages, reported)


def _remarks(*remarks: str) -> str:
    return " · ".join(filter(None, remarks))


def _tall(site: Site, entry: Entry) -> int:
    """About how many lines of a phone's screen an entry takes."""
    event = entry.event
    if event is None:
        return 3 + tall(site.title(entry.article))
    if event.is_gathered:
        return 6 + 2 * min(events.MOST_STAGES, len(event.articles)) + tall(events.named(site, event))
    span = event.statements[0].span
    return 3 + tall(span.of(entry.article.document.text), site.title(entry.article))


# --------------------------------------------------------------------------------------- filter


def _choices(site: Site) -> list[Choice[Entry]]:
    t = site.words
    return [
        by_actor(site, "actor", "filter.actor", lambda one: one.event.actors if one.event else actors_of(one.article)),
        by_source(site, lambda one: one.event.articles if one.event else [one.article]),
        Choice("status", t.plain("filter.status"), _status, lambda id: t.plain(f"status.{id}")),
        Choice("kind", t.plain("filter.kind"), _kind, lambda id: t.plain(f"kind.{id}")),
    ]


def _kind(entry: Entry) -> list[str]:
    return [kind_of(entry).replace("update", "publication")]


def _status(entry: Entry) -> list[str]:
    return [entry.event.status] if entry.event and entry.event.kind == "event" else []


# -------------------------------------------------------------------------------------- picture


def _picture(above: Timeline, page: Page, chapter: Chapter, entries: Iterable[Entry]) -> str:
    """Of entries those that most articles tell of, as a picture with its legend."""
    marks = [above.mark(page, entry) for entry in _most_told(entries, MOST_MARKS)]
    return picture(page, marks, chapter.title)


def _days(above: Timeline, page: Page, parts: Sequence[Part[Entry]]) -> str:
    """How much there is of each day, each leading to where it begins, if a chapter has several pages."""
    t = page.site.words
    found: dict[str, list[Entry]] = {}
    for part in parts if len(parts) > 1 else ():
        for entry in part.items:
            if entry.when.earliest and entry.when.earliest == entry.when.latest:
                found.setdefault(str(entry.when.earliest.day), []).append(entry)
    counts = [
        draw.Count(
            day,
            len(told),
            f"{times.by_day(t, when.without_times(told[0].edtf))}: {len(told)}",
            above.address(page, told[0]),
        )
        for day, told in sorted(found.items(), key=lambda item: int(item[0]))
    ]
    about = t.plain("timeline.picture.counts")
    return draw.histogram(counts, about, about)
