"""Roles: what a person is said to be, as worded.

A role begins with a head («ketua», «juru bicara») and runs over its complement to the name: «Ketua KPU Papua
Budi», «penasihat kebijakan luar negeri Kremlin, Budi»; or it follows the name: «Budi, ketua KPU Papua». Where
the recogniser saw no name, the words tell where the office ends and the person begins: after a comma, a rank, an
acronym or a word of institutions and places, or at a word that the article uses elsewhere as a name.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache

from dossier.extract.words import Word, split
from dossier.language import Language, RoleWords
from dossier.model import Evidence, Mention, Role, Span

LONGEST_ROLE = 36  # words and marks
LONGEST_BRACKET = 10
LONGEST_NAME = 5
JOINING = frozenset("-–/&'’")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A role in a text, and the name it is said of, if one stands there: `titled` with rank and form of address."""

    role: Span
    person: Span | None = None
    titled: Span | None = None


def read(text: str, sentences: tuple[Span, ...], mentions: tuple[Mention, ...], language: Language) -> tuple[Role, ...]:
    """The roles of the text's persons, in order. A rank before the name is a role of its own."""
    people = {m.evidence.span.start: m for m in mentions if m.type == "person" and m.evidence.span}
    found = {
        (phrase.role, phrase.person): _role(text, phrase.role, phrase.person, people)
        for phrase in phrases(text, sentences, mentions, language)
        if phrase.person
    }
    return tuple(found[key] for key in sorted(found))


def phrases(
    text: str, sentences: tuple[Span, ...], mentions: tuple[Mention, ...], language: Language
) -> tuple[Phrase, ...]:
    """Every role of the text in order, also those without a name («kata juru bicara KPK»)."""
    words = [split(text, sentence) for sentence in sentences]
    spans = [(m.evidence.span, m.type == "person") for m in mentions if m.evidence.span]
    people = {span.start: span.end for span, person in spans if person}
    others = {span.start for span, person in spans if not person}
    usage = _usage(words, language)
    lexicon = _lexicon(language.roles, language.stopwords, language.quotes.prepositions)
    return tuple(phrase for sentence in words for phrase in _Reader(sentence, people, others, usage, lexicon).phrases())


def _role(text: str, role: Span, person: Span, people: Mapping[int, Mention]) -> Role:
    mention = people.get(person.start)
    name, actor = (mention.name, mention.actor) if mention else (person.of(text), None)
    return Role(Evidence(role.of(text), role, "roles.phrase"), person, name, actor)


def _capital(word: str) -> bool:
    return word[:1].isupper()


@dataclass(frozen=True, slots=True)
class _Usage:
    """How the article uses words by themselves: as a speaker's name («kata Budi»), as a place («di Ambon»)."""

    names: frozenset[str]
    places: frozenset[str]


def _usage(sentences: Iterable[Sequence[Word]], language: Language) -> _Usage:
    speech = frozenset((*language.quotes.said, *language.quotes.according))
    verbs = frozenset(language.quotes.verbs)
    localities = frozenset((*language.roles.localities, *language.roles.place_prepositions))
    names, places = set(), set()
    for words in sentences:
        texts = ["", *(word.text for word in words), ""]
        for before, word, behind in zip(texts, texts[1:], texts[2:], strict=False):
            if not _capital(word):
                continue
            if before.lower() in localities:
                places.add(word)
            elif not _capital(behind) and (before in speech or (behind in verbs and not _capital(before))):
                names.add(word)
    return _Usage(frozenset(names), frozenset(places - names))


@dataclass(frozen=True, slots=True)
class _Lexicon:
    """A pack's role words, ready to be looked up."""

    heads: Mapping[str, tuple[tuple[str, ...], ...]]
    ranks: Mapping[str, tuple[tuple[str, ...], ...]]
    relations: frozenset[tuple[str, ...]]
    address: frozenset[str]
    services: frozenset[str]
    connectors: frozenset[str]
    barriers: frozenset[str]
    verb_prefixes: tuple[str, ...]
    institutions: frozenset[str]
    localities: frozenset[str]
    particles: frozenset[str]


@cache
def _lexicon(words: RoleWords, stopwords: tuple[str, ...], prepositions: tuple[str, ...]) -> _Lexicon:
    return _Lexicon(
        _by_first_word(words.heads),
        _by_first_word(words.ranks),
        frozenset(tuple(phrase.split()) for phrase in words.relations),
        frozenset(words.address),
        frozenset(words.services),
        frozenset(words.connectors),
        frozenset((*stopwords, *prepositions)),
        words.verb_prefixes,
        frozenset(words.institutions),
        frozenset(words.localities),
        frozenset(words.particles),
    )


def _by_first_word(phrases: Iterable[str]) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Phrases by their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        parts = tuple(phrase.replace("-", " - ").split())
        found.setdefault(parts[0], []).append(parts)
    return {first: tuple(sorted(same, key=len, reverse=True)) for first, same in found.items()}


@dataclass(frozen=True, slots=True)
class _Name:
    """A name among the words: it begins at `start` with rank and form of address, at `bare` without, and ends
    before `end`; indices into the words."""

    start: int
    bare: int
    end: int


class _Reader:
    """Reads the roles of one sentence."""

    def __init__(
        self, words: Sequence[Word], people: Mapping[int, int], others: Set[int], usage: _Usage, lexicon: _Lexicon
    ) -> None:
        self.words, self.people, self.others, self.usage, self.lexicon = words, people, others, usage, lexicon
        self.lower = [word.text.lower() for word in words]

    def phrases(self) -> Iterator[Phrase]:
        index = 0
        while index < len(self.words):
            if length := self._match(self.lexicon.heads, index):
                end, name = self._follow(index, index + length)
                if name:
                    yield Phrase(self._span(index, end), *self._spans(name))
                else:
                    yield Phrase(self._span(index, end))
            else:
                name = self._name(index)
            if name:
                yield from self._rank(name)
                index = name.end
            else:
                index += 1

    def _spans(self, name: _Name) -> tuple[Span, Span]:
        return self._span(name.bare, name.end), self._span(name.start, name.end)

    def _rank(self, name: _Name) -> Iterator[Phrase]:
        start, end = name.start, name.bare
        while start < end and self.lower[start] in self.lexicon.address:
            start += 1
        while start < end and self.lower[end - 1] in self.lexicon.address:
            end -= 1
        if start < end:
            yield Phrase(self._span(start, end), *self._spans(name))

    def _span(self, start: int, end: int) -> Span:
        return Span(self.words[start].start, self.words[end - 1].end)

    def _text(self, index: int) -> str:
        return self.words[index].text if index < len(self.words) else ""

    def _match(self, phrases: Mapping[str, tuple[tuple[str, ...], ...]], index: int) -> int:
        """How many words of a phrase stand at the index, 0 if none does."""
        for phrase in phrases.get(self.lower[index], ()):
            if tuple(self.lower[index : index + len(phrase)]) == phrase:
                return len(phrase)
        return 0

    # ------------------------------------------------------------------------------ from the head to the name

    def _follow(self, start: int, after_head: int) -> tuple[int, _Name | None]:
        """Where the role that begins at `start` ends, and the name it leads to."""
        relation = tuple(self.lower[start:after_head]) in self.lexicon.relations
        index = run = after_head  # `run`: where the words begin that could end in a name
        limit = min(len(self.words), start + LONGEST_ROLE)
        while index < limit:
            word = self.words[index].text
            if name := self._name(index):
                if not (relation and index == after_head):
                    return index, name
                index = run = name.end
            elif word == "(":
                closing = self._closing(index)
                if not closing:
                    break
                index = run = closing
            elif word == ",":
                if name := self._beside_comma(after_head, run, index):
                    return min(index, name.start), name
                if not self._goes_on(index + 1):
                    break
                index = run = index + 1
            elif _capital(word) or word[0].isdigit():
                length = self._match(self.lexicon.heads, index)
                if (
                    length
                    and self._text(index - 1).islower()
                    and self.lower[index - 1] not in self.lexicon.connectors
                    and index > after_head
                ):
                    break
                index += max(1, length)
            elif word in JOINING:
                index += 1
            elif self._complement(index):
                index = run = index + 1
            else:
                break
        name = self._unseen(after_head, run, index)
        return (name.start, name) if name else (self._bare_end(after_head), None)

    def _bare_end(self, index: int) -> int:
        """Where a role without a name ends: behind the capitalised words that follow its head."""
        end = index
        while index < len(self.words):
            word = self.words[index].text
            if _capital(word) or word[0].isdigit():
                end = index + 1
            elif not (
                word in JOINING or (self.lower[index] in self.lexicon.connectors and word not in self.lexicon.barriers)
            ):
                break
            index += 1
        return end

    def _closing(self, index: int) -> int:
        """The index behind the bracket that closes the one here, 0 if it is far away."""
        for end in range(index + 1, min(len(self.words), index + LONGEST_BRACKET)):
            if self.words[end].text == ")":
                return end + 1
        return 0

    def _complement(self, index: int) -> bool:
        """Whether a role may run over this word in small letters."""
        word = self.lower[index]
        if word in self.lexicon.connectors:
            return True
        return (
            word.isalpha()
            and len(word) > 2
            and word not in self.lexicon.barriers
            and not word.startswith(self.lexicon.verb_prefixes)
        )

    def _goes_on(self, index: int) -> bool:
        """Whether a role goes on behind a comma: «Menteri Hukum, Politik, dan Keamanan»."""
        return _capital(self._text(index)) or self._text(index) in self.lexicon.connectors

    # ---------------------------------------------------------------------------------------------- names

    def _name(self, index: int) -> _Name | None:
        """The name that begins here: one the recogniser saw, or the words behind a rank."""
        bare = index
        while bare < len(self.words) and (length := self._title(bare)):
            bare += length
        if bare == len(self.words):
            return None
        if seen := self.people.get(self.words[bare].start):
            end = bare
            while end < len(self.words) and self.words[end].start < seen:
                end += 1
            return _Name(index, bare, self._run(end))
        end = self._run(bare) if bare > index else bare
        return _Name(index, bare, end) if 0 < end - bare <= LONGEST_NAME else None

    def _title(self, index: int) -> int:
        """How many words of rank or address stand here, with the service they name: «Brigadir Jenderal (Pol)»."""
        if self.lower[index] in self.lexicon.address:
            return 1
        length = self._match(self.lexicon.ranks, index)
        if not length:
            return 0
        end = index + length
        if self._text(end) == "(" and self._text(end + 1).lower() in self.lexicon.services:
            return self._closing(end) - index if self._closing(end) else length
        while self._text(end).lower() in self.lexicon.services or self._text(end) == ".":
            end += 1
        return end - index

    def _run(self, index: int) -> int:
        """The end of the words of a name that begins or goes on here."""
        while index < len(self.words) and (
            self._namelike(index) and (_capital(self._text(index)) or _capital(self._text(index + 1)))
        ):
            index += 1
        return index

    def _namelike(self, index: int) -> bool:
        """Whether a word by its form and by its use in the article can be part of a person's name."""
        word = self.words[index].text
        if word in self.usage.names or self.lower[index] in self.lexicon.particles:
            return True
        if self.lower[index] in self.lexicon.institutions or word in self.usage.places:
            return False
        letters = word.replace("'", "").replace("’", "")
        return _capital(word) and letters.isalpha() and (len(letters) <= 2 or letters[1:].islower() or letters != word)

    def _unseen(self, after_head: int, run: int, end: int) -> _Name | None:
        """The name at the end of a run of capitalised words, where the recogniser saw none."""
        start = end
        while start > run and self._namelike(start - 1) and self.words[start - 1].start not in self.others:
            start -= 1
        if end - start > 1 and start >= after_head and self.lower[start - 1] in self.lexicon.localities:
            start += 1
        used = any(self.words[index].text in self.usage.names for index in range(start, end))
        if (1 if used else 2) <= end - start <= LONGEST_NAME:
            return _Name(start, start, end)
        return None

    def _beside_comma(self, after_head: int, run: int, comma: int) -> _Name | None:
        """The name next to a comma of a role: the words behind it, or those before it."""
        behind = comma + 1
        if behind == len(self.words):
            return self._unseen(after_head, run, comma)
        if name := self._name(behind):
            return name
        end = self._run(behind)
        listed = self._text(end) in self.lexicon.connectors or (
            self._text(end) == "," and self._text(end + 1) in self.lexicon.connectors
        )
        likely = 0 < end - behind <= LONGEST_NAME and not _capital(self._text(end)) and not listed
        before = self._unseen(after_head, run, comma)
        used = any(self.words[index].text in self.usage.names for index in range(behind, end))
        return _Name(behind, behind, end) if likely and (used or not before) else before
