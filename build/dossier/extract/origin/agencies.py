"""Agencies: the news agencies and outlets an article says it relies on, for its words or its photos."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from babel import Locale

from dossier import language
from dossier.extract.frame import media
from dossier.extract.patterns import any_of
from dossier.language import Language, calendar
from dossier.model import Agency, Evidence, Segment, Span

# Words of a name nobody has listed; a number or a colon after them shows a title: «Buku Pintar 2025».
UNKNOWN = re.compile(r"[A-Z][\w'’&-]{0,30}(?:\s[A-Z][\w'’&-]{0,30}){0,3}(?!\s?[\d:]|\w|\sof\b)")
# A photo's credit is not longer than this; capitals shorter than this are an organisation's initials.
CREDIT, INITIALS = 120, 6
SHORTEST_INITIALS = 3

Followers = Literal["any", "named", "initials", "known", "agency"]


@dataclass(frozen=True, slots=True)
class _Cues:
    """One language's expressions for who relays whom."""

    cue: re.Pattern[str]
    filler: re.Pattern[str]
    join: re.Pattern[str]
    reports: re.Pattern[str]
    relays: frozenset[str]
    tells: frozenset[str]
    agency: re.Pattern[str]


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
        for match in media.printed().finditer(text, part.span.start, part.span.end):
            yield _agency(text, Span(*match.span()), "text", "agencies.signature")


def _agency(text: str, span: Span, kind: Literal["text", "photo"], rule: str) -> Agency:
    return Agency(media.canonical(span.of(text)), kind, Evidence(span.of(text), span, rule))


def _relayed(text: str, part: Span, own: Language) -> Iterator[Span]:
    """Names after a cue: «dilansir AFP», «kantor berita Rusia, Interfax», «dikutip dari Reuters dan AP»."""
    cues = _cues(own.code)
    for cue in cues.cue.finditer(text, part.start, part.end):
        between = cues.filler.match(text, cue.end(), part.end)
        start = between.end() if between else cue.end()
        name = _name_at(text, Span(start, part.end), _may_follow(cue[0], between, cues))
        while name:
            yield name
            join = cues.join.match(text, name.end, part.end)
            name = _name_at(text, Span(join.end(), part.end), "known") if join else None


def _may_follow(cue: str, between: re.Match[str] | None, cues: _Cues) -> Followers:
    """What can stand after a cue: only a medium («dilansir dari»), whoever it is, unless words like «laman resmi» come
    between; one that is named as such («kantor berita»), even by its initials, and only by those or a known name where
    a country comes between; a person or a day («mengutip»); the article's own outlet («kepada»)."""
    words, said = " ".join(cue.lower().split()), cue + (between[0] if between else "")
    if agencies := list(cues.agency.finditer(said)):
        return "initials" if said[agencies[-1].end() :].strip(" ,\"“'‘") else "named"
    if words in cues.relays:
        return "known" if between and between["vague"] else "any"
    return "agency" if words in cues.tells else "known"


def _name_at(text: str, rest: Span, allowed: Followers) -> Span | None:
    """The medium's name that `rest` begins with."""
    if listed := media.printed().match(text, rest.start, rest.end):
        return Span(*listed.span()) if allowed != "agency" or media.is_agency(listed[0]) else None
    unknown = UNKNOWN.match(text, rest.start, rest.end)
    if not unknown:
        return None
    if _is_initials(unknown[0]):
        named_so = allowed in ("named", "initials") and len(unknown[0]) >= SHORTEST_INITIALS
        return Span(*unknown.span()) if named_so else None
    if not _may_be_medium(unknown[0]):
        return None
    named_so = allowed in ("any", "named") or (allowed != "agency" and _says_medium(unknown[0]))
    return Span(*unknown.span()) if named_so else None


def _reporting(text: str, part: Span, own: Language) -> Iterator[Span]:
    """Names before a verb of reporting: «Reuters melaporkan»."""
    for verb in _cues(own.code).reports.finditer(text, part.start, part.end):
        if name := media.before(text, part.start, verb.start()):
            yield name


def _credited(text: str, part: Span) -> Iterator[Span]:
    """Names in a caption's credit: «(… Pool Photo via AP)», «ANTARA FOTO/Sari Dewi»."""
    for match in media.printed().finditer(text, part.start, part.end):
        before = text[max(part.start, match.start() - CREDIT) : match.start()]
        after = text[match.end() : match.end() + 7].lstrip().upper()
        if before.rfind("(") > before.rfind(")") or after.startswith(("/", "FOTO", "PHOTO")):
            yield Span(*match.span())


def _may_be_medium(name: str) -> bool:
    """An unlisted name that can be a medium's: no day, place, platform or book."""
    other = _named_otherwise()
    return name not in other and name.split()[0] not in other


def _is_initials(name: str) -> bool:
    return name.isupper() and len(name) < INITIALS


def _says_medium(name: str) -> bool:
    """Whether a name of several words says itself that it is a medium's: «Harian Fajar Baru», «Nordic Times»."""
    words = name.split()
    return len(words) > 1 and any(not set(words).isdisjoint(pack.frame.media_words) for pack in language.every())


@cache
def _named_otherwise() -> frozenset[str]:
    """Days, months, countries, cities, platforms and kinds of books."""
    found: set[str] = set()
    for pack in language.every():
        found.update(calendar.names(pack.code))
        found.update(Locale(pack.code).territories.values())
        found.update(pack.frame.no_media)
        found.update(pack.frame.places)
    return frozenset(found)


@cache
def _cues(code: str) -> _Cues:
    frame = language.load(code).frame
    countries = any_of(name for pack in language.every() for name in Locale(pack.code).territories.values())
    agency = rf"(?i:{any_of(frame.news_agency)})(?![a-z])"
    vague = rf"{any_of(frame.relay_sites)}(?![a-z])|{countries}(?!\w),?|,"
    words = rf"{any_of(frame.relay_fillers)}(?![a-z])"
    cue = any_of((*frame.relays, *frame.cites, *frame.tells, *frame.news_agency))
    return _Cues(
        cue=re.compile(rf"\b(?i:{cue})(?![a-z])"),
        filler=re.compile(rf"(?:\s{{0,2}}(?:{agency}|{words}|(?P<vague>{vague}))){{0,6}}\s{{0,2}}[\"“'‘]?"),
        join=re.compile(rf"\s?(?:/|,?\s{any_of(frame.conjunctions)}\s)"),
        reports=re.compile(rf",?\s{any_of(frame.reports)}\b"),
        relays=frozenset(frame.relays),
        tells=frozenset(frame.tells),
        agency=re.compile(agency),
    )
