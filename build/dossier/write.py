"""{path: text or bytes} to files: writes what changed, deletes what it once wrote and no longer makes, and touches
nothing else.

A manifest beside the pages (`.dossier.json`, path to SHA-256) tells which bytes are ours. A file of other bytes was
written or edited by a person: it stays as it is and is reported, so nothing a curator wrote is ever lost.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from dossier.model import Problem

MANIFEST = ".dossier.json"
IGNORED = ".gitignore"


def write(folder: Path, pages: Mapping[str, str | bytes], name: str = "docs") -> tuple[Problem, ...]:
    """Make `folder` hold `pages` (paths with forward slashes, relative to it); what was left alone is a problem.

    The manifest is written before the pages, holding old and new hashes, and once more after them: an
    interrupted run leaves no page that the next one would take for a stranger's.
    """
    ours = _manifest(folder)
    wanted = {path: made if isinstance(made, bytes) else made.encode() for path, made in sorted(pages.items())}
    hashes = {path: [_hash(data)] for path, data in wanted.items()}
    foreign = {path for path in (*wanted, *ours) if _is_foreign(folder, path, ours.get(path, []), wanted.get(path))}
    both = {path: sorted({*ours.get(path, []), *hashes.get(path, [])}) for path in {*ours, *hashes} - foreign}
    stale = [path for path in sorted(ours) if path not in wanted and path not in foreign]
    changed = [path for path in wanted if path not in foreign and _read(folder / path) != wanted[path]]
    if changed or stale:
        _write_manifest(folder, both)
    for path in changed:
        _write_file(folder / path, wanted[path])
    for path in stale:
        _delete(folder, path)
    _write_manifest(folder, {path: hashes[path] for path in hashes if path not in foreign})
    return tuple(
        Problem(f"{name}/{path}", None, "this page was written or changed by hand and is left as it is",
                "move it to another place, then build again")
        for path in sorted(foreign)
    )  # fmt: skip


def create(path: Path, data: bytes) -> None:
    """Write a new file, whole or not at all, and its folders. Raises FileExistsError if there is one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.draft")
    try:
        draft.write_bytes(data)
        _place(draft, path)
    finally:
        draft.unlink(missing_ok=True)


def _place(draft: Path, path: Path) -> None:
    """Give a file its name, if no other has it. Raises FileExistsError."""
    try:
        path.hardlink_to(draft)  # unlike a renaming, this never replaces a file
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        if path.exists():
            raise FileExistsError(path) from None
        draft.replace(path)


def ignoring(paths: Iterable[str]) -> str:
    """A `.gitignore` for a folder that holds these pages of ours: what is made anew at every build need not be kept."""
    made = {f"/{path.split('/')[0]}{'/' if '/' in path else ''}" for path in (*paths, MANIFEST, IGNORED)}
    return "".join(f"{line}\n" for line in ("# Made at every build.", *sorted(made)))


def written(folder: Path) -> frozenset[str]:
    """The paths of the pages in `folder` that `write` made."""
    return frozenset(_manifest(folder))


def _is_foreign(folder: Path, path: str, known: list[str], wanted: bytes | None) -> bool:
    """Whether something stands at `path` that is neither what we wrote nor what we are about to write."""
    if not (folder / path).resolve().is_relative_to(folder.resolve()):
        return True
    data = _read(folder / path)
    return data is not None and data != wanted and _hash(data) not in known


def _manifest(folder: Path) -> dict[str, list[str]]:
    try:
        raw = json.loads((folder / MANIFEST).read_bytes())
        return {str(path): [str(one) for one in hashes] for path, hashes in raw.items()}
    except (FileNotFoundError, ValueError, AttributeError, TypeError):
        return {}  # then every page that differs counts as a stranger's: reported, not overwritten


def _write_manifest(folder: Path, hashes: Mapping[str, list[str]]) -> None:
    data = json.dumps(hashes, indent=0, sort_keys=True, ensure_ascii=False).encode("utf-8")
    if _read(folder / MANIFEST) != data:
        _write_file(folder / MANIFEST, data)


def _write_file(path: Path, data: bytes) -> None:
    """Whole or not at all: a reader, or a crash, never meets half a page."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.draft")
    draft.write_bytes(data)
    draft.replace(path)


def _delete(folder: Path, path: str) -> None:
    """Delete a file of ours, and the folders that it leaves empty."""
    (folder / path).unlink(missing_ok=True)
    for parent in (folder / path).parents:
        if parent == folder or not parent.is_dir() or any(parent.iterdir()):
            break
        parent.rmdir()


def _read(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
