"""YAML to values that know their place.

Built from the events of PyYAML's C parser, and never constructed: a tag runs nothing, `no` is a text and
`2024-13-40` is the reader's to judge. References (`*name`) are refused: they could make a small file endless.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import yaml

from dossier.model import Span

# Our files nest four levels; each level more is one more call for whoever walks them.
DEEPEST = 20
NULLS = frozenset({"", "~", "null", "Null", "NULL"})


@dataclass(frozen=True, slots=True)
class Node:
    """A value and where it begins, from line 1 and column 1.

    `span` is where it stands in the file's decoded text (without a byte order mark); two values that say the same in
    different places are equal but for their line and column.
    """

    line: int
    column: int
    span: Span = field(default=Span(0, 0), kw_only=True, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Text(Node):
    """A value as it is written, whatever YAML would make of it; empty for null."""

    value: str


@dataclass(frozen=True, slots=True)
class Items(Node):
    """A list; `is_flow` if it stands in brackets."""

    values: tuple[Node, ...]
    is_flow: bool = field(default=False, kw_only=True, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Fields(Node):
    """A mapping: its keys and values in the order of the file; `is_flow` if it stands in brackets."""

    pairs: tuple[tuple[Node, Node], ...]
    is_flow: bool = field(default=False, kw_only=True, compare=False, repr=False)


class UnreadableError(Exception):
    """A file that holds no values we can read: the line if known, what is wrong and what to do."""

    def __init__(self, line: int | None, message: str, remedy: str) -> None:
        super().__init__(message)
        self.line, self.message, self.remedy = line, message, remedy


@lru_cache(maxsize=2)  # an edit and the look at what it would break read the same bytes, before it and after
def parse(data: bytes) -> Node | None:
    """The value that a file holds, None if it holds none. Raises UnreadableError."""
    try:
        data.decode("utf-8")
        return _tree(data)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UnreadableError(line, "this is not UTF-8", "save it with the encoding UTF-8") from None
    except yaml.YAMLError as error:
        message = f"this is not YAML ({getattr(error, 'problem', None) or 'a character it cannot hold'})"
        raise UnreadableError(_line(error, data), message, "mend this line, or the one above it") from None


def _tree(data: bytes) -> Node | None:
    """The tree of a file's events, built without recursion: libyaml's own ends the process on deep nesting."""
    roots: list[Node] = []
    branches: list[tuple[yaml.CollectionStartEvent, list[Node]]] = []
    for event in yaml.parse(data, Loader=yaml.CSafeLoader):
        line, column = _place(event)
        if isinstance(event, yaml.AliasEvent):
            name = (event.anchor or "")[:60]
            raise UnreadableError(line, f"'*{name}' refers to another value", "write it out, or put it in quotes")
        if isinstance(event, yaml.DocumentStartEvent) and roots:
            raise UnreadableError(line, "a second document begins here", "delete the line '---'")
        if isinstance(event, yaml.CollectionStartEvent):
            branches.append((event, []))
            if len(branches) > DEEPEST:
                raise UnreadableError(line, "brackets or lists lie too deep in one another", "flatten them")
            continue
        if isinstance(event, yaml.ScalarEvent):
            plain = event.implicit[0]  # neither quoted nor tagged
            value = "" if plain and event.value in NULLS else event.value
            node: Node = Text(line, column, value, span=_span(event, event))
        elif isinstance(event, yaml.CollectionEndEvent):
            node = _branch(*branches.pop(), event)
        else:
            continue
        (branches[-1][1] if branches else roots).append(node)
    return None if not roots or (isinstance(roots[0], Text) and not roots[0].value) else roots[0]


def _branch(start: yaml.CollectionStartEvent, children: Sequence[Node], end: yaml.Event) -> Node:
    line, column = _place(start)
    span, flow = _span(start, end), bool(start.flow_style)
    if children and not flow:  # libyaml ends a block only where the next one begins
        span = Span(span.start, children[-1].span.end)
    if isinstance(start, yaml.SequenceStartEvent):
        return Items(line, column, tuple(children), span=span, is_flow=flow)
    return Fields(line, column, tuple(zip(children[::2], children[1::2], strict=True)), span=span, is_flow=flow)


def _span(start: yaml.Event, end: yaml.Event) -> Span:
    return Span(start.start_mark.index, end.end_mark.index) if start.start_mark and end.end_mark else Span(0, 0)


def _place(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _line(error: yaml.YAMLError, data: bytes) -> int | None:
    if isinstance(error, yaml.MarkedYAMLError):
        return error.problem_mark.line + 1 if error.problem_mark else None
    position = getattr(error, "position", None)
    return None if position is None else data.count(b"\n", 0, position) + 1
