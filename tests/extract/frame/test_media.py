"""Names of outlets and agencies."""

import re

from dossier.extract.frame import media


def test_the_usual_name_of_a_printed_form() -> None:
    assert media.canonical("Aljazeera") == "Al Jazeera"
    assert media.canonical("ANTARA  News") == "Antara"
    assert media.canonical("Kabar  Kota") == "Kabar Kota"
    assert media.is_agency("Associated Press")
    assert media.is_known("kumparanNEWS")
    assert not media.is_agency("kumparanNEWS")


def test_case_tells_a_name_from_a_word() -> None:
    assert re.fullmatch(media.pattern(), "ANTARA")
    assert re.fullmatch(media.pattern(), "Antara")
    assert not re.match(media.pattern(), "antara")
    assert not re.match(media.pattern(), "Antaranya")
