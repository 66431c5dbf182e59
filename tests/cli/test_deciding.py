"""The decisions as commands: what each writes, and what it tells."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dossier.cli import main

ARTICLE = "“Kami sepakat,” kata Ratna di Dili, Rabu (2/3/2022). Hadi Prakoso tiba kemarin. Hadi Prakoso pulang.\n"
ACTORS = """\
- id: ratna
  name: Ratna
  type: person

- {id: rw, name: Ratna W., type: person}
- {id: dili, name: Dili, type: place}
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "mkdocs.yml").write_text("site_name: Arsip\ntheme: {name: material, language: id}\n", encoding="utf-8")
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/a.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "seeds/actors.yml").write_text(ACTORS, encoding="utf-8")
    return tmp_path


def run(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, [arguments[0], "--root", str(root), *arguments[1:]])


def written(root: Path, name: str = "actors") -> str:
    return (root / f"seeds/{name}.yml").read_text(encoding="utf-8")


def test_names_become_actors_of_the_type_the_machine_found(root: Path) -> None:
    result = run(root, "accept", "Hadi Prakoso", "--reason", "gubernur")
    assert (result.exit_code, result.output) == (0, "seeds/actors.yml:7\n")
    assert written(root).endswith("\n# gubernur\n- id: hadi-prakoso\n  name: Hadi Prakoso\n  type: person\n")
    again = run(root, "accept", "Hadi Prakoso", "--reason", "gubernur")
    assert (again.exit_code, again.output) == (0, "seeds/actors.yml: decided already\n")


def test_a_name_no_article_has_needs_a_type(root: Path) -> None:
    assert "say what it is with --type" in run(root, "accept", "Otoritas Pelabuhan").output
    assert run(root, "accept", "Otoritas", "--type", "organization", "--id", "op").exit_code == 0
    assert "- id: op\n  name: Otoritas\n  type: organization\n" in written(root)


def test_names_become_aliases_of_an_actor(root: Path) -> None:
    assert run(root, "accept", "Hadi", "Pak Hadi", "--as", "ratna").exit_code == 0
    assert run(root, "accept", "Bu R.", "--as", "ratna", "--weak").exit_code == 0
    assert "  aliases: [Hadi, Pak Hadi]\n  weak_aliases: [Bu R.]\n" in written(root)


def test_names_are_rejected_and_left_open(root: Path) -> None:
    result = run(root, "reject", "Rabu", "Putri: satu")
    assert (result.exit_code, result.output) == (0, "seeds/actors.yml:7\nseeds/actors.yml:8\n")
    run(root, "unsure", "Rabu")
    assert written(root).endswith("# - reject: Rabu\n- reject: 'Putri: satu'\n- unsure: Rabu\n")


def test_names_are_told_apart(root: Path) -> None:
    assert run(root, "different", "ratna", "Ratna Sari", "--reason", "dua orang").exit_code == 0
    assert "# dua orang\n- different: [ratna, Ratna Sari]\n" in written(root)
    assert run(root, "different", "ratna").exit_code == 2


def test_actors_are_merged_and_parted(root: Path) -> None:
    assert run(root, "merge", "ratna", "rw", "--reason", "nama yang sama").exit_code == 0
    assert "# rw is merged into ratna. nama yang sama\n# - {id: rw, name: Ratna W., type: person}\n" in written(root)
    assert run(root, "split", "ratna", "Ratna W.", "--id", "rw").exit_code == 0
    assert "- id: rw\n  name: Ratna W.\n  type: person\n" in written(root)
    assert "there is no actor 'x'" in run(root, "split", "x", "y").output


def test_a_refusal_is_told_and_the_others_are_written(root: Path) -> None:
    result = run(root, "accept", "Ratna W.", "Bu Ratna", "--as", "ratna")
    assert result.exit_code == 1
    assert "seeds/actors.yml: 'Ratna W.' of rw is also that of ratna" in result.stderr
    assert "aliases: [Bu Ratna]" in written(root)


def test_fields_of_an_article_are_set(root: Path) -> None:
    assert run(root, "set", "seeds/a.txt", "date", "2022-03-03", "--reason", "arsip").output == "seeds/a.yml:1\n"
    for arguments in (("agencies", "AFP", "AP=photo"), ("authors", "none"), ("title", "Kapal Tiba"), ("notes", "a=b")):
        assert run(root, "set", "a", *arguments).exit_code == 0
    assert run(root, "set", "a", "title", "--unset").exit_code == 0
    assert written(root, "a").split("\n")[1:] == [
        "# title: Kapal Tiba",
        "# arsip",
        "date: 2022-03-03",
        "agencies: [AFP, {name: AP, kind: photo}]",
        "authors: []",
        "notes: a=b",
        "",
    ]


def test_words_of_an_article_are_decided_on(root: Path) -> None:
    assert run(root, "mention", "a", "1", "Hadi Prakoso", "rw", "--nth", "2").exit_code == 0
    assert run(root, "mention", "a", "1", "Dili", "none").exit_code == 0
    assert run(root, "quote", "a", "1", "Kami sepakat", "rw", "--kind", "direct").exit_code == 0
    assert run(root, "quote", "a", "1", "tiba kemarin", "--reject").exit_code == 0
    assert run(root, "about", "a", "dili").exit_code == 0
    assert run(root, "about", "a", "ratna", "--not").exit_code == 0
    assert written(root, "a").split("\n")[1:] == [
        "actors:",
        "  add: [dili]",
        "  drop: [ratna]",
        "mentions:",
        "  - {words: Hadi Prakoso, paragraph: 1, nth: 2, actor: rw}",
        "  - {words: Dili, paragraph: 1, reject: true}",
        "quotes:",
        "  - {words: Kami sepakat, paragraph: 1, kind: direct, speaker: rw}",
        "  - {words: tiba kemarin, paragraph: 1, reject: true}",
        "",
    ]


def test_a_text_that_changed_is_confirmed(root: Path) -> None:
    run(root, "set", "a", "lang", "id")
    (root / "seeds/a.txt").write_text("Lain.\n", encoding="utf-8")
    refused = run(root, "set", "a", "lang", "en")
    assert (refused.exit_code, "seeds/a.yml:1: its decisions were made on another text" in refused.stderr) == (1, True)
    assert run(root, "confirm", "a").exit_code == 0
    assert run(root, "set", "a", "lang", "en").exit_code == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ("accept", "x", "--weak"),
        ("accept", "x", "--as", "ratna", "--type", "person"),
        ("accept", "x", "y", "--id", "z", "--type", "person"),
        ("set", "a", "date"),
        ("set", "a", "date", "2020", "2021"),
        ("set", "a", "colour", "red"),
        ("quote", "a", "1", "Kami"),
        ("mention", "a", "one", "Kami", "ratna"),
    ],
)
def test_wrong_usage_is_two_and_writes_nothing(root: Path, arguments: tuple[str, ...]) -> None:
    assert run(root, *arguments).exit_code == 2
    assert written(root) == ACTORS


def test_schemas_are_printed_for_editors() -> None:
    printed = CliRunner().invoke(main, ["schema", "article"])
    assert printed.exit_code == 0
    assert "archive_url" in json.loads(printed.stdout)["properties"]
    assert CliRunner().invoke(main, ["schema", "texts"]).exit_code == 2
