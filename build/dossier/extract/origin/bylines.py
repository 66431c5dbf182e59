"""Bylines: the reporters' names in what a page says about its author, and nothing else of it."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from dossier import language
from dossier.extract.frame import headers, media, moments
from dossier.extract.patterns import any_of
from dossier.model import Span

# A person's name: no digit, address or bracket; where its script has capitals, it begins with one.
NAME = re.compile(r"[^\W\d_a-z][^\d@:/<>(){}\[\]|]{1,60}")
MOST_WORDS, LONGEST = 6, 300


def names(words: str, site: Sequence[str] = ()) -> tuple[str, ...]:
    """The persons a statement of authorship names: «Pewarta: Sari Dewi dan Budi S.» → two.

    `site` holds names of the page's outlet in small letters: whatever holds one is no person.
    """
    reporters = _credit().split(words[:LONGEST])[0]
    found: list[str] = []
    for piece in _separator().split(_label().sub("", reporters)):
        name = " ".join(piece.split()).strip(" .:–—-")
        if _is_person(name, site) and name not in found:
            found.append(name)
    return tuple(found)


def labelled(blocks: Iterable[str], site: Sequence[str] = ()) -> tuple[tuple[str, ...], str]:
    """The persons named with a label in one of a page's short blocks of text, and that block: «Penulis: Sari Dewi»,
    «By Jane Doe», «Sari Dewi Jurnalis». A name of one word counts only after a reporter's title with a colon."""
    for block in blocks:
        if not _label().match(block) and not _title_after().fullmatch(block):
            continue
        parts = headers.parts(block, Span(0, len(block)))
        told = [part.span.of(block) for part in parts if part.kind == "byline"]
        told += [match[1] for match in [_title_after().fullmatch(block)] if match]
        titled = bool(_titled().match(block))
        found = tuple(name for name in told if (titled or " " in name) and _is_person(name, site))
        found = found or (names(block, site) if titled else ())
        if found:
            return found, block
    return (), ""


def _is_person(name: str, site: Sequence[str]) -> bool:
    words = name.lower().split()
    squeezed = "".join(words)
    return (
        bool(NAME.fullmatch(name))
        and len(words) <= MOST_WORDS
        and words[0] not in _roles()
        and not media.is_known(name)
        and not moments.is_calendar_word(name.split()[0])
        and not any(own in squeezed for own in site)
    )


@cache
def _roles() -> frozenset[str]:
    return frozenset(role for pack in language.every() for role in pack.frame.byline_roles)


@cache
def _reporters() -> str:
    return any_of(label for pack in language.every() for label in pack.frame.reporters)


@cache
def _label() -> re.Pattern[str]:
    prepositions = any_of(label for pack in language.every() for label in pack.frame.bylines)
    return re.compile(rf"\s{{0,9}}(?i:{_reporters()}|{prepositions})\b(?:\s{{0,3}}:)?\s{{0,3}}")


@cache
def _titled() -> re.Pattern[str]:
    return re.compile(rf"(?i:{_reporters()})\s{{0,3}}:")


@cache
def _title_after() -> re.Pattern[str]:
    name = r"[A-Z][\w.'’-]{1,30}(?:\s[A-Z][\w.'’-]{0,30}){1,4}"
    return re.compile(rf"({name})[\s,|–-]{{1,3}}(?i:{_reporters()})")


@cache
def _credit() -> re.Pattern[str]:
    credits = any_of(label for pack in language.every() for label in pack.frame.credits)
    return re.compile(rf"[\s|,]{{0,3}}\b(?i:{credits})\s{{0,2}}:")


@cache
def _separator() -> re.Pattern[str]:
    words = any_of(word for pack in language.every() for word in pack.frame.conjunctions)
    return re.compile(rf"[,;/&|]|\s(?i:{words})\s")
