"""The language of a text."""

import pytest

from dossier.extract import lang


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Wali Kota membuka pasar yang baru di pusat kota.", "id"),
        ("Pasar dibuka untuk umum", "id"),
        ("The mayor opened the new market in the city.", "en"),
        ("Mayor opens a market after vote", "en"),
        ("Presiden AS tiba.", "id"),  # a country, not an English word
        ("THE MARKET IN THE CITY", "en"),
        ("", "id"),
        ("漢字", "id"),
    ],
)
def test_detect(text: str, code: str) -> None:
    assert lang.detect(text) == code


def test_one_quotation_does_not_change_it() -> None:
    text = "Wali kota mengatakan bahwa pasar itu ramai dan tidak akan ditutup. “The market is the city,” katanya."
    assert lang.detect(text) == "id"
