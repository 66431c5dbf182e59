"""The title of a page without what its site adds."""

import pytest

from dossier.extract.origin import headlines
from dossier.model import Stated

SITE = ("kabarkota",)


@pytest.mark.parametrize(
    ("title", "stripped"),
    [
        ("Pasar Baru Dibuka - Kabar Kota", "Pasar Baru Dibuka"),
        ("Pasar Baru Dibuka | Kabar Kota Daerah", "Pasar Baru Dibuka"),
        ("Pasar Baru Dibuka - ANTARA News", "Pasar Baru Dibuka"),
        ("KabarKota.com: Pasar Baru Dibuka", "Pasar Baru Dibuka"),
        ("Kabar Kota | Pasar Baru Dibuka", "Pasar Baru Dibuka"),
        ("Pasar Baru Dibuka - Pedagang Senang", "Pasar Baru Dibuka - Pedagang Senang"),
        ("Pasar Surabaya-Sidoarjo Dibuka", "Pasar Surabaya-Sidoarjo Dibuka"),
        ("Wali Kota: Pasar Baru Dibuka", "Wali Kota: Pasar Baru Dibuka"),
        ("", ""),
    ],
)
def test_strip(title: str, stripped: str) -> None:
    assert headlines.strip(title, SITE) == stripped


def choose(declared: list[str], headings: list[str]) -> str | None:
    title = headlines.choose([Stated(t, "<title>") for t in declared], [Stated(h, "<h1>") for h in headings], SITE)
    return title.text if title else None


def test_the_heading_that_the_declared_title_holds() -> None:
    declared = ["Pasar Baru Dibuka, Pedagang Senang - Ekonomi :: Contoh"]
    assert choose(declared, ["Ekonomi", "Pasar Baru Dibuka, Pedagang Senang"]) == "Pasar Baru Dibuka, Pedagang Senang"


def test_a_heading_that_no_title_holds_whole_is_another_s() -> None:
    assert choose(["Pasar Baru Dibuka - Kabar Kota"], ["Terminal Ditutup", "Pasar Baru"]) == "Pasar Baru Dibuka"


def test_nothing_declared() -> None:
    assert choose([], ["Pasar Baru Dibuka"]) is None
