"""What a name is, decided over all its places: what the recogniser took it for in most of them, and what stands around.

A role or a verb of speech speaks for a person, «di» before it for a place. A lone word that the recogniser takes for a
person is believed only where one of its places bears it out, and what begins like an agreement or a feast day is no
actor at all.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from dossier import language
from dossier.model import ActorType, Article, Mention, Span

BEFORE = 12  # characters before a name in which a preposition is looked for


@dataclass(frozen=True, slots=True)
class Sighting:
    """A place of a name: an article and the index of its mention there."""

    article: Article
    index: int

    @property
    def mention(self) -> Mention:
        """The mention itself."""
        return self.article.facts.mentions[self.index]

    @property
    def span(self) -> Span:
        """Where it stands; a sighting is always one in the text."""
        return self.mention.evidence.span or Span(0, 0)


def type_of(name: str, seen: Sequence[Sighting]) -> tuple[ActorType, bool]:
    """What a name is, and whether it is an actor for all that its places tell."""
    votes = Counter(one.mention.type for one in seen)
    voted = min(votes, key=lambda type: (-votes[type], type))
    if any(_is_no_actor(name, code) for code in {one.article.facts.lang for one in seen}):
        return voted, False
    persons, sites = sum(map(_is_person, seen)), sum(map(_is_site, seen))
    if voted in ("organization", "place") and (head := _headed(name)):
        return head, True
    if voted == "person":
        if " " in name or persons:
            return "person", True
        return ("place", True) if 2 * sites > len(seen) else ("person", False)
    return ("person" if voted != "country" and 2 * persons > len(seen) else voted), True


def _is_person(sighting: Sighting) -> bool:
    """Whether a role is said of the name here, or words are."""
    facts, span = sighting.article.facts, sighting.span
    if any(role.person == span for role in facts.roles):
        return True
    speakers = (quote.speaker.evidence.span for quote in facts.quotes if quote.speaker)
    return sighting.mention.type == "person" and span in speakers


def _is_site(sighting: Sighting) -> bool:
    """Whether a preposition of place stands before the name here."""
    start = sighting.span.start
    words = sighting.article.document.text[max(0, start - BEFORE) : start].split()
    return bool(words) and words[-1].lower() in _prepositions(sighting.article.facts.lang)


def _headed(name: str) -> ActorType | None:
    """What a name calls itself by the word it begins with or, as in English, ends with: «Pengadilan Negeri Dili»."""
    words = name.casefold().split()
    organizations, places = _heads()
    if len(words) > 1 and (words[0] in organizations or words[0] in places):
        return "organization" if words[0] in organizations else "place"
    return "place" if len(words) > 1 and words[-1] in places else None


@lru_cache
def _heads() -> tuple[frozenset[str], frozenset[str]]:
    """The heads of names of organisations and of places, in every language; what heads both heads neither."""
    packs = [language.load(code).names for code in language.codes()]
    organizations = {head for pack in packs for head in pack.organization_heads}
    places = {head for pack in packs for head in pack.place_heads}
    return frozenset(organizations - places), frozenset(places - organizations)


@lru_cache
def _prepositions(code: str) -> frozenset[str]:
    pack = language.load(code)
    return frozenset((*pack.roles.place_prepositions, *pack.names.place_prepositions))


def _is_no_actor(name: str, code: str) -> bool:
    """Whether a name is, or begins like, one of what names but does not act: «Perjanjian …», «Idul Adha»."""
    words, listed = name.casefold().split(), _no_actors(code)
    return any(" ".join(words[:length]) in listed for length in range(1, len(words) + 1))


@lru_cache
def _no_actors(code: str) -> frozenset[str]:
    return frozenset(language.load(code).names.no_actors)
