"""Text to facts: a pure function of a document, its language pack, the authority file and the name model."""

import datetime as dt
from dataclasses import replace

from dossier.extract import dates, words
from dossier.extract.frame import flow, segments, sentences
from dossier.extract.names import actors
from dossier.extract.origin import sources, titles
from dossier.extract.speech import quotes, roles
from dossier.language import Language
from dossier.model import Authority, DateMention, Document, Facts, Published, Reason


def extract(document: Document, language: Language, authority: Authority, published: dt.date | None = None) -> Facts:
    """All facts the machine finds in a document.

    `published` is a publication date known from elsewhere: the text's dates are then reckoned from it.
    """
    reading = flow.of(document.text)
    facts = _read(replace(document, text=reading.text), language, authority, published)
    return reading.outward(facts, document.text)


def _read(document: Document, language: Language, authority: Authority, published: dt.date | None) -> Facts:
    text = document.text
    parts = segments.segment(text, language)
    clauses = sentences.split(text, parts, language)
    origin = sources.read(document, parts, language)
    publication, times = dates.read(document, parts, clauses, language, published)
    mentions = actors.read(text, parts, clauses, language, authority)
    told = tuple(words.split(text, clause) for clause in clauses)
    positions = roles.phrases(told, mentions, language)
    return Facts(
        lang=language.code,
        segments=parts,
        sentences=clauses,
        title=titles.read(document, parts, clauses, language),
        outlet=origin.outlet,
        place=origin.place,
        bylines=origin.bylines,
        agencies=origin.agencies,
        published=publication,
        dates=times,
        mentions=mentions,
        quotes=quotes.read(text, parts, told, mentions, positions, language),
        roles=roles.read(text, positions, mentions),
    )


def redate(document: Document, facts: Facts, published: Published, language: Language) -> tuple[DateMention, ...]:
    """The text's dates as reckoned from a publication date that is known between bounds.

    Where the first and the last possible day give different values the date is not told: both are kept as its
    candidates.
    """
    bounds = sorted({day for day in (published.earliest, published.latest) if day})
    if not bounds:
        return facts.dates
    reading = flow.of(document.text)
    told = replace(document, text=reading.text)
    parts, clauses = reading.inward((facts.segments, facts.sentences))
    found = (dates.read(told, parts, clauses, language, day)[1] for day in bounds)
    readings = [reading.outward(mentions, document.text) for mentions in found]
    return tuple(_agreed(first, last) for first, last in zip(readings[0], readings[-1], strict=True))


def _agreed(first: DateMention, last: DateMention) -> DateMention:
    if first.edtf == last.edtf:
        return first
    either = tuple(value for value in dict.fromkeys((first.edtf, last.edtf, *first.candidates)) if value)
    return replace(first, edtf=None, candidates=either, reasons=(*first.reasons, Reason("dates.anchor-open")))
