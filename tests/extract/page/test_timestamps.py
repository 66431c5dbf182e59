"""The day of publication a page states."""

from dossier.extract.page import timestamps
from dossier.model import Stated

LINE = "Kamis, 16 Mei 2024 12:27 WIB"


def published(*stamps: str, guess: str | None = None, above: str = "", below: str = "", url: str = "") -> str | None:
    blocks = [above, "Pasar Baru Dibuka", below]
    found = timestamps.published([Stated(s, f"<{s}>") for s in stamps], guess, blocks, 2, url)
    return f"{found.text} {found.where}" if found else None


def test_statements_that_can_be_read() -> None:
    stated = [Stated("kemarin", "a"), Stated("2024-05-16", "b"), Stated("2024-05-17", "c")]
    assert [one.where for one in timestamps.read(stated)] == ["b", "c"]


def test_the_line_below_the_headline() -> None:
    assert published(below=LINE) == f"2024-05-16 «{LINE}»"
    assert published(above=LINE) is None
    assert published(below="Pasar dibuka pada 3 Mei 2019.") is None


def test_the_markup_before_the_line() -> None:
    assert published("2024-05-16", below="3 Mei 2019") == "2024-05-16 <2024-05-16>"


def test_the_statement_that_gives_the_guessed_day() -> None:
    assert published("2019-05-03", "2024-05-16", guess="2024-05-16") == "2024-05-16 <2024-05-16>"
    assert published("2019-05-03", guess="2024-05-16", below=LINE) == f"2024-05-16 «{LINE}»"


def test_a_guess_counts_if_the_page_prints_it() -> None:
    assert published(guess="2024-05-16", above="16. Mai 2024, 12:27 Uhr") == "2024-05-16 «16. Mai 2024, 12:27 Uhr»"
    assert published(guess="2024-05-16", url="https://a.b/2024/05/16/c") == "2024-05-16 https://a.b/2024/05/16/c"
    assert published(guess="2024-01-01", above="© 2003-2024 Kabar Kota") is None
    assert published(guess="2024-05-16", below="Pada 16 Mei 2024 pasar dibuka.") is None
    assert published("2019-05-03", guess="2024-05-16") == "2019-05-03 <2019-05-03>"


def test_the_printed_day_before_that_of_universal_time() -> None:
    line = "Kamis, 16 Mei 2024 06:30 WIB"
    assert published("2024-05-15T23:30:00+00:00", below=line) == f"2024-05-16 «{line}»"
    assert published("2024-05-15T23:31:00+00:00", below=line) == "2024-05-15T23:31:00+00:00 <2024-05-15T23:31:00+00:00>"
