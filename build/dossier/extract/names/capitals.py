"""Names by their capitals: the recogniser of languages that no model was trained for.

Runs of capitalised words, cut at titles, weekdays, months and adjectives of nationality, and sorted by the pack's
lists and the words beside them. A lone word that no list knows and nothing beside it explains is left out.
"""

from collections.abc import Iterator, Sequence, Set

from babel.dates import get_day_names, get_month_names

from dossier.extract.names.places import spellings
from dossier.extract.words import clitic
from dossier.language import Language

LONGEST_PERSON = 4  # words
ACRONYM = range(2, 7)  # letters


class Capitals:
    """The capitalised names of one language's texts."""

    def __init__(self, language: Language) -> None:
        """Lists are read once: keep one for all texts of the language."""
        names, roles, quotes = language.names, language.roles, language.quotes
        titles = (*names.titles, *roles.heads, *roles.ranks, *roles.address)
        calendar = (*get_day_names(locale=language.code).values(), *get_month_names(locale=language.code).values())
        self._clitics = names.clitics
        self._joints = frozenset(names.joints)
        self._particles = frozenset((*roles.particles, "-", "."))
        self._titles = frozenset(word for phrase in titles for word in phrase.split()) - self._joints
        self._adjectives = frozenset(names.nationalities)
        self._no_names = frozenset((*calendar, *names.nationalities))
        self._small = frozenset((*language.stopwords, *quotes.pronouns, *quotes.conjunctions, *names.openers))
        self._organizations = frozenset(names.organizations)
        self._places = frozenset((*names.places, *spellings(language)))
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
        for start, end in self._runs(words, lower):
            kind = self._kind(words, start, end)
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
            return start < index < len(words) - 1 and words[index + 1][0].isupper()
        if not word[0].isupper() or word in self._no_names:
            return False
        return index > 0 or (word.lower() not in self._small and word.lower() not in lower)

    def _untitled(self, words: Sequence[str], start: int, end: int) -> Iterator[tuple[int, int]]:
        """The run behind its last title, unless it is an organisation's: «Foreign Ministry»."""
        if words[end - 1].lower() in self._bodies:
            if start and words[start - 1] in self._adjectives:
                start -= 1
        else:
            titles = [index for index in range(start, end) if words[index].lower() in self._titles]
            start = titles[-1] + 1 if titles else start
        if start < end:
            yield from self._parted(words, start, end)

    def _parted(self, words: Sequence[str], start: int, end: int) -> Iterator[tuple[int, int]]:
        """A person's name ends where no particle goes on with it: «Joko Widodo of Indonesia» are two names."""
        joints = [i for i in range(start, end) if words[i] in self._joints and words[i] not in self._particles]
        if joints and self._kind(words, start, end) in ("PER", None):
            yield start, joints[0]
            yield from self._parted(words, joints[0] + 1, end)
        else:
            yield start, end

    def _kind(self, words: Sequence[str], start: int, end: int) -> str | None:
        last = words[end - 1]
        run = [*words[start : end - 1], last[: len(last) - clitic(last, self._clitics)]]
        name = " ".join(run)
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
        if len(run) == 1 and run[0].isupper() and len(run[0]) in ACRONYM:
            return "ORG"
        if before in self._before_places:
            return "LOC"
        if before in self._speech or after in self._speech or 1 < len(run) <= LONGEST_PERSON:
            return "PER"
        return None
