"""Words of a text, what rests on them, and what is wrong with a file."""

from dataclasses import dataclass
from typing import Literal

import msgspec


class Span(msgspec.Struct, frozen=True, order=True, gc=False):
    """The half-open range `[start, end)` of a text.

    A struct, as an article has thousands and a frozen dataclass takes four times as long to make and to compare.
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words that stand at this span."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside this span (or equals it)."""
        return self.start <= other.start and other.end <= self.end


Voice = Literal["machine", "curator"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words a fact rests on, and who says that it does.

    `span` is None where the words do not stand in the article's text: then `where` names the
    place they were read from (`<meta property="article:published_time">` of a saved page, or
    `seeds/x.yml:4` of a curator's decision). `rule` names the rule or model that found the fact,
    as `module.rule`.
    """

    text: str
    span: Span | None
    rule: str
    by: Voice = "machine"
    where: str = ""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a value is what it is: a key of the language packs' `reasons`, and the words it is about."""

    key: str
    detail: str = ""


def printable(text: str) -> str:
    """A text from outside, fit for a terminal: on one line, and without what a terminal would obey."""
    line = " ".join(text.split())
    return line if line.isprintable() else "".join(char if char.isprintable() else "�" for char in line)


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something the curator should know: where it is, what it is and what to do about it.

    `file` is relative to the dossier's root, with forward slashes; `line` and `column` count from 1. An `error` is
    wrong and costs something that was written; a `note` may well be meant.
    """

    file: str
    line: int | None
    message: str
    remedy: str
    column: int | None = None
    severity: Literal["error", "note"] = "error"

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        mark = "note: " if self.severity == "note" else ""
        return printable(f"{place}: {mark}{self.message}: {self.remedy}")
