from dataclasses import replace

from tests.ledger.telling import SARI, dossier, report
from tests.pages.making import found

from dossier.ledger import Quotation, ledger
from dossier.model import Agency, Article, Quote, Speaker

TEXT = "“Kami siap ke Rawa,” kata Sari kepada Budi, Kamis (9/5), seperti dilansir AFP"


def quoted(article: Article, words: str, cue: str) -> Article:
    text = article.document.text
    speaker = Speaker("Sari", SARI.id, found(text, "Sari"))
    quote = Quote("direct", found(text, words), speaker, found(text, cue))
    return replace(article, facts=replace(article.facts, quotes=(quote,)))


def only(article: Article) -> Quotation:
    (one,) = ledger(dossier(article)).quotations
    return one


def test_a_quote_is_told_with_whom_it_was_said_to_when_via_whom_and_whom_it_names() -> None:
    article = quoted(report("a", TEXT, ("Kamis (9/5)", "2024-05-09")), "Kami siap ke Rawa", "kata")
    relied = (Agency("AFP", "text", found(TEXT, "AFP")),)
    one = only(replace(article, facts=replace(article.facts, agencies=relied)))
    assert one.to
    assert one.to.of(TEXT) == "Budi"
    assert (one.said, one.via, one.about) == ("2024-05-09", ("AFP",), ("rawa",))
    assert one.quote.speaker
    assert one.quote.speaker.actor == "sari"


def test_an_audience_need_not_be_a_name() -> None:
    text = "“Kami siap,” kata Sari kepada wartawan di Rawa"
    one = only(quoted(report("a", text), "Kami siap", "kata"))
    assert one.to
    assert one.to.of(text) == "wartawan"


def test_what_the_text_does_not_tell_stays_empty() -> None:
    text = "“Kami siap,” kata Sari kepada semua yang hadir. Budi datang Kamis"
    one = only(quoted(report("a", text, ("Kamis", "2024-05-09")), "Kami siap", "kata"))
    assert (one.to, one.said, one.via, one.about) == (None, "", (), ())


def test_quotes_about_an_actor_are_found_by_the_actor() -> None:
    article = quoted(report("a", TEXT), "Kami siap ke Rawa", "kata")
    book = ledger(dossier(article))
    assert {actor: len(quotes) for actor, quotes in book.quoted_about.items()} == {"rawa": 1}


def test_the_place_of_a_saying_stands_behind_its_verb() -> None:
    text = "“Kami siap,” kata Sari di Rawa, Kamis"
    one = only(quoted(report("a", text), "Kami siap", "kata"))
    assert one.place
    assert one.place.of(text) == "Rawa"


def test_a_place_in_another_clause_is_none_of_the_saying() -> None:
    for text in (
        "“Kami siap,” kata Sari yang tinggal di Rawa",
        "“Kami siap di Rawa,” kata Sari",
        "“Kami siap,” kata Sari",
    ):
        assert only(quoted(report("a", text), "Kami siap", "kata")).place is None


def test_a_statement_is_said_by_whom_the_quotation_around_its_words_says() -> None:
    text = "“Pada 20 Mei Rawa dibuka,” kata Sari. Budi pulang pada 21 Mei"
    article = quoted(
        report("a", text, ("20 Mei", "2024-05-20"), ("21 Mei", "2024-05-21")), "Pada 20 Mei Rawa dibuka", "kata"
    )
    book = ledger(dossier(article))
    told = {one.edtf: book.saying(one) for event in book.events.values() for one in event.statements}
    assert told["2024-05-20"] is book.quotations[0]
    assert told["2024-05-21"] is None
