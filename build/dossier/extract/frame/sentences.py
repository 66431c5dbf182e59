"""Sentences: where they begin and end inside a text's segments."""

import re
from collections.abc import Iterator
from functools import cache

from dossier.language import Language
from dossier.model import Segment, Span

WITH_SENTENCES = ("headline", "standfirst", "paragraph", "subheading", "caption")
CLOSING = "\"'”’»)]"
# A run of end marks with what closes after it, then blanks, the next sentence glued to it, or nothing.
END = re.compile(
    rf"[.!?…]{{1,20}}(?P<closed>[{re.escape(CLOSING)}]{{0,4}})(?:(?P<blank>\s{{1,50}})|(?=[^\W\d_a-z]|[\"“‘«(]))"
)
NO_WORD = re.compile(r"[^\w.'’-]")
FIRST_WORD = re.compile(r"[\"'“‘«(\[\s]{0,5}(?P<word>\w[\w'’-]{0,30})")
CAPITALS = re.compile(r"(?:[A-Z][\w'’-]{0,30}\s?){0,5}")
ADDRESS_END = re.compile(r"(?i:com|co|id|net|tv|org|go|ac|or)\b")
BEFORE, AFTER = 32, 40


def split(text: str, segments: tuple[Segment, ...], language: Language) -> tuple[Span, ...]:
    """The sentences of a text in order, blanks around them left off.

    A headline or caption is split like a paragraph; a dateline belongs to no sentence; no sentence reaches
    over the edge of its segment.
    """
    datelines = {part.span.start: part.span.end for part in segments if part.kind == "dateline"}
    return tuple(
        sentence
        for part in segments
        if part.kind in WITH_SENTENCES
        for sentence in _sentences(text, Span(datelines.get(part.span.start, part.span.start), part.span.end), language)
    )


def _sentences(text: str, span: Span, language: Language) -> Iterator[Span]:
    last: Span | None = None
    for chunk in _chunks(text, span, language):
        if last and not re.search(r"\w", chunk.of(text)):  # a stray quotation mark belongs to what it closes
            chunk = Span(last.start, chunk.end)
        elif last:
            yield last
        last = chunk
    if last:
        yield last


def _chunks(text: str, span: Span, language: Language) -> Iterator[Span]:
    start, counted, quotes = span.start, span.start, 0
    for match in END.finditer(text, span.start, span.end):
        quotes += text.count('"', counted, match.start())
        counted = match.start()
        end = match.start() + len(match[0].rstrip())
        if match["blank"] is None and match["closed"] == '"' and quotes % 2 == 0:
            end -= 1  # «selesai."Kami …»: the mark opens the next sentence
        if match.start() >= start and _ends(text, Span(start, span.end), match, language):
            yield from _trimmed(text, start, end)
            start = end
    yield from _trimmed(text, start, span.end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    words = text[start:end]
    if kept := words.strip():
        start += len(words) - len(words.lstrip())
        yield Span(start, start + len(kept))


def _ends(text: str, rest: Span, match: re.Match[str], language: Language) -> bool:
    """Whether the sentence that begins at `rest` ends at these marks."""
    after = text[match.end() : min(match.end() + AFTER, rest.end)]
    following = FIRST_WORD.match(after)
    if following and following["word"][0].islower():
        return False
    if match["closed"] or text[match.start()] != "." or match.end() - match.start() - len(match["blank"] or "") > 1:
        return True
    word = NO_WORD.split(text[max(rest.start, match.start() - BEFORE) : match.start()])[-1]
    if match["blank"] is None:
        return _glued(word, after, language)
    if word.lower() in language.frame.closing_abbreviations:  # «Tbk. (BARU)» and «U.S. Secretary» go on
        return not (
            after.startswith("(") or ("." in word and _goes_on(text, rest.start, match.start(), after, language))
        )
    alone = match.start() - rest.start < BEFORE and text[rest.start : match.start()].strip() == word
    return not _abbreviated(word, alone, language)


def _goes_on(text: str, start: int, end: int, after: str, language: Language) -> bool:
    """Whether a country's initials, up to `end`, belong to what follows: «U.S. Secretary», «U.S. Geological Survey»,
    and anything where they are all there is of the sentence («The U.S. …»)."""
    match = CAPITALS.match(after)
    capitals = match[0].lower().split() if match else []
    if not capitals or not text[end - 1].isupper() or capitals[0] in language.names.openers:
        return False
    before = text[start:end].lower().split()[:-1] if end - start < BEFORE else ["…"]
    body = not _bodies(language).isdisjoint(capitals[1:])
    return body or capitals[0] in _titles(language) or all(word in language.roles.articles for word in before)


@cache
def _bodies(language: Language) -> frozenset[str]:
    return frozenset(language.names.organization_heads)


@cache
def _titles(language: Language) -> frozenset[str]:
    """The words that roles and ranks begin with, and those of offices: a country's initials stand before them."""
    roles = language.roles
    return frozenset(word.split()[0] for word in (*roles.heads, *roles.ranks, *roles.institutions))


def _glued(word: str, after: str, language: Language) -> bool:
    """Whether a full stop without a blank ends a sentence: «selesai.Lalu», but not «Kompas.TV» or «S.Pd»."""
    last = re.split(r"[.-]", word)[-1]
    known = last.lower() in language.abbreviations or last.lower() in language.frame.closing_abbreviations
    return (len(last) > 2 or last.isdigit()) and not last.isupper() and not known and not ADDRESS_END.match(after)


def _abbreviated(word: str, alone: bool, language: Language) -> bool:
    """Whether the full stop after a word belongs to the word: «Dr.», «Ahmad S. Budi», the number of a list item."""
    initial = len(word) == 1 and word.isupper()
    return initial or word.lower() in language.abbreviations or (alone and word.isdigit())
