"""Whether a time expression is told as gone by or as yet to come, by the words around it."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from typing import Literal

from dossier.language import load
from dossier.model import Span

# A clause reaches back to the last mark, and not further than this.
REACH = 80
MARK = re.compile(r"[,.;:!?\"“”‘’()–—]")
WORD = re.compile(r"\w+")
SENTENCE_REACH = 300
Kind = Literal["future", "past", "reporting", ""]
DIRECTIONS = {"future": 1, "past": -1}


@dataclass(frozen=True, slots=True)
class Cues:
    """The words of a pack that tell."""

    future: frozenset[str]
    past: frozenset[str]
    reporting: frozenset[str]
    verbs: frozenset[str]  # those of them behind which stands what was reported …
    prepositions: frozenset[str]  # … unless one of these leads to where, to whom and when

    def of_clause(self, text: str, start: int) -> int:
        """1 if the clause before an expression tells of what is to come, -1 of what has been, 0 if neither.

        The cue that stands nearest decides.
        """
        clause = MARK.split(text[max(0, start - REACH) : start])[-1]
        return DIRECTIONS.get(self._nearest(clause), 0)

    def of_sentence(self, text: str, sentence: Span, expression: Span) -> Kind:
        """The nearest cue in the sentence up to the expression, or right behind it («mendatang»)."""
        behind = WORD.match(text, expression.end + 1, min(len(text), expression.end + 20))
        if behind and behind[0].lower() in self.future:
            return "future"
        return self._nearest(text[max(sentence.start, expression.start - SENTENCE_REACH) : expression.start])

    def _nearest(self, words: str) -> Kind:
        behind = ""
        for word in reversed(WORD.findall(words.lower())):
            if word in self.future:
                return "future"
            if word in self.past:
                return "past"
            # «mengatakan di Bali pada Jumat», but «mengatakan rapat berlangsung pada Jumat».
            told = word in self.verbs and behind and behind not in self.prepositions
            if word in self.reporting and not told:
                return "reporting"
            behind = word
        return ""


@cache
def of(code: str) -> Cues:
    """The cues of the language of this code."""
    language = load(code)
    words, quotes = language.dates, language.quotes
    return Cues(
        _lower(words.future),
        _lower(words.past),
        _lower(words.reporting),
        _lower((*quotes.verbs, *quotes.claims)),
        _lower((*quotes.prepositions, *quotes.adverbs, *words.reporting)),
    )


def _lower(words: Collection[str]) -> frozenset[str]:
    return frozenset(word.lower() for word in words)
