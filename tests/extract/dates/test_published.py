"""The day of publication: stated, updated, inferred, or unknown."""

import datetime as dt

import pytest
from tests.extract.dated import read

from dossier.model import PageMetadata, Published, Stated

BODY = "\n\nWali Kota Sari Dewi membuka pasar baru di pusat kota dan menyapa para pedagang yang sudah lama menunggu."


def published(text: str, page: PageMetadata | None = None) -> Published | None:
    return read(text, page=page)[0]


# ------------------------------------------------------------------------------------ stated


def test_a_header_states_it() -> None:
    stated = published("Sari Dewi Membuka Pasar\n\noleh Budi Santoso 15 Mei 2024, 11:02 WIB" + BODY)
    assert stated
    assert (stated.edtf, stated.basis) == ("2024-05-15T11:02:00+07:00", "stated")
    assert stated.earliest == stated.latest == dt.date(2024, 5, 15)
    assert stated.evidence.text == "15 Mei 2024, 11:02 WIB"


def test_an_english_header_over_an_indonesian_text() -> None:
    stated = published("May 16th 2024, 12:27, by Budi Santoso, kumparanNEWS" + BODY)
    assert stated
    assert (stated.edtf, stated.basis) == ("2024-05-16T12:27:00", "stated")


def test_an_update_is_no_publication() -> None:
    stated = published("Sari Dewi Membuka Pasar\n\noleh Budi Santoso diperbarui 15 Mei 2024, 11:02 WIB" + BODY)
    assert stated
    assert (stated.edtf, stated.basis) == ("2024-05-15T11:02:00+07:00", "updated")
    assert (stated.earliest, stated.latest) == (None, dt.date(2024, 5, 15))


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("2020-07-28", "2020-07-28"),
        ("2020-07-28T17:03:00+07:00", "2020-07-28T17:03:00+07:00"),
        ("2020-07-28T10:03:00Z", "2020-07-28T10:03:00Z"),
    ],
)
def test_a_page_states_it_first(text: str, edtf: str) -> None:
    page = PageMetadata(published=Stated(text, "<meta>"), updated=Stated("2021-01-01", "<meta>"))
    stated = published("Sari tiba, Senin (20/7/2020)." + BODY, page)
    assert stated
    assert (stated.edtf, stated.basis, stated.evidence.where) == (edtf, "stated", "<meta>")


def test_a_page_that_states_an_update_alone() -> None:
    stated = published(BODY, PageMetadata(updated=Stated("2021-01-02", "<time>")))
    assert stated
    assert (stated.edtf, stated.basis, stated.latest) == ("2021-01-02", "updated", dt.date(2021, 1, 2))


def test_a_page_whose_date_cannot_be_read() -> None:
    assert published(BODY, PageMetadata(published=Stated("kemarin", "<meta>"))) is None


# ---------------------------------------------------------------------------------- inferred


INFERRED = {
    # the day of the report, not that of the event or of what is planned
    "Ia akan tiba pada Minggu (30/7/2023), dilansir AFP pada Rabu (26/7/2023).": "2023-07-26~",
    "Pasar terbakar Senin (19/5/2025). Kini aman, kata Sari kepada wartawan, Selasa (20/5/2025).": "2025-05-20~",
    "Besok, Rabu (21/5/2025), ia tiba, kata Sari, Selasa (20/5/2025).": "2025-05-20~",
    "Besok, Rabu (21/5/2025), pasar dibuka.": "2025-05-20~",
    "Data dirilis kemarin (20/5/2025).": "2025-05-21~",
    "Acara digelar Minggu (25/5/2025) mendatang, ujar Sari, Selasa (20/5/2025).": "2025-05-20~",
    "Pameran berlangsung Kamis (19/6/2025) hingga Minggu (13/7/2025), kata Sari, Kamis (19/6/2025).": "2025-06-19~",
    "Menteri menerima tamu pada Rabu 22 Februari 2023.": "2023-02-22~",
    "Ia dikutip, Rabu (18/6). Piala 2025 ramai.": "2025-06-18~",
    "Sari, Senin (5/2/2024), mengatakan rapat berlangsung pada Jumat (23/2/2024).": "2024-02-05~",
    "Sari mengatakan di Bali pada Senin (5/2/2024) bahwa pasar ramai.": "2024-02-05~",
    # nothing was reported yet
    "Laga akan digelar pada Rabu (8/11/2023).": "2023-11-08~",
    "Perang pecah sejak tahun 2022 dan belum usai.": "2022/..",
}


@pytest.mark.parametrize(("text", "edtf"), INFERRED.items())
def test_inferred(text: str, edtf: str) -> None:
    stated = published(text + BODY)
    assert stated
    assert (stated.edtf, stated.basis) == (edtf, "inferred")
    assert stated.reasons
    assert stated.evidence.span


def test_what_was_reported_on_a_day_appeared_no_earlier() -> None:
    stated = published("Ia diundang, dilansir AFP pada Rabu (26/7/2023)." + BODY)
    assert stated
    assert (stated.earliest, stated.latest) == (dt.date(2023, 7, 26), None)


def test_what_is_announced_for_a_day_appeared_no_later() -> None:
    stated = published("Laga akan digelar pada Rabu (8/11/2023)." + BODY)
    assert stated
    assert (stated.earliest, stated.latest) == (None, dt.date(2023, 11, 8))


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        "Ia akan pergi pada bulan Mei. Targetnya tercapai pada tahun 2024." + BODY,
        BODY + "\n\nFoto: Sari Dewi pada Senin (20/3/2023). (Dok. Istimewa)\n\nIa pulang." ,
        BODY + "\n\nBaca juga: Pasar Terbakar, Senin (20/3/2023)\n\nIa pulang.",
    ],
)  # fmt: skip
def test_unknown_stays_unknown(text: str) -> None:
    assert published(text) is None


def test_a_saved_page_without_a_date_may_be_no_news() -> None:
    """A day told is no report: only what news alone prints lets infer the date of a page that states none."""
    page = PageMetadata(title=Stated("Tentang kami", "<title>"))
    assert published("Kami membuka toko pada Rabu 22 Februari 2023." + BODY, page) is None
    stated = published("Ia diundang, dilansir AFP pada Rabu (26/7/2023)." + BODY, page)
    assert stated
    assert stated.edtf == "2023-07-26~"
