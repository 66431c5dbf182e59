import pytest

from dossier import language
from dossier.model import DateType
from dossier.pages import times
from dossier.pages.words import Words

ID, EN = Words(language.load("id")), Words(language.load("en"))


@pytest.mark.parametrize(
    ("edtf", "indonesian", "english"),
    [
        ("2024-05-16", "16 Mei 2024", "May 16, 2024"),
        ("2024-05", "Mei 2024", "May 2024"),
        ("2024", "2024", "2024"),
        ("0867", "867", "867"),
        ("199X", "1990-an", "1990s"),
        ("2023-07-26~", "sekitar 26 Juli 2023", "about July 26, 2023"),
        ("2024-03?", "mungkin Maret 2024", "perhaps March 2024"),
        ("2024%", "mungkin sekitar 2024", "perhaps about 2024"),
        ("2024-22", "musim panas 2024", "summer 2024"),
        ("2024-34", "kuartal kedua 2024", "second quarter of 2024"),
        ("2024-41", "paruh kedua 2024", "second half of 2024"),
        ("2024-05-16/2024-05-31", "16–31 Mei 2024", "May 16 – 31, 2024"),
        ("2024-02-07/2024-02-08", "7–8 Februari 2024", "February 7 – 8, 2024"),
        ("2024-02-28/2024-04-01", "28 Februari – 1 April 2024", "February 28 – April 1, 2024"),
        ("2023-01/2023-11", "Januari–November 2023", "January – November 2023"),
        ("2023-12/2024-05-16", "Desember 2023 sampai 16 Mei 2024", "December 2023 to May 16, 2024"),
        ("2023-01~/2023-03", "sekitar Januari 2023 sampai Maret 2023", "about January 2023 to March 2023"),
        ("2022/..", "sejak 2022", "since 2022"),
        ("../2024-05", "sampai Mei 2024", "until May 2024"),
        ("2024-05-15T11:02:00+07:00", "15 Mei 2024 pukul 11.02 (UTC+07:00)", "May 15, 2024, 11:02 AM (UTC+07:00)"),
        ("2024-05-15T23:02Z", "15 Mei 2024 pukul 23.02 (UTC+00:00)", "May 15, 2024, 11:02 PM (UTC+00:00)"),
        ("P2D", "2 hari", "2 days"),
        ("P1Y", "1 tahun", "1 year"),
        ("PT1H30M", "1 jam 30 menit", "1 hour 30 minutes"),
        ("P2.5Y", "2,5 tahun", "2.5 years"),
        ("P1DE", "1 dekade", "1 decade"),
        ("2024-05-16TMO", "16 Mei 2024 pagi", "May 16, 2024, morning"),
        ("T05:00:00", "pukul 05.00", "5:00 AM"),
        ("TNI", "malam", "night"),
        ("XXXX-WXX-1", "Senin", "Monday"),
        ("XXXX-05", "Mei", "May"),
        ("2024-05-16?/2024-05-31?", "mungkin 16–31 Mei 2024", "perhaps May 16 – 31, 2024"),
        ("PXD", "", ""),
        ("P", "", ""),
        ("XXXX-WXX-WE", "", ""),
        ("FUTURE_REF", "", ""),
    ],
)  # fmt: skip
def test_dates_are_said_as_readers_say_them(edtf: str, indonesian: str, english: str) -> None:
    said = [times.said(words, edtf).replace("\u202f", " ").replace("\u2009", " ") for words in (ID, EN)]
    assert said == [indonesian, english]


def test_by_day_a_time_of_day_is_left_out_and_what_tells_no_time_is_as_it_is_written() -> None:
    assert times.by_day(ID, "2024-05-15T11:02:00+07:00") == times.said(ID, "2024-05-15")
    assert times.by_day(EN, "FUTURE_REF") == "FUTURE_REF"


@pytest.mark.parametrize(
    ("type", "edtf", "said"),
    [
        ("date", "2024-05-16", "hari"),
        ("date", "2024-05~", "bulan, perkiraan"),
        ("date", "2024-05-16/2024-05-31", "rentang waktu"),
        ("date", "2024-05-16?/2024-05-31?", "rentang waktu, tidak pasti"),
        ("time", "2024-05-16TMO", "bagian hari"),
        ("time", "2024-05-16T11:02", "jam"),
        ("duration", "P2D", "lama waktu"),
        ("set", "P1D", "berulang"),
        ("date", "FUTURE_REF", "tidak tentu"),
    ],
)
def test_precision_is_said_in_words(type: DateType, edtf: str, said: str) -> None:
    assert times.precision(ID, type, edtf) == said
