"""Changes as text, Markdown and JSON; what an article says is never obeyed."""

import json
import re

from hypothesis import given
from hypothesis import strategies as st

from dossier.compare.telling import MOST, as_json, as_markdown, as_text
from dossier.model import Change

DATE = Change("changed", "article", "a", "Judul", "date", "", "2024~", "2024-03~", "curator", "seeds/a.yml:4")
CHANGES = (
    Change("added", "article", "b", "Baru"),
    Change("added", "article", "b", "Baru", "actor", "Alya Hartono", "", "3", "machine", "actors.name"),
    DATE,
    Change("changed", "article", "a", "Judul", "quote", "Selamat", "", "Alya", "machine", "quotes.cue"),
    Change("gone", "actor", "kota", "Kota", by="curator"),
    Change("added", "problem", "seeds/x.yml", words="bad: mend", where="seeds/x.yml:4"),
)


def test_text() -> None:
    assert list(as_text(CHANGES)) == [
        "+ article b Baru",
        "    + actor Alya Hartono 3: machine, actors.name",
        "~ article a Judul",
        "    ~ date 2024~ → 2024-03~: curator, seeds/a.yml:4",
        "    ~ quote Selamat nothing → Alya: machine, quotes.cue",
        "- actor kota Kota",
        "problems of seeds/x.yml",
        "    + seeds/x.yml:4 bad: mend",
    ]


def test_markdown() -> None:
    assert list(as_markdown(CHANGES))[2:5] == [
        "- new article `b` `Baru`",
        "    - new actor `Alya Hartono` `3`: machine, `actors.name`",
        "- changed article `a` `Judul`",
    ]
    assert list(as_markdown(()))[-1] == "No fact."


def test_json_holds_every_field() -> None:
    (line,) = as_json([DATE])
    assert Change(**json.loads(line)) == DATE


def test_a_summary_has_an_end() -> None:
    lines = list(as_markdown([DATE] * (MOST + 5)))
    assert len(lines) < MOST + 10
    assert "5 changes more" in lines[-1]


@given(st.text(), st.text())
def test_values_cannot_leave_their_code_span_nor_their_line(name: str, value: str) -> None:
    """CommonMark 6.1: a code span ends at the next run of as many backticks as opened it."""
    lines = list(as_markdown([Change("added", "article", "a", name, "title", value, "", value, "machine", name)]))
    assert all(line.isprintable() for line in lines)
    assert len(lines) == 4
    for line in lines[2:]:
        outside = re.sub(r"(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)", "", line)
        assert re.fullmatch(r"(    )?- [a-z ]*(: machine(, )?)?", outside), line


@given(st.text())
def test_a_terminal_is_told_nothing_that_it_would_obey(text: str) -> None:
    assert all(
        line.isprintable()
        for line in as_text([Change("gone", "article", text, text, "title", text, text, text, "machine", text)])
    )
