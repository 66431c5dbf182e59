"""What a text's own dates tell about the day it was published: the clues that `published` weighs."""

import datetime as dt
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from dossier.extract.dates import calendar
from dossier.extract.dates.calendar import Stretch
from dossier.extract.dates.cues import Cues, Kind
from dossier.extract.dates.expression import Expression
from dossier.extract.dates.published import Clue
from dossier.model import Segment, Span

# A relative word this near before a date tells which way it lies: «besok, Jumat (20/6/2025)».
ADJOINING = 4
# A weekday and a date fit one year of so many after the last that the text names: they come again after five or six.
SOON_YEARS = 3
# A weekday that the lead tells is less sure to be the dateline's.
LEAD_YEARS = 2
# A day with its year this near bears out that a dateline without one is of that year.
ABOUT_THEN = dt.timedelta(days=31)
DIRECTIONS: dict[int, Kind] = {1: "future", 2: "future", -1: "past", -2: "past"}


def read(
    text: str,
    found: Sequence[tuple[Segment, Sequence[Expression]]],
    segments: Sequence[Segment],
    sentences: Sequence[Span],
    cues: Cues,
) -> tuple[Clue, ...]:
    """Every stretch of days that the text prints with its year, or lets date by the years it names, in order."""
    years = {
        x.number("year")
        for _, expressions in found
        for x in expressions
        if x.has("year") and (x.has("day") or cues.of_clause(text, x.span.start) <= 0)  # not «by 2030»
    }
    datelines = tuple(part.span for part in segments if part.kind == "dateline")
    full = tuple(day.first for _, expressions in found for x in expressions if x.has("day") and (day := _printed(x)))
    surroundings = _Surroundings(text, cues, sentences, datelines, tuple(sorted(years, reverse=True)), full)
    return tuple(
        surroundings.clue(x, before, expressions, part, stretch)
        for part, expressions in found
        for before, x in zip((None, *expressions), expressions, strict=False)
        if (stretch := _printed(x) or surroundings.dated(x, expressions))
    )


@dataclass(frozen=True, slots=True)
class _Surroundings:
    """What stands around the dates of a text; the years it names, the latest first, and its days of a printed year."""

    text: str
    cues: Cues
    sentences: Sequence[Span]
    datelines: Sequence[Span]
    years: Sequence[int]
    full: Sequence[dt.date]

    def clue(
        self, x: Expression, before: Expression | None, segment: Sequence[Expression], part: Segment, stretch: Stretch
    ) -> Clue:
        """The date with how it is told."""
        sentence = self._sentence(x.span, part)
        beside = before if before and self._adjoin(before, x) else None
        today = self._today(x, beside, stretch)
        stretch = today or stretch
        direction = x.number("shift") or (beside.number("shift") if beside else 0)
        cue = "reporting" if today else DIRECTIONS.get(direction) or self.cues.of_sentence(self.text, sentence, x.span)
        # «…, Jumat (20/6/2025)»: the day behind a comma is the day of the report, whatever is told before it.
        comma = not direction and self._behind_comma(x.span, sentence)
        return Clue(
            first=stretch.first,
            last=stretch.last,
            edtf=stretch.edtf,
            span=x.span,
            place=part.kind,
            dateline=self._in_dateline(x),
            weekday=x.has("weekday") and (x.has("year") or stretch.first.year in self.years),
            quoted=cue == "reporting" and not today,
            reported=cue == "reporting" or (comma and x.has("weekday", "year")),
            ahead=cue == "future" and not comma,
            past=cue == "past",
            certain=x.has("year") or (self._in_dateline(x) and self._beside_full(stretch)),
            likely=x.has("weekday") or _weekday_fits(stretch, segment),
        )

    def dated(self, x: Expression, segment: Sequence[Expression]) -> Stretch | None:
        """«Rabu (18/6)» in a text that names the year in which that is a Wednesday, or a year soon before; «May 16» in
        a dateline, of the year that a weekday told behind it fits so, else of the latest year named."""
        if not x.has("day") or x.has_year or _is_run(x) or not self.years:
            return None
        in_dateline = self._in_dateline(x)
        weekday = x.number("weekday") if x.has("weekday") else _weekday(segment) if in_dateline else None
        soon = SOON_YEARS if x.has("weekday") else LEAD_YEARS if weekday is not None else 0
        later = range(self.years[0] + 1, self.years[0] + soon + 1)
        days = [day for year in (*self.years, *later) if (day := calendar.day(year, x.month, x.number("day")))]
        if fitting := next((day for day in days if day.first.weekday() == weekday), None):
            return fitting
        return days[0] if days and in_dateline and not x.has("weekday") else None

    def _in_dateline(self, x: Expression) -> bool:
        return any(line.overlaps(x.span) for line in self.datelines)

    def _beside_full(self, stretch: Stretch) -> bool:
        """Whether the text prints a day with its year about then."""
        return any(abs(stretch.first - day) <= ABOUT_THEN for day in self.full)

    def _behind_comma(self, span: Span, sentence: Span) -> bool:
        return self.text[max(sentence.start, span.start - 3) : span.start].rstrip().endswith((",", "("))

    def _adjoin(self, before: Expression, x: Expression) -> bool:
        near = x.span.start - before.span.end <= ADJOINING
        return near and not self.text[before.span.end : x.span.start].strip(" ,(")

    def _today(self, x: Expression, beside: Expression | None, stretch: Stretch) -> Stretch | None:
        """The day on which it was said that «besok» is «Jumat (20/6/2025)»."""
        teller = next((one for one in (x, beside) if one and one.has("relative_day")), None)
        if not teller or not stretch.single:
            return None
        return calendar.moved(stretch.first, "D", -teller.number("relative_day"))

    def _sentence(self, span: Span, part: Segment) -> Span:
        """The sentence an expression stands in; its segment where that has none."""
        index = bisect_right(self.sentences, span.start, key=lambda sentence: sentence.start) - 1
        sentence = self.sentences[index] if index >= 0 else part.span
        return sentence if sentence.contains(span) else part.span


def _printed(x: Expression) -> Stretch | None:
    """The day, month or year that an expression prints in full."""
    if not x.has("year") or x.has("every") or _is_run(x):
        return None
    if x.has("day"):
        return calendar.day(x.year, x.month, x.number("day"))
    return calendar.month(x.year, x.month) if x.month else calendar.year(x.year)


def _weekday_fits(stretch: Stretch, segment: Sequence[Expression]) -> bool:
    """Whether the first weekday that its segment tells without a date is that of a day or of the day before it."""
    return _weekday(segment) in (stretch.first.weekday(), (stretch.first - calendar.DAY).weekday())


def _weekday(segment: Sequence[Expression]) -> int | None:
    """The first weekday that a segment tells without a date."""
    return next((x.number("weekday") for x in segment if x.single_weekday and not x.has("day")), None)


def _is_run(x: Expression) -> bool:
    return any(name.endswith("_to") for name in x.slots)
