"""Whether two names may be one actor's. Conservative: a pair that is wrong costs the curator more than one missed."""

import re
import unicodedata
from typing import Literal

Likeness = Literal["spelling", "acronym", "part"]

# Acronyms of two letters fit too many names.
ACRONYM = re.compile(r"[A-Z]{3,8}")
# Words below so many letters that differ in one are mostly different words: Andi and Anda, and of other names than
# persons', where a word alone is often an abbreviation, Dumai and Dubai, Kemenag and Kemendag.
SHORTEST, SHORTEST_ALONE = 5, 8
LONGEST = 40  # letters of a word; what is longer is none that anybody misspells


def likeness(one: str, other: str, is_person: bool) -> Likeness | None:
    """How two different names may be one: spelt otherwise («Sergei», «Sergey»), one the other's initials, or, of
    persons, one a part of the other («Lavrov», «Sergei Lavrov»)."""
    first, second = fold(one).split(), fold(other).split()
    if not first or not second:
        return None
    least = SHORTEST if is_person or len(first) > 1 else SHORTEST_ALONE
    if "".join(first) == "".join(second) or _is_misspelt(first, second, least):
        return "spelling"
    if _abbreviates(one, other) or _abbreviates(other, one):
        return "acronym"
    if is_person and _is_part(first, second):
        return "part"
    return None


def fold(name: str) -> str:
    """A name without what spellings of it differ in: capitals, accents and marks."""
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold())
    plain = "".join(char for char in decomposed if not unicodedata.combining(char))
    return " ".join(re.sub(r"[’'‘`.]", "", re.sub(r"[^\w’'‘`.]|_", " ", plain)).split())


def keys(name: str) -> frozenset[str]:
    """What two names must share one of to be compared at all, so that not every pair of names need be."""
    words = fold(name).split()
    acronyms = {name.casefold()} if ACRONYM.fullmatch(name) else set(map(str.casefold, _initials(name)))
    return frozenset({*words, "".join(words), *acronyms, *(_shortened(words[0]) if len(words) == 1 else ())})


def _is_misspelt(first: list[str], second: list[str], least: int) -> bool:
    """Whether the names differ in one word, and that by a letter or by two that changed places."""
    if len(first) != len(second):
        return False
    differing = [(a, b) for a, b in zip(first, second, strict=True) if a != b]
    if len(differing) != 1:
        return False
    ((a, b),) = differing
    if min(len(a), len(b)) < least or a[0] != b[0] or re.search(r"\d", a + b):
        return False
    return not _shortened(a).isdisjoint(_shortened(b))


def _shortened(word: str) -> frozenset[str]:
    """A word, and the word without one of its letters: two that differ in one letter share one of these."""
    letters = range(len(word)) if len(word) <= LONGEST else ()
    return frozenset({word, *(word[:index] + word[index + 1 :] for index in letters)})


def _abbreviates(short: str, long: str) -> bool:
    return bool(ACRONYM.fullmatch(short)) and short in _initials(long)


def _initials(name: str) -> tuple[str, ...]:
    """The acronyms a name may have: of all its words before a bracket, and of those with a capital."""
    words = re.findall(r"\w+", name.partition("(")[0])
    if len(words) < 2:
        return ()
    capitals = [word[0] for word in words if word[0].isupper()]
    return ("".join(word[0].upper() for word in words), "".join(capitals))


def _is_part(first: list[str], second: list[str]) -> bool:
    """Whether the one is the other's first or last word."""
    short, long = sorted((first, second), key=len)
    return len(short) == 1 < len(long) and len(short[0]) > 1 and short[0] in (long[0], long[-1])
