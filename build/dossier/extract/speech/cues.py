"""A language pack's cues of speech, ready to be looked up."""

from dataclasses import dataclass
from functools import cache

from dossier.extract.speech.lexicon import lexicon
from dossier.language import Language


@dataclass(frozen=True, slots=True)
class Cues:
    """The cues of a pack, all in small letters; see `QuoteWords` for what each is."""

    said: frozenset[str]
    said_before: frozenset[str]  # «katanya»
    verbs: frozenset[str]
    claims: frozenset[str]
    auxiliaries: frozenset[str]
    addresses: frozenset[str]
    passives: frozenset[str]
    agents: frozenset[str]
    conjunctions: frozenset[str]
    according: frozenset[str]
    according_before: frozenset[str]  # «menurutnya»
    as_said: frozenset[str]
    concessions: frozenset[tuple[str, ...]]  # phrases: «even though»
    additives: frozenset[str]
    anaphors: frozenset[str]
    relays: frozenset[str]
    openers: frozenset[str]
    clause_openers: frozenset[str]
    adverbs: frozenset[str]
    prepositions: frozenset[str]
    means: frozenset[str]
    refusals: frozenset[str]
    joints: frozenset[str]  # «dan»
    determiners: frozenset[str]  # articles and pronouns: a subject begins, what follows is no adverbial
    barriers: frozenset[str]  # function words and those of relaying: no cue of a speaker
    relatives: frozenset[str]
    calendar: frozenset[str]  # weekdays and months
    verb_prefixes: tuple[str, ...]
    all: frozenset[str]  # every word that can report a statement


@cache
def cues(language: Language) -> Cues:
    """The cues of a pack."""
    words, roles = language.quotes, language.roles
    function_words = (*language.stopwords, *words.prepositions, *words.clause_openers, *roles.conjunctions)

    def before(cues: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(cue + words.said_suffix for cue in cues) if words.said_suffix else ()

    reporting = (*words.said, *words.verbs, *words.claims, *words.passives, *words.according)
    return Cues(
        said=frozenset(words.said),
        said_before=frozenset(before(words.said)),
        verbs=frozenset(words.verbs),
        claims=frozenset(words.claims),
        auxiliaries=frozenset(words.auxiliaries),
        addresses=frozenset(words.addresses),
        passives=frozenset(words.passives),
        agents=frozenset(words.agents),
        conjunctions=frozenset(words.conjunctions),
        according=frozenset(words.according),
        according_before=frozenset(before(words.according)),
        as_said=frozenset(words.as_said),
        concessions=frozenset(tuple(phrase.split()) for phrase in words.concessions),
        additives=frozenset(words.additives),
        anaphors=frozenset(words.anaphors),
        relays=frozenset(words.relays),
        openers=frozenset(words.said_openers),
        clause_openers=frozenset(words.clause_openers),
        adverbs=frozenset(words.adverbs),
        prepositions=frozenset(words.prepositions),
        means=frozenset(words.means),
        refusals=frozenset(words.refusals),
        joints=frozenset(roles.conjunctions),
        determiners=frozenset((*roles.articles, *words.pronouns)),
        barriers=frozenset((*function_words, *words.adverbs, *words.relays)),
        relatives=frozenset(roles.relatives),
        calendar=lexicon(language).calendar,
        verb_prefixes=roles.verb_prefixes,
        all=frozenset((*reporting, *before(words.said), *before(words.according))),
    )
