"""What the data files hold: one flat record a fact, a kind of record a table.

The same types make `dossier.json`, its JSON Schema, the CSV tables and their Table Schema, so that none can disagree.
What is not known is null in JSON and empty in CSV. `words` are null where the article's rights withhold them: the fact
stays, the text does not. Ids are addresses: `harbour#m3` is `articles/harbour/#m3`. Offsets count in the seed's text as
`model` says. A field that `refers` to a table holds ids of it.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Annotated

from msgspec import Meta

from dossier.model import ActorType, DateType, EventStatus, Rights, Voice


def _says(description: str, refers: str = "") -> Meta:
    return Meta(description=description, extra={"refers": refers} if refers else None)


Id = Annotated[str, _says("the record's id; in `mentions`, `dates` and `quotes` also its anchor in `articles/`")]
ArticleId = Annotated[str, _says("the article it stands in", "articles")]
ActorId = Annotated[str | None, _says("the actor", "actors")]
SentenceId = Annotated[str | None, _says("the sentence it stands in; null if that is withheld", "sentences")]
Words = Annotated[str | None, _says("the words it was read from; null if they are withheld")]
Offset = Annotated[int | None, _says("offset in the article's text; null if the words stand outside it")]
Where = Annotated[str | None, _says("the place of words that stand outside the text")]
Rule = Annotated[str, _says("the rule or model that found it")]
By = Annotated[Voice, _says("who says so")]
Edtf = Annotated[str | None, _says("EDTF (Library of Congress), level 1; null if not known")]
Value = Annotated[str | None, _says("EDTF, or ISO 8601 of a duration, or TIMEX3 of a vague time")]
First = Annotated[dt.date | None, _says("the first day it may mean; null if not known")]
Last = Annotated[dt.date | None, _says("the last day it may mean; null if not known")]
Name = Annotated[str | None, _says("the name as the article has it in full")]
Reviewed = Annotated[bool, _says("false: found by the machine, and nobody has reviewed it")]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRow:
    """An article: what is known of its publication, and which file it was read from."""

    id: Id
    title: Annotated[str | None, _says("see `title_basis`; null if there is none or it is withheld")]
    title_basis: Annotated[str | None, _says("stated, derived (by the machine) or supplied (by the curator)")]
    outlet: Annotated[str | None, _says("the medium that published it")]
    source: Annotated[str | None, _says("the medium's id", "sources")]
    authors: Annotated[list[str], _says("reporters, as printed")]
    agencies: Annotated[list[str], _says("media its text relies on")]
    place: Annotated[str | None, _says("the dateline's place")]
    date: Edtf
    date_basis: Annotated[str | None, _says("stated, updated (day of the last update), inferred or curated")]
    earliest: First
    latest: Last
    lang: Annotated[str, _says("BCP 47")]
    url: Annotated[str | None, _says("at the outlet")]
    archive_url: Annotated[str | None, _says("in a web archive")]
    retrieved: Annotated[str | None, _says("when it was fetched, as the curator noted it")]
    rights: Annotated[Rights, _says("what of its words is published")]
    seed: Annotated[str, _says("the file it was read from")]
    sha256: Annotated[str, _says("of that file")]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorRow:
    """Someone whom an article names: of the authority file, or found by the machine (`reviewed` false)."""

    id: Id
    name: str
    type: ActorType
    description: str | None
    wikidata: Annotated[str | None, _says("Wikidata id")]
    aliases: list[str]
    reviewed: Reviewed
    articles: Annotated[int, _says("articles that name it")]
    mentions: Annotated[int, _says("mentions in them")]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """A medium that published an article or that an article relies on."""

    id: Id
    name: str
    published: Annotated[int, _says("articles it published")]
    relied_on: Annotated[int, _says("credits it gets in articles")]


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceRow:
    """A sentence of an article that may be shown."""

    id: Id
    article: ArticleId
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionRow:
    """A name in an article."""

    id: Id
    article: ArticleId
    actor: ActorId
    name: Name
    type: ActorType
    reviewed: Reviewed
    words: Words
    start: Offset
    end: Offset
    sentence: SentenceId
    where: Where
    rule: Rule
    by: By


@dataclass(frozen=True, slots=True, kw_only=True)
class DateRow:
    """A time expression of an article."""

    id: Id
    article: ArticleId
    type: DateType
    value: Value
    earliest: First
    latest: Last
    conflict: Annotated[bool, _says("the printed weekday contradicts the printed date")]
    candidates: Annotated[list[str], _says("other values it may have, likeliest first")]
    words: Words
    start: Offset
    end: Offset
    sentence: SentenceId
    where: Where
    rule: Rule
    by: By


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteRow:
    """A quotation, word for word (direct) or as reported (indirect)."""

    id: Id
    article: ArticleId
    kind: Annotated[str, _says("direct or indirect")]
    words: Words
    actor: ActorId
    speaker: Annotated[str | None, _says("the name or role that the article gives the speaker")]
    cue: Annotated[str | None, _says("the words that attribute it; null if they are withheld")]
    start: Offset
    end: Offset
    sentence: SentenceId
    where: Where
    rule: Rule
    by: By


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleRow:
    """What a person is said to be."""

    id: Id
    article: ArticleId
    actor: ActorId
    person: Name
    words: Words
    start: Offset
    end: Offset
    sentence: SentenceId
    where: Where
    rule: Rule
    by: By


@dataclass(frozen=True, slots=True, kw_only=True)
class RelayRow:
    """A medium that an article relies on."""

    id: Id
    article: ArticleId
    source: Annotated[str | None, _says("the medium", "sources")]
    name: str
    kind: Annotated[str, _says("text or photo")]
    words: Words
    start: Offset
    end: Offset
    sentence: SentenceId
    where: Where
    rule: Rule
    by: By


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow:
    """What statements, of one article or many, tell of one time and the same actors. `date` is never a report's."""

    id: Id
    name: Annotated[str | None, _says("the curator's name of it, or words of an article that tell of it")]
    name_by: Annotated[Voice, _says("whose name of it that is")]
    kind: Annotated[str, _says("event, or report: the saying of something")]
    date: Edtf
    earliest: First
    latest: Last
    status: Annotated[EventStatus, _says("the furthest stage that a statement tells of")]
    reported_until: Annotated[
        dt.date | None, _says("the last day that reports of it as happened can tell of, if it goes on")
    ]
    before: Annotated[list[str], _says("ids of events that it was before")]
    after: Annotated[list[str], _says("ids of events that it was after")]
    actors: Annotated[list[str], _says("ids of actors")]
    articles: Annotated[list[str], _says("ids of the articles that tell of it, oldest report first")]
    by: By
    note: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementRow:
    """A sentence that tells of an event, and how its article has it."""

    id: Id
    event: Annotated[str, _says("the event", "events")]
    article: ArticleId
    date: Annotated[str | None, _says("the event's time as this sentence has it, EDTF")]
    status: EventStatus
    said: Annotated[str | None, _says("the day on which that was said, EDTF")]
    speaker: Annotated[str | None, _says("the name or role of who said it")]
    via: Annotated[list[str], _says("media that the saying is taken from")]
    words: Words
    start: int
    end: int
    sentence: SentenceId


@dataclass(frozen=True, slots=True, kw_only=True)
class Records:
    """A dossier: what it is called, and its tables."""

    title: str
    description: str | None
    language: Annotated[str, _says("of the site, BCP 47")]
    url: Annotated[str | None, _says("the site's address")]
    rights: Annotated[str | None, _says("the dossier's own notice; the words of articles belong to their publishers")]
    articles: list[ArticleRow]
    actors: list[ActorRow]
    sources: list[SourceRow]
    events: list[EventRow]
    statements: list[StatementRow]
    mentions: list[MentionRow]
    quotes: list[QuoteRow]
    dates: list[DateRow]
    roles: list[RoleRow]
    relays: list[RelayRow]
    sentences: list[SentenceRow]


TABLES: dict[str, type] = {
    "articles": ArticleRow,
    "actors": ActorRow,
    "sources": SourceRow,
    "events": EventRow,
    "statements": StatementRow,
    "mentions": MentionRow,
    "quotes": QuoteRow,
    "dates": DateRow,
    "roles": RoleRow,
    "relays": RelayRow,
    "sentences": SentenceRow,
}
