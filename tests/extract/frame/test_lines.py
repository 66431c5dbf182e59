"""Lines, and paragraphs broken at a column."""

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


def test_lines_broken_at_a_column_are_joined() -> None:
    text = (
        "Judul pendek\n\nSatu kalimat yang cukup panjang dan\nterputus di tengah sebuah baris lalu\nberlanjut.\n\nDua."
    )
    assert words(text) == [
        "Judul pendek",
        "Satu kalimat yang cukup panjang dan\nterputus di tengah sebuah baris lalu\nberlanjut.",
        "Dua.",
    ]


def test_whole_lines_stay_apart() -> None:
    text = "Satu kalimat penuh.\nDua kalimat penuh.\nTiga kalimat penuh.\nEmpat kalimat penuh.\nlima"
    assert len(words(text)) == 5
