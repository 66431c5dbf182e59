"""YAML with positions: each value knows its line, and a slip costs that value only.

Nodes are composed by PyYAML's C parser and never constructed: tags run nothing, `no` is a text, and
`2024-13-40` is the reader's to judge.
"""

import difflib
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

import yaml

from dossier.model import Problem

# libyaml composes by recursion and ends the process at some ten thousand levels; ours have four.
DEEPEST = 20


@dataclass(frozen=True, slots=True)
class Reader:
    """Takes values out of one YAML file; what does not fit is left out and stands in `problems`.

    `what` in the methods is what the curator calls the value: «date», «aliases of vladimir-putin».
    """

    file: str
    problems: list[Problem] = field(default_factory=list)

    def wrong(self, node: yaml.Node, message: str, remedy: str) -> None:
        """Note a problem at a value."""
        mark = node.start_mark
        self.problems.append(Problem(self.file, mark.line + 1, message, remedy, mark.column + 1))

    def where(self, node: yaml.Node) -> str:
        """The file and line of a value, as evidence names them."""
        return f"{self.file}:{line(node)}"

    def root(self, data: bytes) -> yaml.Node | None:
        """The value a whole file holds; None if it holds none or cannot be read."""
        try:
            data.decode("utf-8")
            if obstacle := _obstacle(data):
                self.problems.append(Problem(self.file, *obstacle))
                return None
            root: yaml.Node | None = yaml.compose(data, Loader=yaml.CSafeLoader)
        except UnicodeDecodeError as error:
            at = data.count(b"\n", 0, error.start) + 1
            self.problems.append(Problem(self.file, at, "this is not UTF-8", "save it with the encoding UTF-8"))
        except yaml.YAMLError as error:
            message = f"this is not YAML ({getattr(error, 'problem', None) or 'a character it cannot hold'})"
            remedy = "mend this line, or the one above it"
            self.problems.append(Problem(self.file, _line_of(error, data), message, remedy))
        else:
            return root
        return None

    def fields(self, node: yaml.Node, what: str, known: Sequence[str]) -> dict[str, yaml.Node]:
        """The fields of a mapping. Unknown ones are left out, and of one that stands twice the first counts."""
        if not isinstance(node, yaml.MappingNode):
            self.wrong(node, f"{what} must have fields", f"write them one a line, as in '{known[0]}: …'")
            return {}
        found: dict[str, yaml.Node] = {}
        for key, value in node.value:
            name = key.value if isinstance(key, yaml.ScalarNode) else "…"
            if name not in known:
                self.wrong(key, f"{what} has no field '{_short(name)}'", suggestion(name, known))
            elif name in found:
                message = f"'{name}' stands here twice, first in line {line(found[name])}, which counts"
                self.wrong(key, message, "delete one of the two")
            else:
                found[name] = value
        return found

    def has(self, node: yaml.Node, found: Collection[str], needed: Sequence[str], what: str) -> bool:
        """Whether a mapping has the fields it cannot do without."""
        missing = [name for name in needed if name not in found]
        if missing:
            remedy = " and ".join(f"'{name}: …'" for name in missing)
            self.wrong(node, f"{what} has no {' and no '.join(missing)}, and does not count", f"add {remedy}")
        return not missing

    def items(self, node: yaml.Node, what: str) -> list[yaml.Node]:
        """The items of a list."""
        if not isinstance(node, yaml.SequenceNode):
            self.wrong(node, f"{what} must be a list", "write its items one a line after '- ', or as [one, two]")
            return []
        return list(node.value)

    def prose(self, node: yaml.Node, what: str) -> str:
        """A text as written, without the white space around it; empty if it is none."""
        if not isinstance(node, yaml.ScalarNode):
            self.wrong(node, f"{what} must be a text", "put it in quotation marks")
            return ""
        empty = node.tag.endswith(":null") or not node.value.strip()
        if empty:
            self.wrong(node, f"{what} is empty", "write it, or delete the line")
        return "" if empty else node.value.strip()

    def text(self, node: yaml.Node, what: str) -> str:
        """A text in one line; empty if it is none."""
        return " ".join(self.prose(node, what).split())

    def texts(self, node: yaml.Node, what: str) -> tuple[str, ...]:
        """A list of texts, each once."""
        found = (self.text(item, f"an item of {what}") for item in self.items(node, what))
        return tuple(dict.fromkeys(filter(None, found)))

    def choice(self, node: yaml.Node, what: str, allowed: Sequence[str]) -> str:
        """One of the allowed words; empty if it is another."""
        word = self.text(node, what)
        if not word or word in allowed:
            return word
        self.wrong(node, f"{what} cannot be '{_short(word)}'", suggestion(word, allowed))
        return ""

    def number(self, node: yaml.Node, what: str, least: int) -> int | None:
        """A whole number from `least` on."""
        digits = self.text(node, what)
        if digits.isascii() and digits.isdigit() and len(digits) < 7 and int(digits) >= least:
            return int(digits)
        if digits:
            self.wrong(node, f"{what} cannot be '{_short(digits)}'", f"write a whole number from {least} on")
        return None


def line(node: yaml.Node) -> int:
    """The line a value begins in, from 1."""
    return node.start_mark.line + 1


def suggestion(word: str, known: Collection[str]) -> str:
    """What to do about a word that is none of those known."""
    close = difflib.get_close_matches(word[:100], known, 1)
    if close:
        return f"did you mean '{close[0]}'?"
    return f"write one of {', '.join(known)}" if len(known) <= 20 else "look it up and write it as it stands there"


def _obstacle(data: bytes) -> tuple[int, str, str] | None:
    """For what a file must not be composed, if for anything: the line, what it is and what to do."""
    depth = 0
    for event in yaml.parse(data, Loader=yaml.CSafeLoader):
        at = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, yaml.AliasEvent):
            return at, f"'*{_short(event.anchor or '')}' refers to another value", "write it out, or put it in quotes"
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > DEEPEST:
            return at, "brackets or lists lie too deep in one another", "flatten them"
    return None


def _line_of(error: yaml.YAMLError, data: bytes) -> int | None:
    if isinstance(error, yaml.MarkedYAMLError):
        return error.problem_mark.line + 1 if error.problem_mark else None
    position = getattr(error, "position", None)
    return None if position is None else data.count(b"\n", 0, position) + 1


def _short(word: str) -> str:
    return word if len(word) <= 60 else f"{word[:60]}…"
