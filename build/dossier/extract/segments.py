"""Segments: the part that each stretch of a text plays. Every character that is not blank belongs to one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from dossier import language as packs
from dossier.extract import datelines, headers
from dossier.language import Language
from dossier.model import Segment, SegmentKind, Span

LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
NUMBERED = ("paragraph", "subheading", "caption")
# Above the first paragraph stand a few lines at most; a dateline further down is a quotation's.
FRONT = 12
LONGEST_HEADLINE = 170
LONGEST_SUBHEADING = 110
LONGEST_STANDFIRST = 400
SENTENCE_END = tuple(".!?…:;,”\"'’")
LIST_ITEM = re.compile(r"(?:\d{1,3}[.)]|[-–—•*·])\s?")
BRACKETS = re.compile(r"\(([^()]{2,120})\)\.?\Z")
# «(RaP)», «[gas]», «(abc/xyz)», «(Sari Dewi)»; at the end of a paragraph only the short forms.
SIGNATURE = re.compile(
    r"[(\[](?:[A-Za-z]{2,6}(?:[/*,\s-]{1,2}[A-Za-z]{2,6}){0,3}|[A-Z][\w.'’-]{1,20}(?:\s[A-Z][\w.'’-]{0,20}){1,3})[)\]]\Z"
)
TAIL = re.compile(r"[.!?…”\"]\s{0,3}(?P<initials>[(\[][A-Za-z]{2,4}(?:/[A-Za-z]{2,4}){0,3}[)\]])\Z")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank, with the part it plays as far as that is known (None: it may be prose)."""

    span: Span
    text: str
    kind: SegmentKind | None


def segment(text: str, language: Language) -> tuple[Segment, ...]:
    """The segments of a text in order.

    Lines are read by what they hold (furniture, captions, header, signature), then by where they stand (headline
    and standfirst above the body, subheadings between paragraphs). Where nothing tells, a line is a paragraph.
    """
    lines = [_read(text, span) for span in _lines(text)]
    lines = _signed(_linked(lines))
    lines = _fronted(text, lines, language)
    lines = _subheaded(lines, language)
    return tuple(_numbered(_segments(text, lines)))


def _lines(text: str) -> Iterator[Span]:
    for match in LINE.finditer(text):
        words = match[0].lstrip("\ufeff \t\xa0")
        kept = words.strip()
        if kept:
            start = match.end() - len(words) + (len(words) - len(words.lstrip()))
            yield Span(start, start + len(kept))


@dataclass(frozen=True, slots=True)
class _Frame:
    """The frame words of all packs together."""

    boilerplate: frozenset[str]
    boilerplate_starts: tuple[str, ...]
    link_lists: frozenset[str]
    caption_starts: tuple[str, ...]
    photo_credits: re.Pattern[str]


@cache
def _frame() -> _Frame:
    frames = [pack.frame for pack in packs.every()]
    cues = sorted({cue for frame in frames for cue in frame.photo_credits}, key=lambda c: (-len(c), c))
    return _Frame(
        frozenset(line for frame in frames for line in frame.boilerplate),
        tuple(start for frame in frames for start in frame.boilerplate_starts),
        frozenset(line for frame in frames for line in frame.link_lists),
        tuple(start for frame in frames for start in frame.caption_starts),
        re.compile(rf"\b(?:{'|'.join(map(re.escape, cues))})", re.IGNORECASE),
    )


def _read(text: str, span: Span) -> Line:
    """A line with what it is by its own words."""
    words = span.of(text)
    return Line(span, words, _own_kind(words))


def _own_kind(words: str) -> SegmentKind | None:
    frame = _frame()
    bare = words[:200].casefold().strip(" :*#")
    if len(words) < 200 and (bare in frame.boilerplate or bare in frame.link_lists):
        return "boilerplate"
    if len(words) < 300 and bare.startswith(frame.boilerplate_starts):
        return "boilerplate"
    if bare.startswith(frame.caption_starts):
        return "caption"
    closing = BRACKETS.search(words[-124:])
    if closing and frame.photo_credits.search(closing[1]):
        return "caption"
    return None


def _linked(lines: list[Line]) -> list[Line]:
    """The headlines of other articles below «Berita Terkait» are furniture, down to the next sentence."""
    inside = False
    result = []
    for line in lines:
        if line.kind == "boilerplate":
            inside = line.text.casefold().strip(" :") in _frame().link_lists
        elif inside:
            inside = _title_like(line, LONGEST_HEADLINE)
            line = replace(line, kind="boilerplate") if inside else line
        result.append(line)
    return result


def _signed(lines: list[Line]) -> list[Line]:
    """The signature below the last paragraph: «(RaP)», «Penulis: Sari Dewi»."""
    result = list(lines)
    for index in range(len(lines) - 1, 0, -1):
        line = lines[index]
        if line.kind == "boilerplate":
            continue
        if not SIGNATURE.match(line.text[:90]) and not headers.parts(line.text, Span(0, len(line.text))):
            break
        result[index] = replace(line, kind="initials")
    return result


def _fronted(text: str, lines: list[Line], language: Language) -> list[Line]:
    """Header, headline and standfirst above the body, and the dateline the body opens with."""
    body = _body(text, lines)
    front = [
        replace(line, kind="header") if line.kind is None and headers.parts(text, line.span) else line
        for line in lines[:body]
    ]
    return [*_headed(front), *lines[body:]]


def _body(text: str, lines: Sequence[Line]) -> int:
    """The index of the first line of the body."""
    loose = [i for i, line in enumerate(lines[:FRONT]) if line.kind is None]
    for index in loose:
        if datelines.find(text, lines[index].span):
            return index
    last_header = max((i for i in loose if headers.parts(text, lines[i].span)), default=-1)
    if last_header >= 0:
        return next((i for i in range(last_header + 1, len(lines)) if lines[i].kind is None), len(lines))
    if len(loose) > 1 and _title_like(lines[loose[0]], LONGEST_HEADLINE):
        return loose[1]
    return loose[0] if loose else len(lines)


def _headed(front: list[Line]) -> list[Line]:
    """The loose lines above the body: the first is the headline if it looks like one, then the standfirst."""
    loose = [i for i, line in enumerate(front) if line.kind is None]
    result = list(front)
    if not loose or not _title_like(front[loose[0]], LONGEST_HEADLINE):
        return result
    result[loose[0]] = replace(front[loose[0]], kind="headline")
    for index in loose[1:2]:
        if len(front[index].text) <= LONGEST_STANDFIRST:
            result[index] = replace(front[index], kind="standfirst")
    return result


def _subheaded(lines: list[Line], language: Language) -> list[Line]:
    result = list(lines)
    for index in range(1, len(lines) - 1):
        before, line, after = result[index - 1], lines[index], lines[index + 1]
        alone = (
            before.kind != "subheading"
            and before.kind != "headline"
            and (after.kind or not _title_like(after, LONGEST_SUBHEADING))
        )
        if line.kind is None and alone and _title_like(line, LONGEST_SUBHEADING) and _capitalised(line.text, language):
            result[index] = replace(line, kind="subheading")
    return result


def _title_like(line: Line, longest: int) -> bool:
    words = line.text
    return (
        line.kind is None
        and len(words) <= longest
        and not words.endswith(SENTENCE_END)
        and not words[0].islower()
        and not LIST_ITEM.match(words)
    )


def _capitalised(words: str, language: Language) -> bool:
    """Whether a line is written as a title: its words of meaning begin with capitals."""
    heavy = [word for word in re.findall(r"[^\W_]{2,}", words) if word.lower() not in language.stopwords]
    return bool(heavy) and 4 * sum(not word[0].islower() for word in heavy) >= 3 * len(heavy)


def _segments(text: str, lines: Sequence[Line]) -> Iterator[Segment]:
    opened = False
    for index, line in enumerate(lines):
        kind = line.kind or "paragraph"
        if kind != "paragraph":
            yield Segment(kind, line.span)
            continue
        last = all(later.kind in ("boilerplate", "initials") for later in lines[index + 1 : index + 8])
        tail = TAIL.search(text, max(line.span.start, line.span.end - 30), line.span.end) if last else None
        end = tail.start() + 1 if tail else line.span.end
        yield Segment("paragraph", Span(line.span.start, end))
        if not opened and (dateline := datelines.find(text, line.span) or datelines.find_place(text, line.span)):
            yield Segment("dateline", dateline.span)
        opened = True
        if tail:
            yield Segment("initials", Span(*tail.span("initials")))


def _numbered(segments: Iterator[Segment]) -> Iterator[Segment]:
    number = 0
    for part in segments:
        if part.kind in NUMBERED:
            number += 1
            part = replace(part, number=number)
        yield part
