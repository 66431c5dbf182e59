"""What a sentence tells of an event's state at the time of its article: planned, announced, happened; or it does not.

Read from two things only: the words around the date (the pack's `events`), and whether the event lies before or after
the article. Where they contradict each other or say nothing, the status is unknown, with the reason.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from dossier import language, when
from dossier.ledger.phrases import any_of, longest_first
from dossier.model import Article, DateMention, EventStatus, Reason, Span

LONGEST = 1000  # characters of a sentence that are read
CLAUSE_EDGE = re.compile(r"[,;:“”\"—–]\s|[“\"]")
Cue = Literal["planned", "announced", "happened", "called_off"]


@dataclass(frozen=True, slots=True)
class Reading:
    """A status and what it is read from."""

    status: EventStatus
    reason: Reason


def read_status(article: Article, sentence: Span, date: DateMention) -> Reading:
    """The status that a sentence gives to what it dates."""
    cues = _cues(article.facts.lang)
    text = article.document.text
    sentence = _around(sentence, date.evidence.span)
    whole = cues.found(sentence.of(text))
    if "called_off" in whole:
        return Reading("unknown", Reason("status.called-off", whole["called_off"]))
    clause = cues.found(_clause(text, sentence, date.evidence.span).of(text))
    side = _side(article, date.edtf or "")
    if side is None:
        return _by_words(clause or whole)
    if side == "before":
        if "planned" in clause and "happened" not in clause:
            return Reading("unknown", Reason("status.past-plan", clause["planned"]))
        return Reading("happened", Reason("status.before-report"))
    if "happened" in clause and not {"planned", "announced"} & clause.keys():
        return Reading("unknown", Reason("status.future-past", clause["happened"]))
    if "announced" in whole:
        return Reading("announced", Reason("status.cue", whole["announced"]))
    return Reading("planned", Reason("status.after-report"))


def _around(sentence: Span, date: Span | None) -> Span:
    """The sentence, or of one that no writer wrote what stands around the date."""
    if date is None or sentence.end - sentence.start <= LONGEST:
        return sentence
    return Span(max(sentence.start, date.start - LONGEST // 2), min(sentence.end, date.end + LONGEST // 2))


def _by_words(cues: dict[Cue, str]) -> Reading:
    """The status by words alone: «telah mengumumkan» announces, «telah» and «akan» in one clause say nothing."""
    if "announced" in cues:
        return Reading("announced", Reason("status.cue", cues["announced"]))
    if "planned" in cues and "happened" in cues:
        return Reading("unknown", Reason("status.both", f"{cues['planned']}, {cues['happened']}"))
    if "planned" in cues:
        return Reading("planned", Reason("status.cue", cues["planned"]))
    if "happened" in cues:
        return Reading("happened", Reason("status.cue", cues["happened"]))
    return Reading("unknown", Reason("status.untold"))


def _side(article: Article, edtf: str) -> Literal["before", "after"] | None:
    """On which side of the article's publication an event surely lies, None if that cannot be told."""
    known, published = when.read(edtf), article.facts.published
    if known is None or published is None or known.qualifier:
        return None
    if known.latest and published.earliest and known.latest < published.earliest:
        return "before"
    if known.earliest and published.latest and known.earliest > published.latest:
        return "after"
    return None


def _clause(text: str, sentence: Span, date: Span | None) -> Span:
    """The part of a sentence, between commas and the like, that a date stands in."""
    if date is None:
        return sentence
    edges = [found.start() for found in CLAUSE_EDGE.finditer(text, sentence.start, sentence.end)]
    start = max((edge for edge in edges if edge <= date.start), default=sentence.start)
    end = min((edge for edge in edges if edge >= date.end), default=sentence.end)
    return Span(start, end)


class _Cues:
    """The cue words of a language, found in one pass."""

    def __init__(self, pack: language.Language) -> None:
        words = pack.events
        listed: dict[Cue, Collection[str]] = {
            "planned": words.planned,
            "announced": words.announced,
            "happened": words.happened,
            "called_off": words.called_off,
        }
        self._kinds = {word: kind for kind, of_kind in listed.items() for word in of_kind}
        refused, cue = any_of(pack.quotes.refusals), any_of(longest_first(self._kinds))
        self._pattern = re.compile(rf"\b(?P<refused>{refused}\s+)?(?P<cue>{cue})\b", re.IGNORECASE)

    def found(self, text: str) -> dict[Cue, str]:
        """The kinds of cues in a text, each with its first word; what is denied («tidak akan») is none."""
        kinds: dict[Cue, str] = {}
        for match in self._pattern.finditer(text):
            if not match["refused"]:
                kinds.setdefault(self._kinds[match["cue"].casefold()], match["cue"])
        return kinds


@lru_cache
def _cues(code: str) -> _Cues:
    return _Cues(language.load(code))
