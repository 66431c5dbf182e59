"""Speakers: whom a cue names, before it, after it or by a pronoun."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from dossier.extract.roles import Phrase
from dossier.extract.words import Word
from dossier.language import Language, QuoteWords
from dossier.model import Evidence, Mention, Span, Speaker

# How far back, in characters, the one who was speaking is still meant by «katanya».
MEMORY = 1500
LONGEST_NAME = 6


@dataclass(frozen=True, slots=True)
class Reference:
    """Words that name someone who can speak."""

    span: Span
    name: str
    actor: str | None
    person: bool

    def speaker(self, text: str, rule: str) -> Speaker:
        """The speaker that these words name, as a fact."""
        return Speaker(self.name, self.actor, Evidence(self.span.of(text), self.span, rule))


class Cast:
    """Everyone who can speak in a text, by where they are named; and who spoke last."""

    def __init__(
        self,
        text: str,
        words: Sequence[Word],
        mentions: Iterable[Mention],
        phrases: Iterable[Phrase],
        language: Language,
    ) -> None:
        self.text, self.words = text, words
        self.cues: QuoteWords = language.quotes
        self.articles = frozenset(word for phrase in language.roles.articles for word in phrase.split())
        self.particles = frozenset(language.roles.particles)
        self.lower = [word.text.lower() for word in words]
        self.starts = [word.start for word in words]
        self.by_start: dict[int, Reference] = {}
        self.by_end: dict[int, Reference] = {}
        self.first: dict[int, int] = {}  # where a reference's role begins -> by its start
        self._heard: tuple[Reference, int] | None = None
        for mention in mentions:
            if mention.evidence.span:
                self._add(mention.evidence.span, mention.name, mention.actor, mention.type == "person")
        for phrase in sorted(phrases, key=lambda phrase: -phrase.role.start):
            self._add_phrase(phrase)

    def _add(self, span: Span, name: str, actor: str | None, person: bool, start: int | None = None) -> Reference:
        reference = Reference(span, name, actor, person)
        self.by_start[span.start] = reference
        self.by_start[span.start if start is None else start] = reference
        self.by_end[span.end] = reference
        self.first[span.start] = span.start if start is None else start
        return reference

    def _add_phrase(self, phrase: Phrase) -> None:
        if phrase.person and phrase.titled:
            known = self.by_start.get(phrase.person.start)
            name, actor = (known.name, known.actor) if known else (phrase.person.of(self.text), None)
            self._add(phrase.titled, name, actor, True, min(phrase.role.start, phrase.titled.start))
        elif phrase.role.start not in self.by_start:
            self._add(phrase.role, phrase.role.of(self.text), None, True)

    # ------------------------------------------------------------------------------------------ where

    def index(self, position: int) -> int:
        """The index of the first word at or behind a position of the text."""
        return bisect_left(self.starts, position)

    def after(self, index: int) -> tuple[Reference | None, int] | None:
        """Who is named by the words from here on, and the index behind them; None if no name stands here.

        A pronoun is whoever spoke last, which may be nobody.
        """
        while index < len(self.words) and self.lower[index] in self.articles:
            index += 1
        if index == len(self.words):
            return None
        if self.lower[index] in self.cues.pronouns:
            return self.last(self.words[index].start), index + 1
        found = self.by_start.get(self.words[index].start)
        end = self.index(found.span.end) if found else index
        end = self._run(end) if not found or found.person else end
        if end == index:
            return None
        if found:
            return replace(found, span=Span(found.span.start, max(found.span.end, self.words[end - 1].end))), end
        span = Span(self.words[index].start, self.words[end - 1].end)
        return Reference(span, span.of(self.text), None, end - index <= LONGEST_NAME), end

    def _run(self, index: int) -> int:
        while index < len(self.words) and (
            self.words[index].text[0].isupper()
            or (
                self.lower[index] in self.particles
                and index + 1 < len(self.words)
                and self.words[index + 1].text[0].isupper()
            )
        ):
            index += 1
        return index

    def before(self, index: int, start: int) -> Reference | None:
        """The subject of the verb at `index`, in the sentence that begins at the word `start`."""
        place = index - 1
        while place >= start and (self.lower[place] in self.cues.adverbs or self.words[place].text in ",)"):
            place = self._opening(place, start) - 1 if self.words[place].text == ")" else place - 1
        if place >= start and self.lower[place] == "yang":
            place -= 1
            while place >= start and self.words[place].text == ",":
                place -= 1
        if place < start:
            return None
        if self.lower[place] in self.cues.pronouns:
            return self._subject(place, start) or self.last(self.words[place].start)
        if found := self.by_end.get(self.words[place].end):
            return found
        return self._named(place, start) or self._subject(place, start)

    def _opening(self, place: int, start: int) -> int:
        for index in range(place, max(start, place - 10) - 1, -1):
            if self.words[index].text == "(":
                return index
        return place

    def _named(self, place: int, start: int) -> Reference | None:
        """The capitalised words that end at `place`, if they can be a name."""
        first = place
        while first >= start and self.words[first].text[0].isupper():
            first -= 1
        first += 1
        while first <= place and self.lower[first] in self.cues.clause_openers:
            first += 1
        if first > place or place - first >= LONGEST_NAME or not self._opens_clause(first, start):
            return None
        span = Span(self.words[first].start, self.words[place].end)
        return Reference(span, span.of(self.text), None, True)

    def _opens_clause(self, index: int, start: int) -> bool:
        """Whether the words from here on can be a clause's subject."""
        if index <= start:
            return True
        before = self.lower[index - 1]
        return before in ',)”"' or before in self.cues.clause_openers

    def _subject(self, place: int, start: int) -> Reference | None:
        """The nearest subject to the left, in the same sentence."""
        for index in range(place, start - 1, -1):
            found = self.by_start.get(self.words[index].start)
            if found and self._opens_clause(self._first(found), start):
                return found
        return None

    def _first(self, reference: Reference) -> int:
        """The index of the first word of a reference, its role included."""
        return self.index(self.first.get(reference.span.start, reference.span.start))

    # ----------------------------------------------------------------------------------------- memory

    def subject(self, start: int, end: int) -> Reference | None:
        """The person that a stretch of words is about: its first subject."""
        for index in range(start, end):
            found = self.by_start.get(self.words[index].start)
            if found and found.person and self._opens_clause(self._first(found), start):
                return found
        return None

    def hear(self, reference: Reference | None, position: int) -> None:
        """Note who spoke, or was the subject, at this position of the text."""
        if reference:
            self._heard = (reference, position)

    def last(self, position: int) -> Reference | None:
        """The person who spoke last, or was spoken of, not far before a position."""
        if not self._heard:
            return None
        reference, place = self._heard
        return reference if reference.person and position - place <= MEMORY else None
