"""Quotation marks: which opens, which closes, and what stands between them.

Papers print "…", “…”, ”…” (the same curly mark twice), „…“, «…» and single marks, and lose some in scraping.
So the blanks around a mark tell its side first, and only where they do not, the kind of mark or what is still open.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from dossier.model import Span

_MARK = re.compile(r"''|[\"“”„‟«»'‘’]")
_SINGLE = frozenset("'‘’")
_OPENERS = frozenset("“„«‘")
_BRACKETS = frozenset("([{—–-:/")

_SENTENCE_END = re.compile(r"[.!?…]\s")
_LONGEST_SENTENCE = 600

_Side = Literal["opens", "closes", "either"]


@dataclass(frozen=True, slots=True)
class Pair:
    """An opening mark, what stands inside, and the closing mark. `outer` counts the marks, `inner` does not.

    `lost` says that the opening mark is lost: the pair then begins with the sentence of the closing mark.
    """

    outer: Span
    inner: Span
    lost: bool = False


def pairs(text: str, span: Span) -> tuple[Pair, ...]:
    """The quotations of a paragraph, in order; one inside another is left out, a mark without its fellow too."""
    marks = [mark for mark in _MARK.finditer(text, span.start, span.end) if not _apostrophe(text, mark)]
    double = _match(text, span, [mark for mark in marks if mark[0] not in _SINGLE])
    single = _match(text, span, [mark for mark in marks if mark[0] in _SINGLE])
    return tuple(sorted((*double, *_outside(single, double)), key=lambda pair: pair.outer))


def _outside(pairs: Iterable[Pair], others: Sequence[Pair]) -> Iterator[Pair]:
    """The pairs that share nothing with the others; both in order."""
    starts = [other.outer.start for other in others]
    for pair in pairs:
        before = bisect_right(starts, pair.outer.end) - 1
        if before < 0 or others[before].outer.end <= pair.outer.start:
            yield pair


def _apostrophe(text: str, mark: re.Match[str]) -> bool:
    """Whether a single mark stands inside a word: «Ma'ruf»."""
    inside = text[mark.start() - 1 : mark.start()].isalnum() and text[mark.end() : mark.end() + 1].isalnum()
    return inside and mark[0] in _SINGLE


def _match(text: str, span: Span, marks: list[re.Match[str]]) -> list[Pair]:
    opened: list[re.Match[str]] = []
    found: list[Pair] = []
    for mark in marks:
        side = _side(text, span, mark)
        if side == "opens" or (side == "either" and not opened):
            opened.append(mark)
        elif opened:
            pair = _pair(text, opened.pop(), mark)
            # «…,”» ends a quote that the sentence goes on from: a mark still open before it lost its fellow.
            if text[pair.inner.start : pair.inner.end].endswith(","):
                opened.clear()
            while found and pair.outer.contains(found[-1].outer):
                found.pop()
            if pair.inner.start < pair.inner.end:
                found.append(pair)
        elif side == "closes" and text[mark.start() - 1] == "," and mark[0] not in _SINGLE:
            found.append(_without_opening(text, found[-1].outer.end if found else span.start, mark))
    return found


def _without_opening(text: str, floor: int, closing: re.Match[str]) -> Pair:
    """The pair of a mark that closes a quote whose opening mark is lost: it begins with the sentence."""
    floor = max(floor, closing.start() - _LONGEST_SENTENCE)
    ends = [end.end() for end in _SENTENCE_END.finditer(text, floor, closing.start())]
    start = ends[-1] if ends else floor
    start += len(text[start : closing.start()]) - len(text[start : closing.start()].lstrip())
    return Pair(Span(start, closing.end()), Span(start, closing.start()), lost=True)


def _side(text: str, span: Span, mark: re.Match[str]) -> _Side:
    before = text[mark.start() - 1] if mark.start() > span.start else " "
    after = text[mark.end()] if mark.end() < span.end else " "
    blank_before = before.isspace() or before in _BRACKETS
    blank_after = after.isspace() or not after.isalnum()
    if blank_before != blank_after:
        return "opens" if blank_before else "closes"
    if mark[0] in _OPENERS and not blank_after:
        return "opens"
    return "either"


def _pair(text: str, opening: re.Match[str], closing: re.Match[str]) -> Pair:
    start, end = opening.end(), closing.start()
    inside = text[start:end]
    start += len(inside) - len(inside.lstrip())
    end -= len(inside) - len(inside.rstrip())
    return Pair(Span(opening.start(), closing.end()), Span(min(start, end), end))
