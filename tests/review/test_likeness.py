"""Whether two names may be one: what is proposed, and what is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.review.likeness import fold, keys, likeness


@pytest.mark.parametrize(
    ("one", "other", "is_person", "how"),
    [
        ("Sergei Lavrov", "Sergey Lavrov", True, "spelling"),
        ("Alya Hartono", "Ayla Hartono", True, None),  # words so short are other words
        ("Universitas Lestari", "Univeristas Lestari", False, "spelling"),
        ("Aljazirah", "Al-Jazirah", False, "spelling"),
        ("Timor Leste", "Timor-Leste", False, "spelling"),
        ("Núñez Arca", "Nunez Arca", True, "spelling"),
        ("Komisi Pemilihan Umum", "KPU", False, "acronym"),
        ("Badan Penelitian dan Laut", "BPL", False, "acronym"),
        ("Badan Penelitian dan Laut", "BPDL", False, "acronym"),
        ("Dewan Pengawas (Dewas)", "DPD", False, None),
        ("Amerika Serikat", "AS", False, None),
        ("Bagus Wirawan", "Wirawan", True, "part"),
        ("Bagus Wirawan", "Bagus", True, "part"),
        ("Maria da Costa", "da", True, None),
        ("Bank Lestari", "Lestari", False, None),
        ("Dumai", "Dubai", False, None),
        ("Kemenag", "Kemendag", False, None),
        ("Nusakambangan", "Nusakembangan", False, "spelling"),
        ("Weldi", "Weldy", True, "spelling"),
        ("Divisi 1231", "Divisi 1232", False, None),
        ("Partai Mawar", "Partai Tawar", False, None),
        ("!!", "??", True, None),
        ("a" * 50, "a" * 51, True, None),
    ],
)
def test_likeness(one: str, other: str, is_person: bool, how: str | None) -> None:
    assert likeness(one, other, is_person) == likeness(other, one, is_person) == how


@given(st.text(max_size=30), st.text(max_size=30), st.booleans())
def test_names_that_are_alike_share_a_key(one: str, other: str, is_person: bool) -> None:
    if likeness(one, other, is_person):
        assert keys(one) & keys(other)


@given(st.text(alphabet="abcdeé Àx", min_size=8, max_size=24), st.integers(0, 30))
def test_a_letter_less_keeps_names_in_one_block(name: str, index: int) -> None:
    other = name[: index % len(name)] + name[index % len(name) + 1 :]
    if likeness(name, other, True):
        assert keys(name) & keys(other)


@given(st.text())
def test_folding_twice_changes_nothing(name: str) -> None:
    assert fold(fold(name)) == fold(name)
