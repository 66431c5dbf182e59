"""The tables, read back by frictionless, which checks types, keys and references as the Data Package states them."""

import csv
import io
from pathlib import Path

import pytest
from frictionless import Package, system
from hypothesis import given
from hypothesis import strategies as st
from tests.export.exporting import SITE, exported, whole
from tests.pages.making import small_dossier
from tests.pages.test_pages import hostile

from dossier.export.records import TABLES
from dossier.export.tables import DANGEROUS, guard, unguard
from dossier.model import Authority, Dossier

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::UserWarning")


@pytest.mark.parametrize(
    "dossier", [small_dossier(), hostile(), Dossier((), Authority())], ids=["small", "hostile", "no"]
)
def test_the_package_is_valid_and_so_are_its_tables(dossier: Dossier, tmp_path: Path) -> None:
    for name, text in exported(dossier, url=SITE).items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8", newline="")
    with system.use_context(trusted=True):
        report = Package(str(tmp_path / "datapackage.json")).validate()
    assert report.valid, report.flatten(["path", "rowNumber", "fieldName", "type", "note"])[:5]
    assert len(report.tasks) == len(TABLES)


def test_the_tables_hold_what_dossier_json_holds() -> None:
    files = exported(hostile())
    for name, rows in whole(files).items():
        if name in TABLES:
            read = list(csv.DictReader(io.StringIO(files[f"{name}.csv"], newline="")))
            assert len(read) == len(rows), name
            for cells, row in zip(read, rows, strict=True):
                texts = {key: value for key, value in row.items() if isinstance(value, str) and value}
                assert {key: unguard(cells[key]) for key in texts} == texts
                assert {cells[key] for key, value in row.items() if value is None or value == []} <= {""}


@given(st.text() | st.sampled_from(DANGEROUS).flatmap(lambda start: st.text().map(lambda rest: start + rest)))
def test_no_cell_is_a_formula_and_every_text_comes_back(text: str) -> None:
    cell = guard(text)
    assert not cell.startswith(DANGEROUS[1:])
    assert unguard(cell) == text


def test_formulas_are_guarded_in_the_files() -> None:
    dossier = small_dossier()
    files = exported(Dossier(dossier.articles, dossier.authority), title="=HYPERLINK(1)")
    assert "\n=" not in "".join(text for name, text in files.items() if name.endswith(".csv"))
