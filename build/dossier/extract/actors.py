"""Actors: the names in a text, and whose they are.

The authority file speaks first, then the countries of Unicode CLDR, then the recogniser. A name of an organisation
or place keeps the names inside it to itself: «Kementerian Luar Negeri China» is no mention of China.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dossier.extract import authority as authorities
from dossier.extract import naming
from dossier.extract.countries import spellings
from dossier.extract.naming import Named
from dossier.extract.words import Phrases, Word, split
from dossier.language import Language
from dossier.model import ActorType, Authority, Evidence, Mention, Segment, Span

ASIDE = ("dateline", "header", "boilerplate", "initials")
# A text with fewer sentences is a passage rather than an article. The corpora that the recogniser learned from leave
# out a country that acts («Rusia menolak»), and so do we in a passage; an article's index lists every country named.
ARTICLE = 5


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
    stretches = [split(text, sentence) for sentence in sentences]
    named = [each for each in naming.read(text, segments, sentences, language) if not _in(each.span, aside)]
    listed = [each for each in _listed(text, stretches, named, language, authority) if not _in(each.span, aside)]
    return tuple(
        sorted(_merged(text, listed, named, language), key=lambda mention: mention.evidence.span or Span(0, 0))
    )


def _in(span: Span, others: Iterable[Span]) -> bool:
    return any(map(span.overlaps, others))


def _credit(text: str, caption: Span) -> Iterator[Span]:
    """The brackets that close a caption: photographer and agency, no actors."""
    words = caption.of(text).rstrip(" .\n")
    if words.endswith(")") and "(" in words:
        yield Span(caption.start + words.rindex("("), caption.end)


def _listed(
    text: str,
    stretches: Sequence[Sequence[Word]],
    named: Sequence[Named],
    language: Language,
    authority: Authority,
) -> list[_Listed]:
    known = authorities.find(stretches, language.code, authority)
    found = [_Listed(each.span, each.actor.type, each.actor.name, each.actor.id, each.full) for each in known]
    taken = [each.span for each in found]
    places = {each.span for each in named if each.type == "place"}
    countries = Phrases(spellings(language).items(), language.names.clitics)
    for words in stretches:
        for hit in countries.find([word.text for word in words]):
            span = hit.span(words)
            if not _in(span, taken) and (len(stretches) >= ARTICLE or span in places):
                found.append(_Listed(span, "country", hit.values[0], None, full=True))
    return found


def _merged(text: str, listed: list[_Listed], named: Sequence[Named], language: Language) -> Iterator[Mention]:
    beaten: list[Span] = []
    for each in named:
        touching = [one for one in listed if one.span.overlaps(each.span)]
        if not touching or _beats(text, each, touching, language):
            beaten += [one.span for one in touching]
            yield Mention(each.type, each.name, None, Evidence(each.span.of(text), each.span, "names.crf"))
    for one in listed:
        if one.span not in beaten:
            rule = "actors.authority" if one.actor else "actors.country"
            yield Mention(one.type, one.name, one.actor, Evidence(one.span.of(text), one.span, rule))


def _beats(text: str, named: Named, listed: Sequence[_Listed], language: Language) -> bool:
    """Whether a recognised name is more than the listed names in it: «Bank Rakyat Indonesia», but not «Rusia-Cina»."""
    if not all(each.span != named.span and named.span.contains(each.span) for each in listed):
        return False
    words = split(text, named.span)
    if any(each.type == "person" and each.full for each in listed):
        return words[0].text.lower() in (*language.names.organization_heads, *language.names.place_heads)
    own = [word for word in words if not _in(Span(word.start, word.end), [each.span for each in listed])]
    return any(word.text[0].isalpha() and word.text.lower() not in language.names.joints for word in own)
