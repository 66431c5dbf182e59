"""Persons: where a name begins and ends beside a role or a rank.

The recogniser's names come first. Where it saw none, the words tell: a rank before the name, an acronym or a word
of institutions that cannot be part of it, and how the article uses a word by itself («kata Budi», «di Ambon»).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dossier.extract.lexicon import Lexicon, match
from dossier.extract.words import Word
from dossier.language import Language
from dossier.model import Mention

LONGEST_NAME = 5  # words
LONGEST_BRACKET = 10  # words and marks


@dataclass(frozen=True, slots=True)
class Usage:
    """Words that the article uses by themselves as a speaker's name, and words it uses as names of other things."""

    names: frozenset[str]
    others: frozenset[str]


def usage(sentences: Iterable[Sequence[Word]], mentions: Iterable[Mention], language: Language) -> Usage:
    """How the article uses its capitalised words."""
    speech = frozenset((*language.quotes.said, *language.quotes.according))
    verbs = frozenset(language.quotes.verbs)
    before_places = frozenset((*language.roles.localities, *language.roles.place_prepositions))
    names, others = set(), set()
    for words in sentences:
        texts = ["", *(word.text for word in words), ""]
        for before, word, behind in zip(texts, texts[1:], texts[2:], strict=False):
            if not word[:1].isupper():
                continue
            if before.lower() in before_places:
                others.add(word)
            elif not behind[:1].isupper() and (before in speech or (behind in verbs and not before[:1].isupper())):
                names.add(word)
    for mention in mentions:
        (names if mention.type == "person" else others).update(mention.evidence.text.split())
    return Usage(frozenset(names), frozenset(others - names))


@dataclass(frozen=True, slots=True)
class Name:
    """A name among the words: it begins at `start` with rank and form of address, at `bare` without them, and
    ends before `end`; indices into the words."""

    start: int
    bare: int
    end: int


class Names:
    """The persons' names of one sentence."""

    def __init__(self, words: Sequence[Word], people: Mapping[int, int], known: Usage, lexicon: Lexicon) -> None:
        self.words, self.people, self.known, self.lexicon = words, people, known, lexicon
        self.lower = [word.text.lower() for word in words]

    def text(self, index: int) -> str:
        """The word at an index, empty past the last one."""
        return self.words[index].text if index < len(self.words) else ""

    def capital(self, index: int) -> bool:
        """Whether a word begins with a capital."""
        return self.text(index)[:1].isupper()

    def at(self, index: int) -> Name | None:
        """The name that begins here: one the recogniser saw, or the words behind a rank."""
        if self.words[index].start in self.people:
            bare = index
        elif self.lower[index] in self.lexicon.titles:
            bare = self._untitled(index)
        else:
            return None
        if bare >= len(self.words):
            return None
        if seen := self.people.get(self.words[bare].start):
            end = bare
            while end < len(self.words) and self.words[end].start < seen:
                end += 1
            return Name(index, bare, self.run(end))
        end = self.run(bare) if bare > index else bare
        return Name(index, bare, end) if 0 < end - bare <= LONGEST_NAME else None

    def _untitled(self, index: int) -> int:
        """The index behind the ranks and forms of address that stand here."""
        while index < len(self.words) and (length := self._title(index)):
            index += length
        return index

    def _title(self, index: int) -> int:
        """How many words of rank or address stand here, with the service they name: «Brigadir Jenderal (Pol)»."""
        if self.lower[index] in self.lexicon.address:
            return 1
        length = match(self.lexicon.ranks, self.lower, index)
        if not length:
            return 0
        end = index + length
        if self.text(end) == "(" and self.text(end + 1).lower() in self.lexicon.services:
            end = self.closing(end) or end
        while self.text(end).lower() in self.lexicon.services or self.text(end) == ".":
            end += 1
        return end - index

    def closing(self, index: int) -> int:
        """The index behind the bracket that closes the one here, 0 if it is far away."""
        for end in range(index + 1, min(len(self.words), index + LONGEST_BRACKET)):
            if self.words[end].text == ")":
                return end + 1
        return 0

    def run(self, index: int) -> int:
        """The end of the words of a name that begins or goes on here."""
        while index < len(self.words) and self._namelike(index) and (self.capital(index) or self.capital(index + 1)):
            index += 1
        return index

    def _namelike(self, index: int) -> bool:
        """Whether a word, by its form and by how the article uses it, can be part of a person's name."""
        word = self.words[index].text
        if word in self.known.names or self.lower[index] in self.lexicon.particles:
            return True
        if self.lower[index] in self.lexicon.institutions or word in self.known.others:
            return False
        letters = word.replace("'", "").replace("’", "")
        return word[0].isupper() and letters.isalpha() and (len(letters) <= 2 or word[1:].islower() or letters != word)

    def unseen(self, after_head: int, run: int, end: int, *, certain: bool = False) -> Name | None:
        """The name at the end of the capitalised words from `run` to `end`, where the recogniser saw none.

        A single word, and where it must be `certain` any, has to be used as a name elsewhere in the article.
        """
        start = end
        while start > run and self._namelike(start - 1) and self.capital(start - 1):
            start -= 1
        if end - start > 1 and start >= after_head and self.lower[start - 1] in self.lexicon.localities:
            start += 1
        used = any(self.words[index].text in self.known.names for index in range(start, end))
        if used or (not certain and end - start > 1):
            return Name(start, start, end) if 0 < end - start <= LONGEST_NAME else None
        return None

    def beside_comma(self, after_head: int, run: int, comma: int) -> Name | None:
        """The name next to a comma of a role: the words behind it, or those before it."""
        behind = comma + 1
        if behind < len(self.words) and (name := self.at(behind)):
            return name
        end = self.run(behind)
        follows = self.text(end + 1) if self.text(end) == "," else self.text(end)
        listed = end - behind == 1 and follows in self.lexicon.connectors  # «Politik, Hukum, dan Keamanan»
        likely = 0 < end - behind <= LONGEST_NAME and not self.capital(end) and not listed
        used = any(self.words[index].text in self.known.names for index in range(behind, end))
        before = self.unseen(after_head, run, comma)
        return Name(behind, behind, end) if likely and (used or not before) else before
