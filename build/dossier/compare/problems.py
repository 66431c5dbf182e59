"""What is wrong in one of two states only."""

from collections.abc import Iterator

from dossier.model import Change, Dossier, Problem


def changes(old: Dossier, new: Dossier) -> Iterator[Change]:
    """The problems that came and those that are mended; one that only moved to another line is neither."""
    before, after = {_said(one): one for one in old.problems}, {_said(one): one for one in new.problems}
    yield from (_change("added", after[said]) for said in sorted(after.keys() - before.keys()))
    yield from (_change("gone", before[said]) for said in sorted(before.keys() - after.keys()))


def _said(problem: Problem) -> tuple[str, str, str]:
    return problem.file, problem.message, problem.remedy


def _change(kind: str, problem: Problem) -> Change:
    where = problem.file if problem.line is None else f"{problem.file}:{problem.line}"
    words = f"{problem.message}: {problem.remedy}"
    return Change("added" if kind == "added" else "gone", "problem", problem.file, words=words, where=where)
