"""What is not known, and what is."""

from dataclasses import replace

from tests.ledger.telling import SARI, dossier, report
from tests.pages.making import dated, found, published

from dossier.ledger import ledger
from dossier.model import Article, EventStatement, NamedEvent, Quote, Speaker, Title

TEXT = "Sari tiba di Rawa"
KNOWN = replace(
    report("a", TEXT, by="Satu"),
    url="https://example.org/a",
    retrieved="2024-05-11",
)
KNOWN = replace(KNOWN, facts=replace(KNOWN.facts, title=Title("Sari Tiba", "stated", found(TEXT, "Sari"))))


def kinds(*articles: Article, **more: object) -> list[str]:
    return [gap.kind for gap in ledger(dossier(*articles, **more)).gaps]


def changed(**facts: object) -> Article:
    return replace(KNOWN, facts=replace(KNOWN.facts, **facts))  # type: ignore[arg-type]


def test_an_article_of_which_all_is_known_leaves_no_question() -> None:
    assert kinds(KNOWN) == []


def test_each_thing_that_is_not_known_is_a_question() -> None:
    assert kinds(replace(KNOWN, url="")) == ["address"]
    assert kinds(replace(KNOWN, retrieved="")) == ["retrieved"]
    assert kinds(changed(outlet=None)) == ["outlet"]
    assert kinds(changed(title=None)) == ["title"]
    assert kinds(changed(title=Title("Sari", "supplied", found(TEXT, "Sari")))) == ["title"]
    assert kinds(changed(published=None)) == ["date"]
    assert kinds(changed(published=published("2024-05-10~", found(TEXT, "Sari")))) == ["date"]
    assert kinds(changed(published=replace(published("2024-05-10", found(TEXT, "Sari")), basis="inferred"))) == ["date"]
    assert kinds(changed(dates=(dated(TEXT, "tiba", "2024-05-10", conflict=True),))) == ["conflict"]
    assert kinds(changed(dates=(dated(TEXT, "tiba", None),))) == ["time"]


def test_a_quotation_of_nobody_and_of_nowhere() -> None:
    nobody = Quote("direct", found(TEXT, "tiba"))
    assert kinds(changed(quotes=(nobody,))) == ["speaker", "place"]
    somebody = replace(nobody, speaker=Speaker("Sari", SARI.id, found(TEXT, "Sari")))
    assert kinds(changed(quotes=(somebody,))) == ["place"]


def test_what_was_planned_and_nobody_confirmed() -> None:
    for status, expected in (("planned", ["unconfirmed"]), ("announced", ["unconfirmed"]), ("happened", [])):
        pin = EventStatement("a", found(TEXT, "tiba"), status)  # type: ignore[arg-type]
        assert kinds(KNOWN, events=(NamedEvent("tiba", "Tiba", (pin,)),)) == expected
