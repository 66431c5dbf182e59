"""Actors: the names in a text, and whose they are.

The authority file speaks first: its names and aliases, the longest match, at word boundaries and as written.
A weak alias, and a lone part of a person's name («Xi» for Xi Jinping), counts where the article also names
the actor in full. An alias that two actors share belongs to the one the article names in full, else to nobody.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from dossier.extract.words import Phrases, Word, split
from dossier.language import Language
from dossier.model import Actor, Authority, Evidence, Mention, Segment, Span


@dataclass(frozen=True, slots=True)
class _Claim:
    """An actor that a phrase may name: surely (`strong`), or only beside its full name."""

    actor: Actor
    strong: bool


@dataclass(frozen=True, slots=True)
class _Match:
    span: Span
    claims: tuple[_Claim, ...]


def read(
    text: str, segments: tuple[Segment, ...], sentences: tuple[Span, ...], language: Language, authority: Authority
) -> tuple[Mention, ...]:
    """The names in the article's sentences, in the order of the text, none inside another.

    Datelines, header lines, credits and boilerplate name no actors.
    """
    stretches = [split(text, sentence) for sentence in sentences]
    aside = [part.span for part in segments if part.kind in ("dateline", "header", "boilerplate", "initials")]
    matches = [m for m in _matches(stretches, language, authority) if not any(map(m.span.overlaps, aside))]
    return tuple(
        Mention(actor.type, actor.name, actor.id, Evidence(span.of(text), span, "actors.authority"))
        for span, actor in _settle(matches)
    )


def _matches(stretches: list[tuple[Word, ...]], language: Language, authority: Authority) -> Iterator[_Match]:
    entries = [entry for id in sorted(authority.actors) for entry in _entries(authority.actors[id])]
    phrases = Phrases(entries, language.names.clitics)
    capitals = Phrases(
        [(phrase.upper(), claim) for phrase, claim in entries], [c.upper() for c in language.names.clitics]
    )
    for words in stretches:
        shouted = not any(map(str.islower, "".join(word.text for word in words)))
        for span, claims in (capitals if shouted else phrases).find(words):
            yield _Match(span, claims)


def _entries(actor: Actor) -> Iterator[tuple[str, _Claim]]:
    for name in (actor.name, *actor.aliases):
        yield name, _Claim(actor, strong=True)
    for name in actor.weak_aliases:
        yield name, _Claim(actor, strong=False)
    if actor.type == "person":
        for part in actor.name.split():
            if part[0].isupper() and part.isalpha():
                yield part, _Claim(actor, strong=False)


def _settle(matches: list[_Match]) -> Iterator[tuple[Span, Actor]]:
    strong = [[claim.actor for claim in match.claims if claim.strong] for match in matches]
    named = {actors[0].id for actors in strong if len(actors) == 1}
    for match, sure in zip(matches, strong, strict=True):
        if len(sure) == 1:
            yield match.span, sure[0]
            continue
        likely = {claim.actor.id: claim.actor for claim in match.claims if claim.actor.id in named}
        if len(likely) == 1:
            yield match.span, next(iter(likely.values()))
