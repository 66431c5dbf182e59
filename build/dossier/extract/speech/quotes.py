"""Quotes: what is quoted word for word or reported, by whom, and the words that say so."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from dossier.extract.speech.cues import cues
from dossier.extract.speech.direct import Direct, Judge
from dossier.extract.speech.references import Reference
from dossier.extract.speech.roles import Phrase
from dossier.extract.speech.speakers import Cast
from dossier.extract.speech.statements import Cue, Finder
from dossier.extract.words import Word
from dossier.language import Language
from dossier.model import Evidence, Mention, Quote, Segment, Span

WITH_QUOTES = ("paragraph", "standfirst")
STOPS = frozenset(".?!…")


def read(
    text: str,
    segments: Iterable[Segment],
    sentences: Iterable[Sequence[Word]],
    mentions: Iterable[Mention],
    phrases: Iterable[Phrase],
    language: Language,
) -> tuple[Quote, ...]:
    """The quotes and reported statements of the article's paragraphs, in order, none inside another.

    `sentences` are the words of each, `phrases` the text's roles (`roles.phrases`): a role may name a speaker.
    """
    body = [part.span for part in segments if part.kind in WITH_QUOTES]
    told = tuple(_inside(sentences, body))
    cast = Cast(text, [word for words in told for word in words], mentions, phrases, language)
    found = _Reader(text, body, told, cast, language).quotes()
    return tuple(sorted(found, key=lambda quote: quote.evidence.span or Span(0, 0)))


def _inside(sentences: Iterable[Sequence[Word]], body: Sequence[Span]) -> Iterator[Sequence[Word]]:
    """The sentences that stand in one of the paragraphs; both are in the order of the text."""
    starts = [part.start for part in body]
    for words in sentences:
        index = bisect_right(starts, words[0].start) - 1 if words else -1
        if index >= 0 and words[-1].end <= body[index].end:
            yield words


class _Reader:
    """Reads the quotes and statements of one text, in its order: so it is known who spoke last."""

    def __init__(
        self, text: str, body: Sequence[Span], sentences: Sequence[Sequence[Word]], cast: Cast, language: Language
    ) -> None:
        self.text, self.sentences, self.cast = text, sentences, cast
        self.words, self.lower = cast.words, cast.lower
        self.cues = cues(language)
        self.finder = Finder(cast, self.cues)
        self.judge = Judge(text, cast, self.cues, [cast.index(words[0].start) for words in sentences])
        self.directs = [direct for paragraph in body for direct in self.judge.directs(paragraph)]

    def quotes(self) -> Iterator[Quote]:
        taken = {index for direct in self.directs for index in (direct.cue, direct.lead)}
        last: Cue | None = None
        previous: Span | None = None  # the sentence before, if it reports nothing
        spoke: Reference | None = None  # whose words it reports, if it does
        for start, end, direct in self._pieces():
            before, previous = previous, None
            if direct:
                last = self._cue(direct, last)
                spoke = last.speaker if last else None
                yield self._quote("direct", direct.pair.inner, last)
            elif not taken.isdisjoint(range(start, end)):
                continue
            elif statement := self.finder.find(start, end, before, spoke):
                spoke = statement.cue.speaker
                self.cast.hear(spoke, statement.span.end)
                yield self._quote("indirect", statement.span, statement.cue)
            else:
                previous, spoke = self._sentence(start, end), None
                self.cast.hear(self.cast.subject(start, end), previous.start)

    def _pieces(self) -> Iterator[tuple[int, int, Direct | None]]:
        """The direct quotes, and the words of each sentence that stand outside of them, as they follow each other."""
        directs = iter(self.directs)
        direct = next(directs, None)
        for words in self.sentences:
            place, end = self.cast.index(words[0].start), self.cast.index(words[-1].end)
            while direct and direct.pair.outer.start < words[-1].end:
                outer = direct.pair.outer
                if outer.start >= words[0].start:
                    opening = self.cast.index(outer.start)
                    if place < opening:
                        yield place, opening, None
                    yield opening, opening, direct
                place = max(place, self.cast.index(outer.end))
                if outer.end > words[-1].end:
                    break
                direct = next(directs, None)
            if place < end:
                yield place, end, None

    def _sentence(self, start: int, end: int) -> Span:
        """The words of a sentence without the mark that ends it."""
        while end - start > 1 and self.lower[end - 1] in STOPS:
            end -= 1
        return self.cast.span(start, end - 1)

    def _cue(self, direct: Direct, last: Cue | None) -> Cue | None:
        """The cue of a direct quote, with the speaker it names."""
        if direct.side == "colon":
            return self._led(self.cast.index(direct.pair.outer.start))
        if direct.cue < 0:
            return last if direct.side == "between" else None
        index, place = direct.cue, direct.pair.outer
        if direct.subject:
            floor = self.cast.index(place.end) if direct.side == "after" else self.judge.sentence(index)
            speaker = self.cast.before(index, floor)
        elif self.lower[index] in self.cues.said_before:
            led = self.cast.before(direct.lead, self.judge.sentence(direct.lead)) if direct.lead >= 0 else None
            speaker = led or self.cast.last(place.start)
        else:
            named = self.cast.after(index + 1)
            speaker = named[0] if named else None
        self.cast.hear(speaker, place.end)
        return Cue(self.cast.span(index, index), speaker, f"quotes.cue-{direct.side}")

    def _led(self, index: int) -> Cue | None:
        """The colon before a quote, with the person that its sentence is about: «Budi punya alasan: “…”»."""
        speaker = self.cast.subject(self.judge.sentence(index), index)
        self.cast.hear(speaker, self.words[index - 1].start)
        return Cue(self.cast.span(index - 1, index - 1), speaker, "quotes.colon") if speaker else None

    def _quote(self, kind: Literal["direct", "indirect"], span: Span, cue: Cue | None) -> Quote:
        rule = cue.rule if cue else "quotes.alone"
        return Quote(
            kind,
            Evidence(span.of(self.text), span, rule),
            cue.speaker.speaker(self.text, rule) if cue and cue.speaker else None,
            Evidence(cue.span.of(self.text), cue.span, rule) if cue else None,
        )
