"""The copies of the site's pages that Pagefind reads: every word followed by the roots and actors it can be found by.

Pagefind takes the parts of a word joined by punctuation («e-mail») for words at one place. So «mengunjungi» becomes
`mengunjungi|‿kunjung‿|`, and «Cina» `Cina|‿‿tiongkok‿|`: the real words stay, in their places, and `search.js` takes
the marks out of what it shows. The tie `‿` belongs to words for Pagefind and stands in no real text; the closing one
keeps the root «beri» from finding «berita».
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree, html

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
TIE = "‿"
BODY = "data-pagefind-body"
IGNORED = "data-pagefind-ignore"
BODIES = etree.XPath(f"//*[@{BODY}]")
HEADING = etree.XPath("(//h1)[1]")
STATED = etree.XPath("//head/meta[@data-pagefind-filter or @data-pagefind-sort or @data-pagefind-meta]")
DROPPED = etree.XPath(
    f".//script | .//style | .//comment() | .//*[@{IGNORED}] | .//*[contains(concat(' ', @class, ' '), ' label ')]"
    " | .//*[contains(concat(' ', @class, ' '), ' boilerplate ')]"
)
HEAVIEST = "10"  # Pagefind's most
LIGHT = "0.5"  # words that stand on their page as well, which comes first
UNDATED = "0000"  # sorts before every date: Pagefind leaves pages out that lack what it sorts by
ANCHORED = frozenset({"p", "h2", "h3", "h4", "h5", "h6", "li"})


@dataclass(frozen=True, slots=True)
class Copy:
    """What is searched of a page: its kind (the first part of its address), its title, the `meta` elements that state
    what it can be narrowed down by, and its texts."""

    language: str
    kind: str
    title: str
    meta: tuple[etree._Element, ...]
    bodies: tuple[etree._Element, ...]

    def texts(self) -> Iterator[str]:
        """Every stretch of text, the title first."""
        yield self.title
        for body in self.bodies:
            yield from body.itertext()


# The words of actors' names with their ids, by the first of the words in lower case.
Names = Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]


@dataclass(frozen=True, slots=True)
class Keys:
    """What words are found by: roots by lower-case form, and actors' ids by their names (see `names`)."""

    roots: Mapping[str, tuple[str, ...]]
    actors: Names


def read(page: bytes, kind: str) -> Copy | None:
    """What is searched of a built page, its first heading being its title; None if it asks for nothing to be."""
    if BODY.encode() not in page:
        return None
    tree = html.document_fromstring(page, parser=html.HTMLParser(encoding="utf-8"))
    heading = HEADING(tree)
    nested = {inner for body in BODIES(tree) for inner in body.iterdescendants()}
    # Copied, so that the rest of the page need not be kept in memory with thousands of others.
    bodies = [deepcopy(body) for body in BODIES(tree) if body not in nested and body not in heading]
    for body in bodies:
        for dropped in DROPPED(body):
            dropped.drop_tree()
        for element in body.iter():
            if element.tag not in ANCHORED:
                element.attrib.pop("id", None)
    title = " ".join("".join(heading[0].itertext()).split()) if heading else ""
    return Copy(tree.get("lang", ""), kind, title, tuple(map(deepcopy, STATED(tree))), tuple(bodies))


def quoted(page: Copy, title: str, words: str, address: str) -> Copy:
    """A copy for words that a page quotes, found under their speaker's name: it leads to their place on the page.

    Of what the page can be narrowed down by it keeps all but the actors: here it is the speaker alone.
    """
    body = html.Element("p", {BODY: "", "data-pagefind-weight": LIGHT})
    body.text = words
    kept = (deepcopy(one) for one in page.meta if not (one.get("data-pagefind-filter") or "").startswith("actor"))
    own = (_meta("filter", "actor", title), _meta("meta", "url", address))
    return Copy(page.language, "quotes", title, (*kept, *own), (body,))


def write(copy: Copy, keys: Keys) -> bytes:
    """The page that Pagefind reads. The copy's texts are marked in place: a copy is written once."""
    for body in copy.bodies:
        for element in body.iter():
            if element.text:
                element.text = mark(element.text, keys)
            if element.tail and element is not body:
                element.tail = mark(element.tail, keys)
        body.tail = None
    weight = LIGHT if copy.kind == "quotes" else HEAVIEST
    title = html.Element("h1", {BODY: "", "data-pagefind-weight": weight})
    title.text = mark(copy.title, keys)
    meta = [_meta("meta", "title", copy.title), _meta("filter", "kind", copy.kind), *copy.meta]
    if not any("data-pagefind-sort" in one.attrib for one in copy.meta):
        meta.append(_meta("sort", "date", UNDATED))
    head, content, page = html.Element("head"), html.Element("body"), html.Element("html", lang=copy.language)
    head.extend((html.Element("meta", charset="utf-8"), *meta))
    content.extend((title, *copy.bodies))
    page.extend((head, content))
    return bytes(html.tostring(page, encoding="utf-8", doctype="<!doctype html>"))


def _meta(use: str, name: str, value: str) -> etree._Element:
    return html.Element("meta", {f"data-pagefind-{use}": f"{name}[content]", "content": value})


def mark(text: str, keys: Keys) -> str:
    """The text with each word followed by what it is found by."""
    words = [(match[0], match.start(), match.end()) for match in WORD.finditer(text)]
    ends = _named([word for word, _, _ in words], keys)
    parts, done = [], 0
    for index, (word, _, end) in enumerate(words):
        found = [f"|{TIE}{root}{TIE}|" for root in keys.roots.get(word.lower(), ())]
        found += [f"|{actor_key(actor)}|" for actor in ends.get(index, ())]
        parts += [text[done:end].replace(TIE, "_"), *found]
        done = end
    return "".join([*parts, text[done:].replace(TIE, "_")])


def actor_key(actor: str) -> str:
    """The word an actor's mentions are indexed under."""
    return f"{TIE}{TIE}{actor.replace('-', TIE)}{TIE}"


def names(actors: Iterable[tuple[str, Iterable[str]]]) -> Names:
    """The words of the names of actors, given by their ids, each with that id; longest first, by their first word in
    lower case."""
    found: dict[str, set[tuple[tuple[str, ...], str]]] = {}
    for id, spelt in actors:
        for name in spelt:
            words = tuple(WORD.findall(name))
            if words:
                found.setdefault(words[0].lower(), set()).add((words, id))
    return {first: tuple(sorted(some, key=lambda one: (-len(one[0]), one))) for first, some in sorted(found.items())}


def _named(words: list[str], keys: Keys) -> dict[int, tuple[str, ...]]:
    """The actors that the words name, by the index of each word of the name; of two names the longer counts."""
    found: dict[int, tuple[str, ...]] = {}
    for index, word in enumerate(words):
        if index in found:
            continue
        for name, actor in keys.actors.get(word.lower(), ()):
            if _same(words[index : index + len(name)], name):
                found |= dict.fromkeys(range(index, index + len(name)), (actor,))
                break
    return found


def _same(words: list[str], name: tuple[str, ...]) -> bool:
    """Whether the words are the name's, whatever their case; but «AS» is not «as»."""
    return len(words) == len(name) and all(
        word == one or (word.lower() == one.lower() and not one.isupper())
        for word, one in zip(words, name, strict=True)
    )
