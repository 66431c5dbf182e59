"""Dates and times in a text, and the day it was published.

A mention's `edtf` is one of

* an EDTF level 1 date or interval (Library of Congress, 2019): `2024-05-16`, `2023-03-17?`, `2024-05-13/2024-05-19`,
  `2024-21` (spring), `198X`; `~` is approximate, `?` uncertain;
* a time of day, to the second, with its zone where one is printed: `2024-05-16T05:00:00+07:00`; a part of a day as
  TIMEX3 writes it: `2024-05-16TMO` (MO morning, MD midday, AF afternoon, EV evening, NI night). Where the day is not
  known the time stands alone: `T05:00:00`, `TMO`;
* for a duration its ISO 8601 value, with TIMEX3's X for a number that is not said: `P2D`, `PT1.5H`, `PXY`;
* for a set what it repeats: `P1D`, `XXXX-WXX-1` (every Monday), `XXXX-05` (every May), `XXXX-XX-XXTMO`;
* for a bare reference TIMEX3's `PAST_REF`, `PRESENT_REF`, `FUTURE_REF`;
* None where the words name a time that cannot be reckoned («7 Mei» in a text that tells no year).
"""

import datetime as dt
from collections.abc import Sequence

from dossier import language as packs
from dossier.extract.dates import calendar, clues, cues, grammar, reckon
from dossier.extract.dates import published as publication
from dossier.extract.dates.context import Context, Origin
from dossier.extract.dates.expression import Expression
from dossier.language import Language
from dossier.model import DateMention, Document, Published, Segment, Span

# A dateline lies in its paragraph; boilerplate yields no facts.
UNREAD = ("boilerplate", "dateline")


def read(
    document: Document,
    segments: Sequence[Segment],
    sentences: Sequence[Span],
    language: Language,
    published: dt.date | None = None,
) -> tuple[Published | None, tuple[DateMention, ...]]:
    """The publication date and every time expression, in the order of the text.

    `published` is the day of publication where it is known from elsewhere: relative expressions are reckoned from
    it. Otherwise they are reckoned from what the text states, then from what it lets infer, then from the nearest
    day told before them.
    """
    text = document.text
    found = [(part, _expressions(text, part, language)) for part in segments if part.kind not in UNREAD]
    known = cues.of(language.code)
    told = clues.read(text, found, segments, sentences, known)
    stated = publication.read(document, told, language)
    context = Context(text, known, _origin(published, stated), told)
    mentions = (m for part, expressions in found for m in reckon.read(expressions, context, part))
    return stated, tuple(sorted(mentions, key=lambda mention: mention.evidence.span or Span(0, 0)))


def _expressions(text: str, part: Segment, language: Language) -> tuple[Expression, ...]:
    """The expressions of a segment. A header line may be in another language than the text: «May 16th 2024»."""
    found = tuple(grammar.of(language.code).find(text, part.span))
    if part.kind != "header" or any(x.has("day", "year") for x in found) or not _prints_year(text, part.span):
        return found
    others = (tuple(grammar.of(code).find(text, part.span)) for code in packs.codes() if code != language.code)
    return next((other for other in others if any(x.has("day", "year") for x in other)), found)


def _prints_year(text: str, span: Span) -> bool:
    return grammar.YEAR.search(text, span.start, span.end) is not None


def _origin(published: dt.date | None, stated: Published | None) -> Origin | None:
    """The day that «pekan ini» is reckoned from; of an update its day, which is nearer than nothing."""
    if published:
        origin = Origin(published)
    elif stated and "/" not in stated.edtf:
        day, updated = dt.date.fromisoformat(stated.edtf[:10]), stated.basis == "updated"
        mark = stated.edtf[-1] if stated.edtf[-1] in "~?%" else "~" if updated else ""
        origin = Origin(day, mark, "dates.updated-origin" if updated else "dates.inferred-origin")
    else:
        return None
    return origin if calendar.FIRST_YEAR <= origin.day.year <= calendar.LAST_YEAR else None
