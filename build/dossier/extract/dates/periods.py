"""Expressions that name longer stretches: months, parts of the year, years, and what is so far from another time."""

import re

from dossier.extract.dates import calendar
from dossier.extract.dates.context import NOTHING, YEAR_UNKNOWN, Context, Told
from dossier.extract.dates.expression import Expression


def month(x: Expression, context: Context) -> Told:
    """«Mei 2024», «bulan Mei», «Oktober lalu»: without a year the nearest, on the side that the words tell."""
    number = x.number("month")
    if year := year_named(x, context) or context.shared_year:
        return Told(calendar.month(year, number))
    now = context.now
    if not now:
        return context.by_named_year(lambda year: calendar.month(year, number))
    if x.has("shift") and x.number("shift") == 0:
        return context.reckoned(calendar.month(now.year, number))
    here, direction = now.year * 12 + now.month, context.direction(x)
    months = [year * 12 + number for year in range(now.year - 1, now.year + 2)]
    fitting = [m for m in months if (m - here) * direction > 0 or (m == here and not x.has("shift")) or not direction]
    best = min(fitting, key=lambda m: (abs(m - here), m))
    return context.reckoned(calendar.month((best - number) // 12, number))


def months(x: Expression, context: Context) -> Told:
    """«Januari-November»: the run of months that ends nearest to now."""
    end, number = x.end, x.number("month")
    if x.has_year and not end.has_year:
        year = x.year + (end.month < number)
        ending = calendar.month(year, end.month)
    elif context.now or x.has_year:
        ending = month(end, context).stretch
    else:
        return YEAR_UNKNOWN
    if not ending:
        return NOTHING
    year = x.year if x.has("year_to") else ending.first.year - (number > ending.first.month)
    first, last = calendar.month(year, number), calendar.month(ending.first.year, ending.first.month)
    run = calendar.span(first, last) if first and last and first.first <= last.first else None
    return Told(run) if x.has_year else context.reckoned(run)


def year_named(x: Expression, context: Context) -> int | None:
    """The year that «2024», «tahun lalu» or «tahun sebelumnya» behind a month or season names."""
    if x.has_year:
        return x.year
    if not x.has("unit"):
        return None
    base = context.then("Y") if x.has("anaphor") else context.now
    return base.year + x.number("shift") + x.number("anaphor") if base else None


def part_of_year(x: Expression, context: Context) -> Told:
    """«kuartal kedua 2015», «paruh kedua bulan Mei», «semester I tahun ini», «kuartal pertama dan kedua»."""
    if x.has("month"):
        whole = month(x, context)
    else:
        year = year_named(x, context) or (context.now.year if context.now else None)
        whole = Told(calendar.year(year) if year else None)
    if not whole.stretch:
        return whole
    parts = x.number("cut")
    numbers = [x.number(name) if x.number(name) > 0 else parts for name in ("ordinal", "ordinal_to") if x.has(name)]
    found = [calendar.part(whole.stretch, parts, number) for number in numbers]
    if not found[0] or not found[-1]:
        return NOTHING
    stretch = found[0] if len(found) == 1 else calendar.joined(found[0], found[-1])
    return Told(stretch.qualified(whole.stretch.mark), reasons=whole.reasons)


def week_of_month(x: Expression, context: Context) -> Told:
    """«pekan pertama Agustus»: seven days, as people count them, not as ISO 8601 does."""
    whole, number, size = month(x, context), x.number("ordinal"), x.number("week")
    if not whole.stretch:
        return whole
    last = whole.stretch.last.day
    first = last - size + 1 if number < 0 else (number - 1) * size + 1
    days = [whole.stretch.first.replace(day=day) for day in (first, min(first + size - 1, last))]
    run = calendar.span(*(calendar.of_day(day) for day in days))
    return Told(run, reasons=whole.reasons).but(whole.stretch.mark).but("~")


def season(x: Expression, context: Context) -> Told:
    """«musim panas 2025», «musim dingin lalu»."""
    year = year_named(x, context) or (context.now.year + x.number("shift") if context.now else None)
    return Told(calendar.season(year, x.number("season")) if year else None)


def weekend(x: Expression, context: Context) -> Told:
    """«akhir pekan ini»; by itself this week's, or the last where the words look back."""
    now = context.now
    if not now:
        return NOTHING
    back = not x.has("shift") and context.direction(x) < 0 and now.weekday() < 5
    return context.moved("WE", -1 if back else x.number("shift"))


def years(x: Expression, context: Context) -> Told:
    """«2019-2024»."""
    first, last = calendar.year(x.number("year")), calendar.year(x.number("year_to"))
    return Told(calendar.span(first, last) if first and last and first.first < last.first else None)


def year(x: Expression, context: Context) -> Told:
    """«tahun 2024»."""
    return Told(calendar.year(x.year))


def decade(x: Expression, context: Context) -> Told:
    """«1980-an», «tahun 80-an»: of the decades that two digits may mean, the one not to come."""
    if x.has("decade"):
        return Told(calendar.decade(x.number("decade")))
    return Told(calendar.decade((1900 if x.number("short_decade") > 20 else 2000) + x.number("short_decade")))


def century(x: Expression, context: Context) -> Told:
    """«abad ke-19»."""
    return Told(calendar.century(x.number("century")))


def unit(x: Expression, context: Context) -> Told:
    """«pekan ini», «tahun lalu», «akhir tahun»; «bulan sebelumnya», «hari itu» from what was told last."""
    name = x.word("unit")
    if not x.has("anaphor"):
        return context.moved(name, x.number("shift"))
    then = context.then(name)
    return Told(calendar.moved(then, name, x.number("anaphor"))) if then else NOTHING


def counted(x: Expression, context: Context) -> Told:
    """«dua hari lalu», «setahun sebelumnya», «tiga hari kemudian»."""
    count, name = amount(x)
    if count is None or count != int(count):
        return NOTHING
    if not x.has("anaphor"):
        return context.moved(name, x.number("shift") * int(count))
    then = context.then(name)
    stretch = calendar.moved(then, name, x.number("anaphor") * int(count)) if then else None
    # «tiga tahun kemudian» that lies ahead of the article was not reckoned from what it was told of.
    beyond = stretch and context.origin and stretch.first > context.origin.day and x.number("anaphor") > 0
    return NOTHING if beyond and context.direction(x) <= 0 else Told(stretch)


def amount(x: Expression) -> tuple[float | None, str]:
    """How many of which unit: «setahun» is one of years; None where the number is not said."""
    if x.has("length"):
        match = re.fullmatch(r"P(T?)(\d+)([A-Z]+)", x.word("length"))
        return (float(match[2]), match[1] + match[3]) if match else (None, "")
    return (float(x.slots["count"]) if x.has("count") else None), x.word("unit")
