"""Quotes: what is quoted word for word or reported, by whom, and the words that say so.

A pair of quotation marks is a direct quote if a cue names it one («…,” kata Budi», «Budi mengatakan, “…”»), if
it goes on from a quote before it in the paragraph, or if it stands alone as a whole sentence. Anything else between
marks is a scare quote or a title.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from dossier.extract import marks
from dossier.extract.marks import Pair
from dossier.extract.roles import Phrase
from dossier.extract.speakers import Cast
from dossier.extract.statements import Cue, Finder, cue_sets
from dossier.extract.words import split
from dossier.language import Language
from dossier.model import Evidence, Mention, Quote, Segment, Span

WITH_QUOTES = ("paragraph", "standfirst")
SHORTEST = 3  # words of a quote that no cue stands behind
NEAR = 25  # characters between a quote and the cue behind it
BEFORE = 24  # words and marks between a cue and the quote it leads to
UNNAMED = 5  # words in which the verb of a speaker without a name comes: «…,” the ministry said»
BETWEEN = 160  # characters between the halves of a quote
STOPS = frozenset(".?!…")
CLOSED = tuple(",.?!…:;)’'")

Side = Literal["after", "before", "between", "alone"]


@dataclass(frozen=True, slots=True)
class _Direct:
    """A direct quote, where its cue stands, and the index of the cue's word if it has one of its own.

    `subject` says that the speaker stands before the cue («Budi mengatakan»), not behind it («kata Budi»).
    """

    pair: Pair
    side: Side
    cue: int = -1
    subject: bool = False


def read(
    text: str,
    segments: tuple[Segment, ...],
    sentences: tuple[Span, ...],
    mentions: tuple[Mention, ...],
    phrases: tuple[Phrase, ...],
    language: Language,
) -> tuple[Quote, ...]:
    """The quotes and reported statements of the article's paragraphs, in order, none inside another.

    `phrases` are the text's roles (`roles.phrases`): a speaker may be named by a role alone.
    """
    body = [part.span for part in segments if part.kind in WITH_QUOTES]
    told = tuple(sentence for sentence in sentences if any(part.contains(sentence) for part in body))
    words = [word for sentence in told for word in split(text, sentence)]
    cast = Cast(text, words, mentions, phrases, language)
    found = _Reader(text, body, told, cast, language).quotes()
    return tuple(sorted(found, key=lambda quote: quote.evidence.span or Span(0, 0)))


class _Reader:
    """Reads the quotes and statements of one text, in its order: so it is known who spoke last."""

    def __init__(
        self, text: str, body: Sequence[Span], sentences: Sequence[Span], cast: Cast, language: Language
    ) -> None:
        self.text, self.sentences, self.cast = text, sentences, cast
        self.starts = [sentence.start for sentence in sentences]
        self.words, self.lower = cast.words, cast.lower
        self.cues = cue_sets(language)
        self.finder = Finder(cast, self.cues)
        self.direct = [direct for paragraph in body for direct in self._directs(paragraph)]

    def quotes(self) -> Iterator[Quote]:
        taken = {direct.cue for direct in self.direct}
        last: Cue | None = None
        previous: Span | None = None
        for start, end, direct in self._pieces():
            if direct:
                last = self._cue(direct, last)
                previous = None
                yield self._quote("direct", direct.pair.inner, last)
            elif not taken.isdisjoint(range(start, end)):
                previous = None
            elif statement := self.finder.find(start, end, previous):
                previous = None
                self.cast.hear(statement.cue.speaker, statement.span.end)
                yield self._quote("indirect", statement.span, statement.cue)
            else:
                previous = self._sentence(start, end)
                self.cast.hear(self.cast.subject(start, end), self.words[start].start)

    def _sentence(self, start: int, end: int) -> Span:
        """The words of a sentence without the mark that ends it."""
        while end - start > 1 and self.lower[end - 1] in STOPS:
            end -= 1
        return self.cast.span(start, end - 1)

    def _quote(self, kind: Literal["direct", "indirect"], span: Span, cue: Cue | None) -> Quote:
        rule = cue.rule if cue else "quotes.alone"
        return Quote(
            kind,
            Evidence(span.of(self.text), span, rule),
            cue.speaker.speaker(self.text, rule) if cue and cue.speaker else None,
            Evidence(cue.span.of(self.text), cue.span, rule) if cue else None,
        )

    def _pieces(self) -> Iterator[tuple[int, int, _Direct | None]]:
        """The direct quotes, and the words of each sentence that stand outside of them, as they follow each other."""
        quotes = iter(self.direct)
        quote = next(quotes, None)
        for sentence in self.sentences:
            place = self.cast.index(sentence.start)
            end = self.cast.index(sentence.end)
            while quote and quote.pair.outer.start < sentence.end:
                opening = self.cast.index(quote.pair.outer.start)
                if place < opening:
                    yield place, opening, None
                if quote.pair.outer.start >= sentence.start:
                    yield opening, opening, quote
                closing = self.cast.index(quote.pair.outer.end)
                place = max(place, closing)
                if quote.pair.outer.end > sentence.end:
                    break
                quote = next(quotes, None)
            if place < end:
                yield place, end, None

    # ------------------------------------------------------------------------------------ direct quotes

    def _directs(self, paragraph: Span) -> Iterator[_Direct]:
        previous: _Direct | None = None
        for pair in marks.pairs(self.text, paragraph):
            if direct := self._judge(pair, previous, paragraph):
                yield direct
                previous = direct

    def _judge(self, pair: Pair, previous: _Direct | None, paragraph: Span) -> _Direct | None:
        """The pair as a direct quote, or None."""
        inside = pair.inner.of(self.text)
        long, closed = len(inside.split()) >= SHORTEST, inside.endswith(CLOSED)
        cased = next((char.isupper() for char in inside if char.isalnum()), False)
        after = self._cue_after(pair)
        if after and (closed or long):
            return _Direct(pair, "after", *after)
        if pair.lost:
            return None
        before = self._cue_before(pair, previous)
        if before and cased and (closed or long):
            return _Direct(pair, "before", *before)
        if long and closed and previous and previous.side != "alone" and self._goes_on(previous.pair, pair):
            return _Direct(pair, "between")
        lead = self.text[paragraph.start : pair.outer.start].rstrip()[-1:]
        if long and closed and cased and lead in ("", ".", "!", "?", ":", "”", '"'):
            return _Direct(pair, "alone")
        return None

    def _cue_after(self, pair: Pair) -> tuple[int, bool] | None:
        """The cue behind the quote, and whether the speaker stands before it."""
        index = self.cast.index(pair.outer.end)
        while index < len(self.words) and (self.lower[index] in self.cues.openers or self.lower[index] in ",."):
            index += 1
        if index == len(self.words) or self.words[index].start - pair.outer.end > NEAR:
            return None
        # «… .” Kata dia, …» begins a sentence; «… ,” Kata Budi» and «… .”Kata Budi» do not.
        goes_on = self.words[index].start == pair.outer.end or self.text[pair.inner.end - 1] in ",?!"
        if self.lower[index] in self.cues.said or self.lower[index] in self.cues.said_before:
            return (index, False) if goes_on or self.words[index].text.islower() else None
        if not goes_on:
            return None
        named = self.cast.after(index)
        ahead = range(named[1], named[1] + 1) if named else range(index + 1, index + UNNAMED)
        for place in ahead if named or self.lower[index] in self.cues.determiners else ():
            if place < len(self.words) and (
                self.lower[place] in self.cues.verbs or self.lower[place] in self.cues.claims
            ):
                return place, True
        return None

    def _cue_before(self, pair: Pair, previous: _Direct | None) -> tuple[int, bool] | None:
        """The cue that leads to the quote in the same sentence (behind it a comma, a colon, or nothing), and whether
        the speaker stands before it."""
        if not self.starts:
            return None
        end = self.cast.index(pair.outer.start)
        start = max(self._sentence_of(pair.outer.start), end - BEFORE)
        if previous:
            start = max(start, self.cast.index(previous.pair.outer.end))
        for index in range(end - 1, start - 1, -1):
            word = self.lower[index]
            if word in self.cues.conjunctions:
                return None
            if word in self.cues.verbs or word in self.cues.claims:
                return (index, True) if index == end - 1 or self.lower[end - 1] in ",:" else None
            if self.lower[end - 1] in ",:" and (word in self.cues.said or word in self.cues.according):
                return index, False
        return None

    def _goes_on(self, previous: Pair, pair: Pair) -> bool:
        """Whether the pair is the next half of the quote before it: only who said it stands between them."""
        between = self.text[previous.outer.end : pair.outer.start].strip()
        return len(between) <= BETWEEN and not any(mark in between[:-1] for mark in ".?!\n")

    def _cue(self, direct: _Direct, last: Cue | None) -> Cue | None:
        if direct.side == "between":
            return last
        if direct.side == "alone":
            return None
        index, place = direct.cue, direct.pair.outer
        if direct.subject:
            sentence = self._sentence_of(self.words[index].start)
            speaker = self.cast.before(
                index, max(sentence, self.cast.index(place.end) if direct.side == "after" else 0)
            )
        elif self.lower[index] in self.cues.said_before:
            speaker = self.cast.last(place.start)
        else:
            named = self.cast.after(index + 1)
            speaker = named[0] if named else None
        self.cast.hear(speaker, place.end)
        return Cue(self.cast.span(index, index), speaker, f"quotes.cue-{direct.side}")

    def _sentence_of(self, position: int) -> int:
        """The index of the first word of the sentence that a position of the text lies in."""
        return self.cast.index(self.starts[max(0, bisect_right(self.starts, position) - 1)])
