"""Expressions that name days: «Kamis (16/5)», «16-18 Mei», «Senin depan», «kemarin», «tanggal 10»."""

import datetime as dt
from collections.abc import Sequence

from dossier.extract.dates import calendar
from dossier.extract.dates.calendar import DAY
from dossier.extract.dates.context import NO_SUCH_DAY, NOTHING, Context, Told
from dossier.extract.dates.expression import Expression
from dossier.model import Reason

# A date without its year is taken for the nearest one; further off than this (days) that is no more than likely.
NEAR = 130
# A printed weekday looks for its year this many years back, and this many days ahead.
YEARS_BACK, DAYS_AHEAD = 3, 200
# A date this near (days) is meant, though its weekday be wrong: news tells of yesterday a thousand times as often as of
# the same day years ago.
SLIP = 3
# A weekday by itself means the one that the text has dated, if that is about now.
ABOUT_NOW = 8
# Years to either side in which a day of the year is looked for; a weekday comes again after 5, 6 or 11.
REACH = 6


def printed(x: Expression, context: Context) -> Told:
    """A date with its year. A weekday that contradicts it is told, and the date stays as printed."""
    stretch = calendar.day(x.year, x.month, x.number("day"))
    return _checked(x, Told(stretch), context) if stretch else NO_SUCH_DAY


def _checked(x: Expression, told: Told, context: Context) -> Told:
    if told.day and x.single_weekday and told.day.weekday() != x.number("weekday"):
        word = x.places["weekday"].of(context.text)
        return Told(told.stretch, True, told.candidates, (*told.reasons, Reason("dates.weekday-conflict", word)))
    return told


def yearless(x: Expression, context: Context) -> Told:
    """A date without its year: the nearest, unless a printed weekday or a date beside it says otherwise."""
    if context.shared_year and (shared := calendar.day(context.shared_year, x.month, x.number("day"))):
        told = _checked(x, Told(shared), context)
        if not told.conflict:
            return told
    if not context.now:
        return context.by_named_year(lambda year: calendar.day(year, x.month, x.number("day")))
    ranked = _ranked(x, x.month, x.number("day"), context.now, context)
    if not ranked:
        return NO_SUCH_DAY
    if x.single_weekday:
        return _by_weekday(x, ranked, context.now, context)
    return _nearest(x, ranked, context.now, context)


def _ranked(x: Expression, month: int, day: int, now: dt.date, context: Context) -> list[dt.date]:
    """This day of the year in the years about now, the nearest first; what lies on the wrong side of «lalu» last."""
    years = range(now.year - REACH, now.year + REACH + 1)
    found = [stretch.first for year in years if (stretch := calendar.day(year, month, day))]
    direction = context.direction(x)
    return sorted(found, key=lambda one: ((one - now).days * direction < 0, abs(one - now), one))


def _nearest(x: Expression, ranked: Sequence[dt.date], now: dt.date, context: Context) -> Told:
    told = context.reckoned(calendar.of_day(ranked[0]))
    if abs(ranked[0] - now).days <= NEAR or x.number("shift"):
        return told
    others = tuple(day.isoformat() for day in ranked[1:3])
    return Told(told.stretch, candidates=others, reasons=told.reasons).but("?", Reason("dates.year-nearest"))


def _by_weekday(x: Expression, ranked: Sequence[dt.date], now: dt.date, context: Context) -> Told:
    """«Jumat (17/3)»: of the year in which that was a Friday, uncertain only where two of the years about fit."""
    word = x.places["weekday"].of(context.text)
    fitting = [day for day in ranked if day.weekday() == x.number("weekday")]
    likely = [day for day in fitting if now.year - YEARS_BACK <= day.year and (day - now).days <= DAYS_AHEAD]
    near = [day for day in likely if abs(day - now).days <= DAYS_AHEAD]
    if near:
        return context.confirmed(calendar.of_day(near[0]))
    if not likely or abs(ranked[0] - now).days <= SLIP:
        told = context.reckoned(calendar.of_day(ranked[0]))
        others = tuple(day.isoformat() for day in fitting[:2])
        return Told(told.stretch, True, others, told.reasons).but("?", Reason("dates.weekday-conflict", word))
    told = context.reckoned(calendar.of_day(likely[0]))
    others = tuple(day.isoformat() for day in fitting if day != likely[0])
    decided = Told(told.stretch, candidates=others[:2], reasons=told.reasons)
    return decided.but("?" if likely[1:] else "", Reason("dates.year-by-weekday", word))


def run(x: Expression, context: Context) -> Told:
    """«16-18 Mei», «30 April hingga 2 Mei 2024»: the end has the year, the start may leave out what it shares."""
    end = x.end
    if end.has_year:
        last = printed(end, context)
    elif x.has_year:
        last = _printed_after(end, x)
    else:
        last = yearless(end, context)
    if not last.stretch:
        return last
    month = x.month if x.has("month_to") or x.has("month_number_to") else end.month
    own_year = x.has_year and (x.has("year_to") or not end.has_year)
    year = x.year if own_year else last.stretch.first.year - (month > end.month)
    first = calendar.day(year, month, x.number("day"))
    if not first or first.first > last.stretch.first:
        return NO_SUCH_DAY
    run = calendar.span(first.qualified(last.stretch.mark), last.stretch)
    return Told(run, last.conflict, last.candidates, last.reasons)


def _printed_after(end: Expression, start: Expression) -> Told:
    """«23 April 2025 hingga 7 Desember»: the first such day after the start."""
    year = start.year + ((end.month, end.number("day")) < (start.month, start.number("day")))
    return Told(calendar.day(year, end.month, end.number("day")))


def weekday(x: Expression, context: Context) -> Told:
    """A weekday by itself: the last one, the next one where the words look ahead, or the one the text has dated."""
    now, wanted = context.now, x.number("weekday")
    if not now:
        return NOTHING
    if x.has("anaphor") and (then := context.then("D")):
        days = (wanted - then.weekday()) % 7
        return Told(calendar.of_day(then + (days if x.number("anaphor") >= 0 else (days or 7) - 7) * DAY))
    if x.has("unit"):  # «Jumat pekan lalu»
        week = calendar.moved(now, "W", x.number("shift"))
        return context.reckoned(calendar.of_day(week.first + wanted * DAY)) if week else NOTHING
    if not x.has("shift"):
        about = (now + days * DAY for days in sorted(range(-ABOUT_NOW, ABOUT_NOW + 1), key=abs))
        if dated := next((day for day in about if day.weekday() == wanted and day in context.dated), None):
            return Told(calendar.of_day(dated))
    return context.reckoned(calendar.of_day(_toward(now, wanted, context.direction(x), x.has("shift"))))


def _toward(now: dt.date, wanted: int, direction: int, shifted: bool) -> dt.date:
    """The nearest such weekday in a direction; without one the last, which may be today. «Senin ini» is this week's."""
    ahead, behind = (wanted - now.weekday()) % 7, (now.weekday() - wanted) % 7
    if direction > 0:
        return now + (ahead or 7) * DAY
    if shifted and direction == 0:
        return now + (wanted - now.weekday()) * DAY
    return now - (behind or (7 if shifted else 0)) * DAY


def weekdays(x: Expression, context: Context) -> Told:
    """«Sabtu-Minggu»: of this week."""
    if not context.now:
        return NOTHING
    monday = calendar.week(context.now).first
    first, last = (calendar.of_day(monday + x.number(name) * DAY) for name in ("weekday", "weekday_to"))
    if last.first < first.first:
        last = calendar.of_day(last.first + 7 * DAY)
    return context.reckoned(calendar.span(first, last))


def relative_day(x: Expression, context: Context) -> Told:
    """«kemarin», «lusa»."""
    return context.moved("D", x.number("relative_day"))


def next_day(x: Expression, context: Context) -> Told:
    """«keesokan harinya»: from the day told last."""
    then = context.then("D")
    return Told(calendar.moved(then, "D", x.number("next_day"))) if then else NOTHING


def day_alone(x: Expression, context: Context) -> Told:
    """«tanggal 10», «tanggal 10 bulan depan»: of the month told last, or of this one."""
    last, base = context.last, context.now
    if x.has("unit", "shift") and base:
        month = calendar.moved(base, "M", x.number("shift"))
        base = month.first if month else None
    elif last and last.last - last.first < 32 * DAY:
        base = last.first
    return context.reckoned(calendar.day(base.year, base.month, x.number("day"))) if base else NOTHING


def holiday(x: Expression, context: Context) -> Told:
    """«Natal 2014», «Tahun Baru»; the value of a movable feast is empty."""
    if not x.word("holiday"):
        return NOTHING
    month, day = (int(part) for part in x.word("holiday").split("-"))
    if x.has_year:
        return Told(calendar.day(x.year, month, day))
    ranked = _ranked(x, month, day, context.now, context) if context.now else []
    return context.reckoned(calendar.of_day(ranked[0])) if ranked else NOTHING
