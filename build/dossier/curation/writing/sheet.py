"""A YAML file as text that can be edited: what an edit is not about stays as it is, to the byte.

A library that reads a file into objects and writes them out again lays the file out anew: its indents, its spaces in
brackets, its line ends. So an edit here is surgery on the text, at the places the parser gives. Then the text is
parsed again and must say what it said before, with just this change; a file so unusual that it does not is left
alone, and the edit refused. Nothing a curator wrote is deleted: lines that no longer hold become comments.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dossier.curation.nodes import Fields, Items, Node, Text, UnreadableError, parse
from dossier.curation.writing import plain, render
from dossier.curation.writing.plain import Path, Plain, RefusedError
from dossier.curation.writing.render import Value
from dossier.model import Span

BOM = "\ufeff"


@dataclass(frozen=True, slots=True)
class Sheet:
    """The text of a file without its byte order mark, its values with their places, and what they say.

    Every edit takes a `reason`, which becomes a comment above what was written, and raises RefusedError if the file
    is laid out in a way that it cannot follow. An edit that changes nothing returns the sheet itself.
    """

    text: str
    root: Node | None
    said: Plain
    mark: str = ""

    @property
    def data(self) -> bytes:
        """The bytes of the file."""
        return (self.mark + self.text).encode("utf-8")

    def get(self, path: Path) -> Plain:
        """What stands at a path; None if nothing does."""
        return plain.get(self.said, path)

    def line(self, path: Path) -> int | None:
        """The line in which the value at a path begins; None if there is none."""
        node = self._node(path)
        return node.line if node else None

    def put(self, path: Path, value: Value, reason: str = "", order: Sequence[str] = ()) -> "Sheet":
        """Set a field. A new one follows the last of those that precede it in `order`, or all others."""
        above, key, said = path[:-1], str(path[-1]), plain.said(value)
        if self.get(path) == said:
            return self
        parent = self._node(above)
        if parent is None and not above:
            text = self._added(f"{key}:{render.field(value)}", reason)
        elif not isinstance(parent, Fields):
            raise self._refusal(parent)
        elif pair := _pair(parent, key):
            text = self._replaced(parent, pair, value, reason)
        elif parent.is_flow:
            text = self._inserted(parent, f"{key}: {render.flow(value)}", reason)
        else:
            indent = " " * (parent.pairs[0][0].column - 1)
            source = f"{indent}{key}:{render.field(value, indent)}"
            text = self._below(_predecessor(parent, key, order), source, reason)
        return self._edited(text, plain.put(self.said, path, said), parent)

    def append(self, path: Path, value: Value, reason: str = "", order: Sequence[str] = ()) -> "Sheet":
        """Add an item at the end of a list. One that is not there yet is begun, as a field in `order`."""
        node, there = self._node(path), self.get(path)
        if path and not there and not isinstance(node, Items):
            return self.put(path, [value], reason, order)
        if node is None:
            text = self._added(render.record(value), reason)
        elif not isinstance(node, Items):
            raise self._refusal(node)
        elif node.is_flow:
            text = self._inserted(node, render.flow(value), reason)
        else:
            indent, last = " " * (node.column - 1), node.values[-1]
            source = f"- {render.flow(value)}" if path else render.record(value)
            apart = not path and "\n" in source + last.span.of(self.text).rstrip()
            text = self._below(last, indent + source.replace("\n", f"\n{indent}"), reason, apart)
        return self._edited(text, plain.put(self.said, (*path, len(there or ())), plain.said(value)), node)

    def take(self, path: Path, reason: str = "") -> "Sheet":
        """Take out an item or field: its lines become comments; out of brackets with others in them it is deleted."""
        above, key = path[:-1], path[-1]
        parent = self._node(above)
        if not isinstance(parent, Items | Fields):
            raise self._refusal(parent)
        if parent.is_flow:
            text = self._remarked(self._taken(parent, key), parent.span.start, reason)
        elif above and len(self.get(above)) == 1:  # a block cannot be empty: the field that holds it goes
            return self.take(above, reason)
        else:
            text = self._retired(self._lines(parent, key), reason)
        return self._edited(text, plain.take(self.said, path), parent)

    def _edited(self, text: str, said: Plain, at: Node | None) -> "Sheet":
        """The sheet of an edited text, if that says what it should."""
        try:
            edited = read((self.mark + _ended_alike(self.text, text)).encode("utf-8"))
        except (RefusedError, UnicodeEncodeError):
            raise self._refusal(at) from None
        if edited.said != said:
            raise self._refusal(at)
        return edited

    def _refusal(self, node: Node | None) -> RefusedError:
        message = "this is laid out in a way that cannot be edited without risk"
        return RefusedError(node.line if node else None, message, "make the change by hand")

    # ------------------------------------------------------------------------------------ places

    def _node(self, path: Path) -> Node | None:
        node = self.root
        for step in path:
            if isinstance(node, Items) and isinstance(step, int) and step < len(node.values):
                node = node.values[step]
            elif isinstance(node, Fields) and (pair := _pair(node, step)):
                node = pair[1]
            else:
                return None
        return node

    def _end(self, node: Node) -> int:
        """Where a value ends; the parser lets a block of text run on to the next value."""
        end = node.span.end
        return len(self.text[:end].rstrip()) if self.text[end - 1 : end] in ("\n", "\r") else end

    def _line_start(self, at: int) -> int:
        return self.text.rfind("\n", 0, at) + 1

    def _line_end(self, node: Node) -> int:
        """The line break after a value, or the end of the text; a comment behind the value belongs to it."""
        found = self.text.find("\n", self._end(node))
        return len(self.text) if found < 0 else found

    def _lines(self, parent: Items | Fields, key: str | int) -> Span:
        """The lines of an item or field of a block, which must begin them."""
        first, last = _entry(parent, key)
        start = self._line_start(first.span.start)
        if not re.fullmatch(r" *- *" if isinstance(parent, Items) else r" *", self.text[start : first.span.start]):
            raise self._refusal(first)
        return Span(start, self._line_end(last))

    def _has_comment(self, within: Span, value: Node) -> bool:
        """Whether there is a comment in a stretch of the text, outside the words of the value it holds."""
        held = list(within.of(self.text))
        for leaf in _leaves(value):
            words = leaf.span.of(self.text)
            if words.startswith(("!", "&")):  # a comment may follow a tag
                continue
            # A block of text may have a comment behind its `>-`.
            start = leaf.span.start + (words.find("\n") if words.startswith(("|", ">")) else 0)
            for at in range(start - within.start, min(leaf.span.end - within.start, len(held))):
                held[at] = "x"
        return re.search(r"(^|\s)#", "".join(held)) is not None

    # ----------------------------------------------------------------------------------- surgery

    def _added(self, source: str, reason: str) -> str:
        """The text of a file that says nothing yet, with source at its end."""
        gap = "" if not self.text or self.text.endswith("\n") else "\n"
        return f"{self.text}{gap}{render.comment(reason)}{source}\n"

    def _below(self, before: Node, source: str, reason: str, apart: bool = False) -> str:
        """The text with lines of source below a value; `apart` leaves an empty line between."""
        end = self._line_end(before)
        gap = "\n\n" if apart else "\n"
        indent = source[: len(source) - len(source.lstrip(" "))]
        return f"{self.text[:end]}{gap}{render.comment(reason, indent)}{source}{self.text[end:] or chr(10)}"

    def _inserted(self, parent: Items | Fields, source: str, reason: str) -> str:
        """The text with source as the last thing in brackets."""
        last = parent.values[-1:] if isinstance(parent, Items) else [value for _, value in parent.pairs[-1:]]
        at = last[0].span.end if last else parent.span.end - 1
        text = f"{self.text[:at]}{', ' if last else ''}{source}{self.text[at:]}"
        return self._remarked(text, parent.span.start, reason)

    def _replaced(self, parent: Fields, pair: tuple[Node, Node], value: Value, reason: str) -> str:
        """The text with another value for a field. An old one with comments in it becomes a comment itself."""
        key, old = pair
        colon = self.text.find(":", key.span.end) + 1
        if not colon:  # `{key}` has no value to replace
            raise self._refusal(key)
        end = max(self._end(old), colon)
        indent = " " * (key.column - 1)
        if self._has_comment(Span(colon, end), old):
            lines = Span(self._line_start(key.span.start), self._line_end(old))
            if parent.is_flow or self.text[lines.start : key.span.start].strip():
                raise self._refusal(key)
            source = f"{indent}{key.span.of(self.text)}:{render.field(value, indent)}\n"
            text = self._retired(lines, "")
            return text[: lines.start] + render.comment(reason, indent) + source + text[lines.start :]
        alone = not parent.is_flow and not self.text[end : self._line_end(old)].strip()
        source = render.field(value, indent) if alone else f" {render.flow(value)}"
        return self._remarked(self.text[:colon] + source + self.text[end:], key.span.start, reason)

    def _taken(self, parent: Items | Fields, key: str | int) -> str:
        """The text with brackets that hold one thing less."""
        if self._has_comment(parent.span, parent):
            raise self._refusal(parent)
        gone, _ = _entry(parent, key)
        entries = [(value, value) for value in parent.values] if isinstance(parent, Items) else parent.pairs
        kept = [Span(first.span.start, last.span.end) for first, last in entries if first is not gone]
        inside = ", ".join(span.of(self.text) for span in kept)
        return self.text[: entries[0][0].span.start] + inside + self.text[entries[-1][1].span.end :]

    def _retired(self, lines: Span, reason: str) -> str:
        """The text with lines made comments, at the first one's indent."""
        old = lines.of(self.text).split("\n")
        indent = len(old[0]) - len(old[0].lstrip(" "))
        new = [re.sub(rf"^ {{0,{indent}}}", r"\g<0># ", line) if line.strip() else line for line in old]
        head, tail = self.text[: lines.start], self.text[lines.end :]
        return head + render.comment(reason, " " * indent) + "\n".join(new) + tail

    def _remarked(self, edited: str, at: int, reason: str) -> str:
        """An edited text with a comment above the line of a place, which stands before the edit."""
        start = self._line_start(at)
        indent = re.match(r" *", self.text[start:])
        return edited[:start] + render.comment(reason, indent[0] if indent else "") + edited[start:]


def read(data: bytes) -> Sheet:
    """The sheet of a file's bytes. Raises RefusedError if they are no YAML that we read."""
    try:
        root = parse(data)
    except UnreadableError as error:
        raise RefusedError(error.line, error.message, error.remedy) from None
    text = data.decode("utf-8")
    return Sheet(text.removeprefix(BOM), root, plain.read(root), BOM if text.startswith(BOM) else "")


def _ended_alike(before: str, after: str) -> str:
    """An edited text whose new lines end as those of the file do; the others keep their ends, whatever they are."""
    if "\r\n" not in before:
        return after
    start = _alike(before, after)
    same = _alike(before[start:][::-1], after[start:][::-1])
    breaks = [match.start() for match in re.compile(r"(?<!\r)\n").finditer(after, start, len(after) - same)]
    edges = zip([0, *breaks], [*breaks, len(after)], strict=True)
    return "\r".join(after[one:other] for one, other in edges)


def _alike(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((index for index, (a, b) in pairs if a != b), min(len(one), len(other)))


def _pair(node: Fields, key: str | int) -> tuple[Node, Node] | None:
    return next((pair for pair in node.pairs if isinstance(pair[0], Text) and pair[0].value == key), None)


def _entry(parent: Items | Fields, key: str | int) -> tuple[Node, Node]:
    """The first and last value of an item or field of those that a file has. Raises KeyError or IndexError."""
    if isinstance(parent, Items):
        return parent.values[int(key)], parent.values[int(key)]
    if pair := _pair(parent, key):
        return pair
    raise KeyError(key)


def _predecessor(node: Fields, key: str, order: Sequence[str]) -> Node:
    """The value below which a new field goes."""
    before = order[: order.index(key)] if key in order else ()
    known = [value for name, value in node.pairs if isinstance(name, Text) and name.value in before]
    return known[-1] if known else node.pairs[-1][1]


def _leaves(node: Node) -> Iterator[Node]:
    """The texts in a value, keys and values."""
    if isinstance(node, Items):
        for value in node.values:
            yield from _leaves(value)
    elif isinstance(node, Fields):
        for key, value in node.pairs:
            yield from _leaves(key)
            yield from _leaves(value)
    else:
        yield node
