"""Quotes: what is quoted word for word or reported, by whom, and the words that say so.

A pair of quotation marks is a direct quote if a cue names it one («…,” kata Budi», «Budi mengatakan, “…”»), if
it goes on from a quote before it in the paragraph, or if it stands alone as a whole sentence. Anything else between
marks is a scare quote or a title. A reported statement is the clause a cue leads to («menyatakan bahwa …»).
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from dossier.extract import marks, roles
from dossier.extract.marks import Pair
from dossier.extract.speakers import Cast, Reference
from dossier.extract.words import Word, split
from dossier.language import Language, QuoteWords
from dossier.model import Evidence, Mention, Quote, Role, Segment, Span

WITH_QUOTES = ("paragraph", "standfirst")
SHORTEST_QUOTE = 3  # words, where no cue of its own tells a quote from a scare quote
SHORTEST_STATEMENT = 3
CLOSED = tuple(",.?!…:;)")
STOPS = frozenset(".!?…")


def read(
    text: str,
    segments: tuple[Segment, ...],
    sentences: tuple[Span, ...],
    mentions: tuple[Mention, ...],
    roles_: tuple[Role, ...],
    language: Language,
) -> tuple[Quote, ...]:
    """The quotes and reported statements of the article's paragraphs, in order, none inside another."""
    return tuple(
        sorted(
            _Reader(text, segments, sentences, mentions, language).quotes(), key=lambda q: q.evidence.span or Span(0, 0)
        )
    )


@dataclass(frozen=True, slots=True)
class _Cue:
    """Words that attribute a quote or statement: where they stand, and who they name (None: nobody)."""

    span: Span
    speaker: Reference | None
    rule: str


class _Reader:
    def __init__(
        self,
        text: str,
        segments: Sequence[Segment],
        sentences: Sequence[Span],
        mentions: Sequence[Mention],
        language: Language,
    ) -> None:
        self.text, self.language, self.cues = text, language, language.quotes
        body = [part.span for part in segments if part.kind in WITH_QUOTES]
        self.sentences = [s for s in sentences if any(part.contains(s) for part in body)]
        self.pairs = [pair for part in body for pair in marks.pairs(text, part)]
        self.paragraph_of = {pair: part for part in body for pair in self.pairs if part.contains(pair.outer)}
        words = [word for sentence in self.sentences for word in split(text, sentence)]
        phrases = roles.phrases(text, tuple(self.sentences), tuple(mentions), language)
        self.cast = Cast(text, words, [m for m in mentions if m.evidence.span], phrases, language)
        self.words, self.lower = words, self.cast.lower
        self.said = frozenset(self.cues.said)
        self.said_nya = (
            frozenset(cue + self.cues.said_suffix for cue in self.cues.said) if self.cues.said_suffix else frozenset()
        )
        self.openers = frozenset(self.cues.said_openers)
        self.verbs = frozenset(self.cues.verbs)
        self.claims = frozenset(self.cues.claims)
        self.passives = frozenset(self.cues.passives)

    # ------------------------------------------------------------------------------------ all together

    def quotes(self) -> Iterator[Quote]:
        direct: list[Pair] = []
        last: _Cue | None = None
        done = 0
        previous: Pair | None = None
        for pair in self.pairs:
            yield from self._statements(done, pair.outer.start)
            cue = self._cue_after(pair) or self._cue_before(pair, previous)
            if not cue and previous and last and self._goes_on(previous, pair):
                cue = last
            if cue or self._alone(pair):
                done = cue.span.end if cue and cue.span.start >= pair.outer.end else pair.outer.end
                yield self._quote("direct", pair.inner, cue)
                if cue and cue.speaker:
                    self.cast.hear(pair.outer.start, cue.speaker)
                previous, last = pair, cue
        yield from self._statements(done, len(self.text))

    def _quote(self, kind: str, span: Span, cue: _Cue | None) -> Quote:
        rule = cue.rule if cue else "quotes.alone"
        return Quote(
            kind,  # type: ignore[arg-type]
            Evidence(span.of(self.text), span, rule),
            cue.speaker.speaker(self.text, rule) if cue and cue.speaker else None,
            Evidence(cue.span.of(self.text), cue.span, rule) if cue else None,
        )

    # ------------------------------------------------------------------------------------ direct quotes

    def _cue_after(self, pair: Pair) -> _Cue | None:
        index = self.cast.index(pair.outer.end)
        inside = pair.inner.of(self.text)
        while index < len(self.words) and (self.lower[index] in self.openers or self.words[index].text == ","):
            index += 1
        if index >= len(self.words) or self.words[index].start - pair.outer.end > 25:
            return None
        word, span = self.lower[index], self.words[index].span
        if not inside.endswith(CLOSED) and len(inside.split()) < SHORTEST_QUOTE:
            return None
        if word in self.said_nya:
            return _Cue(span, self.cast.last(pair.outer.start), "quotes.cue-after")
        if word in self.said:
            named = self.cast.after(index + 1)
            return _Cue(span, named[0] if named else None, "quotes.cue-after")
        return None

    def _cue_before(self, pair: Pair, previous: Pair | None) -> _Cue | None:
        return None

    def _goes_on(self, previous: Pair, pair: Pair) -> bool:
        between = self.text[previous.outer.end : pair.outer.start]
        return (
            self.paragraph_of[previous] == self.paragraph_of[pair]
            and len(between) < 160
            and not between.rstrip().rstrip(",.:").count(".")
            and pair.inner.of(self.text).endswith(CLOSED)
        )

    def _alone(self, pair: Pair) -> bool:
        inside = pair.inner.of(self.text)
        if not inside.endswith(CLOSED) or len(inside.split()) < SHORTEST_QUOTE or not inside[0].isupper():
            return False
        before = self.text[self.paragraph_of[pair].start : pair.outer.start].rstrip()
        return not before or before[-1] in '.!?:”"'

    # --------------------------------------------------------------------------------------- statements

    def _statements(self, start: int, end: int) -> Iterator[Quote]:
        return iter(())
