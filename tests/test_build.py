"""The whole build, on a small invented dossier whose pages are all compared, and on what may not change them.

`make golden` rewrites the expected pages; the diff is then read by eye, line by line, before it is committed.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from dossier import write
from dossier.build import build

SAMPLE = Path(__file__).parent / "sample"
EXPECTED = SAMPLE / "expected"
SEEDS = SAMPLE / "seeds"
PROBLEMS = "problems.txt"


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """A copy of the sample dossier, not built yet."""
    return copied(tmp_path / "sample", sorted)


def copied(folder: Path, order: Callable[[list[Path]], list[Path]]) -> Path:
    """Copy the sample's sources to a folder, file by file in an order."""
    (folder / "seeds").mkdir(parents=True)
    shutil.copy(SAMPLE / "mkdocs.yml", folder)
    for path in order(list(SEEDS.iterdir())):
        shutil.copy(path, folder / "seeds")
    return folder


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by its path in it.

    Without `.gitignore`, which would hide what is expected, the manifest, which says nothing more than the files, and
    the pictures of shared links, whose bytes are those of a version of their library.
    """
    left_out = {write.IGNORED, write.MANIFEST}
    paths = (path for path in folder.rglob("*") if path.is_file() and path.suffix != ".png")
    paths = (path for path in paths if path.name not in left_out)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def made(root: Path) -> dict[str, bytes]:
    """What a build makes of the dossier at `root`: its docs tree, and its problems as they are printed."""
    problems = "".join(f"{problem}\n" for problem in build(root))
    return {**tree(root / "docs"), PROBLEMS: problems.encode()}


def test_the_sample_builds_to_what_is_expected(sample: Path, pytestconfig: pytest.Config) -> None:
    got = made(sample)
    if pytestconfig.getoption("--update-golden"):
        shutil.rmtree(EXPECTED, ignore_errors=True)
        for name, data in got.items():
            (EXPECTED / name).parent.mkdir(parents=True, exist_ok=True)
            (EXPECTED / name).write_bytes(data)
    expected = tree(EXPECTED)
    assert sorted(got) == sorted(expected)
    for name in sorted(got):
        assert got[name].decode() == expected[name].decode(), f"{name}: if this is meant, run `make golden`"


def test_a_second_build_writes_nothing(sample: Path) -> None:
    build(sample)
    before = {path: path.stat() for path in (sample / "docs").rglob("*")}
    build(sample)
    after = {path: path.stat() for path in (sample / "docs").rglob("*")}
    assert {path: (stat.st_mtime_ns, stat.st_ino) for path, stat in after.items()} == {
        path: (stat.st_mtime_ns, stat.st_ino) for path, stat in before.items()
    }


@pytest.mark.parametrize("seed", ["0", "1"])
def test_neither_hash_seed_nor_file_order_nor_folder_changes_a_byte(tmp_path: Path, seed: str) -> None:
    root = copied(tmp_path / f"elsewhere-{seed}", lambda paths: sorted(paths, reverse=seed == "1"))
    code = "import sys; from pathlib import Path; from dossier.build import build; build(Path(sys.argv[1]))"
    environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": "Asia/Jakarta", "LC_ALL": "C"}
    subprocess.run([sys.executable, "-c", code, str(root)], env=environment, check=True, timeout=60)
    got, expected = tree(root / "docs"), tree(EXPECTED)
    assert {name for name in {*got, *expected} - {PROBLEMS} if got.get(name) != expected.get(name)} == set()


def test_pages_of_a_deleted_seed_go_and_the_rest_stays(sample: Path) -> None:
    build(sample)
    before = tree(sample / "docs")
    (sample / "docs" / "about.md").write_text("By hand.\n")
    for path in (sample / "seeds").glob("harbour-talks.*"):
        path.unlink()
    build(sample)
    after = tree(sample / "docs")
    assert before.keys() - after.keys() >= {"articles/harbour-talks.md"}
    assert after["about.md"] == b"By hand.\n"
    assert not any(b"harbour-talks" in data for data in after.values())


def test_seeds_are_never_written_to(sample: Path) -> None:
    before = tree(sample / "seeds")
    build(sample)
    assert tree(sample / "seeds") == before == tree(SEEDS)
