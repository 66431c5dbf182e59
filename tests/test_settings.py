"""Settings: one file, wrong values told and replaced by the default."""

from dataclasses import replace
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
extra: {dossier: {seeds: teks, unreviewed: hidden, found_from: 3, rights: excerpt}}
"""
    expected = Settings("Arsip", "en", "halaman", "teks", "hidden", "excerpt", 3)
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
        ("extra: {dossier: {unreviewed: hide}}", "write one of pages, labelled, hidden"),
        ("extra: {dossier: {found_from: 0}}", "write a whole number from 1"),
        ("extra: {dossier: {found_from: many}}", "write a whole number from 1"),
        ("extra: {dossier: {right: full}}", "did you mean 'rights'?"),
        ("extra: {dossier: {seeds: ../else}}", "leaves the dossier's folder"),
        ("extra: {dossier: {dates: fr}}", "write one of id, en-GB, en-US"),
        ("extra: {dossier: {contact: nobody}}", "write a web address"),
        ("docs_dir: /etc", "leaves the dossier's folder"),
        ("theme: {language: xx}", "write one of en, id"),
        ("extra: {dossier: {seeds: 'a\\b'}}", "leaves the dossier's folder"),
        ("extra: {dossier: {seeds: .}}", "leaves the dossier's folder"),
        ("extra: {dossier: {title: x}}", "it knows seeds, unreviewed, found_from, rights"),
        ("extra: {dossier: {seeds: docs/texts}}", "lie in one another"),
        ("docs_dir: seeds/pages\nextra: {dossier: {seeds: seeds}}", "lie in one another"),
        ("site_name: [1]", "write a text"),
        ("site_name: 2024-13-40", "write a text"),
    ],
)
def test_a_wrong_value_is_told_and_the_default_stands(tmp_path: Path, text: str, words: str) -> None:
    found, problems = read(tmp_path, text)
    assert replace(found, docs=Settings().docs) == Settings()
    assert len(problems) == 1
    assert words in problems[0]


@pytest.mark.parametrize("written", ["naskah/", "./naskah", "naskah//"])
def test_a_folder_has_one_name_however_it_is_written(tmp_path: Path, written: str) -> None:
    found, problems = read(tmp_path, f"docs_dir: ./pages/\nextra: {{dossier: {{seeds: {written}}}}}\n")
    assert (found.docs, found.seeds, found.authority, problems) == ("pages", "naskah", "naskah/actors.yml", [])


def test_a_wrong_value_is_told_with_its_line(tmp_path: Path) -> None:
    problems = read(tmp_path, "site_name: x\nextra:\n  dossier:\n    rights: ful\n")[1]
    assert problems == ["mkdocs.yml:4: extra.dossier.rights cannot be 'ful': write one of full, excerpt, metadata"]


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").mkdir()
    found, (problem,) = settings.read(tmp_path)
    assert found == Settings()
    assert "cannot be read (Is a directory)" in problem.message


def test_broken_yaml_is_told_with_its_line(tmp_path: Path) -> None:
    found, problems = read(tmp_path, "site_name: x\ntheme: [\n")
    assert found == Settings()
    assert problems[0].startswith("mkdocs.yml:")


def test_no_file_is_told(tmp_path: Path) -> None:
    assert "none here" in str(settings.read(tmp_path)[1][0])


@pytest.mark.parametrize(
    ("chosen", "articles", "least"),
    [
        (Settings(), 19, 1),
        (Settings(), 20, 2),
        (Settings(found_from=5), 3, 5),
        (Settings(unreviewed="labelled"), 100, None),
        (Settings(unreviewed="hidden", found_from=1), 100, None),
    ],
)
def test_in_how_many_articles_a_name_must_stand_to_have_a_page(
    chosen: Settings, articles: int, least: int | None
) -> None:
    assert chosen.least(articles) == least
