"""Names of new files: what is known, fit for an address, unlike all others."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.intake.naming import KEPT, LONGEST, name
from dossier.model import Evidence, Facts, Outlet, Published, Title

SOMEWHERE = Evidence("x", None, "test.rule")


def facts(edtf: str = "", outlet: str = "", title: str = "") -> Facts:
    return Facts(
        lang="id",
        title=Title(title, "stated", SOMEWHERE) if title else None,
        outlet=Outlet(outlet, SOMEWHERE) if outlet else None,
        published=Published(edtf, "stated", None, None, SOMEWHERE) if edtf else None,
    )


def test_date_outlet_and_words() -> None:
    known = facts("2024-03-04", "Kabar Uji", "Menteri Tiba di Pelabuhan: “Ini Milik Nelayan”, Kata Alya")
    assert name(known, "", ()) == "2024-03-04-kabar-uji-menteri-tiba-di-pelabuhan-ini-milik-nelayan"


@pytest.mark.parametrize(
    ("edtf", "date"),
    [
        ("2024-03-04", "2024-03-04-"),
        ("2024-03-04T10:15:00+07", "2024-03-04-"),
        ("2024-03-04~", "2024-03-"),
        ("2024-03", "2024-03-"),
        ("2024-03-04/2024-03-09", "2024-03-"),
        ("2024-03-04/2024-05", "2024-"),
        ("2023-12-30/2024-01-02", ""),
        ("2022/..", ""),
        ("", ""),
    ],
)
def test_no_more_of_the_date_than_is_known(edtf: str, date: str) -> None:
    assert name(facts(edtf, title="Tiba"), "", ()) == f"{date}tiba"


def test_without_a_title_the_first_words_serve_and_without_words_there_is_still_a_name() -> None:
    assert name(facts(), "Menteri tiba di kota.", ()) == "menteri-tiba-di-kota"
    assert name(facts(), "!?", ()) == "article"
    assert name(facts(title="普京抵达"), "", ()) == "普京抵达"


def test_a_long_name_ends_with_a_whole_word() -> None:
    long = "Pertanggungjawaban " * 7
    assert name(facts("2024-03-04", "Kabar Uji", long), "", ()) == "2024-03-04-kabar-uji" + "-pertanggungjawaban" * 3
    assert name(facts(title="a" * 200), "", ()) == "a" * LONGEST
    assert len(name(facts(title="普" * 200), "", ()).encode()) <= LONGEST


def test_a_name_that_is_taken_gets_a_number() -> None:
    assert name(facts(title="Tiba"), "", {"tiba", "tiba-2"}) == "tiba-3"


@given(
    st.text(max_size=300), st.text(max_size=100), st.text(max_size=300), st.sets(st.sampled_from(["a", "b", "article"]))
)
def test_any_name_is_fit_for_a_file_and_an_address(title: str, outlet: str, text: str, taken: set[str]) -> None:
    made = name(facts("2024-03", outlet, title), text, taken)
    assert re.fullmatch(r"[^\W_]+(-[^\W_]+)*|[\w-]+", made)
    assert made == made.strip("-.")
    assert len(made.encode()) <= LONGEST + 2
    assert made not in taken | KEPT


@pytest.mark.parametrize("hostile", ["../../etc/passwd", "C:\\con", "con", "README", "a\0b", "..", "a/b", "\u202egpj"])
def test_a_title_does_not_lead_out_of_the_folder(hostile: str) -> None:
    made = name(facts(title=hostile), "", ())
    assert re.fullmatch(r"[a-z0-9-]+", made)
    assert made not in KEPT
