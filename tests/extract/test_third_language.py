"""A third language is a data file: the package as it is, with a Malay pack laid beside the others, reads Malay."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

import dossier

PACK = Path(__file__).parent / "third" / "ms.yml"
TEXT = """Pelabuhan Baharu Dibuka di Labuan

LABUAN, 16 Mei 2024 (Bernama) — Pelabuhan itu dibuka pada hari Khamis, kata Menteri Pengangkutan Aminah Yusof.

"Kami menunggu selama lima tahun," kata Aminah Yusof. "Kapal pertama akan tiba esok."

Beliau berkata bahawa kerja itu bermula pada Jun 2019 dan terhenti tahun lepas. Menurut Aminah, jalan ke pelabuhan \
akan siap pada jam 9.30 pagi hari Isnin (20 Mei).
"""


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Any]:
    folder = tmp_path_factory.mktemp("third")
    shutil.copytree(Path(dossier.__file__).parent, folder / "dossier", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(PACK, folder / "dossier" / "language" / "ms.yml")
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    command = [sys.executable, "-c", "from dossier.cli import main; main()", "extract", "--json", str(folder / "a.txt")]
    done = subprocess.run(command, env={**os.environ, "PYTHONPATH": str(folder)}, capture_output=True, check=True)
    answer: Mapping[str, Any] = json.loads(done.stdout)
    return answer


def test_its_language_is_told(found: Mapping[str, Any]) -> None:
    assert found["lang"] == "ms"


def test_its_frame_is_read(found: Mapping[str, Any]) -> None:
    assert found["title"]["value"] == "Pelabuhan Baharu Dibuka di Labuan"
    assert found["outlet"]["value"] == "Bernama"
    assert found["published"]["edtf"] == "2024-05-16~"


def test_its_dates_are_reckoned(found: Mapping[str, Any]) -> None:
    assert [(one["text"], one["edtf"].rstrip("~")) for one in found["dates"]] == [
        ("16 Mei 2024", "2024-05-16"),
        ("hari Khamis", "2024-05-16"),
        ("selama lima tahun", "P5Y"),
        ("esok", "2024-05-17"),
        ("Jun 2019", "2019-06"),
        ("tahun lepas", "2023"),
        ("jam 9.30 pagi", "2024-05-20T09:30:00"),
        ("hari Isnin (20 Mei)", "2024-05-20"),
    ]


def test_its_quotes_and_roles_are_read(found: Mapping[str, Any]) -> None:
    told = [(one["kind"], one["text"], one["speaker"] and one["speaker"]["text"]) for one in found["quotes"]]
    assert told == [
        ("indirect", "Pelabuhan itu dibuka pada hari Khamis", "Aminah Yusof"),
        ("direct", "Kami menunggu selama lima tahun,", "Aminah Yusof"),
        ("direct", "Kapal pertama akan tiba esok.", "Aminah Yusof"),
        ("indirect", "kerja itu bermula pada Jun 2019 dan terhenti tahun lepas", "Aminah Yusof"),
        ("indirect", "jalan ke pelabuhan akan siap pada jam 9.30 pagi hari Isnin (20 Mei)", "Aminah"),
    ]
    assert [(one["text"], TEXT[slice(*one["person"])]) for one in found["roles"]] == [
        ("Menteri Pengangkutan", "Aminah Yusof")
    ]
