"""Earlier states of a dossier, from git: what was committed, written into a folder of its own to be read there."""

import subprocess
from pathlib import Path, PurePosixPath

FILE = "100"  # git's mode of a file begins so; links and submodules are no part of a dossier


class UnknownStateError(Exception):
    """There is no such state; the text says why."""


def checkout(root: Path, revision: str, names: tuple[str, ...], folder: Path) -> None:
    """Write the files of `names` (files and folders below `root`) as they were in a revision into a folder.

    The bytes are those committed: no line ends are converted. Raises UnknownStateError where git knows no such state.
    """
    commit = (
        _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}").decode().strip()
    )
    for entry in filter(None, _git(root, "ls-tree", "-r", "-z", commit, "--", *names).split(b"\0")):
        described, _, path = entry.decode("utf-8", "surrogateescape").partition("\t")
        mode, _, blob = described.split(" ")
        target = folder / PurePosixPath(path)
        if mode.startswith(FILE) and target.resolve().is_relative_to(folder.resolve()):
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(_git(root, "cat-file", "blob", blob))


def _git(root: Path, *arguments: str) -> bytes:
    try:
        done = subprocess.run(["git", "-C", str(root), *arguments], capture_output=True, check=False)  # noqa: S603, S607
    except FileNotFoundError:
        raise UnknownStateError("git is not installed: name a folder that holds the other state") from None
    if done.returncode == 0:
        return done.stdout
    said = done.stderr.decode("utf-8", "replace").strip().removeprefix("fatal: ")
    raise UnknownStateError(said or "git knows no such state: `git log` lists those there are")
