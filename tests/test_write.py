"""Writing: only what changed, pruning only what is ours, nothing of a person's lost."""

from pathlib import Path

import pytest

from dossier.write import MANIFEST, create, ignoring, write


def snapshot(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {
        path.relative_to(folder).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_a_second_write_touches_nothing(tmp_path: Path) -> None:
    pages = {"articles/a.md": "A\n", "index.md": "Beranda\n"}
    assert write(tmp_path, pages) == ()
    first = snapshot(tmp_path)
    assert write(tmp_path, pages) == ()
    assert snapshot(tmp_path) == first
    assert first["articles/a.md"][0] == b"A\n"


def test_only_the_changed_page_is_written(tmp_path: Path) -> None:
    write(tmp_path, {"a.md": "1", "b.md": "1"})
    before = snapshot(tmp_path)
    write(tmp_path, {"a.md": "2", "b.md": "1"})
    after = snapshot(tmp_path)
    assert after["a.md"][0] == b"2"
    assert after["b.md"] == before["b.md"]


def test_a_page_no_longer_made_goes_and_its_empty_folder_too(tmp_path: Path) -> None:
    write(tmp_path, {"actors/old/x.md": "x", "index.md": "i"})
    write(tmp_path, {"index.md": "i"})
    assert sorted(snapshot(tmp_path)) == [MANIFEST, "index.md"]
    assert not (tmp_path / "actors").exists()


def test_a_handwritten_file_in_a_generated_folder_stays(tmp_path: Path) -> None:
    write(tmp_path, {"articles/a.md": "A"})
    (tmp_path / "articles/notes.md").write_text("mine", encoding="utf-8")
    write(tmp_path, {})
    assert (tmp_path / "articles/notes.md").read_text(encoding="utf-8") == "mine"
    assert not (tmp_path / "articles/a.md").exists()


def test_a_page_edited_by_hand_is_reported_and_kept(tmp_path: Path) -> None:
    write(tmp_path, {"a.md": "1"})
    (tmp_path / "a.md").write_text("my words", encoding="utf-8")
    for pages in ({"a.md": "2"}, {}, {"a.md": "2"}):
        problems = write(tmp_path, pages)
        assert (tmp_path / "a.md").read_text(encoding="utf-8") == "my words"
        if pages:
            assert [problem.file for problem in problems] == ["docs/a.md"]


def test_a_strangers_page_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "index.md").write_text("hand-made", encoding="utf-8")
    problems = write(tmp_path, {"index.md": "made"})
    assert (tmp_path / "index.md").read_text(encoding="utf-8") == "hand-made"
    assert "by hand" in str(problems[0])


def test_a_lost_manifest_adopts_pages_that_are_the_same(tmp_path: Path) -> None:
    write(tmp_path, {"a.md": "1"})
    (tmp_path / MANIFEST).unlink()
    assert write(tmp_path, {"a.md": "1"}) == ()
    assert write(tmp_path, {"a.md": "2"}) == ()
    assert (tmp_path / "a.md").read_text(encoding="utf-8") == "2"


def test_an_interrupted_run_does_not_make_strangers(tmp_path: Path) -> None:
    """The manifest names the new bytes before they are written: a page that made it to disk is still ours."""
    write(tmp_path, {"a.md": "1"})
    old_manifest = (tmp_path / MANIFEST).read_bytes()
    write(tmp_path, {"a.md": "2", "b.md": "2"})
    both = (tmp_path / MANIFEST).read_bytes()
    assert both != old_manifest
    assert write(tmp_path, {"a.md": "3"}) == ()
    assert sorted(snapshot(tmp_path)) == [MANIFEST, "a.md"]


def test_no_page_leaves_the_folder(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    docs.mkdir()
    (tmp_path / "outside").mkdir()
    (docs / "articles").symlink_to(tmp_path / "outside")
    problems = write(docs, {"articles/a.md": "A", "../b.md": "B"})
    assert len(problems) == 2
    assert list((tmp_path / "outside").iterdir()) == []
    assert not (tmp_path / "b.md").exists()


def test_what_is_made_is_ignored_by_its_first_folder() -> None:
    lines = ignoring(["index.md", "articles/a.md", "articles/b.md"]).splitlines()[1:]
    assert lines == ["/.dossier.json", "/.gitignore", "/articles/", "/index.md"]


def test_a_new_file_that_cannot_be_written_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def half(path: Path, data: bytes) -> None:
        with path.open("wb") as file:
            file.write(data[:1])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", half)
    with pytest.raises(OSError, match="No space"):
        create(tmp_path / "a.txt", b"satu")
    assert list(tmp_path.iterdir()) == []


def test_a_new_file_is_written_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "new/a.txt"
    create(path, b"one")
    with pytest.raises(FileExistsError):
        create(path, b"two")

    def no_links(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "hardlink_to", no_links)  # as on a file system that has none
    create(tmp_path / "new/b.txt", b"three")
    with pytest.raises(FileExistsError):
        create(path, b"two")
    assert {one.name: one.read_bytes() for one in path.parent.iterdir()} == {"a.txt": b"one", "b.txt": b"three"}
