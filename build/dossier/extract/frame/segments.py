"""Segments: the part that each stretch of a text plays. Every character that is not blank belongs to one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from dossier import language as packs
from dossier.extract.frame import datelines, headers, lines, media
from dossier.extract.patterns import any_of
from dossier.language import Language
from dossier.model import Segment, SegmentKind, Span

NUMBERED = ("paragraph", "subheading", "caption")
# Above the first paragraph stand a few lines at most; a dateline or date line further down is something else.
FRONT, MOST_ABOVE = 12, 4
MOST_SIGNATURES = 5
LONGEST_HEADLINE = 170
LONGEST_SUBHEADING = 110
LONGEST_STANDFIRST = 400
# Fewer words than this are no sentence: a rubric or a name above the article, not its standfirst.
SHORTEST_STANDFIRST = 5
SENTENCE_END = tuple(".…:;,”\"'’")
PHOTOGRAPHER = re.compile(r"\s?/\s?[A-Z]")
LIST_ITEM = re.compile(r"(?:\d{1,3}[.)]|[-–—•*·])\s?")
HEADING = re.compile(r"#{1,6}\s")
BRACKETS = re.compile(r"\(([^()]{2,120})\)\.?\Z")
# A sentence that begins with what someone is said to have said: no caption does.
SAID = re.compile(r"(?<=[.!?)])\s{1,3}(?=[\"“”][^\W\d_][^\"“”]{12,600},[\"”])")
# «(RaP)», «[gas]», «(abc/xyz)», «(Sari Dewi)»; at the end of a paragraph only the short forms.
SIGNATURE = re.compile(
    r"[(\[](?:[A-Za-z]{2,6}(?:[/*,\s-]{1,2}[A-Za-z]{2,6}){0,3}|[A-Z][\w.'’-]{1,20}(?:\s[A-Z][\w.'’-]{0,20}){1,3})[)\]]\Z"
)
TAIL = re.compile(r"[.!?…”\"]\s{0,3}(?P<initials>[(\[][A-Za-z]{2,4}(?:/[A-Za-z]{2,4}){0,3}[)\]])\Z")


@dataclass(frozen=True, slots=True)
class Line:
    """A line and the part it plays as far as that is known (None: it may be prose)."""

    span: Span
    text: str
    apart: bool
    kind: SegmentKind | None


def segment(text: str, language: Language) -> tuple[Segment, ...]:
    """The segments of a text in order.

    Lines are read by what they hold (furniture, captions, signature), then by where they stand (header, headline
    and standfirst above the body, subheadings between paragraphs). Where nothing tells, a line is a paragraph.
    """
    found = [part for line in lines.read(text) for part in _read(text, line)]
    found = _fronted(text, _signed(_linked(found)), language)
    return tuple(_numbered(_segments(text, _subheaded(found, language))))


@dataclass(frozen=True, slots=True)
class _Frame:
    """The frame words of all packs together."""

    boilerplate: frozenset[str]
    boilerplate_starts: tuple[str, ...]
    link_lists: frozenset[str]
    caption_starts: tuple[str, ...]
    photo_credit: re.Pattern[str]
    photo_via: re.Pattern[str]


@cache
def _frame() -> _Frame:
    frames = [pack.frame for pack in packs.every()]
    starts = any_of(cue for frame in frames for cue in frame.photo_credits)
    words = any_of(word for frame in frames for word in frame.photo_words)
    via = any_of(word for frame in frames for word in frame.photo_via)
    return _Frame(
        frozenset(line for frame in frames for line in frame.boilerplate),
        tuple(start for frame in frames for start in frame.boilerplate_starts),
        frozenset(line for frame in frames for line in frame.link_lists),
        tuple(start for frame in frames for start in frame.caption_starts),
        re.compile(rf"\A(?i:{starts})\b|\b(?i:{words})\b"),
        re.compile(rf"\b(?i:{via})\s"),
    )


def _read(text: str, line: lines.Line) -> Iterator[Line]:
    """A line with what it is by its own words; a caption and the paragraph that is glued to it, one by one."""
    words = line.span.of(text)
    kind = _own_kind(words)
    if kind == "caption" and datelines.find(text, line.span):  # «REUTERS/Moscow (Reuters) - …»
        kind = None
    if kind == "caption" and (turn := SAID.search(words)):
        turned = line.span.start + turn.start(), line.span.start + turn.end()
        yield Line(Span(line.span.start, turned[0]), words[: turn.start()], line.apart, kind)
        line = replace(line, span=Span(turned[1], line.span.end), apart=False)
        words = words[turn.end() :]
        kind = _own_kind(words)
    yield Line(line.span, words, line.apart, kind)


def _own_kind(words: str) -> SegmentKind | None:
    frame = _frame()
    bare = words[:300].casefold().strip(" :*#")
    if not re.search(r"\w", words):
        return "boilerplate"
    if len(words) < 300 and (bare in frame.boilerplate or bare in frame.link_lists):
        return "boilerplate"
    if len(words) < 300 and bare.startswith(frame.boilerplate_starts):
        return "boilerplate"
    closing = BRACKETS.search(words[-124:])
    if (closing and _credits(closing[1])) or bare.startswith(frame.caption_starts):
        return "caption"
    return "caption" if len(words) < 200 and _names_photographer(words) else None


def _credits(words: str) -> bool:
    """Whether what stands in brackets says whose photo it is: «Foto: Budi», «via AP», «ANTARA FOTO/Sari Dewi»."""
    frame = _frame()
    via = any(media.printed().match(words, match.end()) for match in frame.photo_via.finditer(words))
    return via or bool(frame.photo_credit.search(words)) or _names_photographer(words)


def _names_photographer(words: str) -> bool:
    medium = media.printed().match(words)
    return bool(medium and PHOTOGRAPHER.match(words, medium.end()))


def _linked(rows: list[Line]) -> list[Line]:
    """The headlines of other articles below «Berita Terkait» are furniture, down to the next sentence."""
    inside = False
    result = []
    for line in rows:
        if line.kind == "boilerplate":
            inside = line.text.casefold().strip(" :") in _frame().link_lists
        elif inside:
            inside = _title_like(line, LONGEST_HEADLINE)
            line = replace(line, kind="boilerplate") if inside else line
        result.append(line)
    return result


def _signed(rows: list[Line]) -> list[Line]:
    """The signature below the last paragraph: «(RaP)», «Penulis: Sari Dewi»."""
    result = list(rows)
    last = [index for index, line in enumerate(rows) if index and line.kind != "boilerplate"][-MOST_SIGNATURES:]
    for index in reversed(last):
        line = rows[index]
        if not SIGNATURE.match(line.text[:90]) and not headers.parts(line.text, Span(0, len(line.text))):
            break
        result[index] = replace(line, kind="initials")
    return result


def _fronted(text: str, rows: list[Line], language: Language) -> list[Line]:
    """Header, headline and standfirst above the body."""
    body = _body(text, rows, language)
    front = list(rows[:body])
    for index in [index for index, line in enumerate(front) if line.kind is None]:
        on_top = all(line.kind not in (None, "header") for line in front[:index])
        if _is_header(text, front[index], on_top=on_top):
            front[index] = replace(front[index], kind="header")
    return [*_headed(front), *rows[body:]]


def _body(text: str, rows: Sequence[Line], language: Language) -> int:
    """The index of the first line of the body: that with the dateline, else the one below the header or headline."""
    above: list[Line] = []
    body = None
    loose = [index for index, line in enumerate(rows[:FRONT]) if line.kind is None]
    for index in loose:
        line = rows[index]
        if _is_header(text, line, on_top=not above and body is None):
            body = index + 1
        elif datelines.find(text, line.span) or datelines.find_place(text, line.span):
            return index
        else:
            above.append(line)
        if not _may_be_front(above):
            break
    if body is None or not above or above[0] is not rows[loose[0]]:
        return _below_headline(rows, [index for index in loose if index >= (body or 0)], language)
    return body


def _is_header(text: str, line: Line, *, on_top: bool) -> bool:
    """Whether a line is a header. «Pasar Dibuka - Kompas.com» and «Sari Dewi - Kompas.com» look alike: what stands
    on top of all is the headline."""
    parts = headers.parts(text, line.span)
    signed = bool(parts) and parts[0].kind == "byline" and parts[0].span.start == line.span.start
    return bool(parts) and not (on_top and signed)


def _below_headline(rows: Sequence[Line], loose: Sequence[int], language: Language) -> int:
    """The index of the body's first line among the loose ones: the second, if the first is a headline."""
    if len(loose) > 1 and _is_headline(rows[loose[0]], rows[loose[1]], language):
        return loose[1]
    return loose[0] if loose else len(rows)


def _may_be_front(above: Sequence[Line]) -> bool:
    """Whether rows that are neither header nor dateline can stand above a body: a headline and what explains it."""
    return not above or (
        len(above) <= MOST_ABOVE
        and _title_like(above[0], LONGEST_HEADLINE)
        and all(len(line.text) <= LONGEST_STANDFIRST for line in above)
    )


def _is_headline(line: Line, following: Line, language: Language) -> bool:
    """Whether a first line with no header and no dateline below is a headline: it stands apart or is written as one."""
    return _title_like(line, LONGEST_HEADLINE) and (following.apart or _capitalised(line.text, language))


def _headed(front: list[Line]) -> list[Line]:
    """The loose rows above the body: rubrics, the headline, the standfirst."""
    result = list(front)
    loose = [index for index, line in enumerate(front) if line.kind is None]
    if not loose or not _title_like(front[loose[0]], LONGEST_HEADLINE):
        return result
    kinds: list[SegmentKind] = ["header", "headline"] if _is_rubric(front[loose[0]]) else ["headline"]
    for index, kind in zip(loose, kinds, strict=False):
        result[index] = replace(front[index], kind=kind)
    for index in loose[len(kinds) :]:
        short = len(front[index].text.split()) < SHORTEST_STANDFIRST
        result[index] = replace(front[index], kind="header" if short else "standfirst")
    return result


def _is_rubric(line: Line) -> bool:
    """A section's name above the headline: «INTERNASIONAL»."""
    return line.text.isupper() and len(line.text.split()) <= 2


def _subheaded(rows: list[Line], language: Language) -> list[Line]:
    """Titles between paragraphs. Several in a row are a list."""
    result = list(rows)
    for index in range(1, len(rows) - 1):
        line = rows[index]
        in_list = any(_title_like(rows[side], LONGEST_SUBHEADING) for side in (index - 1, index + 1))
        if line.kind is None and (HEADING.match(line.text) or (not in_list and _is_subheading(line, language))):
            result[index] = replace(line, kind="subheading")
    return result


def _is_subheading(line: Line, language: Language) -> bool:
    """Whether a line is written as a title, and is not a date by itself."""
    return (
        _title_like(line, LONGEST_SUBHEADING)
        and _capitalised(line.text, language)
        and not headers.parts(line.text, Span(0, len(line.text)))
    )


def _title_like(line: Line, longest: int) -> bool:
    """Short, begins as a title does, and does not end as a sentence does."""
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


def _segments(text: str, rows: Sequence[Line]) -> Iterator[Segment]:
    opened = False
    for index, line in enumerate(rows):
        kind = line.kind or "paragraph"
        if kind != "paragraph":
            yield Segment(kind, line.span)
            continue
        last = all(later.kind in ("boilerplate", "initials") for later in rows[index + 1 : index + 8])
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
