"""Who said what to whom, when, where, and via whom."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from dossier import language
from dossier.ledger.phrases import any_of, longest_first
from dossier.ledger.statements import Statement
from dossier.model import Article, Quote, Segment, Span
from dossier.places import Places

WORD = re.compile(r"\w+")
FARTHEST = 200  # characters behind a verb in which whom it was said to is looked for


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quote of an article, by its index among the article's, and what its sentence tells of it.

    `about` are the actors it names (not its speaker), `to` the words for whom it was said to, `said` the day of the
    saying (EDTF), `via` the media the paragraph relies on, `place` the name of where it was said; each empty where the
    text does not tell.
    """

    article: Article
    index: int
    about: tuple[str, ...]
    to: Span | None
    said: str
    via: tuple[str, ...]
    place: Span | None = None

    @property
    def quote(self) -> Quote:
        """The quote itself."""
        return self.article.facts.quotes[self.index]

    def tells(self, statement: Statement) -> bool:
        """Whether what a statement of its article tells was said here: the words quoted hold the statement's, or those
        hold who says so, or that it is said."""
        quote, own = self.quote, statement.words
        says = (quote.cue and quote.cue.span, quote.speaker and quote.speaker.evidence.span)
        is_quoted = any(quote.evidence.span and quote.evidence.span.contains(span) for span in own)
        return is_quoted or any(span.contains(one) for span in own for one in says if one)


def quotations(
    articles: Iterable[Article], told: Iterable[Statement], places: Mapping[str, Places]
) -> Iterator[Quotation]:
    """All quotes, in the order of the articles and of their texts."""
    days = {(one.article.id, one.span): one.edtf for one in told if one.kind == "report"}
    for article in articles:
        teller = _Teller(article, places[article.id])
        for index, quote in enumerate(article.facts.quotes):
            span = quote.evidence.span
            if span is None:
                yield Quotation(article, index, (), None, "", ())
                continue
            # A quotation of several sentences: its cue's sentence tells the circumstances.
            cue = quote.cue.span if quote.cue and quote.cue.span else span
            here, there = (places[article.id].passage(one) for one in (cue, span))
            said = days.get((article.id, here), "") or days.get((article.id, there), "")
            about, to, via = teller.about(quote, span), teller.addressee(cue, here), teller.media(cue)
            place = teller.place(span, cue, here) if quote.cue else None
            yield Quotation(article, index, about, to, said, via, place)


class _Teller:
    """What stands around the quotes of an article."""

    def __init__(self, article: Article, places: Places) -> None:
        self._article, self._places = article, places
        facts = article.facts
        named = [(one.evidence.span, one.actor) for one in facts.mentions if one.evidence.span and one.actor]
        self._named = sorted(named)
        self._starts = [span.start for span, _ in self._named]
        self._relied: dict[Segment | None, dict[str, None]] = defaultdict(dict)
        self._names: dict[int, Span] = {}
        self._sites: dict[int, Span] = {}
        for agency in facts.agencies:
            if span := agency.evidence.span:
                self._names[span.start] = span
                if agency.kind == "text":
                    self._relied[places.block(span)][agency.name] = None
        for mention in facts.mentions:
            if span := mention.evidence.span:
                self._names[span.start] = span
                if mention.type in ("place", "country"):
                    self._sites[span.start] = span

    def about(self, quote: Quote, span: Span) -> tuple[str, ...]:
        """The actors that a quote names, but for who speaks."""
        speaker = quote.speaker.actor if quote.speaker else None
        inside = self._named[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]
        return tuple(dict.fromkeys(actor for where, actor in inside if actor != speaker and span.contains(where)))

    def media(self, cue: Span) -> tuple[str, ...]:
        """The media that the paragraph of a quote relies on."""
        block = self._places.block(cue)
        return tuple(self._relied.get(block, ())) if block else ()

    def addressee(self, cue: Span, sentence: Span) -> Span | None:
        """Whom something was said to: a name, a medium or an audience right behind the word that says so."""
        pattern = _addressing(self._article.facts.lang)
        end = min(sentence.end, cue.end + FARTHEST)
        found = pattern.search(self._article.document.text, cue.start, end) if pattern else None
        if found is None:
            return None
        return Span(*found.span("audience")) if found["audience"] else self._names.get(found.end())

    def place(self, said: Span, cue: Span, sentence: Span) -> Span | None:
        """Where something was said: a place behind the word that says so, with names and small words between alone.

        «kata Budi di Dili, Senin»; of «kata Budi, yang tinggal di Dili» nothing is said.
        """
        text, end = self._article.document.text, min(sentence.end, cue.end + FARTHEST)
        for found in _where(self._article.facts.lang).finditer(text, cue.end, end):
            site = self._sites.get(found.end())
            between = WORD.findall(text, cue.end, found.start())
            if site and not said.overlaps(site) and all(map(self._is_small, between)):
                return site
        return None

    def _is_small(self, word: str) -> bool:
        pack = language.load(self._article.facts.lang)
        lower = word.casefold()
        return not word[0].islower() or lower in pack.events.small or lower in pack.roles.heads


@lru_cache
def _where(code: str) -> re.Pattern[str]:
    """What stands before the place where something was said."""
    return re.compile(rf"\b{any_of(language.load(code).events.at)}\s+", re.IGNORECASE)


@lru_cache
def _addressing(code: str) -> re.Pattern[str] | None:
    """What stands before whom something is said to, and the audiences that are no names."""
    words = language.load(code).events
    if not words.addressing:
        return None
    audiences = any_of(longest_first(words.audiences))
    return re.compile(rf"\b{any_of(words.addressing)}\s+(?P<audience>{audiences}\b)?", re.IGNORECASE)
