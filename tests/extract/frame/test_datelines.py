"""Datelines: outlet and place at the start of a paragraph."""

import pytest

from dossier.extract.frame import datelines
from dossier.model import Span


def read(text: str) -> tuple[str, str | None, str | None] | None:
    whole = Span(0, len(text))
    found = datelines.find(text, whole) or datelines.find_place(text, whole)
    if not found:
        return None
    return (
        found.span.of(text),
        found.outlet.of(text) if found.outlet else None,
        found.place.of(text) if found.place else None,
    )


@pytest.mark.parametrize(
    ("text", "dateline", "outlet", "place"),
    [
        ("Liputan6.com, Beijing - Presiden tiba", "Liputan6.com, Beijing -", "Liputan6.com", "Beijing"),
        ("Liputan6.com, JakartaPasar dibuka", "Liputan6.com, Jakarta", "Liputan6.com", "Jakarta"),
        ("Kabarkota.com – Presiden tiba", "Kabarkota.com –", "Kabarkota.com", None),
        ("JAKARTA, KOMPAS.com-KPK memeriksa", "JAKARTA, KOMPAS.com-", "KOMPAS.com", "JAKARTA"),
        ("SOLO, KOMPAS com- Pasar dibuka", "SOLO, KOMPAS com-", "KOMPAS com", "SOLO"),
        ("JAKARTA, KOMPAS — Pasar dibuka", "JAKARTA, KOMPAS —", "KOMPAS", "JAKARTA"),
        ("TEMPO.CO,Jakarta-Komisi itu", "TEMPO.CO,Jakarta-", "TEMPO.CO", "Jakarta"),
        ("TEMPO.CO, Jakarta - Komisi itu", "TEMPO.CO, Jakarta -", "TEMPO.CO", "Jakarta"),
        ("Jakarta, CNN Indonesia -- Pasar", "Jakarta, CNN Indonesia --", "CNN Indonesia", "Jakarta"),
        ("Mataram, NTB (ANTARA News) - Pasar", "Mataram, NTB (ANTARA News) -", "ANTARA News", "Mataram, NTB"),
        ("TEMPO.CO ,Jakarta-Komisi itu", "TEMPO.CO ,Jakarta-", "TEMPO.CO", "Jakarta"),
        ("JAKARTA, KOMPAS. com - Pasar", "JAKARTA, KOMPAS. com -", "KOMPAS. com", "JAKARTA"),
        ("JAKARTA, KOMPAS.com Pasar dibuka", "JAKARTA, KOMPAS.com", "KOMPAS.com", "JAKARTA"),
        ("JAKARTA, KOMPAS.comPasar dibuka", "JAKARTA, KOMPAS.com", "KOMPAS.com", "JAKARTA"),
        ("Liputan6.com, Jakarta Pasar dibuka", "Liputan6.com, Jakarta", "Liputan6.com", "Jakarta"),
        ("KOMPAS.comPasar dibuka", "KOMPAS.com", "KOMPAS.com", None),
        ("Bogor, Jawa Barat, KOMPAS - Pasar", "Bogor, Jawa Barat, KOMPAS -", "KOMPAS", "Bogor, Jawa Barat"),
        ("KOMPAS.com, Bogor, Jawa Barat - Pasar", "KOMPAS.com, Bogor, Jawa Barat -", "KOMPAS.com", "Bogor, Jawa Barat"),
        ("kota bekasi ,  KOMPAS.com\u200b‑ Pasar", "kota bekasi ,  KOMPAS.com\u200b‑", "KOMPAS.com", "kota bekasi"),
        ("Antv – Presiden tiba", "Antv –", "Antv", None),
        ("MOSCOW, May 16 (Reuters) - The president", "MOSCOW, May 16 (Reuters) -", "Reuters", "MOSCOW"),
        ("REUTERS/Moscow (Reuters) - Presiden", "REUTERS/Moscow (Reuters) -", "REUTERS", "Moscow"),
        ("(CNN) -- The mayor", "(CNN) --", "CNN", None),
        ("SURABAYA – Pasar dibuka", "SURABAYA –", None, "SURABAYA"),
        ("HO CHI MINH CITY– Pasar dibuka", "HO CHI MINH CITY–", None, "HO CHI MINH CITY"),
        ("Jakarta - Pasar dibuka", "Jakarta -", None, "Jakarta"),
    ],
)
def test_read(text: str, dateline: str, outlet: str | None, place: str | None) -> None:
    assert read(text) == (dateline, outlet, place)


@pytest.mark.parametrize(
    "text",
    [
        "Liputan6.com melaporkan kejadian itu",  # an outlet that is talked of
        "Tempo hari ia datang",  # a word that is an outlet's name too
        "Antara Januari dan Maret pasar ditutup",
        "antara - lain",
        "Rusia - Ukraina kembali berunding",  # countries joined, not a place and its news
        "Jakarta - Bandung kini dekat",
        "Jakarta-Bandung kini dekat",
        "Reuters-Ipsos mengadakan survei",
        "ASEAN – Para menteri ASEAN bertemu",  # initials, which come again in the text
        "PEMBUKAAN pasar baru",
        "Kompas.com, Tempo.co, dan Antara bersaing",
        "Gambar.comSuasana pasar",
        "Toko.com Indonesia meluncurkan layanan",
        "Liputan6.com, Selasa (20/6), melaporkan hal itu",
        "Contoh.com, Toko.com, dan Lapak.com bersaing",
    ],
)
def test_no_dateline(text: str) -> None:
    assert read(text) is None


def test_a_dateline_is_read_again_from_its_own_span() -> None:
    for text in ("Liputan6.com, JakartaPasar dibuka", "Jakarta - Pasar dibuka", "SURABAYA – Pasar dibuka"):
        whole = Span(0, len(text))
        first = datelines.find(text, whole) or datelines.find_place(text, whole)
        assert first
        assert datelines.at(text, first.span) == first
