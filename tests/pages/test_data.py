"""The page of the data files."""

import pytest
from tests.export.exporting import SITE, exported
from tests.pages.making import small_dossier
from tests.pages.reading import rendered

from dossier import language, pages
from dossier.ledger import ledger
from dossier.settings import Settings


def page(files: dict[str, str], code: str = "id", url: str = "") -> str:
    below = {f"data/{name}": text for name, text in files.items()}
    chosen = Settings(language=code, url=url)
    return pages.render(ledger(small_dossier()), language.load(code), chosen, below)["data/index.md"]


@pytest.mark.parametrize("code", language.codes())
@pytest.mark.parametrize("url", ["", SITE])
def test_every_file_but_the_feeds_of_actors_is_listed_and_said_what_it_holds(code: str, url: str) -> None:
    files = exported(small_dossier(), code, url=url)
    source = page(files, code, url)
    links = [one.attributes["href"] or "" for one in rendered(source).walk() if one.tag == "a"]
    links.remove("../unknown/index.md")
    assert sorted(links) == sorted(name for name in files if not name.startswith("feeds/"))
    rows = [line.split(" | ") for line in source.splitlines() if line.startswith("| [")]
    assert len(rows) == len(links)
    assert all(len(holds) > 5 for _, holds, _ in rows)


def test_sizes_are_told_as_readers_count_them() -> None:
    files = {"dossier.json": "x" * 1_234_567, "articles.csv": "x" * 45_678, "actors.csv": "x"}
    source = page(files)
    assert "| 1,2 MB |" in source
    assert "| 45,7 kB |" in source
    assert "| 0,1 kB |" in source
    assert r"| 1\.2 MB |" in page(files, "en")  # Markdown takes «1.» for a list


def test_what_a_site_without_an_address_lacks_is_said() -> None:
    said = language.load("id").ui["data.relative"]
    assert said in page(exported(small_dossier()))
    assert said not in page(exported(small_dossier(), url=SITE), url=SITE)


def test_an_actors_page_leads_to_its_feed() -> None:
    below = {f"data/{name}": text for name, text in exported(small_dossier()).items()}
    made = pages.render(ledger(small_dossier()), language.load("id"), Settings(), below)["actors/alya-hartono.md"]
    assert "[Atom](../data/feeds/alya-hartono.xml), [JSON](../data/feeds/alya-hartono.json)" in made
    assert "\nfeed: data/feeds/alya-hartono\n" in made
