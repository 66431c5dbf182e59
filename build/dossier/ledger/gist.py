"""The gist of a day: the sentences that tell best what the articles tell of it.

A sentence is the better, the more its words are those of all the sentences that tell of the day; the rarer a word is
among the articles, the more it counts (centroid-based selection: Radev and others, «Centroid-based summarization of
multiple documents», 2004). Nothing here knows a language.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from math import log, sqrt

from dossier.ledger.moments import SAID, Moment, lead, published
from dossier.ledger.statements import Statement
from dossier.model import Article, Span
from dossier.places import Places

WORD = re.compile(r"[^\W\d_]+")
SHORTEST, LONGEST = 8, 50  # words: fewer are a caption or a heading, more are hard to read
DATED, OPENING = 1.0, 0.5  # what a sentence counts that dates itself to the day, or only opens a report of it
ALIKE = 0.4  # the cosine from which on two sentences say the same

Weights = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence (or block) of an article that tells of a day."""

    article: Article
    span: Span

    @property
    def text(self) -> str:
        """Its words, to the character."""
        return self.span.of(self.article.document.text)


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A sentence, how much it counts, and its words by how rare they are."""

    telling: Telling
    count: float
    words: Weights

    @property
    def place(self) -> tuple[str, Span]:
        return self.telling.article.id, self.telling.span


class Gist:
    """The sentences of a dossier, to be asked which tell best of a day; none that its article's rights withhold."""

    def __init__(self, articles: Iterable[Article], places: Mapping[str, Places]) -> None:
        self._articles, self._places = tuple(articles), places

    def of(self, moment: Moment, most: int = 1) -> tuple[Telling, ...]:
        """At most so many sentences that tell of a day, the best first, and no two that say the same."""
        candidates = self._candidates(moment)
        centre: dict[str, float] = defaultdict(float)
        for one in candidates:
            for word, value in one.words.items():
                centre[word] += one.count * value
        chosen: list[_Candidate] = []
        for one in sorted(candidates, key=lambda one: (-one.count * _product(one.words, centre), one.place)):
            if len(chosen) < most and all(_product(one.words, other.words) < ALIKE for other in chosen):
                chosen.append(one)
        return tuple(one.telling for one in chosen)

    def title(self, moment: Moment) -> str:
        """What a day is called, on one line: by its event's name, else by the sentence that tells best of it, else by
        the headline of an article that does. Empty if all of these are unknown or withheld."""
        if moment.event and moment.event.name:
            return moment.event.name
        if best := self.of(moment):
            return " ".join(best[0].text.split())
        telling = (*(one.article for one in moment.statements), *self._published.get(moment.earliest.toordinal(), ()))
        titles = (self._places[article.id].title for article in telling)
        return next((title.value for title in titles if title), "")

    def _candidates(self, moment: Moment) -> list[_Candidate]:
        """The sentences that may tell of a day; those of a fit length, if any is of one."""
        reports = (article for day in _report_days(moment) for article in self._published.get(day, ()))
        openings = (self._candidate(article, span, OPENING) for article in reports for span in lead(article))
        dated = (
            self._candidate(one.article, one.span, SAID if one.kind == "report" else DATED, _dating(one))
            for one in moment.statements
        )
        found = {one.place: one for one in chain(openings, dated)}
        shown = [one for one in found.values() if self._places[one.telling.article.id].may_show(one.telling.span)]
        return [one for one in shown if SHORTEST <= len(WORD.findall(one.telling.text)) <= LONGEST] or shown

    def _candidate(
        self, article: Article, span: Span, count: float, dating: frozenset[str] = frozenset()
    ) -> _Candidate:
        """A sentence with its words but those of its date, each by how rare it is, as a vector of length 1. A sentence
        that begins or ends inside a word has one that no article has."""
        telling = Telling(article, span)
        counts, every = Counter(word for word in _words(telling.text) if word not in dating), len(self._articles)
        weights = {word: sqrt(count) * log(1 + every / max(1, self._frequency[word])) for word, count in counts.items()}
        length = sqrt(sum(value * value for value in weights.values()))
        return _Candidate(telling, count, {word: value / length for word, value in weights.items()})

    @cached_property
    def _frequency(self) -> Counter[str]:
        """In how many articles each word stands."""
        return Counter(word for article in self._articles for word in set(_words(article.document.text)))

    @cached_property
    def _published(self) -> dict[int, list[Article]]:
        """The articles by the day of their publication, as an ordinal: the last day there is has none after it."""
        found: dict[int, list[Article]] = defaultdict(list)
        for article in self._articles:
            if day := published(article):
                found[day.toordinal()].append(article)
        return found


def _report_days(moment: Moment) -> range:
    """The days on which reports of a day appear, itself and the next, as ordinals; none of a time that is no day."""
    day = moment.earliest.toordinal()
    return range(day, day + 2 if moment.earliest == moment.latest else day)


def _dating(statement: Statement) -> frozenset[str]:
    """The words that date a statement: all that tell of one day share them."""
    dates = statement.article.facts.dates
    return frozenset(word for index in statement.dates for word in _words(dates[index].evidence.text))


def _words(text: str) -> list[str]:
    return [word.casefold() for word in WORD.findall(text)]


def _product(one: Weights, other: Weights) -> float:
    """The scalar product; of two vectors of length 1 their cosine."""
    few, many = sorted((one, other), key=len)
    return sum(value * many.get(word, 0.0) for word, value in few.items())
