"""The little language in which a pack writes its time expressions, compiled to regular expressions.

    {slot}      a slot of the grammar, or a phrase of the pack by its name
    [a|b]       one of these or nothing
    <a|b>       one of these
    a blank     one blank or more; beside a mark none is needed
    ( )         brackets, with or without a blank inside them

All else stands for itself; texts are matched in lower case. Every repetition is bounded, so matching is linear.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

TOKEN = re.compile(r"\{(?P<slot>\w+)\}|(?P<mark>[\[\]<>|])|(?P<blank> +)|(?P<literal>\w+|.)")
CLOSING = {"[": "]", "<": ">"}
BRACKETS = {"(": r"\(\s?", ")": r"\s?\)"}
# A match may begin with any of these; a number with any digit.
DIGIT = "0"


@dataclass(frozen=True, slots=True)
class Slot:
    """What may stand in a slot: an expression, and the words it can begin with (`DIGIT` for digits)."""

    pattern: str
    first: frozenset[str]


@dataclass(frozen=True, slots=True)
class Template:
    """A compiled template; the group `name_2` holds the slot `name`."""

    pattern: re.Pattern[str]
    first: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Piece:
    """A piece of the expression: what it can begin with, and whether it may be empty."""

    pattern: str
    first: frozenset[str]
    empty: bool = False


def compile_template(source: str, slots: Mapping[str, Slot], phrases: Mapping[str, str]) -> Template:
    """The template as an expression over the slots.

    Raises ValueError for a slot that there is not, for brackets that do not match, and for a template that
    matches nothing at all.
    """
    reader = _Reader(source, slots, phrases)
    piece = reader.alternatives("")
    if piece.empty:
        raise ValueError(f"date template {source!r} matches nothing")
    return Template(re.compile(rf"{piece.pattern}(?!\w)"), piece.first)


class _Reader:
    """Recursive descent over a template."""

    def __init__(self, source: str, slots: Mapping[str, Slot], phrases: Mapping[str, str]) -> None:
        self._source = source
        self._slots = slots
        self._tokens = list(_tokens(source, phrases))
        self._place = 0
        self._groups = 0

    def alternatives(self, closing: str) -> _Piece:
        """Pieces parted by `|`, up to the closing bracket or the end."""
        found = [self._sequence()]
        while self._next() == "|":
            found.append(self._sequence())
        if self._last() != closing:
            raise ValueError(f"date template {self._source!r}: brackets do not match")
        return _Piece(
            "|".join(piece.pattern for piece in found)
            if len(found) == 1
            else f"(?:{'|'.join(p.pattern for p in found)})",
            frozenset().union(*(piece.first for piece in found)),
            any(piece.empty for piece in found),
        )

    def _sequence(self) -> _Piece:
        patterns, first, empty = [], frozenset[str](), True
        while (piece := self._piece()) is not None:
            patterns.append(piece.pattern)
            if empty:
                first |= piece.first
                empty = piece.empty
        return _Piece("".join(patterns), first, empty)

    def _piece(self) -> _Piece | None:
        sign = self._peek()
        if sign is None or sign in ("|", "]", ">"):
            return None
        self._place += 1
        if sign in CLOSING:
            inner = self.alternatives(CLOSING[sign])
            optional = sign == "["
            return _Piece(f"(?:{inner.pattern}){'?' if optional else ''}", inner.first, inner.empty or optional)
        if sign.startswith("{"):
            return self._slot(sign[1:-1])
        if sign == " ":
            return self._blank()
        return _Piece(BRACKETS.get(sign, re.escape(sign)), frozenset({sign.lower()}))

    def _slot(self, name: str) -> _Piece:
        if name not in self._slots:
            raise ValueError(f"date template {self._source!r}: there is no slot {name!r}")
        self._groups += 1
        slot = self._slots[name]
        return _Piece(f"(?P<{name}_{self._groups}>{slot.pattern})", slot.first)

    def _blank(self) -> _Piece:
        before, after = self._tokens[self._place - 2 : self._place - 1], self._tokens[self._place : self._place + 1]
        marks = any(len(sign) == 1 and not sign.isalnum() and sign not in "[]<>|" for sign in (*before, *after))
        return _Piece(r"\s{0,3}" if marks else r"\s{1,3}", frozenset(), marks)

    def _peek(self) -> str | None:
        return self._tokens[self._place] if self._place < len(self._tokens) else None

    def _next(self) -> str | None:
        sign = self._peek()
        self._place += 1
        return sign

    def _last(self) -> str:
        return self._tokens[self._place - 1] if self._place - 1 < len(self._tokens) else ""


def _tokens(source: str, phrases: Mapping[str, str]) -> Iterator[str]:
    """The template's tokens, with phrases of the pack put in place of their names."""
    for match in TOKEN.finditer(source):
        name = match["slot"]
        if name in phrases:
            yield "<"
            yield from _tokens(phrases[name], phrases)
            yield ">"
        elif match["blank"]:
            yield " "
        else:
            yield match[0]
