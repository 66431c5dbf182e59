"""The authority file's names in a text.

The longest match at word boundaries, as written (or all in capitals, where the whole sentence is). A weak alias,
and a lone part of a person's name («Xi» for Xi Jinping), counts where the article also names the actor in full. An
alias that several actors share belongs to the one that the article names otherwise, else to nobody.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from dossier.extract.words import Phrases, Word
from dossier.language import load
from dossier.model import Actor, Authority, Span


@dataclass(frozen=True, slots=True)
class Known:
    """A name in the text and the actor it names; `full` for a name or alias, not for a weak one or a part."""

    span: Span
    actor: Actor
    full: bool


@dataclass(frozen=True, slots=True)
class _Claim:
    actor: Actor
    full: bool


@dataclass(frozen=True, slots=True)
class _Match:
    span: Span
    claims: tuple[_Claim, ...]


def find(stretches: Sequence[Sequence[Word]], code: str, authority: Authority) -> tuple[Known, ...]:
    """The actors named in the sentences, in the order of the text, none inside another."""
    if not authority.actors:
        return ()
    written, capitals = _phrases(tuple(authority.actors[id] for id in sorted(authority.actors)), code)
    matches = []
    for words in stretches:
        forms = [word.text for word in words]
        phrases = capitals if shouted(forms) else written
        matches += [_Match(hit.span(words), hit.values) for hit in phrases.find(forms)]
    return tuple(_settle(matches))


def shouted(words: Sequence[str]) -> bool:
    """Whether a sentence is written all in capitals."""
    return not any(map(str.islower, "".join(words)))


@lru_cache(maxsize=4)
def _phrases(actors: tuple[Actor, ...], code: str) -> tuple[Phrases[_Claim], Phrases[_Claim]]:
    clitics = load(code).names.clitics
    entries = [entry for actor in actors for entry in _entries(actor)]
    shouts = [(phrase.upper(), claim) for phrase, claim in entries]
    return Phrases(entries, clitics), Phrases(shouts, tuple(each.upper() for each in clitics))


def _entries(actor: Actor) -> Iterator[tuple[str, _Claim]]:
    for name in (actor.name, *actor.aliases):
        yield name, _Claim(actor, full=True)
    for name in (*actor.weak_aliases, *(person_parts(actor.name) if actor.type == "person" else ())):
        yield name, _Claim(actor, full=False)


def person_parts(name: str) -> tuple[str, ...]:
    """The parts of a person's name that may stand alone for it: «Xi Jinping» → «Xi», «Jinping»."""
    parts = [part.strip(".,") for part in name.split()]
    return tuple(part for part in parts if len(part) > 1 and part[0].isupper()) if len(parts) > 1 else ()


def _settle(matches: Sequence[_Match]) -> Iterator[Known]:
    surely = [[claim.actor for claim in match.claims if claim.full] for match in matches]
    named = {actors[0].id for actors in surely if len(actors) == 1}
    for match, actors in zip(matches, surely, strict=True):
        if len(actors) == 1:
            yield Known(match.span, actors[0], full=True)
            continue
        likely = {claim.actor.id: claim.actor for claim in match.claims if claim.actor.id in named}
        if len(likely) == 1:
            yield Known(match.span, next(iter(likely.values())), full=False)
