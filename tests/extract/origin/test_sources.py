"""Outlet, place and bylines of an article."""

import pytest
from tests.extract.framed import origin

from dossier.model import PageMetadata, Stated

BODY = "Wali Kota Sari Dewi membuka pasar baru.\nPara pedagang senang."


@pytest.mark.parametrize(
    ("text", "outlet", "place"),
    [
        (f"Liputan6.com, Surabaya - {BODY}", "Liputan6.com", "Surabaya"),
        (f"Antv – {BODY}", "Antv", None),
        (f"May 16th 2024, 12:27, by Budi Santoso, kumparanNEWS\n{BODY}", "kumparanNEWS", None),
        (f"Pasar Baru Dibuka\nBudi Santoso - detikNews\nJakarta - {BODY}", "detikNews", "Jakarta"),
        (f"Pasar Baru Dibuka - Kompas.com\nKamis, 16 Mei 2024\n{BODY}", "Kompas.com", None),
        (f"SURABAYA – {BODY}", None, "SURABAYA"),
        (f"{BODY}\nSari berbicara kepada Kompas.com dan dilansir Reuters.", None, None),
        (BODY, None, None),
    ],
)
def test_outlet_and_place_as_printed(text: str, outlet: str | None, place: str | None) -> None:
    found = origin(text)
    assert (found.outlet.name if found.outlet else None) == outlet
    assert (found.place.text if found.place else None) == place
    for evidence in [found.outlet.evidence if found.outlet else None, found.place]:
        assert evidence is None or (evidence.span and evidence.span.of(text) == evidence.text)


def test_a_dateline_further_down_is_not_the_article_s() -> None:
    assert origin(f"{BODY}\n{BODY}\nLiputan6.com, Surabaya - {BODY}").outlet is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (f"{BODY}\n(RaP)", [("RaP", "initials")]),
        (f"{BODY} (rgr/dry)", [("rgr/dry", "initials")]),
        (f"{BODY}\n(Sari Dewi)", [("Sari Dewi", "reporter")]),
        (f"{BODY}\nPewarta: Sari Dewi\nEditor: Budi Santoso", [("Sari Dewi", "reporter")]),
        (
            f"Pasar Baru Dibuka\n\nOleh Sari Dewi dan Budi S.\n\n{BODY}",
            [("Sari Dewi", "reporter"), ("Budi S.", "reporter")],
        ),
        (f"Pasar Baru Dibuka\n\nOleh Reuters\n\n{BODY}", []),
        (f"Pasar Baru Dibuka\nLaporan Wartawan Contoh.com, Sari Dewi\n{BODY}", [("Sari Dewi", "reporter")]),
        (f"Pasar Baru Dibuka - Kompas.com\nKamis, 16 Mei 2024\n{BODY}", []),
        (f"{BODY}\n(Antara)", []),
        (f"{BODY}\nOleh karena itu pasar ditutup.", []),
    ],
)
def test_bylines(text: str, names: list[tuple[str, str]]) -> None:
    assert [(byline.name, byline.kind) for byline in origin(text).bylines] == names


def test_a_page_s_markup_comes_first() -> None:
    page = PageMetadata(outlet=Stated("Kabar Kota", "<title>"), byline=Stated("Sari Dewi; Budi S.", "«Oleh Sari»"))
    found = origin(f"Liputan6.com, Surabaya - {BODY}\n(tia)", page=page)
    assert found.outlet
    assert (found.outlet.name, found.outlet.evidence.span, found.outlet.evidence.where) == (
        "Kabar Kota",
        None,
        "<title>",
    )
    assert [byline.name for byline in found.bylines] == ["Sari Dewi", "Budi S."]
