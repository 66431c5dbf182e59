"""What names are, over all their places: sentences of our own, read by hand."""

import pytest
from tests.grouping.naming import Named, naming

from dossier.grouping import Group, groups
from dossier.model import ActorType


def group(text: str, *names: Named, roles: tuple[tuple[str, str], ...] = (), lang: str = "id") -> Group:
    return groups([naming("a", text, *names, roles=roles, lang=lang)])[0]


@pytest.mark.parametrize(
    ("name", "lang"),
    [
        ("Perjanjian Tanjung Lestari", "id"),
        ("Idul Adha", "id"),
        ("KTT ASEAN", "id"),
        ("Treaty", "en"),
        ("World Cup", "en"),
    ],
)
def test_what_names_but_does_not_act_is_no_actor(name: str, lang: str) -> None:
    assert not group(f"{name} .", (name, "person", name), lang=lang).is_actor


def test_a_lone_word_is_a_person_only_where_a_place_bears_it_out() -> None:
    assert not group("Marilah Mutia.", ("Mutia", "person", "Mutia")).is_actor
    found = group("Bupati Mutia tiba.", ("Mutia", "person", "Mutia"), roles=(("Bupati", "Mutia"),))
    assert (found.is_actor, found.type) == (True, "person")


def test_a_lone_word_behind_prepositions_of_place_is_a_place() -> None:
    found = group("Ia tiba di Rawa. Lalu ke Rawa.", ("Rawa", "person", "Rawa"))
    assert (found.is_actor, found.type) == (True, "place")


@pytest.mark.parametrize(
    ("name", "voted", "type"),
    [
        ("Pengadilan Negeri Dili", "place", "organization"),
        ("Kementerian Laut", "place", "organization"),
        ("Rawa Stadium", "organization", "place"),
        ("Pulau Rawa", "organization", "place"),
    ],
)
def test_what_a_name_calls_itself_counts_more_than_what_it_was_taken_for(
    name: str, voted: ActorType, type: ActorType
) -> None:
    assert group(f"{name} sepi.", (name, voted, name)).type == type


def test_most_places_decide() -> None:
    first = naming("a", "Lestari naik. Lestari turun.", ("Lestari", "organization", "Lestari"))
    second = naming("b", "Lestari sepi.", ("Lestari", "place", "Lestari"))
    assert groups([first, second])[0].type == "organization"
