import re
from dataclasses import replace

from tests.pages.making import article, dated, lines, render, sentences, small_dossier, unnamed

from dossier import language
from dossier.model import Authority, Dossier, Facts
from dossier.settings import Settings

SIGN = re.compile(r"<svg .*?</svg>")


def timeline(dossier: Dossier) -> str:
    """The timeline's page without the signs of its lists."""
    return SIGN.sub("", render(dossier, language.load("id"), Settings())["timeline/index.md"])


def of_dates(*dates: tuple[str, str]) -> str:
    """The timeline of an article with a sentence for each of these words and dates."""
    text = ". ".join(words for words, _ in dates) + "."
    facts = Facts(
        lang="id",
        segments=lines(text),
        sentences=sentences(text, lines(text)),
        dates=tuple(dated(text, words, edtf) for words, edtf in dates),
    )
    return timeline(Dossier((article("a", text, facts),), Authority()))


def test_entries_stand_under_their_year_and_month() -> None:
    page = timeline(small_dossier())
    headings = [line for line in page.splitlines() if line.startswith("##")]
    assert headings == ["## 2023 { #y2023 }", "## 2025 { #y2025 }", "### Maret 2025 { #m2025-03 }"]
    assert "[2023](#y2023) [2025](#y2025)" in unnamed(page)


def test_a_statement_has_its_date_its_precision_its_sentence_and_its_article() -> None:
    assert (
        "- **Maret 2025** · bulan\n"
        '    { #e-2025-03-alya-hartono-sungai-rendah-4e34b8 data-actor="alya-hartono sungai-rendah" '
        'data-status="unknown" data-kind="event" }\n\n'
        "    Alya Hartono tiba di Sungai Rendah pada [Maret 2025](../articles/tiba.md#d1).\n\n"
        "    [Tanpa judul (tiba)](../articles/tiba.md) · media tidak disebut\n"
    ) in unnamed(timeline(small_dossier()))


def test_a_publication_is_called_one_and_an_update_an_update() -> None:
    dossier = small_dossier()
    assert "- **3 Maret 2025** · artikel terbit · hari\n" in timeline(dossier)
    first = dossier.articles[0]
    assert first.facts.published
    updated = replace(first, facts=replace(first.facts, published=replace(first.facts.published, basis="updated")))
    assert "- **3 Maret 2025** · artikel diperbarui · hari\n" in timeline(replace(dossier, articles=(updated,)))


def test_a_conflict_is_told() -> None:
    assert "- **2023** · terjadi · tahun · hari dan tanggal yang tertulis tidak cocok\n" in timeline(small_dossier())


def test_what_belongs_to_no_month_stands_before_the_months_of_its_year() -> None:
    page = of_dates(
        ("Kuartal", "2024-33"), ("Februari", "2024-02"), ("Rentang", "2024-02-03/2024-04-05"), ("Terus", "2025/..")
    )
    year, month, after = page.split("## 2024 { #y2024 }")[1], "### Februari 2024 { #m2024-02 }", "## 2025"
    assert year.index("kuartal pertama 2024") < year.index(month) < year.index("5 April 2024") < year.index(after)
    assert "- **sejak 2025** · rentang waktu" in year


def test_a_year_and_a_month_stand_once() -> None:
    page = of_dates(("Satu", "2024"), ("Dua", "2024-05"), ("Tiga", "2024-34"), ("Empat", "2024-06"))
    assert page.count("{ #y2024 }") == 1
    assert [page.count(anchor) for anchor in ("{ #m2024-05 }", "{ #m2024-06 }")] == [1, 1]


def test_a_month_heading_stands_once_whatever_comes_between() -> None:
    page = of_dates(("Satu", "2024-04"), ("Dua", "2024-04-01/2024"), ("Tiga", "2024-34"), ("Empat", "2024-04-02"))
    assert page.count("{ #m2024-04 }") == 1
