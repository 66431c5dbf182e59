"""Taking values out of a YAML file: what does not fit is a problem with its place, and costs that value only."""

import difflib
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from dossier.curation.nodes import Fields, Items, Node, Text, UnreadableError, parse
from dossier.model import Problem


@dataclass(frozen=True, slots=True)
class Reader:
    """Takes values out of one file; what does not fit is left out and stands in `problems`.

    `what` in the methods is what the curator calls the value: «date», «aliases of vladimir-putin».
    """

    file: str
    problems: list[Problem] = field(default_factory=list)

    def wrong(self, node: Node, message: str, remedy: str) -> None:
        """Note a problem at a value."""
        self.problems.append(Problem(self.file, node.line, message, remedy, node.column))

    def where(self, node: Node) -> str:
        """The file and line of a value, as evidence names them."""
        return f"{self.file}:{node.line}"

    def root(self, data: bytes) -> Node | None:
        """The value a whole file holds; None if it holds none or cannot be read."""
        try:
            return parse(data)
        except UnreadableError as error:
            self.problems.append(Problem(self.file, error.line, error.message, error.remedy))
            return None

    def fields(self, node: Node, what: str, known: Sequence[str]) -> dict[str, Node]:
        """The fields of a mapping. Unknown ones are left out, and of one that stands twice the first counts."""
        if not isinstance(node, Fields):
            self.wrong(node, f"{what} must have fields", f"write them one a line, as in '{known[0]}: …'")
            return {}
        found: dict[str, Node] = {}
        for key, value in node.pairs:
            name = key.value if isinstance(key, Text) else "…"
            if name not in known:
                self.wrong(key, f"{what} has no field '{short(name)}'", suggestion(name, known))
            elif name in found:
                message = f"'{name}' stands here twice, first in line {found[name].line}, which counts"
                self.wrong(key, message, "delete one of the two")
            else:
                found[name] = value
        return found

    def has(self, node: Node, found: Collection[str], needed: Sequence[str], what: str) -> bool:
        """Whether a mapping has the fields it cannot do without."""
        missing = [name for name in needed if name not in found]
        if missing:
            remedy = " and ".join(f"'{name}: …'" for name in missing)
            self.wrong(node, f"{what} has no {' and no '.join(missing)}, and does not count", f"add {remedy}")
        return not missing

    def items(self, node: Node, what: str) -> tuple[Node, ...]:
        """The items of a list."""
        if isinstance(node, Items):
            return node.values
        self.wrong(node, f"{what} must be a list", "write its items one a line after '- ', or as [one, two]")
        return ()

    def prose(self, node: Node, what: str) -> str:
        """A text as written, without the white space around it; empty if it is none."""
        if not isinstance(node, Text):
            self.wrong(node, f"{what} must be a text", "put it in quotation marks")
            return ""
        value = node.value.strip()
        if not value:
            self.wrong(node, f"{what} is empty", "write it, or delete the line")
        return value

    def text(self, node: Node, what: str) -> str:
        """A text in one line; empty if it is none."""
        return " ".join(self.prose(node, what).split())

    def texts(self, node: Node, what: str) -> tuple[str, ...]:
        """A list of texts, each once."""
        found = (self.text(item, f"an item of {what}") for item in self.items(node, what))
        return tuple(dict.fromkeys(filter(None, found)))

    def choice(self, node: Node, what: str, allowed: Sequence[str]) -> str:
        """One of the allowed words; empty if it is another."""
        word = self.text(node, what)
        if not word or word in allowed:
            return word
        self.wrong(node, f"{what} cannot be '{short(word)}'", suggestion(word, allowed))
        return ""

    def number(self, node: Node, what: str, least: int) -> int | None:
        """A whole number from `least` on."""
        digits = self.text(node, what)
        if digits.isascii() and digits.isdigit() and len(digits) < 7 and int(digits) >= least:
            return int(digits)
        if digits:
            self.wrong(node, f"{what} cannot be '{short(digits)}'", f"write a whole number from {least} on")
        return None


def suggestion(word: str, known: Collection[str]) -> str:
    """What to do about a word that is none of those known."""
    close = difflib.get_close_matches(word[:100], known, 1)
    if close:
        return f"did you mean '{close[0]}'?"
    return f"write one of {', '.join(known)}" if len(known) <= 20 else "look it up and write it as it stands there"


def short(word: str) -> str:
    """A word as a problem quotes it."""
    return word if len(word) <= 60 else f"{word[:60]}…"
