"""The day on which a quotation was spoken, where the words behind it tell: «“Hari ini kami buka,” kata Budi, Rabu»."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dossier.extract.dates.context import Context, Origin, Told
from dossier.extract.dates.expression import Expression
from dossier.extract.speech import marks
from dossier.model import Segment

# Who spoke, and where, stands between a quotation and its day; a mark of the next sentence or quotation ends it.
REACH = 160
ENDS = re.compile(r"[.?!;\n]\s|[\"“”„«»]")


def days(text: str, part: Segment, expressions: Sequence[Expression]) -> dict[int, Expression]:
    """The expressions inside quotations, by where they begin, with the expression that tells when they were said."""
    tellers = [x for x in expressions if x.single_weekday and not x.has_any("shift", "every", "eve")]
    if not tellers or len(tellers) == len(expressions):
        return {}
    return {x.span.start: teller for x, teller in _pairs(text, part, expressions, tellers)}


def _pairs(
    text: str, part: Segment, expressions: Sequence[Expression], tellers: Sequence[Expression]
) -> Iterator[tuple[Expression, Expression]]:
    for pair in marks.pairs(text, part.span):
        end = pair.outer.end
        teller = next((x for x in tellers if x.span.start >= end), None)
        if teller and teller.span.start - end <= REACH and not ENDS.search(text, end, teller.span.start):
            yield from ((x, teller) for x in expressions if pair.inner.contains(x.span))


def said(context: Context, teller: Expression, told: Told) -> Origin | None:
    """The day of speaking as what «hari ini» is reckoned from; None where it is not told as gone by."""
    late = told.day and context.origin and told.day > context.origin.day
    if not told.day or not told.stretch or told.conflict or late or context.direction(teller) > 0:
        return None
    origin = context.origin or Origin(told.day)
    return replace(origin, day=told.day, mark=told.stretch.mark)
