"""Persons: where a name begins and ends beside a role or a rank.

In «Ketua KPU Papua Budi Santoso» only capitalised words stand between office and person. What is known of the words
tells where the name begins: a rank before it, an acronym or a word of institutions that cannot be part of it, how the
article uses a word by itself («kata Budi», «di Papua»), and the names that the recogniser saw.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dossier.extract.speech.lexicon import Lexicon, match
from dossier.extract.words import Word, split
from dossier.model import Mention, Span

LONGEST_NAME = 5  # words
LONGEST_BRACKET = 10  # words and marks
LONGEST_TITLE = 8
LONGEST_RUN = 30  # capitalised words that belong together
JOINING = frozenset("-–/&'’")


@dataclass(frozen=True, slots=True)
class Usage:
    """What the article tells of its capitalised words.

    `names` it uses by themselves as a speaker's name, `others` as names of other things; the authority file's names
    count too. By offsets: `people` are where names of persons begin, with their end and whether the authority file
    has them; `ends` are where names of other things end, with their beginning; `places` are those of places; `inner`
    are where words begin inside names of other things.
    """

    names: frozenset[str]
    others: frozenset[str]
    people: Mapping[int, tuple[int, bool]]
    ends: Mapping[int, int]
    places: frozenset[int]
    inner: frozenset[int]


def usage(sentences: Iterable[Sequence[Word]], mentions: Sequence[Mention], lexicon: Lexicon) -> Usage:
    """How the article uses its capitalised words."""
    names, subjects, others = _alone(sentences, lexicon)
    people: dict[int, tuple[int, bool]] = {}
    ends: dict[int, int] = {}
    inner: set[int] = set()
    for mention in mentions:
        span, person = mention.evidence.span or Span(0, 0), mention.type == "person"
        if person:
            people[span.start] = span.end, mention.actor is not None
        else:
            ends[span.end] = span.start
            own = split(mention.evidence.text, Span(0, span.end - span.start))
            inner.update(span.start + word.start for word in own[1:])
            subjects.discard(mention.evidence.text)
        if mention.actor:
            (names if person else others).update(mention.evidence.text.split())
    places = frozenset(m.evidence.span.end for m in mentions if m.type in ("place", "country") and m.evidence.span)
    named, other = frozenset(names | (subjects - others)), frozenset(others - names)
    return Usage(named, other, people, ends, places, frozenset(inner))


def _alone(sentences: Iterable[Sequence[Word]], lexicon: Lexicon) -> tuple[set[str], set[str], set[str]]:
    """Words that stand by themselves behind a cue («kata Budi»), before a reporting verb («Budi menilai»), and where
    a place does («di Ambon»)."""
    names, subjects, places = set[str](), set[str](), set[str]()
    for words in sentences:
        for index, each in enumerate(words):
            word = each.text
            if not word[0].isupper() or word.isupper():
                continue
            before = words[index - 1].text if index else ""
            behind = words[index + 1].text if index + 1 < len(words) else ""
            lower = before.lower()
            if lower in lexicon.localities or lower in lexicon.place_prepositions:
                places.add(word)
            elif lower in lexicon.saying and not behind[:1].isupper():
                names.add(word)
            elif behind in lexicon.reporting and not before[:1].isupper() and lower not in lexicon.prepositions:
                subjects.add(word)
    return names, subjects, places


@dataclass(frozen=True, slots=True)
class Name:
    """A name among the words: it begins at `start` with rank and form of address, at `bare` without them, and ends
    before `end`; indices into the words. `sure` if more than the capitals speak for it."""

    start: int
    bare: int
    end: int
    sure: bool


def dots_initial(words: Sequence[Word], index: int) -> bool:
    """Whether a full stop belongs to an initial inside a name: «Budi S. Santoso»."""
    if words[index].text != "." or index == 0 or index + 1 == len(words):
        return False
    initial = words[index - 1].text
    return initial[-1].isupper() and len(initial) in (1, 3) and words[index + 1].text[0].isupper()


class Names:
    """The persons' names of one sentence."""

    def __init__(self, words: Sequence[Word], known: Usage, lexicon: Lexicon) -> None:
        self.words, self.known, self.lexicon = words, known, lexicon
        self.lower = [word.text.lower() for word in words]

    def text(self, index: int) -> str:
        """The word at an index, empty past the last one."""
        return self.words[index].text if index < len(self.words) else ""

    def capital(self, index: int) -> bool:
        """Whether a word begins with a capital."""
        return self.text(index)[:1].isupper()

    def at(self, index: int) -> Name | None:
        """The name that begins here: one among the mentions, or the words behind a rank."""
        if self.words[index].start in self.known.people:
            return self._seen(index, index)
        if self.lower[index] not in self.lexicon.titles:
            return None
        bare = index
        while bare < min(len(self.words), index + LONGEST_TITLE) and (length := self._title(bare)):
            bare += length
        if bare < len(self.words) and self.words[bare].start in self.known.people:
            return self._seen(index, bare)
        end = self._name_end(bare)
        return Name(index, bare, end, True) if bare > index and 0 < end - bare <= LONGEST_NAME else None

    def _seen(self, start: int, bare: int) -> Name:
        last, _ = self.known.people[self.words[bare].start]
        end = bare
        while end < len(self.words) and self.words[end].start < last:
            end += 1
        return Name(start, bare, self._name_end(end), True)

    def _title(self, index: int) -> int:
        """How many words of rank or address stand here, with the service they name: «Brigadir Jenderal (Pol)»."""
        if self.lower[index] in self.lexicon.address:
            return 2 if self.text(index + 1) == "." else 1
        length = match(self.lexicon.ranks, self.lower, index)
        part = self.words[index].start in self.known.inner  # «Universitas Jenderal Soedirman»
        if not length or part or (index and self.lower[index - 1] in self.lexicon.offices):
            return 0
        end = index + length
        if self.text(end) == "(" and self.text(end + 1).lower() in self.lexicon.services:
            end = self.closing(end) or end
        while end - index < LONGEST_TITLE and self.text(end).lower() in {*self.lexicon.services, "."}:
            end += 1
        return end - index

    def closing(self, index: int) -> int:
        """The index behind the bracket that closes the one here, 0 if it is far away."""
        for end in range(index + 1, min(len(self.words), index + LONGEST_BRACKET)):
            if self.words[end].text == ")":
                return end + 1
        return 0

    def run(self, index: int) -> int:
        """The end of the capitalised words and numbers from here on, with the marks and particles between them."""
        end = index
        limit = min(len(self.words), index + LONGEST_RUN)
        while index < limit:
            word = self.words[index].text
            if word[0].isupper() or word[0].isdigit():
                end = index + 1
            elif not (
                word in JOINING or self.lower[index] in self.lexicon.particles or dots_initial(self.words, index)
            ):
                break
            index += 1
        return end

    def _name_end(self, index: int) -> int:
        """The end of the words of a name that begins or goes on here."""
        limit = min(len(self.words), index + LONGEST_RUN)
        while index < limit and self._namelike(index) and (self.capital(index) or self.capital(index + 1)):
            index += 1
        return index

    def _namelike(self, index: int) -> bool:
        """Whether a word, by its form and by how the article uses it, can be part of a person's name."""
        word = self.words[index].text
        if word in self.known.names or self.lower[index] in self.lexicon.particles or dots_initial(self.words, index):
            return True
        lower = self.lower[index]
        if lower in self.lexicon.institutions or lower in self.lexicon.calendar or word in self.known.others:
            return False
        letters = word.replace("'", "").replace("’", "")
        initials = word.isupper() and (len(word) <= 2 or "." in word)  # «RZ», «R.M»
        return initials or (word[0].isupper() and letters.isalpha() and (word[1:].islower() or letters != word))

    def closing_name(self, after_head: int, run: int, end: int, shortest: int) -> Name | None:
        """The name that the capitalised words from `run` to `end` close with.

        Where nothing but capitals speaks for it, it must have at least `shortest` words.
        """
        seen = [index for index in range(run, end) if self.words[index].start in self.known.people]
        for index in range(run, end):
            name = self.at(index)
            if name and (name.start < name.bare or self.known.people[self.words[index].start][1]):
                return name
        while end > run and self.lower[end - 1] in self.lexicon.calendar:
            end -= 1
        start = self._beginning(after_head, run, end, seen)
        if start and self.words[start - 1].text in JOINING:
            return None  # «tim Budi-Sari»
        sure = bool(seen) or any(self.words[index].text in self.known.names for index in range(start, end))
        if not (1 if sure else shortest) <= end - start <= LONGEST_NAME:
            return None
        return Name(start, start, end, sure)

    def _beginning(self, after_head: int, run: int, end: int, seen: Sequence[int]) -> int:
        """Where the name begins that ends before `end`; `end` itself if none does."""
        start = end
        while start > run and self._namelike(start - 1):
            start -= 1
        while start < end and not self.capital(start):
            start += 1
        if start == end:  # «Rahman Hakim»: words of offices, but the recogniser saw a name
            last = self.words[end - 1].end
            names = (i for i in seen if self.known.people[self.words[i].start][0] == last)
            return next((i for i in names if not match(self.lexicon.heads, self.lower, i)), end)
        office = start >= after_head and self.lower[start - 1] in self.lexicon.localities
        if office and end - start > 1 and start not in seen:
            start += 1
        start = max((index for index in range(start, end) if self._other_ends(index, start)), default=start)
        if start == after_head:  # «Direktur Sinar Budi Santoso»: a bare head wants a complement
            start = next((index for index in seen if index >= start), start)
        return start

    def _other_ends(self, index: int, start: int) -> bool:
        """Whether a name of something else ends before this word, and a person's begins here or it began earlier."""
        begun = self.known.ends.get(self.words[index - 1].end)
        if begun is None or any(self.words[place].text in self.known.names for place in range(start, index)):
            return False
        return begun < self.words[start].start or self.words[index].start in self.known.people
