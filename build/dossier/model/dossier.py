"""What the curator knows, and all that is published."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from dossier.model.document import Document
from dossier.model.evidence import Evidence, Problem, Voice
from dossier.model.facts import ActorType, Facts


@dataclass(frozen=True, slots=True)
class Actor:
    """A record of the authority file, or (`is_reviewed` false) somebody whom the machine found and nobody reviewed.

    `weak_aliases` count only where the context bears them out; `former_ids` leave a redirect.
    """

    id: str
    name: str
    type: ActorType
    aliases: tuple[str, ...] = ()
    weak_aliases: tuple[str, ...] = ()
    wikidata: str | None = None
    description: str = ""
    former_ids: tuple[str, ...] = ()
    is_reviewed: bool = True


# Why a spelling counts as a name's: it is the name itself, a short form beside the full one, or its acronym.
How = Literal["name", "short", "acronym"]


@dataclass(frozen=True, slots=True)
class Seen:
    """A spelling of a name that nobody reviewed: why it counts as that name, how often it stands in the articles, and
    one place of it: an article's id, a mention's index."""

    text: str
    how: How
    count: int
    article: str
    mention: int


@dataclass(frozen=True, slots=True)
class Found:
    """An actor whom the machine found, the spellings it gathered, and the articles (by id) that likely name somebody
    else by that name: their roles and company have nothing in common with the others'."""

    actor: Actor
    spellings: tuple[Seen, ...]
    namesakes: tuple[str, ...] = ()


def name_key(name: str) -> str:
    """What two spellings of one name share: its words, whatever their capitals and the space between them."""
    return " ".join(name.split()).casefold()


@dataclass(frozen=True, slots=True)
class Authority:
    """The authority file: who is known to this dossier, by id, and which names are not decided or nobody's.

    `rejected` and `unsure` hold names as the curator wrote them, each with where (`seeds/actors.yml:12`). `different`
    holds the pairs that are two however alike they look: ids of actors, and of other names their keys.
    """

    actors: Mapping[str, Actor] = field(default_factory=dict)
    rejected: Mapping[str, str] = field(default_factory=dict)
    unsure: Mapping[str, str] = field(default_factory=dict)
    different: frozenset[frozenset[str]] = frozenset()

    def find(self, id: str) -> Actor | None:
        """The actor whose address this is, or once was."""
        return self.actors.get(id) or next((one for one in self.actors.values() if id in one.former_ids), None)


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
    """An event of `events.yml`. Without an `edtf` it is dated, and without `actors` acted, as its statements say.

    `before` and `after` are the ids of events that it was before, and after, as the curator has it.
    """

    id: str
    name: str
    statements: tuple[EventStatement, ...]
    edtf: str = ""
    actors: tuple[str, ...] = ()
    note: str = ""
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """A difference between two states of a dossier: something added, gone or changed.

    It is about `field` of the article or actor `id`, which is called `name`; about the whole of it where `field` is
    empty. Of a field with several facts, `words` tells which: the quotation, the actor's name. `before` and `after` are
    its values, empty where there was or is none. `where` is the rule or the line of a decision that says so.
    `is_withheld` says that the article's rights keep `words`, `before` and `after` out of anything that is published.
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
    is_withheld: bool = False


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
    of changes, newest first. `found` are the actors that the machine found, by their ids.
    """

    articles: tuple[Article, ...]
    authority: Authority
    problems: tuple[Problem, ...] = ()
    events: tuple[NamedEvent, ...] = ()
    no_events: tuple[EventStatement, ...] = ()
    revisions: tuple[Revision, ...] = ()
    found: Mapping[str, Found] = field(default_factory=dict)

    @property
    def actors(self) -> Mapping[str, Actor]:
        """Everybody with an id: the authority file's, and whom the machine found."""
        return {**{id: one.actor for id, one in self.found.items()}, **self.authority.actors}
