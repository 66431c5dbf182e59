"""Names by their capitals: the recogniser of languages that no model was trained for.

Runs of capitalised words, cut at titles, weekdays, months and adjectives of nationality, and sorted by the pack's
lists and the words beside them. A lone word that no list knows and nothing beside it explains is left out.
"""

from collections.abc import Iterator, Sequence, Set

from dossier.extract.names.places import spellings
from dossier.extract.words import clitic, split
from dossier.language import Language, calendar
from dossier.model import Span

LONGEST_PERSON = 4  # words
MOST_JOINTS = 3  # «van der», «de la»
OPENING = frozenset("\"'“”‘«([:—–…")  # a sentence may begin behind one of these
ACRONYM = range(2, 7)  # letters


class Capitals:
    """The capitalised names of one language's texts."""

    def __init__(self, language: Language) -> None:
        """Lists are read once: keep one for all texts of the language."""
        names, roles, quotes = language.names, language.roles, language.quotes
        titles = (*names.titles, *roles.heads, *roles.ranks, *roles.address)
        dated = (*calendar.days(language.code).values(), *calendar.months(language.code).values())
        self._clitics = names.clitics
        self._joints = frozenset((*names.joints, *roles.particles))
        self._particles = frozenset((*roles.particles, "-", "."))
        self._noble = frozenset(roles.particles)
        self._conjunctions = frozenset(roles.conjunctions)
        self._articles = frozenset(roles.articles)
        self._titles = frozenset(word for phrase in titles for word in phrase.split()) - self._joints
        self._ranks = frozenset((*roles.ranks, *roles.address))
        self._adjectives = frozenset(names.nationalities)
        self._no_names = frozenset((*dated, *names.nationalities))
        self._small = frozenset((*language.stopwords, *quotes.pronouns, *quotes.conjunctions, *names.openers))
        media = (form for medium in language.frame.media for form in (medium.name, *medium.forms))
        self._organizations = frozenset(map(_key, (*names.organizations, *media)))
        self._countries = frozenset(map(_key, spellings(language)))
        self._places = self._countries | frozenset(map(_key, names.places))
        self._people = frozenset(names.people)
        self._bodies = frozenset(names.organization_heads)
        self._sites = frozenset(names.place_heads)
        self._speech = frozenset((*quotes.said, *quotes.verbs, *quotes.according))
        self._before_places = frozenset((*roles.place_prepositions, *names.place_prepositions))

    def tags(self, sentences: Sequence[Sequence[str]]) -> Iterator[Sequence[str]]:
        """The tags of each word of each sentence, as a trained model gives them."""
        lower = {word for words in sentences for word in words if word.islower()}
        for words in sentences:
            yield self._tags(words, lower)

    def _tags(self, words: Sequence[str], lower: Set[str]) -> list[str]:
        tags = ["O"] * len(words)
        person = -1  # where the last person's name ends
        for start, end in self._runs(words, lower):
            kind = self._kind(words, start, end)
            if not kind and person == start - 1 and words[person].lower() in self._conjunctions:
                kind = "PER"  # «ministers Ann Ray and Okoro»
            person = end if kind == "PER" else person
            for index in range(start, end if kind else start):
                tags[index] = f"{'I' if index > start else 'B'}-{kind}"
        return tags

    def _runs(self, words: Sequence[str], lower: Set[str]) -> Iterator[tuple[int, int]]:
        start = 0
        while start < len(words):
            end = start
            while end < len(words) and self._goes_on(words, start, end, lower):
                end += 1
                if clitic(words[end - 1], self._clitics):
                    break
            while end > start and words[end - 1] in self._joints:
                end -= 1
            yield from self._untitled(words, start, end)
            start = max(end, start + 1)

    def _goes_on(self, words: Sequence[str], start: int, index: int, lower: Set[str]) -> bool:
        word = words[index]
        if word in self._joints:
            return start < index and self._leads_on(words, index)
        if not word[0].isupper() or word in self._no_names:
            return False
        opens = index == 0 or (index == start and words[index - 1] in OPENING)
        return not opens or (word.lower() not in self._small and word.lower() not in lower)

    def _leads_on(self, words: Sequence[str], index: int) -> bool:
        """Whether a name goes on behind a joint here; only particles stand together: «van der Meer»."""
        end = index + 1
        while end < min(len(words), index + MOST_JOINTS) and {words[end - 1], words[end]} <= self._particles:
            end += 1
        return end < len(words) and words[end][0].isupper()

    def _untitled(self, words: Sequence[str], start: int, end: int) -> Iterator[tuple[int, int]]:
        """The run behind its article and its last title, unless it is an organisation's: «Foreign Ministry»."""
        if start < end and words[start].lower() in self._articles and self._name(words, start, end) not in self._places:
            start += 1
        joint = next((i for i in range(start, end) if words[i] in self._joints - self._particles), end)
        if start < joint < end and self._is_person(words, start, joint):  # «Prof Ian Doyle of Northgate University»
            yield from self._untitled(words, start, joint)
            yield from self._untitled(words, joint + 1, end)
            return
        if words[end - 1].lower() in self._bodies:
            if start and words[start - 1] in self._adjectives:
                start -= 1
        elif titles := [index for index in range(start, end) if words[index].lower() in self._titles]:
            start = titles[-1] + 1
        yield from self._parted(words, start, end)

    def _is_person(self, words: Sequence[str], start: int, end: int) -> bool:
        """Whether a run is a person's by a rank or a given name that it begins with, or by a particle in it."""
        ranked = words[start].lower() in self._ranks and end - start > 1
        return ranked or words[start] in self._people or not self._noble.isdisjoint(words[start:end])

    def _parted(self, words: Sequence[str], start: int, end: int) -> Iterator[tuple[int, int]]:
        """A person's name ends where no particle goes on with it: «Joko Widodo of Indonesia» are two names."""
        while start < end and not words[start][0].isupper():  # «Sen. Bob Harlan»: the title's full stop
            start += 1
        if start == end:
            return
        joints = [i for i in range(start, end) if words[i] in self._joints and words[i] not in self._particles]
        if joints and self._kind(words, start, end) in ("PER", None):
            yield start, joints[0]
            yield from self._parted(words, joints[0] + 1, end)
        else:
            yield start, end

    def _name(self, words: Sequence[str], start: int, end: int) -> str:
        last = words[end - 1]
        return " ".join((*words[start : end - 1], last[: len(last) - clitic(last, self._clitics)]))

    def _kind(self, words: Sequence[str], start: int, end: int) -> str | None:
        name = self._name(words, start, end)
        run = name.split()
        if name in self._places:
            return "LOC"
        if name in self._organizations or any(word.lower() in self._bodies for word in run):
            return "ORG"
        if any(word.lower() in self._sites for word in run):
            return "LOC"
        before = words[start - 1].lower() if start else ""
        after = words[end].lower() if end < len(words) else ""
        if before in self._titles or run[0] in self._people:
            return "PER"
        if self._is_of_country(run):
            return "ORG"
        if len(run) == 1 and run[0].isupper() and len(run[0]) in ACRONYM:
            return "ORG"
        if before in self._before_places:
            return "LOC"
        if before in self._speech or after in self._speech or 1 < len(run) <= LONGEST_PERSON:
            return "PER"
        return None

    def _is_of_country(self, run: Sequence[str]) -> bool:
        """Whether a country's initials begin the name of a body of its own: «U.S. Geological Survey»."""
        initials = len(run) > 2 and run[1] == "." and run[0].isupper() and run[0] in self._countries
        return initials and self._people.isdisjoint(run)


def _key(phrase: str) -> str:
    """A listed name as the words of a sentence are: «Timor - Leste»."""
    return " ".join(word.text for word in split(phrase, Span(0, len(phrase))))
