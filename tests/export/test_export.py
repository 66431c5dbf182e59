"""All data files together: one schema, the same bytes, and in time."""

import json
import time
from dataclasses import replace

import jsonschema
import pytest
from check_jsonschema.cli import main as check_jsonschema
from click.testing import CliRunner
from tests.export.exporting import SITE, exported, whole
from tests.pages.making import small_dossier
from tests.pages.test_pages import hostile

from dossier import language
from dossier.export import render
from dossier.ledger import ledger
from dossier.model import Authority, Dossier
from dossier.settings import Settings

DOSSIERS = {"small": small_dossier(), "hostile": hostile(), "empty": Dossier((), Authority())}


@pytest.fixture(params=DOSSIERS)
def files(request: pytest.FixtureRequest) -> dict[str, str]:
    return exported(DOSSIERS[request.param], url=SITE)


def test_dossier_json_is_what_its_schema_says(files: dict[str, str]) -> None:
    schema = json.loads(files["dossier.schema.json"])
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    made = whole(files)
    assert [error.message for error in validator.iter_errors(made)] == []
    assert made["$schema"] == "dossier.schema.json"
    wrong = {**made, "articles": [{"id": 1}]}
    assert list(validator.iter_errors(wrong))


def test_every_json_file_is_json(files: dict[str, str]) -> None:
    read = [json.loads(text) for name, text in files.items() if name.endswith(".json") and ".ftm." not in name]
    assert len(read) >= 6


@pytest.mark.parametrize("author", ["", "Redaksi Sungai"])
def test_citation_cff_is_one(files: dict[str, str], author: str, tmp_path: object) -> None:
    file = f"{tmp_path}/CITATION.cff"
    with open(file, "w", encoding="utf-8") as out:  # noqa: PTH123
        out.write(exported(small_dossier(), author=author)["CITATION.cff"])
    done = CliRunner().invoke(check_jsonschema, ["--builtin-schema", "vendor.citation-file-format", file])
    assert done.exit_code == 0, done.output
    with open(file, encoding="utf-8") as made:  # noqa: PTH123
        assert f"- name: {author or 'Dosier Sungai'}\n" in made.read()


def test_the_same_dossier_gives_the_same_bytes_in_any_order() -> None:
    turned = replace(small_dossier(), articles=small_dossier().articles[::-1])
    assert exported(turned) == exported(small_dossier())


def test_a_thousand_articles_are_exported_in_seconds() -> None:
    first, second = small_dossier().articles
    copies = [
        replace(one, document=replace(one.document, id=f"{one.id}-{number}"))
        for number in range(500)
        for one in (first, second)
    ]
    book = ledger(replace(small_dossier(), articles=tuple(copies)))
    start = time.process_time()
    made = render(book, language.load("id"), Settings())
    assert time.process_time() - start < 5
    assert made["data/articles.csv"].count("\n") == 1001
