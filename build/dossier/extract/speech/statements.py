"""Reported statements: what someone is said to have said, without quotation marks.

A cue leads to the statement: a verb behind the speaker («Budi mengatakan bahwa …»), «menurut Budi, …», a cue set
between commas («…, kata Budi, …»), a passive with its agent («seperti dijelaskan oleh Budi, …»; «…, demikian
disampaikan Budi»; «hal itu disampaikan Budi», which reports the sentence before it).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from dossier.extract.speech.cues import Cues
from dossier.extract.speech.references import Reference
from dossier.extract.speech.speakers import Cast
from dossier.model import Span

SHORTEST = 3  # words of a statement
SHORTEST_UNNAMED = 5  # words and marks of one that nobody closes by name: «the ministry said»
UNNAMED = 8  # words in which such a one is told
REACH = 14  # words and marks between a cue and the conjunction or comma that opens the statement
CLAUSE = 7  # words and marks in which a clause's auxiliary comes
LONGEST_ANAPHOR = 4  # words before the verb: «Hal itu juga disampaikan Budi»
LONGEST_TAIL = 7  # words of time and place behind a closing attribution: «…, kata Budi di Jakarta, Senin (1/2)»
ENDS = frozenset(".!?…,;:")


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that attribute a quote or a statement, and whom they name (None: nobody we could name)."""

    span: Span
    speaker: Reference | None
    rule: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A stretch of words that reports what was said, and its cue."""

    span: Span
    cue: Cue


class Finder:
    """Finds the statement of a stretch of words: a sentence, or what quotes leave of it."""

    def __init__(self, cast: Cast, cues: Cues) -> None:
        self.cast, self.cues, self.words, self.lower = cast, cues, cast.words, cast.lower

    def find(self, start: int, end: int, previous: Span | None, spoke: Reference | None) -> Statement | None:
        """The first statement that the words from `start` to `end` report.

        `previous` is the sentence before them, if it reports nothing, `spoke` whose words it reports, if it does.
        """
        for index in range(start, end):
            if self.lower[index] in self.cues.all and (found := self._at(index, start, end, previous, spoke)):
                return found
        return None

    def _at(self, index: int, start: int, end: int, previous: Span | None, spoke: Reference | None) -> Statement | None:
        word, cues = self.lower[index], self.cues
        if word in cues.verbs or word in cues.claims:
            return self._behind_verb(index, start, end, previous)
        if word in cues.according or word in cues.according_before:
            return self._around(index, start, end, "quotes.according")
        if index > start and self.lower[index - 1] == "," and (word in cues.said or word in cues.said_before):
            return self._around(index, start, end, "quotes.said")
        if word in cues.passives:
            return self._passive(index, start, end, previous, spoke)
        return None

    def _behind_verb(self, index: int, start: int, end: int, previous: Span | None) -> Statement | None:
        before = self.lower[index - 1] if index > start else ""
        if before in self.cues.prepositions and before not in self.cues.means:
            return None
        if before in self.cues.refusals:
            return None
        cue = self._cue(index, self.cast.before(index, start), "quotes.reporting-verb")
        if previous and index + 2 < end and self.cues.anaphors.issuperset(self.lower[index + 1 : index + 3]):
            return Statement(previous, cue)  # «Budi menyampaikan hal itu»
        if closed := self._closed(index, start, end, cue):
            return closed
        opening = self._opening(index, end)
        return None if opening is None else self._statement(opening, end, cue)

    def _closed(self, index: int, start: int, end: int, cue: Cue) -> Statement | None:
        """The statement that a speaker and a verb close: «the market was open, Anna Ray said on Monday»; «…, officials
        said»."""
        comma = self._comma(index, start, cue.speaker)
        tail = self._tail(index + 1, end)
        if comma is None or tail is None or comma - start < (SHORTEST if cue.speaker else SHORTEST_UNNAMED):
            return None
        return self._statement(start, comma, cue)

    def _comma(self, index: int, start: int, speaker: Reference | None) -> int | None:
        """The comma between a statement and who is said, behind it, to have made it."""
        comma = self.cast.index(speaker.start) - 1 if speaker else -1
        if comma < start or self.lower[comma] != ",":
            comma = next((p for p in range(index - 1, max(start, index - UNNAMED), -1) if self.lower[p] == ","), start)
        if comma <= start or self.lower[comma] != "," or comma + 1 == index:
            return None
        opens = self.lower[comma + 1]
        other = opens in self.cues.clause_openers or opens in self.cues.joints or opens in self.cues.prepositions
        return None if other or opens in self.cues.relatives else comma

    def _tail(self, start: int, end: int) -> int | None:
        """Where time and place behind a closing verb end: «… said on Monday», «… said Tuesday, after …»; None if the
        statement goes on there, or begins."""
        first = self.lower[start] if start < end else "."
        if not (first in ENDS or first in self.cues.prepositions or first in self.cues.calendar):
            return None
        for place in range(start, end):
            if self.lower[place] in ENDS and self.lower[place] != ".":
                return None if place + 1 < end and self._auxiliary(place + 1) else place
            if place - start > LONGEST_TAIL or self._auxiliary(place):
                return None
            if self.lower[place] in self.cues.conjunctions:
                return None
        return end

    def _opening(self, index: int, end: int) -> int | None:
        """Where the statement behind a verb begins."""
        strong = self.lower[index] in self.cues.verbs
        addressed = self.lower[index] in self.cues.addresses
        place = self._addressed(index + 1, end) if addressed else index + 1
        bare = place < end and (addressed or self.lower[place] not in self.cues.determiners)
        for conjunction in range(place, min(end, index + REACH) if bare else place):
            if self.lower[conjunction] in self.cues.conjunctions:
                return conjunction + 1
        while place < end and (self.lower[place] in self.cues.adverbs or self.lower[place] in self.cues.calendar):
            place += 1
        if place < end and self.lower[place] in ",:":
            return place + 1
        if self._clause(place, min(end, place + CLAUSE)):
            return place
        aside = place < end and self.lower[place] in self.cues.prepositions  # «said in a statement»
        short = sum(1 for _ in self._letters(place, end)) <= LONGEST_TAIL
        return place if strong and not (aside and short) else None

    def _addressed(self, place: int, end: int) -> int:
        """The index behind whom it was said to: «told the Herald that», «told reporters the market was open»."""
        named = self.cast.after(place) if place < end else None
        if named:
            return min(named[1], end)
        determined = place < end and self.lower[place] in self.cues.determiners
        return place if determined else min(place + 1, end)

    def _clause(self, start: int, end: int) -> bool:
        """Whether an auxiliary behind a first word shows that a clause begins here."""
        for place in range(start, end):
            if self.lower[place] in ENDS or self.lower[place] in self.cues.joints:
                return False
            if self.lower[place] in self.cues.relatives or self.lower[place] in self.cues.conjunctions:
                return False
            if self._auxiliary(place):
                return place > start
        return False

    def _auxiliary(self, place: int) -> bool:
        """Whether an auxiliary stands here: «may», but not «May»."""
        return self.words[place].text in self.cues.auxiliaries

    def _around(self, index: int, start: int, end: int, rule: str) -> Statement | None:
        """The statement that a speaker set off by commas opens, closes or interrupts."""
        behind = index + 1
        if self.lower[index] in self.cues.said_before or self.lower[index] in self.cues.according_before:
            speaker = self.cast.last(self.words[index].start)
        else:
            named = next((n for place in range(behind, min(end, behind + 3)) if (n := self.cast.after(place))), None)
            if named is None:
                return self._closed_by_nobody(index, start, end, rule)
            speaker, behind = named
        cue = self._cue(index, speaker, rule)
        comma = next((place for place in range(behind, min(end, behind + REACH)) if self.lower[place] == ","), None)
        if index - start < SHORTEST:
            opening = behind if comma is None else comma + 1
            return self._statement(opening, end, cue)
        if comma is None or end - comma <= LONGEST_TAIL:
            return self._statement(start, index, cue)
        return self._statement(start, end, cue)

    def _closed_by_nobody(self, index: int, start: int, end: int, rule: str) -> Statement | None:
        """«The market was open, according to the ministry»: told by someone without a name."""
        unnamed = not self.cues.determiners.isdisjoint(self.lower[index + 1 : index + 3])
        if not unnamed or index - start < SHORTEST_UNNAMED or self.lower[index - 1] != ",":
            return None
        return self._statement(start, index, self._cue(index, None, rule))

    def _passive(
        self, index: int, start: int, end: int, previous: Span | None, spoke: Reference | None
    ) -> Statement | None:
        as_said = index > start and self.lower[index - 1] in self.cues.as_said
        if as_said and self.lower[index] in self.cues.relays:
            return None  # «seperti dilaporkan kantor berita Antara»
        behind = index + 1
        while behind < end and (self.lower[behind] in self.cues.agents or self.lower[behind] in self.cues.adverbs):
            behind += 1
        named = self.cast.after(behind) if behind < end else None
        goes_on = index == start and behind > index + 1 and self.lower[index + 1] in self.cues.additives
        cue = self._cue(index, named[0] if named else spoke if goes_on else None, "quotes.passive")
        comma = next((place for place in range(behind, min(end, behind + REACH)) if self.lower[place] == ","), None)
        if as_said and index - 1 == start:
            return None if comma is None else self._statement(comma + 1, end, cue)
        if as_said:
            return self._statement(start, index - 1, cue) if self.lower[index - 2] == "," else None
        for place in range(behind, min(end, index + REACH)):
            if self.lower[place] in self.cues.conjunctions:
                return self._statement(place + 1, end, cue)
        before = frozenset(self.lower[start:index])
        anaphor = index - start <= LONGEST_ANAPHOR and not self.cues.anaphors.isdisjoint(before)
        if named and previous and anaphor and before <= self.cues.anaphors | self.cues.adverbs:
            return Statement(previous, cue)
        if named:  # «Hal senada disampaikan Sari»: she did not say the same, but «menurut dia» is she
            self.cast.hear(named[0], self.words[index].start)
        return None

    def _cue(self, index: int, speaker: Reference | None, rule: str) -> Cue:
        return Cue(self.cast.span(index, index), speaker, rule)

    def _statement(self, start: int, end: int, cue: Cue) -> Statement | None:
        """The statement between two words, without the marks at its edges, without who relayed it, and without a
        concession that closes the sentence of its cue, which may be the reporter's."""
        behind_cue = self.words[start].start > cue.span.start if start < end else False
        for place in range(start + SHORTEST, end - 1):
            if self.lower[place] != ",":
                continue
            if self._relayed(place + 1, end) or (behind_cue and self._concedes(place + 1, end)):
                end = place
                break
        while start < end and self.lower[start] in ENDS:
            start += 1
        while start < end and self.lower[end - 1] in ENDS:
            end -= 1
        if sum(1 for _ in self._letters(start, end)) < SHORTEST:
            return None
        return Statement(self.cast.span(start, end - 1), cue)

    def _letters(self, start: int, end: int) -> Iterator[int]:
        return (place for place in range(start, end) if self.lower[place][0].isalnum())

    def _relayed(self, place: int, end: int) -> bool:
        if self.lower[place] in self.cues.as_said:
            return place + 1 < end and (
                self.lower[place + 1] in self.cues.relays or self.lower[place + 1] in self.cues.passives
            )
        return self.lower[place] in self.cues.relays

    def _concedes(self, place: int, end: int) -> bool:
        """Whether a concession stands here that no comma ends: «…, meski pasar itu sepi»."""
        first_two = tuple(self.lower[place : place + 2])
        opens = first_two in self.cues.concessions or first_two[:1] in self.cues.concessions
        return opens and "," not in self.lower[place:end]
