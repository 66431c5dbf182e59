"""What waits for the curator: an item of the queue, where it stands, and what may be decided on it."""

from dataclasses import dataclass
from typing import Literal

from dossier.model import ActorType, Article, Reason, Span
from dossier.places import Places

# The kinds of items, most useful first: what has lost effect, what a whole article waits for, then single facts.
Kind = Literal[
    "stale",  # a decision that does not hold, or not any more
    "duplicate",  # two articles of nearly the same words
    "undated",  # no date of publication, or only bounds of it
    "conflict",  # a printed weekday that contradicts the printed date
    "same",  # two names that may be one actor's
    "name",  # a name that is not in the authority file
    "unnamed",  # an article in which no actor is named
    "quote",  # a direct quotation of nobody we know of
    "shared",  # a passage that two articles share
    "alias",  # an alias that no article uses
    "unsure",  # a name that the curator looked at and left open
]
# What can be decided, each by a command; `write` is left to the curator's hand.
Verdict = Literal[
    "accept", "alias", "merge", "different", "reject", "unsure", "date", "speaker", "about", "confirm", "write"
]


@dataclass(frozen=True, slots=True)
class Place:
    """Words of an article that an item rests on, in the sentence (or block) they stand in.

    `line` counts from 1 in the article's file; None for a saved page, whose lines are not those of its text.
    `page` is the address below the site, with the paragraph's anchor where its words may be published.
    """

    article: str
    file: str
    line: int | None
    paragraph: int
    page: str
    sentence: str
    mark: Span  # the words, counted in `sentence`
    is_withheld: bool  # whether the article's rights keep the sentence out of anything that is published

    def __str__(self) -> str:
        return self.file if self.line is None else f"{self.file}:{self.line}"


@dataclass(frozen=True, slots=True)
class Offer:
    """A decision that would settle an item: the arguments of a `dossier` command or, where there is none, the `line`
    to write into a `file` of the curator's."""

    verdict: Verdict
    command: tuple[str, ...] = ()
    file: str = ""
    line: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that waits for a decision. `words` are what it is about: a name, a date, a quotation, a title.

    `article` and `actors` are the ids it concerns; `others` are further spellings of the name, or the second of a pair
    of names; `count` is how many places it has, of which `places` holds the first few.
    """

    kind: Kind
    words: str
    why: Reason
    article: str | None = None
    actors: tuple[str, ...] = ()
    type: ActorType | None = None
    others: tuple[str, ...] = ()
    count: int = 1
    places: tuple[Place, ...] = ()
    offers: tuple[Offer, ...] = ()

    @property
    def is_withheld(self) -> bool:
        """Whether the article's rights keep the words out of anything that is published."""
        return self.kind == "quote" and any(place.is_withheld for place in self.places)


def call(verdict: Verdict, command: str, *arguments: str, options: tuple[str, ...] = ()) -> Offer:
    """The offer of a command, where no argument is taken for an option whatever it begins with.

    Capitals in it (`YYYY-MM-DD`, `ACTOR`) are for the curator to fill in.
    """
    if any(one.startswith("-") for one in arguments):
        return Offer(verdict, (command, *options, "--", *arguments))
    return Offer(verdict, (command, *arguments, *options))


def place(article: Article, places: Places, span: Span) -> Place:
    """Where words of an article stand."""
    document, block = article.document, places.block(span)
    whole = places.passage(span)
    number = block.number if block else 0
    is_shown = places.may_show(span)
    line = None if document.page else places.line(span)
    return Place(
        document.id,
        document.file,
        line,
        number,
        f"articles/{document.id}/" + (f"#p{number}" if number and is_shown else ""),
        whole.of(document.text),
        Span(span.start - whole.start, span.end - whole.start),
        not is_shown,
    )
