from dataclasses import replace

from tests.ledger.telling import SARI, dossier, report
from tests.pages.making import found, render

from dossier import language
from dossier.model import Agency, Article, Dossier, Quote, Speaker
from dossier.settings import Settings

TEXT = "“Kami siap ke Rawa,” kata Sari kepada wartawan, Kamis (9/5), seperti dilansir AFP"


def quoted() -> Article:
    one = report("a", TEXT, ("Kamis (9/5)", "2024-05-09"), by="Satu")
    speaker = Speaker("Sari", SARI.id, found(TEXT, "Sari"))
    quote = Quote("direct", found(TEXT, "Kami siap ke Rawa,"), speaker, found(TEXT, "kata"))
    agencies = (Agency("AFP", "text", found(TEXT, "AFP")),)
    return replace(one, facts=replace(one.facts, quotes=(quote,), agencies=agencies))


def pages(book: Dossier) -> dict[str, str]:
    return render(book, language.load("id"), Settings())


def test_a_quote_tells_who_said_what_to_whom_when_and_via_whom() -> None:
    page = pages(dossier(quoted()))["quotes/index.md"]
    assert (
        "- > “Kami siap ke Rawa”\n    { .direct }\n\n"
        "    **[Sari](../actors/sari.md)** · kutipan langsung · disampaikan atau diberitakan 9 Mei 2024"
        " · kepada wartawan · dikutip dari [AFP](../sources/afp.md) · menyebut [Rawa](../actors/rawa.md)"
        " · tidak disebut di mana"
    ) in page
    assert 'data-actor="sari" data-about="rawa" data-source="satu" data-kind="direct"' in page


def test_quotes_about_an_actor_stand_on_its_page() -> None:
    page = pages(dossier(quoted()))["actors/rawa.md"]
    assert "“Kami siap ke Rawa”" in page.split("{ #about }")[1]
    assert "[Sari](sari.md)" in page.split("{ #about }")[1]


def test_words_that_are_withheld_stay_so() -> None:
    closed = pages(dossier(replace(quoted(), rights="metadata")))
    assert "Kami siap" not in closed["quotes/index.md"]
    assert "wartawan" not in closed["quotes/index.md"]
    assert "Kami siap" not in closed["actors/rawa.md"]
