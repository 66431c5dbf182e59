"""The curator's decisions on one article, `<article>.yml`: what they may say.

    sha256: 87dc2984…            # of the article they were made on; on another text none of them is applied
    title: …                     # supplied where the article has no headline
    date: 2023-07-26~            # of publication, in EDTF: a day, month or year, `~` about, `a/b` between; or none
    date_note: …                 # why, for readers; may stand without a date
    source: Harian Contoh        # the outlet; or none
    agencies: [AFP, {name: AP, kind: photo}]            # these and no others; [] for none
    authors: [Sekar Ayu, {name: RaP, kind: initials}]   # these and no others; [] for none
    url: https://…               # where it was published
    retrieved: 2024-06-01        # the day it was taken from there
    archive_url: https://…       # where a copy is kept
    rights: full                 # full, excerpt or metadata
    lang: id                     # the language, where it was not recognised
    actors:
      add: [nato]                # in the article, though not by a name; {id, words, paragraph} pins it to words
      drop: [harbin]             # none of its mentions counts
    mentions:                    # «those words in that paragraph are …»
      - {words: Beijing, paragraph: 9, actor: china}
      - {words: Barat, paragraph: 4, nth: 2, reject: true}
    quotes:                      # «who says those words is …»; may be a part of the quotation
      - {words: Undangan sudah kami terima, paragraph: 5, speaker: yuri-ushakov}
      - {words: tanpa batas, paragraph: 9, speaker: none}
      - {words: era baru, paragraph: 2, reject: true}      # not a quotation at all
      - {words: bahwa ia menerima, paragraph: 2, kind: indirect, speaker: xi-jinping}
    notes: …                     # for readers: what the text gets wrong, what it rests on

Paragraphs are counted as the page shows them (`#p4`); 0 is what stands without a number: headline, standfirst.
Words are copied as they stand there; `nth` picks one of several places, else all of them are meant.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from dossier.model import Actor, Agency, Byline, Outlet, Published, Rights, Title


@dataclass(frozen=True, slots=True)
class Pin:
    """Words of a numbered paragraph; all places where they stand in it, or the `nth` from 1."""

    words: str
    paragraph: int
    nth: int | None = None


@dataclass(frozen=True, slots=True)
class Naming:
    """An actor's id as the curator wrote it, and the line; 0 if it is not written yet. None stands for nobody."""

    actor: str | None
    line: int = 0


@dataclass(frozen=True, slots=True)
class MentionDecision:
    """These words name this actor; or, with None, nobody."""

    pin: Pin
    naming: Naming
    field: Literal["mentions", "actors"] = "mentions"


@dataclass(frozen=True, slots=True)
class QuoteDecision:
    """These words are said by this actor; by nobody we can name; or (`rejected`) are no quotation."""

    pin: Pin
    naming: Naming
    kind: Literal["direct", "indirect"] | None = None
    rejected: bool = False


@dataclass(frozen=True, slots=True)
class Decisions:
    """What a decision file says. None, or an empty text, is a field it does not decide.

    `withdrawn` holds the fields it decides to be none: `date`, `source`.
    """

    file: str
    sha256: str = ""
    sha256_line: int | None = None
    title: Title | None = None
    published: Published | None = None
    date_note: str = ""
    outlet: Outlet | None = None
    agencies: tuple[Agency, ...] | None = None
    bylines: tuple[Byline, ...] | None = None
    url: str = ""
    retrieved: str = ""
    archive_url: str = ""
    rights: Rights | None = None
    lang: str | None = None
    add: tuple[Naming, ...] = ()
    drop: tuple[Naming, ...] = ()
    mentions: tuple[MentionDecision, ...] = ()
    quotes: tuple[QuoteDecision, ...] = ()
    notes: str = ""
    withdrawn: frozenset[str] = frozenset()


# ------------------------------------------------------------ one decision, as `writing` writes it


@dataclass(frozen=True, slots=True)
class FieldDecision:
    """A field of the article is this; None takes the decision on it back.

    `field` is one that holds a text or a list of names; the list's items are names or `{"name": …, "kind": …}`.
    """

    field: str
    value: str | tuple[str | Mapping[str, str], ...] | None


@dataclass(frozen=True, slots=True)
class ActorDecision:
    """The article is about this actor, though not by a name (`add`); or none of its mentions counts (`drop`)."""

    actor: str
    verdict: Literal["add", "drop"]


@dataclass(frozen=True, slots=True)
class Confirmation:
    """All decisions on the article hold for its text as it is now: each was read again."""


ArticleDecision = FieldDecision | ActorDecision | MentionDecision | QuoteDecision | Confirmation


@dataclass(frozen=True, slots=True)
class NewActor:
    """A name is that of an actor who was not known yet."""

    actor: Actor


@dataclass(frozen=True, slots=True)
class Alias:
    """A name is another one of this actor; a weak one counts only where the context bears it out."""

    actor: str
    name: str
    weak: bool = False


@dataclass(frozen=True, slots=True)
class NameVerdict:
    """A name that the machine found is no actor's (`reject`), or it is not known whose (`unsure`)."""

    name: str
    verdict: Literal["reject", "unsure"]


@dataclass(frozen=True, slots=True)
class Merge:
    """Two records are one actor: `kept` takes over the names and addresses of `gone`."""

    kept: str
    gone: str


@dataclass(frozen=True, slots=True)
class Split:
    """A record is two actors: `part` becomes one of its own and takes its names (and address) along."""

    actor: str
    part: Actor


@dataclass(frozen=True, slots=True)
class Different:
    """Actors or names that look alike are each another's: ids, or names that are no actor's (yet)."""

    names: tuple[str, ...]


NameDecision = NewActor | Alias | NameVerdict | Merge | Split | Different
