"""What makes a day a key moment, one reason at a time, and that nothing else does."""

import datetime as dt
from dataclasses import replace
from itertools import pairwise, permutations

import pytest
from tests.ledger.telling import SARI, dossier, report

from dossier.ledger import Moment, ledger, moments
from dossier.model import Article, Dossier, EventStatement, Evidence, NamedEvent, Span

FILLER = "Satu. Dua. Tiga. "  # three sentences, so that what follows is no lead


def told(id: str, day: str, on: str, before: str = FILLER, deed: str = "membuka jembatan") -> Article:
    """An article of a day that tells of another day, below its lead."""
    return report(id, f"{before}Sari {deed} {id} pada {day}", (day, day), on=on)


def days(*articles: Article) -> dict[str, Moment]:
    return {one.edtf: one for one in ledger(dossier(*articles)).moments}


def weights(*articles: Article) -> dict[str, float]:
    return {day: one.weight for day, one in days(*articles).items()}


def named(dossier_: Dossier, id: str, edtf: str, article: Article, words: str) -> Dossier:
    """The dossier with an event that the curator named, pinned to words of an article."""
    start = article.document.text.index(words)
    pin = Evidence(words, Span(start, start + len(words)), "tests.by-hand", "curator")
    return replace(dossier_, events=(*dossier_.events, NamedEvent(id, id, (EventStatement(article.id, pin),), edtf)))


def test_each_article_that_tells_of_a_day_counts_once_however_often_it_does() -> None:
    once = told("a", "2024-05-09", "2024-05-09")
    twice = report("b", f"{once.document.text}. Budi pergi pada 2024-05-09", *[("2024-05-09",) * 2], on="2024-05-09")
    assert weights(once)["2024-05-09"] == weights(twice)["2024-05-09"] == 1
    assert weights(once, told("c", "2024-05-09", "2024-05-09"))["2024-05-09"] == 2


def test_what_is_told_longer_after_its_day_counts_more() -> None:
    news = report("news", "Budi pergi", on="2023-05-09")  # so the dossier has news of that day
    told_on = [dt.date(2023, 5, 9) + dt.timedelta(days=n) for n in (0, 1, 3, 30, 365)]
    ranked = [weights(news, told("a", "2023-05-09", f"{day}"))["2023-05-09"] for day in told_on]
    assert all(one < later for one, later in pairwise(ranked))
    # The news counts where nothing else dates its day.
    assert weights(news)["2023-05-09"] == 1


def test_a_day_long_before_all_articles_counts_only_for_being_told_again() -> None:
    first, again = told("a", "1952-10-30", "2024-05-09"), told("b", "1952-10-30", "2024-06-09")
    assert weights(first)["1952-10-30"] == 1
    assert weights(first, told("c", "1952-10-30", "2024-05-09"))["1952-10-30"] == 2
    assert weights(first, again)["1952-10-30"] > 4


def test_the_headline_and_lead_count_more() -> None:
    assert weights(told("a", "2024-05-09", "2024-05-09", before=""))["2024-05-09"] == 2
    assert weights(told("a", "2024-05-09", "2024-05-09"))["2024-05-09"] == 1


def test_the_day_of_a_saying_counts_less_than_that_of_a_deed() -> None:
    said = report("a", f"{FILLER}Jembatan itu penting, kata Sari, 2024-05-09", ("2024-05-09",) * 2, on="2024-05-09")
    assert weights(said)["2024-05-09"] == 0.5


def test_copies_of_a_report_are_one_voice() -> None:
    text = f"{FILLER}Sari membuka  jembatan pada 2024-05-09"
    one = report("a", text, ("2024-05-09",) * 2, on="2024-05-09")
    copy = report("b", text.replace("  ", " ").replace("S", "s"), ("2024-05-09",) * 2, on="2024-06-09")
    assert weights(one, copy)["2024-05-09"] == 1
    (found,) = (day for day in days(one, copy).values() if day.edtf == "2024-05-09")
    assert {statement.article.id for statement in found.statements} == {"a", "b"}  # both stand there all the same


def test_an_article_that_dates_nothing_tells_of_its_own_day() -> None:
    assert weights(report("a", "Budi pergi", on="2024-05-09")) == {"2024-05-09": 1}
    assert "2024-05-10" not in weights(told("a", "2024-05-09", "2024-05-10"))  # the day before is what it tells of
    assert weights(told("a", "2024-05-01", "2024-05-10"))["2024-05-10"] == 1


@pytest.mark.parametrize(
    "edtf", ["2024-05", "2024-05-09~", "2024-05-09?", "2024", "2024-05-09/..", "2024-05-09/2024-05-11"]
)
def test_a_time_that_is_no_day_is_none(edtf: str) -> None:
    assert weights(report("a", "Sari pergi waktu itu", ("waktu itu", edtf), on="")) == {}


def test_a_part_of_a_day_is_that_day() -> None:
    found = days(report("a", "Sari pergi pagi itu", ("pagi itu", "2024-05-09TMO"), on=""))
    assert list(found) == ["2024-05-09"]


def test_what_the_curator_named_has_its_moment_however_it_is_dated() -> None:
    one = report("a", "Sari pergi bulan itu. Budi datang. Rawa ramai.", ("bulan itu", "2024-05"), on="2024-06-09")
    book = dossier(one)
    for id, edtf, words in (
        ("perginya-sari", "2024-05", "Sari pergi"),
        ("datangnya-budi", "2024-05-03/2024-05-05", "Budi datang"),
        ("ramainya-rawa", "2024-05~", "Rawa ramai"),
    ):
        book = named(book, id, edtf, one, words)
    found = {moment.edtf: moment.event and moment.event.id for moment in ledger(book).moments if moment.event}
    assert found == {"2024-05": "perginya-sari", "2024-05-03": "datangnya-budi", "2024-05~": "ramainya-rawa"}


def test_what_the_curator_struck_out_is_of_no_day() -> None:
    one = told("a", "2024-05-01", "2024-05-10")
    start = one.document.text.index("Sari")
    struck = EventStatement("a", Evidence("Sari", Span(start, start + 4), "tests.by-hand", "curator"))
    assert "2024-05-01" in {moment.edtf for moment in ledger(dossier(one)).moments}
    assert "2024-05-01" not in {moment.edtf for moment in ledger(dossier(one, no_events=(struck,))).moments}


def test_the_event_of_a_day_is_the_gathered_one_it_makes_most_of() -> None:
    text = "Sari dan Budi membuka jembatan panjang di Rawa pada 9 Mei"
    gathered = [report(id, text + more, ("9 Mei", "2024-05-09")) for id, more in (("a", ""), ("b", " pagi"))]
    alone = report("c", "Rawa banjir besar pada 9 Mei", ("9 Mei", "2024-05-09"))
    found = days(*gathered, alone)["2024-05-09"]
    assert found.event
    assert {statement.article.id for statement in found.event.statements} == {"a", "b"}
    assert {statement.article.id for statement in found.statements} == {"a", "b", "c"}
    assert days(alone)["2024-05-09"].event is None


def test_heaviest_first_and_the_same_however_the_articles_come() -> None:
    articles = [
        told("a", "2024-05-01", "2024-05-02"),
        told("b", "2024-05-01", "2024-06-02"),
        told("c", "2024-05-03", "2024-05-04"),
        told("d", "2024-05-02", "2024-05-02", before="", deed="menutup"),
    ]
    orders = {tuple(ledger(dossier(*order)).moments) for order in permutations(articles)}
    assert len(orders) == 1
    (found,) = orders
    assert [(one.weight, one.edtf) for one in found] == sorted(
        ((one.weight, one.edtf) for one in found), key=lambda pair: (-pair[0], pair[1])
    )
    assert found[0].edtf == "2024-05-01"


def test_an_actors_moments_are_those_of_the_actors_events() -> None:
    both = (told("a", "2024-05-01", "2024-05-02"), report("b", "Budi pergi 3 Mei", ("3 Mei", "2024-05-03")))
    book = ledger(dossier(*both))
    found = moments(book.events_of[SARI.id], [both[0]])
    assert [one.edtf for one in found if one.statements] == ["2024-05-01"]


@pytest.mark.parametrize("day", [dt.date.min, dt.date.max])
def test_the_calendar_has_ends(day: dt.date) -> None:
    book = ledger(dossier(report("a", "Budi pergi", on=f"{day}")))
    (found,) = book.moments
    assert [one.text for one in book.gist.of(found)] == ["Budi pergi"]


def test_unknown_days_of_publication_are_no_moments_and_no_distance() -> None:
    assert weights(told("a", "2024-05-01", "")) == {"2024-05-01": 1}
    assert "2024" not in weights(told("a", "2024-05-01", "2024"))
