"""Actors: the names in a text, and whose they are.

The authority file speaks first, then the countries of Unicode CLDR, the recogniser, and the places of the pack. A name
of an organisation or place keeps the names inside it to itself: «Kementerian Luar Negeri China» does not name China.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dossier.extract.names import authority as authorities
from dossier.extract.names import naming, places
from dossier.extract.names.cover import Cover
from dossier.extract.names.naming import ARTICLE, Named
from dossier.extract.words import Hit, Phrases, Word, split
from dossier.language import Language
from dossier.model import ActorType, Authority, Evidence, Mention, Segment, Span

ASIDE = ("dateline", "header", "boilerplate", "initials")


@dataclass(frozen=True, slots=True)
class _Listed:
    """A name that a list knows: the authority file, or CLDR (`actor` None)."""

    span: Span
    type: ActorType
    name: str
    actor: str | None
    full: bool


def read(
    text: str, segments: tuple[Segment, ...], sentences: tuple[Span, ...], language: Language, authority: Authority
) -> tuple[Mention, ...]:
    """The names in the article's sentences, in the order of the text, none inside another.

    Datelines, header lines, credits and boilerplate name no actors.
    """
    aside = [part.span for part in segments if part.kind in ASIDE]
    aside += [credit for part in segments if part.kind == "caption" for credit in _credit(text, part.span)]
    beside = Cover(aside)
    stretches = [split(text, sentence) for sentence in sentences]
    named = [each for each in naming.read(text, segments, sentences, language) if not beside.touches(each.span)]
    listed = [each for each in _listed(stretches, named, language, authority) if not beside.touches(each.span)]
    mentions = _merged(text, listed, named, language)
    return tuple(sorted(mentions, key=lambda mention: mention.evidence.span or Span(0, 0)))


def _credit(text: str, caption: Span) -> Iterator[Span]:
    """The brackets that close a caption: photographer and agency, no actors."""
    words = caption.of(text).rstrip(" .\n")
    if words.endswith(")") and "(" in words:
        yield Span(caption.start + words.rindex("("), caption.end)


def _listed(
    stretches: Sequence[Sequence[Word]], named: Sequence[Named], language: Language, authority: Authority
) -> list[_Listed]:
    known = authorities.find(stretches, language.code, authority)
    found = [_Listed(each.span, each.actor.type, each.actor.name, each.actor.id, each.full) for each in known]
    taken = Cover(each.span for each in found)
    article = len(stretches) >= ARTICLE
    sites = {each.span for each in named if each.type == "place"}
    for span, name, _ in _hits(stretches, places.countries(language)):
        if (article or span in sites) and not taken.touches(span):
            found.append(_Listed(span, "country", name, None, full=True))
    taken = Cover([*(each.span for each in found), *(each.span for each in named)])
    for span, name, alone in _hits(stretches, places.listed(language)) if article else ():
        if alone and not taken.touches(span):
            found.append(_Listed(span, "place", name, None, full=True))
    return found


def _hits(stretches: Iterable[Sequence[Word]], phrases: Phrases[str]) -> Iterator[tuple[Span, str, bool]]:
    for words in stretches:
        forms = [word.text for word in words]
        for hit in phrases.find(forms):
            yield hit.span(words), hit.values[0], _alone(forms, hit)


def _alone(words: Sequence[str], hit: Hit[str]) -> bool:
    """Whether a phrase stands inside a sentence with no capital beside it that could make it part of a longer name."""
    after = words[hit.end] if hit.end < len(words) else ""
    before = words[hit.start - 1] if hit.start > 1 else ""
    return hit.start > 0 and not before[:1].isupper() and not after[:1].isupper()


def _merged(text: str, listed: Sequence[_Listed], named: Sequence[Named], language: Language) -> Iterator[Mention]:
    by_span, cover = {one.span: one for one in listed}, Cover(one.span for one in listed)
    beaten: set[Span] = set()
    for each in named:
        touching = cover.touching(each.span)
        if not touching or _beats(text, each, [by_span[span] for span in touching], language):
            beaten.update(touching)
            yield Mention(each.type, each.name, None, Evidence(each.span.of(text), each.span, "names.crf"))
    for one in listed:
        if one.span not in beaten:
            rule = "actors.authority" if one.actor else f"actors.{one.type}"
            yield Mention(one.type, one.name, one.actor, Evidence(one.span.of(text), one.span, rule))


def _beats(text: str, named: Named, listed: Sequence[_Listed], language: Language) -> bool:
    """Whether a recognised name is more than the listed names in it: «Bank Rakyat Indonesia», not «media China»."""
    if not all(each.span != named.span and named.span.contains(each.span) for each in listed):
        return False
    words = split(text, named.span)
    if any(each.type == "person" and each.full for each in listed):
        return words[0].text.lower() in (*language.names.organization_heads, *language.names.place_heads)
    inside = Cover(each.span for each in listed)
    own = (word.text for word in words if not inside.touches(Span(word.start, word.end)))
    return any(word[0].isupper() for word in own)
