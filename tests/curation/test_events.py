from tests.ledger.telling import ACTORS, report

from dossier.curation import EventDecisions, read_events
from dossier.model import Authority

ARTICLES = (
    report("satu", "Sari tiba di Rawa. Sari pulang.\nBudi menunggu Sari."),
    report("dua", "Budi akan ke Rawa pada Mei."),
)
AUTHORITY = Authority({actor.id: actor for actor in ACTORS})
GOOD = """\
- id: tiba
  name: Sari tiba
  date: 2024-05-16/2024-05-17
  actors: [sari, budi]
  note: Kata kurator.
  statements:
    - {article: satu, paragraph: 1, words: tiba di Rawa, status: happened}
    - {article: dua, paragraph: 1, words: akan ke Rawa}
- drop:
    - {article: dua, paragraph: 1, words: pada Mei}
"""


def read(text: str) -> EventDecisions:
    return read_events("seeds/events.yml", text.encode(), ARTICLES, AUTHORITY)


def problems(text: str) -> list[str]:
    return [str(problem).removeprefix("seeds/events.yml:") for problem in read(text).problems]


def test_an_event_is_read_with_its_statements_at_their_words() -> None:
    found = read(GOOD)
    assert found.problems == ()
    (event,) = found.events
    assert (event.id, event.name, event.edtf, event.note) == (
        "tiba",
        "Sari tiba",
        "2024-05-16/2024-05-17",
        "Kata kurator.",
    )
    assert event.actors == ("sari", "budi")
    assert [(one.article, one.evidence.text, one.status) for one in event.statements] == [
        ("satu", "tiba di Rawa", "happened"),
        ("dua", "akan ke Rawa", None),
    ]
    evidence = event.statements[0].evidence
    assert (evidence.by, evidence.where, evidence.rule) == ("curator", "seeds/events.yml:7", "curation.events")
    assert [one.evidence.text for one in found.no_events] == ["pada Mei"]


def test_an_empty_file_says_nothing() -> None:
    assert read("") == EventDecisions()


def test_words_that_no_longer_stand_there_are_told_and_the_rest_applies() -> None:
    text = GOOD.replace("tiba di Rawa", "tiba di Telaga")
    assert problems(text) == ["7: 'tiba di Telaga' does not stand in paragraph 1: copy the words as they stand there"]
    assert [len(event.statements) for event in read(text).events] == [1]


def test_an_event_of_which_no_statement_holds_does_not_count() -> None:
    text = "- {id: x, name: X, statements: [{article: satu, paragraph: 1, words: pergi}]}\n"
    assert read(text).events == ()
    assert problems(text)[1] == "1: event 'x' has no statement that holds, and does not count: pin one"


def test_each_slip_is_told_with_its_line_and_what_was_meant() -> None:
    wrong = {
        "name: Sari tiba": ("nama: Sari tiba", "2: an event has no field 'nama': did you mean 'name'?"),
        "article: dua, paragraph: 1, words: akan": (
            "article: duo, paragraph: 1, words: akan",
            "8: there is no article 'duo': did you mean 'dua'?",
        ),
        "status: happened": (
            "status: hapened",
            "7: status cannot be 'hapened': did you mean 'happened'?",
        ),
        "date: 2024-05-16/2024-05-17": (
            "date: 2024-05-17/2024-05-16",
            "3: date '2024-05-17/2024-05-16' is not an EDTF date: write YYYY-MM-DD",
        ),
        "[sari, budi]": ("[sari, bude]", "4: actor 'bude' is not in the authority file: did you mean 'budi'?"),
        "id: tiba": ("id: Tiba!", "1: id 'Tiba!' cannot be an address"),
        "paragraph: 1, words: tiba": ("paragraph: 2, words: tiba", "7: 'tiba di Rawa' does not stand in paragraph 2"),
    }
    for right, (slip, told) in wrong.items():
        found = problems(GOOD.replace(right, slip, 1))
        assert any(problem.startswith(told) for problem in found), found


def test_words_in_several_places_ask_for_the_one_that_is_meant() -> None:
    text = "- {id: x, name: X, statements: [{article: satu, paragraph: 1, words: Sari}]}\n"
    assert problems(text)[0] == "1: 'Sari' stands 2 times in paragraph 1: write nth from 1 to 2, or more of the words"
    (event,) = read(text.replace("words: Sari", "words: Sari, nth: 2")).events
    assert event.statements[0].evidence.span
    assert event.statements[0].evidence.span.start == 19


def test_an_id_and_words_are_taken_once() -> None:
    again = GOOD + GOOD.split("- drop")[0]
    assert len(read(again).events) == 1
    assert any("is told in line" in told or "are told in line 7 already" in told for told in problems(again))


def test_dropping_says_nothing_else() -> None:
    text = "- {id: x, drop: [{article: dua, paragraph: 1, words: pada Mei}]}\n"
    assert problems(text) == ["1: 'id' says nothing beside 'drop': begin a new item with '- '"]
    assert len(read(text).no_events) == 1


def test_nothing_is_raised_whatever_the_file_holds() -> None:
    for text in ("[", "- 1", "x: y", "- {id: [a], name: {b: c}, statements: 3}", "- drop: {}", "- null", "\x00"):
        assert read(text).events == ()


def test_an_event_may_be_said_to_be_before_and_after_others() -> None:
    statement = "{article: satu, paragraph: 1, words: Sari pulang}"
    other = f"- {{id: pulang, name: Sari pulang, statements: [{statement}], after: [tiba]}}\n"
    found = read(other + GOOD)
    assert found.problems == ()
    assert [(event.id, event.before, event.after) for event in found.events] == [
        ("pulang", (), ("tiba",)),
        ("tiba", (), ()),
    ]


def test_an_event_that_is_not_there_is_told_and_the_rest_applies() -> None:
    text = GOOD.replace("  note:", "  before: [tibo, tiba, rapat]\n  note:")
    assert [problem.split(": ")[1] for problem in problems(text)] == [
        "there is no event 'tibo'",
        "an event is not before or after itself",
        "there is no event 'rapat'",
    ]
    assert read(text).events[0].before == ()


def test_a_circle_is_told_and_opened() -> None:
    other = "{article: satu, paragraph: 1, words: Sari pulang}"
    text = f"- {{id: pulang, name: Sari pulang, statements: [{other}], before: [tiba]}}\n" + GOOD.replace(
        "  note:", "  before: [pulang]\n  note:"
    )
    found = read(text)
    assert ["would be before itself" in str(problem) for problem in found.problems] == [True]
    assert [event.before for event in found.events] == [(), ("pulang",)]
