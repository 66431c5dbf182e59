"""The nouns of a dossier: frozen, typed, and free of behaviour that touches the outside.

Every offset is a Python string index into `Document.text`: the file's bytes decoded as UTF-8
with nothing changed (a byte order mark and carriage returns stay). For a saved HTML page it is
the index into the text extracted from it. Spans are half-open, `[start, end)`.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

# ------------------------------------------------------------------------ text and evidence


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The half-open range `[start, end)` of a text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words that stand at this span."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside this span (or equals it)."""
        return self.start <= other.start and other.end <= self.end


Voice = Literal["machine", "curator"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words a fact rests on, and who says that it does.

    `span` is None where the words do not stand in the article's text: then `where` names the
    place they were read from (`<meta property="article:published_time">` of a saved page, or
    `seeds/x.yml:4` of a curator's decision). `rule` names the rule or model that found the fact,
    as `module.rule`.
    """

    text: str
    span: Span | None
    rule: str
    by: Voice = "machine"
    where: str = ""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a value is what it is: a key of the language packs' `reasons`, and the words it is about."""

    key: str
    detail: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something the curator should know: where it is, what it is and what to do about it.

    `file` is relative to the dossier's root, with forward slashes; `line` and `column` count from 1. An `error` is
    wrong and costs something that was written; a `note` may well be meant.
    """

    file: str
    line: int | None
    message: str
    remedy: str
    column: int | None = None
    severity: Literal["error", "note"] = "error"

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        mark = "note: " if self.severity == "note" else ""
        return f"{place}: {mark}{self.message}: {self.remedy}"


# ---------------------------------------------------------------------------- the raw article


@dataclass(frozen=True, slots=True)
class Stated:
    """Words read from a saved page's markup rather than from its text, and the place they stood in."""

    text: str
    where: str


@dataclass(frozen=True, slots=True)
class PageMetadata:
    """What a saved HTML page states about itself outside its text; None where it states nothing."""

    title: Stated | None = None
    outlet: Stated | None = None
    byline: Stated | None = None
    published: Stated | None = None
    updated: Stated | None = None
    url: Stated | None = None
    language: Stated | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A seed as received, before anything is known of what it says.

    `id` is the file's stem, `file` its path relative to the dossier's root, `sha256` the hash of
    its bytes. `page` is None for plain text and Markdown.
    """

    id: str
    file: str
    text: str
    sha256: str
    page: PageMetadata | None = None


SegmentKind = Literal[
    "header",  # a line of date, byline or outlet above the article
    "headline",
    "standfirst",
    "dateline",  # «Liputan6.com, Beijing -»: the start of a paragraph, not a block of its own
    "paragraph",
    "subheading",
    "caption",
    "boilerplate",
    "initials",  # the closing «(RaP)»
]


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the text and the part it plays. Segments do not overlap, but that a dateline lies
    inside the paragraph it opens. `number` counts the paragraphs, subheadings and captions from 1
    as the reader sees them (anchor `#p4`)."""

    kind: SegmentKind
    span: Span
    number: int = 0


# -------------------------------------------------------------------------------------- facts


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


# ----------------------------------------------------------------------- curation and dossier


@dataclass(frozen=True, slots=True)
class Actor:
    """A record of the authority file. `weak_aliases` count only where the context bears them out;
    `former_ids` leave a redirect."""

    id: str
    name: str
    type: ActorType
    aliases: tuple[str, ...] = ()
    weak_aliases: tuple[str, ...] = ()
    wikidata: str | None = None
    description: str = ""
    former_ids: tuple[str, ...] = ()


def name_key(name: str) -> str:
    """What two spellings of one name share: its words, whatever their capitals and the space between them."""
    return " ".join(name.split()).casefold()


@dataclass(frozen=True, slots=True)
class Authority:
    """The authority file: who is known to this dossier, by id, and which names are not decided or nobody's.

    `rejected` and `unsure` hold names as the curator wrote them, each with where (`seeds/actors.yml:12`).
    """

    actors: Mapping[str, Actor] = field(default_factory=dict)
    rejected: Mapping[str, str] = field(default_factory=dict)
    unsure: Mapping[str, str] = field(default_factory=dict)

    def find(self, id: str) -> Actor | None:
        """The actor whose address this is, or once was."""
        return self.actors.get(id) or next((one for one in self.actors.values() if id in one.former_ids), None)

    def verdict(self, name: str) -> Literal["rejected", "unsure"] | None:
        """What the curator decided on a name that is no actor's; None if nothing. Capitals make no difference."""
        key = name_key(name)
        if any(name_key(each) == key for each in self.rejected):
            return "rejected"
        return "unsure" if any(name_key(each) == key for each in self.unsure) else None


Rights = Literal["full", "excerpt", "metadata"]


@dataclass(frozen=True, slots=True)
class Article:
    """A document with its facts: `machine` as extracted, `facts` after the curator's decisions."""

    document: Document
    machine: Facts
    facts: Facts
    date_note: str = ""
    notes: str = ""
    url: str = ""
    retrieved: str = ""
    archive_url: str = ""
    rights: Rights = "full"

    @property
    def id(self) -> str:
        """The seed file's stem, which is the page's address."""
        return self.document.id


# What a statement tells of an event: that it is meant to be, that who decides it made it known, that it has been.
EventStatus = Literal["planned", "announced", "happened", "unknown"]


@dataclass(frozen=True, slots=True)
class EventStatement:
    """Words of an article, by its id, that the curator says tell of an event; None is the machine's status."""

    article: str
    evidence: Evidence
    status: EventStatus | None = None


@dataclass(frozen=True, slots=True)
class NamedEvent:
    """An event of `events.yml`. Without an `edtf` it is dated, and without `actors` acted, as its statements say."""

    id: str
    name: str
    statements: tuple[EventStatement, ...]
    edtf: str = ""
    actors: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """A difference between two states of a dossier: something added, gone or changed.

    It is about `field` of the article or actor `id`, which is called `name`; about the whole of it where `field` is
    empty. Of a field with several facts, `words` tells which: the quotation, the actor's name. `before` and `after` are
    its values, empty where there was or is none. `where` is the rule or the line of a decision that says so.
    """

    kind: Literal["added", "gone", "changed"]
    subject: Literal["article", "actor", "problem"]
    id: str
    name: str = ""
    field: str = ""
    words: str = ""
    before: str = ""
    after: str = ""
    by: Voice = "machine"
    where: str = ""


@dataclass(frozen=True, slots=True)
class Revision:
    """What the curator tells readers of a day's changes: in words of their own, and change by change.

    `number` counts the revisions of one day from 1, the oldest first.
    """

    day: dt.date
    note: str
    changes: tuple[Change, ...] = ()
    number: int = 1

    @property
    def anchor(self) -> str:
        """Its place on the page of changes, which a later revision leaves alone."""
        return f"d{self.day.isoformat()}" + (f"-{self.number}" if self.number > 1 else "")


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything that is published: articles (newest first, undated last), the authority, and what is wrong.

    `events` are those the curator named; `no_events` are statements of no event. `revisions` are what readers are told
    of changes, newest first.
    """

    articles: tuple[Article, ...]
    authority: Authority
    problems: tuple[Problem, ...] = ()
    events: tuple[NamedEvent, ...] = ()
    no_events: tuple[EventStatement, ...] = ()
    revisions: tuple[Revision, ...] = ()
