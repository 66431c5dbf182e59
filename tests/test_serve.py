"""`mkdocs serve`, for real: what changes in the seeds shows, what goes is gone, what breaks is said, and it rests."""

import hashlib
import html
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.conftest import sources

FIRST = "Kabar Uji, Jakarta - Menteri Alya Sari mengunjungi Pelabuhan Lestari pada Senin (4/3/2024).\n"
PATIENCE = 60  # seconds, on a busy machine


class Served:
    """A dossier under `mkdocs serve`, and what MkDocs says meanwhile."""

    def __init__(self, folder: Path) -> None:
        self.seeds = folder / "seeds"
        self.log = folder.parent / "serve.log"
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.address = f"127.0.0.1:{free.getsockname()[1]}"
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-u", "-m", "mkdocs", "serve", "--dev-addr", self.address],
                cwd=folder,
                stdout=log,
                stderr=subprocess.STDOUT,
                env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
            )
        self.wait(lambda: "Serving on" in self.said())

    def said(self) -> str:
        return self.log.read_text(encoding="utf-8", errors="replace")

    def rebuilds(self) -> int:
        return self.said().count("Reloading browsers")

    def page(self, path: str) -> str:
        """The page at a path; empty where there is none."""
        try:
            with urllib.request.urlopen(f"http://{self.address}/{path}", timeout=PATIENCE) as answer:
                return str(answer.read().decode("utf-8"))
        except urllib.error.HTTPError:
            return ""

    def wait(self, is_so: Callable[[], bool]) -> None:
        limit = time.monotonic() + PATIENCE
        while not is_so():
            assert self.process.poll() is None, self.said()
            assert time.monotonic() < limit, self.said()
            time.sleep(0.05)

    def change(self, path: str, text: str | bytes | None) -> None:
        """Write (or delete) a file among the seeds, and wait until MkDocs has rebuilt the site."""
        done = self.rebuilds()
        data = text.encode() if isinstance(text, str) else text
        (self.seeds / path).unlink() if data is None else (self.seeds / path).write_bytes(data)
        self.wait(lambda: self.rebuilds() > done)


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("serve")
    received = folder / "received"
    received.mkdir()
    (received / "pertama.txt").write_text(FIRST, encoding="utf-8")
    (folder / "dossier").mkdir()
    running = Served(sources(folder / "dossier", received))
    yield running
    running.process.send_signal(signal.SIGINT)
    running.process.wait(timeout=PATIENCE)


def test_a_changed_seed_shows(served: Served) -> None:
    assert "Alya Sari" in served.page("articles/pertama/")
    served.change("pertama.txt", FIRST.replace("Alya Sari", "Bima Putra"))
    assert "Bima Putra" in served.page("articles/pertama/")


def test_what_waits_for_the_curator_is_shown_and_written_nowhere(served: Served) -> None:
    assert "Pelabuhan Lestari" in served.page("review/")
    assert "dossier accept 'Pelabuhan Lestari' --type place" in html.unescape(served.page("review/"))
    served.change("actors.yml", "- {id: pelabuhan, name: Pelabuhan Lestari, type: place}\n")
    assert "Pelabuhan Lestari</strong>" not in served.page("review/")
    assert "review" not in served.page("pagefind/words.json")
    assert not (served.seeds.parent / "docs/review.md").exists()
    served.change("actors.yml", None)


def test_an_added_seed_shows_and_is_found(served: Served) -> None:
    served.change("kedua.txt", FIRST.replace("mengunjungi", "meninggalkan"))
    assert "meninggalkan" in served.page("articles/kedua/")
    assert "kedua" in served.page("articles/")
    assert "meninggalkan" in served.page("pagefind/words.json")


def test_a_deleted_seed_leaves_nothing(served: Served) -> None:
    served.change("ketiga.txt", FIRST)
    assert served.page("articles/ketiga/")
    served.change("ketiga.txt", None)
    assert served.page("articles/ketiga/") == ""


def test_a_decision_shows(served: Served) -> None:
    decided_on = hashlib.sha256((served.seeds / "pertama.txt").read_bytes()).hexdigest()
    served.change("pertama.yml", f"sha256: {decided_on}\ntitle: Kunjungan Sang Menteri\n")
    assert "Kunjungan Sang Menteri" in served.page("articles/pertama/")
    served.change("pertama.yml", None)
    assert "Kunjungan Sang Menteri" not in served.page("articles/pertama/")


@pytest.mark.parametrize(
    ("file", "broken"),
    [("actors.yml", b"- id: [\n"), ("pertama.yml", b"date: 2024-13-40\n"), ("biner.txt", b"\0\xff\xfe")],
)
def test_what_breaks_is_said_and_the_rest_stays_served(served: Served, file: str, broken: bytes) -> None:
    before = len(served.said())
    served.change(file, broken)
    assert re.search(rf"WARNING.*seeds/{re.escape(file)}", served.said()[before:])
    assert "Pelabuhan Lestari" in served.page("articles/pertama/")
    served.change(file, None)


def test_a_change_is_built_once_and_shown_within_two_seconds(served: Served) -> None:
    done = served.rebuilds()
    served.change("pertama.txt", FIRST.replace("Senin", "senin"))
    started, shown = (moment(served.said(), text) for text in ("Detected file changes", "Reloading browsers"))
    assert shown - started <= 3  # within two seconds on a machine that does nothing else; the log counts whole ones
    time.sleep(2)  # a rebuild that wakes itself up would be seen by now
    assert served.rebuilds() == done + 1


def moment(said: str, text: str) -> float:
    """When MkDocs last said something, in seconds of its clock."""
    times = re.findall(rf"\[(\d+):(\d+):(\d+)\] {text}", said)
    hours, minutes, seconds = map(int, times[-1])
    return hours * 3600 + minutes * 60 + seconds
