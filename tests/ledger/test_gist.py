"""Which sentences tell of a day: words of its articles, never another's, in any language the same way."""

from dataclasses import replace

import pytest
from tests.ledger.telling import dossier, report
from tests.pages.making import found

from dossier.ledger import Event, Ledger, Telling, ledger
from dossier.model import Article, DateMention, Evidence, Rights, Title
from dossier.places import Places

DAY = "2024-05-09"
# In each language three reports of one bridge, and one of something else on the same day.
TOLD = {
    "id": (
        ("Sari membuka jembatan panjang di Rawa yang lama ditunggu para nelayan pada 9 Mei", "9 Mei"),
        ("Jembatan panjang di Rawa yang ditunggu para nelayan itu dibuka Sari pada 9 Mei lalu", "9 Mei"),
        ("Para nelayan menyeberangi jembatan panjang Rawa yang dibuka Sari sejak 9 Mei", "9 Mei"),
        ("Harga cabai rawit merah naik dua kali lipat menjelang hari raya pada 9 Mei", "9 Mei"),
    ),
    "en": (
        ("Sari opened the long bridge in Rawa that fishermen had waited for on May 9", "May 9"),
        ("The long bridge in Rawa for which fishermen waited was opened by Sari on May 9", "May 9"),
        ("Fishermen have crossed the long bridge of Rawa that Sari opened since May 9", "May 9"),
        ("Prices of red peppers doubled within a single week before the feast on May 9", "May 9"),
    ),
}


def articles(lang: str) -> list[Article]:
    return [report(f"{n}", text, (words, DAY), on="", lang=lang) for n, (text, words) in enumerate(TOLD[lang])]


def chosen(book: Ledger, most: int = 1, day: str = DAY) -> tuple[Telling, ...]:
    (moment,) = (one for one in book.moments if one.edtf == day)
    return book.gist.of(moment, most)


@pytest.mark.parametrize("lang", TOLD)
def test_the_best_sentence_tells_what_most_tell(lang: str) -> None:
    (best,) = chosen(ledger(dossier(*articles(lang))))
    assert best.article.id != "3"


@pytest.mark.parametrize("lang", TOLD)
def test_no_two_sentences_say_the_same(lang: str) -> None:
    book = ledger(dossier(*articles(lang)))
    assert {one.article.id == "3" for one in chosen(book, 2)} == {True, False}
    assert len(chosen(book, 9)) < len(TOLD[lang])


@pytest.mark.parametrize("lang", TOLD)
@pytest.mark.parametrize("most", range(1, 5))
def test_as_many_as_wanted_at_most_and_the_first_the_same(lang: str, most: int) -> None:
    book = ledger(dossier(*articles(lang)))
    told = [(one.article.id, one.span) for one in chosen(book, most)]
    assert 1 <= len(told) <= most
    assert told == [(one.article.id, one.span) for one in chosen(book, 9)][:most]


@pytest.mark.parametrize("lang", TOLD)
def test_a_sentence_is_the_words_at_its_span(lang: str) -> None:
    for one in chosen(ledger(dossier(*articles(lang))), 9):
        assert one.text == one.span.of(one.article.document.text)
        assert one.span in one.article.facts.sentences


def test_what_dates_itself_to_the_day_comes_before_what_opens_a_report_of_it() -> None:
    opening = "Para pedagang ikan gembira sekali menyambut hari besar mereka"
    one = report("a", f"{opening}. {TOLD['id'][0][0]}", ("9 Mei", DAY), on="2024-05-10")
    assert [told.text for told in chosen(ledger(dossier(one)), 2)] == [TOLD["id"][0][0], f"{opening}."]


def test_a_days_report_opens_with_what_happened() -> None:
    book = ledger(dossier(report("a", "Sari membuka jembatan panjang di Rawa hari ini juga. Dua. Tiga. Empat", on=DAY)))
    assert [one.text.split()[0] for one in chosen(book, 9)] == ["Sari"]


def test_a_date_makes_no_sentence_the_best() -> None:
    day = "hari Kamis tanggal sembilan bulan Mei tahun dua ribu dua puluh empat"
    deeds = ("Besok", "Sari membuka jembatan", "Budi menutup pasar", "Air merendam sawah")
    book = ledger(dossier(*(report(f"{n}", f"{deed} {day}", (day, DAY), on="") for n, deed in enumerate(deeds))))
    (best,) = chosen(book)
    assert not best.text.startswith("Besok")


def test_of_sentences_that_are_all_short_or_long_one_is_told_all_the_same() -> None:
    assert [one.text for one in chosen(ledger(dossier(report("a", "Sari pergi 9 Mei", ("9 Mei", DAY), on=""))))] == [
        "Sari pergi 9 Mei"
    ]


@pytest.mark.parametrize("rights", ["metadata", "excerpt"])
def test_withheld_words_are_never_told(rights: Rights) -> None:
    text = ". ".join(f"Kapal {name} bersandar di dermaga baru Rawa pada 9 Mei" for name in ("Elang", "Merpati") * 20)
    one = report("a", text, on=DAY)
    dates = tuple(DateMention("date", DAY, found(text, "9 Mei", nth)) for nth in range(1, 41))
    one = replace(one, rights=rights, facts=replace(one.facts, dates=dates))
    book = ledger(dossier(one))
    (moment,) = book.moments
    assert any(not Places(one).may_show(statement.span) for statement in moment.statements)
    assert all(Places(one).may_show(told.span) for told in book.gist.of(moment, 40))
    assert bool(book.gist.of(moment)) == bool(book.gist.title(moment)) == (rights == "excerpt")


def test_the_title_is_the_events_name_the_best_sentence_or_a_headline() -> None:
    one = articles("id")[0]
    book = ledger(dossier(one))
    (moment,) = book.moments
    assert book.gist.title(moment) == one.document.text
    headline = Title("Jembatan dibuka", "stated", Evidence("Jembatan dibuka", None, "tests.by-hand"))
    silent = replace(one, rights="metadata", facts=replace(one.facts, title=headline))
    book = ledger(dossier(silent))
    (moment,) = book.moments
    assert book.gist.title(moment) == "Jembatan dibuka"
    assert moment.statements[0].article is silent
    event = Event("e", "Pembukaan jembatan", DAY, "event", (), moment.statements, "curator")
    assert book.gist.title(replace(moment, event=event)) == "Pembukaan jembatan"
