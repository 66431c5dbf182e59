import datetime as dt
import json

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from dossier.curation.decisions import Decisions, MentionDecision, Naming, Pin, QuoteDecision
from dossier.curation.reading import read_decisions
from dossier.model import Agency, Byline, Evidence, Outlet, Published, Title


def read(source: str) -> Decisions:
    """The decisions of a file without problems."""
    decisions, problems = read_decisions("seeds/x.yml", source.encode())
    assert problems == ()
    assert decisions is not None
    return decisions


def slips(source: str) -> list[str]:
    """The problems of a file, without the file's name."""
    _, problems = read_decisions("seeds/x.yml", source.encode())
    return [str(problem).removeprefix("seeds/x.yml:") for problem in problems]


def said(field: str, text: str, line: int) -> Evidence:
    return Evidence(text, None, f"curation.{field}", "curator", f"seeds/x.yml:{line}")


def test_what_describes_the_article() -> None:
    decisions = read(
        "sha256: AB12\n"
        "title: Tarif tidak  naik\n"
        "date: 2024-02-07/2024-02-08\n"
        "date_note: >-\n  Sebab\n  begini.\n"
        "source: Harian Pesisir\n"
        "url: https://harian.example/a?b=1\n"
        "retrieved: 2024-06-01\n"
        "archive_url: http://arsip.example/1\n"
        "rights: excerpt\n"
        "lang: en\n"
        "notes: |\n  Satu.\n\n  Dua.\n"
    )
    assert decisions == Decisions(
        "seeds/x.yml",
        sha256="ab12",
        sha256_line=1,
        title=Title("Tarif tidak naik", "supplied", said("title", "Tarif tidak naik", 2)),
        published=Published(
            "2024-02-07/2024-02-08",
            "curated",
            dt.date(2024, 2, 7),
            dt.date(2024, 2, 8),
            said("date", "2024-02-07/2024-02-08", 3),
        ),
        date_note="Sebab begini.",
        outlet=Outlet("Harian Pesisir", said("source", "Harian Pesisir", 7)),
        url="https://harian.example/a?b=1",
        retrieved="2024-06-01",
        archive_url="http://arsip.example/1",
        rights="excerpt",
        lang="en",
        notes="Satu.\n\nDua.",
    )  # fmt: skip


def test_credits_are_names_or_names_with_their_kind() -> None:
    decisions = read("agencies: [AFP, {name: AP, kind: photo}]\nauthors:\n- Sekar\n- {name: RaP, kind: initials}\n")
    assert decisions.agencies == (
        Agency("AFP", "text", said("agencies", "AFP", 1)),
        Agency("AP", "photo", said("agencies", "AP", 1)),
    )
    assert decisions.bylines == (
        Byline("Sekar", "reporter", said("authors", "Sekar", 3)),
        Byline("RaP", "initials", said("authors", "RaP", 4)),
    )


def test_an_empty_list_decides_that_there_are_none_and_a_spoilt_one_decides_nothing() -> None:
    assert read("agencies: []\nauthors: []").agencies == ()
    spoilt, problems = read_decisions("seeds/x.yml", b"agencies: [{kind: text}]\nauthors: Sekar")
    assert spoilt is not None
    assert (spoilt.agencies, spoilt.bylines) == (None, None)
    assert len(problems) == 2


def test_none_is_a_decision_too() -> None:
    assert read("date: none\nsource: none").withdrawn == {"date", "source"}


def test_actors_mentions_and_quotes() -> None:
    decisions = read(
        "actors:\n"
        "  add:\n"
        "  - nato\n"
        "  - {id: icc, words: pengadilan itu, paragraph: 2}\n"
        "  drop: [dili]\n"
        "mentions:\n"
        "- {words: Dili, paragraph: 0, nth: 2, actor: timor-leste}\n"
        "- {words: Barat, paragraph: 3, reject: true}\n"
        "quotes:\n"
        "- {words: dua kali, paragraph: 2, kind: indirect, speaker: maria}\n"
        "- {words: milik bersama, paragraph: 4, speaker: none}\n"
        "- {words: era baru, paragraph: 5, reject: true}\n"
    )
    assert decisions.add == (Naming("nato", 3),)
    assert decisions.drop == (Naming("dili", 5),)
    assert decisions.mentions == (
        MentionDecision(Pin("pengadilan itu", 2), Naming("icc", 4), "actors"),
        MentionDecision(Pin("Dili", 0, 2), Naming("timor-leste", 7)),
        MentionDecision(Pin("Barat", 3), Naming(None, 8)),
    )
    assert decisions.quotes == (
        QuoteDecision(Pin("dua kali", 2), Naming("maria", 10), "indirect"),
        QuoteDecision(Pin("milik bersama", 4), Naming(None, 11)),
        QuoteDecision(Pin("era baru", 5), Naming(None, 12), rejected=True),
    )


def test_what_says_nothing_decides_nothing() -> None:
    assert read_decisions("seeds/x.yml", b"# later\n") == (None, ())
    assert slips("- a")[0] == "1: a decision file must have fields: write them one a line, as in 'sha256: …'"


@pytest.mark.parametrize("quote", ["", "'", '"'])
def test_a_date_that_is_none_is_a_problem_in_its_line_however_it_is_quoted(quote: str) -> None:
    assert slips(f"sha256: ab\ntitle: x\n\ndate: {quote}2024-13-40{quote}") == [
        "4: date '2024-13-40' is not an EDTF date: write YYYY-MM-DD, YYYY-MM or YYYY-MM-DD~"
    ]


GOOD = ["2024-05-16", "2024-05", "2024", "2024-05-16~", "2024-03?", "2024%", "202X", "2024-XX", "2024-21",
        "2024-05-16/2024-05-31", "2024-05-16~/2024-06", "2024-05/.."]  # fmt: skip


@pytest.mark.parametrize("value", GOOD)
def test_a_date_of_edtf_level_1_is_read(value: str) -> None:
    assert parse_edtf(value)
    published = read(f"date: {value}").published
    assert published is not None
    assert published.edtf == value
    assert published.earliest is not None


@pytest.mark.parametrize(
    "value",
    ["2024-02-30", "16 Mei 2024", "2024-5-16", "2024-05-16T12:00", "2024-05-31/2024-05-16", "2024-21~", "2024-33",
     "24-05-16", "~", "..", "/", "[2024]", "٢٠٢٤", "9" * 5000],
)  # fmt: skip
def test_anything_else_is_no_date(value: str) -> None:
    decisions, problems = read_decisions("seeds/x.yml", f"date: '{value}'".encode())
    assert decisions is not None
    assert decisions.published is None
    assert len(problems) == 1


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        ("titel: x", "a decision file has no field 'titel': did you mean 'title'?"),
        ("lang: indonesian", "lang cannot be 'indonesian': write one of "),
        ("retrieved: 2024-02-30", "retrieved '2024-02-30' is not a day: write YYYY-MM-DD"),
        ("retrieved: 20240216", "retrieved '20240216' is not a day: write YYYY-MM-DD"),
        ("url: javascript:alert(1)", "url 'javascript:alert(1)' is no web address: write it in full"),
        ("url: //harian.example/a", "url '//harian.example/a' is no web address: write it in full"),
        ("url: 'http://[1'", "url 'http://[1' is no web address: write it in full"),
        ("archive_url: https://a b", "archive_url 'https://a b' is no web address: write it in full"),
        ("authors: [{name: A, kind: photographer}]", "kind cannot be 'photographer': write one of reporter, initials"),
        ("actors: {ad: [x]}", "actors has no field 'ad': did you mean 'add'?"),
        ("actors: {add: [{words: x, paragraph: 1}]}", "this item of actors.add has no id, and does not count: add"),
        ("mentions: [{words: x, actor: y}]", "this decision has no paragraph, and does not count: add 'paragraph: …'"),
        ("mentions: [{words: x, paragraph: p, actor: y}]", "paragraph cannot be 'p': write a whole number from 0 on"),
        ("mentions: [{words: x, paragraph: 1, nth: 0, actor: y}]", "nth cannot be '0': write a whole number from 1 on"),
        ("mentions: [{words: x, paragraph: 1}]", "this decision must say either actor or reject: write 'actor: …' or"),
        ("mentions: [{words: x, paragraph: 1, actor: y, reject: true}]", "this decision must say either actor or"),
        ("mentions: [{words: x, paragraph: 1, reject: false}]", "reject cannot be 'false': write one of true"),
        ("quotes: [{words: x, paragraph: 1}]", "this decision must say either speaker or reject: write 'speaker: …'"),
        ("quotes: [{words: x, paragraph: 1, speaker: y, kind: said}]", "kind cannot be 'said': write one of direct"),
    ],
)
def test_a_slip_is_named_with_its_line_and_leaves_the_rest(source: str, problem: str) -> None:
    decisions, problems = read_decisions("seeds/x.yml", f"sha256: ab\n{source}\nnotes: kept".encode())
    assert decisions == Decisions("seeds/x.yml", sha256="ab", sha256_line=1, notes="kept")
    assert len(problems) == 1
    assert str(problems[0]).startswith(f"seeds/x.yml:2: {problem}")


FIELDS = st.sampled_from(["date", "title", "agencies", "authors", "actors", "mentions", "quotes", "url", "lang"])
VALUES = st.recursive(
    st.text(max_size=10) | st.integers() | st.none() | st.booleans(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(FIELDS, VALUES, min_size=1))
def test_no_value_of_any_shape_raises(fields: dict[str, object]) -> None:
    decisions, problems = read_decisions("seeds/x.yml", json.dumps(fields).encode())
    assert decisions is not None or problems


def test_rights_that_cannot_be_told_show_nothing() -> None:
    decisions, problems = read_decisions("seeds/x.yml", b"sha256: ab\nrights: exerpt")
    assert decisions
    assert decisions.rights == "metadata"
    assert [str(problem) for problem in problems] == [
        "seeds/x.yml:2: rights cannot be 'exerpt': did you mean 'excerpt'?"
    ]
