"""Decision files on disk: the only place that writes them, whole or not at all, and never over another's change."""

import os
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from dossier.curation.writing.plain import RefusedError
from dossier.model import Problem, printable

PATIENCE, PAUSE = 10.0, 0.02  # seconds to wait for another program that writes the same file, and between two looks


@dataclass(frozen=True, slots=True)
class Written:
    """A decision that stands in a file now. `line` is the first that changed; None if it stood there already."""

    file: str
    line: int | None

    def __str__(self) -> str:
        return printable(f"{self.file}:{self.line}" if self.line else f"{self.file}: decided already")


def save(path: Path, shown: str, edit: Callable[[bytes], bytes]) -> Written | Problem:
    """Edit a decision file, which is made if there is none; `shown` is what problems call it.

    A file that is no YAML, that someone else changed in the meantime, or that is a link out of its folder, is left as
    it is. Another `save` of the same file waits until this one is done.
    """
    try:
        target = path.resolve()  # a link stays a link
        if not target.is_relative_to(path.parent.resolve()):
            return Problem(shown, None, "this link leads out of the folder", "put the file itself here")
        with _alone(target):
            before = _read(target)
            after = edit(before)
            if after == before:
                return Written(shown, None)
            if not _replace(target, before, after):
                return Problem(shown, None, "this file was changed while the decision was made", "decide once more")
            return Written(shown, _first_change(before, after))
    except RefusedError as error:
        return Problem(shown, error.line, error.message, error.remedy)
    except (OSError, RuntimeError) as error:  # a link to itself is a RuntimeError
        reason = getattr(error, "strerror", None) or "a link that leads to itself"
        return Problem(shown, None, f"it cannot be written ({reason})", "look who may write there")


@contextmanager
def _alone(target: Path) -> Iterator[None]:
    """Nobody else who asks for the same file gets it meanwhile.

    Raises RefusedError if another keeps it, OSError if nothing can be written beside it.
    """
    lock = target.with_name(f".{target.name}.lock")
    for _ in range(int(PATIENCE / PAUSE)):
        try:
            lock.touch(exist_ok=False)
            break
        except FileExistsError:
            time.sleep(PAUSE)
    else:
        remedy = f"wait until it is done; if it was cut off, delete {lock.name}"
        raise RefusedError(None, "another program is writing this file", remedy)
    try:
        yield
    finally:
        lock.unlink(missing_ok=True)


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
