"""A dossier that nobody has curated: whom the machine found has a page, and decisions change what they decide alone."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from dossier.build import build
from dossier.cli import main

SETTINGS = "site_name: Arsip\ntheme: {name: material, language: id}\n"
FIRST = """\
Kabar Uji, Jakarta - Menteri Ratna Wulandari mendatangi Badan Pengelola Pelabuhan (BPP) pada Senin (4/3/2024).

"Semua cabang sudah siap," kata Ratna Wulandari kepada wartawan. Ia didampingi Bagus Wirawan.

Badan Pengelola Pelabuhan (BPP) akan bersidang lagi pada Mei 2024. Bagus Wirawan menyusun acaranya.

Wulandari menutup rapat itu. Peserta pulang pada sore hari.
"""
SECOND = """\
Kabar Uji, Jakarta - Ketua BPP menerima Menteri Ratna Wulandari pada Selasa (5/3/2024).

Menurut Ratna Wulandari, rapat itu berjalan baik. Bagus Wirawan mencatat hasilnya.

BPP berterima kasih kepada semua peserta. Sidang berikutnya digelar di Jakarta.

Tidak ada keputusan lain yang diambil. Rapat ditutup pada siang hari.
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    (tmp_path / "seeds").mkdir()
    for name, text in (("rapat", FIRST), ("tamu", SECOND)):
        (tmp_path / f"seeds/{name}.txt").write_text(text, encoding="utf-8")
    return tmp_path


def pages(root: Path) -> dict[str, str]:
    """What the build writes: pages and data, by their paths."""
    assert build(root) == ()
    docs = root / "docs"
    return {
        path.relative_to(docs).as_posix(): path.read_text(encoding="utf-8")
        for path in docs.rglob("*")
        if path.suffix in (".md", ".json", ".csv", ".jsonl")
    }


def dossier(root: Path, *arguments: str) -> None:
    done = CliRunner().invoke(main, [*arguments, "--root", str(root)])
    assert done.exit_code == 0, done.output


def actors(made: dict[str, str]) -> set[str]:
    return {path for path in made if path.startswith("actors/")}


def test_whom_the_machine_found_has_a_page_that_says_so(root: Path) -> None:
    made = pages(root)
    for name in ("ratna-wulandari", "bagus-wirawan", "badan-pengelola-pelabuhan"):
        page = made[f"actors/{name}.md"]
        assert "reviewed: false" in page
        assert "Ditemukan mesin, belum diperiksa." in page
    committee = made["actors/badan-pengelola-pelabuhan.md"]
    assert "| BPP | singkatan yang kepanjangannya ditulis dalam artikel |" in committee
    assert "dalam 2 artikel" in committee


def test_accepting_keeps_every_address_and_rejecting_leaves_nothing(root: Path) -> None:
    before = pages(root)
    dossier(root, "accept", "Badan Pengelola Pelabuhan")
    dossier(root, "reject", "Bagus Wirawan")
    after = pages(root)
    assert actors(before) - actors(after) == {"actors/bagus-wirawan.md"}
    committee = after["actors/badan-pengelola-pelabuhan.md"]
    assert "reviewed: true" in committee
    assert ".found-note" not in committee
    assert "dalam 2 artikel" in committee  # its acronym went along
    told = {path: text for path, text in after.items() if "bagus-wirawan" in text or "Bagus Wirawan" in text}
    left = {path for path, text in told.items() if "bagus-wirawan" in text}
    assert left == set()
    assert pages(root) == after  # decisions survive a rebuild


def test_the_articles_still_show_a_rejected_name_as_the_words_they_are(root: Path) -> None:
    dossier(root, "reject", "Bagus Wirawan")
    assert "Bagus Wirawan" in pages(root)["articles/rapat.md"]


@pytest.mark.parametrize("mode", ["labelled", "hidden"])
def test_settings_take_the_pages_back(root: Path, mode: str) -> None:
    dossier(root, "accept", "Ratna Wulandari")
    (root / "mkdocs.yml").write_text(f"{SETTINGS}extra: {{dossier: {{unreviewed: {mode}}}}}\n", encoding="utf-8")
    made = pages(root)
    assert actors(made) == {"actors/index.md", "actors/ratna-wulandari.md"}


def test_a_hidden_name_stands_nowhere_but_in_the_articles_own_words(root: Path) -> None:
    dossier(root, "accept", "Ratna Wulandari")
    (root / "mkdocs.yml").write_text(f"{SETTINGS}extra: {{dossier: {{unreviewed: hidden}}}}\n", encoding="utf-8")
    made = pages(root)
    for path, text in made.items():
        for id in ("bagus-wirawan", "badan-pengelola-pelabuhan"):
            assert id not in text, path
    assert '"name":"Bagus Wirawan"' not in made["data/dossier.json"].replace(": ", ":")
    assert "unreviewed" not in made["articles/rapat.md"]


def test_from_how_many_articles_on_is_a_setting(root: Path) -> None:
    (root / "mkdocs.yml").write_text(f"{SETTINGS}extra: {{dossier: {{found_from: 3}}}}\n", encoding="utf-8")
    assert actors(pages(root)) == {"actors/index.md"}
