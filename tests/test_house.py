"""The laws of the house that no other test can see: who may import whom, and what may stand in the repository."""

import ast
import re
import subprocess
import tomllib
import zipfile
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
BUILD = ROOT / "build"
PACKAGE = BUILD / "dossier"
MODULES = sorted(BUILD.rglob("*.py"))

# Nouns and helpers, known to all: they know only each other.
GROUND = {"address", "citation", "model", "language", "passages", "places", "rights", "settings", "slug", "when"}
# The steps of the build: each knows the ground and itself, and none of the others …
STEPS = {
    "archive",
    "draw",
    "seeds",
    "extract",
    "curation",
    "evidence",
    "ledger",
    "pages",
    "export",
    "write",
    "search",
    "start",
    "theme",
    "intake",
    "compare",
    "review",
    "grouping",
}
# … but for these, each for its reason.
EXCEPTIONS = {
    ("seeds", "extract"): "a saved page is read into text and metadata by extract.page",
    ("pages", "draw"): "pages hold the pictures that draw makes of what they show",
    ("pages", "ledger"): "pages show the indexes that the ledger derives",
    ("pages", "review"): "the review page shows the queue",
    ("review", "ledger"): "the queue asks which articles share passages",
    ("export", "ledger"): "data files hold the indexes that the ledger derives",
    ("intake", "seeds"): "what is taken in is what can be read as an article",
    ("start", "theme"): "a new dossier holds the theme's empty folder",
}
# What calls the steps, from the inside out.
CALLERS = ["build", "decide", "cli", "remembered", "hook"]


def imported(path: Path) -> Iterator[str]:
    """The dotted names a file imports; `from a import b` counts as `a.b`."""
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute here"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def room(path: Path) -> str:
    """The room a module is in: `build/dossier/pages/front.py` → `pages`."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def may_import(importer: str) -> set[str]:
    if importer in CALLERS:
        return GROUND | STEPS | set(CALLERS[: CALLERS.index(importer) + 1])
    allowed = {importer, *GROUND} if importer in STEPS else GROUND
    return allowed | {known for knower, known in EXCEPTIONS if knower == importer}


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_arrows_point_one_way(path: Path) -> None:
    if path.parent == PACKAGE and path.name == "__init__.py":
        return
    assert room(path) in GROUND | STEPS | set(CALLERS), "a new room: say in this file what it may know"
    known = {name.split(".")[1] for name in imported(path) if name.startswith("dossier.")}
    assert known <= may_import(room(path)), f"{path}: {sorted(known - may_import(room(path)))}"


def test_no_exception_outlives_its_reason() -> None:
    used = {
        (room(path), name.split(".")[1]) for path in PACKAGE.rglob("*.py") for name in imported(path) if "." in name
    }
    assert used >= EXCEPTIONS.keys()


def test_only_the_hook_knows_mkdocs() -> None:
    """MkDocs can be replaced by exchanging one file."""
    knowing = {path.name for path in MODULES if any(re.match(r"(mkdocs|material)\b", name) for name in imported(path))}
    assert knowing == {"hook.py"}


def test_the_build_folder_is_no_package() -> None:
    """Else `import build` and `python -m build` would find this project instead of the packaging tool."""
    assert not (BUILD / "__init__.py").exists()
    assert not (BUILD / "__main__.py").exists()


def test_the_wheel_holds_the_whole_package(wheel: Path) -> None:
    """Code in `build/` is what packagers leave out by default; packs, templates and the model are no Python files."""
    held = {name for name in zipfile.ZipFile(wheel).namelist() if name.startswith("dossier/")}
    there = {
        path.relative_to(BUILD).as_posix() for path in PACKAGE.rglob("*.*") if path.is_file() and path.suffix != ".pyc"
    }
    assert held == there
    kinds = {Path(name).suffix for name in held}
    assert kinds >= {".py", ".yml", ".j2"}
    assert any(name.startswith("dossier/extract/names/model/") for name in held)


def tracked() -> list[str]:
    """The paths of the repository's files."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [name for name in listed.split("\0") if (ROOT / name).is_file()]


def test_constraints_name_versions_and_nothing_else() -> None:
    """Not where they were downloaded from: whoever installs chooses that."""
    lines = [line for line in (ROOT / "constraints.txt").read_text().splitlines() if not line.startswith("#")]
    assert [line for line in lines if not re.fullmatch(r"[A-Za-z0-9._-]+==[A-Za-z0-9.]+", line)] == []
    assert [name for name in tracked() if re.search(r"(\.lock|-lock\.(json|yaml)|shrinkwrap\.json)$", name)] == []


def test_every_dependency_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    wanted = [*project["dependencies"], *chain.from_iterable(project["optional-dependencies"].values())]
    pinned = {normal(line) for line in (ROOT / "constraints.txt").read_text().splitlines()}
    assert [line for line in wanted if normal(line) not in {*pinned, "dossier"}] == []


def normal(requirement: str) -> str:
    """The distribution a requirement names, in the form in which such names are compared."""
    return re.sub(r"[-_.]+", "-", re.split(r"[^A-Za-z0-9._-]", requirement)[0]).lower()


def test_no_path_of_anyones_machine() -> None:
    machine = re.compile(rb"(?<![\w.:/])/(home|root|work|Users|opt)/\w|\.\./shared\b|127\.0\.0\.1:[1-9]\d{4}")
    assert [name for name in tracked() if machine.search((ROOT / name).read_bytes())] == []


def test_files_end_with_a_newline_and_hold_no_trailing_blanks() -> None:
    # As received, what the build makes of it, and others' licences.
    kept = ("seeds/", "tests/sample/", "build/dossier/extract/names/model/")
    ours = [name for name in tracked() if name.endswith((".py", ".yml", ".toml", ".md", ".css", ".js", ".html", ".j2"))]
    slips = re.compile(rb"[ \t]+\n|[^\n]\Z|\r")
    assert [name for name in ours if not name.startswith(kept) and slips.search((ROOT / name).read_bytes())] == []


def test_nothing_that_is_made_is_kept() -> None:
    """What `.gitignore` names must not be tracked, or every build would change the repository."""
    listed = subprocess.run(["git", "ls-files", "-ci", "--exclude-standard"], cwd=ROOT, capture_output=True, check=True)
    assert listed.stdout == b""


def test_nothing_is_left_to_be_filled_in() -> None:
    left = re.compile(rb"\b(TO[D]O|FIX[M]E|X[X]X)\b|@[@]")
    ours = [name for name in tracked() if name.endswith((".py", ".yml", ".md", ".toml", ".css", ".js", ".html", ".j2"))]
    assert [name for name in ours if not name.startswith("seeds/") and left.search((ROOT / name).read_bytes())] == []
