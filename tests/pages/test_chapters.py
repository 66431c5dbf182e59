from tests.ledger.telling import dossier, report
from tests.pages.making import render
from tests.pages.reading import dead_links

from dossier import language
from dossier.settings import Settings


def made(years: int, in_a_month: int) -> dict[str, str]:
    """The pages of articles of which each appeared on a day of its own: so many in March and October of each year."""
    months = [f"{2020 + year}-{month:02}" for year in range(years) for month in (3, 10)]
    days = [f"{month}-{day % 28 + 1:02}" for month in months for day in range(in_a_month)]
    articles = [report(f"a{number:04}", f"Kabar {number}.", on=day) for number, day in enumerate(days)]
    return render(dossier(*articles), language.load("id"), Settings())


def paths(pages: dict[str, str]) -> list[str]:
    return sorted(path.removeprefix("timeline/") for path in pages if path.startswith("timeline/"))


def test_what_fits_is_one_page() -> None:
    assert paths(made(2, 40)) == ["index.md"]


def test_what_does_not_fit_is_a_page_a_year() -> None:
    pages = made(2, 60)
    assert paths(pages) == ["2020.md", "2021.md", "index.md"]
    assert "[Linimasa 2020](2020.md): 120 titik waktu" in pages["timeline/index.md"]
    assert '<a href="2020.md" class="mark"><title>Linimasa 2020: 120</title>' in pages["timeline/index.md"]
    assert [link for link in dead_links(pages) if link.startswith("timeline/")] == []


def test_a_year_that_does_not_fit_is_a_page_a_month_and_a_month_several() -> None:
    pages = made(1, 230)
    assert paths(pages) == ["2020-03.md", "2020-03/2.md", "2020-10.md", "2020-10/2.md", "2020.md", "index.md"]
    assert "[Linimasa Maret 2020](2020-03.md): 230 titik waktu" in pages["timeline/2020.md"]
    assert max(len(pages[f"timeline/{path}"]) for path in paths(pages)) < 120_000


def test_too_many_for_a_picture_are_counted_by_month() -> None:
    page = made(1, 70)["timeline/index.md"]
    assert '<a href="#m2020-03" class="mark"><title>Maret 2020: 70</title>' in page
