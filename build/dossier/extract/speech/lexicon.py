"""A language pack's role words, ready to be looked up."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from dossier.language import Language, calendar

Index = Mapping[str, tuple[tuple[str, ...], ...]]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The role words of a pack, all in small letters; phrases by their first word, the longest first."""

    heads: Index
    ranks: Index
    relations: frozenset[tuple[str, ...]]
    address: frozenset[str]
    titles: frozenset[str]  # the first words of ranks and forms of address
    offices: frozenset[str]
    services: frozenset[str]
    connectors: frozenset[str]
    conjunctions: frozenset[str]
    links: frozenset[str]
    relatives: frozenset[str]
    articles: frozenset[str]
    appositions: frozenset[str]
    verb_prefixes: tuple[str, ...]
    barriers: frozenset[str]
    cues: frozenset[str]  # words a speaker is named behind
    saying: frozenset[str]  # those of them that say nothing else: «kata», «menurut»
    reporting: frozenset[str]  # verbs a speaker is named before
    prepositions: frozenset[str]
    institutions: frozenset[str]
    localities: frozenset[str]
    place_prepositions: frozenset[str]
    particles: frozenset[str]
    clitics: tuple[str, ...]  # «'s»
    calendar: frozenset[str]  # weekdays and months
    modifiers_first: bool


@cache
def lexicon(language: Language) -> Lexicon:
    """The lexicon of a pack."""
    words, quotes = language.roles, language.quotes
    cities = (word.lower() for place in language.frame.places for word in place.split())
    reporting = (*quotes.verbs, *quotes.claims)
    barriers = (*language.stopwords, *quotes.prepositions, *quotes.said, *reporting, *quotes.pronouns)
    return Lexicon(
        heads=_index(words.heads),
        ranks=_index(words.ranks),
        relations=frozenset(tuple(phrase.split()) for phrase in words.relations),
        address=frozenset(words.address),
        titles=frozenset((*words.address, *(phrase.split()[0] for phrase in words.ranks))),
        offices=frozenset(words.offices),
        services=frozenset(words.services),
        connectors=frozenset(words.connectors),
        conjunctions=frozenset(words.conjunctions),
        links=frozenset(words.links),
        relatives=frozenset(words.relatives),
        articles=frozenset(words.articles),
        appositions=frozenset(words.appositions),
        verb_prefixes=words.verb_prefixes,
        barriers=frozenset(barriers) - frozenset(words.connectors),
        cues=frozenset((*quotes.said, *quotes.according, *quotes.agents, *quotes.passives)),
        saying=frozenset((*quotes.said, *quotes.according)),
        reporting=frozenset(reporting),
        prepositions=frozenset(quotes.prepositions),
        institutions=frozenset((*words.institutions, *cities)),
        localities=frozenset(words.localities),
        place_prepositions=frozenset(words.place_prepositions),
        particles=frozenset(words.particles),
        clitics=language.names.clitics if words.modifiers_first else (),
        calendar=frozenset(map(str.lower, calendar.names(language.code))),
        modifiers_first=words.modifiers_first,
    )


def _index(phrases: Iterable[str]) -> Index:
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        parts = tuple(phrase.replace("-", " - ").split())
        found.setdefault(parts[0], []).append(parts)
    return {first: tuple(sorted(same, key=len, reverse=True)) for first, same in found.items()}


def match(phrases: Index, lower: Sequence[str], index: int) -> int:
    """How many words of a phrase stand at the index, 0 if none does."""
    for phrase in phrases.get(lower[index], ()):
        if tuple(lower[index : index + len(phrase)]) == phrase:
            return len(phrase)
    return 0
