"""Our own labelled texts are read at least so well; and what measures them counts rightly."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from tests.measure import __main__, corpora, labels, own
from tests.measure.tallies import Tally, likeness, overlap, pairs
from tests.measure.values import alike

# What is read by now, with room for a text or two: MEASURES.md has the figures.
FLOORS: Mapping[str, Mapping[str, float]] = {
    "en": {
        "dates.found": 0.96,
        "dates.value": 0.93,
        "quotes.indirect": 0.95,
        "quotes.indirect.speaker": 0.92,
        "byline": 0.9,
    },
    "id": {"dates.found": 0.97, "dates.value": 0.97, "quotes.indirect": 0.93, "quotes.indirect.speaker": 0.94},
}
ALL = ("dates.conflict", "quotes.direct", "quotes.direct.speaker", "title", "outlet", "place", "byline", "published",
       "published.basis", "agencies")  # fmt: skip


@pytest.mark.parametrize("code", FLOORS)
def test_our_own_texts_are_read_well(code: str) -> None:
    tallies, wrong = own.measure(code)
    floors = {**dict.fromkeys(ALL, 0.97), **FLOORS[code]}
    assert tallies.keys() == floors.keys()
    assert {name: tally.f for name, tally in tallies.items() if tally.f < floors[name]} == {}, "\n".join(wrong)


@pytest.mark.parametrize("path", [path for code in FLOORS for path in labels.files(code)], ids=lambda path: path.stem)
def test_every_label_stands_in_its_text(path: Path) -> None:
    gold = labels.read(path)
    spans = [*(one.span for one in gold.labelled_dates()), *(one.span for one in gold.labelled_quotes())]
    assert all(gold.text[slice(*span)].strip() for span in spans)
    assert {*gold.conflicts} <= {label.words for label in gold.labelled_dates()}


def test_a_slip_in_a_label_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text("text: Budi pergi.\ndats: []\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"a\.yml: .*dats"):
        labels.read(tmp_path / "a.yml")
    (tmp_path / "a.yml").write_text("text: Budi pergi.\ndates:\n  - kemarin: unknown\n", encoding="utf-8")
    with pytest.raises(ValueError, match="'kemarin' does not stand"):
        list(labels.read(tmp_path / "a.yml").labelled_dates())


@pytest.mark.parametrize(
    ("gold", "given"),
    [
        ("2024-05-16", "2024-05-16~"),
        ("2024-W20", "2024-05-13~/2024-05-19~"),
        ("2024-W20-WE", "2024-05-18/2024-05-19"),
        ("2024-Q2", "2024-04/2024-06"),
        ("2024-SU", "2024-22"),
        ("199", "199X"),
        ("2024-05-16T05:00", "2024-05-16T05:00:00+07:00"),
        ("P2D", "P2D"),
        (None, None),
    ],
)
def test_values_that_mean_the_same(gold: str | None, given: str | None) -> None:
    assert alike(gold, given)
    assert not alike(gold, "2001-01-01")


def test_tallies() -> None:
    tally = Tally()
    tally.add(right=3, found=4, gold=6)
    assert (tally.precision, tally.recall, tally.f) == (0.75, 0.5, 0.6)
    assert (Tally().precision, Tally().recall, Tally().f) == (1, 1, 1)


def test_each_thing_is_found_once_as_what_is_likest() -> None:
    assert (overlap((0, 4), (2, 9)), overlap((0, 2), (2, 4))) == (2, 0)
    assert (likeness((0, 4), (0, 5)), likeness((0, 2), (2, 4))) == (0.8, 0)
    assert pairs([(0, 9), (0, 5)], [(0, 5), (0, 4)], likeness, 0.4) == {0: 1, 1: 0}


# ------------------------------------------------------------------------------- public corpora

SAID = "JAKARTA, KOMPAS.com - “Kami siap,” kata Ketua KPU Papua Ratna Dewi, Kamis (16/5/2024)."
HTML = (
    "<html><head><title>Pasar Lama Dibuka Lagi</title><meta property='article:published_time' content='2024-05-16'>"
    "</head><body><article>" + "<p>Pasar lama itu dibuka lagi setelah diperbaiki selama dua tahun oleh warga.</p>" * 5
)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder of one record a set."""

    def at(words: str) -> list[int]:
        return [SAID.index(words), SAID.index(words) + len(words)]

    quote = {"span": at("Kami siap,"), "speaker": {"text": "Ratna Dewi"}, "speaker_kind": "named"}
    date = {"text": SAID, "date": "2024-05-16"}
    day = {"span": at("16/5/2024"), "date": "2024-05-16"}
    sets = {
        "ner/a.dev.jsonl": {"text": "Ratna Dewi tiba.", "spans": [[0, 10, "PER"]]},
        "timex/a.jsonl": {
            "text": SAID,
            "dct": "2024-05-16",
            "dates": [{"span": at("Kamis (16/5/2024)"), "type": "date", "value": "2024-05-16"}],
        },
        "quotes/a.dev.jsonl": {
            "text": SAID,
            "quotes": [quote],
            "roles": [{"span": at("Ketua KPU Papua"), "person": at("Ratna Dewi")}],
        },
        "news/articles.jsonl": {**date, "dateline": {"outlet": "Kompas"}, "prints_full_date": True},
        "news/conflicts.jsonl": {**date, "conflicts": [{**day, "date": "2024-05-17"}]},
        "news/yearless.jsonl": {**date, "yearless": [day]},
    }
    for name, record in sets.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(json.dumps(record) + "\n", encoding="utf-8")
    page = {"file": "a.html", "date": "2024-05-16", "title": "Pasar Lama", "authors": [], "authors_allowed": []}
    (tmp_path / "html" / "a").mkdir(parents=True)
    (tmp_path / "html" / "a" / "gold.json").write_text(json.dumps([page]), encoding="utf-8")
    (tmp_path / "html" / "a" / "a.html").write_text(HTML, encoding="utf-8")
    return tmp_path


def test_corpora(data: Path) -> None:
    shares = {name: (tally.right, tally.gold) for name, tally in corpora.measure(data).items()}
    wrong = {"news.conflict", "html.a.title"}  # the labels say so
    assert shares.pop("news.published.careless") == (0, 0)
    assert {name: share for name, share in shares.items() if share != (int(name not in wrong), 1)} == {}
    assert shares.keys() >= {"ner.a", "timex.a.value", "quotes.a.speaker", "quotes.a.role", "news.outlet", *wrong}


def test_the_command(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert __main__.main([str(data)]) == 0
    assert "news.published.exact             1.000" in capsys.readouterr().out
    assert __main__.main(["--errors"]) == 0
    assert "en.dates.value" in capsys.readouterr().out
    assert __main__.main([str(data / "none")]) == 2
    assert "MEASURES.md" in capsys.readouterr().err
