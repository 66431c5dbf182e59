"""What articles tell together, in sentences of our own."""

from tests.ledger.telling import dossier, report
from tests.pages.making import found

from dossier.ledger import Finding, ledger
from dossier.model import Article, Dossier, EventStatement, EventStatus, NamedEvent


def told(book: Dossier) -> dict[str, Finding]:
    return {one.kind: one for one in ledger(book).findings}


def event(id: str, *pins: tuple[Article, str, EventStatus], edtf: str = "2024-05-20") -> NamedEvent:
    statements = (EventStatement(one.id, found(one.document.text, words), status) for one, words, status in pins)
    return NamedEvent(id, id.capitalize(), tuple(statements), edtf)


PLAN = report("a", "Sari akan membuka jembatan Rawa", on="2024-05-01", by="Satu")
DEED = report("b", "Sari membuka jembatan Rawa", on="2024-05-21", by="Dua")
LATER = report("c", "Budi pulang", on="2024-06-01", by="Tiga")


def test_a_chain_runs_over_articles_from_stage_to_stage() -> None:
    opening = event("buka", (PLAN, "akan membuka", "planned"), (DEED, "membuka", "happened"))
    one = told(dossier(PLAN, DEED, events=(opening,)))["chain"]
    assert (one.event and one.event.id, [article.id for article in one.articles]) == ("buka", ["a", "b"])
    backwards = event("buka", (PLAN, "akan membuka", "happened"), (DEED, "membuka", "planned"))
    assert "chain" not in told(dossier(PLAN, DEED, events=(backwards,)))


def test_what_was_announced_and_is_past_without_a_word_is_unconfirmed() -> None:
    opening = event("buka", (PLAN, "akan membuka", "announced"))
    assert told(dossier(PLAN, LATER, events=(opening,)))["unconfirmed"].event
    assert "unconfirmed" not in told(dossier(PLAN, events=(opening,)))  # not due when the last article appeared
    done = event("buka", (PLAN, "akan membuka", "announced"), (DEED, "membuka", "happened"))
    assert "unconfirmed" not in told(dossier(PLAN, DEED, LATER, events=(done,)))


def test_a_sentence_that_rests_on_nobody_named_is_told_with_its_event() -> None:
    text = "Sari akan ke Rawa, kata seorang pejabat. Budi tiba"
    one = report("a", text, by="Satu")
    assert told(dossier(one, events=(event("rawa", (one, "akan ke Rawa", "planned")),)))["unnamed"].articles == (one,)
    assert "unnamed" not in told(dossier(one, events=(event("tiba", (one, "Budi tiba", "happened")),)))


def test_articles_of_one_origin_are_said_to_be() -> None:
    first = report("a", "Sari membuka jembatan Rawa", on="2024-05-21", by="Satu", of="AP")
    second = report("b", "Sari membuka jembatan Rawa", on="2024-05-21", by="Dua", of="AP")
    opening = event("buka", (first, "membuka", "happened"), (second, "membuka", "happened"))
    assert "single" in told(dossier(first, second, events=(opening,)))
    other = report("b", "Sari membuka jembatan Rawa", on="2024-05-21", by="Dua")
    opening = event("buka", (first, "membuka", "happened"), (other, "membuka", "happened"))
    assert "single" not in told(dossier(first, other, events=(opening,)))


def test_a_medium_that_others_rely_on_is_told() -> None:
    articles = [report(id, "Sari tiba", by=by, of="AP") for id, by in (("a", "Satu"), ("b", "Dua"), ("c", "Dua"))]
    one = told(dossier(*articles))["relay"]
    assert (one.source and one.source.name, len(one.articles)) == ("AP", 3)
    assert "relay" not in told(dossier(*articles[1:]))


def test_the_day_told_of_most_needs_no_curator() -> None:
    articles = [report(id, "Jembatan dibuka pada 20 Mei", ("20 Mei", "2024-05-20"), on="2024-05-21") for id in "ab"]
    one = told(dossier(*articles))["moment"]
    assert one.moment
    assert one.moment.edtf == "2024-05-20"


def test_nothing_is_found_in_nothing() -> None:
    assert ledger(dossier()).findings == ()
