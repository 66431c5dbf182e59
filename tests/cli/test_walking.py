"""`dossier review --interactive`: what each key writes, how it is taken back, and what an interruption leaves."""

import os
import pty
import re
import select
import signal
import subprocess
import sys
import termios
import time
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from dossier.cli import main

ARTICLE = """\
Kabar Uji, Jakarta - Menteri Alya Sari mengunjungi Pelabuhan Lestari pada Senin (4/3/2024).

"Pelabuhan ini sudah siap dibuka," demikian tertulis di dermaga.
"""
SPELLINGS = "Bima Karsa hadir. Bima Karso menilai acara itu ramai.\n\nDewi Larasati dan Dewi Larasatu juga.\n"
ACTORS = """\
# Siapa saja yang dikenal.
- {id: bima-karsa, name: Bima Karsa, type: person}   # direktur
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "mkdocs.yml").write_text("site_name: Arsip\ntheme: {name: material, language: id}\n", encoding="utf-8")
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/kunjungan.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "seeds/actors.yml").write_text(ACTORS, encoding="utf-8")
    return tmp_path


def review(root: Path, keys: str, *filters: str) -> Result:
    done = CliRunner().invoke(main, ["review", "-i", "--root", str(root), *filters], input=keys)
    assert done.exit_code == 0, done.output
    return done


def actors(root: Path) -> list[dict[str, object]]:
    found = yaml.safe_load((root / "seeds/actors.yml").read_bytes())
    assert isinstance(found, list)
    return found


def decided(root: Path) -> dict[str, object]:
    found = yaml.safe_load((root / "seeds/kunjungan.yml").read_bytes())
    assert isinstance(found, dict)
    return {key: value for key, value in found.items() if key != "sha256"}


PATIENCE = 60  # seconds, on a busy machine
COMMAND = str(Path(sys.executable).with_name("dossier"))
NAMES = ("--kind", "name")  # Alya Sari, Jakarta and Pelabuhan Lestari, in this order


def test_each_name_is_decided_with_a_key(root: Path) -> None:
    said = review(root, "apur", *NAMES).output
    assert said.endswith("3 decided, 0 left.\n")
    assert actors(root)[1:] == [
        {"id": "alya-sari", "name": "Alya Sari", "type": "person"},
        {"unsure": "Jakarta"},
        {"reject": "Pelabuhan Lestari"},
    ]
    assert (root / "seeds/actors.yml").read_text(encoding="utf-8").startswith(ACTORS)


def test_the_words_are_shown_in_their_sentence(root: Path) -> None:
    said = review(root, "q", *NAMES).output
    assert "[1/3] name: Alya Sari" in said
    assert "seeds/kunjungan.txt:1: Kabar Uji, Jakarta - Menteri Alya Sari mengunjungi" in said
    assert said.endswith("0 decided, 3 left.\n")


def test_the_type_may_be_the_machines_or_another(root: Path) -> None:
    review(root, "a\ra\x1baoq", *NAMES)
    assert [record["type"] for record in actors(root)] == ["person", "person", "organization"]


def test_an_alias_is_asked_for_until_somebody_has_the_name(root: Path) -> None:
    said = review(root, "lbima karso\nBIMA KARSA\nq", *NAMES).output
    assert "did you mean bima-karsa?" in said
    assert actors(root)[0]["aliases"] == ["Alya Sari"]


def test_never_mind_decides_nothing(root: Path) -> None:
    assert review(root, "l\na?xq", *NAMES).output.endswith("0 decided, 3 left.\n")
    assert (root / "seeds/actors.yml").read_text(encoding="utf-8") == ACTORS


def test_back_takes_back_to_the_byte_and_skipping_is_nothing(root: Path) -> None:
    said = review(root, "bsrbbaq\rq", *NAMES).output
    assert "this is the first" in said
    assert "taken back" in said
    assert (root / "seeds/actors.yml").read_text(encoding="utf-8") == ACTORS


def test_back_deletes_a_file_that_the_decision_made(root: Path) -> None:
    assert "w  who says so" in review(root, "?nbq", "--kind", "quote").output
    assert not (root / "seeds/kunjungan.yml").exists()


def test_what_was_changed_since_is_not_taken_back(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from dossier.cli import asking

    keys = iter("rbq")

    def pressed() -> str:
        key = next(keys)
        if key == "b":
            with (root / "seeds/actors.yml").open("a", encoding="utf-8") as file:
                file.write("# Catatan tangan.\n")
        return key

    monkeypatch.setattr(asking, "key", pressed)
    assert "not taken back" in review(root, "", *NAMES).output
    assert "# Catatan tangan." in (root / "seeds/actors.yml").read_text(encoding="utf-8")
    assert {"reject": "Alya Sari"} in actors(root)


def test_quotations(root: Path) -> None:
    review(root, "wbima karsa\n", "--kind", "quote")
    words = "Pelabuhan ini sudah siap dibuka,"
    assert decided(root) == {"quotes": [{"words": words, "paragraph": 2, "speaker": "bima-karsa"}]}
    (root / "seeds/kunjungan.yml").unlink()
    review(root, "r", "--kind", "quote")
    assert decided(root) == {"quotes": [{"words": words, "paragraph": 2, "reject": True}]}


def test_a_date_that_is_none_is_refused_and_asked_for_again(root: Path) -> None:
    said = review(root, "d2024-13-40\nd2024-03-04\n", "--kind", "undated").output
    assert "not written: " in said
    assert "not an EDTF date" in said
    assert "1 decided, 0 left." in said


def test_an_article_of_nobody_and_one_that_changed(root: Path) -> None:
    review(root, "wbima-karsa\n", "--kind", "unnamed")
    assert decided(root) == {"actors": {"add": ["bima-karsa"]}}
    (root / "seeds/kunjungan.txt").write_text(ARTICLE + "\nSelesai.\n", encoding="utf-8")
    before = (root / "seeds/kunjungan.yml").read_text(encoding="utf-8")
    review(root, "c", "--kind", "stale")
    after = (root / "seeds/kunjungan.yml").read_text(encoding="utf-8")
    assert re.sub("[0-9a-f]{64}", "", before) == re.sub("[0-9a-f]{64}", "", after)
    assert before != after


def test_two_names_of_one(root: Path) -> None:
    (root / "seeds/kunjungan.txt").write_text(SPELLINGS, encoding="utf-8")
    said = review(root, "y\ry", "--kind", "same").output
    assert "2 decided" in said
    assert actors(root)[0]["aliases"] == ["Bima Karso"]
    assert (actors(root)[1]["name"], actors(root)[1]["aliases"]) == ("Dewi Larasati", ["Dewi Larasatu"])


def test_two_names_of_two(root: Path) -> None:
    (root / "seeds/kunjungan.txt").write_text(SPELLINGS, encoding="utf-8")
    said = review(root, "nn" + "ssss", "--kind", "same", "--kind", "name").output
    assert "2 decided" in said
    assert "name: Bima Karso" in said  # that they are two does not tell who they are
    assert {"different": ["bima-karsa", "Bima Karso"]} in actors(root)
    assert {"different": ["Dewi Larasati", "Dewi Larasatu"]} in actors(root)
    assert "0 decided, 0 left" in review(root, "", "--kind", "same").output


def test_two_records_are_two(root: Path) -> None:
    with (root / "seeds/actors.yml").open("a", encoding="utf-8") as file:
        file.write("- {id: bima-karso, name: Bima Karso, type: person}\n")
    review(root, "n", "--kind", "same")
    assert actors(root)[2] == {"different": ["bima-karsa", "bima-karso"]}


def test_a_decision_settles_the_other_items_on_the_name(root: Path) -> None:
    text = "Bima Karsa hadir. Bima Karso menilai acara itu ramai. Bima Karso pulang.\n"
    (root / "seeds/kunjungan.txt").write_text(text, encoding="utf-8")
    said = review(root, "y", "--kind", "same", "--kind", "name").output
    assert "[1/2]" in said
    assert "[2/2]" not in said


def test_two_records_are_merged(root: Path) -> None:
    with (root / "seeds/actors.yml").open("a", encoding="utf-8") as file:
        file.write("- {id: bima-karso, name: Bima Karso, type: person}\n")
    review(root, "y", "--kind", "same")
    assert actors(root)[0]["former_ids"] == ["bima-karso"]


def test_json_and_keys_do_not_go_together(root: Path) -> None:
    assert CliRunner().invoke(main, ["review", "-i", "--json", "--root", str(root)]).exit_code == 2


def test_without_a_terminal_it_is_wrong_usage(root: Path) -> None:
    done = subprocess.run(
        [COMMAND, "review", "-i", "--root", str(root)],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        start_new_session=True,  # no terminal at all
        timeout=60,
        check=False,
    )
    assert (done.returncode, b"needs a terminal" in done.stderr) == (2, True), done


@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGINT])
def test_an_interruption_loses_nothing_that_was_decided(root: Path, end: signal.Signals) -> None:
    """In a real terminal: a decision, then the process is killed, or Ctrl-C pressed."""
    ours, theirs = pty.openpty()
    command = [COMMAND, "review", "-i", "--root", str(root), *NAMES]
    process = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True)
    os.close(theirs)
    try:
        press(ours, "r", "[2/3]")
        if end == signal.SIGINT:
            press(ours, "\x03", "1 decided, 2 left.")
            assert process.wait(timeout=PATIENCE) == 0
    finally:
        process.kill()
        process.wait()
        os.close(ours)
    assert actors(root)[1:] == [{"reject": "Alya Sari"}]
    assert sorted(path.name for path in (root / "seeds").iterdir()) == ["actors.yml", "kunjungan.txt"]


def press(terminal: int, key: str, then: str) -> None:
    """Press a key once the program waits for one (it has switched line editing off), and read until these words."""
    seen, limit = "", time.monotonic() + PATIENCE
    is_pressed = False
    while then not in seen:
        assert time.monotonic() < limit, seen
        if not is_pressed and not termios.tcgetattr(terminal)[3] & termios.ICANON:
            os.write(terminal, key.encode())
            is_pressed = True
        if select.select([terminal], [], [], 0.05)[0]:
            seen += os.read(terminal, 4096).decode("utf-8", "replace")
