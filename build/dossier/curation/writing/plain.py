"""What a YAML file says, however it is laid out: texts, lists and dicts; None if it says nothing."""

from collections.abc import Sequence
from typing import Any

from dossier.curation.nodes import Fields, Items, Node, Text
from dossier.curation.writing.render import Value

Plain = Any
Path = tuple[str | int, ...]  # keys and positions from the top: `(4, "aliases", 0)`


class RefusedError(Exception):
    """A decision that is not written: the line of the file if known, why, and what to do."""

    def __init__(self, line: int | None, message: str, remedy: str) -> None:
        super().__init__(message)
        self.line, self.message, self.remedy = line, message, remedy


def read(node: Node | None) -> Plain:
    """What a value says. Raises RefusedError where that is not certain: a field that stands twice, or is no word."""
    if node is None:
        return None
    if isinstance(node, Items):
        return [read(value) for value in node.values]
    if isinstance(node, Text):
        return node.value
    plain: dict[str, Plain] = {}
    for key, value in node.pairs if isinstance(node, Fields) else ():
        if not isinstance(key, Text) or key.value in plain:
            raise RefusedError(key.line, "this field stands twice or has no name", "mend it first")
        plain[key.value] = read(value)
    return plain


def said(value: Value) -> Plain:
    """What a value says once it is written and read again."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str | int):
        return str(value)
    if isinstance(value, Sequence):
        return [said(each) for each in value]
    return {key: said(each) for key, each in value.items()}


def get(plain: Plain, path: Path) -> Plain:
    """What stands at a path; None if nothing does."""
    for step in path:
        try:
            plain = plain[step]
        except (KeyError, IndexError, TypeError):
            return None
    return plain


def put(plain: Plain, path: Path, value: Plain) -> Plain:
    """The same with a value at a path; the position just after a list's last item adds one."""
    if not path:
        return value
    step, below = path[0], path[1:]
    inner = put(get(plain, (step,)), below, value)
    if isinstance(step, int):
        items = plain or []
        return [*items[:step], inner, *items[step + 1 :]]
    return {**(plain or {}), step: inner}


def take(plain: Plain, path: Path) -> Plain:
    """The same without what stands at a path; None if nothing is left at all."""
    step, below = path[0], path[1:]
    if below:
        return put(plain, (step,), take(plain[step], below) or type(plain[step])())
    if isinstance(step, int):
        return [*plain[:step], *plain[step + 1 :]] or None
    return {key: value for key, value in plain.items() if key != step} or None
