import datetime as dt
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from tests.ledger.telling import SARI, dossier, report
from tests.pages.making import found

from dossier.ledger import Event, ledger
from dossier.model import Article, Dossier, EventStatement, EventStatus, NamedEvent

FIRST = report(
    "a", "Sari akan membuka jembatan Rawa bersama Budi pada 20 Mei", ("20 Mei", "2024-05-20"), on="2024-05-01"
)
SECOND = report("b", "Sari membuka jembatan Rawa pada 20 Mei", ("20 Mei", "2024-05-20"), on="2024-05-21")


def told(book: Dossier) -> list[list[str]]:
    """The articles of each event's statements."""
    return [[one.article.id for one in event.statements] for event in ledger(book).events.values()]


def pinned(article: Article, words: str, status: EventStatus | None = None) -> EventStatement:
    return EventStatement(article.id, found(article.document.text, words), status)


def only(book: Dossier) -> Event:
    (event,) = ledger(book).events.values()
    return event


# ---------------------------------------------------------------------------------- the machine's


def test_what_agrees_in_day_actors_and_words_is_one_event_that_goes_through_its_stages() -> None:
    event = only(dossier(SECOND, FIRST))
    assert [(one.article.id, one.status) for one in event.statements] == [("a", "planned"), ("b", "happened")]
    assert (event.edtf, event.status, event.by, event.name) == ("2024-05-20", "happened", "machine", "")
    assert event.actors == ("rawa", "sari", "budi")
    assert event.is_gathered


def test_what_differs_in_one_of_them_is_two_events() -> None:
    other_day = report("c", "Sari membuka jembatan Rawa pada 21 Mei", ("21 Mei", "2024-05-21"))
    other_deed = report("c", "Sari menjenguk warga Rawa pada 20 Mei", ("20 Mei", "2024-05-20"))
    nobody = report("c", "Warga membuka jembatan itu pada 20 Mei", ("20 Mei", "2024-05-20"))
    for other in (other_day, other_deed, nobody):
        assert told(dossier(SECOND, other)) == [["b"], ["c"]] or told(dossier(SECOND, other)) == [["c"], ["b"]]


def test_a_vaguer_time_needs_more_in_common() -> None:
    exact = report("b", "Sari membuka jembatan gantung Rawa pada 20 Mei", ("20 Mei", "2024-05-20"))
    vague = report("c", "Sari membuka jembatan gantung di Rawa pada Mei", ("Mei", "2024-05"))
    assert len(told(dossier(exact, vague))) == 1
    vaguer = report("c", "Sari membuka jembatan gantung di Rawa pada 2024", ("2024", "2024"))
    assert len(told(dossier(exact, vaguer))) == 2
    poor = report("c", "Sari membuka jembatan di Rawa pada Mei", ("Mei", "2024-05"))
    assert len(told(dossier(exact, poor))) == 2


def test_the_day_of_a_report_never_joins_an_event() -> None:
    said = report("c", "Jembatan Rawa dibuka, kata Sari, 20 Mei", ("20 Mei", "2024-05-20"))
    kinds = {event.kind: len(event.statements) for event in ledger(dossier(SECOND, said)).events.values()}
    assert kinds == {"event": 1, "report": 1}


def test_two_times_in_one_sentence_are_two_events() -> None:
    text = "Sari dan Budi membuka jembatan pada 20 Mei dan jembatan lain pada 21 Mei"
    both = report("a", text, ("20 Mei", "2024-05-20"), ("21 Mei", "2024-05-20/2024-05-21"))
    assert len(told(dossier(both))) == 2


def test_an_event_is_at_its_most_precise_time() -> None:
    exact = report("b", "Sari membuka jembatan gantung Rawa pada 20 Mei", ("20 Mei", "2024-05-20"))
    vague = report("c", "Sari membuka jembatan gantung di Rawa pada Mei", ("Mei", "2024-05"))
    assert only(dossier(vague, exact)).edtf == "2024-05-20"


NAMES = st.lists(st.integers(0, 30), unique=True, max_size=6)


@given(NAMES)
def test_an_id_stays_when_other_articles_come(others: list[int]) -> None:
    ids = set(ledger(dossier(FIRST, SECOND)).events)
    more = [report(f"x{n}", f"Warga menanam {n} pohon pada 20 Mei", ("20 Mei", "2024-05-20")) for n in others]
    assert ids <= set(ledger(dossier(*more, FIRST, SECOND)).events)


def test_an_id_is_fit_for_an_address() -> None:
    (id,) = ledger(dossier(SECOND)).events
    assert id.startswith("2024-05-20-sari-rawa-")
    assert id.replace("-", "").isalnum()


# ---------------------------------------------------------------------------------- the curator's


def test_the_curator_brings_together_what_the_machine_does_not() -> None:
    other = report("c", "Budi meresmikannya 22 Mei. Ia senang", ("22 Mei", "2024-05-22"))
    named = NamedEvent(
        "jembatan", "Jembatan dibuka", (pinned(SECOND, "membuka"), pinned(other, "Ia senang", "happened"))
    )
    book = ledger(dossier(SECOND, other, events=(named,)))
    event = book.events["jembatan"]
    assert (event.name, event.by, event.edtf) == ("Jembatan dibuka", "curator", "2024-05-20")
    # The second sentence has no time of its own, so it adds none; the first one's stays where the machine has it.
    assert [(one.edtf, one.status) for one in sorted(event.statements, key=lambda one: one.article.id)] == [
        ("2024-05-20", "happened"),
        ("", "happened"),
    ]
    assert [one.edtf for one in book.events.values()] == ["2024-05-20", "2024-05-22"]


def test_the_curator_parts_what_the_machine_brings_together() -> None:
    named = NamedEvent("satu", "Satu", (pinned(FIRST, "20 Mei"),))
    assert sorted(told(dossier(FIRST, SECOND, events=(named,)))) == [["a"], ["b"]]


def test_the_curators_time_actors_and_status_count() -> None:
    named = NamedEvent("x", "X", (pinned(FIRST, "20 Mei", "announced"),), "2024-05-19", (SARI.id,), "Catatan")
    event = only(dossier(FIRST, events=(named,)))
    assert (event.edtf, event.actors, event.status, event.note) == ("2024-05-19", ("sari",), "announced", "Catatan")
    (statement,) = event.statements
    assert (statement.edtf, statement.reason.key) == ("2024-05-20", "status.curated")


def test_a_pin_takes_the_statement_whose_time_it_holds() -> None:
    text = "Sari bertemu Budi setelah jembatan Rawa dibuka pada 20 Mei"
    one = report("a", text, ("20 Mei", "2024-05-20"))
    meeting = NamedEvent("rapat", "Rapat", (pinned(one, "bertemu Budi"),))
    opening = NamedEvent("jembatan", "Jembatan", (pinned(one, "dibuka pada 20 Mei"),))
    book = ledger(dossier(one, events=(meeting, opening))).events
    assert {id: event.edtf for id, event in book.items()} == {"rapat": "", "jembatan": "2024-05-20"}


def test_the_day_of_a_saying_is_not_taken_for_that_of_a_named_event() -> None:
    said = report("a", "Jembatan Rawa dibuka, kata Sari, 20 Mei", ("20 Mei", "2024-05-20"))
    event = only(dossier(said, events=(NamedEvent("x", "X", (pinned(said, "dibuka"),)),)))
    assert (event.edtf, event.status, event.when) == ("", "unknown", None)


def test_what_the_curator_struck_out_is_no_event() -> None:
    assert told(dossier(FIRST, SECOND, no_events=(pinned(FIRST, "20 Mei"),))) == [["b"]]


def test_an_event_without_a_time_is_not_on_the_timeline() -> None:
    plain = replace(FIRST, facts=replace(FIRST.facts, dates=(), published=None))
    book = ledger(dossier(plain, events=(NamedEvent("x", "X", (pinned(plain, "membuka"),)),)))
    assert list(book.events) == ["x"]
    assert book.timeline == ()


def test_a_finer_day_within_its_time_is_known_of_an_event_but_of_none_that_lasted() -> None:
    one = report("a", "Sari bertemu Budi pada 20 Mei", ("20 Mei", "2024-05-20"))
    month = NamedEvent("rapat", "Rapat", (pinned(one, "20 Mei"),), "2024-05")
    assert [told.edtf for told in ledger(dossier(one, events=(month,))).events["rapat"].finer] == ["2024-05-20"]
    for edtf in ("2024-05-19/2024-05-21", "2024-05-20", "2024-06"):
        other = NamedEvent("rapat", "Rapat", (pinned(one, "20 Mei"),), edtf)
        assert ledger(dossier(one, events=(other,))).events["rapat"].finer == ()


def test_what_goes_on_is_known_up_to_the_last_report() -> None:
    one = report("a", "Sari bertemu Budi pada 20 Mei", ("20 Mei", "2024-05-20"), on="2024-05-20")
    statement = EventStatement("a", found(one.document.text, "20 Mei"), "happened")
    for edtf, until in (
        ("2024-05-20/2024-05-22", dt.date(2024, 5, 20)),
        ("2024-05-19/2024-05-20", None),
        ("2024-05", None),
    ):
        named = NamedEvent("rapat", "Rapat", (statement,), edtf)
        assert ledger(dossier(one, events=(named,))).events["rapat"].known_until == until
