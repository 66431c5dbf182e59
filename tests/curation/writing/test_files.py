"""Decision files on disk: whole or not at all, and never over another's change."""

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from dossier.curation.writing import RefusedError, Written, files, save
from dossier.model import Problem


def more(data: bytes) -> bytes:
    return data + b"b: 2\n"


def test_a_file_is_made_and_edited(tmp_path: Path) -> None:
    path = tmp_path / "x.yml"
    assert save(path, "seeds/x.yml", lambda data: b"a: 1\n" if not data else b"") == Written("seeds/x.yml", 1)
    assert str(save(path, "seeds/x.yml", more)) == "seeds/x.yml:2"
    assert path.read_bytes() == b"a: 1\nb: 2\n"
    assert [one.name for one in tmp_path.iterdir()] == ["x.yml"]


def test_what_stands_there_already_is_not_written_again(tmp_path: Path) -> None:
    path = tmp_path / "x.yml"
    path.write_bytes(b"a: 1\n")
    before = path.stat().st_mtime_ns
    assert str(save(path, "x.yml", lambda data: data)) == "x.yml: decided already"
    assert path.stat().st_mtime_ns == before


def test_a_refused_edit_leaves_the_file(tmp_path: Path) -> None:
    path = tmp_path / "x.yml"
    path.write_bytes(b"a: 1\n")

    def refused(data: bytes) -> bytes:
        raise RefusedError(1, "no", "do")

    assert save(path, "x.yml", refused) == Problem("x.yml", 1, "no", "do")
    assert path.read_bytes() == b"a: 1\n"


def test_a_change_by_someone_else_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "x.yml"
    path.write_bytes(b"a: 1\n")

    def meanwhile(data: bytes) -> bytes:
        path.write_bytes(b"a: theirs\n")
        return more(data)

    told = save(path, "x.yml", meanwhile)
    assert "was changed while" in str(told)
    assert path.read_bytes() == b"a: theirs\n"
    assert [one.name for one in tmp_path.iterdir()] == ["x.yml"]


def test_decisions_at_the_same_time_are_all_written(tmp_path: Path) -> None:
    path = tmp_path / "x.yml"

    def decide(number: int) -> Written | Problem:
        return save(path, "x.yml", lambda data: data + b"%d\n" % number)

    with ThreadPoolExecutor(8) as pool:
        outcomes = list(pool.map(decide, range(40)))
    assert all(isinstance(one, Written) for one in outcomes)
    assert sorted(map(int, path.read_bytes().split())) == list(range(40))


def test_a_lock_that_was_left_behind_is_told_and_not_taken_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "PATIENCE", 0.1)
    path, lock = tmp_path / "x.yml", tmp_path / ".x.yml.lock"
    lock.touch()
    assert "delete .x.yml.lock" in str(save(path, "seeds/x.yml", more))
    assert (path.exists(), lock.exists()) == (False, True)


def test_a_link_to_itself_is_told(tmp_path: Path) -> None:
    path = tmp_path / "x.yml"
    path.symlink_to("x.yml")
    assert isinstance(save(path, "x.yml", more), Problem)
    assert path.is_symlink()


def test_what_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "x.yml").mkdir()
    (tmp_path / "x.yml/y").touch()
    for path in (tmp_path / "x.yml", tmp_path / "nowhere/x.yml"):
        assert str(save(path, "x.yml", more)).startswith("x.yml: it cannot be written (")
    assert [one.name for one in tmp_path.iterdir()] == ["x.yml"]


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "outside.yml").write_bytes(b"a: 1\n")
    try:
        (tmp_path / "seeds/x.yml").symlink_to("../outside.yml")
    except OSError:
        pytest.skip("no links on this system")
    assert "leads out of the folder" in str(save(tmp_path / "seeds/x.yml", "seeds/x.yml", more))
    assert (tmp_path / "outside.yml").read_bytes() == b"a: 1\n"


def test_a_link_stays_a_link_and_its_mode_its_mode(tmp_path: Path) -> None:
    (tmp_path / "real.yml").write_bytes(b"a: 1\n")
    (tmp_path / "real.yml").chmod(0o640)
    try:
        (tmp_path / "x.yml").symlink_to("real.yml")
    except OSError:
        pytest.skip("no links on this system")
    save(tmp_path / "x.yml", "x.yml", more)
    assert (tmp_path / "x.yml").is_symlink()
    assert (tmp_path / "real.yml").read_bytes() == b"a: 1\nb: 2\n"
    assert stat.S_IMODE((tmp_path / "real.yml").stat().st_mode) == 0o640
