"""Texts broken at a column: read as if they were not, cited as they were received."""

import textwrap
import time
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.extract.framed import document

from dossier import language
from dossier.extract import extract, redate
from dossier.extract.frame import flow
from dossier.model import Authority, Evidence, Facts, Span

ID = """Pelabuhan Baru Tanjung Lestari Mulai Melayani Kapal

Oleh Sari Wulandari
16 Mei 2024

Tanjung Lestari, Kompas.com - Bupati Tanjung Lestari Ratna Kusuma meresmikan pelabuhan baru di kota itu pada Kamis
(16/5/2024). Pelabuhan itu menampung dua belas kapal dan dibangun selama tiga tahun oleh Kementerian Perhubungan.

"Anak-anak kami tidak perlu lagi menyeberang dengan perahu kecil pada musim angin barat," kata Ratna Kusuma di depan
para nelayan, Kamis. "Kami berutang budi kepada semua yang bekerja di sini," ujarnya.

Kepala Dinas Perikanan Tanjung Lestari, Budi Santoso, mengatakan bahwa pelabuhan lama akan ditutup pada 1 Juli 2024
dan lahannya dipakai untuk pasar ikan. Menurut Budi, kantor berita Antara keliru menulis tanggal itu."""

EN = """Harbour talks end without a deal, minister says

By Jane Doe
May 16, 2024

PORT ELAND, May 16 (Reuters) - The harbour authority of Port Eland and the dockers' union ended three days of talks
without a deal on Thursday, Transport Minister Anna Lindqvist said in a statement after a meeting in the town hall.

"We are closer than we were on Monday, and nobody has left the table," Lindqvist said. "The next round will be held
on June 3 in New Haverford," she told reporters.

Union leader Peter van der Meer said that dockers would not strike before the end of the month. The chairman of the
Eland Chamber of Commerce, Ruth Okafor, called the delay "a lost week" for the seventy-two ships that wait outside.
The Xinhua news agency reported a second meeting."""


def paragraphs(text: str) -> str:
    """One paragraph a line."""
    return "\n\n".join(part if index == 1 else " ".join(part.split()) for index, part in enumerate(text.split("\n\n")))


def wrapped(text: str, width: int, newline: str = "\n", margin: str = "") -> str:
    """The text as a mail program sends it."""
    rows = (textwrap.wrap(row, width) or [""] for row in text.split("\n"))
    return newline.join(margin + row for lines in rows for row in lines)


def facts(text: str, code: str) -> Facts:
    return extract(document(text), language.load(code), Authority())


def values(found: Facts) -> tuple[object, ...]:
    """What is told, wherever it stands."""
    return (
        [(part.kind, part.number) for part in found.segments],
        found.title and found.title.value,
        found.outlet and found.outlet.name,
        [byline.name for byline in found.bylines],
        [(agency.name, agency.kind) for agency in found.agencies],
        found.published and (found.published.edtf, found.published.basis, found.published.reasons),
        [(date.edtf, date.conflict, date.type) for date in found.dates],
        [(mention.name, mention.type) for mention in found.mentions],
        [(quote.kind, plain(quote.evidence), quote.speaker and quote.speaker.name) for quote in found.quotes],
        [(plain(role.evidence), role.name) for role in found.roles],
        len(found.sentences),
    )


def plain(evidence: Evidence) -> str:
    return " ".join(evidence.text.split()).replace("- ", "-")


@pytest.mark.parametrize(("code", "text"), [("id", paragraphs(ID)), ("en", paragraphs(EN))])
def test_the_texts_hold_what_is_compared(code: str, text: str) -> None:
    found = facts(text, code)
    assert all(values(found))
    assert flow.of(text) == flow.Flow(text)


@settings(max_examples=25, deadline=None)
@given(
    st.integers(50, 90), st.sampled_from(["\n", "\r\n"]), st.sampled_from(["", "    "]), st.sampled_from(["id", "en"])
)
def test_wrapping_a_text_changes_no_fact(width: int, newline: str, margin: str, code: str) -> None:
    whole = paragraphs({"id": ID, "en": EN}[code])
    text = wrapped(whole, width, newline, margin)
    found = facts(text, code)
    assert values(found) == values(facts(whole, code))
    assert all(each.span is None or each.text == each.span.of(text) for each in found.evidence())


def test_evidence_cites_the_text_as_it_was_received() -> None:
    text = wrapped(paragraphs(ID), 60, "\r\n")
    assert any("\r\n" in quote.evidence.text for quote in facts(text, "id").quotes)


def test_dates_are_reckoned_again_in_a_wrapped_text() -> None:
    text = wrapped(paragraphs(EN), 60)
    found = facts(text, "en")
    assert found.published
    assert redate(document(text), found, found.published, language.load("en")) == found.dates
    unknown = replace(found.published, earliest=None, latest=None)
    assert redate(document(text), found, unknown, language.load("en")) == found.dates


def test_paragraphs_without_blank_lines_end_where_a_line_has_room() -> None:
    text = "\n".join(wrapped(paragraphs(EN), 70).replace("\n\n", "\n").splitlines())
    assert values(facts(text, "en"))[1:4] == values(facts(paragraphs(EN), "en"))[1:4]
    kinds = [part.kind for part in facts(text, "en").segments if part.kind != "dateline"]
    assert kinds == ["headline", "header", "header", "paragraph", "paragraph", "paragraph"]


def test_lines_broken_by_hand_leave_room() -> None:
    text = (
        "Judul pendek\n\nSatu kalimat yang cukup panjang dan\nterputus di\ntengah sebuah baris yang pendek\n"
        "lalu berlanjut ke Pasar\nRaya Timur.\n\nDua."
    )
    assert flow.of(text).text.split("\n\n")[1].count("\n") == 0


@pytest.mark.parametrize(
    "text",
    [
        "Satu kalimat penuh.\nDua kalimat penuh.\nTiga kalimat penuh.\nEmpat kalimat penuh.\nlima",
        "Pasar Lama\nPasar Baru\nPasar Induk",
        "satu",
        "",
        " \n\r\n",
        f"{'kata ' * 60}\n{'lagi ' * 60}\n{'akhir ' * 60}",
    ],
)
def test_whole_lines_stay_apart(text: str) -> None:
    assert flow.of(text) == flow.Flow(text)


def test_halves_of_a_divided_word_are_one() -> None:
    text = "Para orang tua dan anak-\nanak mereka datang ke pasar itu\nuntuk melihat para penari dari\ndesa lain."
    assert "anak-anak mereka" in flow.of(text).text


@settings(deadline=None)
@given(st.text("aB,.\n\r -é\u2028", max_size=120))
def test_a_flow_holds_the_words_of_the_text_in_their_places(text: str) -> None:
    reading = flow.of(text)
    received = range(len(text)) if reading.places is None else reading.places
    assert len(received) == len(reading.text)
    for at, (place, char) in enumerate(zip(received, reading.text, strict=True)):
        assert text[place] == char or (char == " " and text[place].isspace())
        if not char.isspace():
            span = reading.outward(Span(at, at + 1), text)
            assert span == Span(place, place + 1)
            assert reading.inward(span) == Span(at, at + 1)


@pytest.mark.parametrize(
    "unit", ["a", "(", '"', "1", " ", "\n", "Senin ", "a\n", "a,\n", "aaaa bbbb\ncccc, ", "By A\n"]
)
def test_the_time_it_takes_grows_with_the_text(unit: str) -> None:
    def seconds(length: int) -> float:
        started = time.process_time()
        flow.of(unit * (length // len(unit)))
        return time.process_time() - started

    seconds(1000)
    # Eight times the text: a square of it would take 64 times as long.
    assert seconds(80_000) < 40 * max(seconds(10_000), 0.02)
