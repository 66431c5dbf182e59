"""What a page's markup states."""

from lxml import html

from dossier.extract.page import markup
from dossier.extract.page.markup import Topic


def read(head: str, body: str = "") -> dict[Topic, list[tuple[str, str]]]:
    tree = html.document_fromstring(f"<html lang='id'><head>{head}</head><body>{body}</body></html>")
    return {topic: [(one.text, one.where) for one in found] for topic, found in markup.statements(tree).items()}


def test_meta_elements() -> None:
    found = read(
        '<title>Judul</title><meta property="og:title" content="Judul Asli"><meta name="AUTHOR" content="Sari  Dewi">'
        '<meta property="og:url" content=""><link rel="canonical" href="https://contoh.com/a">'
    )
    assert found["title"] == [("Judul Asli", '<meta property="og:title">'), ("Judul", "<title>")]
    assert found["author"] == [("Sari Dewi", '<meta name="AUTHOR">')]
    assert found["url"] == [("https://contoh.com/a", '<link rel="canonical">')]
    assert found["language"] == [("id", "<html lang>")]


def test_json_ld_of_the_article_alone() -> None:
    found = read(
        '<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "headline": "Situs"},'
        ' {"@type": ["NewsArticle"], "headline": "Judul", "datePublished": "2024-05-16", "dateModified": "2024-05-17",'
        ' "publisher": {"name": "Kabar Kota"}, "author": [{"@type": "Person", "name": "Sari Dewi"},'
        ' {"@type": "Organization", "name": "Redaksi"}, "Budi"]}]}</script>'
    )
    assert found["title"] == [("Judul", "JSON-LD headline")]
    assert [words for words, _ in found["author"]] == ["Sari Dewi", "Budi"]
    assert [words for words, _ in found["site"]] == ["Kabar Kota"]
    assert (found["published"][0][0], found["updated"][0][0]) == ("2024-05-16", "2024-05-17")


def test_broken_json_ld_is_passed_over() -> None:
    for broken in ("{", "[" * 100_000, '{"@type": "NewsArticle", "author": {"name": null}, "headline": 3}', "null"):
        assert "title" not in read(f'<script type="application/ld+json">{broken}</script>')


def test_microdata() -> None:
    found = read(
        "",
        '<div itemprop="author">Oleh <span itemprop="name">Sari Dewi</span></div>'
        '<time itemprop="datePublished" datetime="2024-05-16">kemarin</time>',
    )
    assert found["author"] == [("Sari Dewi", '<div itemprop="author">')]
    assert found["published"] == [("2024-05-16", '<time itemprop="datePublished">')]


def test_what_is_too_long_is_no_statement() -> None:
    assert "author" not in read(f'<meta name="author" content="{"a" * 5000}">')
