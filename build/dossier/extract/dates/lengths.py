"""Lengths and sets of time: ISO 8601 durations, with TIMEX3's X for a number that is not said."""

from collections.abc import Mapping

from dossier.extract.dates.expression import Expression

# A pack's unit -> letter of ISO 8601, how many of it, whether it is a part of a day. Decades and centuries are
# TIMEX3's: ISO has no letter for them.
UNITS: Mapping[str, tuple[str, int, bool]] = {
    "TS": ("S", 1, True),
    "TM": ("M", 1, True),
    "TH": ("H", 1, True),
    "D": ("D", 1, False),
    "W": ("W", 1, False),
    "WE": ("WE", 1, False),
    "M": ("M", 1, False),
    "Q": ("M", 3, False),
    "S": ("M", 6, False),
    "Y": ("Y", 1, False),
    "DE": ("DE", 1, False),
    "CE": ("CE", 1, False),
}


def duration(expression: Expression) -> str:
    """«sehari» → P1D, «dua setengah jam» → PT2.5H, «1 jam 30 menit» → PT1H30M, «beberapa tahun» → PXY."""
    if expression.has("length"):
        return expression.word("length")
    if expression.has("vague"):
        return period((("X", expression.word("unit")),))
    if expression.has("by"):
        return period(((_shown(float(expression.slots["count"]) * expression.number("by")), expression.word("unit")),))
    parts = [(_figure(expression, "count"), expression.word("unit"))]
    if expression.has("unit_to"):
        parts.append((_figure(expression, "count_to"), expression.word("unit_to")))
    return period(tuple(parts))


def low(expression: Expression) -> str:
    """The shorter of «2-3 menit»."""
    return period(((_figure(expression, "count"), expression.word("unit")),))


def high(expression: Expression) -> str:
    """The longer of «2-3 menit»."""
    return period(((_figure(expression, "count_to"), expression.word("unit")),))


def period(parts: tuple[tuple[str, str], ...]) -> str:
    """Amounts with their units as one duration."""
    days, hours = "", ""
    for amount, unit in parts:
        letter, times, within_day = UNITS[unit]
        figure = amount if amount == "X" or times == 1 else _shown(float(amount) * times)
        if within_day:
            hours += figure + letter
        else:
            days += figure + letter
    return f"P{days}T{hours}" if hours else f"P{days}"


def recurrence(expression: Expression) -> str:
    """What a set repeats: «setiap hari» → P1D, «tiap Senin» → XXXX-WXX-1, «setiap pagi» → XXXX-XX-XXTMO."""
    if expression.has("routine"):
        return expression.word("routine")
    if expression.has("weekday"):
        part = f"T{expression.word('part')}" if expression.has("part") else ""
        return f"XXXX-WXX-{expression.number('weekday') + 1}{part}"
    if expression.has("part"):
        return f"XXXX-XX-XXT{expression.word('part')}"
    if expression.has("month"):
        day = f"-{expression.number('day'):02}" if expression.has("day") else ""
        return f"XXXX-{expression.number('month'):02}{day}"
    if expression.has("day"):
        return f"XXXX-XX-{expression.number('day'):02}"
    if expression.has("weekend"):
        return "XXXX-WXX-WE"
    if expression.has("hour"):
        return f"T{expression.number('hour'):02}:{expression.number('minute'):02}"
    if expression.has("length"):
        return expression.word("length")
    amount = _figure(expression, "count") if expression.has("count") else "1"
    return period(((amount, expression.word("unit")),))


def _figure(expression: Expression, slot: str) -> str:
    return _shown(float(expression.slots[slot]))


def _shown(number: float) -> str:
    return str(int(number)) if number == int(number) else f"{number:g}"
