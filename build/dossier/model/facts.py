"""What is known of one article's text."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from dossier.model.document import Segment
from dossier.model.evidence import Evidence, Reason, Span


@dataclass(frozen=True, slots=True)
class Title:
    """`stated` stands in the text or page as its headline, `derived` is cut from the lead sentence by the
    machine, `supplied` is the curator's, as a library catalogue shows it in brackets."""

    value: str
    basis: Literal["stated", "derived", "supplied"]
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Outlet:
    """The medium that published the article, as printed. `id` is its page's address."""

    name: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Agency:
    """A news agency or outlet the article says it relies on, by its usual name; for the text or a photo."""

    name: str
    kind: Literal["text", "photo"]
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Byline:
    """A named reporter, or the initials an article closes with (`kind` initials)."""

    name: str
    kind: Literal["reporter", "initials"]
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Published:
    """When the article was published, as far as that is known.

    `edtf` is an EDTF level 1 date or interval. `earliest` and `latest` bound the day (inclusive);
    an open side is None. `inferred` follows from other dates in the text, for the `reasons` given;
    `updated` is the day of the last update, which is not the day of publication.
    """

    edtf: str
    basis: Literal["stated", "updated", "inferred", "curated"]
    earliest: dt.date | None
    latest: dt.date | None
    evidence: Evidence
    reasons: tuple[Reason, ...] = ()


DateType = Literal["date", "time", "duration", "set"]


@dataclass(frozen=True, slots=True)
class DateMention:
    """A time expression of the text.

    `edtf` is None where the words name no time that can be reckoned. Durations and sets carry their ISO
    8601 value (`P2D`); parts of a day and bare references are written as TIMEX3 has them (`2024-05-16TMO`,
    `PRESENT_REF`): `extract.dates` says how. `conflict` says that the printed weekday contradicts the printed
    date; the value is then the printed one, never mended. `candidates` keeps the other possible values,
    likeliest first.
    """

    type: DateType
    edtf: str | None
    evidence: Evidence
    conflict: bool = False
    candidates: tuple[str, ...] = ()
    reasons: tuple[Reason, ...] = ()


ActorType = Literal["person", "organization", "country", "place", "group"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the text. `actor` is the id in the authority file, None for a name it does not know;
    `name` is the fullest form of the name in this article (or the authority's canonical name), so that
    mentions of one unknown name can be gathered."""

    type: ActorType
    name: str
    actor: str | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is quoted: the words that name the speaker (a name, or a role), and the actor if it is one."""

    name: str
    actor: str | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation; the evidence spans what stands inside the marks (direct) or the statement as
    reported (indirect). `speaker` None means that the text attributes it to no one we can name."""

    kind: Literal["direct", "indirect"]
    evidence: Evidence
    speaker: Speaker | None = None
    cue: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Role:
    """What a person is said to be, as worded; `person` is the span of the name it is said of."""

    evidence: Evidence
    person: Span
    name: str
    actor: str | None


@dataclass(frozen=True, slots=True)
class Facts:
    """All that is known of one article's text, in the order of the text."""

    lang: str
    segments: tuple[Segment, ...] = ()
    sentences: tuple[Span, ...] = ()
    title: Title | None = None
    outlet: Outlet | None = None
    place: Evidence | None = None  # the dateline's «Beijing»
    bylines: tuple[Byline, ...] = ()
    agencies: tuple[Agency, ...] = ()
    published: Published | None = None
    dates: tuple[DateMention, ...] = ()
    mentions: tuple[Mention, ...] = ()
    quotes: tuple[Quote, ...] = ()
    roles: tuple[Role, ...] = ()

    def evidence(self) -> Iterator[Evidence]:
        """Every piece of evidence of every fact, for the checker."""
        single = (self.title, self.outlet, self.published)
        many = (self.bylines, self.agencies, self.dates, self.mentions, self.quotes, self.roles)
        yield from (fact.evidence for fact in single if fact)
        yield from (fact.evidence for facts in many for fact in facts)
        yield from (part for part in (self.place, *(quote.cue for quote in self.quotes)) if part)
        yield from (quote.speaker.evidence for quote in self.quotes if quote.speaker)

    def own_sources(self) -> frozenset[str]:
        """The names, of nobody the authority file knows, that are the outlet's or an agency's: words that tell where
        the article comes from, and no one to be proposed as an actor."""
        told = [one.evidence.span for one in (self.outlet, *self.agencies) if one and one.evidence.span]
        starts, ends = {span.start for span in told}, {span.end for span in told}
        unknown = ((one.name, one.evidence.span) for one in self.mentions if one.actor is None)
        return frozenset(name for name, span in unknown if span and (span.start in starts or span.end in ends))
