"""Who said what to whom, when, and via whom."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from dossier import language
from dossier.ledger.statements import Statement
from dossier.model import Article, Quote, Span
from dossier.places import Places


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quote of an article, by its index among the article's, and what its sentence tells of it.

    `about` are the actors it names (not its speaker), `to` the words for whom it was said to, `said` the day of the
    saying (EDTF), `via` the media the paragraph relies on; each empty where the text does not tell.
    """

    article: Article
    index: int
    about: tuple[str, ...]
    to: Span | None
    said: str
    via: tuple[str, ...]

    @property
    def quote(self) -> Quote:
        """The quote itself."""
        return self.article.facts.quotes[self.index]


def quotations(
    articles: Iterable[Article], told: Iterable[Statement], places: Mapping[str, Places]
) -> Iterator[Quotation]:
    """All quotes, in the order of the articles and of their texts."""
    days = {(one.article.id, one.span): one.edtf for one in told if one.kind == "report"}
    for article in articles:
        for index, quote in enumerate(article.facts.quotes):
            span = quote.evidence.span
            if span is None:
                yield Quotation(article, index, (), None, "", ())
                continue
            where = places[article.id]
            # A quotation of several sentences: its cue's sentence tells the circumstances.
            cue = quote.cue.span if quote.cue and quote.cue.span else span
            sentence = where.passage(cue)
            said = days.get((article.id, sentence), "") or days.get((article.id, where.passage(span)), "")
            to, via = _to(article, cue, sentence), _via(article, where, cue)
            yield Quotation(article, index, _about(article, quote, span), to, said, via)


def _about(article: Article, quote: Quote, span: Span) -> tuple[str, ...]:
    speaker = quote.speaker.actor if quote.speaker else None
    named = (
        one.actor
        for one in article.facts.mentions
        if one.actor and one.actor != speaker and one.evidence.span and span.contains(one.evidence.span)
    )
    return tuple(dict.fromkeys(named))


def _via(article: Article, places: Places, cue: Span) -> tuple[str, ...]:
    """The media that the paragraph of a quote relies on."""
    block = places.block(cue)
    relied = (
        one.name
        for one in article.facts.agencies
        if one.kind == "text" and block and one.evidence.span and block.span.contains(one.evidence.span)
    )
    return tuple(dict.fromkeys(relied))


def _to(article: Article, cue: Span, sentence: Span) -> Span | None:
    """Whom something was said to: a name, a medium or an audience right behind the word that says so."""
    pattern = _addressing(article.facts.lang)
    found = pattern.search(article.document.text, cue.start, sentence.end) if pattern else None
    if found is None:
        return None
    if found["audience"]:
        return Span(*found.span("audience"))
    named = chain(
        (one.evidence.span for one in article.facts.mentions), (one.evidence.span for one in article.facts.agencies)
    )
    return next((span for span in named if span and span.start == found.end()), None)


@lru_cache
def _addressing(code: str) -> re.Pattern[str] | None:
    """What stands before whom something is said to, and the audiences that are no names."""
    words = language.load(code).events
    if not words.addressing:
        return None
    audiences = "|".join(map(re.escape, sorted(words.audiences, key=lambda word: (-len(word), word)))) or r"(?!)"
    return re.compile(
        rf"\b(?:{'|'.join(map(re.escape, words.addressing))})\s+(?P<audience>(?:{audiences})\b)?", re.IGNORECASE
    )
