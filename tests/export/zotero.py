"""What Zotero makes of a page: the rules of its translators «Embedded Metadata» and «RDF», told again.

https://github.com/zotero/translators has the originals, which run in Zotero only. Here is what of them decides on the
kind of item, its title, creators, medium, date, language and address; each rule is named by the function it is from.
"""

import re
from collections.abc import Sequence

# `_prefixes`, as far as they decide: a name's part before the first «.», «:» or «_», whatever its capitals.
PREFIXES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "z": "http://www.zotero.org/namespaces/export#",
    "og": "http://ogp.me/ns#",
}
ITEM_TYPES = {"newspaperArticle", "journalArticle", "magazineArticle", "webpage", "book", "report", "blogPost"}
# `HIGHWIRE_MAPPINGS`, by how the name of a tag ends.
HIGHWIRE = {
    "citation_title": "title",
    "citation_publication_date": "date",
    "citation_date": "date",
    "citation_journal_title": "publicationTitle",
    "citation_public_url": "url",
    "citation_language": "language",
}
# `importItem`: for each field the properties in the order in which they count.
FIELDS = {
    "title": ("dc:title", "dcterms:title", "og:title"),
    "publicationTitle": ("dc:source", "dcterms:source", "og:site_name"),
    "date": ("og:published_time", "dc:date.issued", "dcterms:issued", "dc:date", "dcterms:date"),
    "language": ("dc:language", "dcterms:language"),
    "url": ("og:url",),
}

Item = dict[str, str | list[str]]


def imported(tags: Sequence[tuple[str, str]], address: str) -> Item:
    """The item that Zotero saves of a page with these `meta` tags (name or property, and content)."""
    stated = _statements(tags)
    item: Item = {"itemType": _kind(tags, stated)}
    for field, properties in FIELDS.items():
        values = [stated[PREFIXES[one.split(":")[0]] + one.split(":")[1]] for one in properties if _has(stated, one)]
        item[field] = values[0][0] if values else ""
    for ending, field in HIGHWIRE.items():  # processFields
        if found := [value for name, value in tags if name.endswith(ending) and value.strip()]:
            item[field] = " ".join(", ".join(found).split())
    creators = [value for name, value in tags if name.endswith(("citation_author", "citation_authors"))]
    item["creators"] = creators or stated.get(PREFIXES["dc"] + "creator", [])
    item["url"] = item["url"] or address  # addLowQualityMetadata
    return item


def _statements(tags: Sequence[tuple[str, str]]) -> dict[str, list[str]]:
    """`init`: what the tags of known vocabularies say, by property."""
    stated: dict[str, list[str]] = {}
    for names, value in tags:
        for name in names.split():
            found = re.search(r"[.:_]", name)
            prefix = name[: found.start()].lower() if found else ""
            if found and value and prefix in PREFIXES:
                rest = name[found.end() :]
                stated.setdefault(PREFIXES[prefix] + rest[:1].lower() + rest[1:], []).append(value)
    return stated


def _has(stated: dict[str, list[str]], name: str) -> bool:
    prefix, _, rest = name.partition(":")
    return PREFIXES[prefix] + rest in stated


def _kind(tags: Sequence[tuple[str, str]], stated: dict[str, list[str]]) -> str:
    """`detectType`: Zotero's own word counts before Open Graph's, that before Dublin Core's; else Highwire's guess."""
    own = [one for one in stated.get(PREFIXES["z"] + "itemType", []) if one in ITEM_TYPES]
    graph = ["webpage" for one in stated.get(PREFIXES["og"] + "type", []) if one == "website"]
    core = [one for one in stated.get(PREFIXES["dc"] + "type", []) if one in ITEM_TYPES]
    names = [name for name, _ in tags]
    guess = (
        "journalArticle" if any(name.endswith(("citation_journal_title", "citation_title")) for name in names) else ""
    )
    return [*own, *graph, *core, guess or "webpage"][0]
