import datetime as dt
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from tests.pages.making import ALYA, FIRST, article, dated, found, lines, sentences, small_dossier

from dossier.ledger import RESERVED, Entry, agencies_of, ledger
from dossier.model import (
    Agency,
    Article,
    Authority,
    Dossier,
    Evidence,
    Facts,
    Outlet,
    Published,
    Segment,
    SegmentKind,
    Span,
)

NOWHERE = Evidence("", None, "tests.by-hand")


def on(id: str, earliest: dt.date | None, latest: dt.date | None = None) -> Article:
    published = Published("2024", "inferred", earliest, latest, NOWHERE)
    return article(id, id, Facts(lang="id", published=published if earliest or latest else None))


def from_media(*names: str) -> Dossier:
    """A dossier of articles, each of a medium of one of these names."""
    return Dossier(
        tuple(
            article(f"a{number}", "x", Facts(lang="id", outlet=Outlet(name, NOWHERE)))
            for number, name in enumerate(names)
        ),
        Authority(),
    )


def dates_of(text: str, *dates: tuple[str, str | None], kind: SegmentKind = "paragraph") -> tuple[Entry, ...]:
    """The timeline of one article that states these words as these dates."""
    segments = tuple(replace(one, kind=kind) for one in lines(text))
    facts = Facts(
        lang="id",
        segments=segments,
        sentences=sentences(text, segments),
        dates=tuple(dated(text, words, edtf) for words, edtf in dates),
    )
    return ledger(Dossier((article("a", text, facts),), Authority())).timeline


def test_articles_stand_newest_first_and_undated_last() -> None:
    day = dt.date(2024, 5, 16)
    articles = (on("undated", None), on("b", day), on("open", None, dt.date(2024, 6, 1)), on("a", day))
    assert [one.id for one in ledger(Dossier(articles, Authority())).articles] == ["open", "a", "b", "undated"]


def test_a_profile_gathers_what_articles_say_of_an_actor() -> None:
    book = ledger(small_dossier())
    profile = book.profiles[ALYA.id]
    assert [(one.article.id, one.count) for one in profile.appearances] == [("jembatan", 3), ("tiba", 1)]
    assert profile.count == 4
    assert profile.forms == (("Alya", 2), ("Alya Hartono", 2))
    assert [(actor.id, count) for actor, count in profile.companions] == [("sungai-rendah", 1)]
    assert [(words, [fact.index for fact in facts]) for words, facts in profile.roles] == [("Wali Kota", [0])]
    assert [(one.article.id, one.index) for one in book.said_by[ALYA.id]] == [("jembatan", 0)]


def test_a_passage_is_the_sentence_with_all_its_mentions() -> None:
    (first, *_) = ledger(small_dossier()).profiles[ALYA.id].appearances
    assert [passage.span.of(FIRST) for passage in first.passages] == [
        "Harian Rawa, Sungai Rendah - Wali Kota Alya Hartono membuka jembatan pada Senin (3/3/2025).",
        "Alya berterima kasih.",
        '"Jembatan ini milik warga," kata Alya, seperti dikutip dari Kantor Berita Delta.',
    ]
    assert [passage.facts for passage in first.passages] == [(0,), (1,), (2,)]


def test_an_actor_nobody_names_has_no_profile() -> None:
    dossier = small_dossier()
    silent = replace(dossier.articles[1], facts=replace(dossier.articles[1].facts, mentions=()))
    assert set(ledger(replace(dossier, articles=(dossier.articles[0], silent))).profiles) == {ALYA.id}


def test_a_role_said_twice_in_an_article_is_one() -> None:
    dossier = small_dossier()
    first = dossier.articles[0]
    (role,) = first.facts.roles
    lower = replace(role, evidence=Evidence("wali kota", None, "tests.by-hand"))
    changed = replace(first, facts=replace(first.facts, roles=(role, lower)))
    (worded,) = ledger(replace(dossier, articles=(changed,))).profiles[ALYA.id].roles
    assert (worded[0], [fact.index for fact in worded[1]]) == ("Wali Kota", [0])


def test_roles_of_two_articles_that_differ_in_capitals_are_one() -> None:
    dossier = small_dossier()
    first = dossier.articles[0]
    (role,) = first.facts.roles
    lower = replace(role, evidence=Evidence("wali kota", None, "tests.by-hand"))
    other = replace(first, document=replace(first.document, id="lain"), facts=replace(first.facts, roles=(lower,)))
    (worded,) = ledger(replace(dossier, articles=(first, other))).profiles[ALYA.id].roles
    assert (worded[0], len(worded[1])) == ("Wali Kota", 2)


# ---------------------------------------------------------------------------------------- time


def test_the_timeline_is_in_order_the_vaguer_first_and_an_event_before_its_report() -> None:
    entries = ledger(small_dossier()).timeline
    assert [(entry.edtf, entry.is_publication) for entry in entries] == [
        ("2023", False),
        ("2025-03", False),
        ("2025-03-03", False),
        ("2025-03-03", True),
    ]


def test_a_sentence_that_names_a_date_twice_is_one_entry() -> None:
    (entry,) = dates_of("Senin, 3 Maret.", ("Senin", "2025-03-03"), ("3 Maret", "2025-03-03"))
    assert entry.event
    assert [one.dates for one in entry.event.statements] == [(0, 1)]


def test_two_sentences_of_one_date_are_two_entries() -> None:
    assert len(dates_of("Senin tiba. Maret pergi.", ("Senin", "2025-03-03"), ("Maret", "2025-03-03"))) == 2


def test_what_names_no_time_is_not_on_the_timeline() -> None:
    assert dates_of("Kelak, nanti, 2025-99.", ("Kelak", None), ("nanti", "FUTURE_REF"), ("2025-99", "2025-99")) == ()


def test_the_date_of_a_header_line_is_the_publications() -> None:
    assert dates_of("Senin, 3 Maret", ("3 Maret", "2025-03-03"), kind="header") == ()


def test_the_date_of_a_dateline_is_the_publications() -> None:
    text = "DELTA, 3 Maret - Jembatan dibuka."
    segments = (*lines(text), Segment("dateline", found(text, "DELTA, 3 Maret -").span or Span(0, 0)))
    facts = Facts(lang="id", segments=segments, dates=(dated(text, "3 Maret", "2025-03-03"),))
    assert ledger(Dossier((article("a", text, facts),), Authority())).timeline == ()


def test_an_open_interval_is_placed_by_the_side_that_is_known() -> None:
    text = "Sampai 2020, sejak 2022, dan 2021."
    entries = dates_of(text, ("Sampai 2020", "../2020"), ("sejak 2022", "2022/.."), ("2021", "2021"))
    assert [entry.edtf for entry in entries] == ["../2020", "2021", "2022/.."]


# ------------------------------------------------------------------------------------- sources


def test_a_source_knows_what_it_published_and_who_relies_on_it() -> None:
    book = ledger(small_dossier())
    paper, agency = book.source("Harian Rawa"), book.source("KANTOR BERITA DELTA")
    assert [one.id for one in paper.published] == ["jembatan"]
    assert [(fact.article.id, fact.index) for fact in agency.relied_on] == [("jembatan", 0)]
    assert [(one.name, [by.id for by in articles]) for one, articles in agencies_of(paper)] == [
        ("Kantor Berita Delta", ["jembatan"])
    ]


def test_spellings_of_one_name_are_one_source_shown_as_most_articles_do() -> None:
    book = ledger(from_media("Rawa.com", "RAWA.COM", "Rawa.com"))
    (source,) = book.sources.values()
    assert (source.id, source.name, len(source.published)) == ("rawa-com", "Rawa.com", 3)


def test_an_article_may_rely_on_the_medium_that_published_another() -> None:
    relies = article("b", "x", Facts(lang="id", agencies=(Agency("Rawa", "text", NOWHERE),)))
    book = ledger(Dossier((*from_media("Rawa").articles, relies), Authority()))
    (source,) = book.sources.values()
    assert (len(source.published), len(source.relied_on)) == (1, 1)


def test_names_that_would_share_an_address_do_not() -> None:
    book = ledger(from_media("Đelta 日", "Delta", "Index", "日本", "!!", "x" * 99))
    assert len(book.sources) == 6
    assert book.source("Delta").id == "delta"
    assert book.source("Index").id != "index"


@given(st.lists(st.text(min_size=1, max_size=8), max_size=6))
def test_addresses_are_fit_for_paths_and_the_same_in_any_order(names: list[str]) -> None:
    addresses = {id: source.name for id, source in ledger(from_media(*names)).sources.items()}
    assert addresses == {id: source.name for id, source in ledger(from_media(*reversed(names))).sources.items()}
    for address in addresses:
        assert address not in RESERVED
        assert not set(address) & set("/\\.\0 ")


def test_a_mention_outside_all_sentences_is_shown_in_its_block() -> None:
    dossier = small_dossier()
    second = dossier.articles[1]
    without = replace(second, facts=replace(second.facts, sentences=()))
    profile = ledger(replace(dossier, articles=(without,))).profiles[ALYA.id]
    assert [one.span for one in profile.appearances[0].passages] == [Span(0, 51)]
    nowhere = replace(without, facts=replace(without.facts, segments=(Segment("paragraph", Span(20, 51), 1),)))
    profile = ledger(replace(dossier, articles=(nowhere,))).profiles[ALYA.id]
    assert [one.span for one in profile.appearances[0].passages] == [found(second.document.text, "Alya Hartono").span]
