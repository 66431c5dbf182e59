import re

from tests.ledger.telling import dossier, report
from tests.pages.making import render, unnamed
from tests.pages.reading import dead_links

from dossier import language
from dossier.model import Article
from dossier.settings import Settings


def made(years: int, in_a_month: int) -> dict[str, str]:
    """The pages of articles of which each appeared on a day of its own: so many in March and October of each year."""
    return render(dossier(*reports(years, in_a_month)), language.load("id"), Settings())


def reports(years: int, in_a_month: int) -> list[Article]:
    """So many articles of a day in March and in October of each year."""
    months = [f"{2020 + year}-{month:02}" for year in range(years) for month in (3, 10)]
    days = [f"{month}-{day % 28 + 1:02}" for month in months for day in range(in_a_month)]
    return [report(f"a{number:04}", f"Kabar {number}.", on=day, by="Harian") for number, day in enumerate(days)]


def paths(pages: dict[str, str]) -> list[str]:
    return sorted(path.removeprefix("timeline/") for path in pages if re.fullmatch(r"timeline/.*\.md", path))


def test_what_fits_is_one_page() -> None:
    assert paths(made(2, 15)) == ["index.md"]


def test_what_does_not_fit_is_a_page_a_year_with_what_is_told_most_above_them() -> None:
    pages = made(2, 25)
    assert paths(pages) == ["2020.md", "2021.md", "index.md"]
    whole = unnamed(pages["timeline/index.md"])
    assert "## [Linimasa 2020](2020.md) { #t2020 }" in whole
    assert "[dan 45 lagi](2020.md)" in whole
    assert whole.count("artikel terbit · hari") == 10
    assert '<a href="2020.md" class="mark"><title>Linimasa 2020: 50</title>' in whole
    assert [link for link in dead_links(pages) if link.startswith("timeline/")] == []


def test_years_that_fit_on_one_page_are_one() -> None:
    pages = made(12, 4)
    assert paths(pages) == ["2020-2026.md", "2027-2031.md", "index.md"]
    assert "## [Linimasa 2020–2026](2020-2026.md)" in unnamed(pages["timeline/index.md"])


def test_a_year_that_does_not_fit_is_a_page_a_month_and_a_month_several() -> None:
    pages = made(1, 80)
    assert paths(pages) == ["2020-03.md", "2020-03/2.md", "2020-10.md", "2020-10/2.md", "2020.md", "index.md"]
    assert "## [Linimasa Maret 2020](2020-03.md)" in unnamed(pages["timeline/2020.md"])
    assert "<title>4 Maret 2020: 3</title>" in pages["timeline/2020-03.md"], "the days lead into the pages"
    assert [link for link in dead_links(pages) if link.startswith("timeline/")] == []


def test_what_is_of_no_one_month_has_a_page_of_its_own_in_a_year_of_months() -> None:
    vague = report("vague", "Kabar tahun itu.", on="2020")
    pages = render(dossier(vague, *reports(1, 80)), language.load("id"), Settings())
    assert "2020-XX.md" in paths(pages)
    assert "Linimasa 2020, tanpa bulan tertentu" in pages["timeline/2020-XX.md"]


def test_every_level_has_the_filter_with_the_counts_of_all() -> None:
    found = dossier(*reports(2, 60), report("other", "Kabar.", on="2020-03-01", by="Lain"))
    pages = render(found, language.load("id"), Settings())
    levels = [pages[f"timeline/{path}"] for path in paths(pages)]
    assert len(levels) > 5
    assert all('data-index="timeline/narrow/"' in page and "Lain (1)" in page for page in levels)
