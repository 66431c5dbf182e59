"""What decisions leave wrong or unproven."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest

from dossier.curation import contradictions, notes
from dossier.model import Article, DateMention, Document, Evidence, Facts, Mention, Published, Span

TEXT = "Menteri Ratna tiba pada Senin\n(2/3/2022) di Tanjung\nLestari."
DOCUMENT = Document("x", "seeds/x.txt", TEXT, "ab12")
DAY = dt.date(2022, 3, 2)


def evidence(words: str) -> Evidence:
    start = TEXT.index(words)
    return Evidence(words, Span(start, start + len(words)), "test.rule")


def found(earliest: dt.date | None, latest: dt.date | None) -> Facts:
    return Facts("id", published=Published("x", "inferred", earliest, latest, evidence("Senin")))


def decided(edtf: str, earliest: dt.date | None, latest: dt.date | None, machine: Facts) -> Article:
    where = Evidence(edtf, None, "curation.date", "curator", "seeds/x.yml:4")
    published = Published(edtf, "curated", earliest, latest, where)
    return Article(DOCUMENT, machine, replace(machine, published=published))


def told(article: Article) -> list[str]:
    return [str(problem) for problem in contradictions(article)]


@pytest.mark.parametrize(
    ("machine", "bounds"),
    [
        (found(DAY, None), "from 2022-03-02 on"),
        (found(DAY, DAY), "to 2022-03-02"),
        (found(DAY, dt.date(2022, 3, 9)), "between 2022-03-02 and 2022-03-09"),
    ],
)
def test_a_date_before_what_the_text_tells_is_wrong_until_it_is_explained(machine: Facts, bounds: str) -> None:
    before = decided("2022-02", dt.date(2022, 2, 1), dt.date(2022, 2, 28), machine)
    assert told(before) == [
        f"seeds/x.yml:4: the date 2022-02 does not go with the text, which bounds it {bounds}: "
        "correct it, or say in date_note why the text is wrong"
    ]
    assert told(replace(before, date_note="Naskah salah tulis.")) == []
    assert told(decided("2022-03", dt.date(2022, 3, 1), dt.date(2022, 3, 31), machine)) == []
    assert told(decided("../2022-03", None, dt.date(2022, 3, 31), machine)) == []


def test_a_date_after_the_last_one_possible_is_wrong() -> None:
    after = decided("2022-03-03", dt.date(2022, 3, 3), dt.date(2022, 3, 3), found(None, DAY))
    assert "which bounds it until 2022-03-02" in told(after)[0]


def test_nothing_is_retrieved_before_it_was_published() -> None:
    machine = found(DAY, None)
    article = Article(DOCUMENT, machine, machine, retrieved="2022-03-01")
    assert told(article) == [
        "seeds/x.yml: it was retrieved on 2022-03-01, before the day of publication (x): correct retrieved or date"
    ]
    assert told(replace(article, retrieved="2022-03-02")) == []
    assert told(Article(DOCUMENT, Facts("id"), Facts("id"), retrieved="2022-03-02")) == []


AUTHORITY = b"""\
- {id: ratna, name: Ratna, type: person, aliases: [menteri ratna, Ratn], weak_aliases: [Tanjung Lestari]}
- {id: hadi, name: Hadi, type: person, aliases: [Pak Hadi]}
- reject: Senin
- unsure: Selasa
- just words
"""


@pytest.fixture
def article() -> Article:
    mentions = (
        Mention("person", "Ratna", "ratna", evidence("Menteri Ratna")),
        Mention("person", "Senin", None, evidence("Senin")),
    )
    date = DateMention("date", "2022-03-02", evidence("Senin\n(2/3/2022)"), conflict=True)
    facts = Facts("id", mentions=mentions, dates=(date,))
    return Article(DOCUMENT, facts, facts)


@pytest.fixture
def noted(article: Article) -> Callable[..., list[str]]:
    def of(data: bytes = AUTHORITY, remarks: str = "") -> list[str]:
        return [str(one) for one in notes("seeds/actors.yml", data, [replace(article, notes=remarks)])]

    return of


def test_entries_that_no_article_bears_out_are_noted(noted: Callable[..., list[str]]) -> None:
    assert noted(remarks="«Senin (2/3/2022)» keliru.") == [
        "seeds/actors.yml:1: note: the name 'Ratn' of ratna stands in no article: correct the spelling, or delete it",
        "seeds/actors.yml:2: note: no article names hadi, and it has no page: "
        "give it the names that articles use, or delete it",
        "seeds/actors.yml:4: note: 'Selasa' is found as a name in no article: "
        "delete the entry, if it is not to wait for one",
    ]


def test_a_weekday_that_was_another_is_noted_until_the_notes_quote_it(noted: Callable[..., list[str]]) -> None:
    assert noted(b"") == [
        "seeds/x.txt:1: note: 'Senin (2/3/2022)': that date was another weekday: "
        "say in notes which of the two is right, and quote it"
    ]


def test_a_file_that_cannot_be_read_is_the_readers_to_tell(noted: Callable[..., list[str]]) -> None:
    assert noted(b"- [", "Senin (2/3/2022)") == noted(b"a: b", "Senin (2/3/2022)") == []
