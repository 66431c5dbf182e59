"""Countries as texts print their names."""

import pytest

from dossier import language
from dossier.extract.names import places


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Timor-Leste", "Timor-Leste"),
        ("Trinidad and Tobago", "Trinidad & Tobago"),
        ("Bosnia-Herzegovina", "Bosnia & Herzegovina"),
        ("Côte d'Ivoire", "Côte d’Ivoire"),
        ("Burma", "Myanmar (Burma)"),
    ],
)
def test_countries_are_known_as_they_are_printed(printed: str, name: str) -> None:
    assert places.spellings(language.load("en"))[printed] == name


def test_no_group_of_countries_is_a_country() -> None:
    assert "European Union" not in places.spellings(language.load("en"))
