"""Atom (RFC 4287) and JSON Feed (version 1.1): the dossier's newest articles, and those that name an actor.

Ids are UUIDs made of the article's id, so that they stay when the site moves. Atom wants to know of every entry when it
was `updated`, and there is no clock here: it is the last day the article may be of, at midnight UTC, or if none is
known the first, and where a time of day with its zone is stated that moment. `published` is given only where the day is
known for certain. An article without any date is in no feed; the lists have it.
"""

import datetime as dt
import json
import re
import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from dossier import when
from dossier.citation import Citation
from dossier.model import Article, Published
from dossier.places import Places

MOST = 100  # the newest entries; feeds tell what is new, the tables hold all
NAMESPACE = uuid.UUID("5d0a3c1e-6c0b-5a57-9d0c-3d6b2f6f5a10")  # of this program's ids; drawn once
ATOM = "http://www.w3.org/2005/Atom"
NEVER = "1970-01-01T00:00:00Z"  # Atom wants a moment even of a feed without entries
# What XML 1.0 cannot hold, not even escaped.
NO_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
SUMMARY = 280


@dataclass(frozen=True, slots=True)
class Entry:
    """An article as a feed tells of it. `link` is relative to the site where that has no address; moments are RFC 3339,
    `published` empty where the day is not certain."""

    id: str
    title: str
    link: str
    updated: str
    published: str
    authors: tuple[str, ...]
    summary: str
    lang: str


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed: `name` tells it from the dossier's others, `path` is its file's below the site, without the ending, and
    `home` the page it is of. `address` is the site's, empty if it has none."""

    name: str
    path: str
    home: str
    title: str
    language: str
    address: str
    entries: tuple[Entry, ...]

    def link(self, path: str) -> str:
        """The address of a page below the site: absolute, or as seen from the feed's file."""
        return self.address + path if self.address else "../" * self.path.count("/") + path


def entries(articles: Sequence[tuple[Article, Citation]], untitled: str) -> Iterator[Entry]:
    """An entry for each article that has a date, in their order; `untitled` is the title of those without one."""
    for article, citation in articles:
        published = article.facts.published
        if published and (updated := _moment(published)):
            places = Places(article)
            yield Entry(
                id=identity(f"article:{article.id}"),
                title=citation.shown_title or untitled.format(id=article.id),
                link=f"articles/{article.id}/",
                updated=updated,
                published=updated if _is_certain(published) else "",
                authors=citation.authors or ((citation.outlet,) if citation.outlet else ()),
                summary=_summary(article, places),
                lang=article.facts.lang,
            )


def identity(name: str) -> str:
    """The id that a name always has."""
    return f"urn:uuid:{uuid.uuid5(NAMESPACE, name)}"


def _moment(published: Published) -> str:
    """The moment an entry counts from; empty if no day is known."""
    known = when.read(published.edtf)
    if isinstance(known, when.Point) and known.precision == "time" and known.zone and _is_certain(published):
        time = re.sub(r"^(\d\d:\d\d)$", r"\1:00", known.time)
        zone = f"{known.zone}:00" if re.fullmatch(r"[+-]\d\d", known.zone) else known.zone
        return f"{known.earliest.isoformat()}T{time}{zone}"
    day = published.latest or published.earliest
    return f"{day.isoformat()}T00:00:00Z" if day else ""


def _is_certain(published: Published) -> bool:
    known = when.read(published.edtf)
    is_one_day = published.earliest is not None and published.earliest == published.latest
    return is_one_day and known is not None and not known.qualifier and published.basis in ("stated", "curated")


def _summary(article: Article, places: Places) -> str:
    """The first sentence that may be shown of a paragraph, cut short."""
    paragraphs = (part.span for part in places.blocks if part.kind == "paragraph")
    shown = (span for span in paragraphs if places.may_show(span))
    words = next((" ".join(span.of(article.document.text).split()) for span in shown), "")
    return words if len(words) <= SUMMARY else words[:SUMMARY].rsplit(" ", 1)[0] + "…"


# -------------------------------------------------------------------------------------- as files


def atom(feed: Feed) -> str:
    """The feed as Atom."""
    root = Element("feed", {"xmlns": ATOM, "xml:lang": feed.language})
    _text(root, "id", identity(f"feed:{feed.name}"))
    _text(root, "title", feed.title)
    _text(root, "updated", max((entry.updated for entry in feed.entries), key=_order, default=NEVER))
    SubElement(root, "link", {"rel": "self", "type": "application/atom+xml", "href": feed.link(f"{feed.path}.xml")})
    SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": feed.link(feed.home)})
    if not all(entry.authors for entry in feed.entries):
        _text(SubElement(root, "author"), "name", feed.title)  # of those entries that name none
    for entry in feed.entries:
        _entry(root, feed, entry)
    indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(root, encoding="unicode")}\n'


def _entry(root: Element, feed: Feed, entry: Entry) -> None:
    element = SubElement(root, "entry", {"xml:lang": entry.lang})
    _text(element, "id", entry.id)
    _text(element, "title", entry.title)
    _text(element, "updated", entry.updated)
    if entry.published:
        _text(element, "published", entry.published)
    for author in entry.authors:
        _text(SubElement(element, "author"), "name", author)
    SubElement(element, "link", {"rel": "alternate", "type": "text/html", "href": feed.link(entry.link)})
    if entry.summary:
        _text(element, "summary", entry.summary)


def _text(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = NO_XML.sub("\ufffd", text)


def _order(moment: str) -> dt.datetime:
    return dt.datetime.fromisoformat(moment)


def json_feed(feed: Feed) -> str:
    """The feed as JSON Feed; it has no relative addresses, so without the site's there are none."""
    stated = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.address and feed.link(feed.home),
        "feed_url": feed.address and feed.link(f"{feed.path}.json"),
        "language": feed.language,
        "items": [_item(feed, entry) for entry in feed.entries],
    }
    return json.dumps(_known(stated, "items"), ensure_ascii=False, indent=1) + "\n"


def _item(feed: Feed, entry: Entry) -> dict[str, object]:
    item = {
        "id": entry.id,
        "url": feed.address and feed.link(entry.link),
        "title": entry.title,
        "content_text": entry.summary,
        "date_published": entry.published,
        "date_modified": entry.updated,
        "authors": [{"name": author} for author in entry.authors],
        "language": entry.lang,
    }
    return _known(item, "content_text")  # an item must have a content, if only an empty one


def _known(values: Mapping[str, object], *always: str) -> dict[str, object]:
    return {name: value for name, value in values.items() if value or name in always}
