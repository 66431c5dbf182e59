"""Passages that two texts share, word for word: copied from one another, or from the agency that both print.

    shared(a, b)        the passages, as pairs of spans: where each stands in `a`, and where in `b`
    part(a, spans)      how much of a text they are, from 0 to 1; from NEAR on it is a near-duplicate
    fingerprint(text)   a small set of numbers that tells which texts are worth comparing
    pairs(fingerprints) which of many texts those are

All are pure, give the same for the same texts, and take time in proportion to the texts' length whatever they hold.
Words count whatever their capitals and the marks between them are.
"""

import re
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from dossier.model import Span

# Words in a row that count as the same words. Shorter rows are what any two reports of one event have in common:
# a name with its office, the name of a meeting, a place and a date.
SHINGLE = 8
# Words that two texts must share at one place before that is a passage: about a sentence.
LEAST = 12
# Words of either text that may stand between two such rows of one passage: what an editor exchanges or adds.
GAP = 4
# A text of which at least this part stands in another is a near-duplicate of it.
NEAR = 0.5
# A fingerprint in more texts than this is of a page's furniture: it pairs nobody.
MOST = 100

_WORD = re.compile(r"\w+")
_Run = tuple[int, int, int]  # first word in a, first word in b, how many words

# A polynomial hash (Karp and Rabin), rolled from word to word.
_BASE, _MODULUS = 1_000_003, (1 << 61) - 1
_DROP = pow(_BASE, SHINGLE, _MODULUS)


def shared(a: str, b: str) -> tuple[tuple[Span, Span], ...]:
    """The passages of at least `LEAST` words that stand in both texts, in the order of `a`.

    Each span ends with a word. What stands in `b` several times is told with its first place there, so words that
    repeat themselves («ha ha ha …») may be told in parts.
    """
    runs = _runs(_words(a), _words(b))
    found = [joined for joined in _joined(runs) if sum(length for _, _, length in joined) >= LEAST]
    if not found:  # as of most pairs: where their words stand need not be known
        return ()
    ours, theirs = ([Span(*match.span()) for match in _WORD.finditer(text)] for text in (a, b))
    return tuple((_span(ours, run, 0), _span(theirs, run, 1)) for run in found)


def part(text: str, spans: Iterable[Span]) -> float:
    """The part of a text's words that stand inside spans, from 0 to 1."""
    starts = [match.start() for match in _WORD.finditer(text)]
    inside = sorted(spans)
    position = count = 0
    for start in starts:
        while position < len(inside) and inside[position].end <= start:
            position += 1
        count += position < len(inside) and inside[position].start <= start
    return count / len(starts) if starts else 0.0


def fingerprint(text: str) -> frozenset[int]:
    """Numbers of which two texts have one in common if they share `LEAST` words in a row.

    The smallest hash of each window of shingles: Schleimer, Wilkerson and Aiken, «Winnowing», SIGMOD 2003.
    """
    hashes = _hashes(_WORD.findall(text))
    window = min(LEAST - SHINGLE + 1, len(hashes))
    return frozenset(map(min, zip(*(hashes[i:] for i in range(window)), strict=False)))


def pairs(fingerprints: Sequence[frozenset[int]]) -> tuple[tuple[int, int], ...]:
    """Which texts are worth comparing, as pairs of indexes in ascending order.

    10,000 texts take seconds, where comparing all of them would take days.
    """
    holders: dict[int, list[int]] = {}
    for index, numbers in enumerate(fingerprints):
        for number in numbers:
            holders.setdefault(number, []).append(index)
    some = (texts for texts in holders.values() if 1 < len(texts) <= MOST)
    return tuple(sorted(Counter(pair for texts in some for pair in combinations(texts, 2))))


def _words(text: str) -> list[str]:
    """The words in small letters."""
    return [word.casefold() for word in _WORD.findall(text)]


def _runs(ours: Sequence[str], theirs: Sequence[str]) -> Iterator[_Run]:
    """The longest rows of the same words, one behind the other in `ours`."""
    places: dict[tuple[str, ...], int] = {}
    for index in range(len(theirs) - SHINGLE + 1):
        places.setdefault(tuple(theirs[index : index + SHINGLE]), index)
    index = 0
    while index <= len(ours) - SHINGLE:
        place = places.get(tuple(ours[index : index + SHINGLE]))
        if place is None:
            index += 1
            continue
        length = _same(ours, theirs, index, place)
        yield index, place, length
        index += length


def _same(ours: Sequence[str], theirs: Sequence[str], index: int, place: int) -> int:
    """How many words are the same from a place in each on."""
    most = min(len(ours) - index, len(theirs) - place)
    return next((n for n in range(SHINGLE, most) if ours[index + n] != theirs[place + n]), most)


def _joined(runs: Iterable[_Run]) -> list[list[_Run]]:
    """The rows, those together that only a few words part in both texts."""
    joined: list[list[_Run]] = []
    for run in runs:
        if joined and _follows(joined[-1][-1], run):
            joined[-1].append(run)
        else:
            joined.append([run])
    return joined


def _follows(before: _Run, run: _Run) -> bool:
    length = before[2]
    return all(0 <= run[side] - before[side] - length <= GAP for side in (0, 1))


def _span(words: Sequence[Span], runs: Sequence[_Run], side: int) -> Span:
    first, last = runs[0], runs[-1]
    return Span(words[first[side]].start, words[last[side] + last[2] - 1].end)


def _hashes(words: Sequence[str]) -> list[int]:
    """The hash of each shingle: the same in every process, which Python's own is not."""
    codes = list(map(_code, words))
    hashes, value = [], 0
    for code, gone in zip(codes, [0] * SHINGLE + codes, strict=False):
        value = (value * _BASE + code - gone * _DROP) % _MODULUS
        hashes.append(value)
    return hashes[SHINGLE - 1 :]


@lru_cache(maxsize=1 << 16)  # a language's usual words, whatever the dossier's size
def _code(word: str) -> int:
    return zlib.crc32(word.casefold().encode("utf-8", "surrogatepass"))
