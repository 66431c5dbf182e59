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
