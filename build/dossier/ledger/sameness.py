"""Whether two statements tell of one event: they agree in time, in actors and in what is done, and nothing speaks
against it.

Better two events than one that never was: what only might be one stays two. Words are compared within a language; what
is done, people, places, days and numbers across languages, too.
"""

import re
from collections.abc import Mapping
from functools import cached_property, lru_cache

from dossier import language
from dossier.ledger.statements import Statement
from dossier.model import Article, Span

CONTENT_WORD = re.compile(r"[^\W\d_]{4,}")
WORD = re.compile(r"\w+(?:-\w+)*")
NUMBER = re.compile(r"(?<![\w./:,-])(\d{1,3}(?:[.,]\d{3})+|\d+)(?![\w/:]|[.,-]\d)\s+([^\W\d_]{3,})")
DEED = 2  # words that the same kind of deed counts as where the languages differ: «berkunjung», «visited»
STRONG = 4  # words in common that outweigh what speaks against a pair


class Candidate:
    """A statement and what of it is compared with others'."""

    def __init__(self, statement: Statement, named: dict[str, frozenset[str]]) -> None:
        """`named` keeps the words of each article's names, by its id."""
        self.statement = statement
        self.actors = frozenset(statement.actors)
        self._named = named

    @cached_property
    def words(self) -> frozenset[str]:
        """The words that say what happened: no names, times, titles or small words."""
        one = self.statement
        if one.article.id not in self._named:
            self._named[one.article.id] = _named_words(one.article)
        found = {word.casefold() for word in CONTENT_WORD.findall(self._text)}
        return frozenset(found - self._named[one.article.id] - _common_words(one.article.facts.lang))

    @property
    def _text(self) -> str:
        return self.statement.span.of(self.statement.article.document.text)

    @cached_property
    def deeds(self) -> frozenset[str]:
        """The kinds of deeds that it tells of: meeting, attack, signing …"""
        known = _deeds(self.statement.article.facts.lang)
        return frozenset(known[lower] for word in WORD.findall(self._text) if (lower := word.casefold()) in known)

    @cached_property
    def numbers(self) -> Mapping[str, frozenset[str]]:
        """The numbers by what is counted, but for those of times."""
        times = [span for date in self.statement.article.facts.dates if (span := date.evidence.span)]
        start, found = self.statement.span.start, dict[str, set[str]]()
        for match in NUMBER.finditer(self._text):
            where = Span(start + match.start(), start + match.end(1))
            if not any(where.overlaps(time) for time in times):
                found.setdefault(match[2].casefold(), set()).add(re.sub(r"[.,]", "", match[1]))
        return {counted: frozenset(numbers) for counted, numbers in found.items()}

    def of_type(self, type: str) -> frozenset[str]:
        """The actors of a type that its sentence names."""
        one = self.statement
        named = (mention for mention in one.article.facts.mentions if mention.actor in self.actors)
        return frozenset(
            m.actor
            for m in named
            if m.type == type and m.evidence.span and one.span.contains(m.evidence.span) and m.actor
        )

    def agrees(self, other: "Candidate") -> bool:
        """Whether two statements surely tell of one event."""
        first, second = self.statement.when, other.statement.when
        if first is None or second is None or not first.earliest or not second.earliest:
            return False
        if self.statement.article is other.statement.article and self.statement.span == other.statement.span:
            return False  # two times in one sentence are two times
        if not (first.latest and second.latest) or first.latest < second.earliest or second.latest < first.earliest:
            return False
        shared = len(self.actors & other.actors)
        words = len(self.words & other.words)
        if self.statement.article.facts.lang != other.statement.article.facts.lang:
            words += DEED * len(self.deeds & other.deeds)
        if words < STRONG and self._contradicts(other):
            return False
        is_same_day = first.earliest == first.latest == second.earliest == second.latest
        if is_same_day:
            return (shared >= 2 and words >= 1) or (shared >= 1 and words >= 2)
        # A time that only overlaps another is weaker evidence than the same one, and needs more beside it.
        is_same_time = (first.earliest, first.latest) == (second.earliest, second.latest)
        return shared >= 2 and words >= (2 if is_same_time else 3)

    def _contradicts(self, other: "Candidate") -> bool:
        """Whether something speaks against it: other people, another place or deed, another number of the same."""
        for type in ("person", "place"):
            ours, theirs = self.of_type(type), other.of_type(type)
            if ours - theirs and theirs - ours:
                return True
        if self.deeds and other.deeds and not self.deeds & other.deeds:
            return True
        return any(not numbers & other.numbers.get(counted, numbers) for counted, numbers in self.numbers.items())


def _named_words(article: Article) -> frozenset[str]:
    """The words that stand in an article's names and dates."""
    facts = article.facts
    texts = {
        *(one.evidence.text for one in facts.mentions),
        *(one.evidence.text for one in facts.dates),
        *(one.evidence.text for one in facts.agencies),
    }
    return frozenset(word.casefold() for text in texts for word in CONTENT_WORD.findall(text))


@lru_cache
def _deeds(code: str) -> Mapping[str, str]:
    """The words that tell of a kind of deed."""
    return {word: kind for kind, words in language.load(code).events.deeds.items() for word in words}


@lru_cache
def _common_words(code: str) -> frozenset[str]:
    """The words that say nothing of what happened: small words, titles, and what tells plans from deeds."""
    pack = language.load(code)
    told = pack.events
    return frozenset((*pack.stopwords, *pack.roles.heads, *told.planned, *told.announced, *told.happened, *told.saying))
