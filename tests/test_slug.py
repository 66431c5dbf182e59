"""Addresses made of names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.slug import slug


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("Al Jazeera", "al-jazeera"),
        ("JagatBisnis.com", "jagatbisnis-com"),
        ("Đặng", "dang"),
        ("普京", "普京"),
        ("…", ""),
    ],
)
def test_slug(name: str, address: str) -> None:
    assert slug(name) == address


@given(st.text())
def test_a_slug_is_one_safe_path_part(name: str) -> None:
    address = slug(name)
    assert not set(address) & set("/\\. \t\n#?%")
    assert slug(address) == address
