"""What time expressions mean: each with its type and value, in the order of the text."""

import re
from collections.abc import Callable, Iterator, Sequence

from dossier.extract.dates import calendar, days, lengths, periods, spoken
from dossier.extract.dates.context import NOTHING, Context, Told
from dossier.extract.dates.expression import Expression
from dossier.model import DateMention, DateType, Evidence, Reason, Segment, Span

# What may stand between a clock time and its day, and between dates that share a year: « hingga », «, dan ».
GAP, SHARED_GAP = 12, 9

# Which slots make which kind of date; the first that fits is taken.
READERS: tuple[tuple[tuple[str, ...], Callable[[Expression, Context], Told]], ...] = (
    (("day", "day_to"), days.run),
    (("day", "month", "year"), days.printed),
    (("day", "month_number", "year"), days.printed),
    (("day", "month_number", "short_year"), days.printed),
    (("day", "month"), days.yearless),
    (("day", "month_number"), days.yearless),
    (("day",), days.day_alone),
    (("cut", "ordinal"), periods.part_of_year),
    (("week", "ordinal"), periods.week_of_month),
    (("month", "month_to"), periods.months),
    (("month",), periods.month),
    (("season",), periods.season),
    (("holiday",), days.holiday),
    (("weekday", "weekday_to"), days.weekdays),
    (("weekday",), days.weekday),
    (("relative_day",), days.relative_day),
    (("next_day",), days.next_day),
    (("count", "unit"), periods.counted),
    (("length",), periods.counted),
    (("vague",), periods.counted),
    (("weekend",), periods.weekend),
    (("unit",), periods.unit),
    (("year", "year_to"), periods.years),
    (("year",), periods.year),
    (("short_year",), periods.year),
    (("decade",), periods.decade),
    (("short_decade",), periods.decade),
    (("century",), periods.century),
)
DAYS = ("day", "weekday", "relative_day", "next_day", "holiday")
SETS = ("every", "often", "routine")
PARTS = ("part", "eve", "relative_part")


def read(expressions: Sequence[Expression], context: Context, part: Segment) -> Iterator[DateMention]:
    """The mentions of a segment; what a caption tells, aside of the story, is not remembered after it."""
    memory, origin = context.memory(), context.origin
    context.day_in_segment = False
    years = _shared_years(expressions, context)
    tellers = spoken.days(context.text, part, expressions)
    for x, following, year in zip(expressions, (*expressions[1:], None), years, strict=False):
        if teller := tellers.get(x.span.start):
            context.origin = spoken.said(context, teller, _told(teller, context)) or origin
        context.shared_year = year
        yield from _mentions(x, following, context)
        context.origin = origin
    if part.kind == "caption":
        context.recall(memory)


def _mentions(x: Expression, following: Expression | None, context: Context) -> Iterator[DateMention]:
    if x.has_any(*SETS):
        yield _mention(x, context, "set", lengths.recurrence(x))
    elif x.has("reference"):
        yield _mention(x, context, "date", x.word("reference"))
    elif x.has("hour"):
        yield from _clock(x, following, context)
    elif x.has_any(*PARTS):
        yield _part_of_day(x, following, context)
    elif _is_length(x):
        yield from _length(x, context)
    else:
        yield from _days_also(x, context)
        yield _date(x, context)


def _mention(
    x: Expression, context: Context, kind: DateType, edtf: str | None, told: Told = NOTHING, span: Span | None = None
) -> DateMention:
    place = span or x.span
    evidence = Evidence(place.of(context.text), place, x.rule)
    return DateMention(kind, edtf, evidence, told.conflict, told.candidates, told.reasons)


# -------------------------------------------------------------------------- dates and lengths


def _date(x: Expression, context: Context) -> DateMention:
    told = _told(x, context)
    context.remember(x, told)
    span = Span(x.places["day"].start, x.span.end) if x.has("day_also") else x.span
    if told.stretch:
        return _mention(x, context, "date", told.stretch.edtf, told, span)
    within_day = periods.amount(x)[1].startswith("T")
    return _mention(x, context, "time" if within_day else "date", _reference(x), told)


def _days_also(x: Expression, context: Context) -> Iterator[DateMention]:
    """The days that share a month with the one behind them: «28» and «29» of «28, 29 dan 30 Desember»."""
    for name in ("day_also", "day_also_to"):
        if x.has(name):
            told = _told(Expression(x.span, {**x.slots, "day": x.number(name)}, x.places), context)
            yield _mention(x, context, "date", told.stretch.edtf if told.stretch else None, told, x.places[name])


def _told(x: Expression, context: Context) -> Told:
    """What the expression says of days."""
    for slots, reader in READERS:
        if x.has(*slots):
            told = reader(x, context)
            return told.but("~") if x.has_any("edge", "approximate") else told
    return NOTHING


def _reference(x: Expression) -> str | None:
    """«beberapa hari lalu» says no more than that it is past."""
    if not x.has_any("vague", "length") or periods.amount(x)[0] is not None:
        return None
    return {-1: "PAST_REF", 1: "FUTURE_REF"}.get(x.number("shift"))


def _is_length(x: Expression) -> bool:
    """Whether a length of time is meant, not a day so far from another."""
    return (x.has("length") or x.has("count", "unit") or x.has("vague", "unit")) and not (
        x.number("shift") or x.number("anaphor")
    )


def _length(x: Expression, context: Context) -> Iterator[DateMention]:
    if not x.has("count_to") or x.has("unit_to"):
        yield _mention(x, context, "duration", lengths.duration(x))
        return
    # «2-3 menit» is two lengths, as TimeML annotates it: no ISO 8601 value says both.
    yield _mention(x, context, "duration", lengths.low(x), span=x.places["count"])
    high = Span(x.places["count_to"].start, x.span.end)
    yield _mention(x, context, "duration", lengths.high(x), span=high)


def _shared_years(expressions: Sequence[Expression], context: Context) -> list[int | None]:
    """«29 April dan 21 Mei 2024», «Mei dan Juni tahun lalu»: the last date's year holds for those before it."""
    years: list[int | None] = [None] * len(expressions)
    for index in range(len(expressions) - 2, -1, -1):
        x, after = expressions[index], expressions[index + 1]
        between = context.text[x.span.end : after.span.start]
        alike = x.month and after.month and not x.has_year and x.has("day") == after.has("day")
        if alike and len(between) <= SHARED_GAP and not re.search(r"[.;:()]", between):
            year = years[index + 1] if after.has("anaphor") else periods.year_named(after, context) or years[index + 1]
            years[index] = year - (x.month > after.month) if year else None
    return years


# ------------------------------------------------------------------------------ times of day


def _clock(x: Expression, following: Expression | None, context: Context) -> Iterator[DateMention]:
    told = _day_of(x, following, context)
    if not x.has("hour_to"):
        yield _mention(x, context, "time", _time(x, told), told)
        return
    first_end = x.places["minute" if x.has("minute") else "hour"].end
    yield _mention(x, context, "time", _time(x, told), told, Span(x.span.start, first_end))
    yield _mention(x, context, "time", _time(x, told, "_to"), told, Span(x.places["hour_to"].start, x.span.end))


def _part_of_day(x: Expression, following: Expression | None, context: Context) -> DateMention:
    part = x.word("part") or x.word("eve")
    if x.has("relative_part"):
        count, part = x.word("relative_part").split()
        told = context.moved("D", int(count))
        context.remember(x, told)
    else:
        told = _day_of(x, following, context)
    return _mention(x, context, "time", f"{told.day or ''}T{part}", told)


def _day_of(x: Expression, following: Expression | None, context: Context) -> Told:
    """The day of a time: the one it names, one that adjoins it, the one told last, or the day of publication."""
    if _names_day(x):
        told = _told(x, context)
        context.remember(x, told)
        return _eve(told, context) if x.has("eve") else told
    if x.has("near"):
        return context.moved("D", 0)
    end, day = context.beside
    if day and _adjoin(end, x.span.start, context.text):
        return Told(calendar.of_day(day))
    if following and _names_day(following) and _adjoin(x.span.end, following.span.start, context.text):
        told = _told(following, context)
        if told.day:
            return told
    if tuple(x.slots) == ("part",) and not context.day_in_segment:
        return NOTHING  # «di malam hari» tells of nights in general where its paragraph tells no day
    if context.last_day:
        return Told(calendar.of_day(context.last_day))
    return context.moved("D", 0).but("", Reason("dates.assumed-day", str(context.now or "")))


def _eve(told: Told, context: Context) -> Told:
    """«malam Minggu» is the night of Saturday."""
    return Told(calendar.moved(told.day, "D", -1), reasons=told.reasons) if told.day else told


def _names_day(x: Expression) -> bool:
    return x.has_any(*DAYS) or (x.word("unit") == "D" and x.has_any("shift", "anaphor"))


def _adjoin(end: int, start: int, text: str) -> bool:
    return 0 <= start - end <= GAP and not re.search(r"[.;:!?]", text[end:start])


def _time(x: Expression, told: Told, ending: str = "") -> str:
    """The clock time, with its day where that is known."""
    printed = x.number(f"hour{ending}")
    hour = _on_24_hours(printed, x.word("meridiem") or x.word("part"))
    clock = f"T{hour:02}:{x.number(f'minute{ending}'):02}:{x.number(f'second{ending}'):02}"
    midnight = calendar.moved(told.day, "D", 1) if told.day and printed == 24 else None
    day = midnight.first if midnight else told.day
    return f"{day}{clock}{x.word('zone')}" if day else clock


def _on_24_hours(hour: int, part: str) -> int:
    """The hour of «jam 9 malam», «3 siang», «12 a.m.»."""
    if part == "AM":
        return hour % 12
    if part == "PM":
        return hour % 12 + 12
    if hour > 12:
        return hour % 24
    if part == "EV" or (part == "AF" and hour < 7):
        return hour % 12 + 12
    if part == "NI":
        return hour % 12 + 12 if 6 <= hour < 12 else hour % 12
    return hour
