"""Lines of a text."""

from dossier.extract.frame import lines


def words(text: str) -> list[str]:
    return [line.span.of(text) for line in lines.read(text)]


def test_lines_without_the_blanks_around_them() -> None:
    assert words("\ufeff Satu\t\r\n\r\n\xa0Dua \rTiga\u2028Empat\n") == ["Satu", "Dua", "Tiga", "Empat"]
    assert words(" \n\t\r\n") == words("") == []


def test_a_line_apart_has_a_blank_line_above_it() -> None:
    assert [line.apart for line in lines.read("A\nB\n\nC\r\n\r\nD\r\nE\n \nF")] == [
        True,
        False,
        True,
        True,
        False,
        True,
    ]


def test_a_line_ends_at_its_column() -> None:
    assert [line.column for line in lines.read("Satu\n  Dua \n\tTiga")] == [4, 5, 5]
