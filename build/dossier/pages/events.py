"""The events' index, and a page for every event that is more than one sentence: who reported it when, and as what."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from dossier.ledger import Event, Statement, Tally, anonymous, tally
from dossier.model import Article
from dossier.pages import times
from dossier.pages.escape import Markdown, label
from dossier.pages.site import PER_PAGE, Page, Site, in_parts, shorten
from dossier.pages.words import Words
from dossier.when import without_times

MOST_STAGES = 8
MOST_NAMES = 3  # of actors, where an event has no name of its own


@dataclass(frozen=True, slots=True)
class Told:
    """A statement as it is shown: the sentence, its status with the reason, and the time it tells."""

    words: Markdown
    status: Markdown
    reason: Markdown
    time: str


@dataclass(frozen=True, slots=True)
class Report:
    """An article and what it tells of the event."""

    article: Article
    statements: tuple[Told, ...]
    rests_on: Markdown


def pages(site: Site) -> Iterator[tuple[str, str]]:
    """The index and all pages of events."""
    t = site.words
    gathered = in_order(event for event in site.ledger.events.values() if event.is_gathered)
    front = {"title": t.plain("events"), "description": t.plain("events.description", len(gathered))}
    for part in in_parts("events/index.md", gathered):
        page = site.page(part.path)
        rows = [(link(page, event), when(page, event), t(f"status.{event.status}"), event) for event in part.items]
        yield page.render("events", front, part=part, rows=rows, count=len(gathered), tally=tally)
    for event in gathered:
        yield _event(site, event)


def _event(site: Site, event: Event) -> tuple[str, str]:
    t, page = site.words, site.page(f"events/{event.id}.md")
    name = named(site, event)
    told = tally(event.articles)
    front = {"title": name, "description": shorten(t.plain("event.description", told.articles, name=name))}
    reports = [
        _report(page, list(found)) for _, found in groupby(event.statements[:PER_PAGE], key=lambda one: one.article.id)
    ]
    return page.render(
        "event",
        front,
        event=event,
        name=name,
        reports=reports,
        stages=stages(page, event),
        reported=reported(t, told),
        day=without_times(event.edtf),
    )


def _report(page: Page, statements: Sequence[Statement]) -> Report:
    article = statements[0].article
    relied = dict.fromkeys(one.name for one in article.facts.agencies if one.kind == "text")
    names = [page.medium(name) for name in relied]
    if anonymous(article):
        names.append(page.link(page.site.words("origins.unnamed.sources"), "origins/index.md", "#anonymous"))
    rests_on = Markdown(page.site.words.enumeration(names)) if names else Markdown()
    return Report(article, tuple(_told(page, one) for one in statements), rests_on)


def _told(page: Page, statement: Statement) -> Told:
    t = page.site.words
    time = times.by_day(t, statement.edtf) if statement.edtf else ""
    return Told(sentence(page, statement), t(f"status.{statement.status}"), t.reason(statement.reason), time)


# ------------------------------------------------------------------------ for all pages on events


def in_order(events: Iterator[Event]) -> list[Event]:
    """Events in order of time, those without one last."""
    return sorted(events, key=lambda event: (not event.edtf, event.edtf, event.id))


def named(site: Site, event: Event) -> str:
    """An event's name: the curator's, else whom it is about, else who told of it first."""
    if event.name:
        return event.name
    actors = [site.ledger.profiles[id].actor.name for id in event.actors if id in site.ledger.profiles]
    if not actors:
        outlet = event.statements[0].article.facts.outlet
        return outlet.name if outlet else site.words.plain("source.unknown")
    more = [site.words.plain("more", len(actors) - MOST_NAMES)] if len(actors) > MOST_NAMES else []
    return ", ".join([*actors[:MOST_NAMES], *more])


def path(event: Event) -> str:
    """The path of an event's page; of one that is a single sentence, the timeline tells all."""
    return f"events/{event.id}.md"


def link(page: Page, event: Event) -> Markdown:
    """A link to an event's page, or its name alone if it has none."""
    name = named(page.site, event)
    return page.link(name, path(event)) if event.is_gathered else label(name)


def when(page: Page, event: Event) -> str:
    """When an event is, in words."""
    return times.by_day(page.site.words, event.edtf) if event.edtf else page.site.words("date.unknown")


def sentence(page: Page, statement: Statement) -> Markdown:
    """The sentence of a statement, its time (or the words the curator pinned) linked to where it stands."""
    article = statement.article
    if statement.evidence and statement.evidence.span:
        anchor = page.site.texts[article.id].sentence_anchor(statement.evidence.span).removeprefix("#")
        return page.passage(article, statement.span, [(statement.evidence.span, anchor)])
    dates = article.facts.dates
    marks = [(span, f"d{index + 1}") for index in statement.dates if (span := dates[index].evidence.span)]
    return page.passage(article, statement.span, marks)


def stages(page: Page, event: Event) -> Markdown:
    """The furthest stage that each article tells of, in the order of the reports; once for the same of one medium."""
    t = page.site.words
    found: dict[tuple[str, str], Markdown] = {}
    for article in event.articles:
        furthest = event.status_in(article)
        outlet = article.facts.outlet.name if article.facts.outlet else ""
        status = t(f"status.{furthest}")
        said = t("event.stage", status=status, source=page.outlet(article), date=page.published(article))
        found.setdefault((furthest, outlet), said)
    shown = list(found.values())
    more = [t("more", len(shown) - MOST_STAGES)] if len(shown) > MOST_STAGES else []
    return Markdown(" → ".join([*shown[:MOST_STAGES], *more]))


def reported(t: Words, told: Tally) -> Markdown:
    """How many articles, media and origins tell of something: «3 media, 2 sumber asal: AP, Reuters»."""
    parts = [t("articles.count", told.articles), t("media.count", len(told.outlets))]
    if told.origins:
        parts.append(t("origins.count", len(told.origins), names=label(", ".join(told.origins))))
    if told.unnamed:
        parts.append(t("origins.unnamed", told.unnamed))
    return Markdown(", ".join(parts))
