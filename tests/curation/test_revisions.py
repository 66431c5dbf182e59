"""The record of changes: what is read of it, what is told of its slips, and what is written into it."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.curation import read_revisions
from dossier.curation.revisions import OF_ACTORS, OF_ARTICLES
from dossier.curation.writing import RefusedError, edit_revisions
from dossier.model import Change, Revision

RECORD = """\
# Catatan perubahan.
- date: 2024-06-01
  note: Satu naskah baru.
  changes:
    - {article: pertama, what: added}
    - {article: lama, what: date, from: 2024~, to: 2024-03~}
- date: 2024-07-01
  changes:
    - {actor: swis, name: Swis, what: moved, from: swis, to: swiss}
- {date: 2024-06-01, note: "Sekali lagi, pada hari yang sama."}
"""


def problems(text: str) -> list[str]:
    return [f"{one.line}: {one.message}" for one in read_revisions("seeds/changes.yml", text.encode())[1]]


def test_days_are_read_newest_first_and_numbered_from_the_oldest() -> None:
    found, wrong = read_revisions("seeds/changes.yml", RECORD.encode())
    assert wrong == ()
    assert [one.anchor for one in found] == ["d2024-07-01", "d2024-06-01-2", "d2024-06-01"]
    assert found[2].changes == (
        Change("added", "article", "pertama", "pertama", by="curator"),
        Change("changed", "article", "lama", "lama", "date", "", "2024~", "2024-03~", "curator"),
    )
    assert found[0].changes[0].name == "Swis"


def test_no_file_is_no_record() -> None:
    assert read_revisions("seeds/changes.yml", b"") == ((), ())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("- note: x", "1: this day has no date, and does not count"),
        ("- date: 2024-13-40", "1: date '2024-13-40' is not a day"),
        ("- date: Juni 2024", "1: date 'Juni 2024' is not a day"),
        ("- date: 2024-06-01\n  changes: [{what: added}]", "2: this change must be of either an article or an actor"),
        (
            "- date: 2024-06-01\n  changes: [{article: a, actor: b, what: added}]",
            "2: this change must be of either an article or an actor",
        ),
        ("- date: 2024-06-01\n  changes: [{article: a, what: moved}]", "2: what cannot be 'moved'"),
        ("- date: 2024-06-01\n  changes: [{article: a}]", "2: this change has no what, and does not count"),
        ("- date: 2024-06-01\n  nota: x", "2: a day of changes has no field 'nota'"),
    ],
)
def test_slips_are_told_with_their_line(text: str, told: str) -> None:
    assert problems(text) == [told]


TEXT = st.text(min_size=1, max_size=30).map(lambda text: " ".join(text.split())).filter(bool)
CHANGES = st.one_of(
    st.builds(
        lambda kind, subject, id: Change(kind, subject, id, id, by="curator"),
        st.sampled_from(("added", "gone")),
        st.sampled_from(("article", "actor")),
        TEXT,
    ),
    st.builds(
        lambda id, field, before, after: Change("changed", "article", id, id, field, "", before, after, "curator"),
        TEXT,
        st.sampled_from(OF_ARTICLES),
        TEXT,
        TEXT,
    ),
    st.builds(
        lambda id, name, field: Change("changed", "actor", id, name, field, by="curator"),
        TEXT,
        TEXT,
        st.sampled_from(OF_ACTORS),
    ),
)


@given(st.lists(CHANGES, max_size=4), TEXT, st.dates())
def test_what_is_written_is_read_and_what_stood_there_stays(changes: list[Change], note: str, day: dt.date) -> None:
    told = Revision(day, note, tuple(changes))
    try:
        data = edit_revisions(RECORD.encode(), told)
    except RefusedError:  # words that no YAML file may hold
        return
    assert data.decode().startswith(RECORD)
    found, wrong = read_revisions("x", data)
    assert wrong == ()
    assert [(one.day, one.note, one.changes) for one in found].count((day, note, tuple(changes))) == 1
    assert len(found) == 4


def test_a_record_is_begun_and_one_that_is_none_is_left_alone() -> None:
    told = Revision(dt.date(2024, 6, 1), "Mulai.")
    assert edit_revisions(b"", told) == b"- date: 2024-06-01\n  note: Mulai.\n"
    with pytest.raises(RefusedError):
        edit_revisions(b"date: 2024-06-01\n", told)
