"""Roles: what a person is said to be, as worded.

A role begins with a head («ketua», «juru bicara») and runs over its complement to the name: «Ketua KPU Papua
Budi», «penasihat kebijakan luar negeri Kremlin, Budi»; or it follows the name: «Budi, ketua KPU Papua». A rank is
a role of its own: «Komisaris Besar Budi».
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dossier.extract.lexicon import Lexicon, lexicon, match
from dossier.extract.persons import Name, Names, usage
from dossier.extract.words import split
from dossier.language import Language
from dossier.model import Evidence, Mention, Role, Span

LONGEST = 36  # words and marks of a role
LONGEST_CLAUSE = 10  # «yang menangani urusan internasional»
MODIFIERS = 5  # words before a head: «Kremlin foreign policy adviser»
JOINING = frozenset("-–/&'’")
CLOSING = frozenset(",.;:)!?–—")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A role in a text, and the name it is said of, if one stands there: `titled` with rank and form of address."""

    role: Span
    person: Span | None = None
    titled: Span | None = None


def phrases(
    text: str, sentences: tuple[Span, ...], mentions: tuple[Mention, ...], language: Language
) -> tuple[Phrase, ...]:
    """Every role of the text, sentence by sentence, also those without a name («kata juru bicara KPK»)."""
    words = [split(text, sentence) for sentence in sentences]
    people = {m.evidence.span.start: m.evidence.span.end for m in mentions if m.type == "person" and m.evidence.span}
    known = usage(words, mentions, language)
    looked_up = lexicon(language)
    return tuple(
        phrase for sentence in words for phrase in _Reader(Names(sentence, people, known, looked_up), looked_up).read()
    )


def read(text: str, found: Iterable[Phrase], mentions: Iterable[Mention]) -> tuple[Role, ...]:
    """The roles, among the phrases found, that are said of a person, in the order of the text."""
    people = {m.evidence.span.start: m for m in mentions if m.type == "person" and m.evidence.span}
    told = sorted({(phrase.role, phrase.person) for phrase in found if phrase.person})
    return tuple(_role(text, role, person, people.get(person.start)) for role, person in told)


def _role(text: str, role: Span, person: Span, mention: Mention | None) -> Role:
    name, actor = (mention.name, mention.actor) if mention else (person.of(text), None)
    return Role(Evidence(role.of(text), role, "roles.phrase"), person, name, actor)


class _Reader:
    """Reads the roles of one sentence."""

    def __init__(self, names: Names, lexicon: Lexicon) -> None:
        self.names, self.lexicon = names, lexicon
        self.words, self.lower = names.words, names.lower

    def read(self) -> Iterator[Phrase]:
        index = 0
        while index < len(self.words):
            if length := match(self.lexicon.heads, self.lower, index):
                end, name = self._follow(index, index + length)
                yield self._phrase(self._modified(index), end, name)
            else:
                name = self.names.at(index)
            if name:
                yield from self._ranks(name)
                if behind := self._behind(name.end):
                    yield self._phrase(*behind, name)
                index = name.end
            else:
                index += 1

    def _phrase(self, start: int, end: int, name: Name | None) -> Phrase:
        if not name:
            return Phrase(self._span(start, end))
        return Phrase(self._span(start, end), self._span(name.bare, name.end), self._span(name.start, name.end))

    def _ranks(self, name: Name) -> Iterator[Phrase]:
        start, end = name.start, name.bare
        while start < end and self.lower[start] in self.lexicon.address:
            start += 1
        while start < end and self.lower[end - 1] in self.lexicon.address:
            end -= 1
        if start < end:
            yield self._phrase(start, end, name)

    def _span(self, start: int, end: int) -> Span:
        return Span(self.words[start].start, self.words[end - 1].end)

    def _modified(self, head: int) -> int:
        """Where a role begins whose modifiers stand before its head: «Kremlin foreign policy adviser»."""
        start = head
        while self.lexicon.modifiers_first and start > 0 and head - start < MODIFIERS:
            before = start - 1
            joined = self.words[before].text in "-'’" and before > 0
            if not (joined or (self._complement(before) and self.lower[before] not in self.lexicon.connectors)):
                break
            start = before
        return start

    # --------------------------------------------------------------------------- from the head to the name

    def _follow(self, start: int, after_head: int) -> tuple[int, Name | None]:
        """Where the role that begins at `start` ends, and the name it leads to."""
        relation = tuple(self.lower[start:after_head]) in self.lexicon.relations
        index = run = after_head  # `run`: the first of the words that could be a name
        limit = min(len(self.words), start + LONGEST)
        while index < limit:
            word = self.words[index].text
            if (name := self.names.at(index)) and not (relation and index == after_head):
                return index, name
            if name:
                index = run = name.end
            elif word == ",":
                # «kedua pemimpin, Budi dan Sari»: a head in small letters, alone, leads to no name behind a comma.
                if name := self.names.beside_comma(after_head, run, index):
                    alone = index == after_head and not self.names.capital(start)
                    return (after_head, None) if alone else (min(index, name.start), name)
                if not self._goes_on(index + 1):
                    break
                index = run = index + 1
            elif word == "(" and self.names.closing(index):
                index = run = self.names.closing(index)
            elif word[0].isupper() or word[0].isdigit() or word in JOINING:
                index += 1
            elif word in self.lexicon.relatives and (clause := self._clause(index)):
                return clause
            elif self._complement(index) and not self._closed(run, index):
                if name := self.names.unseen(after_head, run, index, certain=True):
                    return name.start, name
                index = run = index + 1
            else:
                break
        name = self.names.unseen(after_head, run, index)
        return (name.start, name) if name else (self._bare_end(after_head), None)

    def _clause(self, index: int) -> tuple[int, Name] | None:
        """A relative clause that ends with a comma and the name: «pembantu yang menangani urusan desa, Budi»."""
        for comma in range(index + 1, min(len(self.words) - 1, index + LONGEST_CLAUSE)):
            if self.lower[comma] == ",":
                name = self.names.at(comma + 1)
                return (comma, name) if name else None
            if self.lower[comma] in CLOSING:
                return None
        return None

    def _closed(self, run: int, index: int) -> bool:
        """Whether capitalised words end the role before a common word: «Ketua KPU menilai»."""
        return (
            index > run
            and self.names.capital(index - 1)
            and self.lower[index] not in self.lexicon.connectors
            and not match(self.lexicon.heads, self.lower, index)
        )

    def _complement(self, index: int) -> bool:
        """Whether a role may run over this word."""
        word = self.lower[index]
        if word in self.lexicon.connectors:
            return True
        common = word.isalpha() and len(word) > 2 and word not in self.lexicon.barriers
        return common and not word.startswith(self.lexicon.verb_prefixes)

    def _goes_on(self, index: int) -> bool:
        """Whether a role goes on behind a comma: «Menteri Hukum, Politik, dan Keamanan»."""
        return self.names.capital(index) or self.names.text(index) in self.lexicon.connectors

    def _bare_end(self, index: int) -> int:
        """Where a role without a name ends: behind the capitalised words that follow its head."""
        end = index
        while index < len(self.words):
            word = self.words[index].text
            if word[0].isupper() or word[0].isdigit():
                end = index + 1
            elif word not in JOINING and word not in self.lexicon.links:
                break
            index += 1
        return end

    # ------------------------------------------------------------------------------ behind the name

    def _behind(self, index: int) -> tuple[int, int] | None:
        """Where a role in apposition behind a name begins and ends: «Budi (40), ketua KPU», «Budi selaku ketua»."""
        if self.names.text(index) == "(":
            index = self.names.closing(index) or index
        if self.names.text(index) not in {",", *self.lexicon.appositions}:
            return None
        start = index + 1
        while self.names.text(start).lower() in self.lexicon.articles:
            start += 1
        length = match(self.lexicon.heads, self.lower, start)
        if not length or self._follow(start, start + length)[1]:
            return None
        end = start + length
        while end < len(self.words) and (self.words[end].text in JOINING or self._complement(end)):
            end += 1
        while self.lower[end - 1] in self.lexicon.connectors:
            end -= 1
        return start, max(end, start + length)
