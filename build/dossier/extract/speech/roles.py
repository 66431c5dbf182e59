"""Roles: what a person is said to be, as worded.

A role begins with a head («ketua», «juru bicara») and runs over its complement to the name: «Ketua KPU Papua
Budi», «penasihat kebijakan luar negeri Kremlin, Budi»; or it follows the name: «Budi, ketua KPU Papua». A rank is
a role of its own: «Komisaris Besar Budi».
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dossier.extract.speech.lexicon import Lexicon, lexicon, match
from dossier.extract.speech.persons import JOINING, Name, Names, dots_initial, usage
from dossier.extract.words import Word, clitic
from dossier.language import Language
from dossier.model import Evidence, Mention, Role, Span

LONGEST = 36  # words and marks of a role
LONGEST_CLAUSE = 10  # «yang menangani urusan internasional»
LONGEST_PLACE = 6  # words and commas of a place between commas
MODIFIERS = 5  # words before a head: «Kremlin foreign policy adviser»
LONGEST_COMMON = 3  # words in small letters inside a role without a name: «perwakilan pihak Uber»
CLOSING = frozenset(",.;:)!?–—")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A role in a text, and the name it is said of, if one stands there: `titled` with rank and form of address.

    A form of address alone is no role («Pak Budi»): `role` is then None.
    """

    role: Span | None
    person: Span | None = None
    titled: Span | None = None


def phrases(sentences: Sequence[Sequence[Word]], mentions: Iterable[Mention], language: Language) -> tuple[Phrase, ...]:
    """Every role in the words of these sentences, also those without a name («kata juru bicara KPK»)."""
    looked_up = lexicon(language)
    known = usage(sentences, tuple(mentions), looked_up)
    return tuple(phrase for words in sentences for phrase in _Reader(Names(words, known, looked_up), looked_up).read())


def read(text: str, found: Iterable[Phrase], mentions: Iterable[Mention]) -> tuple[Role, ...]:
    """The roles, among the phrases found, that are said of a person, in the order of the text."""
    people = {m.evidence.span.start: m for m in mentions if m.type == "person" and m.evidence.span}
    told = sorted({(phrase.role, phrase.person) for phrase in found if phrase.role and phrase.person})
    return tuple(_role(text, role, person, people.get(person.start)) for role, person in told)


def _role(text: str, role: Span, person: Span, mention: Mention | None) -> Role:
    name, actor = (mention.name, mention.actor) if mention else (person.of(text), None)
    return Role(Evidence(role.of(text), role, "roles.phrase"), person, name, actor)


class _Reader:
    """Reads the roles of one sentence."""

    def __init__(self, names: Names, lexicon: Lexicon) -> None:
        self.names, self.lexicon = names, lexicon
        self.words, self.lower = names.words, names.lower
        self._modifiers = MODIFIERS if lexicon.modifiers_first else 0

    def read(self) -> Iterator[Phrase]:
        done = 0
        for index in self._openings():
            if index < done:
                continue
            length, name = self._head(index), self.names.at(index)
            if name and (not length or name.start < name.bare):  # «Komisaris Budi» has a rank, «Komisaris PT Maju» none
                if (start := self._unknown_head(index)) < index:
                    yield self._phrase(start, index, name)
            elif length:
                end, name = self._follow(index, index + length)
                yield self._phrase(self._modified(index), end, name)
            if name:
                yield from self._ranks(name)
                done = name.end
                if behind := self._behind(done):
                    yield self._phrase(*behind, name)
                    done = behind[1]

    def _openings(self) -> list[int]:
        """The words that a role or a titled name can begin with, and where the recogniser saw a person."""
        heads, titles, people = self.lexicon.heads, self.lexicon.titles, self.names.known.people
        return [
            index
            for index, (word, lower) in enumerate(zip(self.words, self.lower, strict=True))
            if lower in heads or lower in titles or word.start in people
        ]

    def _phrase(self, start: int, end: int, name: Name | None) -> Phrase:
        if not name:
            return Phrase(self._span(start, end))
        return Phrase(self._span(start, end), *self._spans(name))

    def _spans(self, name: Name) -> tuple[Span, Span]:
        return self._span(name.bare, name.end), self._span(name.start, name.end)

    def _unknown_head(self, index: int) -> int:
        """Where the capitalised words between a cue and a name begin: «kata Wadirlantas Polda Jaya AKBP Budi»."""
        start = index
        while start > 0 and index - start < LONGEST and self.names.capital(start - 1):
            start -= 1
        return start if start > 0 and self.lower[start - 1] in self.lexicon.cues else index

    def _ranks(self, name: Name) -> Iterator[Phrase]:
        start, end = name.start, name.bare
        while start < end and (self.lower[start] in self.lexicon.address or self.lower[start] == "."):
            start += 1
        while start < end and (self.lower[end - 1] in self.lexicon.address or self.lower[end - 1] == "."):
            end -= 1
        if start < end:
            yield self._phrase(start, end, name)
        elif name.start < name.bare:
            yield Phrase(None, *self._spans(name))

    def _span(self, start: int, end: int) -> Span:
        return Span(self.words[start].start, self.words[end - 1].end)

    def _modified(self, head: int) -> int:
        """Where a role begins whose modifiers stand before its head: «Kremlin foreign policy adviser»."""
        start = head
        while start > 0 and head - start < self._modifiers:
            joined = start > 1 and (self.words[start - 1].text in JOINING or dots_initial(self.words, start - 1))
            if not (joined or self._modifier(start - 1)):
                break
            start -= 1
        return start if start == head or self._modifier(start) else start + 1

    def _before_head(self, index: int) -> bool:
        """Whether a word can stand before the head in an apposition: «Budi, Regional Sales Manager PT Maju»."""
        return self._modifier(index) if self._modifiers else self.names.capital(index)

    def _modifier(self, index: int) -> bool:
        word = self.lower[index]
        other = word in self.lexicon.connectors or word in self.lexicon.articles or word in self.lexicon.calendar
        return self._common(index) and not other

    # --------------------------------------------------------------------------- from the head to the name

    def _follow(self, start: int, after_head: int) -> tuple[int, Name | None]:
        """Where the role that begins at `start` ends, and its name: the first that is sure, else the first."""
        relation = tuple(self.lower[start:after_head]) in self.lexicon.relations
        inner = after_head < len(self.words) and self.names.capital(after_head) and self._head(after_head)
        if inner and not relation and not self.names.capital(start):
            return after_head, None  # «kabinet pimpinan Presiden Budi»
        fallback: tuple[int, Name] | None = None
        index = after_head
        limit = min(len(self.words), start + LONGEST)
        while index < limit:
            if fallback and self._head(index):
                break  # «Ketua KPU Budi, serta Ketua KPK Sari»
            end = self._run(index)
            if end > index:
                name = self._in_run(after_head, index, end)
                if name and name.start == after_head and relation:
                    name = None
                if name:
                    found = self._role_end(name.start), name
                    if name.sure or self.names.text(end) != ",":
                        return fallback if fallback and not name.sure else found
                    fallback = fallback or found
                index = end
            elif self.lower[index] in self.lexicon.relatives and (clause := self._clause(index)):
                return clause
            elif (step := self._step(start, after_head, index)) > index:
                index = step
            else:
                break
        return fallback or (self._bare_end(after_head), None)

    def _role_end(self, end: int) -> int:
        """Where a role before a name ends: without the comma, or a place between commas («dosen UI, Depok, Budi»)."""
        if self.lower[end - 1] != ",":
            return end
        begun = self.names.known.ends.get(self.words[end - 2].end)
        for comma in range(end - 3, max(end - LONGEST_PLACE, 0), -1):
            if self.lower[comma] == "," and self.words[comma + 1].start == begun:
                place = self.words[end - 2].end in self.names.known.places
                # The place of a local office belongs to it: «Kepala Desa Sukamaju, Kecamatan Pacet».
                return comma if place and self.names.text(comma - 1) not in self.names.known.others else end - 1
        return end - 1

    def _run(self, index: int) -> int:
        """The end of the words from here on that may hold a name; a rank in small letters begins such a run."""
        end = self.names.run(index)
        if end == index and self.lower[index] in self.lexicon.titles and (name := self.names.at(index)):
            return name.end
        return end

    def _in_run(self, after_head: int, run: int, end: int) -> Name | None:
        """The name in the capitalised words from `run` to `end`, if what stands around them allows one."""
        follows = self.names.text(end).lower()
        behind_comma = self.lower[run - 1] == ","
        if behind_comma and end - run == 1 and self.names.text(end + (follows == ",")) in self.lexicon.conjunctions:
            return None  # «Politik, Hukum, dan Keamanan»
        name = self.names.closing_name(after_head, run, end, shortest=1 if behind_comma else 2)
        joint = self.lower[name.start - 1] if name else ""
        if joint in self.lexicon.conjunctions or joint in self.lexicon.links:
            return None  # «Budi, ketua KPU, dan Sari», «a spokesman for Ray»: another person begins
        if name and not name.sure and self._joined(end):
            return None
        return name

    def _joined(self, index: int) -> bool:
        """Whether the words behind a run belong to the same role: «Direktur Niaga dan Manajemen Pelanggan»."""
        follows = self.names.text(index)
        if follows == "(":
            return self.names.text(index + 2) == ")"  # an acronym: «Ketua Dewan Pers (DP) Budi»
        if follows not in self.lexicon.connectors or follows in self.lexicon.place_prepositions:
            return False
        return index + 1 < len(self.words) and not self._head(index + 1)

    def _step(self, start: int, after_head: int, index: int) -> int:
        """Where a role goes on behind a word that is not capitalised; the same index if it does not."""
        word = self.words[index].text
        if word == "(":
            return self.names.closing(index) or index
        if word == ",":
            # «kedua pemimpin, Budi dan Sari»: a head in small letters, alone, leads to no name behind a comma.
            # English has plurals: «its director, Ann Ray», but «the two leaders».
            alone = index == after_head and not self.names.capital(start) and not self.lexicon.modifiers_first
            return index + 1 if self._goes_on(index + 1) and not alone else index
        if word in JOINING or (self._complement(index) and not self._closed(after_head, index)):
            return index + 1
        return index

    def _clause(self, index: int) -> tuple[int, Name] | None:
        """A relative clause that ends with a comma and the name: «pembantu yang menangani urusan desa, Budi»."""
        for comma in range(index + 1, min(len(self.words) - 1, index + LONGEST_CLAUSE)):
            if self.lower[comma] == ",":
                name = self.names.at(comma + 1)
                return (comma, name) if name else None
            if self.lower[comma] in CLOSING:
                return None
        return None

    def _closed(self, after_head: int, index: int) -> bool:
        """Whether capitalised words end the role before a common word: «Ketua KPU menilai»."""
        return (
            index > after_head
            and self.names.capital(index - 1)
            and self.lower[index] not in self.lexicon.connectors
            and not self._head(index)
        )

    def _complement(self, index: int) -> bool:
        """Whether a role may run over this word."""
        return self.lower[index] in self.lexicon.connectors or (
            self._common(index) and (not self.lexicon.modifiers_first or self.names.capital(index))
        )

    def _common(self, index: int) -> bool:
        word = self.lower[index]
        if self.names.capital(index):
            return word not in self.lexicon.barriers
        word = word[: -clitic(word, self.lexicon.clitics) or None]  # «museum's director»
        known_other = len(word) < 3 or word in self.lexicon.barriers or word.startswith(self.lexicon.verb_prefixes)
        return word.isalpha() and not known_other

    def _goes_on(self, index: int) -> bool:
        """Whether a role goes on behind a comma: «Menteri Hukum, Politik, dan Keamanan»."""
        word = self.names.text(index)
        return word[:1].isupper() or word in self.lexicon.connectors or word in self.lexicon.titles

    def _bare_end(self, index: int) -> int:
        """Where a role without a name ends: behind the last capitalised word that it leads to."""
        end, common = index, 0
        limit = min(len(self.words), index + LONGEST)
        while index < limit and common <= LONGEST_COMMON:
            word = self.words[index].text
            if word[0].isupper() or word[0].isdigit():
                end, common = index + 1, 0
            elif word in JOINING or word in self.lexicon.links:
                pass
            elif word not in self.lexicon.connectors and self._complement(index):
                common += 1
            else:
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
        head = start
        last = min(len(self.words) - 1, start + MODIFIERS)
        while head < last and not self._head(head) and self._before_head(head):
            head += 1
        length = self._head(head) if head < len(self.words) else 0
        if not length or self._follow(head, head + length)[1]:
            return None
        end = head + length
        linked = False  # «commander of the northern force»
        while end < min(len(self.words), start + LONGEST) and (
            self.words[end].text in JOINING or self._complement(end) or (linked and self._common(end))
        ):
            linked = linked or self.lower[end] in self.lexicon.connectors
            end += 1
        while end > head + length and self.lower[end - 1] in self.lexicon.connectors:
            end -= 1
        return start, end

    def _head(self, index: int) -> int:
        return match(self.lexicon.heads, self.lower, index)
