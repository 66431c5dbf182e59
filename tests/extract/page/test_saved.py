"""Saved HTML pages: their text and their statements."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.extract.page import saved as page
from dossier.model import PageMetadata

PARAGRAPHS = (
    "Surabaya, Kabar Kota - Wali Kota Sari Dewi membuka pasar baru yang menampung tiga ratus pedagang di pusat kota.",
    "“Pasar ini milik kita semua,” kata Sari di hadapan para pedagang yang sudah lama menunggu pembukaannya itu.",
    "Pasar itu dibangun selama dua tahun dan menggantikan pasar lama yang terbakar pada malam pergantian tahun.",
)
BODY = "".join(f"<p>{words}</p>" for words in PARAGRAPHS)


def saved(head: str = "", above: str = "", below: str = "") -> str:
    return (
        f"<!DOCTYPE html><html lang='id'><head>{head}</head><body><nav><a href='/'>Beranda</a></nav>"
        f"<article>{above}{BODY}{below}</article><footer>© Kabar Kota</footer></body></html>"
    )


def stated(metadata: PageMetadata, field: str) -> tuple[str, str] | None:
    value = getattr(metadata, field)
    return (value.text, value.where) if value else None


def test_text_by_paragraphs() -> None:
    text, _ = page.read(saved())
    assert text.splitlines()[:3] == list(PARAGRAPHS)


def test_markup_mended() -> None:
    _, found = page.read(
        saved(
            "<title>Pasar Baru Dibuka di Surabaya - Kabar Kota Daerah</title>"
            '<meta property="og:site_name" content="Kabar Kota">'
            '<meta name="author" content="Kabar Kota Media"><meta property="og:url" content="https://kabarkota.com/a">'
            '<meta property="article:published_time" content="2024-05-16T12:27:00+07:00">'
            '<meta property="article:modified_time" content="2024-05-17T08:00:00+07:00">',
            "<h1>Pasar Baru Dibuka di Surabaya</h1><div>Penulis: Budi Santoso</div>",
        )
    )
    assert stated(found, "title") == ("Pasar Baru Dibuka di Surabaya", "<h1>")
    assert stated(found, "outlet") == ("Kabar Kota", '<meta property="og:site_name">')
    assert stated(found, "byline") == ("Budi Santoso", "«Penulis: Budi Santoso»")
    assert stated(found, "published") == (
        "2024-05-16T12:27:00+07:00",
        '<meta property="article:published_time">',
    )
    assert stated(found, "updated") == ("2024-05-17T08:00:00+07:00", '<meta property="article:modified_time">')
    assert stated(found, "language") == ("id", "<html lang>")


def test_a_page_that_states_nothing() -> None:
    _, found = page.read(saved())
    assert found == PageMetadata(language=found.language)


def test_the_date_line_below_the_headline() -> None:
    _, found = page.read(
        saved("<title>Pasar Baru Dibuka</title>", "<h1>Pasar Baru Dibuka</h1><b>Kamis, 16 Mei 2024 12:27 WIB</b>")
    )
    assert found.published
    assert (found.published.text, found.published.where) == ("2024-05-16", "«Kamis, 16 Mei 2024 12:27 WIB»")


def test_dates_inside_the_text_are_not_the_page_s() -> None:
    _, found = page.read(
        saved("<title>Pasar Baru Dibuka</title>", "<h1>Pasar Baru Dibuka</h1>", "<p>Pada 3 Mei 2019.</p>")
    )
    assert found.published is None


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        ("<title>Pasar Baru Dibuka - ANTARA News</title>", "ANTARA News"),
        ('<link rel="canonical" href="https://bola.kompas.com/read/1">', "Kompas.com"),
        ('<link rel="canonical" href="https://www.kabarkota.co.id/1">', "kabarkota.co.id"),
        ('<meta property="og:site_name" content="https://facebook.com/kabar">', None),
    ],
)
def test_outlets_without_a_site_name(head: str, outlet: str | None) -> None:
    found = page.read(saved(head))[1].outlet
    assert (found.text if found else None) == outlet


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(encoding: str) -> None:
    html = saved(
        '<meta charset="iso-8859-1"><title>Kafé Baru Dibuka di Kota</title>', "<h1>Kafé Baru Dibuka di Kota</h1>"
    )
    text, found = page.read(html.encode(encoding))
    assert "“Pasar ini milik kita semua,”" in text
    assert found.title
    assert found.title.text == "Kafé Baru Dibuka di Kota"


def test_tables_and_blanks_are_tidied() -> None:
    text, _ = page.read(saved(below="<table><tr><td>Penulis</td><td>: Budi   Santoso</td></tr></table>"))
    assert "|" not in text
    assert text == "\n".join(" ".join(line.split()) for line in text.splitlines() if line.strip())


@pytest.mark.parametrize(
    "html",
    [
        b"",
        b"\0\xff\xfe",
        b"<",
        b"not a page",
        b"<html><body>" + b"<div>" * 50_000,
        b"<html><body>" + b"<b><i>" * 20_000 + b"a",
        b"<html><head><meta charset='rot13'></head><body><p>a b",
        b"<html><head><title>" + b"a - " * 100_000 + b"</title>",
        b"<html><body><p>" + b"<span></span>" * 50_000,
    ],
)
def test_hostile_pages_end_soon_and_without_an_error(html: bytes) -> None:
    start = time.process_time()
    text, found = page.read(html)
    assert isinstance(text, str)
    assert isinstance(found, PageMetadata)
    assert time.process_time() - start < 5


@given(st.binary(max_size=200) | st.text("<>p/ ab=\"'&;!-", max_size=200))
def test_anything_is_read(html: str | bytes) -> None:
    assert isinstance(page.read(html)[0], str)


def test_reading_twice_gives_the_same() -> None:
    html = saved("<title>Pasar Baru Dibuka</title>", "<h1>Pasar Baru Dibuka</h1>")
    assert page.read(html) == page.read(html)
