"""The day of publication a page states."""

from dossier.extract import timestamps
from dossier.model import Stated


def published(stamp: str | None, *below: str, guess: str | None = None) -> tuple[str, str] | None:
    found = timestamps.published([Stated(stamp, "<meta>")] if stamp else [], guess, below)
    return (found.text, found.where) if found else None


def test_the_first_readable_statement() -> None:
    stated = [Stated("kemarin", "a"), Stated("2024-05-16", "b"), Stated("2024-05-17", "c")]
    assert timestamps.read(stated) == Stated("2024-05-16", "b")
    assert timestamps.read([]) is None


def test_the_line_below_the_headline() -> None:
    line = "Kamis, 16 Mei 2024 12:27 WIB"
    assert published(None, "Pasar dibuka pada 3 Mei 2019.", line) == ("2024-05-16", f"«{line}»")


def test_the_markup_before_the_line() -> None:
    assert published("2024-05-16T12:27:00+07:00", "3 Mei 2019") == ("2024-05-16T12:27:00+07:00", "<meta>")


def test_a_guess_from_the_markup_before_the_line() -> None:
    assert published(None, "3 Mei 2019", guess="2024-05-16") == ("2024-05-16", "htmldate")
    assert published(None, "3 Mei 2019", "16. Mai 2024", guess="2024-05-16") == ("2024-05-16", "«16. Mai 2024»")


def test_the_printed_day_before_that_of_another_zone() -> None:
    assert published("2024-05-15T23:30:00+00:00", "Kamis, 16 Mei 2024 06:30 WIB") == (
        "2024-05-16",
        "«Kamis, 16 Mei 2024 06:30 WIB»",
    )


def test_a_guessed_day_counts_if_a_line_prints_it() -> None:
    blocks = ["© 2003-2024 Kabar Kota", "Pada 16 Mei 2024 pasar dibuka.", "16. Mai 2024, 12:27 Uhr"]
    assert timestamps.printing("2024-05-16", blocks) == Stated("2024-05-16", "«16. Mai 2024, 12:27 Uhr»")
    assert timestamps.printing("2024-01-01", blocks) is None
    assert timestamps.printing(None, blocks) is None
