"""`dossier timeline`: the days it tells, in which order, and in which form; and what it says of a wrong call."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from dossier.cli import main

ARTICLES = {
    "id": {
        "2024-03-05-dibuka": "Pelabuhan Lestari dibuka Menteri Alya Sari pada Senin, 4 Maret 2024, di hadapan warga.",
        "2024-03-12-tarif": "Tarif baru berlaku sejak 11 Maret 2024 bagi kapal nelayan yang bersandar di dermaga.",
        "2025-03-04-setahun": "Setahun lalu, pada 4 Maret 2024, Pelabuhan Lestari dibuka dan kapal pertama bersandar.",
    },
    "en": {
        "2024-03-05-opened": "Lestari harbour was opened by minister Alya Sari on Monday, March 4, 2024.",
        "2024-03-12-fees": "New fees have applied since March 11, 2024 to all fishing boats that moor at the new quay.",
        "2025-03-04-a-year": "A year ago, on March 4, 2024, Lestari harbour was opened and a first ship moored there.",
    },
}
KEYS = ["date", "weight", "event", "title", "sentences"]


@pytest.fixture(params=ARTICLES)
def root(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """A dossier of three articles in a language, each dated by its file's decisions."""
    (tmp_path / "seeds").mkdir()
    settings = f"site_name: Uji\ntheme: {{name: material, language: {request.param}}}\n"
    (tmp_path / "mkdocs.yml").write_text(settings, encoding="utf-8")
    for id, text in ARTICLES[request.param].items():
        (tmp_path / f"seeds/{id}.txt").write_text(f"{text}\n", encoding="utf-8")
        (tmp_path / f"seeds/{id}.yml").write_text(f"date: {id[:10]}\n", encoding="utf-8")
    return tmp_path


def call(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["timeline", "--root", str(root), *arguments])


def told(root: Path, *arguments: str) -> list[dict[str, Any]]:
    done = call(root, "--json", *arguments)
    assert done.exit_code == 0, done.output
    return [json.loads(line) for line in done.output.splitlines()]


def test_days_in_order_of_time_each_with_words_of_its_articles(root: Path) -> None:
    days = told(root, "--sentences", "9")
    assert [list(day) for day in days] == [KEYS] * len(days)
    assert [day["date"] for day in days] == sorted({day["date"] for day in days})
    assert [day["date"] for day in days][:2] == ["2024-03-04", "2024-03-11"]
    for sentence in (one for day in days for one in day["sentences"]):
        start, end = sentence["span"]
        text = (root / f"seeds/{sentence['article']}.txt").read_text(encoding="utf-8")
        assert text[start:end] == sentence["text"]
    assert all(day["title"] == day["sentences"][0]["text"] for day in days)


def test_top_takes_what_the_dossier_makes_most_of(root: Path) -> None:
    every = told(root)
    for most in range(1, len(every) + 2):
        days = told(root, "--top", str(most))
        least = min(day["weight"] for day in days)
        assert len(days) == min(most, len(every))
        assert all(day["weight"] <= least for day in every if day not in days)
    assert [day["date"] for day in told(root, "--top", "1")] == ["2024-03-04"]  # told again a year later


def test_from_and_to_are_the_first_and_last_day(root: Path) -> None:
    every = [day["date"] for day in told(root)]
    assert [day["date"] for day in told(root, "--from", every[0], "--to", every[0])] == every[:1]
    assert [day["date"] for day in told(root, "--from", every[1])] == every[1:]
    assert [day["date"] for day in told(root, "--to", every[1])] == every[:2]
    assert told(root, "--from", "1999-01-01", "--to", "1999-12-31") == []


def test_sentences_bound_how_many_are_told(root: Path) -> None:
    assert all(len(day["sentences"]) <= 1 for day in told(root))
    assert max(len(day["sentences"]) for day in told(root, "--sentences", "2")) == 2


def test_an_events_name_is_the_title(root: Path) -> None:
    first = sorted(path.stem for path in root.glob("seeds/*.txt"))[0]
    words = "Lestari"
    event = f"- {{id: opening, name: Dibuka!, statements: [{{article: {first}, paragraph: 1, words: {words}}}]}}\n"
    (root / "seeds/events.yml").write_text(event, encoding="utf-8")
    (day,) = told(root, "--top", "1")
    assert (day["date"], day["event"], day["title"]) == ("2024-03-04", "opening", "Dibuka!")
    assert call(root).output.startswith("2024-03-04  Dibuka!\n")


def test_withheld_words_are_not_told(root: Path) -> None:
    for path in root.glob("seeds/*.yml"):
        path.write_text(f"{path.read_text(encoding='utf-8')}rights: metadata\n", encoding="utf-8")
    assert [(day["title"], day["sentences"]) for day in told(root, "--top", "1")] == [("", [])]


def test_for_a_person_each_sentence_names_its_article(root: Path) -> None:
    said = call(root, "--top", "1").output.splitlines()
    (day,) = told(root, "--top", "1")
    assert said == [day["date"], f"  {day['title']} [{day['sentences'][0]['article']}]"]


def test_what_a_terminal_would_obey_is_not_printed(root: Path) -> None:
    (root / "seeds/z.txt").write_text("Kapal \x1b[2J Merpati tenggelam pada 4 Maret 2024 di laut lepas sekali.\n")
    for form in ([], ["--json"]):
        assert "\x1b" not in call(root, "--sentences", "9", *form).output


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["--from", "2024-13-01"], "'2024-13-01' is not a day: write YYYY-MM-DD"),
        (["--to", "2024-03"], "'2024-03' is not a day: write YYYY-MM-DD"),
        (["--to", "2024-03-04~"], "'2024-03-04~' is not a day: write YYYY-MM-DD"),
        (["--from", ""], "'' is not a day: write YYYY-MM-DD"),
        (["--from", "2024-06-01", "--to", "2024-05-01"], "--from 2024-06-01 is after --to 2024-05-01: exchange them"),
        (["--top", "0"], "0 is not in the range"),
        (["--sentences", "0"], "0 is not in the range"),
    ],
)
def test_a_wrong_call_is_told_why(tmp_path: Path, arguments: list[str], why: str) -> None:
    done = call(tmp_path, *arguments)
    assert done.exit_code == 2
    assert why in done.output


def test_a_folder_that_is_no_dossier_is_a_problem(tmp_path: Path) -> None:
    assert call(tmp_path).exit_code == 1
