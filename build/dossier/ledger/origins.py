"""Where reports come from: many outlets that rest on one agency are one origin."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from dossier import language
from dossier.ledger.facts import Spans
from dossier.ledger.phrases import any_of, longest_first
from dossier.ledger.sources import medium_key
from dossier.ledger.statements import Statement
from dossier.model import Article, Span
from dossier.places import Places


@dataclass(frozen=True, slots=True)
class Tally:
    """How many reports there are of something, and how many of them are independent of each other.

    `outlets` and `origins` are names of media, in the order of the alphabet. An article that names neither its outlet
    nor whom it relies on counts among the `unnamed`.
    """

    articles: int
    outlets: tuple[str, ...]
    origins: tuple[str, ...]
    unnamed: int


def tally(articles: Iterable[Article]) -> Tally:
    """The reports of these articles and their origins.

    An article's origins are the media its text relies on, else its own outlet. Whoever took a photograph is no origin
    of a text. Where one of the articles is of a medium that another relies on, the other's origin is that one's.
    """
    told = list(articles)
    names: dict[str, str] = {}
    rests: dict[str, set[str]] = {}
    for article in told:
        outlet = _known(article.facts.outlet.name, names) if article.facts.outlet else ""
        relied = {_known(one.name, names) for one in article.facts.agencies if one.kind == "text"} - {outlet}
        if outlet:
            rests.setdefault(outlet, set()).update(relied)
    origins: set[str] = set()
    unnamed = 0
    for article in told:
        found = origins_of(article)
        unnamed += not found
        for name in found:
            origins |= _first(_known(name, names), rests)
    outlets = {medium_key(article.facts.outlet.name) for article in told if article.facts.outlet}
    return Tally(len(told), _named(outlets, names), _named(origins, names), unnamed)


def origins_of(article: Article) -> tuple[str, ...]:
    """The media that an article's text comes from, as it names them: those it relies on, else its outlet."""
    relied = tuple(dict.fromkeys(one.name for one in article.facts.agencies if one.kind == "text"))
    return relied or ((article.facts.outlet.name,) if article.facts.outlet else ())


def relied_on(statement: Statement, places: Places) -> tuple[str, ...]:
    """The media that a statement is taken from: those that its own paragraph relies on, or that its article does
    outside of any paragraph's text, in a dateline or a line of its own."""
    article, own = statement.article, places.block(statement.span)
    aside = Spans(
        part.span for part in article.facts.segments if part.kind not in ("paragraph", "caption", "standfirst")
    )
    told = (
        one.name
        for one in article.facts.agencies
        if one.kind == "text"
        and (one.evidence.span is None or aside.overlap(one.evidence.span) or places.block(one.evidence.span) is own)
    )
    return tuple(dict.fromkeys(told))


def anonymous(article: Article) -> tuple[Span, ...]:
    """The words with which an article rests on someone without a name, by the language's phrases for that; of a
    sentence the first."""
    pattern = _anonymous(article.facts.lang)
    told = [part.span for part in article.facts.segments if part.kind in ("headline", "standfirst", "paragraph")]
    found = (
        pattern.search(article.document.text, sentence.start, sentence.end)
        for sentence in article.facts.sentences
        if any(span.contains(sentence) for span in told)
    )
    return tuple(Span(*match.span()) for match in found if match)


@lru_cache
def _anonymous(code: str) -> re.Pattern[str]:
    phrases = longest_first(language.load(code).events.anonymous)
    return re.compile(rf"\b{any_of(phrases)}\b", re.IGNORECASE)


def _known(name: str, names: dict[str, str]) -> str:
    """A medium's key; its name is kept in the first spelling of the alphabet."""
    key = medium_key(name)
    names[key] = min(name, names.get(key, name))
    return key


def _first(medium: str, rests: Mapping[str, set[str]]) -> set[str]:
    """The media at the beginning of the chains that a medium stands in; itself, if they only lead in a circle."""
    passed, ahead, found = {medium}, [medium], set()
    while ahead:
        one = ahead.pop()
        further = rests.get(one, set()) - {one}
        if not further:
            found.add(one)
        ahead += further - passed
        passed |= further
    return found or {medium}


def _named(keys: Iterable[str], names: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(sorted((names[key] for key in keys), key=lambda name: (name.casefold(), name)))
