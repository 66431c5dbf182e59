"""Direct quotes: which pairs of quotation marks hold one, and where the cue stands that names it.

A pair is a direct quote if a cue stands behind it («…,” kata Budi») or leads to it («Budi mengatakan, “…”»), if it
goes on from the quote before it («“…,” kata Budi, “…”»), or if it stands alone as a whole sentence or behind a colon.
Anything else between marks is a scare quote or a title.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from dossier.extract.speech import marks
from dossier.extract.speech.cues import Cues
from dossier.extract.speech.marks import Pair
from dossier.extract.speech.speakers import Cast
from dossier.model import Span

SHORTEST = 3  # words of a quote that does not end with a mark of its own
NEAR = 25  # characters between a quote and the cue behind it
BEFORE = 24  # words and marks between a cue and the quote it leads to
UNNAMED = 5  # words in which the verb of a speaker without a name comes: «…,” the ministry said»
HELPERS = 2  # auxiliaries before such a verb
BETWEEN = 160  # characters between the halves of a quote
CLOSED = tuple(",.?!…:;)’'")
LEADS = frozenset('.!?:”"')


@dataclass(frozen=True, slots=True)
class Direct:
    """A direct quote, where its cue stands, and the index of the cue's word if it has one of its own.

    `subject` says that the speaker stands before the cue («Budi mengatakan»), not behind it («kata Budi»).
    `lead` is the verb before a quote whose cue names nobody: «Budi mengatakan, “…,” ujarnya».
    """

    pair: Pair
    side: Literal["after", "before", "between", "colon", "alone"]
    cue: int = -1
    subject: bool = False
    lead: int = -1


class Judge:
    """Tells the direct quotes of a text from what else stands between quotation marks."""

    def __init__(self, text: str, cast: Cast, cues: Cues, sentences: Sequence[int]) -> None:
        """`sentences` are the indices of the words that sentences begin with."""
        self.text, self.cast, self.cues, self.sentences = text, cast, cues, sentences
        self.words, self.lower = cast.words, cast.lower

    def directs(self, paragraph: Span) -> Iterator[Direct]:
        """The direct quotes of a paragraph, in order."""
        previous: Direct | None = None
        for pair in marks.pairs(self.text, paragraph):
            if direct := self._judge(pair, previous, paragraph):
                yield direct
                previous = direct

    def sentence(self, index: int) -> int:
        """The index of the first word of the sentence that a word stands in."""
        place = bisect_right(self.sentences, index) - 1
        return self.sentences[place] if place >= 0 else 0

    def _judge(self, pair: Pair, previous: Direct | None, paragraph: Span) -> Direct | None:
        inside = pair.inner.of(self.text)
        long, closed = len(inside.split()) >= SHORTEST, inside.endswith(CLOSED)
        cased = next((char.isupper() for char in inside if char.isalnum()), False)
        if (long or closed) and (after := self._after(pair)):
            lead = self._before(pair, previous) if self.lower[after[0]] in self.cues.said_before else None
            return Direct(pair, "after", *after, lead[0] if lead and lead[1] else -1)
        if pair.lost:
            return None
        if cased and (long or closed) and (before := self._before(pair, previous)):
            return Direct(pair, "before", *before)
        if long and (index := self._unlisted(pair)) is not None:
            return Direct(pair, "after", index)
        if not (long and closed):
            return None
        if previous and previous.side != "alone" and self._goes_on(previous.pair, pair):
            return Direct(pair, "between")
        last = self.text[max(paragraph.start, pair.outer.start - NEAR) : pair.outer.start].rstrip()[-1:]
        if cased and last == ":":
            return Direct(pair, "colon")
        return Direct(pair, "alone") if cased and (not last or last in LEADS) else None

    def _after(self, pair: Pair) -> tuple[int, bool] | None:
        """The cue behind the quote, and whether the speaker stands before it."""
        index = self.cast.index(pair.outer.end)
        while index < len(self.words) and (self.lower[index] in self.cues.openers or self.lower[index] in ",."):
            index += 1
        if index == len(self.words) or self.words[index].start - pair.outer.end > NEAR:
            return None
        # «….” Kata dia, …» begins a sentence; «…,” Kata Budi» and «….”Kata Budi» do not.
        goes_on = self.words[index].start == pair.outer.end or self.text[pair.inner.end - 1] in ",?!"
        if self.lower[index] in self.cues.said or self.lower[index] in self.cues.said_before:
            return (index, False) if goes_on or self.words[index].text.islower() else None
        verb = self._verb(index) if goes_on else None
        return None if verb is None else (verb, True)

    def _unlisted(self, pair: Pair) -> int | None:
        """A word that no list has, but that stands where a cue does, between a quote and a name: «…,” gurau Budi»."""
        index = self.cast.index(pair.outer.end)
        if index + 1 >= len(self.words) or self.text[pair.inner.end - 1] != ",":
            return None
        word, near = self.words[index].text, self.words[index].start - pair.outer.end <= 1
        common = word.islower() and word.isalpha() and word not in self.cues.barriers
        common = common and not word.startswith(self.cues.verb_prefixes)
        named = near and common and self.words[index + 1].text[0].isupper() and self.cast.after(index + 1)
        return index if named else None

    def _verb(self, index: int) -> int | None:
        """The verb of the speaker who is named from here on, or is not named: «the ministry said»."""
        named = self.cast.after(index)
        if named:
            end = named[1]
            while end < min(len(self.words), named[1] + HELPERS) and self.lower[end] in self.cues.auxiliaries:
                end += 1  # «“…,” Ann Ray was quoted as saying»
            places = range(end, end + 1)
        elif self.lower[index] in self.cues.determiners:
            places = range(index + 1, index + UNNAMED)
        else:
            return None
        return next((place for place in places if place < len(self.words) and self._reports(place)), None)

    def _reports(self, index: int) -> bool:
        return self.lower[index] in self.cues.verbs or self.lower[index] in self.cues.claims

    def _before(self, pair: Pair, previous: Direct | None) -> tuple[int, bool] | None:
        """The cue that leads to the quote in the same sentence, and whether the speaker stands before it.

        Behind the cue stands a comma or a colon, or the quote itself.
        """
        end = self.cast.index(pair.outer.start)
        start = max(self.sentence(end), end - BEFORE, self.cast.index(previous.pair.outer.end) if previous else 0)
        led = start < end and self.lower[end - 1] in ",:"
        for index in range(end - 1, start - 1, -1):
            word = self.lower[index]
            if word in self.cues.conjunctions:
                return None
            if self._reports(index):
                return (index, True) if led or index == end - 1 else None
            if led and (word in self.cues.said or word in self.cues.according):
                return index, False
        return None

    def _goes_on(self, previous: Pair, pair: Pair) -> bool:
        """Whether the pair is the next half of the quote before it: only who said it stands between them."""
        if pair.outer.start - previous.outer.end > BETWEEN:
            return False
        if "\n" in self.text[previous.outer.end : pair.outer.start]:
            return False
        first, last = self.cast.index(previous.outer.end), self.cast.index(pair.outer.start)
        return bisect_right(self.sentences, first) == bisect_left(self.sentences, last)
