"""Decisions on an article: what its file says after them."""

from collections.abc import Mapping

import pytest

from dossier.curation import read_decisions
from dossier.curation.decisions import (
    ActorDecision,
    ArticleDecision,
    Confirmation,
    Decisions,
    FieldDecision,
    MentionDecision,
    Naming,
    Pin,
    QuoteDecision,
)
from dossier.curation.writing import RefusedError, edit_article

FILE = """\
# Why we know.
sha256: ab12

date: 2024-02-07~  # as reckoned

actors:
  add: [nato]
mentions:
  # the government
  - {words: Dili, paragraph: 2, actor: timor-leste}
"""


def decide(*decisions: ArticleDecision, source: str = FILE) -> tuple[str, Decisions]:
    """The file after decisions, each of which holds when made again."""
    data = source.encode()
    for decision in decisions:
        data = edit_article(data, decision, "ab12")
        assert edit_article(data, decision, "ab12") == data
    decided, problems = read_decisions("seeds/x.yml", data)
    assert problems == ()
    assert decided is not None
    return data.decode(), decided


def test_the_first_decision_says_which_text_it_was_made_on() -> None:
    assert decide(FieldDecision("rights", "excerpt"), source="")[0] == "sha256: ab12\nrights: excerpt\n"


@pytest.mark.parametrize(
    ("field", "value", "line"),
    [
        ("title", "Kapal: pertama", "title: 'Kapal: pertama'"),
        ("source", "none", "source: none"),
        ("agencies", ("AFP", {"name": "AP", "kind": "photo"}), "agencies: [AFP, {name: AP, kind: photo}]"),
        ("authors", (), "authors: []"),
        ("url", "https://kabar.example/a", "url: https://kabar.example/a"),
        ("retrieved", "2024-06-01", "retrieved: 2024-06-01"),
        ("lang", "en", "lang: en"),
        ("notes", "no", "notes: 'no'"),
    ],
)
def test_fields_are_set_and_taken_back(field: str, value: str | tuple[str | Mapping[str, str], ...], line: str) -> None:
    source, _ = decide(FieldDecision(field, value))
    assert line in source.split("\n")
    back, _ = decide(FieldDecision(field, value), FieldDecision(field, None))
    assert "".join(one for one in back.splitlines(keepends=True) if one != f"# {line}\n") == FILE


def test_a_date_is_replaced() -> None:
    source, decided = decide(FieldDecision("date", "2024-02-08"))
    assert source == FILE.replace("2024-02-07~", "2024-02-08")
    assert decided.published is not None
    assert decided.published.edtf == "2024-02-08"


def test_actors_are_added_and_dropped() -> None:
    _, decided = decide(ActorDecision("dili", "add"), ActorDecision("nato", "drop"))
    assert ([one.actor for one in decided.add], [one.actor for one in decided.drop]) == (["dili"], ["nato"])
    _, decided = decide(ActorDecision("nato", "drop"), ActorDecision("nato", "add"))
    assert ([one.actor for one in decided.add], decided.drop) == (["nato"], ())
    assert "actors:\n  drop: [nato]\n" in decide(ActorDecision("nato", "drop"), source="")[0]


def test_mentions_and_quotes_are_what_the_reader_reads() -> None:
    decisions: list[MentionDecision | QuoteDecision] = [
        MentionDecision(Pin("Barat: itu", 4, 2), Naming(None)),
        MentionDecision(Pin("no", 0), Naming("x")),
        QuoteDecision(Pin("a, “b”", 5), Naming("ratna"), "indirect"),
        QuoteDecision(Pin("era # baru", 2), Naming(None), rejected=True),
        QuoteDecision(Pin("tanpa batas", 9), Naming(None)),
    ]
    _, decided = decide(*decisions)
    assert [(one.pin, one.naming.actor) for one in decided.mentions] == [
        (Pin("Dili", 2), "timor-leste"),
        (Pin("Barat: itu", 4, 2), None),
        (Pin("no", 0), "x"),
    ]
    assert [(one.pin, one.naming.actor, one.kind, one.rejected) for one in decided.quotes] == [
        (Pin("a, “b”", 5), "ratna", "indirect", False),
        (Pin("era # baru", 2), None, None, True),
        (Pin("tanpa batas", 9), None, None, False),
    ]


def test_a_decision_on_the_same_words_takes_the_place_of_the_one_before() -> None:
    source, decided = decide(MentionDecision(Pin("Dili", 2), Naming(None)))
    assert [(one.pin, one.naming.actor) for one in decided.mentions] == [(Pin("Dili", 2), None)]
    assert source.endswith(
        "  # the government\n  # - {words: Dili, paragraph: 2, actor: timor-leste}\n"
        "  - {words: Dili, paragraph: 2, reject: true}\n"
    )


def test_after_another_text_nothing_is_decided_before_the_decisions_are_confirmed() -> None:
    with pytest.raises(RefusedError) as refused:
        edit_article(FILE.encode(), FieldDecision("lang", "en"), "cd34")
    assert (refused.value.line, refused.value.message) == (2, "its decisions were made on another text")
    confirmed = edit_article(FILE.encode(), Confirmation(), "cd34", "read again")
    assert confirmed.decode() == FILE.replace("sha256: ab12", "# read again\nsha256: cd34")
    with pytest.raises(RefusedError, match="does not say which text"):
        edit_article(b"lang: id\n", FieldDecision("lang", "en"), "cd34")


@pytest.mark.parametrize(
    ("decision", "message"),
    [
        (FieldDecision("date", "2024-13-40"), "date '2024-13-40' is not an EDTF date"),
        (FieldDecision("rights", "ful"), "rights cannot be 'ful'"),
        (FieldDecision("sha256", "x"), "'sha256' is no field to set"),
        (MentionDecision(Pin("", 1), Naming("x")), "words is empty"),
    ],
)
def test_what_the_reader_would_not_take_is_not_written(decision: ArticleDecision, message: str) -> None:
    with pytest.raises(RefusedError, match=message.replace("(", r"\(")):
        edit_article(FILE.encode(), decision, "ab12")
