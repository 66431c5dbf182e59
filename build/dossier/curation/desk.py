"""Looking up what a decision names: an actor by its id, and words by their paragraph."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from dossier.curation.decisions import Naming, Pin
from dossier.curation.records import short, suggestion
from dossier.model import Actor, Authority, Evidence, Problem, Segment, Span


@dataclass(frozen=True, slots=True)
class Desk:
    """The text, its segments and the authority file, as one decision file meets them.

    What cannot be found is noted in `problems`; the decision that named it is then not applied.
    """

    file: str
    text: str
    segments: tuple[Segment, ...]
    authority: Authority
    problems: list[Problem] = field(default_factory=list)

    def wrong(self, line: int, message: str, remedy: str) -> None:
        """Note a problem at a line of the decision file."""
        self.problems.append(Problem(self.file, line, message, remedy))

    def evidence(self, line: int, field: str, span: Span) -> Evidence:
        """The curator's word for a fact that rests on words of the article."""
        return Evidence(span.of(self.text), span, f"curation.{field}", "curator", f"{self.file}:{line}")

    def actor(self, naming: Naming) -> Actor | None:
        """The actor of that id, now or formerly; None, with a problem, if there is none."""
        id, actors = naming.actor or "", self.authority.actors
        if found := self.authority.find(id):
            return found
        remedy = suggestion(id, actors) if actors else "add a record for it"
        self.wrong(naming.line, f"actor '{short(id)}' is not in the authority file", remedy)
        return None

    def places(self, pin: Pin, line: int) -> tuple[Span, ...]:
        """Where the words of a decision stand; empty, with a problem, if they do not stand in that paragraph."""
        found = tuple(span for part in self._parts(pin.paragraph) for span in self._occurrences(pin.words, part.span))
        if found and (pin.nth is None or pin.nth <= len(found)):
            return found if pin.nth is None else (found[pin.nth - 1],)
        words, where = f"'{short(pin.words)}'", f"in paragraph {pin.paragraph}"
        if found:
            message = f"{words} stands {len(found)} times {where}, not {pin.nth}"
            self.wrong(line, message, f"write nth from 1 to {len(found)}")
        elif not self._parts(pin.paragraph):
            last = max((part.number for part in self.segments), default=0)
            message = f"the article has no paragraph {pin.paragraph}, its last is {last}"
            self.wrong(line, message, "count as the article's page does")
        else:
            elsewhere = sorted({p.number for p in self.segments if any(self._occurrences(pin.words, p.span))})
            remedy = f"write paragraph: {elsewhere[0]}" if elsewhere else "copy the words as they stand there"
            self.wrong(line, f"{words} does not stand {where}", remedy)
        return ()

    def _parts(self, number: int) -> list[Segment]:
        return [part for part in self.segments if part.number == number]

    def _occurrences(self, words: str, within: Span) -> Iterator[Span]:
        """The places of words in a stretch of the text, however its white space falls; whole words, if any are."""
        pattern = re.compile(r"\s+".join(map(re.escape, words.split())))
        found = [Span(*match.span()) for match in pattern.finditer(self.text, within.start, within.end)]
        yield from [span for span in found if self._is_whole(span)] or found

    def _is_whole(self, span: Span) -> bool:
        """Whether no letter or digit goes on before or after the words."""
        before, after = self.text[max(span.start - 1, 0) : span.start], self.text[span.end : span.end + 1]
        first, last = self.text[span.start], self.text[span.end - 1]
        return not (before.isalnum() and first.isalnum()) and not (after.isalnum() and last.isalnum())
