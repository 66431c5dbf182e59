"""What a saved page's markup states about the article: meta elements, JSON-LD and microdata, each with its place."""

import json
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any, Literal

from lxml.html import HtmlElement

from dossier.model import Stated

Topic = Literal["title", "site", "author", "published", "updated", "url", "language"]

# Names of meta elements (Open Graph, Dublin Core, the usual analytics), by what they state.
META: dict[str, Topic] = {
    "og:title": "title",
    "twitter:title": "title",
    "dc.title": "title",
    "og:site_name": "site",
    "application-name": "site",
    "author": "author",
    "article:author": "author",
    "dc.creator": "author",
    "parsely-author": "author",
    "sailthru.author": "author",
    "article:published_time": "published",
    "og:published_time": "published",
    "datepublished": "published",
    "pubdate": "published",
    "publishdate": "published",
    "publish-date": "published",
    "publish_date": "published",
    "dc.date.issued": "published",
    "parsely-pub-date": "published",
    "sailthru.date": "published",
    "article:modified_time": "updated",
    "og:updated_time": "updated",
    "datemodified": "updated",
    "last-modified": "updated",
    "og:url": "url",
    "content-language": "language",
}
MICRODATA: dict[str, Topic] = {
    "headline": "title",
    "author": "author",
    "datePublished": "published",
    "dateModified": "updated",
}
JSON_LD: dict[str, Topic] = {"headline": "title", "datePublished": "published", "dateModified": "updated"}
ARTICLE = re.compile(r"(?:Article|Posting|Report|ReportageNews)\Z")
# A page's statements are few and short; what is beyond is an attack or a mistake.
MOST_NODES, MOST_ITEMS, MOST_PARTS, LONGEST = 5_000, 300, 20, 1_000


def statements(tree: HtmlElement) -> dict[Topic, list[Stated]]:
    """Everything stated, by topic; JSON-LD first, then meta elements, then microdata, then the page's own elements."""
    found: dict[Topic, list[Stated]] = {}
    for topic, stated in (*_json_ld(tree), *_meta(tree), *_microdata(tree), *_elements(tree)):
        words = " ".join(stated.text.split())
        if words and len(words) <= LONGEST:
            found.setdefault(topic, []).append(Stated(words, stated.where))
    return found


def _json_ld(tree: HtmlElement) -> Iterator[tuple[Topic, Stated]]:
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        try:
            data = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for node in _nodes(data):
            if any(ARTICLE.search(str(kind)) for kind in _listed(node.get("@type"))):
                yield from _article(node)


def _nodes(data: object) -> Iterator[dict[str, Any]]:
    """All objects of a JSON-LD document, the outer ones first."""
    waiting = [data]
    for _ in range(MOST_NODES):
        if not waiting:
            return
        node = waiting.pop(0)
        if isinstance(node, dict):
            yield node
            waiting.extend(value for value in node.values() if isinstance(value, dict | list))
        elif isinstance(node, list):
            waiting.extend(node)


def _article(node: dict[str, Any]) -> Iterator[tuple[Topic, Stated]]:
    for key, topic in JSON_LD.items():
        if isinstance(node.get(key), str):
            yield topic, Stated(node[key], f"JSON-LD {key}")
    for author in _listed(node.get("author")):
        if isinstance(author, str):
            yield "author", Stated(author, "JSON-LD author")
        elif isinstance(author, dict) and author.get("@type") != "Organization":
            for name in _listed(author.get("name")):
                yield "author", Stated(str(name), "JSON-LD author")
    publisher = node.get("publisher")
    if isinstance(publisher, dict) and isinstance(publisher.get("name"), str):
        yield "site", Stated(publisher["name"], "JSON-LD publisher")


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else [value] if value is not None else []


def _meta(tree: HtmlElement) -> Iterator[tuple[Topic, Stated]]:
    for element in tree.iter("meta"):
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            name = (element.get(attribute) or "").strip()
            if topic := META.get(name.lower()):
                yield topic, Stated(element.get("content") or "", f'<meta {attribute}="{name}">')
                break


def _microdata(tree: HtmlElement) -> Iterator[tuple[Topic, Stated]]:
    for element in islice(tree.iterfind(".//*[@itemprop]"), MOST_ITEMS):
        topic = MICRODATA.get(element.get("itemprop"))
        if topic and element.tag != "meta":
            named = next((e for e in islice(element.iter(), MOST_PARTS) if e.get("itemprop") == "name"), None)
            words = element.get("content") or element.get("datetime") or " ".join(_own_words(named, element))
            yield topic, Stated(words, f'<{element.tag} itemprop="{element.get("itemprop")}">')


def _own_words(named: HtmlElement | None, element: HtmlElement) -> Iterator[str]:
    """The first words inside an element, never more than a statement may have."""
    size = 0
    for words in (element if named is None else named).itertext():
        yield words
        size += len(words)
        if size > LONGEST:
            return


def _elements(tree: HtmlElement) -> Iterator[tuple[Topic, Stated]]:
    for element in tree.iter("title"):
        yield "title", Stated("".join(_own_words(None, element)), "<title>")
        break
    for element in tree.iter("link"):
        if (element.get("rel") or "").lower() == "canonical" and element.get("href"):
            yield "url", Stated(element.get("href"), '<link rel="canonical">')
    if language := tree.get("lang"):
        yield "language", Stated(language, "<html lang>")
