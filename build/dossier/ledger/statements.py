"""What articles date: every sentence that tells when something was, is or will be."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from dossier import language, when
from dossier.ledger.facts import Spans
from dossier.ledger.status import Reading, read_status
from dossier.model import Article, DateMention, EventStatus, Evidence, Reason, Span
from dossier.places import Places

LONGEST_GAP = 12  # words between a verb of saying and the day of the saying
FARTHEST = 300  # characters before a date that are read
WORD = re.compile(r"\w+(?:[-'’]\w+)*")
Kind = Literal["event", "report"]


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence (or block) of an article and the time it tells.

    `edtf` is the time as this sentence has it, empty where only the curator knows of which event it tells. A `report`
    dates the saying of something, an `event` the thing itself. `dates` are indexes into the article's dates, `actors`
    ids of the authority file; `evidence` are the words the curator pinned, None of the machine's.
    """

    article: Article
    span: Span
    edtf: str
    kind: Kind
    dates: tuple[int, ...]
    actors: tuple[str, ...]
    status: EventStatus
    reason: Reason
    evidence: Evidence | None = None

    @property
    def words(self) -> tuple[Span, ...]:
        """The words of the sentence that tell of the event: those that the curator pinned, else those of its time."""
        pinned = self.evidence.span if self.evidence else None
        dates = self.article.facts.dates
        return (pinned,) if pinned else tuple(span for index in self.dates if (span := dates[index].evidence.span))

    @property
    def when(self) -> when.When | None:
        """What the time means."""
        return when.read(self.edtf) if self.edtf else None


def statements(articles: Iterable[Article], places: Mapping[str, Places]) -> Iterator[Statement]:
    """The dated sentences; a sentence that names a time twice is one statement, one that names two times is two."""
    for article in articles:
        # The date of a header line or a dateline is the publication's, which has an entry of its own.
        frame = Spans(part.span for part in article.facts.segments if part.kind in ("header", "dateline"))
        told: dict[tuple[Span, str], list[int]] = defaultdict(list)
        for index, date in enumerate(article.facts.dates):
            span = date.evidence.span
            if date.edtf and date.type in ("date", "time") and span and not frame.overlap(span):
                told[places[article.id].passage(span), date.edtf].append(index)
        actors = _actors_by_sentence(article, places[article.id])
        for (passage, edtf), indexes in told.items():
            if when.read(edtf):
                first = article.facts.dates[indexes[0]]
                kind, reading = _kind(article, passage, first), read_status(article, passage, first)
                yield _statement(article, passage, edtf, kind, indexes, actors.get(passage, ()), reading)


def actors_in(article: Article, span: Span) -> tuple[str, ...]:
    """Whom a stretch of an article names, in the order of the text; not the media that it is relied on for."""
    relied = Spans(one.evidence.span for one in article.facts.agencies)
    named = (
        mention.actor
        for mention in article.facts.mentions
        if mention.actor and (where := mention.evidence.span) and span.contains(where) and not relied.overlap(where)
    )
    return tuple(dict.fromkeys(named))


def _statement(
    article: Article,
    passage: Span,
    edtf: str,
    kind: Kind,
    indexes: Sequence[int],
    actors: Sequence[str],
    reading: Reading,
) -> Statement:
    said = Reading("happened", Reason("status.said")) if kind == "report" else reading
    return Statement(article, passage, edtf, kind, tuple(indexes), tuple(actors), said.status, said.reason)


def _actors_by_sentence(article: Article, places: Places) -> dict[Span, tuple[str, ...]]:
    relied = Spans(one.evidence.span for one in article.facts.agencies)
    named: dict[Span, dict[str, None]] = defaultdict(dict)
    for mention in article.facts.mentions:
        span = mention.evidence.span
        if mention.actor and span and not relied.overlap(span):
            named[places.passage(span)][mention.actor] = None
    return {passage: tuple(actors) for passage, actors in named.items()}


def _kind(article: Article, passage: Span, date: DateMention) -> Kind:
    """Whether a date is that of a saying: only names and small words part it from a verb of saying or relaying.

    «disampaikan Kementerian Luar Negeri pada hari Selasa», «, kata Budi, Senin»; «Pada Senin, Budi mengatakan».
    """
    span = date.evidence.span
    if span is None:
        return "event"
    pack = language.load(article.facts.lang)
    text = article.document.text
    begins = max(passage.start, span.start - FARTHEST)
    before = [found[0] for found in WORD.finditer(text[begins : span.start])]
    if _says(reversed(before[-LONGEST_GAP:]), pack):
        return "report"
    after = (found[0] for found, _ in zip(WORD.finditer(text, span.end, passage.end), range(LONGEST_GAP), strict=False))
    opens = begins == passage.start and all(
        word.casefold() in pack.stopwords or word.casefold() in pack.events.small for word in before
    )
    return "report" if opens and _says(after, pack) else "event"


def _says(words: Iterable[str], pack: language.Language) -> bool:
    """Whether the first of the words that is neither a name nor a small word is a verb of saying."""
    saying = _saying(pack.code)
    for word in words:
        lower = word.casefold()
        if lower in saying:
            return True
        if word[0].islower() and lower not in pack.stopwords and lower not in pack.events.small:
            return False
    return False


@lru_cache
def _saying(code: str) -> frozenset[str]:
    """The words that say or relay."""
    pack = language.load(code)
    quotes = pack.quotes
    suffixed = (f"{word}{quotes.said_suffix}" for word in quotes.said if quotes.said_suffix)
    return frozenset((*pack.events.saying, *suffixed, *quotes.verbs, *quotes.passives, *quotes.relays))
