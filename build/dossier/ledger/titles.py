"""What a machine's event is called: words of the articles that tell of it, a headline or a clause, never just names.

Of all that could stand for the event that is taken which holds most of what its statements have in common, told
shortly. Clauses are cut only where the sentence has an edge: at a comma or dash, or before a word that opens a clause.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import sqrt
from typing import Protocol

from dossier import language
from dossier.ledger.phrases import any_of
from dossier.model import Article, Span

WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
EDGE = re.compile(r"[,;:](?=\s)|\s(?=[-–—]\s)|[”“\"«»]")
SHORTEST, LONGEST = 25, 140  # characters of a clause: less says too little, more is no title
LEAST = 2  # words in small letters that say something: a list of names tells nothing, nor does a day
HEADLINE = 1.25  # a headline is written to be one: what it is worth beside a clause with as much in it
OPENING = 1.25  # so is the beginning of a sentence, where its subject stands,
VERB = 1.5  # and a clause with a verb,
DANGLING = 0.4  # and not what hangs on words before it: «which …», «kata Budi …»,
POINTING = 0.1  # nor what only points back in its first two words: «hal ini …», «they …»
TRAILING = " ,;:–—-.\"”“’'‘«»"


class Telling(Protocol):
    """What a title is made for: words of an article that tell of the event."""

    @property
    def article(self) -> Article:
        """The article."""

    @property
    def span(self) -> Span:
        """Its sentence."""


@dataclass(frozen=True, slots=True)
class Title:
    """The words, the article they are from, and where they stand there; None for a headline outside of its text."""

    text: str
    article: Article
    span: Span | None


def title(told: Sequence[Telling], may_show: Callable[[Article, Span], bool]) -> Title | None:
    """The words that stand for what statements tell, of which there is at least one; None where rights withhold all.

    `may_show` tells whether words at a span of an article may be published.
    """
    by_article: dict[str, set[str]] = defaultdict(set)
    for one in told:
        by_article[one.article.id].update(map(str.casefold, _content(one.article, one.span)))
    counts = Counter(word for words in by_article.values() for word in words)
    candidates = [*_headlines(told), *(clause for one in told for clause in _clauses(one))]
    shown = [one for one in candidates if one.title.span is None or may_show(one.title.article, one.title.span)]
    if best := max(shown, key=lambda one: _worth(one, counts), default=None):
        return best.title
    return next((_of(one.article, one.span) for one in told if may_show(one.article, one.span)), None)


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A title, the words in it that say something, and what it is worth beside one with the same words."""

    title: Title
    words: frozenset[str]
    factor: float


def _worth(candidate: _Candidate, counts: Mapping[str, int]) -> float:
    """How much of what the articles tell is in so few words."""
    return candidate.factor * sum(counts[word] for word in candidate.words) / sqrt(len(candidate.title.text.split()))


def _headlines(told: Iterable[Telling]) -> Iterator[_Candidate]:
    """The headlines that the articles print, and what the machine cut from their leads."""
    for article in {one.article.id: one.article for one in told}.values():
        stated = article.facts.title
        if stated and stated.basis != "supplied":
            line = " ".join(stated.value.split())
            words = frozenset(map(str.casefold, WORD.findall(line))) - _small(article.facts.lang)
            factor = HEADLINE * VERB if stated.basis == "stated" else 1.0
            yield _Candidate(Title(line, article, stated.evidence.span), words, factor)


def _clauses(one: Telling) -> Iterator[_Candidate]:
    """The clauses of a statement's sentence, and rows of them, as far as they say something and are no longer than a
    title."""
    text, pack = one.article.document.text, language.load(one.article.facts.lang)
    edges = _edges(text, one.span, pack.frame.clause_words)
    for index, start in enumerate(edges):
        for end in edges[index + 1 :]:
            span = _trimmed(text, Span(start, end))
            if not SHORTEST <= span.end - span.start <= LONGEST or not _is_whole(span.of(text)):
                continue
            words = _content(one.article, span)
            if sum(map(str.islower, words)) >= LEAST:
                factor = (OPENING if start == one.span.start else 1.0) * _grammar(span.of(text).split(), pack.code)
                yield _Candidate(_of(one.article, span), frozenset(map(str.casefold, words)), factor)


def _of(article: Article, span: Span) -> Title:
    return Title(" ".join(span.of(article.document.text).split()), article, span)


def _is_whole(words: str) -> bool:
    """Whether a clause opens no bracket that it does not close, nor the other way round."""
    return words.count("(") == words.count(")")


def _grammar(words: Sequence[str], code: str) -> float:
    """What a clause is worth by its first word, and by whether it has a verb that we know."""
    openers, verbs, prefixes = _grammar_words(code)
    lower = [word.casefold().strip(TRAILING) for word in words]
    has_verb = any(
        word in verbs or (prefixes and word.startswith(prefixes) and word == raw)
        for word, raw in zip(lower, words, strict=True)
    )
    points = any(word in _pointers(code) for word in lower[:2])
    hangs = POINTING if points else DANGLING if lower[0] in openers else 1.0
    return hangs * (VERB if has_verb else 1.0)


@lru_cache
def _grammar_words(code: str) -> tuple[frozenset[str], frozenset[str], tuple[str, ...]]:
    """The words that a title does not begin with, verbs, and what verbs begin with."""
    pack = language.load(code)
    told, quotes = pack.events, pack.quotes
    openers = (
        *pack.stopwords,
        *pack.frame.clause_words,
        *pack.frame.phrase_words,
        *quotes.said,
        *quotes.said_openers,
        *told.saying,
        *quotes.relays,
        *pack.frame.relays,
    )
    verbs = (*told.planned, *told.announced, *told.happened, *told.called_off, *quotes.verbs)
    return frozenset(openers), frozenset(verbs), pack.roles.verb_prefixes


@lru_cache
def _pointers(code: str) -> frozenset[str]:
    return frozenset(language.load(code).events.pointers)


@lru_cache
def _small(code: str) -> frozenset[str]:
    return frozenset(language.load(code).stopwords)


def _edges(text: str, sentence: Span, openers: Iterable[str]) -> list[int]:
    """Where a sentence may be cut: its ends, its marks, and the words that open a clause."""
    marks = {edge for found in EDGE.finditer(text, sentence.start, sentence.end) for edge in found.span()}
    opens = {found.start() for found in _opening(tuple(openers)).finditer(text, sentence.start, sentence.end)}
    return sorted({sentence.start, sentence.end, *marks, *opens})


@lru_cache
def _opening(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(words)}\b")


def _trimmed(text: str, span: Span) -> Span:
    """The span without the blanks and marks around its words."""
    start, end = span.start, span.end
    while start < end and (text[start].isspace() or text[start] in TRAILING):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in TRAILING):
        end -= 1
    return Span(start, end)


def _content(article: Article, span: Span) -> list[str]:
    """The words at a span that say something: none of a time, and no small ones."""
    small, times = _small(article.facts.lang), [date.evidence.span for date in article.facts.dates]
    found = [(match[0], Span(*match.span())) for match in WORD.finditer(article.document.text, span.start, span.end)]
    within = [time for time in times if time and time.overlaps(span)]
    return [
        word
        for word, where in found
        if word.casefold() not in small and len(word) > 2 and not any(map(where.overlaps, within))
    ]
