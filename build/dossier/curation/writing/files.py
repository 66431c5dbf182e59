"""Decision files on disk: the only place that writes them, whole or not at all, and never over another's change."""

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from dossier.curation.writing.plain import RefusedError
from dossier.model import Problem


@dataclass(frozen=True, slots=True)
class Written:
    """A decision that stands in a file now. `line` is the first that changed; None if it stood there already."""

    file: str
    line: int | None

    def __str__(self) -> str:
        return f"{self.file}:{self.line}" if self.line else f"{self.file}: decided already"


def save(path: Path, shown: str, edit: Callable[[bytes], bytes]) -> Written | Problem:
    """Edit a decision file, which is made if there is none; `shown` is what problems call it.

    A file that is no YAML, that someone else changed in the meantime, or that is a link out of its folder, is left as
    it is.
    """
    target = path.resolve()  # a link stays a link
    if not target.is_relative_to(path.parent.resolve()):
        return Problem(shown, None, "this link leads out of the folder", "put the file itself here")
    before = _read(target)
    try:
        after = edit(before)
    except RefusedError as error:
        return Problem(shown, error.line, error.message, error.remedy)
    if after == before:
        return Written(shown, None)
    try:
        if not _replace(target, before, after):
            return Problem(shown, None, "this file was changed while the decision was made", "decide once more")
    except OSError as error:
        return Problem(shown, None, f"it cannot be written ({error.strerror})", "look who may write there")
    return Written(shown, _first_change(before, after))


def _replace(target: Path, before: bytes, after: bytes) -> bool:
    """Put a file in the place of another, unless that is not as it was any more. Raises OSError."""
    draft = target.with_name(f".{target.name}.draft")
    try:
        with draft.open("wb") as stream:
            stream.write(after)
            stream.flush()
            os.fsync(stream.fileno())
        if target.exists():
            shutil.copymode(target, draft)
        if _read(target) != before:
            return False
        draft.replace(target)
        return True
    finally:
        draft.unlink(missing_ok=True)


def restore(path: Path, shown: str, before: bytes, after: bytes) -> Written | Problem:
    """Take an edit back: `before` and `after` are the file's bytes around it, none before if the edit made the file.

    A file that is not as the edit left it is left as it is.
    """

    def edit(now: bytes) -> bytes:
        if now != after:
            raise RefusedError(None, "this file was changed since", "take the decision back by hand")
        return before

    outcome = save(path, shown, edit)
    if not before and isinstance(outcome, Written):
        path.resolve().unlink(missing_ok=True)
    return outcome


def _read(path: Path) -> bytes:
    return path.read_bytes() if path.is_file() else b""


def _first_change(before: bytes, after: bytes) -> int:
    old, new = before.splitlines(), after.splitlines()
    pairs = enumerate(zip(old, new, strict=False), 1)
    return next((line for line, (one, other) in pairs if one != other), min(len(old), len(new)) + 1)
