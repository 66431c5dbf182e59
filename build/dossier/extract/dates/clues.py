"""What a text's own dates tell about the day it was published: the clues that `published` weighs."""

from collections.abc import Sequence

from dossier.extract.dates import calendar
from dossier.extract.dates.calendar import Stretch
from dossier.extract.dates.cues import Cues, Kind
from dossier.extract.dates.expression import Expression
from dossier.extract.published import Clue
from dossier.model import Segment, Span

# A relative word right before a date tells which way it lies: «besok, Jumat (20/6/2025)».
ADJOINING = 4
DIRECTION_CUES: dict[int, Kind] = {1: "future", 2: "future", -1: "past", -2: "past"}


def read(
    text: str,
    found: Sequence[tuple[Segment, Sequence[Expression]]],
    segments: Sequence[Segment],
    sentences: Sequence[Span],
    known: Cues,
) -> tuple[Clue, ...]:
    """Every stretch of days the text prints with its year, in order."""
    starts = tuple(part.span.start for part in segments if part.kind == "dateline")
    years = sorted({x.number("year") for part, expressions in found for x in expressions if x.has("year")})
    return tuple(
        _clue(text, x, before, part, _sentence(x.span, part, sentences), known, stretch, part.span.start in starts)
        for part, expressions in found
        for before, x in zip((None, *expressions), expressions, strict=False)
        if (stretch := _printed(x) or _dated_by_weekday(x, years))
    )


def _clue(
    text: str,
    x: Expression,
    before: Expression | None,
    part: Segment,
    sentence: Span,
    known: Cues,
    stretch: Stretch,
    opens: bool,
) -> Clue:
    direction = x.number("shift") or _adjoining(text, before, x)
    cue = DIRECTION_CUES.get(direction) or known.of_sentence(text, sentence, x.span)
    # «…, Jumat (20/6/2025)»: the day behind a comma is the day of the report, whatever is told before it.
    comma = not direction and text[max(sentence.start, x.span.start - 3) : x.span.start].rstrip().endswith((",", "("))
    return Clue(
        first=stretch.first,
        last=stretch.last,
        edtf=stretch.edtf,
        span=x.span,
        place=part.kind,
        dateline=opens and x.span.start < _dateline_end(text, part.span),
        weekday=x.has("weekday"),
        reported=cue == "reporting" or (comma and x.has("weekday", "year")),
        ahead=cue == "future" and not comma,
        past=cue == "past",
        certain=x.has("year"),
    )


def _dateline_end(text: str, paragraph: Span) -> int:
    """Where the dash of a dateline stands; the paragraph's start if there is none."""
    dashes = [text.find(dash, paragraph.start, paragraph.start + 80) for dash in (" -", " –", " —", "—")]
    return min((place for place in dashes if place > 0), default=paragraph.start)


def _adjoining(text: str, before: Expression | None, x: Expression) -> int:
    if not before or text[before.span.end : x.span.start].strip(" ,(") or x.span.start - before.span.end > ADJOINING:
        return 0
    return before.number("relative_day") or before.number("shift")


def _sentence(span: Span, part: Segment, sentences: Sequence[Span]) -> Span:
    return next((sentence for sentence in sentences if sentence.contains(span)), part.span)


def _printed(x: Expression) -> Stretch | None:
    """The day, month or year that an expression prints in full."""
    if not x.has("year") or x.has("every") or any(name.endswith("_to") for name in x.slots):
        return None
    month = x.number("month") or x.number("month_number")
    if x.has("day"):
        return calendar.day(x.number("year"), month, x.number("day"))
    return calendar.month(x.number("year"), month) if month else calendar.year(x.number("year"))


def _dated_by_weekday(x: Expression, years: Sequence[int]) -> Stretch | None:
    """«Rabu (18/6)» in a text that names the year in which that is a Wednesday."""
    if not x.has("weekday", "day") or x.has("year") or any(name.endswith("_to") for name in x.slots):
        return None
    month = x.number("month") or x.number("month_number")
    days = (calendar.day(year, month, x.number("day")) for year in reversed(years))
    return next((day for day in days if day and day.first.weekday() == x.number("weekday")), None)
