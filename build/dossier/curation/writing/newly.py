"""No decision is written that the reader would then complain of."""

import re
from collections.abc import Callable, Sequence

from dossier.curation.writing.plain import RefusedError
from dossier.model import Problem


def refuse_new(before: bytes, after: bytes, read: Callable[[bytes], Sequence[Problem]]) -> None:
    """Raise RefusedError for the first problem that a file has after an edit and had not before."""
    known = {_what(problem) for problem in read(before)}
    for problem in read(after):
        if _what(problem) not in known:
            raise RefusedError(None, problem.message, problem.remedy)


def _what(problem: Problem) -> str:
    """A problem wherever in the file it is: an edit moves the lines below it."""
    return re.sub(r"line \d+", "line", problem.message)
