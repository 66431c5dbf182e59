from tests.ledger.telling import dossier, report
from tests.pages.making import found, render
from tests.pages.reading import rendered

from dossier import language
from dossier.model import Dossier, EventStatement, NamedEvent
from dossier.settings import Settings

FIRST = report("a", "Sari akan membuka jembatan Rawa pada 20 Mei", ("20 Mei", "2024-05-20"), on="2024-05-01", by="Satu")
SECOND = report(
    "b", "Sari membuka jembatan Rawa pada 20 Mei", ("20 Mei", "2024-05-20"), on="2024-05-21", by="Dua", of="AP"
)


def pages(book: Dossier) -> dict[str, str]:
    return render(book, language.load("id"), Settings())


def named(name: str = "Jembatan dibuka", note: str = "") -> Dossier:
    statements = tuple(EventStatement(one.id, found(one.document.text, "20 Mei")) for one in (FIRST, SECOND))
    return dossier(FIRST, SECOND, events=(NamedEvent("jembatan", name, statements, note=note),))


def test_an_event_is_told_article_by_article_with_what_it_was_then() -> None:
    page = pages(named(note="Catatan kurator."))["events/jembatan.md"]
    assert page.index("Catatan kurator.") < page.index("2 artikel, 2 media, 2 asal berita: AP, Satu")
    planned, happened = page.split("{ #reports }")[1].splitlines()[-2:]
    assert "**direncanakan**<br>20 Mei 2024<br>waktunya sesudah hari terbit artikel" in planned
    assert "**terjadi**<br>20 Mei 2024<br>waktunya mendahului hari terbit artikel" in happened
    assert "[20 Mei](../articles/a.md#p1s1)" in page
    assert (
        "| [AP](../sources/ap.md) | Sari akan membuka" in planned
        or "| [AP](../sources/ap.md) | Sari membuka" in happened
    )


def test_an_event_that_the_machine_brought_together_is_called_by_words_of_an_article() -> None:
    made = pages(dossier(FIRST, SECOND))
    (path,) = (path for path in made if path.startswith("events/2024"))
    assert "\n# Sari membuka jembatan Rawa pada 20 Mei { " in made[path]
    assert "Judul ini kata-kata artikel, dipilih mesin: [" in made[path]
    assert "oleh mesin" in made[path]


def test_a_single_sentence_has_no_page_of_its_own() -> None:
    assert [path for path in pages(dossier(FIRST)) if path.startswith("events/")] == ["events/index.md"]


def test_the_index_lists_events_in_order_of_time() -> None:
    index = pages(named())["events/index.md"]
    assert "| 20 Mei 2024 | [Jembatan dibuka](jembatan.md) | terjadi | 2 | 2 |\n" in index


def test_the_timeline_tells_who_reported_an_event_as_what() -> None:
    page = pages(named())["timeline/index.md"]
    assert (
        "    [Jembatan dibuka](../events/jembatan.md)\n\n"
        "    direncanakan ([Satu](../sources/satu.md), 1 Mei 2024)"
        " → terjadi ([Dua](../sources/dua.md), 21 Mei 2024)\n\n"
        "    2 artikel, 2 media, 2 asal berita: AP, Satu\n"
    ) in page
    assert (
        '<a href="#e-jembatan" class="mark event happened"><title>20 Mei 2024 · terjadi · Jembatan dibuka</title>'
        in page
    )


def test_an_events_page_tells_at_a_glance_who_reported_it_as_what() -> None:
    page = pages(named())["events/jembatan.md"]
    assert "Dari laporan ke laporan\n:   direncanakan ([Satu](../sources/satu.md), 1 Mei 2024) → terjadi" in page


def test_a_hostile_name_is_a_name() -> None:
    hostile = "<script>alert(1)</script> [x](javascript:alert(1)) | # *a* {.b}"
    for source in pages(named(hostile, hostile)).values():
        assert not [one.tag for one in rendered(source).walk() if one.tag == "script"]
    page = rendered(pages(named(hostile))["events/jembatan.md"])
    assert next(one for one in page.walk() if one.tag == "h1").text == hostile


def test_a_report_that_rests_on_nobody_named_says_so() -> None:
    text = "Sari membuka jembatan Rawa pada 20 Mei, menurut sumber yang mengetahui rencana itu"
    told = dossier(report("a", text, ("20 Mei", "2024-05-20")))
    pin = EventStatement("a", found(text, "20 Mei"))
    page = pages(Dossier(told.articles, told.authority, events=(NamedEvent("rawa", "Rawa", (pin,)),)))
    assert "| [narasumber tanpa nama](../origins/index.md#anonymous) | Sari" in page["events/rawa.md"]
    assert "{ #anonymous }" in page["origins/index.md"]
