"""Atom and JSON Feed, read back by feedparser; whatever is not certain is left out."""

import datetime as dt
import json
from dataclasses import replace
from typing import Any

import feedparser
import pytest
from tests.export.exporting import SITE, exported
from tests.pages.making import FIRST, found, small_dossier
from tests.pages.test_pages import hostile

from dossier import when
from dossier.model import Dossier, Published


def dated(edtf: str, basis: str = "stated", **more: Any) -> Dossier:
    """The first article of the small dossier, with another date of publication."""
    made = small_dossier()
    known = when.read(edtf)
    assert known
    published = Published(edtf, basis, known.earliest, known.latest, found(FIRST, "3/3/2025"))  # type: ignore[arg-type]
    first = replace(made.articles[0], facts=replace(made.articles[0].facts, published=published), **more)
    return replace(made, articles=(first,))


def atom(files: dict[str, str], name: str = "feed") -> Any:
    read = feedparser.parse(files[f"{name}.xml"].encode())
    assert not read.bozo, read.get("bozo_exception")
    return read


def items(files: dict[str, str], name: str = "feed") -> list[dict[str, Any]]:
    return list(json.loads(files[f"{name}.json"])["items"])


def test_a_feed_tells_of_the_articles_that_have_a_date() -> None:
    read = atom(exported(small_dossier(), url=SITE))
    assert read.version == "atom10"
    (entry,) = read.entries
    assert entry.title == "Wali Kota Buka Jembatan"
    assert entry.link == f"{SITE}articles/jembatan/"
    assert (entry.published, entry.updated) == ("2025-03-03T00:00:00Z", "2025-03-03T00:00:00Z")
    assert entry.author == "Harian Rawa"
    assert entry.summary.startswith("Harian Rawa, Sungai Rendah - Wali Kota Alya Hartono membuka")
    assert read.feed.updated == entry.updated
    assert [link.href for link in read.feed.links] == [f"{SITE}data/feed.xml", SITE]


def test_ids_do_not_move_with_the_site() -> None:
    here, there = (exported(small_dossier(), url=url) for url in (SITE, "https://elsewhere.example/"))
    assert atom(here).entries[0].id == atom(there).entries[0].id == items(here)[0]["id"] == items(there)[0]["id"]
    assert atom(here).feed.id == atom(there).feed.id != atom(here).entries[0].id


def test_every_actor_has_a_feed() -> None:
    files = exported(small_dossier(), url=SITE)
    read = atom(files, "feeds/alya-hartono")
    assert read.feed.title == "Alya Hartono · Dosier Sungai"
    assert [entry.link for entry in read.entries] == [f"{SITE}articles/jembatan/"]
    assert read.feed.links[1].href == f"{SITE}actors/alya-hartono/"
    assert atom(files, "feeds/sungai-rendah").entries == []


def test_without_an_address_links_are_relative_and_json_feed_has_none() -> None:
    files = exported(small_dossier())
    assert '"../articles/jembatan/"' in files["feed.xml"]
    assert '"../../articles/jembatan/"' in files["feeds/alya-hartono.xml"]
    assert '"../../actors/alya-hartono/"' in files["feeds/alya-hartono.xml"]
    assert "url" not in items(files)[0]
    assert "feed_url" not in json.loads(files["feed.json"])


@pytest.mark.parametrize(
    ("edtf", "basis", "updated", "published"),
    [
        ("2025-03-03T10:15+07:00", "stated", "2025-03-03T10:15:00+07:00", "2025-03-03T10:15:00+07:00"),
        ("2025-03-03T10:15", "stated", "2025-03-03T00:00:00Z", "2025-03-03T00:00:00Z"),
        ("2025-03-03", "curated", "2025-03-03T00:00:00Z", "2025-03-03T00:00:00Z"),
        ("2025-03-03", "updated", "2025-03-03T00:00:00Z", None),
        ("2025-03-03~", "curated", "2025-03-03T00:00:00Z", None),
        ("2025-03-03", "inferred", "2025-03-03T00:00:00Z", None),
        ("2025-03", "stated", "2025-03-31T00:00:00Z", None),
        ("2025-03-03/..", "inferred", "2025-03-03T00:00:00Z", None),
    ],
)
def test_moments_are_bounds_and_only_a_certain_day_is_one_of_publication(
    edtf: str, basis: str, updated: str, published: str | None
) -> None:
    files = exported(dated(edtf, basis), url=SITE)
    (entry,), (item,) = atom(files).entries, items(files)
    assert (entry.updated, entry.get("published")) == (updated, published)
    assert (item["date_modified"], item.get("date_published")) == (updated, published)


def test_the_feed_is_as_new_as_its_newest_entry() -> None:
    one, other = dated("2025-03-03T23:00-05:00").articles[0], dated("2025-03-04").articles[0]
    both = (one, replace(other, document=replace(other.document, id="kedua")))
    read = atom(exported(replace(small_dossier(), articles=both), url=SITE))
    assert read.feed.updated == "2025-03-03T23:00:00-05:00"


def test_a_withheld_text_has_no_summary() -> None:
    files = exported(dated("2025-03-03", rights="metadata"), url=SITE)
    assert atom(files).entries[0].get("summary", "") == items(files)[0].get("content_text") == ""


def test_hostile_texts_are_only_texts() -> None:
    dossier = hostile()
    article = dossier.articles[0]
    published = Published("2025-03-03", "stated", None, dt.date(2025, 3, 3), article.facts.mentions[0].evidence)
    told = replace(article, facts=replace(article.facts, published=published))
    dossier = replace(dossier, articles=(told,), events=())
    files = exported(dossier, url=SITE, title="\x00<b>&]]>")
    read = atom(files)
    assert len(read.entries) == 1
    assert len(items(files)) == 1
    assert "<script" not in files["feed.xml"]
