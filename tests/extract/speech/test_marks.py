"""Which quotation marks belong together."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.extract.speech import marks
from dossier.model import Span

MARKS = "\"“”„‟«»'‘’"


def inside(text: str) -> list[str]:
    return [pair.inner.of(text) for pair in marks.pairs(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('"Kami siap," kata Sari.', ["Kami siap,"]),
        ("“Kami siap,” kata Sari.", ["Kami siap,"]),
        ("”Kami siap,” kata Sari. ”Besok,” katanya.", ["Kami siap,", "Besok,"]),  # the same mark at both ends
        ("„Kami siap,“ kata Sari.", ["Kami siap,"]),
        ("«Kami siap,» kata Sari.", ["Kami siap,"]),
        ("''Kami siap,'' kata Sari.", ["Kami siap,"]),
        ("'Kami siap,' kata Sari.", ["Kami siap,"]),
        ('“Kami siap,” kata Sari. “Kami mulai," katanya.', ["Kami siap,", "Kami mulai,"]),  # an odd pair
        ("“Kami siap.”Jelasnya", ["Kami siap."]),  # glued
        ("Ia mengatakan,“Kami siap.”", ["Kami siap."]),
        ("Kata Sari:”Kami siap.”", ["Kami siap."]),
        ("“ Kami siap, ” kata Sari.", ["Kami siap,"]),  # blanks inside
        ("”Dengar ”Lagu Rindu” itu,” kata Sari.", ["Dengar ”Lagu Rindu” itu,"]),  # one inside another
        ("“Lagu 'Rindu' itu,” kata Sari.", ["Lagu 'Rindu' itu,"]),
        ("Ma'ruf dan Jum’at bukan kutipan, O'Neil juga.", []),
        ("The workers' hall and the players' bus.", []),
    ],
)
def test_pairs(text: str, quoted: list[str]) -> None:
    assert inside(text) == quoted


def test_a_mark_that_lost_its_fellow_takes_no_other_quote_with_it() -> None:
    assert inside("”Kami siap, kata Sari. ”Kami mulai,” kata Budi. ”Besok,” katanya.") == ["Kami mulai,", "Besok,"]
    assert inside("Kami siap” kata Sari. ”Kami mulai,” kata Budi.") == ["Kami mulai,"]


def test_a_lost_opening_mark_is_that_of_the_sentence() -> None:
    text = "Pasar dibuka. Kami siap bekerja,” kata Sari."
    (pair,) = marks.pairs(text, Span(0, len(text)))
    assert pair.lost
    assert pair.inner.of(text) == "Kami siap bekerja,"


def test_pairs_stay_in_their_paragraph() -> None:
    text = "“Kami siap\ndan mulai,” kata Sari."
    assert marks.pairs(text, Span(0, 10)) == ()


@given(st.text(alphabet=MARKS + "ab ,.\n", max_size=80))
def test_pairs_do_not_overlap_and_lie_in_the_text(text: str) -> None:
    found = marks.pairs(text, Span(0, len(text)))
    for pair in found:
        assert 0 <= pair.outer.start <= pair.inner.start < pair.inner.end <= pair.outer.end <= len(text)
    for one, other in pairwise(found):
        assert one.outer.end <= other.outer.start
