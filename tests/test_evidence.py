from dataclasses import replace

import pytest

from dossier.evidence import verify
from dossier.model import Article, Document, Evidence, Facts, Mention, Outlet, Quote, Span, Speaker

TEXT = "Satu baris.\nKata Ratna: “Tidak.”\n"
DOCUMENT = Document("x", "seeds/x.txt", TEXT, "ab")
RATNA = Evidence("Ratna", Span(17, 22), "actors.authority")


def problems(evidence: Evidence) -> list[str]:
    """What is wrong with an article whose one machine fact rests on this evidence."""
    facts = Facts("id", mentions=(Mention("person", "Ratna", "ratna", evidence),))
    return [str(problem) for problem in verify(Article(DOCUMENT, facts, facts))]


def test_evidence_that_stands_there_is_no_problem() -> None:
    assert problems(RATNA) == []


@pytest.mark.parametrize("span", [Span(30, 99), Span(-5, 22), Span(22, 17), Span(17, 17)])
def test_a_span_of_no_words_is_a_problem(span: Span) -> None:
    what = f"the evidence of actors.authority points to no words ({span.start} to {span.end} of {len(TEXT)})"
    remedy = "report it: this is an error of the program, not of the article"
    assert problems(replace(RATNA, span=span)) == [f"seeds/x.txt: {what}: {remedy}"]


def test_words_that_do_not_stand_there_are_a_problem_in_their_line() -> None:
    assert problems(replace(RATNA, text="Rahma"))[0].startswith(
        "seeds/x.txt:2: the evidence of actors.authority quotes words that do not stand at 17 to 22"
    )


def test_evidence_outside_the_text_names_its_place() -> None:
    assert problems(Evidence("Ratna", None, "page.meta", where="<title>")) == []
    assert "names no place" in problems(Evidence("Ratna", None, "page.meta"))[0]


def test_every_kind_of_fact_is_checked_the_curators_too() -> None:
    wrong = [replace(RATNA, rule=f"rule.{number}", text="x") for number in range(4)]
    machine = Facts("id", outlet=Outlet("Ratna", wrong[0]))
    speaker = Speaker("Ratna", None, wrong[1])
    curated = Facts("id", quotes=(Quote("direct", wrong[2], speaker, cue=wrong[3]),))
    found = [problem.message.split()[3] for problem in verify(Article(DOCUMENT, machine, curated))]
    assert sorted(found) == ["rule.0", "rule.1", "rule.2", "rule.3"]
