"""Dates in Indonesian texts: what is found, and what it is reckoned to be."""

import re
from itertools import pairwise

import edtf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.dated import read, told

from dossier import language

# A Thursday.
DAY = "2024-05-16"

DATES = {
    # printed in full
    "Mereka bertemu pada Rabu 22 Februari 2023.": ("Rabu 22 Februari 2023", "2023-02-22"),
    "Ia tiba, Jumat (20/6/2025), di Solo.": ("Jumat (20/6/2025)", "2025-06-20"),
    "Rapat pada hari Selasa ( 14/5/2024 ) batal.": ("hari Selasa ( 14/5/2024 )", "2024-05-14"),
    "Rapat pada Selasa, 14-05-2024 batal.": ("Selasa, 14-05-2024", "2024-05-14"),
    "Data per 2024-05-14 sudah lengkap.": ("2024-05-14", "2024-05-14"),
    "Ia lahir di Solo, 5 Mei 1980.": ("5 Mei 1980", "1980-05-05"),
    "Pasar dibuka Minggu (5 Mei 2024) kemarin.": ("Minggu (5 Mei 2024) kemarin", "2024-05-05"),
    # without a year
    "Ia tiba Kamis (16/5).": ("Kamis (16/5)", "2024-05-16"),
    "Data dirilis kemarin (15/5).": ("kemarin (15/5)", "2024-05-15"),
    "Pelantikan pada 7 Mei lancar.": ("7 Mei", "2024-05-07"),
    "Sejak tanggal 20 Desember ia menunggu.": ("tanggal 20 Desember", "2023-12-20?"),
    "Acara akan digelar pada 2 Januari mendatang.": ("2 Januari mendatang", "2025-01-02"),
    "Foto diambil Jumat (17/3).": ("Jumat (17/3)", "2023-03-17"),
    "Pada tanggal 10 ia pergi.": ("tanggal 10", "2024-05-10"),
    # runs of days
    "Festival pada 16-18 Mei 2024 ramai.": ("16-18 Mei 2024", "2024-05-16/2024-05-18"),
    "Dari 30 April hingga 2 Mei 2024 hujan.": ("30 April hingga 2 Mei 2024", "2024-04-30/2024-05-02"),
    "Libur 29 Desember 2023 - 2 Januari 2024.": ("29 Desember 2023 - 2 Januari 2024", "2023-12-29/2024-01-02"),
    "Libur 29 Desember - 2 Januari 2024.": ("29 Desember - 2 Januari 2024", "2023-12-29/2024-01-02"),
    "Lomba Sabtu-Minggu (18-19/5/2024) seru.": ("Sabtu-Minggu (18-19/5/2024)", "2024-05-18/2024-05-19"),
    "Bazar Senin (13/5/2024) hingga Rabu (15/5/2024).": (
        "Senin (13/5/2024) hingga Rabu (15/5/2024)",
        "2024-05-13/2024-05-15",
    ),
    "Loket buka Senin hingga Jumat.": ("Senin hingga Jumat", "2024-05-13/2024-05-17"),
    "Tur dari 23 April 2025 hingga 7 Maret.": ("23 April 2025 hingga 7 Maret", "2025-04-23/2026-03-07"),
    "Harga Desember 2014 - Februari naik.": ("Desember 2014 - Februari", "2014-12/2015-02"),
    "Harga Desember 2014 hingga Februari 2016 naik.": ("Desember 2014 hingga Februari 2016", "2014-12/2016-02"),
    # weekdays
    "Ia berangkat Senin.": ("Senin", "2024-05-13"),
    "Ia akan berangkat Senin.": ("Senin", "2024-05-20"),
    "Ia datang Kamis.": ("Kamis", "2024-05-16"),
    "Ia datang Kamis lalu.": ("Kamis lalu", "2024-05-09"),
    "Ia pergi Senin depan.": ("Senin depan", "2024-05-20"),
    "Rapat Jumat ini ditunda.": ("Jumat ini", "2024-05-17"),
    "Ia datang Jumat pekan lalu.": ("Jumat pekan lalu", "2024-05-10"),
    "Ia beribadah pada Minggu.": ("Minggu", "2024-05-12"),
    # months
    "Ia bertemu Xi pada Maret 2023.": ("Maret 2023", "2023-03"),
    "Ia akan pergi pada bulan Oktober yang akan datang.": ("bulan Oktober yang akan datang", "2024-10"),
    "Harga naik sejak Oktober lalu.": ("Oktober lalu", "2023-10"),
    "Harga naik pada Mei ini.": ("Mei ini", "2024-05"),
    "Perang pecah pada Februari tahun lalu.": ("Februari tahun lalu", "2023-02"),
    "Nilai selama Januari-November naik.": ("Januari-November", "2023-01/2023-11"),
    "Harga Juni-Juli 2014 stabil.": ("Juni-Juli 2014", "2014-06/2014-07"),
    "Sejak awal Mei 2009 turun.": ("awal Mei 2009", "2009-05~"),
    "Buka pada pekan pertama Agustus.": ("pekan pertama Agustus", "2024-08-01~/2024-08-07~"),
    "Buka pada minggu terakhir bulan Mei 2023.": ("minggu terakhir bulan Mei 2023", "2023-05-25~/2023-05-31~"),
    "Undang-Undang Nomor 7 Tahun 2020 berlaku.": ("Tahun 2020", "2020"),
    "Kunjungan pada paruh kedua bulan Mei.": ("paruh kedua bulan Mei", "2024-05-16/2024-05-31"),
    # parts of years, years and more
    "Laba kuartal III-2023 naik.": ("kuartal III-2023", "2023-07/2023-09"),
    "Turun di kuartal pertama dan kedua tahun depan.": ("kuartal pertama dan kedua tahun depan", "2025-01/2025-06"),
    "Hingga paruh pertama tahun depan.": ("paruh pertama tahun depan", "2025-01/2025-06"),
    "Pada semester II tahun ini.": ("semester II tahun ini", "2024-07/2024-12"),
    "Pada musim panas 2025 ia pindah.": ("musim panas 2025", "2025-22"),
    "Pada tahun 2022 perang pecah.": ("tahun 2022", "2022"),
    "Sepanjang 2014 harga turun.": ("2014", "2014"),
    "Ia menjabat pada periode 2019-2024.": ("2019-2024", "2019/2024"),
    "Pertengahan 2014 selesai.": ("Pertengahan 2014", "2014~"),
    "Sejak 1980-an ia menulis.": ("1980-an", "198X"),
    "Gedung dari abad ke-19.": ("abad ke-19", "18XX"),
    # relative
    "Ia tiba hari ini.": ("hari ini", "2024-05-16"),
    "Ia tiba kemarin.": ("kemarin", "2024-05-15"),
    "Ia pergi lusa.": ("lusa", "2024-05-18"),
    "Ia pergi dalam pekan ini.": ("pekan ini", "2024-05-13/2024-05-19"),
    "Ia pergi bulan lalu.": ("bulan lalu", "2024-04"),
    "Ia pergi tahun depan.": ("tahun depan", "2025"),
    "Lomba digelar akhir pekan ini.": ("akhir pekan ini", "2024-05-18/2024-05-19"),
    "Target hingga akhir tahun.": ("akhir tahun", "2024~"),
    "Ia pergi dua hari lalu.": ("dua hari lalu", "2024-05-14"),
    "Ia pindah 18 tahun silam.": ("18 tahun silam", "2006"),
    "Dua bulan lagi selesai.": ("Dua bulan lagi", "2024-07"),
    "Beberapa tahun lalu ia pindah.": ("Beberapa tahun lalu", "PAST_REF"),
    "Perayaan Natal sepi.": ("Natal", "2023-12-25"),
    # references
    "Hingga kini ia diam.": ("kini", "PRESENT_REF"),
    "Saat itu hujan.": ("Saat itu", "PAST_REF"),
    "Demi masa depan.": ("masa depan", "FUTURE_REF"),
}


@pytest.mark.parametrize(("text", "expected"), DATES.items())
def test_dates(text: str, expected: tuple[str, str]) -> None:
    words, value = expected
    assert told(text, DAY) == [(words, "date", value)]


TIMES = {
    "Ia tiba Kamis (16/5) pagi.": ("Kamis (16/5) pagi", "2024-05-16TMO"),
    "Ia tiba Selasa sore.": ("Selasa sore", "2024-05-14TAF"),
    "Ia tiba kemarin malam.": ("kemarin malam", "2024-05-15TNI"),
    "Ia tiba tadi malam.": ("tadi malam", "2024-05-15TNI"),
    "Ia tiba siang ini.": ("siang ini", "2024-05-16TAF"),
    "Pesta malam Minggu batal.": ("malam Minggu", "2024-05-11TNI"),
    "Pesta malam Tahun Baru 2015 batal.": ("malam Tahun Baru 2015", "2014-12-31TNI"),
    "Ia tidur di malam hari.": ("malam hari", "TNI"),
    "Kereta berangkat pukul 05.00 WIB.": ("pukul 05.00 WIB", "2024-05-16T05:00:00+07:00"),
    "Kereta berangkat Minggu pukul 07.55.": ("Minggu pukul 07.55", "2024-05-12T07:55:00"),
    "Tayang Rabu (15/5/2024) pukul 16.00 WITA.": (
        "Rabu (15/5/2024) pukul 16.00 WITA",
        "2024-05-15T16:00:00+08:00",
    ),
    "Rapat sekitar jam 9 malam.": ("sekitar jam 9 malam", "2024-05-16T21:00:00"),
    "Rapat pukul tujuh pagi.": ("pukul tujuh pagi", "2024-05-16T07:00:00"),
    "Rapat hingga pukul 24.00 WIB.": ("pukul 24.00 WIB", "2024-05-17T00:00:00+07:00"),
    "Kapal diterima 02:03 GMT.": ("02:03 GMT", "2024-05-16T02:03:00Z"),
}


@pytest.mark.parametrize(("text", "expected"), TIMES.items())
def test_times(text: str, expected: tuple[str, str]) -> None:
    words, value = expected
    assert told(text, DAY) == [(words, "time", value)]


LENGTHS = {
    "Kunjungan selama dua hari.": ("dua hari", "P2D"),
    "Perayaan 75 tahun hubungan.": ("75 tahun", "P75Y"),
    "Kunjungan lima harinya berakhir.": ("lima harinya", "P5D"),
    "Bekerja 48 jam penuh.": ("48 jam", "PT48H"),
    "Selama 1,5 jam.": ("1,5 jam", "PT1.5H"),
    "Selama dua setengah tahun.": ("dua setengah tahun", "P2.5Y"),
    "Selama dua puluh lima tahun.": ("dua puluh lima tahun", "P25Y"),
    "Setelah 13.600 jam terbang.": ("13.600 jam", "PT13600H"),
    "Dalam 1x24 jam.": ("1x24 jam", "PT24H"),
    "Selama 2 (dua) semester.": ("2 (dua) semester", "P12M"),
    "Catatan 1 jam 45 menit.": ("1 jam 45 menit", "PT1H45M"),
    "Dalam setahun.": ("setahun", "P1Y"),
    "Selama bertahun-tahun.": ("bertahun-tahun", "PXY"),
    "Dalam beberapa tahun terakhir.": ("beberapa tahun terakhir", "PXY"),
    "Sejenak berhenti.": ("Sejenak", "PXX"),
    "Hujan tiga hari ke depan.": ("tiga hari ke depan", "P3D"),
    "Selama hampir dua pekan.": ("hampir dua pekan", "P2W"),
}


@pytest.mark.parametrize(("text", "expected"), LENGTHS.items())
def test_durations(text: str, expected: tuple[str, str]) -> None:
    words, value = expected
    assert told(text, DAY) == [(words, "duration", value)]


SETS = {
    "Ia berlari setiap hari.": ("setiap hari", "P1D"),
    "Ia berlari tiap Senin pagi.": ("tiap Senin pagi", "XXXX-WXX-1TMO"),
    "Pajak naik setiap lima tahun.": ("setiap lima tahun", "P5Y"),
    "Ramai setiap bulan Mei.": ("setiap bulan Mei", "XXXX-05"),
    "Ia makan dua kali sehari.": ("dua kali sehari", "P1D"),
    "Kehidupan sehari-hari.": ("sehari-hari", "P1D"),
    "Gaji dibayar setiap tanggal 25.": ("setiap tanggal 25", "XXXX-XX-25"),
}


@pytest.mark.parametrize(("text", "expected"), SETS.items())
def test_sets(text: str, expected: tuple[str, str]) -> None:
    words, value = expected
    assert told(text, DAY) == [(words, "set", value)]


@pytest.mark.parametrize(
    "text",
    [
        "Laga memasuki menit ke-25.",
        "Pada pekan ke-11 liga.",
        "Harga Rp 2014 saja.",
        "Ada 2015 penumpang di kapal.",
        "Sebanyak 2.014 orang.",
        "Tokoh Gu Jun Pyo disukai.",
        "Ia tinggal di Pasar Minggu.",
        "Skor 3-2 dan rasio 1/2.",
        "Kode QZ8501 dan alamat 10.2024.5.1.",
        "Ia naik kereta ke Pasar Senen.",
        "Naik 2024,5 persen.",
        "Ia makan siang lalu pergi.",
        "ditinggalkan berhari-harian",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert told(text, DAY) == []


def test_a_range_of_lengths_is_two() -> None:
    assert told("Butuh 2-3 menit.", DAY) == [("2", "duration", "PT2M"), ("3 menit", "duration", "PT3M")]


def test_days_that_share_a_month() -> None:
    assert told("Pada 28, 29 dan 30 Desember 2014.", DAY) == [
        ("28", "date", "2014-12-28"),
        ("29", "date", "2014-12-29"),
        ("30 Desember 2014", "date", "2014-12-30"),
    ]


def test_dates_that_share_a_year() -> None:
    values = [
        value for _, _, value in told("Rapat pada 29 April dan 21 Mei 2023. Sejak Desember dan Januari 2021.", DAY)
    ]
    assert values == ["2023-04-29", "2023-05-21", "2020-12", "2021-01"]


def test_a_clock_range_is_two_times_of_one_day() -> None:
    assert [value for _, _, value in told("Buka Rabu (15/5), pukul 08.00-16.30 WIB.", DAY)] == [
        "2024-05-15",
        "2024-05-15T08:00:00+07:00",
        "2024-05-15T16:30:00+07:00",
    ]


def test_a_time_takes_the_day_told_before_it_or_right_after_it() -> None:
    before = told("Gempa terjadi Rabu (8/5/2024). Pukul 07.00 warga lari.", DAY)
    after = told("Pukul 07.00 WIB, Rabu (8/5/2024), warga lari.", DAY)
    assert before[1][2] == "2024-05-08T07:00:00"
    assert after[0][2] == "2024-05-08T07:00:00+07:00"


def test_the_day_of_telling_is_not_the_day_of_what_is_told() -> None:
    text = "Api muncul Sabtu (11/5/2024). Itu dikatakan Budi, Minggu (12/5/2024). Api padam pukul 21.30."
    assert told(text, DAY)[2][2] == "2024-05-11T21:30:00"
    text = "Api muncul Sabtu (11/5/2024). Itu dikatakan Budi, Minggu (12/5/2024), pukul 08.00."
    assert told(text, DAY)[2][2] == "2024-05-12T08:00:00"


def test_what_was_told_before_is_reckoned_from() -> None:
    text = "Gempa terjadi Rabu (8/5/2024). Hari itu hujan. Sehari sebelumnya cerah. Keesokan harinya banjir."
    assert [value for _, _, value in told(text, DAY)[1:]] == ["2024-05-08", "2024-05-07", "2024-05-08"]
    text = "Sensus digelar pada 2010. Tahun berikutnya dan tiga tahun kemudian hasilnya keluar."
    assert [value for _, _, value in told(text, DAY)] == ["2010", "2011", "2014"]


def test_three_years_later_is_never_after_the_article() -> None:
    assert told("Rapat tadi ramai. Tiga tahun kemudian gempa.", DAY) == [("Tiga tahun kemudian", "date", None)]


def test_a_bare_weekday_is_the_one_that_the_text_dates() -> None:
    text = "Pertemuan digelar pada Jumat (17/5/2024). Menjelang pertemuan Jumat harga turun."
    assert told(text, DAY)[1] == ("Jumat", "date", "2024-05-17")


def test_a_caption_is_read_but_not_remembered() -> None:
    text = (
        "Ia tiba Rabu (15/5/2024) di Solo dengan pesawat.\n\nFoto: Wali kota pada Senin (1/4/2024). (Dok. Istimewa)\n\n"
    )
    values = [value for _, _, value in told(text + "Pukul 07.00 ia bekerja di kantornya.", DAY)]
    assert values == ["2024-05-15", "2024-04-01", "2024-05-15T07:00:00"]


# ------------------------------------------------------------------- conflicts and candidates


def test_a_wrong_weekday_is_told_and_the_date_kept() -> None:
    (mention,) = read("Ia tiba Selasa (16/5/2024).", DAY)[1]
    assert (mention.edtf, mention.conflict) == ("2024-05-16", True)
    assert mention.reasons[0].key == "dates.weekday-conflict"
    assert mention.reasons[0].detail == "Selasa"


def test_the_printed_weekday_decides_the_year() -> None:
    (mention,) = read("Foto diambil Jumat (17/3).", DAY)[1]
    assert mention.edtf == "2023-03-17"
    assert mention.candidates == ("2028-03-17",)
    assert not mention.conflict
    assert [reason.key for reason in mention.reasons] == ["dates.year-by-weekday"]


def test_a_weekday_that_fits_no_near_year_is_a_conflict() -> None:
    (mention,) = read("Ia tiba Senin (15/5).", DAY)[1]
    assert (mention.edtf, mention.conflict) == ("2024-05-15?", True)


def test_no_such_day() -> None:
    (mention,) = read("Rapat pada 31 Februari 2024.", DAY)[1]
    assert mention.edtf is None
    assert mention.reasons[0].key == "dates.no-such-day"


# ---------------------------------------------------------------------------- without a day


def test_an_undated_text_without_years_leaves_dates_unread() -> None:
    (mention,) = read("Pelantikan digelar pada 7 Mei di kota itu.")[1]
    assert mention.edtf is None
    assert mention.reasons[0].key == "dates.year-unknown"


def test_an_undated_text_takes_the_latest_year_it_names_as_likely() -> None:
    mentions = read("Perang pecah pada 2022. Targetnya selesai pada tahun 2024. Ia dilantik pada 7 Mei.")[1]
    assert [one.edtf for one in mentions] == ["2022", "2024", "2024-05-07?"]


def test_an_inferred_day_makes_days_approximate() -> None:
    text = "Ia pergi pekan ini dan tahun lalu, kata Sari kepada wartawan, Rabu (26/7/2023)."
    assert [value for _, _, value in told(text)] == ["2023-07-24~/2023-07-30~", "2022", "2023-07-26"]


def test_the_day_of_an_update_is_near_the_day_of_publication() -> None:
    *_, mention = read("Pasar Dibuka\ndiperbarui 16 Mei 2024\n\nPasar dibuka hari ini.")[1]
    assert (mention.edtf, mention.reasons[0].key) == ("2024-05-16~", "dates.updated-origin")


def test_a_weekday_that_fits_confirms_the_year_whatever_the_day_of_publication() -> None:
    text = "Ia pergi Kamis (20/7) dan pulang 25 Juli, kata Sari kepada wartawan, Rabu (26/7/2023)."
    assert [value for _, _, value in told(text)] == ["2023-07-20", "2023-07-25~", "2023-07-26"]


@pytest.mark.parametrize(
    ("behind", "value"),
    [
        (" kata Sari di Jakarta, Senin (20/5/2024).", "2024-05-20"),
        (" kata Sari, Senin (20/5).", "2024-05-20"),
        (" kata Sari, Senin.", "2024-05-20"),
        (" kata Sari.", "2024-05-22"),
        (" kata Sari. Senin (20/5/2024) pasar tutup.", "2024-05-22"),
        (" kata Sari yang akan pulang Senin (27/5/2024).", "2024-05-22"),
        (" kata Sari sejak Senin lalu.", "2024-05-22"),
    ],
)
def test_words_in_a_quotation_are_reckoned_from_the_day_they_were_said(behind: str, value: str) -> None:
    text = "“Hari ini kami buka,”" + behind + " Hari ini hujan."
    values = [value for words, _, value in told(text, "2024-05-22") if words == "Hari ini"]
    assert values == [value, "2024-05-22"]


def test_an_announced_day_is_reckoned_from() -> None:
    text = "Piala itu sudah digelar sejak 2019. Laga besok akan digelar pada Rabu (8/11/2023)."
    assert told(text) == [
        ("2019", "date", "2019"),
        ("besok", "date", "2023-11-09~"),
        ("Rabu (8/11/2023)", "date", "2023-11-08"),
    ]


def test_the_nearest_day_told_before_is_the_last_resort() -> None:
    text = "Sejak perang pada 24 Februari 2022, ia menunggu bulan depan."
    assert told(text)[-1] == ("bulan depan", "date", "2022-03?")


# ------------------------------------------------------------------------------- any text

PIECES = """
Senin Minggu Mei 16 31 2024 0 99 (16/5) 16/5/2024 2024-02-30 pukul 25.61 05.00 WIB lalu depan ini itu dua puluh ratus
setengah hari tahun abad kuartal III paruh kedua awal akhir pekan sekitar setiap sebelumnya kemudian malam tadi kemarin
hingga - , . ( ) İ ſ kata akan Tuesday May June last two weeks ago the half of at 5 p.m. GMT 1980s mid- every 16th
"""
WORDS = st.sampled_from((*re.split(r"\s", PIECES), "\n\n"))
TEXTS = st.one_of(
    st.text(max_size=200), st.lists(WORDS, max_size=25).map(" ".join), st.lists(WORDS, max_size=25).map("".join)
)
OTHER_VALUE = re.compile(
    r"(PAST|PRESENT|FUTURE)_REF"
    r"|P(T?(\d+(\.\d+)?|X)[A-Z]{1,2})+(T(\d+(\.\d+)?|X)[HMS])?|PXX"
    r"|XXXX-WXX-[1-7](T[A-Z]{2})?|XXXX-\d\d(-\d\d)?|XXXX-XX-XXT[A-Z]{2}"
    r"|(\d{4}-\d\d-\d\d)?T(MO|MD|AF|EV|NI)|T\d\d:\d\d(:\d\d)?"
)


@given(TEXTS, st.sampled_from([None, DAY, "0001-01-01", "9999-12-31"]), st.sampled_from(language.codes()))
def test_any_text(text: str, published: str | None, code: str) -> None:
    stated, mentions = read(text, published, code)
    spans = []
    for mention in mentions:
        span = mention.evidence.span
        assert span
        assert span.of(text) == mention.evidence.text
        spans.append(span)
        for value in (*mention.candidates, *([mention.edtf] if mention.edtf else [])):
            assert OTHER_VALUE.fullmatch(value) or edtf.parse_edtf(value)
    assert all(first.end <= second.start for first, second in pairwise(spans))
    if stated:
        assert edtf.parse_edtf(stated.edtf)
    assert read(text, published, code) == (stated, mentions)


def test_the_number_of_mentions_does_not_hang_on_the_day() -> None:
    text = "Senin depan, 7 Mei, pukul 05.00, beberapa hari lalu, pekan itu, malam hari."
    assert len({len(told(text, day)) for day in (None, DAY, "1999-01-01")}) == 1
