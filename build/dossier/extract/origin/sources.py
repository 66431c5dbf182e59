"""Sources: the outlet, the dateline's place, who wrote the article, and the agencies it relies on."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from dossier.extract.frame import datelines, headers, media
from dossier.extract.frame.datelines import Dateline
from dossier.extract.origin import agencies, headlines
from dossier.language import Language
from dossier.model import Agency, Byline, Document, Evidence, Outlet, Segment, Span, Stated

# «Sari Dewi» is a name, «RaP», «abc/xyz» are initials.
FULL_NAME = re.compile(r"[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]*){1,3}")


@dataclass(frozen=True, slots=True)
class Sources:
    """Where an article comes from, as far as it says so itself."""

    outlet: Outlet | None
    place: Evidence | None
    bylines: tuple[Byline, ...]
    agencies: tuple[Agency, ...]


def read(document: Document, segments: tuple[Segment, ...], language: Language) -> Sources:
    """What the frame of an article, or its page's markup, states about its origin; never a guess."""
    text = document.text
    dateline = next((datelines.at(text, part.span) for part in segments if part.kind == "dateline"), None)
    place = dateline.place if dateline else None
    outlet = _outlet(document, segments, dateline)
    own = media.canonical(outlet.name) if outlet else ""
    return Sources(
        outlet,
        Evidence(place.of(text), place, "sources.dateline") if place else None,
        tuple(_page_bylines(document)) or tuple(_bylines(text, segments)),
        tuple(agency for agency in agencies.read(text, segments, language) if agency.name != own),
    )


def _outlet(document: Document, segments: tuple[Segment, ...], dateline: Dateline | None) -> Outlet | None:
    """The page's own statement first, then the dateline, then the header, then the headline's end."""
    if document.page and document.page.outlet:
        return Outlet(document.page.outlet.text, _stated(document.page.outlet))
    found = [(dateline.outlet, "sources.dateline")] if dateline and dateline.outlet else []
    parts = _header_parts(document.text, segments)
    found += [(part.span, "sources.header") for part in parts if part.kind == "outlet"]
    found += [(span, "sources.headline") for span in _headline_sites(document.text, segments)]
    if not found:
        return None
    span, rule = found[0]
    words = span.of(document.text)
    return Outlet(" ".join(words.split()), Evidence(words, span, rule))


def _headline_sites(text: str, segments: tuple[Segment, ...]) -> Iterator[Span]:
    """«Pasar Baru Dibuka - Kompas.com», as a page's title is pasted."""
    for segment in segments:
        if segment.kind == "headline" and (name := headlines.site_of(segment.span.of(text))):
            start = text.rindex(name, segment.span.start, segment.span.end)
            yield Span(start, start + len(name))


def _stated(stated: Stated) -> Evidence:
    return Evidence(stated.text, None, "sources.page", where=stated.where)


def _page_bylines(document: Document) -> Iterator[Byline]:
    if document.page and document.page.byline:
        stated = document.page.byline
        for name in stated.text.split("; "):
            yield Byline(name, "reporter", _stated(stated))


def _bylines(text: str, segments: tuple[Segment, ...]) -> Iterator[Byline]:
    """Reporters of the header, then the signature below the article."""
    for part in _header_parts(text, segments):
        if part.kind == "byline" and not _is_medium(part.span.of(text)):
            yield Byline(part.span.of(text), "reporter", Evidence(part.span.of(text), part.span, "sources.header"))
    for segment in segments:
        if segment.kind == "initials" and not headers.parts(text, segment.span):
            span = Span(segment.span.start + 1, segment.span.end - 1)
            words = span.of(text)
            kind: Literal["reporter", "initials"] = "reporter" if FULL_NAME.fullmatch(words) else "initials"
            if not _is_medium(words):
                yield Byline(words, kind, Evidence(words, span, "sources.signature"))


def _is_medium(name: str) -> bool:
    """Whether what stands as a name is a medium's: «(Antara)», «Laporan Wartawan Contoh.com, Sari Dewi»."""
    return media.is_known(name) or bool(re.fullmatch(media.ADDRESS, name))


def _header_parts(text: str, segments: tuple[Segment, ...]) -> Iterator[headers.Part]:
    for segment in segments:
        if segment.kind in ("header", "initials"):
            yield from headers.parts(text, segment.span)
