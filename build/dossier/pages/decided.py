"""What the curator read otherwise than the machine in an article's text: names and speakers, side by side."""

from collections.abc import Iterator
from dataclasses import dataclass

from dossier.model import Mention, Quote, Span
from dossier.pages.escape import Markdown, label
from dossier.pages.site import Page, shorten
from dossier.pages.text import Text


@dataclass(frozen=True, slots=True)
class Decided:
    """Words of the article, whose they are to the curator, and whose they were to the machine."""

    words: Markdown
    curator: Markdown
    machine: Markdown


def decided(page: Page, text: Text) -> Iterator[Decided]:
    """The decisions on words: names in the order of the text, alike ones together, then quotations."""
    places: dict[tuple[str, Markdown, Markdown], list[Span]] = {}
    for span, curator, machine in sorted(_names(page, text), key=lambda found: found[0]):
        words = " ".join(span.of(text.article.document.text).split())
        places.setdefault((words, curator, machine), []).append(span)
    for (words, curator, machine), spans in places.items():
        times = f" ({page.site.words('times', len(spans))})" if len(spans) > 1 else ""
        yield Decided(Markdown(page.here(words, text.sentence_anchor(spans[0])) + times), curator, machine)
    yield from _quotes(page, text)


def _names(page: Page, text: Text) -> Iterator[tuple[Span, Markdown, Markdown]]:
    """The words that are another's, or nobody's. Names that the dossier rejects everywhere are not told here."""
    known, found = text.article.facts.mentions, text.article.machine.mentions
    nobody = page.site.words("nobody")
    kept = {(one.evidence.span, one.actor) for one in known}
    for mention in known:
        span = mention.evidence.span
        if span is None or mention.evidence.by == "machine":
            continue
        before = [one for one in found if _overlap(one, span)]
        if all((one.evidence.span, one.actor) != (span, mention.actor) for one in before):
            machine = page.site.words.enumeration([_actor(page, one) for one in before]) if before else nobody
            yield span, _actor(page, mention), Markdown(machine)
    for mention in found:
        span = mention.evidence.span
        if mention.actor and span and (span, mention.actor) not in kept and not any(_overlap(o, span) for o in known):
            yield span, nobody, _actor(page, mention)


def _overlap(mention: Mention, span: Span) -> bool:
    return mention.evidence.span is not None and mention.evidence.span.overlaps(span)


def _actor(page: Page, mention: Mention) -> Markdown:
    profile = page.site.ledger.profiles.get(mention.actor or "")
    return page.actor(profile.actor) if profile else label(mention.name)


def _quotes(page: Page, text: Text) -> Iterator[Decided]:
    """The quotations that are said by another, or are none, or were none to the machine."""
    t, article = page.site.words, text.article
    known = {one.evidence.span: one for one in article.facts.quotes}
    found = {one.evidence.span: one for one in article.machine.quotes}
    for span in sorted({span for span in (*known, *found) if span}):
        curator, machine = known.get(span), found.get(span)
        if _said(curator) != _said(machine):
            where = page.where(text.sentence_anchor(span), shorten(span.of(article.document.text), 40))
            readings = (page.speaker(one) if one else t("quote.none") for one in (curator, machine))
            yield Decided(Markdown(" · ".join(filter(None, (page.passage(article, span, []), where)))), *readings)


def _said(quote: Quote | None) -> tuple[str | None, str] | None:
    """What two readings of a quotation may differ in: its kind, and whose it is."""
    if quote is None:
        return None
    return (quote.speaker.actor or quote.speaker.name) if quote.speaker else None, quote.kind
