"""What the tests of quotes and roles share: a text read with the names it is said to hold."""

import re
from collections.abc import Iterable, Iterator

from dossier import language
from dossier.extract import words
from dossier.extract.frame import segments, sentences
from dossier.extract.speech import quotes, roles
from dossier.model import ActorType, Evidence, Mention, Quote, Role, Span


def heard(
    text: str, people: Iterable[str] = (), others: Iterable[str] = (), code: str = "id"
) -> tuple[tuple[Quote, ...], tuple[Role, ...]]:
    """The quotes and roles of a text in which the names of `people` and `others` (organisations) are recognised.

    An equals sign gives the actor: «Ratna Dewi=ratna».
    """
    pack = language.load(code)
    found = [*_mentions(text, people, "person"), *_mentions(text, others, "organization")]
    named = tuple(sorted(found, key=lambda mention: mention.evidence.span or Span(0, 0)))
    parts = segments.segment(text, pack)
    told = [words.split(text, sentence) for sentence in sentences.split(text, parts, pack)]
    phrases = roles.phrases(told, named, pack)
    return quotes.read(text, parts, told, named, phrases, pack), roles.read(text, phrases, named)


def _mentions(text: str, names: Iterable[str], kind: ActorType) -> Iterator[Mention]:
    for entry in names:
        name, _, actor = entry.partition("=")
        for match in re.finditer(rf"\b{re.escape(name)}\b", text):
            yield Mention(kind, name, actor or None, Evidence(name, Span(*match.span()), "test"))


def direct(text: str, *people: str, code: str = "id", others: Iterable[str] = ()) -> list[tuple[str, str]]:
    """Each direct quote with the words that name its speaker («-» if nobody does)."""
    return _told("direct", text, people, others, code)


def indirect(text: str, *people: str, code: str = "id", others: Iterable[str] = ()) -> list[tuple[str, str]]:
    """Each reported statement with the words that name its speaker («-» if nobody does)."""
    return _told("indirect", text, people, others, code)


def _told(kind: str, text: str, people: Iterable[str], others: Iterable[str], code: str) -> list[tuple[str, str]]:
    found, _ = heard(text, people, others, code)
    return [(q.evidence.text, q.speaker.evidence.text if q.speaker else "-") for q in found if q.kind == kind]


def held(text: str, *people: str, code: str = "id", others: Iterable[str] = ()) -> list[tuple[str, str]]:
    """Each role with the name it is said of."""
    _, found = heard(text, people, others, code)
    return [(role.evidence.text, role.person.of(text)) for role in found]
