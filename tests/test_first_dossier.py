"""The curator's files of this repository's own dossier, against the five articles as they were received."""

import hashlib
from pathlib import Path

import pytest

from dossier import seeds
from dossier.build import assemble
from dossier.curation import read_decisions
from dossier.ledger import ledger, tally
from dossier.model import Article, Dossier
from dossier.settings import Settings

ROOT = Path(__file__).parent.parent
DECIDED = sorted(path for path in (ROOT / "seeds").glob("*.yml") if path.stem not in seeds.RESERVED)


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return assemble(ROOT, Settings())


@pytest.fixture(scope="module")
def articles(dossier: Dossier) -> dict[str, Article]:
    """The articles by the first three signs of their names."""
    return {article.id[:3]: article for article in dossier.articles}


def actors(article: Article) -> set[str]:
    return {mention.actor for mention in article.facts.mentions if mention.actor}


def at(article: Article, number: int) -> list[tuple[str, str | None]]:
    """The names in a numbered paragraph and whose they are."""
    [block] = [part.span for part in article.facts.segments if part.number == number]
    return [
        (found.evidence.text, found.actor)
        for found in article.facts.mentions
        if found.evidence.span and block.contains(found.evidence.span)
    ]


def test_every_article_is_decided_on_the_text_that_lies_beside_it() -> None:
    assert len(DECIDED) == 5
    for path in DECIDED:
        decisions, problems = read_decisions(path.name, path.read_bytes())
        assert problems == ()
        assert decisions is not None
        assert decisions.sha256 == hashlib.sha256(path.with_suffix(".txt").read_bytes()).hexdigest()


def test_no_decision_fails_and_no_evidence_is_wrong(dossier: Dossier) -> None:
    assert dossier.problems == ()


def test_every_name_of_the_authority_file_is_used_by_an_article(dossier: Dossier) -> None:
    used = set().union(*map(actors, dossier.articles))
    assert set(dossier.authority.actors) == used


def test_every_alias_stands_in_a_text(dossier: Dossier) -> None:
    texts = "\n".join(article.document.text for article in dossier.articles)
    aliases = [alias for actor in dossier.authority.actors.values() for alias in (*actor.aliases, *actor.weak_aliases)]
    assert [alias for alias in aliases if alias not in texts] == []


@pytest.mark.parametrize(
    ("article", "date", "basis", "source", "title"),
    [
        ("000", "2023-07-26~", "curated", "Journalistimes.com", "supplied"),
        ("001", "2024-03~", "curated", "JagatBisnis.com", "supplied"),
        ("002", "2024-05-15", "updated", "Liputan6.com", "stated"),
        ("003", "2024-05-16", "stated", "kumparanNEWS", "supplied"),
        ("004", "2023-02-22~", "curated", "Antv", "supplied"),
    ],
)
def test_each_article_has_its_date_source_and_title(
    articles: dict[str, Article], article: str, date: str, basis: str, source: str, title: str
) -> None:
    facts = articles[article].facts
    assert facts.published is not None
    assert facts.outlet is not None
    assert facts.title is not None
    assert facts.published.edtf.split("T")[0] == date
    assert (facts.published.basis, facts.outlet.name, facts.title.basis) == (basis, source, title)
    assert articles[article].date_note


def test_a_city_is_a_government_only_where_the_curator_says_so(articles: dict[str, Article]) -> None:
    assert {actor for name, actor in at(articles["004"], 11) if name in ("Moskow", "Beijing")} == {"rusia", "china"}
    assert ("Moskow", "rusia") in at(articles["003"], 18)
    assert ("Bern", "swiss") in at(articles["001"], 8)
    assert ("Beijing", "beijing") in at(articles["003"], 1)
    assert ("Moskow", "moskow") in at(articles["002"], 1)


def test_the_kremlin_that_receives_guests_is_not_the_one_that_speaks(articles: dict[str, Article]) -> None:
    assert ("Kremlin", "istana-kremlin") in at(articles["002"], 1)
    assert ("Kremlin", "kremlin") in at(articles["002"], 5)
    assert "kremlin" not in actors(articles["004"])
    assert not any(name == "Kremlin" for name, _ in at(articles["002"], 10))


def test_the_security_council_is_russias(articles: dict[str, Article]) -> None:
    assert ("Dewan Keamanan", "dewan-keamanan-rusia") in at(articles["003"], 9)


def test_the_misspelt_country_is_found(articles: dict[str, Article]) -> None:
    assert ("Ukrania", "ukraina") in at(articles["004"], 6)


def test_a_joint_statement_is_not_one_speakers(articles: dict[str, Article]) -> None:
    said = (("001", "tekad mereka", "Putin dan Xi"), ("004", "Cina akan memasok", "Amerika Serikat dan NATO"))
    for article, words, speakers in said:
        [quote] = [quote for quote in articles[article].facts.quotes if quote.evidence.text.startswith(words)]
        assert quote.speaker
        assert (quote.speaker.name, quote.speaker.actor) == (speakers, None)


@pytest.mark.parametrize(
    ("article", "words", "speaker"),
    [
        ("000", "Diketahui bahwa", "yuri-ushakov"),
        ("000", "Masih belum jelas", "yuri-ushakov"),
        ("002", "Kedua pemimpin akan", "kementerian-luar-negeri-china"),
        ("002", "ini akan menjadi perjalanan", "kremlin"),
        ("003", "Kemitraan strategis", "vladimir-putin"),
        ("004", "Dalam konteks ini", "vladimir-putin"),
        ("004", "Hubungan antara kedua negara", "vladimir-putin"),
    ],
)
def test_who_says_what(articles: dict[str, Article], article: str, words: str, speaker: str) -> None:
    [quote] = [quote for quote in articles[article].facts.quotes if quote.evidence.text.startswith(words)]
    assert quote.speaker is not None
    assert quote.speaker.actor == speaker


def test_the_visit_of_may_2024_is_one_event_told_by_three_articles_with_three_statuses(dossier: Dossier) -> None:
    event = ledger(dossier).events["kunjungan-putin-ke-china-2024"]
    furthest = {article.id[:3]: event.status_in(article) for article in event.articles}
    assert furthest == {"001": "planned", "002": "announced", "003": "happened"}
    assert tally(event.articles).origins == ("AP", "JagatBisnis.com", "Reuters")
    assert (event.edtf, event.status) == ("2024-05-16/2024-05-17", "happened")


def test_no_event_is_dated_by_the_day_of_a_report(dossier: Dossier) -> None:
    days = {event.edtf: event.kind for event in ledger(dossier).events.values()}
    # «dilansir AFP pada Rabu (26/7/2023)», «disampaikan … Selasa (14/5/2024)», «dilansir … AP, Rabu (15/5)»
    assert [days[day] for day in ("2023-07-26", "2024-05-14", "2024-05-15")] == ["report"] * 3
