"""The events' index, and a page for every event that is more than one sentence: who reported it when, and as what."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dossier.ledger import Company, Event, Quotation, Statement, Tally, actors_in, relied_on, tally
from dossier.model import Article
from dossier.pages import times
from dossier.pages.escape import Markdown, label
from dossier.pages.site import Page, Site, in_parts, shorten, tall
from dossier.pages.words import Words
from dossier.when import without_times

MOST_STAGES = 8
MOST_ROWS = 200  # statements that are shown


@dataclass(frozen=True, slots=True)
class Row:
    """A statement as the event's table shows it: the stage it tells of and why, when and by whom it was made, the
    article that has it and whom that relies on, and the sentence. `time` is that of the event in these words."""

    status: Markdown
    reason: Markdown
    said: Markdown
    speaker: Markdown
    article: Article
    via: Markdown
    words: Markdown
    time: str


@dataclass(frozen=True, slots=True)
class Companions:
    """Who accompanied somebody at an event, and where an article says so."""

    who: Markdown
    others: Markdown
    where: Markdown


def pages(site: Site) -> Iterator[tuple[str, str]]:
    """The index and all pages of events."""
    t = site.words
    gathered = [event for event in site.ledger.events.values() if event.is_gathered]
    front = {"title": t.plain("events"), "description": t.plain("events.description", len(gathered))}
    for part in in_parts("events/index.md", gathered, lines=lambda one: 5 + tall(named(site, one))):
        page = site.page(part.path)
        rows = [(link(page, event), when(page, event), status(page, event), event) for event in part.items]
        yield page.render("events", front, part=part, rows=rows, count=len(gathered), tally=tally)
    for event in gathered:
        yield _event(site, event)


def _event(site: Site, event: Event) -> tuple[str, str]:
    t, page = site.words, site.page(f"events/{event.id}.md")
    name = named(site, event)
    told = tally(event.articles)
    front = {"title": name, "description": shorten(t.plain("event.description", told.articles, name=name))}
    return page.render(
        "event",
        front,
        event=event,
        name=name,
        titled=_titled(page, event),
        rows=[_row(page, one) for one in event.statements[:MOST_ROWS]],
        stages=stages(page, event),
        status=status(page, event),
        finer=[(times.by_day(t, one.edtf), sentence(page, one)) for one in event.finer],
        also=_also(page, event),
        companions=[_companions(page, one) for one in site.ledger.company_at.get(event.id, ())],
        related=list(_related(page, event)),
        reported=reported(t, told),
        day=without_times(event.edtf),
    )


def _row(page: Page, statement: Statement) -> Row:
    t, saying = page.site.words, page.site.ledger.saying(statement)
    unsaid = t("unsaid")
    return Row(
        t(f"status.{statement.status}"),
        t.reason(statement.reason),
        label(times.by_day(t, saying.said)) if saying and saying.said else unsaid,
        page.speaker(saying.quote) if saying and saying.quote.speaker else unsaid,
        statement.article,
        _via(page, statement, saying),
        sentence(page, statement),
        times.by_day(t, statement.edtf) if statement.edtf else "",
    )


def _titled(page: Page, event: Event) -> Markdown:
    """Whose words the title is: nothing of the curator's, a link to the article for a machine's."""
    found = page.site.ledger.titles.get(event.id)
    if found is None:
        return Markdown()
    anchor = page.site.texts[found.article.id].sentence_anchor(found.span)
    return page.site.words("event.titled", article=page.article(found.article, anchor))


def _via(page: Page, statement: Statement, saying: Quotation | None) -> Markdown:
    """Whom the words are taken from: what their paragraph or the article as a whole relies on, else that it rests on
    somebody without a name, else that it is not said."""
    names = saying.via if saying and saying.via else relied_on(statement, page.site.texts[statement.article.id].places)
    if names:
        return Markdown(page.site.words.enumeration([page.medium(name) for name in names]))
    if statement.article.id in page.site.ledger.nameless:
        return page.link(page.site.words("origins.unnamed.sources"), "origins/index.md", "#anonymous")
    return page.site.words("unsaid")


def _also(page: Page, event: Event) -> Markdown:
    """Whom its sentences name besides those who take part in it."""
    profiles = page.site.ledger.profiles
    named = dict.fromkeys(actor for one in event.statements for actor in actors_in(one.article, one.span))
    return page.actors(profiles[id].actor for id in named if id in profiles and id not in event.actors)


def _companions(page: Page, one: Company) -> Companions:
    profiles = page.site.ledger.profiles
    mentions = one.article.facts.mentions
    marks = [(span, f"m{index + 1}") for index in one.mentions if (span := mentions[index].evidence.span)]
    others = page.actors(profiles[id].actor for id in one.others if id in profiles)
    return Companions(page.actor(profiles[one.who].actor), others, page.passage(one.article, one.span, marks))


def _related(page: Page, event: Event) -> Iterator[Markdown]:
    """The events that it was before and after, each with the words that say so."""
    t, events = page.site.words, page.site.ledger.events
    for one in page.site.ledger.relations:
        if event.id in (one.first, one.second):
            key, other = ("event.before", one.second) if one.first == event.id else ("event.after", one.first)
            said = sentence(page, one.statement) if one.statement else t("event.by.curator")
            yield t(key, event=link(page, events[other]), words=said)


# ------------------------------------------------------------------------ for all pages on events


def in_order(site: Site, events: Iterable[Event]) -> list[Event]:
    """Events in order of time, those without one last: the ledger's order."""
    wanted = {event.id for event in events}
    return [event for event in site.ledger.events.values() if event.id in wanted]


def status(page: Page, event: Event) -> Markdown:
    """The furthest stage, and up to which day it is reported where the event goes on behind that."""
    t, until = page.site.words, event.known_until
    told = t(f"status.{event.status}")
    return t("status.until", status=told, date=times.day(t, until)) if until else told


def named(site: Site, event: Event) -> str:
    """An event's name: the curator's, else words of the articles that tell of it, else its time."""
    if name := site.ledger.name(event):
        return name
    time = times.by_day(site.words, event.edtf) if event.edtf else ""
    return ", ".join(filter(None, [site.words.plain("event"), time]))


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
    """The furthest stage that each article tells of, with who said so on which day as far as that is told, in the order
    of the reports; once for the same of one medium."""
    t = page.site.words
    found: dict[tuple[str, str], Markdown] = {}
    for article in event.articles:
        furthest = event.status_in(article)
        outlet = article.facts.outlet.name if article.facts.outlet else ""
        found.setdefault((furthest, outlet), _stage(page, event, article))
    shown = list(found.values())
    left = t("more", len(shown) - MOST_STAGES) if len(shown) > MOST_STAGES else ""
    more = [page.link(left, path(event), "#reports")] if left else []
    return Markdown(" → ".join([*shown[:MOST_STAGES], *more]))


def _stage(page: Page, event: Event, article: Article) -> Markdown:
    t, furthest = page.site.words, event.status_in(article)
    told = [one for one in event.statements if one.article is article and one.status == furthest]
    sayings = [found for one in told if (found := page.site.ledger.saying(one)) and found.quote.speaker]
    if furthest not in ("planned", "announced"):  # what has been is the outlet's word
        sayings = []
    said = next((one for one in sayings if one.said), sayings[0] if sayings else None)
    status, source = t(f"status.{furthest}"), page.outlet(article)
    if said is None:
        return t("event.stage", status=status, source=source, date=page.published(article))
    speaker = page.speaker(said.quote)
    if not said.said:
        return t("event.stage.by", status=status, speaker=speaker, source=source, date=page.published(article))
    return t("event.stage.said", status=status, speaker=speaker, source=source, date=times.by_day(t, said.said))


def reported(t: Words, told: Tally) -> Markdown:
    """How many articles, media and origins tell of something: «3 media, 2 sumber asal: AP, Reuters»."""
    parts = [t("articles.count", told.articles), t("media.count", len(told.outlets))]
    if told.origins:
        parts.append(t("origins.count", len(told.origins), names=label(", ".join(told.origins))))
    if told.unnamed:
        parts.append(t("origins.unnamed", told.unnamed))
    return Markdown(", ".join(parts))
