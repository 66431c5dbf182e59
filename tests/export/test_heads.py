"""What an article's page says of the article to machines: read by Zotero's rules and by a JSON-LD processor."""

import json
import re
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import yaml
from jinja2 import Environment, FileSystemLoader
from lxml import html
from pyld import jsonld
from tests.export.zotero import Item, imported
from tests.pages.making import render, small_dossier
from tests.pages.test_pages import HOSTILE, hostile

from dossier import language, theme
from dossier.model import Dossier
from dossier.settings import Settings

ADDRESS = "https://dosier.example/articles/jembatan/"
SCHEMA = "https://schema.org/"
THEME = Path(theme.__file__).parent


def head(dossier: Dossier, id: str = "jembatan", **changes: Any) -> str:
    """What the theme puts into the head of an article's page, with other front matter if wanted."""
    source = render(dossier, language.load("id"), Settings())[f"articles/{id}.md"]
    meta = {**yaml.safe_load(source.split("---\n")[1]), **changes}
    template = Environment(loader=FileSystemLoader(THEME)).get_template("partials/record.html")
    page = SimpleNamespace(meta=meta, canonical_url=ADDRESS)
    return template.render(page=page, config={"site_name": HOSTILE, "theme": {"language": "id"}})


def saved(source: str) -> Item:
    """The item that Zotero saves."""
    metas = html.document_fromstring(f"<html><head>{source}</head></html>").iterfind(".//meta")
    return imported(
        [(one.get("name") or one.get("property") or "", one.get("content") or "") for one in metas], ADDRESS
    )


def linked(source: str) -> dict[str, Any]:
    """The record as a JSON-LD processor reads it: expanded, its keys whole addresses."""
    (script,) = html.document_fromstring(f"<html><head>{source}</head></html>").iterfind(".//script")
    (page,) = jsonld.expand(json.loads(script.text), {"documentLoader": _context})
    return dict(page)


def _context(url: str, _options: object) -> dict[str, Any]:
    """schema.org's context as far as names go: nothing is fetched."""
    assert url.rstrip("/") + "/" == SCHEMA
    return {"contextUrl": None, "documentUrl": url, "document": {"@context": {"@vocab": SCHEMA}}}


def value(node: dict[str, Any], name: str) -> Any:
    """The values of a property, as they are or by their names."""
    return [one.get("@value") or one[f"{SCHEMA}name"][0]["@value"] for one in node.get(SCHEMA + name, [])]


def test_zotero_saves_an_article_of_a_newspaper() -> None:
    assert saved(head(small_dossier(), authors=["Sari Dewi", "Bima"], url="https://rawa.example/1")) == {
        "itemType": "newspaperArticle",
        "title": "Wali Kota Buka Jembatan",
        "creators": ["Sari Dewi", "Bima"],
        "publicationTitle": "Harian Rawa",
        "date": "2025/03/03",
        "language": "id",
        "url": "https://rawa.example/1",
    }


def test_zotero_saves_no_more_than_is_known() -> None:
    item = saved(head(small_dossier(), "tiba"))
    assert item["itemType"] == "newspaperArticle"
    assert (item["title"], item["publicationTitle"], item["date"], item["creators"]) == ("", "", "", [])
    assert item["url"] == ADDRESS


def test_zotero_keeps_to_the_kind_whatever_else_the_head_says() -> None:
    assert (
        saved(head(small_dossier()) + '<meta property="og:type" content="website">')["itemType"] == "newspaperArticle"
    )


def test_the_record_is_about_the_outlets_article() -> None:
    page = linked(head(small_dossier(), authors=["Sari Dewi"], url="https://rawa.example/1"))
    assert (page["@id"], page["@type"]) == (ADDRESS, [f"{SCHEMA}WebPage"])
    (about,) = page[f"{SCHEMA}about"]
    assert about["@type"] == [f"{SCHEMA}NewsArticle"]
    assert "@id" not in about
    said = {
        name: value(about, name) for name in ("headline", "datePublished", "author", "publisher", "url", "mentions")
    }
    assert said == {
        "headline": ["Wali Kota Buka Jembatan"],
        "datePublished": ["2025-03-03"],
        "author": ["Sari Dewi"],
        "publisher": ["Harian Rawa"],
        "url": ["https://rawa.example/1"],
        "mentions": ["Alya Hartono"],
    }


def test_the_record_says_no_more_than_is_known() -> None:
    (about,) = linked(head(small_dossier(), "tiba"))[f"{SCHEMA}about"]
    assert {name.removeprefix(SCHEMA) for name in about} == {"@type", "mentions", "inLanguage"}


def test_an_update_is_no_publication() -> None:
    source = head(small_dossier(), published="", updated="2025-03-04")
    (about,) = linked(source)[f"{SCHEMA}about"]
    assert (value(about, "dateModified"), value(about, "datePublished")) == (["2025-03-04"], [])
    assert saved(source)["date"] == ""


def test_a_title_that_the_article_does_not_state_is_no_headline() -> None:
    source = head(small_dossier(), title_basis="supplied")
    (about,) = linked(source)[f"{SCHEMA}about"]
    assert (value(about, "headline"), value(about, "alternativeHeadline")) == ([], ["Wali Kota Buka Jembatan"])
    assert saved(source)["title"] == "[Wali Kota Buka Jembatan]"


@pytest.mark.parametrize(
    "text", [HOSTILE, "</script><!-- <script>alert(1)", '"><img src=x onerror=alert(1)>', "{{ 7*7 }}"]
)
def test_hostile_values_stay_values(text: str) -> None:
    changed = dict.fromkeys(("title", "source", "url", "archive_url"), text)
    source = head(hostile(), "a", **changed, authors=[text], actors=[text])
    assert sorted(set(re.findall(r"<([a-z]+)", source))) == ["meta", "script"]
    assert source.count("<script") == source.count("</script") == 1
    assert "<!--" not in source
    tree = html.document_fromstring(f"<html><head>{source}</head></html>")
    assert {one.tag for one in tree.iter()} == {"html", "head", "meta", "script"}
    (about,) = linked(source)[f"{SCHEMA}about"]
    assert value(about, "publisher") == value(about, "author") == [text]


def test_articles_of_the_built_site_can_be_saved_and_lead_to_the_feeds(site: Path) -> None:
    pages = sorted(site.glob("articles/0*/index.html"))
    assert pages
    for path in pages:
        tree = html.parse(str(path)).getroot()
        metas = [(one.get("name") or "", one.get("content") or "") for one in tree.iterfind(".//meta")]
        feeds = {one.get("type"): one.get("href") for one in tree.iterfind(".//link[@rel='alternate feed']")}
        assert imported(metas, ADDRESS)["itemType"] == "newspaperArticle"
        assert set(feeds) == {"application/atom+xml", "application/feed+json"}
        assert all((path.parent / href).resolve().is_file() for href in feeds.values())
