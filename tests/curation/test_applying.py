import datetime as dt
import json
from dataclasses import replace
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.curation import apply, read_decisions
from dossier.evidence import verify
from dossier.model import (
    Actor,
    Agency,
    Article,
    Authority,
    Byline,
    Document,
    Evidence,
    Facts,
    Mention,
    Outlet,
    Published,
    Quote,
    Reason,
    Rights,
    Role,
    Segment,
    Span,
    Speaker,
    Title,
)

TEXT = """Menteri Ratna ke Dili
“Kami sepakat,” kata Ratna, dilansir AFP, Rabu (7/2/2024). Dili belum menjawab.
Kantor Pers Dili menyatakan bahwa Dili menunggu.
"""
DOCUMENT = Document("x", "seeds/x.txt", TEXT, "ab12")
AUTHORITY = Authority(
    {
        "ratna": Actor("ratna", "Ratna Wulandari", "person"),
        "dili": Actor("dili", "Dili", "place"),
        "timor-leste": Actor("timor-leste", "Timor Leste", "country", former_ids=("tl",)),
        "kantor-pers": Actor("kantor-pers", "Kantor Pers Dili", "organization"),
        "nato": Actor("nato", "NATO", "organization"),
    }
)


def at(words: str, nth: int = 1, rule: str = "test.rule") -> Evidence:
    """The machine's evidence for the nth place of these words."""
    start = -1
    for _ in range(nth):
        start = TEXT.index(words, start + 1)
    return Evidence(words, Span(start, start + len(words)), rule)


def line_of(number: int) -> Span:
    lines = TEXT.split("\n")
    start = sum(len(line) + 1 for line in lines[:number])
    return Span(start, start + len(lines[number]))


def mention(actor: str, words: str, nth: int = 1) -> Mention:
    known = AUTHORITY.actors[actor]
    return Mention(known.type, known.name, actor, at(words, nth))


MACHINE = Facts(
    lang="id",
    segments=(
        Segment("headline", line_of(0)),
        Segment("paragraph", line_of(1), 1),
        Segment("paragraph", line_of(2), 2),
    ),
    title=Title("Menteri Ratna ke Dili", "stated", at("Menteri Ratna ke Dili")),
    outlet=Outlet("Kantor Pers", at("Kantor Pers")),
    bylines=(Byline("Ratna", "reporter", at("Ratna")),),
    agencies=(Agency("AFP", "text", at("AFP")),),
    published=Published(
        "2024-02-07~", "inferred", dt.date(2024, 2, 7), None, at("Rabu (7/2/2024)"), (Reason("published.day"),)
    ),
    mentions=(
        mention("ratna", "Ratna"),
        mention("dili", "Dili"),
        mention("ratna", "Ratna", 2),
        mention("dili", "Dili", 2),
        mention("kantor-pers", "Kantor Pers Dili"),
        mention("dili", "Dili", 4),
    ),
    quotes=(
        Quote("direct", at("Kami sepakat,"), Speaker("Ratna", "ratna", at("Ratna", 2)), at("kata")),
        Quote("indirect", at("Dili menunggu"), Speaker("Kantor Pers Dili", "kantor-pers", at("Kantor Pers Dili"))),
    ),
    roles=(Role(at("Menteri"), at("Ratna").span or Span(0, 0), "Ratna", "ratna"),),
)


def decide(source: str, facts: Facts = MACHINE, rights: Rights = "full") -> tuple[Article, list[str]]:
    """The article after decisions that begin in line 2, below the hash of its text."""
    decisions, slips = read_decisions("seeds/x.yml", f"sha256: ab12\n{source}".encode())
    assert slips == ()
    article, problems = apply(DOCUMENT, facts, decisions, AUTHORITY, rights)
    assert article.machine == facts
    assert verify(article) == ()
    return article, [str(problem).removeprefix("seeds/x.yml:") for problem in problems]


def curated(source: str) -> Facts:
    """The facts after decisions that all hold."""
    article, problems = decide(source)
    assert problems == []
    return article.facts


def names(facts: Facts) -> list[tuple[str, str | None, str]]:
    return [(found.evidence.text, found.actor, found.evidence.by) for found in facts.mentions]


def test_without_decisions_the_facts_are_the_machines() -> None:
    assert apply(DOCUMENT, MACHINE, None, AUTHORITY, "metadata") == (
        Article(DOCUMENT, MACHINE, MACHINE, rights="metadata"),
        (),
    )


def test_names_the_authority_file_rejects_are_none_in_any_text() -> None:
    unknown = Mention("person", "Rabu Malam", None, at("Rabu"))
    found = replace(MACHINE, mentions=(*MACHINE.mentions, unknown))
    known = replace(AUTHORITY, rejected={"rabu  malam": "seeds/actors.yml:9", "Dili": "seeds/actors.yml:10"})
    stale, _ = read_decisions("seeds/x.yml", b"sha256: cd34")
    for decisions in (None, stale):
        article, _ = apply(DOCUMENT, found, decisions, known)
        assert article.facts == MACHINE  # an actor's name is never rejected
        assert article.machine == found


# --------------------------------------------------------------------------------- on which text


@pytest.mark.parametrize(
    ("first", "problem"),
    [
        (
            "sha256: cd34",
            "seeds/x.yml:1: decided on another text, and not applied: "
            "read the article as it is now, then write 'sha256: ab12'",
        ),
        (
            "lang: id",
            "seeds/x.yml: it does not say which text it was decided on, and is not applied: "
            "add the line 'sha256: ab12'",
        ),
    ],
)
def test_decisions_on_another_text_are_reported_and_not_applied(first: str, problem: str) -> None:
    decisions, _ = read_decisions("seeds/x.yml", f"{first}\ntitle: x\ndate: 2020\nrights: metadata".encode())
    article, problems = apply(DOCUMENT, MACHINE, decisions, AUTHORITY)
    assert article == Article(DOCUMENT, MACHINE, MACHINE, rights="metadata")
    assert [str(found) for found in problems] == [problem]


def test_what_a_decision_on_another_text_withholds_stays_withheld_and_it_shows_no_more() -> None:
    for said, default, held in (("excerpt", "full", "excerpt"), ("full", "excerpt", "excerpt"), ("", "full", "full")):
        rights = f"rights: {said}" if said else "title: x"
        decisions, _ = read_decisions("seeds/x.yml", f"sha256: cd34\n{rights}".encode())
        assert apply(DOCUMENT, MACHINE, decisions, AUTHORITY, cast(Rights, default))[0].rights == held


@given(st.text(alphabet="ab12", max_size=6), st.sampled_from(["title: x", "date: 2020", "actors: {drop: [dili]}"]))
def test_a_decision_holds_on_its_text_and_on_no_other(sha256: str, source: str) -> None:
    decisions, _ = read_decisions("seeds/x.yml", f"sha256: '{sha256}'\n{source}".encode())
    article, problems = apply(DOCUMENT, MACHINE, decisions, AUTHORITY)
    assert (article.facts != MACHINE) == (sha256 == DOCUMENT.sha256)
    assert (not problems) == (sha256 == DOCUMENT.sha256)


# -------------------------------------------------------------------------- the article as a whole


def test_what_the_curator_decides_stands_for_what_the_machine_found() -> None:
    article, problems = decide(
        "title: Judul\ndate: 2024-02~\nsource: Harian\nagencies: [AP]\nauthors: []\nlang: en\ndate_note: sebab\n"
        "notes: catatan\nurl: https://a.example/\nretrieved: 2024-06-01\narchive_url: https://b.example/\n"
        "rights: excerpt"
    )
    assert problems == []
    facts = article.facts
    assert facts.title == Title(
        "Judul", "supplied", Evidence("Judul", None, "curation.title", "curator", "seeds/x.yml:2")
    )
    assert facts.published is not None
    assert (facts.published.edtf, facts.published.basis, facts.published.reasons) == ("2024-02~", "curated", ())
    assert (facts.published.earliest, facts.published.latest) == (dt.date(2024, 2, 1), dt.date(2024, 2, 29))
    assert facts.outlet is not None
    assert facts.outlet.name == "Harian"
    assert [agency.name for agency in facts.agencies] == ["AP"]
    assert facts.bylines == ()
    assert facts.lang == "en"
    assert (article.date_note, article.notes, article.rights) == ("sebab", "catatan", "excerpt")
    assert (article.url, article.retrieved, article.archive_url) == (
        "https://a.example/",
        "2024-06-01",
        "https://b.example/",
    )
    assert facts.mentions == MACHINE.mentions


def test_what_is_not_decided_stays_the_machines() -> None:
    article, problems = decide("notes: x", rights="metadata")
    assert problems == []
    assert article.facts == MACHINE
    assert article.rights == "metadata"


def test_the_date_and_the_source_may_be_decided_to_be_unknown() -> None:
    facts = curated("date: none\nsource: none")
    assert facts.published is None
    assert facts.outlet is None


def test_what_both_say_rests_on_the_words_of_the_article() -> None:
    facts = curated(
        "title: Menteri Ratna ke Dili\ndate: 2024-02-07~\nsource: Kantor Pers\nagencies: [AP, AFP]\nauthors: [Ratna]"
    )
    found = [facts.title, facts.published, facts.outlet, facts.agencies[1], facts.bylines[0]]
    machine = [MACHINE.title, MACHINE.published, MACHINE.outlet, MACHINE.agencies[0], MACHINE.bylines[0]]
    for ours, theirs in zip(found, machine, strict=True):
        assert ours is not None
        assert theirs is not None
        assert ours.evidence.span == theirs.evidence.span
        assert ours.evidence.by == "curator"
    assert facts.agencies[0].evidence.span is None


def test_a_confirmed_date_keeps_the_bounds_and_reasons_it_was_inferred_from() -> None:
    published = curated("date: 2024-02-07~").published
    assert published is not None
    assert published.basis == "curated"
    assert (published.earliest, published.latest) == (dt.date(2024, 2, 7), None)
    assert published.reasons == (Reason("published.day"),)


def test_a_confirmed_headline_is_still_stated_and_a_confirmed_lead_is_supplied() -> None:
    confirmed = curated("title: Menteri Ratna ke Dili").title
    assert confirmed is not None
    assert confirmed.basis == "stated"
    derived = replace(MACHINE, title=Title("Menteri Ratna ke Dili", "derived", at("Menteri Ratna ke Dili")))
    article, _ = decide("title: Menteri Ratna ke Dili", derived)
    assert article.facts.title is not None
    assert article.facts.title.basis == "supplied"


def test_what_the_machine_finds_later_overwrites_no_decision() -> None:
    source = (
        "title: Judul\ndate: 2024-02-08\nsource: Harian\nagencies: []\nactors: {drop: [ratna]}\n"
        "mentions: [{words: Dili, paragraph: 1, actor: timor-leste}]"
    )
    before = curated(source)
    later = replace(
        MACHINE,
        title=Title("Dili menunggu", "derived", at("Dili menunggu")),
        published=Published("2020", "stated", None, None, at("Rabu")),
        outlet=Outlet("Kata", at("kata")),
        agencies=(Agency("AFP", "photo", at("AFP")),),
        mentions=(mention("nato", "Dili", 2), *MACHINE.mentions[:3]),
    )
    after = decide(source, later)[0].facts
    assert (after.title, after.published, after.outlet) == (before.title, before.published, before.outlet)
    assert after.agencies == before.agencies
    assert ("Dili", "timor-leste", "curator") in names(after)
    assert not {"ratna", "nato"} & {found.actor for found in after.mentions}


# ------------------------------------------------------------------------------------------ actors


def test_words_are_given_to_another_actor_and_so_is_what_is_said_of_them() -> None:
    facts = curated("mentions:\n- {words: Ratna, paragraph: 1, actor: nato}")
    assert names(facts)[2] == ("Ratna", "nato", "curator")
    assert facts.mentions[2].evidence.where == "seeds/x.yml:3"
    assert facts.mentions[2].type == "organization"
    assert [quote.speaker and quote.speaker.actor for quote in facts.quotes] == ["nato", "kantor-pers"]
    assert facts.roles == MACHINE.roles  # of the headline's Ratna
    headline = curated("mentions:\n- {words: Ratna, paragraph: 0, actor: nato}")
    assert headline.roles[0].actor == "nato"
    assert headline.quotes == MACHINE.quotes


def test_words_the_machine_did_not_see_become_a_mention_in_their_place() -> None:
    facts = curated("mentions:\n- {words: Kami, paragraph: 1, actor: tl}")
    assert names(facts)[2] == ("Kami", "timor-leste", "curator")
    assert len(facts.mentions) == len(MACHINE.mentions) + 1


def test_a_mention_gives_way_to_the_words_that_overlap_it() -> None:
    facts = curated("mentions:\n- {words: Pers Dili menyatakan, paragraph: 2, actor: nato}")
    assert names(facts)[4:] == [("Pers Dili menyatakan", "nato", "curator"), ("Dili", "dili", "machine")]
    assert facts.quotes[1].speaker is not None
    assert facts.quotes[1].speaker.actor == "nato"


def test_a_rejected_name_is_nobodys() -> None:
    facts = curated("mentions:\n- {words: Ratna, paragraph: 1, reject: true}")
    assert [found.actor for found in facts.mentions] == ["ratna", "dili", "dili", "kantor-pers", "dili"]
    assert facts.quotes[0].speaker is not None
    assert (facts.quotes[0].speaker.name, facts.quotes[0].speaker.actor) == ("Ratna", None)


def test_a_rejection_spares_the_longer_name_its_words_are_part_of() -> None:
    article, problems = decide("mentions:\n- {words: Dili, paragraph: 2, nth: 1, reject: true}")
    assert article.facts == MACHINE
    assert problems == ["3: the name found there is 'Kantor Pers Dili': reject those words, all of them"]


def test_a_dropped_actor_has_no_mention_and_an_added_one_has_one() -> None:
    facts = curated("actors:\n  drop: [ratna]\n  add: [nato, dili]")
    assert "ratna" not in {found.actor for found in facts.mentions}
    assert facts.quotes[0].speaker is not None
    assert facts.quotes[0].speaker.actor is None
    assert facts.roles[0].actor is None
    added = [found for found in facts.mentions if found.evidence.by == "curator"]
    where = Evidence("NATO", None, "curation.actors", "curator", "seeds/x.yml:4")
    assert added == [Mention("organization", "NATO", "nato", where)]


def test_an_actor_may_be_added_at_words_and_at_words_only_where_it_was_dropped() -> None:
    facts = curated("actors:\n  drop: [dili]\n  add: [{id: dili, words: Dili, paragraph: 1}]")
    assert [(found.evidence.text, found.evidence.rule) for found in facts.mentions if found.actor == "dili"] == [
        ("Dili", "curation.actors")
    ]


def test_what_cannot_be_found_is_reported_and_the_rest_applied() -> None:
    article, problems = decide(
        "actors: {add: [natto], drop: [dilli]}\n"
        "mentions:\n- {words: Rahma, paragraph: 1, actor: ratna}\n- {words: Ratna, paragraph: 1, actor: rahma}\n"
        "quotes:\n- {words: Kami, paragraph: 1, speaker: ratnaa}\n- {words: Kami, paragraph: 2, speaker: ratna}\n"
        "title: Judul"
    )
    assert problems == [
        "2: actor 'dilli' is not in the authority file: did you mean 'dili'?",
        "4: 'Rahma' does not stand in paragraph 1: copy the words as they stand there",
        "5: actor 'rahma' is not in the authority file: did you mean 'ratna'?",
        "2: actor 'natto' is not in the authority file: did you mean 'nato'?",
        "7: actor 'ratnaa' is not in the authority file: did you mean 'ratna'?",
        "8: 'Kami' does not stand in paragraph 2: write paragraph: 1",
    ]
    assert replace(article.facts, title=MACHINE.title) == MACHINE


# ------------------------------------------------------------------------------------------ quotes


def test_a_quotation_is_given_to_another_speaker() -> None:
    facts = curated("quotes:\n- {words: sepakat, paragraph: 1, speaker: timor-leste}")
    where = Evidence("Timor Leste", None, "curation.quotes", "curator", "seeds/x.yml:3")
    assert facts.quotes[0] == replace(MACHINE.quotes[0], speaker=Speaker("Timor Leste", "timor-leste", where))
    assert facts.quotes[1] == MACHINE.quotes[1]


def test_a_speaker_whose_words_only_hold_a_name_stays_as_worded() -> None:
    """«menurut duta besar untuk Dili»: that Dili means a country makes no country of the ambassador."""
    officer = Quote("indirect", at("Dili menunggu"), Speaker("Kantor Pers Dili", None, at("Kantor Pers Dili")))
    machine = replace(MACHINE, mentions=(Mention("place", "Dili", None, at("Dili", 3)),), quotes=(officer,))
    article, problems = decide("mentions:\n  - {words: Dili, paragraph: 2, nth: 1, actor: timor-leste}", machine)
    assert problems == []
    assert [one.actor for one in article.facts.mentions] == ["timor-leste"]
    assert article.facts.quotes == (officer,)


def test_a_confirmed_speaker_keeps_the_words_that_name_it() -> None:
    speaker = curated("quotes:\n- {words: sepakat, paragraph: 1, speaker: ratna}").quotes[0].speaker
    assert speaker is not None
    assert speaker.name == "Ratna"
    assert speaker.evidence.span == at("Ratna", 2).span
    assert speaker.evidence.by == "curator"


def test_a_quotation_may_be_nobodys_or_none() -> None:
    nobodys = curated("quotes:\n- {words: sepakat, paragraph: 1, speaker: none}").quotes[0]
    assert nobodys.speaker is None
    assert (nobodys.evidence.by, nobodys.evidence.span) == ("curator", MACHINE.quotes[0].evidence.span)
    assert curated("quotes:\n- {words: sepakat, paragraph: 1, reject: true}").quotes == MACHINE.quotes[1:]


def test_a_quotation_the_machine_missed_is_new() -> None:
    facts = curated("quotes:\n- {words: Dili belum menjawab, paragraph: 1, kind: indirect, speaker: ratna}")
    assert [quote.evidence.text for quote in facts.quotes] == ["Kami sepakat,", "Dili belum menjawab", "Dili menunggu"]
    assert facts.quotes[1].kind == "indirect"
    assert facts.quotes[1].evidence.by == "curator"


def test_of_quotations_in_one_another_the_innermost_is_meant() -> None:
    outer = Quote("indirect", Evidence(line_of(1).of(TEXT), line_of(1), "test.rule"))
    article, _ = decide(
        "quotes: [{words: sepakat, paragraph: 1, reject: true}]", replace(MACHINE, quotes=(outer, *MACHINE.quotes))
    )
    assert article.facts.quotes == (outer, MACHINE.quotes[1])


# ---------------------------------------------------------------------------------- any text at all

WORDS = st.sampled_from(["Ratna", "Dili", "Dilian", "(AFP)", "“Kami", "di", "3,5"])
BLOCKS = st.lists(st.lists(WORDS, min_size=1, max_size=6).map(" ".join), min_size=1, max_size=4)


@given(BLOCKS, WORDS, st.integers(0, 5), st.integers(1, 3), st.sampled_from(["mentions", "quotes"]))
def test_a_decision_holds_for_its_words_in_its_paragraph_or_is_reported(
    blocks: list[str], words: str, paragraph: int, nth: int, kind: str
) -> None:
    text = "\n".join(blocks)
    starts = [sum(len(block) + 1 for block in blocks[:index]) for index in range(len(blocks))]
    segments = tuple(
        Segment("paragraph", Span(start, start + len(block)), number)
        for number, (start, block) in enumerate(zip(starts, blocks, strict=True), 1)
    )
    facts = Facts("id", segments)
    who = {"mentions": "actor", "quotes": "speaker"}[kind]
    decided = {"sha256": "ab12", kind: [{"words": words, "paragraph": paragraph, "nth": nth, who: "ratna"}]}
    decisions, _ = read_decisions("seeds/x.yml", json.dumps(decided).encode())
    article, problems = apply(Document("x", "seeds/x.txt", text, "ab12"), facts, decisions, AUTHORITY)
    found = [one.evidence for one in article.facts.mentions] + [one.evidence for one in article.facts.quotes]
    assert len(found) + len(problems) == 1
    assert article.machine == facts
    for evidence in found:
        assert evidence.span is not None
        assert evidence.span.of(text) == words
        assert segments[paragraph - 1].span.contains(evidence.span)
