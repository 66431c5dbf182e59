"""Text to facts: a pure function of a document, its language pack, the authority file and the name model."""

import datetime as dt

from dossier.extract import actors, dates, quotes, roles, segments, sentences, sources, titles
from dossier.language import Language
from dossier.model import Authority, Document, Facts


def extract(document: Document, language: Language, authority: Authority, published: dt.date | None = None) -> Facts:
    """All facts the machine finds in a document.

    `published` is a publication date known from elsewhere: the text's dates are then reckoned from it.
    """
    text = document.text
    parts = segments.segment(text, language)
    clauses = sentences.split(text, parts, language)
    origin = sources.read(document, parts, language)
    publication, times = dates.read(document, parts, clauses, language, published)
    mentions = actors.read(text, parts, clauses, language, authority)
    positions = roles.read(text, clauses, mentions, language)
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
        quotes=quotes.read(text, parts, clauses, mentions, positions, language),
        roles=positions,
    )
