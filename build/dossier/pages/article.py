"""An article's page: what is known of it, its text to the character, and the facts it states."""

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dossier.citation import Citation, cite
from dossier.citation.apa import apa
from dossier.citation.bibtex import bibtex
from dossier.citation.csl import csl
from dossier.citation.ris import ris
from dossier.citation.wikipedia import wikipedia
from dossier.ledger import Event, Related
from dossier.model import Actor, Article, DateMention, Facts, Quote
from dossier.pages import card, events, previews, times
from dossier.pages.decided import decided
from dossier.pages.escape import Markdown, label, raw_html
from dossier.pages.front import Value
from dossier.pages.site import Page, Site, shorten
from dossier.pages.text import Block, Text

# Of the actors that two articles share, so many are named as the reason why they are related.
MOST_REASONS = 4


@dataclass(frozen=True, slots=True)
class Kin:
    """A related article, and why it is."""

    article: Article
    reasons: tuple[Markdown, ...]


@dataclass(frozen=True, slots=True)
class Happening:
    """An event the article tells of: its page, its time, its status as told here, and who else tells of it."""

    event: Markdown
    when: str
    status: Markdown
    others: Markdown


@dataclass(frozen=True, slots=True)
class Named:
    """A name in the article: its page or its words, what it is, its mentions, and the roles it is given."""

    name: Markdown
    type: str
    mentions: Markdown
    roles: tuple[Markdown, ...]
    is_reviewed: bool


def pages(site: Site) -> Iterator[tuple[str, str]]:
    """A page for every article."""
    ledger, told = site.ledger, _told(site)
    for later, article, earlier in _in_time(ledger.articles):
        page, text = site.page(f"articles/{article.id}.md"), site.texts[article.id]
        named, cited, blocks = list(_named(page, article, text)), cite(article, site.settings), list(text.blocks())
        yield page.render(
            "article",
            _front(site, article, text, cited),
            article=article,
            title=site.title(article),
            title_basis=text.places.title.basis if text.places.title else "none",
            card=card.publication(page, article),
            line=card.line(page, article),
            blocks=blocks,
            heading=_heading(text, blocks),
            reviewed=[one for one in named if one.is_reviewed],
            unreviewed=[one for one in named if not one.is_reviewed],
            dates=[_date(page, text, number, date) for number, date in enumerate(article.facts.dates, 1)],
            quotes=[_quote(page, text, number, quote) for number, quote in enumerate(article.facts.quotes, 1)],
            decided=list(decided(page, text)),
            origin=card.origin(page, article),
            events=[_event(page, article, one) for one in told.get(article.id, ())],
            adds=_adds(page, ledger.adds[article.id]),
            related=[_kin(page, one) for one in ledger.related.get(article.id, ())],
            citations=list(_citations(site, cited)),
            earlier=earlier,
            later=later,
        )


def _heading(text: Text, blocks: Sequence[Block]) -> Block | None:
    """The text's own headline, where it is the article's title; it stands above the text as it is."""
    is_stated = text.places.title is not None and text.places.title.basis == "stated"
    return next((one for one in blocks if is_stated and one.kind == "headline" and not one.is_raw), None)


def _in_time(articles: Sequence[Article]) -> Iterator[tuple[Article | None, Article, Article | None]]:
    """Articles, the newest first, each with the next one in time and the one before; an undated one has neither."""
    dated = [article for article in articles if article.facts.published]
    around = [None, *dated, None]
    yield from ((around[index], article, around[index + 2]) for index, article in enumerate(dated))
    yield from ((None, article, None) for article in articles if not article.facts.published)


def _adds(page: Page, actors: Sequence[Actor]) -> Markdown:
    """Who is named in this article alone."""
    return page.site.words("adds", actors=page.actors(actors)) if actors else Markdown()


def _kin(page: Page, one: Related) -> Kin:
    t, more = page.site.words, len(one.actors) - MOST_REASONS
    left = page.article(one.article, text=t("more", more)) if more > 0 else Markdown()
    actors = page.actors(one.actors[:MOST_REASONS], left)
    return Kin(
        one.article,
        (
            *([t("related.events", events=_joined(page, one.events))] if one.events else ()),
            *([t("related.shared")] if one.is_alike else ()),
            *([t("related.actors", actors=actors)] if one.actors else ()),
        ),
    )


def _joined(page: Page, told: Sequence[Event]) -> Markdown:
    return Markdown(page.site.words.enumeration([events.link(page, event) for event in told]))


def _told(site: Site) -> dict[str, list[Event]]:
    """By article id, the events it tells of that have a page, in order of time."""
    told: dict[str, list[Event]] = defaultdict(list)
    for event in (event for event in site.ledger.events.values() if event.is_gathered):
        for article in event.articles:
            told[article.id].append(event)
    return told


def _event(page: Page, article: Article, event: Event) -> Happening:
    """What this article tells of an event, and how many others do."""
    t, text = page.site.words, page.site.texts[article.id]
    first = next(one for one in event.statements if one.article is article)
    anchor = text.sentence_anchor(first.span)
    others = len(event.articles) - 1
    return Happening(
        events.link(page, event),
        events.when(page, event),
        page.here(t(f"status.{event.status_in(article)}"), anchor),
        t("event.others", others) if others else t("event.alone"),
    )


def _citations(site: Site, cited: Citation) -> Iterator[tuple[str, Markdown]]:
    """The article's citation in each style, as the HTML of a block that keeps its lines."""
    for style, text in (
        ("APA", apa(cited, site.words.language)),
        ("Wikipedia", wikipedia(cited)),
        ("BibTeX", bibtex([cited])),
        ("RIS", ris([cited])),
        ("CSL-JSON", json.dumps(csl([cited]), ensure_ascii=False, indent=2)),
    ):
        yield style, Markdown(raw_html(text.strip()))


# -------------------------------------------------------------------------------- front matter


def _front(site: Site, article: Article, text: Text, cited: Citation) -> dict[str, Value]:
    """The contract with whoever reads the pages as files: a key that is not known is absent."""
    facts, title = article.facts, text.places.title
    actors = {one.actor: None for one in facts.mentions if one.actor in site.ledger.profiles}
    is_said = facts.published is not None and facts.published.basis != "inferred"
    return {
        "title": shorten(title.value if title else site.title(article), 500),
        "title_basis": title.basis if title else "",
        "description": _description(article, text),
        # The page tells times of day; whoever sorts or compares files needs days.
        "date": cited.date,
        "date_basis": facts.published.basis if facts.published else "",
        # For machines that know no EDTF and take every date for certain.
        "published": cited.plain_date if is_said and not cited.is_update else "",
        "updated": cited.plain_date if cited.is_update else "",
        "source": facts.outlet.name if facts.outlet else "",
        "agencies": _unique(one.name for one in facts.agencies if one.kind == "text"),
        "authors": _unique(one.name for one in facts.bylines if one.kind == "reporter"),
        "actors": tuple(site.ledger.profiles[actor].actor.name for actor in actors if actor),
        "lang": facts.lang,
        "image": place if (place := previews.path(article.id)) in site.pictures else "",
        "url": cited.url,
        "archive_url": cited.archive_url,
        "rights": article.rights,
        "hide": ("toc",),  # the right column is the card's; the contents fold below the title
        "seed": article.document.file,
        "sha256": article.document.sha256,
    }


def _description(article: Article, text: Text) -> str:
    """The article's first words after the dateline, if they may be shown."""
    paragraphs = [part.span for part in text.places.blocks if part.kind == "paragraph"]
    lead = next((span for span in text.places.shown if any(part.contains(span) for part in paragraphs)), None)
    if lead is None:
        return ""
    datelines = (part.span for part in article.facts.segments if part.kind == "dateline")
    start = next((span.end for span in datelines if lead.contains(span)), lead.start)
    return shorten(article.document.text[start : min(lead.end, start + 1000)])


def _unique(values: Iterator[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))


# ----------------------------------------------------------------------------------- the facts


def _named(page: Page, article: Article, text: Text) -> Iterator[Named]:
    """Everyone the article names, in the order of the text; names that are not reviewed if they may be shown, and not
    those of its own sources, which its card tells."""
    facts, t, profiles = article.facts, page.site.words, page.site.ledger.profiles
    sources = facts.own_sources()
    mentions: dict[tuple[str | None, str], list[int]] = {}
    for index, mention in enumerate(facts.mentions):
        actor = mention.actor if mention.actor in profiles else None
        mentions.setdefault((actor, "" if actor else mention.name), []).append(index)
    for (actor, name), indexes in mentions.items():
        if actor is None and (name in sources or page.site.settings.unreviewed == "hidden"):
            continue
        first = facts.mentions[indexes[0]]
        named = t("times", len(indexes)) if first.evidence.span else t("added")
        known = profiles[actor].actor if actor else None
        yield Named(
            page.actor(known) if known else label(name),
            t(f"type.{known.type if known else first.type}"),
            page.here(named, text.anchor(first.evidence.span, f"m{indexes[0] + 1}")),
            tuple(_roles(page, text, facts, actor, name)),
            known is not None and known.is_reviewed,
        )


def _roles(page: Page, text: Text, facts: Facts, actor: str | None, name: str) -> Iterator[Markdown]:
    """The roles the article gives a person, each worded way once, linked to the sentence."""
    seen = set()
    for role in facts.roles:
        words = " ".join(role.evidence.text.split())
        is_same = role.actor == actor if actor else role.actor is None and role.name == name
        if is_same and words.casefold() not in seen:
            seen.add(words.casefold())
            yield page.here(words, text.sentence_anchor(role.evidence.span))


@dataclass(frozen=True, slots=True)
class Dated:
    """A date of the article: its words, what it is read as, how precisely, and what is to be said of that."""

    words: Markdown
    reading: Markdown
    precision: str
    remarks: tuple[Markdown, ...]


def _date(page: Page, text: Text, number: int, date: DateMention) -> Dated:
    t = page.site.words
    remarks = [t.reason(reason) for reason in date.reasons]
    doubtful = date.conflict or date.edtf is None or "?" in date.edtf
    if date.candidates and doubtful:
        candidates = [times.said(t, one) or one for one in date.candidates]
        remarks.insert(0, t("date.candidates", dates=t.enumeration(candidates)))
    if date.conflict and not date.reasons:
        remarks.append(t("date.conflict"))
    words = page.here(date.evidence.text, text.anchor(date.evidence.span, f"d{number}"))
    if date.edtf is None or not times.said(t, date.edtf):
        return Dated(words, t("date.unread"), t("precision.none"), tuple(remarks))
    return Dated(
        words, page.date(date.edtf, date.evidence.text), times.precision(t, date.type, date.edtf), tuple(remarks)
    )


@dataclass(frozen=True, slots=True)
class Said:
    """A quotation: its words, who said it, which kind it is and where it stands."""

    words: Markdown
    speaker: Markdown
    kind: str
    where: Markdown


def _quote(page: Page, text: Text, number: int, quote: Quote) -> Said:
    t = page.site.words
    where = page.where(text.anchor(quote.evidence.span, f"q{number}"), f"{t.plain('quote')} {t.number(number)}")
    return Said(page.quoted(text.article, quote), page.speaker(quote), quote.kind, where)
