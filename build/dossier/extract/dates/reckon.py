"""What time expressions mean: their slots reckoned from the day of publication and from what was told before."""

import datetime as dt
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from dossier.extract.dates import calendar, cues, lengths
from dossier.extract.dates.calendar import DAY, Stretch
from dossier.extract.dates.grammar import Expression
from dossier.extract.published import Clue
from dossier.language import DateWords
from dossier.model import DateMention, DateType, Evidence, Reason, Span

# A date without its year is taken for the nearest one; further off than this (days) that is no more than likely.
NEAR = 200
# A printed weekday looks for its year this many years back, and this many days ahead.
YEARS_BACK, DAYS_AHEAD = 3, 200
# A weekday by itself means the one that the text has dated, if that is about now.
ABOUT_NOW = 8
# What may stand between a clock time and its day.
GAP = 12


@dataclass(frozen=True, slots=True)
class Origin:
    """The day from which relative expressions are reckoned; `certain` if it is stated."""

    day: dt.date
    certain: bool


@dataclass(frozen=True, slots=True)
class Told:
    """What an expression says: a stretch of days where it names any, and how far that is to be trusted."""

    stretch: Stretch | None
    conflict: bool = False
    candidates: tuple[str, ...] = ()
    reasons: tuple[Reason, ...] = ()

    def but(self, mark: str, *reasons: Reason) -> "Told":
        """The same, qualified, with further reasons."""
        stretch = self.stretch.qualified(mark) if self.stretch else None
        return Told(stretch, self.conflict, self.candidates, (*self.reasons, *reasons))


NOTHING = Told(None)


class Reckoner:
    """Reads expressions in the order of the text and remembers what was told."""

    def __init__(self, text: str, words: DateWords, origin: Origin | None, told: Sequence[Clue]) -> None:
        """`told` is what the text dates in full, anywhere."""
        self._text = text
        self._cues = cues.of(words)
        self._origin = origin
        self._dated = tuple(clue.first for clue in told if clue.weekday and clue.first == clue.last)
        self._years = tuple(clue.first.year for clue in told if clue.place != "caption")
        self._last: Stretch | None = None
        self._last_day: dt.date | None = None

    def read(self, expressions: Sequence[Expression], aside: bool) -> Iterator[DateMention]:
        """The mentions of a segment; what stands `aside` of the story (a caption) is not remembered after it."""
        kept = self._last, self._last_day
        for index, expression in enumerate(expressions):
            following = expressions[index + 1] if index + 1 < len(expressions) else None
            yield from self._mentions(expression, following)
        if aside:
            self._last, self._last_day = kept

    # ------------------------------------------------------------------- one expression

    def _mentions(self, x: Expression, following: Expression | None) -> Iterator[DateMention]:
        if x.has("every"):
            yield self._mention(x, "set", lengths.recurrence(x))
        elif x.has("reference"):
            yield self._mention(x, "date", x.word("reference"))
        elif x.has("hour"):
            yield from self._clock(x, following)
        elif any(name in x.slots for name in ("part", "eve", "relative_part")):
            yield self._part_of_day(x, following)
        elif _is_length(x):
            yield from self._length(x)
        else:
            yield self._date(x)

    def _mention(
        self, x: Expression, kind: DateType, edtf: str | None, told: Told = NOTHING, span: Span | None = None
    ) -> DateMention:
        place = span or x.span
        evidence = Evidence(place.of(self._text), place, x.rule)
        return DateMention(kind, edtf, evidence, told.conflict, told.candidates, told.reasons)

    def _date(self, x: Expression) -> DateMention:
        told = self._told(x)
        self._remember(told.stretch)
        if told.stretch:
            return self._mention(x, "date", told.stretch.edtf, told)
        within_day = x.word("unit").startswith("T")
        return self._mention(x, "time" if within_day else "date", _reference(x), told)

    def _remember(self, stretch: Stretch | None) -> None:
        if stretch:
            self._last = stretch
            if stretch.single:
                self._last_day = stretch.first

    def _length(self, x: Expression) -> Iterator[DateMention]:
        if not x.has("count_to") or x.has("unit_to"):
            yield self._mention(x, "duration", lengths.duration(x))
            return
        # «2-3 menit» is two lengths, as TimeML annotates it: no ISO 8601 value says both.
        yield self._mention(x, "duration", lengths.low(x), span=x.places["count"])
        yield self._mention(x, "duration", lengths.high(x), span=Span(x.places["count_to"].start, x.span.end))

    # ------------------------------------------------------------------------ times of day

    def _clock(self, x: Expression, following: Expression | None) -> Iterator[DateMention]:
        told = self._day_of(x, following)
        zone = x.word("zone")
        if not x.has("hour_to"):
            yield self._mention(x, "time", _time(x, told, "", zone), told)
            return
        second = x.places["hour_to"].start
        first_end = x.places["minute" if x.has("minute") else "hour"].end
        yield self._mention(x, "time", _time(x, told, "", zone), told, Span(x.span.start, first_end))
        yield self._mention(x, "time", _time(x, told, "_to", zone), told, Span(second, x.span.end))

    def _part_of_day(self, x: Expression, following: Expression | None) -> DateMention:
        told, part = self._day_of(x, following), x.word("part") or x.word("eve")
        if x.has("relative_part"):
            days, part = x.word("relative_part").split()
            now = self._now()
            told = self._reckoned(now and calendar.moved(now, "D", int(days)))
            self._remember(told.stretch)
        day = told.stretch.first if told.stretch and told.stretch.single else None
        return self._mention(x, "time", f"{day.isoformat() if day else ''}T{part}", told)

    def _day_of(self, x: Expression, following: Expression | None) -> Told:
        """The day of a time: the one it names, or names right after it, or was told last, or the day of publication."""
        if _names_day(x):
            told = self._told(x)
            if x.has("eve") and told.stretch:
                told = self._reckoned(calendar.of_day(told.stretch.first - DAY))
            self._remember(told.stretch)
            return told
        if x.has("near"):
            return self._reckoned(calendar.moved(now, "D", 0) if (now := self._now()) else None)
        if following and self._adjoins(x, following) and _names_day(following):
            told = self._told(following)
            if told.stretch and told.stretch.single:
                return told
        if self._last_day:
            return Told(calendar.of_day(self._last_day))
        now = self._now()
        return self._reckoned(calendar.of_day(now)) if now else NOTHING

    def _adjoins(self, x: Expression, following: Expression) -> bool:
        between = self._text[x.span.end : following.span.start]
        return len(between) <= GAP and not re.search(r"[.;:!?]", between)

    # ------------------------------------------------------------------------ stretches of days

    def _told(self, x: Expression) -> Told:
        for slots, read in READERS:
            if x.has(*slots):
                told = read(self, x)
                return told.but("~") if x.has("edge") or x.has("approximate") else told
        return NOTHING

    def _reckoned(self, stretch: Stretch | None) -> Told:
        """A stretch that hangs on the day of publication: a day or week is no surer than that."""
        if not stretch or not self._origin or self._origin.certain:
            return Told(stretch)
        short = stretch.last - stretch.first < 7 * DAY
        return Told(stretch).but("~" if short else "", Reason("dates.inferred-origin", self._origin.day.isoformat()))

    def _now(self) -> dt.date | None:
        """The day of publication, or the nearest day told before where that is unknown."""
        return self._origin.day if self._origin else self._last_day

    def _then(self) -> dt.date | None:
        """The time last told, from which «sebelumnya» and «itu» are reckoned."""
        return self._last.first if self._last else self._now()

    def _printed(self, x: Expression) -> Told:
        """A date with its year. A weekday that contradicts it is told, and the date stays as printed."""
        stretch = calendar.day(_year(x), _month(x), x.number("day"))
        if not stretch:
            return Told(None, reasons=(Reason("dates.no-such-day"),))
        return self._checked(x, stretch)

    def _checked(self, x: Expression, stretch: Stretch) -> Told:
        if x.has("weekday") and not x.has("weekday_to") and stretch.first.weekday() != x.number("weekday"):
            printed = x.places["weekday"].of(self._text)
            return Told(stretch, conflict=True, reasons=(Reason("dates.weekday-conflict", printed),))
        return Told(stretch)

    def _yearless(self, x: Expression) -> Told:
        """A date without its year: the nearest, unless a printed weekday says otherwise."""
        now = self._now()
        if not now:
            return Told(None, reasons=(Reason("dates.year-unknown"),))
        days = _same_days(now, _month(x), x.number("day"))
        if not days:
            return Told(None, reasons=(Reason("dates.no-such-day"),))
        ranked = sorted(days, key=lambda day: (self._distance(x, day, now), day))
        if x.has("weekday") and not x.has("weekday_to"):
            return self._by_weekday(x, ranked, now)
        return self._nearest(ranked, now)

    def _nearest(self, ranked: Sequence[dt.date], now: dt.date) -> Told:
        chosen, others = ranked[0], tuple(day.isoformat() for day in ranked[1:3])
        told = self._reckoned(calendar.of_day(chosen))
        if abs(chosen - now).days <= NEAR * 2 // 3:
            return told
        return Told(told.stretch, candidates=others, reasons=told.reasons).but("?", Reason("dates.year-nearest"))

    def _by_weekday(self, x: Expression, ranked: Sequence[dt.date], now: dt.date) -> Told:
        printed = x.places["weekday"].of(self._text)
        fitting = [day for day in ranked if day.weekday() == x.number("weekday")]
        likely = [
            day for day in fitting if now.year - YEARS_BACK <= day.year and (day - now).days <= DAYS_AHEAD
        ]
        if not likely:
            told = self._reckoned(calendar.of_day(ranked[0]))
            others = tuple(day.isoformat() for day in fitting[:2])
            return Told(told.stretch, True, others).but("?", Reason("dates.weekday-conflict", printed))
        chosen = likely[0]
        if chosen == ranked[0] and abs(chosen - now).days <= NEAR:
            return self._reckoned(calendar.of_day(chosen))
        others = tuple(day.isoformat() for day in (ranked[0], *likely[1:2]) if day != chosen)
        return Told(calendar.of_day(chosen), candidates=others).but("?", Reason("dates.year-by-weekday", printed))

    def _distance(self, x: Expression, day: dt.date, now: dt.date) -> int:
        """Days between the two; what lies on the wrong side of «lalu» or «mendatang» comes last."""
        direction = self._direction(x)
        wrong = (direction < 0 and day > now) or (direction > 0 and day < now)
        return abs(day - now).days + (100_000 if wrong else 0)

    def _direction(self, x: Expression) -> int:
        """-1 for what has been, 1 for what is to come, 0 if the words do not tell."""
        if x.has("shift"):
            return x.number("shift")
        return self._cues.of_clause(self._text, x.span.start)

    def _range(self, x: Expression) -> Told:
        """«16-18 Mei», «30 April hingga 2 Mei 2024»: the end has the year, the start may leave out what it shares."""
        end = Expression(x.span, {**_end_of(x)}, x.places)
        last = self._told(end)
        if not last.stretch:
            return last
        month = _month(x) if x.has("month_to") or x.has("month_number_to") else last.stretch.first.month
        year = x.number("year") if x.has("year_to") else last.stretch.first.year
        first = calendar.day(year if (year, month) <= (year, last.stretch.first.month) else year - 1, month, x.number("day"))
        if not first or first.first > last.stretch.first:
            return Told(None, reasons=(Reason("dates.no-such-day"),))
        return Told(calendar.span(first, last.stretch), last.conflict, last.candidates, last.reasons)

    def _weekday(self, x: Expression) -> Told:
        now = self._now()
        if not now:
            return NOTHING
        ahead = (x.number("weekday") - now.weekday()) % 7
        if x.has("weekday_to"):
            return self._weekdays(x, now)
        if x.has("anaphor") and (then := self._then()):
            days = (x.number("weekday") - then.weekday()) % 7
            sign = x.number("anaphor")
            return Told(calendar.of_day(then + (days if sign >= 0 else days - 7) * DAY))
        direction = self._direction(x)
        if not x.has("shift") and (dated := self._same_weekday(x.number("weekday"), now)):
            return Told(calendar.of_day(dated))
        if x.has("shift") and direction == 0:
            return self._reckoned(calendar.of_day(calendar.week(now).first + x.number("weekday") * DAY))
        if direction > 0:
            return self._reckoned(calendar.of_day(now + (ahead or 7) * DAY))
        strictly = x.has("shift")
        return self._reckoned(calendar.of_day(now - ((7 - ahead) % 7 or (7 if strictly else 0)) * DAY))

    def _weekdays(self, x: Expression, now: dt.date) -> Told:
        monday = calendar.week(now).first
        first, last = (monday + x.number(name) * DAY for name in ("weekday", "weekday_to"))
        last = last if last >= first else last + 7 * DAY
        return self._reckoned(calendar.span(calendar.of_day(first), calendar.of_day(last)))

    def _same_weekday(self, weekday: int, now: dt.date) -> dt.date | None:
        near = [day for day in self._dated if day.weekday() == weekday and abs(day - now).days <= ABOUT_NOW]
        return near[0] if near else None

    def _relative_day(self, x: Expression) -> Told:
        now = self._now()
        return self._reckoned(now and calendar.moved(now, "D", x.number("relative_day")))

    def _next_day(self, x: Expression) -> Told:
        return self._anaphor("D", x.number("next_day"))

    def _day_alone(self, x: Expression) -> Told:
        """«tanggal 10»: of the month told last, or of this one."""
        base = self._last.first if self._last and self._last.last - self._last.first < 32 * DAY else self._now()
        if x.has("unit", "shift"):
            now = self._now()
            month = calendar.moved(now, "M", x.number("shift")) if now else None
            base = month.first if month else None
        return self._reckoned(base and calendar.day(base.year, base.month, x.number("day")))

    def _month_of_year(self, x: Expression) -> Told:
        number, year = x.number("month"), self._year_named(x)
        if year:
            return self._reckoned(calendar.month(year, number)) if not x.has("year") else Told(calendar.month(year, number))
        now = self._now()
        if not now:
            return Told(None, reasons=(Reason("dates.year-unknown"),))
        if x.has("shift") and x.number("shift") == 0:
            return self._reckoned(calendar.month(now.year, number))
        here = now.year * 12 + now.month
        months = [candidate * 12 + number for candidate in range(now.year - 1, now.year + 2)]
        direction = self._direction(x)
        strict = x.has("shift")
        fitting = [m for m in months if (m - here) * direction > 0 or (m == here and not strict) or direction == 0]
        best = min(fitting or months, key=lambda m: (abs(m - here), m))
        return self._reckoned(calendar.month((best - number) // 12, number))

    def _months(self, x: Expression) -> Told:
        """«Januari-November»: the run of months that ends nearest to now."""
        last = self._month_of_year(Expression(x.span, _end_of(x), x.places)).stretch
        if not last:
            return Told(None, reasons=(Reason("dates.year-unknown"),))
        number = x.number("month")
        year = x.number("year") if x.has("year_to") else last.first.year - (number > last.first.month)
        first = calendar.month(year, number)
        return Told(calendar.span(first, last) if first and first.first <= last.first else None)

    def _year_named(self, x: Expression) -> int | None:
        """The year that «2024», «tahun lalu» or «tahun sebelumnya» behind a month or season names."""
        if x.has("year"):
            return x.number("year")
        if x.has("short_year"):
            return _year(x)
        if not x.has("unit"):
            return None
        base = self._then() if x.has("anaphor") else self._now()
        return base.year + x.number("shift") + x.number("anaphor") if base else None

    def _part_of_year(self, x: Expression) -> Told:
        """«kuartal kedua 2015», «paruh kedua bulan Mei», «semester I tahun ini»."""
        number = x.number("ordinal") if x.number("ordinal") > 0 else x.number("cut")
        if x.has("month"):
            whole = self._month_of_year(x)
        else:
            now = self._now()
            year = self._year_named(x) or (now.year if now else None)
            whole = Told(calendar.year(year) if year else None)
        if not whole.stretch:
            return whole
        return Told(calendar.part(whole.stretch, x.number("cut"), number), reasons=whole.reasons)

    def _season(self, x: Expression) -> Told:
        now = self._now()
        year = self._year_named(x) or (now.year + x.number("shift") if now else None)
        return Told(calendar.season(year, x.number("season")) if year else None)

    def _holiday(self, x: Expression) -> Told:
        month, day = (int(part) for part in x.word("holiday").split("-"))
        if year := self._year_named(x):
            return Told(calendar.day(year, month, day))
        now = self._now()
        days = _same_days(now, month, day) if now else []
        return self._reckoned(calendar.of_day(min(days, key=lambda d: self._distance(x, d, now or d))) if days else None)

    def _counted(self, x: Expression) -> Told:
        """«dua hari lalu», «setahun sebelumnya», «tiga hari kemudian»."""
        amount, unit = _amount(x)
        sign = x.number("shift") or x.number("anaphor")
        base = self._then() if x.has("anaphor") else self._now()
        if amount is None or amount != int(amount) or not base or unit.startswith("T"):
            return NOTHING
        stretch = calendar.moved(base, unit, sign * int(amount))
        return Told(stretch) if x.has("anaphor") else self._reckoned(stretch)

    def _unit(self, x: Expression) -> Told:
        """«pekan ini», «tahun lalu», «bulan sebelumnya», «hari itu», «akhir tahun»."""
        unit = x.word("unit")
        if unit.startswith("T"):
            return NOTHING
        if x.has("anaphor"):
            return self._anaphor(unit, x.number("anaphor"))
        now = self._now()
        return self._reckoned(now and calendar.moved(now, unit, x.number("shift")))

    def _anaphor(self, unit: str, count: int) -> Told:
        then = self._last_day if unit == "D" and self._last_day else self._then()
        return Told(calendar.moved(then, unit, count)) if then else NOTHING

    def _weekend(self, x: Expression) -> Told:
        now = self._now()
        if not now:
            return NOTHING
        shift = x.number("shift") if x.has("shift") else (-1 if self._direction(x) < 0 and now.weekday() < 5 else 0)
        return self._reckoned(calendar.moved(now, "WE", shift))

    def _years(self, x: Expression) -> Told:
        first, last = calendar.year(x.number("year")), calendar.year(x.number("year_to"))
        return Told(calendar.span(first, last) if first and last and first.first < last.first else None)

    def _year(self, x: Expression) -> Told:
        return Told(calendar.year(_year(x)))

    def _decade(self, x: Expression) -> Told:
        if x.has("decade"):
            return Told(calendar.decade(x.number("decade")))
        return Told(calendar.decade((1900 if x.number("short_decade") > 20 else 2000) + x.number("short_decade")))

    def _century(self, x: Expression) -> Told:
        return Told(calendar.century(x.number("century")))


Reader = Callable[[Reckoner, Expression], Told]

# Which slots make which kind of date; the first that fits is taken.
READERS: tuple[tuple[tuple[str, ...], Reader], ...] = (
    (("day", "day_to"), Reckoner._range),
    (("day", "month", "year"), Reckoner._printed),
    (("day", "month_number", "year"), Reckoner._printed),
    (("day", "month_number", "short_year"), Reckoner._printed),
    (("day", "month"), Reckoner._yearless),
    (("day", "month_number"), Reckoner._yearless),
    (("day",), Reckoner._day_alone),
    (("cut", "ordinal"), Reckoner._part_of_year),
    (("month", "month_to"), Reckoner._months),
    (("month",), Reckoner._month_of_year),
    (("season",), Reckoner._season),
    (("holiday",), Reckoner._holiday),
    (("weekday",), Reckoner._weekday),
    (("relative_day",), Reckoner._relative_day),
    (("next_day",), Reckoner._next_day),
    (("count", "unit"), Reckoner._counted),
    (("length",), Reckoner._counted),
    (("vague",), Reckoner._counted),
    (("weekend",), Reckoner._weekend),
    (("unit",), Reckoner._unit),
    (("year", "year_to"), Reckoner._years),
    (("year",), Reckoner._year),
    (("short_year",), Reckoner._year),
    (("decade",), Reckoner._decade),
    (("short_decade",), Reckoner._decade),
    (("century",), Reckoner._century),
)
DAYS = ("day", "weekday", "relative_day", "next_day", "holiday")


def _names_day(x: Expression) -> bool:
    return any(name in x.slots for name in DAYS) or (x.word("unit") == "D" and (x.has("shift") or x.has("anaphor")))


def _is_length(x: Expression) -> bool:
    """Whether a length of time is meant, not a day so far from another."""
    if not (x.has("length") or x.has("count", "unit") or x.has("vague", "unit")):
        return False
    return not (x.number("shift") or x.number("anaphor"))


def _month(x: Expression) -> int:
    return x.number("month") if x.has("month") else x.number("month_number")


def _year(x: Expression) -> int:
    """The year; of two digits, the one from 1970 to 2069."""
    if x.has("year"):
        return x.number("year")
    short = x.number("short_year")
    return short + (2000 if short < 70 else 1900)


def _end_of(x: Expression) -> dict[str, int | float | str]:
    """The slots of a range's end, with those it does not have of its own from the start."""
    ends = {name.removesuffix("_to"): value for name, value in x.slots.items() if name.endswith("_to")}
    starts = {name: value for name, value in x.slots.items() if not name.endswith("_to") and name != "weekday"}
    return {**starts, **{name: value for name, value in ends.items() if name != "weekday"}}


def _same_days(now: dt.date, month: int, day: int) -> list[dt.date]:
    """This day of the year in the years about now."""
    years = range(max(now.year - 6, calendar.FIRST_YEAR), now.year + 7)
    found = (calendar.day(year, month, day) for year in years)
    return [stretch.first for stretch in found if stretch]


def _amount(x: Expression) -> tuple[float | None, str]:
    """How many of which unit: «setahun» is one of years; None where the number is not said."""
    if x.has("length"):
        match = re.fullmatch(r"P(T?)(\d+)([A-Z]+)", x.word("length"))
        return (float(match[2]), match[1] + match[3]) if match else (None, "")
    return (float(x.slots["count"]) if x.has("count") else None), x.word("unit")


def _reference(x: Expression) -> str | None:
    """«beberapa hari lalu» says no more than that it is past."""
    if _amount(x)[0] is not None or not (x.has("vague") or x.has("length")):
        return None
    sign = x.number("shift")
    return "PAST_REF" if sign < 0 else "FUTURE_REF" if sign > 0 else None


def _time(x: Expression, told: Told, ending: str, zone: str) -> str:
    """The clock time, with its day where that is known."""
    hour, minute = x.number(f"hour{ending}"), x.number(f"minute{ending}")
    day = told.stretch.first.isoformat() if told.stretch and told.stretch.single else ""
    hour = _on_24_hours(hour, x.word("meridiem") or x.word("part"))
    clock = f"T{hour % 24:02}:{minute:02}:{x.number(f'second{ending}'):02}"
    return f"{day}{clock}{zone if day else ''}"


def _on_24_hours(hour: int, part: str) -> int:
    """The hour of «jam 9 malam», «3 siang», «12 a.m.»."""
    if part == "AM":
        return hour % 12
    if part == "PM":
        return hour % 12 + 12
    if hour > 12:
        return hour
    if part in ("AF", "EV"):
        return hour + 12 if hour < 11 and (part == "EV" or hour < 7) else hour
    if part == "NI":
        return hour % 12 + 12 if 6 <= hour < 12 else hour % 12
    return hour
