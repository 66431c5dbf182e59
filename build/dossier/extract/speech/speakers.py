"""Speakers: whom a cue names, before it, after it or by a pronoun."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from dossier.extract.speech.cues import cues
from dossier.extract.speech.lexicon import lexicon
from dossier.extract.speech.persons import dots_initial
from dossier.extract.speech.references import Reference, References
from dossier.extract.speech.roles import Phrase
from dossier.extract.words import Word, clitic
from dossier.language import Language
from dossier.model import Mention, Span

# How far back, in characters, the one who was speaking is still meant by «katanya».
MEMORY = 1500
LONGEST_NAME = 6  # words; more are an institution's
LONGEST_BRACKET = 12  # words and marks of an insertion: «Budi, Senin (20/4/2020), mengatakan»


@dataclass(frozen=True, slots=True)
class _Words:
    """What tells where a speaker's name begins and ends, besides lexicon and cues, in small letters."""

    articles: frozenset[str]
    pronouns: frozenset[str]
    clitics: tuple[str, ...]
    no_names: frozenset[str]  # no name begins with these
    asides: frozenset[str]  # stand between a speaker and the verb
    insertions: frozenset[str]  # open what is set between the two
    closings: frozenset[str]  # stand behind the last of several speakers


@cache
def _words(language: Language) -> _Words:
    roles, said = lexicon(language), cues(language)
    openers = roles.prepositions | said.clause_openers
    return _Words(
        articles=frozenset(word for phrase in language.roles.articles for word in phrase.split()),
        pronouns=frozenset(language.quotes.pronouns),
        clitics=language.names.clitics,
        no_names=openers | said.anaphors | frozenset(language.stopwords),
        asides=said.adverbs | (said.auxiliaries - said.refusals) | roles.calendar | frozenset(",)"),
        insertions=openers.union(roles.relatives, said.adverbs, roles.reporting, language.quotes.insertions, ",("),
        closings=roles.prepositions | roles.reporting | roles.calendar | frozenset(",.;:)!?…"),
    )


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
        self.lower = [word.text.lower() for word in words]
        self.starts = [word.start for word in words]
        self._lexicon, self._cues, self._known = lexicon(language), cues(language), _words(language)
        self._named = References(text, mentions, phrases)
        self._heard: tuple[Reference, int] | None = None

    def _unseen(self, first: int, last: int) -> Reference:
        """Capitalised words that stand where a speaker does: part of a known person's name, or a new name."""
        span = self.span(first, last)
        name, actor = self._named.called(span.of(self.text))
        return Reference(span, span.start, name, actor, last - first < LONGEST_NAME)

    # ------------------------------------------------------------------------------------------ where

    def index(self, position: int) -> int:
        """The index of the first word at or behind a position of the text."""
        return bisect_left(self.starts, position)

    def span(self, first: int, last: int) -> Span:
        """The span from one word to another, both included."""
        return Span(self.words[first].start, self.words[last].end)

    def after(self, index: int) -> tuple[Reference | None, int] | None:
        """Who is named by the words from here on, and the index behind them; None if no name stands here.

        A pronoun is whoever spoke last, which may be nobody; several names are one speaker.
        """
        named = self._one_after(index)
        if named and named[0] and (more := self._joined_after(named[0], named[1])):
            return more
        return named

    def _joined_after(self, first: Reference, index: int) -> tuple[Reference, int] | None:
        """«kata Budi dan Sari, …» names both; «kata Budi dan Sari pergi» need not."""
        if index + 1 >= len(self.words) or self.lower[index] not in self._lexicon.conjunctions:
            return None
        if self.words[index + 1].start not in self._named.by_start or not (second := self._one_after(index + 1)):
            return None
        last, end = second
        closed = end == len(self.words) or self.lower[end] in self._known.closings
        return (self._together(first, last), end) if last and closed else None

    def _one_after(self, index: int) -> tuple[Reference | None, int] | None:
        while index < len(self.words) and self.lower[index] in self._known.articles:
            index += 1
        if index == len(self.words):
            return None
        if self.lower[index] in self._known.pronouns:
            return self.last(self.words[index].start), index + 1
        found = self._named.by_start.get(self.words[index].start)
        if found and not found.open:
            return found, self.index(self._named.apposed.get(found.span.end, found.span.end))
        end = self._run(self.index(found.span.end) if found else index)
        if found:
            return replace(found, span=Span(found.span.start, self.words[end - 1].end)), end
        if end == index:
            return None
        closing = self._named.by_end.get(self.words[end - 1].end)
        if closing and closing.person and closing.span.start > self.words[index].start and self._capital(index):
            return closing, end
        return self._unseen(index, end - 1), end

    def _capital(self, index: int) -> bool:
        return index < len(self.words) and self.words[index].text[0].isupper()

    def _run(self, index: int) -> int:
        """The end of the capitalised words from here on, particles between them included."""
        while index < len(self.words) and (
            self._capital(index) or self._leads_on(index) or dots_initial(self.words, index)
        ):
            index += 1
        return index

    def _leads_on(self, index: int) -> bool:
        """Whether particles stand here that a name goes on behind: «van der Meer»."""
        end = index
        while end < min(len(self.words), index + LONGEST_NAME) and self.lower[end] in self._lexicon.particles:
            end += 1
        return end > index and self._capital(end)

    def before(self, index: int, start: int) -> Reference | None:
        """The subject of the verb at `index`, in the sentence that begins at the word `start`."""
        place = index - 1
        while place >= start and self.lower[place] in self._known.asides:
            place = self._opening(place, start) - 1 if self.lower[place] == ")" else place - 1
        if place >= start and self.lower[place] in self._lexicon.relatives:
            place -= 1
            while place >= start and self.lower[place] == ",":
                place -= 1
        if place < start:
            return None
        if self.lower[place] in self._lexicon.conjunctions:  # «Budi menolak dan mengatakan»
            return self.subject(start, place)
        if self.lower[place] in self._known.pronouns:
            return self._antecedent(place, start) or self.last(self.words[place].start)
        found = self._named.by_end.get(self.words[place].end)
        if found and found.open and self.lower[max(start, self.index(found.start) - 1)] in self._lexicon.particles:
            found = None  # «van der Meer», of which the recogniser saw «Meer»
        if found and found.person and self.lower[max(start, self.index(found.start) - 1)] in self._lexicon.prepositions:
            return self._subject(place, start, inserted=self.lower[index - 1] == ",")  # «a spokesman for Ray said»
        if found and (
            found.person or self._opens_clause(first := self._owner(found.start, start), start) or self._listed(first)
        ):
            return self._with_others(found, start)
        return self._name_before(place, start) or self._subject(place, start, inserted=self.lower[index - 1] == ",")

    def _owner(self, position: int, start: int) -> int:
        """The index of the first word of a subject, with its article or whose it is: «Utopia's ministry»."""
        first = self.index(position)
        while first > start and (
            self.lower[first - 1] in self._known.articles or clitic(self.lower[first - 1], self._known.clitics)
        ):
            first -= 1
        return first

    def _with_others(self, last: Reference, start: int) -> Reference:
        """All the subjects of a list that ends with this one: «Budi, Sari dan Tono mengatakan»."""
        first, place, whole = last, self.index(last.start) - 1, last
        while place > start and (
            self.lower[place] in self._lexicon.conjunctions or (first is not last and self.lower[place] == ",")
        ):
            end = self.words[place - 2 if self.lower[place - 1] == "," else place - 1].end
            earlier = self._named.by_end.get(end) or self._named.by_role_end.get(end)
            if not earlier:
                break
            first, place = earlier, self.index(earlier.start) - 1
            # A comma parts the list from what stands before it: «Soal kerja sama Rusia-Cina, Budi dan Sari mengatakan».
            if self._opens_clause(place + 1, start) and self.lower[place] != ")":
                whole = self._together(first, last)
        return whole

    def _together(self, first: Reference, last: Reference) -> Reference:
        """Several who speak with one voice. No pronoun stands for one of them, and no one of them said it alone."""
        span = Span(first.span.start, last.span.end)
        return Reference(span, first.start, span.of(self.text), None, person=False)

    def _opening(self, place: int, start: int) -> int:
        """The index of the bracket that the one at `place` closes."""
        for index in range(place, max(start, place - LONGEST_BRACKET) - 1, -1):
            if self.words[index].text == "(":
                return index
        return place

    def _name_before(self, place: int, start: int) -> Reference | None:
        """The capitalised words that end at `place`, if they can be a name."""
        first = place + 1
        while first > start and (self._capital(first - 1) or self.lower[first - 1] in self._lexicon.particles):
            first -= 1
        while first <= place and self.lower[first] in self._known.no_names:
            first += 1
        if first > place or place - first >= LONGEST_NAME or not self._opens_clause(first, start):
            return None
        return self._unseen(first, place)

    def _opens_clause(self, index: int, start: int) -> bool:
        """Whether the words from here on can be a clause's subject."""
        return index <= start or self.lower[index - 1] in ",)" or self.lower[index - 1] in self._cues.clause_openers

    def _listed(self, index: int) -> bool:
        """Whether the words from here on are the last of several subjects: «Amerika Serikat dan NATO»."""
        return self.lower[index - 1] in self._lexicon.conjunctions

    def _antecedent(self, place: int, start: int) -> Reference | None:
        """The person a pronoun stands for, if named before it in the same sentence as a subject."""
        for index in range(place - 1, start - 1, -1):
            found = self._named.by_start.get(self.words[index].start)
            if found and found.person and self._opens_clause(self.index(found.start), start):
                return found
        return None

    def _subject(self, place: int, start: int, *, inserted: bool) -> Reference | None:
        """The nearest subject to the left in the sentence, if what follows it up to `place` is no other subject, or is
        `inserted` between commas («Budi, pekan lalu, mengatakan»)."""
        chunk = place
        while chunk > start and self.lower[chunk - 1] != ",":
            chunk -= 1
        for index in range(place, start - 1, -1):
            found = self._named.by_start.get(self.words[index].start)
            if found and self._opens_clause(self.index(found.start), start):
                behind = self.index(found.span.end)
                alone = behind > place or self.lower[behind] in self._known.insertions
                return found if alone and (chunk <= behind or inserted or self._inserts(chunk)) else None
        return None

    def _inserts(self, index: int) -> bool:
        """Whether the words from here on can only stand between a subject and its verb: «…, dihubungi Senin, …»."""
        return self.lower[index] in self._known.insertions or self.lower[index].startswith(self._lexicon.verb_prefixes)

    # ----------------------------------------------------------------------------------------- memory

    def subject(self, start: int, end: int) -> Reference | None:
        """The person that a sentence is about: its first words, or those behind an introduction («Di Jakarta, …»)."""
        opener = self.lower[start]
        introduced = opener in self._lexicon.prepositions or opener in self._cues.clause_openers
        for index in range(start, end):
            found = self._named.by_start.get(self.words[index].start)
            if found and found.person and found.named and (index == start or self.lower[index - 1] == ","):
                return found
            if not introduced or (index > start and self.lower[index - 1] == ","):
                return None
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
