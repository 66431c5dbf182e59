"""References: the words of a text that name someone who can speak, by where they stand."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dossier.extract.speech.roles import Phrase
from dossier.model import Evidence, Mention, Span, Speaker


@dataclass(frozen=True, slots=True)
class Reference:
    """Words that name someone who can speak; `start` is where they begin with the role before the name.

    `open` says that a name the recogniser saw may go on in the capitalised words behind it, `named` that the words
    are a name or a role whose holder is known.
    """

    span: Span
    start: int
    name: str
    actor: str | None
    person: bool
    open: bool = False
    named: bool = True

    def speaker(self, text: str, rule: str) -> Speaker:
        """The speaker that these words name, as a fact."""
        return Speaker(self.name, self.actor, Evidence(self.span.of(text), self.span, rule))


def _only(people: Mapping[str, Reference] | None, words: str) -> tuple[str, str | None]:
    """The name and actor of the one person there is to choose from, else the words themselves."""
    if people and len(people) == 1:
        (person,) = people.values()
        return person.name, person.actor
    return words, None


class References:
    """Who is named in a text: by mentions, by roles with a name, and by roles whose holder may be known.

    `by_start` and `by_end` are keyed by offsets of the words that name (by where the role before them begins, too);
    `apposed` leads from the end of a name to that of the role behind it, `by_role_end` from there to the name.
    """

    def __init__(self, text: str, mentions: Iterable[Mention], phrases: Iterable[Phrase]) -> None:
        self.by_start: dict[int, Reference] = {}
        self.by_end: dict[int, Reference] = {}
        self.apposed: dict[int, int] = {}
        self.by_role_end: dict[int, Reference] = {}
        self._text = text
        self._names: defaultdict[str, dict[str, Reference]] = defaultdict(dict)  # by a name or a word of it, by name
        self._holders: defaultdict[str, dict[str, Reference]] = defaultdict(dict)  # by the role's first words, by name
        self._enter(mentions, phrases)

    def called(self, words: str) -> tuple[str, str | None]:
        """Name and actor of the one person whom words name, by a part of the name; else the words themselves."""
        return _only(self._names.get(words), words)

    def _enter(self, mentions: Iterable[Mention], phrases: Iterable[Phrase]) -> None:
        for mention in mentions:
            if span := mention.evidence.span:
                person = mention.type == "person"
                loose = person and mention.actor is None
                self._add(Reference(span, span.start, mention.name, mention.actor, person, loose))
        nameless = []
        for phrase in phrases:
            if phrase.person and phrase.titled:
                self._add_person(phrase, phrase.person, phrase.titled)
            elif phrase.role and phrase.role.start not in self.by_start and not phrase.role.of(self._text).islower():
                nameless.append(phrase.role)  # «Ketua KPU», but «seorang warga» names nobody
        for role in nameless:
            self._add(self._resolved(role))

    def _add_person(self, phrase: Phrase, person: Span, titled: Span) -> None:
        seen = self.by_start.get(person.start)
        name, actor = (seen.name, seen.actor) if seen else (person.of(self._text), None)
        earlier = self.by_end.get(titled.end)
        starts = [titled.start, *([earlier.start] if earlier else []), *([phrase.role.start] if phrase.role else [])]
        named = self._add(Reference(titled, min(starts), name, actor, True))
        if phrase.role:
            words = phrase.role.of(self._text).lower().split()
            for count in range(1, len(words) + 1):
                self._holders[" ".join(words[:count])].setdefault(name, named)
            if phrase.role.start > titled.end:
                self.apposed[titled.end] = phrase.role.end
                self.by_role_end[phrase.role.end] = named

    def _add(self, reference: Reference) -> Reference:
        for start in (reference.span.start, reference.start):
            self.by_start[start] = reference
        self.by_end[reference.span.end] = reference
        if reference.person:
            for part in {reference.name, *reference.name.split()}:
                self._names[part].setdefault(reference.name, reference)
        return reference

    def _resolved(self, role: Span) -> Reference:
        """A role without a name: its holder is the one person to whom the article gives a role of these words."""
        words = role.of(self._text)
        name, actor = _only(self._holders.get(" ".join(words.lower().split())), words)
        return Reference(role, role.start, name, actor, person=True, named=name != words)
