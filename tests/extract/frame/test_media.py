"""Names of outlets and agencies."""

import pytest

from dossier.extract.frame import media
from dossier.model import Span


def test_the_usual_name_of_a_printed_form() -> None:
    assert media.canonical("Aljazeera") == "Al Jazeera"
    assert media.canonical("ANTARA  News") == "Antara"
    assert media.canonical("Kabar  Kota") == "Kabar Kota"
    assert media.is_agency("Associated Press")
    assert media.is_known("kumparanNEWS")
    assert not media.is_agency("kumparanNEWS")


def test_case_tells_a_name_from_a_word() -> None:
    assert media.printed().fullmatch("ANTARA")
    assert media.printed().fullmatch("Antara")
    assert not media.printed().match("antara")
    assert not media.printed().match("Antaranya")


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Dan ANTARA News", "ANTARA News"),
        ("(Reuters", "Reuters"),
        ("Agence\nFrance-Presse", "Agence\nFrance-Presse"),
        ("Sumber.Reuters", None),
        ("Reuters ", None),
        ("reuters", None),
        ("", None),
    ],
)
def test_the_longest_name_before_a_verb(words: str, name: str | None) -> None:
    found = media.before(f"{words} melaporkan", 0, len(words))
    assert (found.of(words) if found else None) == name


def test_a_name_before_a_verb_begins_in_the_same_stretch() -> None:
    assert media.before("ANTARA News melaporkan", 3, 11) is None
    assert media.before("ANTARA Reuters melaporkan", 7, 14) == Span(7, 14)
