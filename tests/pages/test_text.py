import re
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.pages.making import ALYA, article, lines, render, sentences, small_dossier
from tests.pages.reading import Element, dead_links, rendered
from tests.pages.test_escape import TEXTS, WORDS

from dossier import language
from dossier.model import (
    Authority,
    DateMention,
    Dossier,
    Evidence,
    Facts,
    Mention,
    Quote,
    Rights,
    Role,
    Segment,
    SegmentKind,
    Span,
    Speaker,
)
from dossier.pages.text import LONG, Text
from dossier.settings import Settings

KNOWN = frozenset({ALYA.id})
KINDS: st.SearchStrategy[SegmentKind] = st.sampled_from(
    ["paragraph", "subheading", "caption", "headline", "standfirst", "header", "boilerplate"]
)
PACK = language.load("id")


def page_of(text: str, facts: Facts) -> Element:
    """The rendered page of an article of these facts."""
    dossier = Dossier((article("a", text, facts),), Authority({ALYA.id: ALYA}))
    return rendered(render(dossier, PACK, Settings())["articles/a.md"])


def shown(page: Element) -> list[tuple[str | None, str | None, str]]:
    """What the blocks of the text show, and the span they say they show."""
    (body,) = (one for one in page.walk() if one.tag == "article")
    blocks = (one for one in body.walk() if "data-start" in one.attributes)
    return [(one.attributes["data-start"], one.attributes["data-end"], one.text) for one in blocks]


@st.composite
def in_a_row(draw: st.DrawFn, start: int, end: int) -> list[Span]:
    """Spans one after the other from start to end."""
    edges = sorted({start, end, *draw(st.lists(st.integers(start, end), max_size=4))})
    return [Span(*pair) for pair in pairwise(edges)]


def anywhere(end: int) -> st.SearchStrategy[Span]:
    """Any span of a text that is not empty."""
    edge = st.integers(0, end)
    return st.tuples(edge, edge).filter(lambda two: two[0] != two[1]).map(lambda two: Span(min(two), max(two)))


@st.composite
def articles(draw: st.DrawFn) -> tuple[str, Facts]:
    """Any text, cut into segments and sentences anywhere, with facts on any words of it, across each other."""
    text = draw(TEXTS.filter(bool) | st.lists(WORDS, min_size=8, max_size=30).map(" ".join))
    segments = [Segment(draw(KINDS), one, number) for number, one in enumerate(draw(in_a_row(0, len(text))), 1)]
    sentences = [one for part in segments for one in draw(in_a_row(part.span.start, part.span.end))]
    dateline = Segment("dateline", draw(anywhere(len(text))))

    def facts() -> list[Evidence]:
        found = draw(st.lists(anywhere(len(text)), max_size=6))
        return [Evidence(one.of(text), one, "tests.any") for one in found]

    return text, Facts(
        lang="id",
        segments=(*segments, dateline),
        sentences=tuple(sentences),
        mentions=tuple(Mention("person", one.text, draw(st.sampled_from([ALYA.id, None])), one) for one in facts()),
        dates=tuple(DateMention("date", draw(st.sampled_from(["2024-05-16", "2024~", None])), one) for one in facts()),
        quotes=tuple(Quote("direct", one, Speaker("Alya", ALYA.id, one)) for one in facts()),
        roles=tuple(Role(one, Span(0, 0), "Alya", ALYA.id) for one in facts()),
    )


@settings(max_examples=100)
@given(articles())
def test_any_text_with_any_facts_is_shown_to_the_character(made: tuple[str, Facts]) -> None:
    text, facts = made
    blocks = [part.span for part in facts.segments if part.kind != "dateline"]
    page = page_of(text, facts)
    anchors = [one.attributes["id"] for one in page.walk() if "id" in one.attributes]
    assert len(anchors) == len(set(anchors))
    assert shown(page) == [(str(span.start), str(span.end), span.of(text)) for span in blocks]


@settings(max_examples=50)
@given(articles())
def test_every_link_leads_to_its_anchor_whatever_the_facts(made: tuple[str, Facts]) -> None:
    text, facts = made
    dossier = Dossier((article("a", text, facts),), Authority({ALYA.id: ALYA}))
    assert dead_links(render(dossier, PACK, Settings())) == []


def test_marks_stand_on_the_words_they_mark() -> None:
    page = rendered(render(small_dossier(), PACK, Settings())["articles/jembatan.md"])
    assert page.find("m1").text == "Alya Hartono"
    assert page.find("m1").attributes["href"] == "../actors/alya-hartono.md"
    assert page.find("d1").text == "Senin (3/3/2025)"
    assert (page.find("d1").tag, page.find("d1").attributes["datetime"]) == ("time", "2025-03-03")
    assert page.find("q1").text == "Jembatan ini milik warga,"
    assert page.find("p1s2").text == "Alya berterima kasih."
    assert page.find("m4").attributes["class"] == "unreviewed"


def test_a_mark_that_crosses_another_is_cut_at_its_edge() -> None:
    text = "satu dua tiga"
    facts = Facts(
        lang="id",
        segments=lines(text),
        quotes=(Quote("direct", Evidence("satu dua", Span(0, 8), "tests.x")),),
        dates=(DateMention("date", "2024", Evidence("dua tiga", Span(5, 13), "tests.x")),),
    )
    (block,) = Text(article("a", text, facts), KNOWN).blocks()
    assert block.body == (
        '<span class="quote direct" id="q1">satu <time class="date" id="d1" datetime="2024">dua</time></span>'
        '<time class="date" datetime="2024"> tiga</time>'
    )


def test_a_name_that_is_cut_in_two_links_twice_and_has_one_anchor() -> None:
    text = "Alya Hartono"
    facts = Facts(
        lang="id",
        segments=lines(text),
        quotes=(Quote("direct", Evidence("Alya", Span(0, 4), "tests.x")),),
        mentions=(Mention("person", text, ALYA.id, Evidence(text, Span(0, 12), "tests.x")),),
    )
    marks = [one.attributes for one in page_of(text, facts).find("p1").walk()]
    links = [one for one in marks if one.get("class") == "mention"]
    assert [one["href"] for one in links] == ["../actors/alya-hartono.md"] * 2
    assert [one.get("id") for one in links] == ["m1", None]


def test_a_date_that_html_does_not_know_is_no_time_element() -> None:
    text = "sekitar 2024"
    date = DateMention("date", "2024~", Evidence(text, Span(0, 12), "tests.x"))
    assert page_of(text, Facts(lang="id", segments=lines(text), dates=(date,))).find("d1").tag == "span"


def test_unreviewed_names_are_not_marked_when_they_are_hidden() -> None:
    pages = render(small_dossier(), PACK, Settings(unreviewed="hidden"))
    assert "unreviewed" not in pages["articles/jembatan.md"]
    assert dead_links(pages) == []


@pytest.mark.parametrize(("rights", "numbers"), [("full", [1, 2, 3]), ("excerpt", [1]), ("metadata", [])])
def test_rights_decide_what_is_shown(rights: Rights, numbers: list[int]) -> None:
    dossier = small_dossier()
    kept = replace(dossier.articles[0], rights=rights)
    pages = render(replace(dossier, articles=(kept, dossier.articles[1])), PACK, Settings())
    page = pages["articles/jembatan.md"]
    assert [int(number) for number in re.findall(r"\{ #p(\d) \.txt", page)] == numbers
    withheld = {1: "berterima kasih", 2: "Jembatan ini milik warga", 3: "Jembatan itu dibangun"}
    everything = "".join(pages.values())
    assert [number for number, words in withheld.items() if words in everything] == numbers
    assert dead_links(pages) == []


def test_a_block_that_no_writer_wrote_is_shown_to_the_character_and_fast() -> None:
    text = "Kata <b> & *tebal* _miring_ [x](y). " * (3 * LONG // 36)
    facts = Facts(
        lang="id",
        segments=lines(text),
        sentences=sentences(text, lines(text)),
        mentions=(Mention("person", "Kata", ALYA.id, Evidence("Kata", Span(0, 4), "x.y")),),
    )
    assert [words for _, _, words in shown(page_of(text, facts))] == [text]
    dossier = Dossier((article("a", text, facts),), Authority({ALYA.id: ALYA}))
    assert dead_links(render(dossier, PACK, Settings())) == []
