"""Settings: one file, wrong values told and replaced by the default."""

from pathlib import Path

import pytest

from dossier import settings
from dossier.settings import Settings


def read(folder: Path, text: str) -> tuple[Settings, list[str]]:
    (folder / "mkdocs.yml").write_text(text, encoding="utf-8")
    found, problems = settings.read(folder)
    return found, [str(problem) for problem in problems]


def test_all_settings(tmp_path: Path) -> None:
    text = """
site_name: Arsip
docs_dir: halaman
theme: {name: material, language: en}
markdown_extensions: [{x: {format: !!python/name:y.z }}, !ENV [A, b]]
extra: {dossier: {seeds: teks, unreviewed: hidden, rights: excerpt}}
"""
    expected = Settings("Arsip", "en", "halaman", "teks", "hidden", "excerpt")
    assert read(tmp_path, text) == (expected, [])


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://a.example/b", "https://a.example/b/"),
        ("http://a.example/", "http://a.example/"),
        ("a.example", ""),
        ("", ""),
    ],
)
def test_the_address_is_the_sites_or_none(tmp_path: Path, url: str, address: str) -> None:
    found, problems = read(tmp_path, f"site_url: '{url}'\nsite_author: Redaksi\ncopyright: Bebas dipakai.\n")
    assert (found.address, found.author, found.copyright, problems) == (address, "Redaksi", "Bebas dipakai.", [])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("extra: {dossier: {unreviewed: hide}}", "write one of labelled, hidden"),
        ("extra: {dossier: {right: full}}", "did you mean 'rights'?"),
        ("extra: {dossier: {seeds: ../else}}", "leaves the dossier's folder"),
        ("docs_dir: /etc", "leaves the dossier's folder"),
        ("theme: {language: xx}", "write one of en, id"),
        ("site_name: [1]", "write a text"),
    ],
)
def test_a_wrong_value_is_told_and_the_default_stands(tmp_path: Path, text: str, words: str) -> None:
    found, problems = read(tmp_path, text)
    assert found == Settings()
    assert len(problems) == 1
    assert words in problems[0]


def test_broken_yaml_is_told_with_its_line(tmp_path: Path) -> None:
    found, problems = read(tmp_path, "site_name: x\ntheme: [\n")
    assert found == Settings()
    assert problems[0].startswith("mkdocs.yml:")


def test_no_file_is_told(tmp_path: Path) -> None:
    assert "none here" in str(settings.read(tmp_path)[1][0])
