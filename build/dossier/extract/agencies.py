"""Agencies: the news agencies and outlets an article says it relies on, for its words or its photos."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from babel import Locale
from babel.dates import get_day_names, get_month_names

from dossier import language
from dossier.extract import media
from dossier.language import Language
from dossier.model import Agency, Evidence, Segment, Span

# Words of a name nobody has listed; a number or a colon after them shows a title: «Buku Pintar 2025».
UNKNOWN = re.compile(r"[A-Z][\w'’&-]{0,30}(?:\s[A-Z][\w'’&-]{0,30}){0,3}(?!\s?[\d:]|\w)")
BRACKETS = re.compile(r"\(([^()]{2,120})\)")


@dataclass(frozen=True, slots=True)
class _Cues:
    """One language's expressions for who relays whom."""

    cue: re.Pattern[str]
    filler: re.Pattern[str]
    join: re.Pattern[str]
    reported: re.Pattern[str]
    relays: frozenset[str]
    agency: re.Pattern[str]
    vague: re.Pattern[str]


def read(text: str, segments: tuple[Segment, ...], own: Language) -> tuple[Agency, ...]:
    """The agencies in order of their first mention, each once for the text and once for photos."""
    found: dict[tuple[str, str], Agency] = {}
    for part in segments:
        for agency in _of(text, part, own):
            found.setdefault((agency.name, agency.kind), agency)
    return tuple(sorted(found.values(), key=lambda agency: agency.evidence.span or Span(0, 0)))


def _of(text: str, part: Segment, own: Language) -> Iterator[Agency]:
    if part.kind in ("paragraph", "standfirst"):
        for span in (*_relayed(text, part.span, own), *_reporting(text, part.span, own)):
            yield _agency(text, span, "text", "agencies.cue")
    elif part.kind == "caption":
        for span in _credited(text, part.span):
            yield _agency(text, span, "photo", "agencies.credit")
    elif part.kind == "initials":
        for match in _medium().finditer(text, part.span.start, part.span.end):
            yield _agency(text, Span(*match.span()), "text", "agencies.signature")


def _agency(text: str, span: Span, kind: Literal["text", "photo"], rule: str) -> Agency:
    return Agency(media.canonical(span.of(text)), kind, Evidence(span.of(text), span, rule))


def _relayed(text: str, part: Span, own: Language) -> Iterator[Span]:
    """Names after a cue: «dilansir AFP», «kantor berita Rusia, Interfax», «dikutip dari Reuters dan AP»."""
    cues = _cues(own.code)
    for cue in cues.cue.finditer(text, part.start, part.end):
        filler = cues.filler.match(text, cue.end(), part.end)
        start = filler.end() if filler else cue.end()
        name = _medium().match(text, start, part.end)
        if not name and _names_a_medium(cue[0], filler[0] if filler else "", cues):
            name = UNKNOWN.match(text, start, part.end)
            if name and not _may_be_medium(name[0]):
                name = None
        elif not name and (shaped := UNKNOWN.match(text, start, part.end)) and _media_word(shaped[0]):
            name = shaped
        while name:
            yield Span(*name.span())
            join = cues.join.match(text, name.end(), part.end)
            name = _medium().match(text, join.end(), part.end) if join else None


def _names_a_medium(cue: str, filler: str, cues: _Cues) -> bool:
    """Whether what follows can only be a medium: after «dilansir dari» or «kantor berita», unless words like
    «laman resmi» or a country come between."""
    strong = " ".join(cue.lower().split()) in cues.relays or bool(cues.agency.search(cue + filler))
    return strong and not cues.vague.search(filler)


def _reporting(text: str, part: Span, own: Language) -> Iterator[Span]:
    """Names before a verb of reporting: «Reuters melaporkan»."""
    for match in _cues(own.code).reported.finditer(text, part.start, part.end):
        yield Span(*match.span("name"))


def _credited(text: str, part: Span) -> Iterator[Span]:
    """Names in a caption's credit: «(… Pool Photo via AP)», «ANTARA FOTO/Sari Dewi»."""
    for match in _medium().finditer(text, part.start, part.end):
        inside = text.rfind("(", max(part.start, match.start() - 120), match.start()) > text.rfind(
            ")", max(part.start, match.start() - 120), match.start()
        )
        if inside or text[match.end() : match.end() + 7].lstrip().upper().startswith(("/", "FOTO", "PHOTO")):
            yield Span(*match.span())


def _may_be_medium(name: str) -> bool:
    """An unlisted name that can be a medium's: no day, place, platform or book, no initials (nobody knows whose)."""
    first = name.split()[0]
    return name not in _known_otherwise() and first not in _known_otherwise() and not (name.isupper() and len(name) < 6)


def _media_word(name: str) -> bool:
    words = name.split()
    listed = {word for pack in language.every() for word in pack.frame.media_words}
    return len(words) > 1 and not listed.isdisjoint(words) and _may_be_medium(name)


@cache
def _medium() -> re.Pattern[str]:
    return re.compile(rf"(?:{media.ADDRESS}|{media.pattern()})")


@cache
def _known_otherwise() -> frozenset[str]:
    """Days, months, countries, cities, platforms and kinds of books."""
    found: set[str] = set()
    for pack in language.every():
        for width in ("wide", "abbreviated"):
            found.update(get_day_names(width, locale=pack.code).values())
            found.update(get_month_names(width, locale=pack.code).values())
        found.update(Locale(pack.code).territories.values())
        found.update(pack.frame.no_media)
        found.update(pack.frame.places)
    return frozenset(found)


@cache
def _cues(code: str) -> _Cues:
    frame = language.load(code).frame
    countries = media.any_of({name for pack in language.every() for name in Locale(pack.code).territories.values()})
    agency = rf"(?i:{media.any_of(frozenset(frame.news_agency))})(?![a-z])"
    vague = rf"(?i:{media.any_of(frozenset(frame.relay_sites))})(?![a-z])|{countries}(?!\w),?|,"
    words = rf"(?i:{media.any_of(frozenset(frame.relay_fillers))})(?![a-z])"
    cue = media.any_of(frozenset((*frame.relays, *frame.cites, *frame.news_agency)))
    reports = media.any_of(frozenset(frame.reports))
    return _Cues(
        cue=re.compile(rf"\b(?i:{cue})(?![a-z])"),
        filler=re.compile(rf"(?:\s{{0,2}}(?:{agency}|{words}|{vague})){{0,6}}\s{{0,2}}[\"“'‘]?"),
        join=re.compile(rf"\s?(?:/|,?\s{media.any_of(frozenset(frame.conjunctions))}\s)"),
        reported=re.compile(rf"(?<![\w.])(?P<name>{media.pattern()}),?\s{reports}\b"),
        relays=frozenset(frame.relays),
        agency=re.compile(agency),
        vague=re.compile(vague),
    )
