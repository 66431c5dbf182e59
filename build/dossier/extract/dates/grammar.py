"""The time expressions of a language, found in one pass: a pack's templates over typed slots.

A slot is a number of a certain range, or one of the pack's words; what each word stands for is in the pack.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from dossier.extract.dates.expression import Expression, Value
from dossier.extract.dates.templates import DIGIT, Slot, Template, compile_template
from dossier.extract.patterns import any_of
from dossier.language import DateWords, Language, calendar, load
from dossier.model import Span

WORD = re.compile(r"\w+")
# Smaller numbers of four digits are hardly years, unless a word says so: «tahun 1293».
OLDEST_BARE_YEAR = 1700
# Digits that continue a larger number, an amount of money or an address are no date.
JOINED_BEFORE = re.compile(r"(?:[\w./][.,/:–-]|[$€£¥#№@])\Z")
JOINED_AFTER = re.compile(r"[.,/:]?\d|\s?%")
NUMBERS = {
    "day": r"(?<!\d)(?:3[01]|[12]\d|0?[1-9])(?!\d)",
    "day_also": r"(?<!\d)(?:3[01]|[12]\d|0?[1-9])(?!\d)",
    "month_number": r"(?<!\d)(?:1[0-2]|0?[1-9])(?!\d)",
    "year": r"(?<!\d)(?:1\d|20|21)\d\d(?!\d)",
    "short_year": r"(?<!\d)\d\d(?!\d)",
    "decade": r"(?<!\d)(?:1\d|20|21)\d0(?!\d)",
    "short_decade": r"(?<!\d)[1-9]0(?!\d)",
    "century": r"(?<!\d)(?:2[01]|1\d)(?!\d)",
    "hour": r"(?<!\d)(?:2[0-4]|[01]?\d)(?!\d)",
    "minute": r"(?<!\d)[0-5]\d(?!\d)",
    "second": r"(?<!\d)[0-5]\d(?!\d)",
    "hour_minute": r"(?<!\d)(?:2[0-3]|[01]\d)[0-5]\d(?!\d)",
    "by": r"(?<!\d)\d{1,2}(?!\d)",
}
YEAR = re.compile(NUMBERS["year"])
FIGURES = r"(?<!\d)\d{1,4}(?:[.,]\d{1,3})?(?!\d)"
# Slots that hold numbers in figures or words, under the name they are read by; `spelled` repeats a count: «2 (dua)».
COUNTS = {"count": "count", "spelled": "spelled", "spoken_hour": "hour"}
# Slots that hold words of the pack.
WORDS = (
    "weekday", "month", "unit", "length", "vague", "shift", "anaphor", "recent", "relative_day", "relative_part",
    "next_day", "part", "near", "zone", "meridiem", "edge", "cut", "ordinal", "season", "week", "weekend", "holiday",
    "eve", "reference", "every", "often", "routine", "approximate",
)  # fmt: skip


@cache
def of(code: str) -> "Grammar":
    """The grammar of the language of this code."""
    return Grammar(load(code))


class Grammar:
    """A pack's templates, compiled, by the words that they can begin with."""

    def __init__(self, language: Language) -> None:
        """Compile the pack. Raises ValueError for a slip in its templates or words."""
        self.words: DateWords = language.dates
        self._values = {name: _values(name, language) for name in (*WORDS, "number", "century")}
        slots = _slots(self._values, self.words)
        self._shy = {*self.words.shy, *(_months(language, "abbreviated").keys() - _months(language, "wide").keys())}
        self._by_first: dict[str, list[Template]] = {}
        for source in self.words.patterns:
            template = compile_template(source, slots, self.words.phrases)
            for word in template.first:
                self._by_first.setdefault(word, []).append(template)
        self._first = re.compile(rf"\b(?:\d|{any_of(self._by_first.keys() - {DIGIT})}\b)")

    def find(self, text: str, within: Span) -> Iterator[Expression]:
        """The expressions of a stretch of text from left to right: the longest at each word, none inside another."""
        lower = folded(text)
        position = within.start
        for first in self._first.finditer(lower, within.start, within.end):
            start, word = first.start(), first[0]
            if start < position or _joined(lower, start, word):
                continue
            templates = self._by_first[DIGIT if word.isdigit() else word]
            if found := self._longest(text, lower, start, within, templates):
                yield found
                position = found.span.end

    def _longest(self, text: str, lower: str, start: int, within: Span, templates: list[Template]) -> Expression | None:
        matches = [match for t in templates if (match := t.pattern.match(lower, start, within.end))]
        matches.sort(key=lambda match: -match.end())
        for match in matches:
            expression = self._read(match)
            if expression and self._fits(expression, text, within):
                return expression
        return None

    def _read(self, match: re.Match[str]) -> Expression | None:
        """The match with the values of its slots; None if its words make no number."""
        slots: dict[str, Value] = {}
        places: dict[str, Span] = {}
        for group, words in match.groupdict().items():
            if words is None:
                continue
            slot = group.rpartition("_")[0]
            name = COUNTS.get(slot, slot)
            name = f"{name}_to" if name in slots else name
            value = self._value(slot, words)
            if value is None:
                return None
            if slot == "hour_minute":
                slots["hour"], slots["minute"] = divmod(int(value), 100)
                places["hour"] = places["minute"] = Span(*match.span(group))
                continue
            slots[name] = value
            places[name] = Span(*match.span(group))
        return Expression(Span(*match.span()), slots, places)

    def _value(self, name: str, words: str) -> Value | None:
        if name in COUNTS:
            return self.count(words)
        if name in NUMBERS and words[0].isdigit():
            return int(re.sub(r"\D", "", words))
        return self._values[name][_plain(words)]

    def count(self, words: str) -> float | None:
        """The number of figures or number words: «2,5», «dua puluh lima», «twenty-five»; None if they make none."""
        if words[0].isdigit():
            thousands = "." if self.words.decimal == "," else ","
            return float(re.sub(rf"\{thousands}(?=\d{{3}}\b)", "", words).replace(",", "."))
        total, last = 0.0, 0.0
        for word in re.split(r"[\s-]+", words.lower()):
            value = self._values["number"].get(word)
            if value is None:
                continue
            if str(value).startswith("x"):
                factor = float(str(value)[1:])
                if factor >= 1000:
                    total, last = 0.0, ((total + last) or 1) * factor
                else:
                    last = (last or 1) * factor
            elif str(value).startswith("+"):
                last += float(str(value)[1:])
            elif 0 < last < 10 and float(value) >= 1:
                return None
            else:
                total, last = total + last, float(value)
        return total + last

    def _fits(self, expression: Expression, text: str, within: Span) -> bool:
        """Whether capitals and neighbours bear the reading out."""
        return (
            self._capitals_fit(expression, text, within)
            and self._neighbours_fit(expression, text)
            and self._year_fits(expression, text, within)
            and self._unit_fits(expression, text, within)
            and not (text[expression.span.end - 1].isdigit() and JOINED_AFTER.match(text, expression.span.end))
        )

    def _capitals_fit(self, expression: Expression, text: str, within: Span) -> bool:
        """A name written with a capital counts only so («May», «Minggu»), and the same word as a unit («minggu»)
        only without, but at the start of a sentence."""
        for name, place in expression.places.items():
            word = place.of(text)
            if _plain(word) not in self.words.proper:
                continue
            first = _starts_sentence(text, place.start, within)
            if name.startswith(("weekday", "month")):
                # «Minggu lalu» at the start of a sentence is a week, as its capital says nothing there.
                if not word[0].isupper() or (first and set(expression.slots) == {name, "shift"}):
                    return False
            elif name == "unit" and word[0].isupper() and not first:
                return False
        return True

    def _neighbours_fit(self, expression: Expression, text: str) -> bool:
        """A shy word needs one before it that tells of time; a weekday may be part of a name: «Pasar Minggu»."""
        before = _word_before(text, expression.span.start)
        shy = _plain(expression.span.of(text)) in self._shy
        named = next(iter(expression.slots), "") in ("weekday", "month") and before in self.words.before_names
        return not named and (not shy or before in self.words.before_shy)

    def _unit_fits(self, expression: Expression, text: str, within: Span) -> bool:
        """«pekan ke-11» is one of a row; «2025 hari ini» is a year and a day."""
        if "unit" not in expression.slots:
            return True
        after = text[expression.span.end : min(expression.span.end + 10, within.end)].lower().lstrip()
        if "count" in expression.slots and _word_before(text, expression.span.start) in self.words.before_numbers:
            return False  # «Nomor 7 Tahun 2020» is of a year, and 7 is its number
        numbered = after.startswith(self.words.numbering)
        return not numbered and not 1900 <= expression.number("count") < 2100

    def _year_fits(self, expression: Expression, text: str, within: Span) -> bool:
        """A bare number is a year unless something is counted with it or it numbers something."""
        if tuple(expression.slots) != ("year",) or expression.span != expression.places["year"]:
            return True
        if expression.year < OLDEST_BARE_YEAR:
            return False
        after = WORD.search(text, expression.span.end, min(expression.span.end + 30, within.end))
        counted = after is not None and after[0].lower() in self.words.quantities
        return not counted and _word_before(text, expression.span.start) not in self.words.before_numbers


@lru_cache(maxsize=1)
def folded(text: str) -> str:
    """The text in lower case, every character in its place."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(small if len(small := one.lower()) == 1 else one for one in text)


def _joined(text: str, start: int, word: str) -> bool:
    """Whether a word goes on from the one before it: the digits of an amount, the second «tahun» of «tahun-tahun»."""
    if word.isdigit():
        return JOINED_BEFORE.search(text, max(0, start - 2), start) is not None
    before = text[max(0, start - len(word) - 1) : start]
    return before.lower() == f"{word.lower()}-"


def _plain(words: str) -> str:
    return " ".join(words.lower().replace("’", "'").split())


def _word_before(text: str, start: int) -> str:
    match = re.search(r"(\w+)\W{0,3}\Z", text[max(0, start - 40) : start])
    return match[1].lower() if match else ""


def _starts_sentence(text: str, start: int, within: Span) -> bool:
    before = text[max(within.start, start - 4) : start].rstrip()
    return not before or before[-1] in ".!?…:\"'“”‘’«("


def _months(language: Language, width: calendar.Width) -> dict[str, int]:
    """A language's month names by CLDR."""
    return {_plain(word).rstrip("."): n for n, word in calendar.months(language.code, width).items()}


def _values(name: str, language: Language) -> dict[str, Value]:
    """The words of a slot and what they stand for; months and weekdays come from CLDR."""
    values: dict[str, Value] = {}
    if name == "month":
        values |= {**_months(language, "abbreviated"), **_months(language, "wide")}
    if name == "weekday":
        values |= {_plain(word): n for n, word in calendar.days(language.code).items()}
    return values | {_plain(word): value for word, value in language.dates.words.get(name, {}).items()}


def _slots(values: Mapping[str, Mapping[str, Value]], words: DateWords) -> dict[str, Slot]:
    endings = "|".join(map(re.escape, words.ordinal_endings))
    ordinal = f"(?:(?:{endings})(?!\\w))?" if endings else ""
    slots = {name: Slot(pattern, frozenset({DIGIT})) for name, pattern in NUMBERS.items()}
    slots["day"] = Slot(NUMBERS["day"] + ordinal, frozenset({DIGIT}))
    slots |= {name: Slot(_any(values[name]), _firsts(values[name])) for name in WORDS}
    slots["century"] = Slot(f"{NUMBERS['century']}|{_any(values['century'])}", _firsts(values["century"]) | {DIGIT})
    number = rf"{_any(values['number'])}(?!\w)"
    joint = words.number_joint
    words_only = rf"{number}(?:{joint}{number}){{0,5}}"
    slots["spoken_hour"] = Slot(words_only, _firsts(values["number"]))
    for name in ("count", "spelled"):
        slots[name] = Slot(rf"(?:{FIGURES}|{words_only})", _firsts(values["number"]) | {DIGIT})
    return slots


def _any(words: Mapping[str, Value]) -> str:
    """An expression for any of the words, the longest first."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(_loose(word) for word in ordered) + ")" if words else r"(?!)"


def _loose(phrase: str) -> str:
    return re.escape(phrase).replace(r"\ ", r"\s{1,3}").replace("'", "['’]")


def _firsts(words: Mapping[str, Value]) -> frozenset[str]:
    return frozenset(DIGIT if word[0].isdigit() else WORD.findall(word)[0] for word in words)
