"""Saved HTML pages: the article's text, and what the markup states about it.

trafilatura finds the text; its metadata are the last resort, below what the page itself states, and all of it is
mended: a title without the site's name, authors without the publisher, dates as ISO 8601.
"""

import codecs
import re
from collections.abc import Iterator, Sequence

import trafilatura
from lxml.etree import iterwalk
from lxml.html import HtmlElement
from trafilatura.settings import Document as Guess

from dossier.extract.frame import media
from dossier.extract.origin import bylines, headlines
from dossier.extract.page import markup, timestamps
from dossier.extract.page.markup import Topic
from dossier.model import PageMetadata, Stated

CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}[\"']?([\w:.-]{2,40})", re.IGNORECASE)
BYTE_ORDER_MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
HEADINGS = ("h1", "h2", "h3")
TITLE_CLASS = re.compile(r"title|headline|judul|jdl", re.IGNORECASE)
HIDDEN = frozenset({"script", "style", "noscript", "template", "select", "option", "title"})
# A block this long is prose; one with more parts than this is no line of the page's frame.
LONGEST_BLOCK, MOST_PARTS, LONGEST_PARAGRAPH = 150, 40, 2_000
# No article has more elements or nests them deeper; a hostile page may.
MOST_ELEMENTS, DEEPEST = 15_000, 60
# htmldate would take today as the latest date: the same page must read the same on any day.
DATES = {"original_date": True, "extensive_search": True, "max_date": "2100-01-01"}
ADDRESS = re.compile(r"https?://(?:www\.)?([\w.-]{3,100})", re.IGNORECASE)
HOST = re.compile(r"[\w-]{1,60}(?:\.[\w-]{1,60}){1,5}")
# What names the site best.
SITES = ('<meta property="og:site_name">', '<meta name="og:site_name">', "JSON-LD publisher")
SECOND_LEVEL = frozenset({"co", "com", "org", "net", "or", "go", "ac", "web", "my"})


def read(html: str | bytes) -> tuple[str, PageMetadata]:
    """The text of a saved page and what its markup states; an empty text where there is no article to be found."""
    try:
        tree = trafilatura.load_html(html if isinstance(html, str) else decode(html))
        if tree is None:
            return "", PageMetadata()
        if _is_wild(tree):
            return _paragraphs(tree), _metadata(tree, None)
        return _text(tree), _metadata(tree, trafilatura.extract_metadata(tree, date_config=dict(DATES)))
    except Exception:  # a saved page is hostile input, and its parsers promise nothing
        return "", PageMetadata()


def _is_wild(tree: HtmlElement) -> bool:
    """Whether a page is far bigger or deeper than any newspaper's: trafilatura would take minutes over it."""
    depth = deepest = count = 0
    for event, _ in iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        count += event == "start"
        deepest = max(deepest, depth)
        if count > MOST_ELEMENTS or deepest > DEEPEST:
            return True
    return False


def _text(tree: HtmlElement) -> str:
    """The article's text, a line a paragraph."""
    found = trafilatura.extract(tree, include_comments=False) or ""
    text = "\n".join(words for line in found.splitlines() if (words := _tidy(line)))
    # A long text in one line is trafilatura's last resort: all the words of the page.
    return _paragraphs(tree) or text if "\n" not in text and len(text) > LONGEST_PARAGRAPH else text


def _tidy(line: str) -> str:
    """A line of trafilatura's without needless blanks and the bars it draws between a table's cells."""
    row = line.strip().startswith("|")
    return " ".join((line.replace("|", " ") if row else line).split())


def _paragraphs(tree: HtmlElement) -> str:
    """All paragraphs and captions of a page."""
    found = (" ".join(element.text_content().split()) for element in tree.iter("p", "figcaption"))
    return "\n".join(dict.fromkeys(words for words in found if " " in words))


def decode(data: bytes) -> str:
    """A page's bytes as text: by byte order mark, else UTF-8 if they are that, else as the page declares."""
    for mark, encoding in BYTE_ORDER_MARKS.items():
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    declared = CHARSET.search(data[:4096])
    for encoding in ("utf-8", declared[1].decode("ascii") if declared else "", "cp1252"):
        try:
            return data.decode("cp1252" if encoding.lower() == "iso-8859-1" else encoding)
        except (LookupError, UnicodeDecodeError):
            continue
    return data.decode("latin-1")


def _metadata(tree: HtmlElement, guess: Guess | None) -> PageMetadata:
    stated = markup.statements(tree)
    url = next(iter(stated.get("url", [])), None)
    titles = stated.get("title", [])
    outlet = _outlet(stated, titles, url)
    site = _site_words(stated, outlet, url)
    title = headlines.choose(titles, _headings(tree), site)
    blocks = list(_blocks(tree))
    published = _published(tree, stated, blocks, title, guess)
    updated = next(timestamps.read(stated.get("updated", [])), None)
    return PageMetadata(
        title=title,
        outlet=outlet,
        byline=_byline(stated, blocks, site, guess.author if guess else None),
        published=published,
        updated=updated if updated and (not published or updated.text != published.text) else None,
        url=url,
        language=next(iter(stated.get("language", [])), None),
    )


# ---------------------------------------------------------------------------- title and outlet


def _headings(tree: HtmlElement) -> Iterator[Stated]:
    """Headings in order of their rank, then blocks whose class says that they are titles."""
    for tag in HEADINGS:
        for element in tree.iter(tag):
            yield Stated(_words(element, 500), f"<{tag}>")
    for element in tree.iter("div", "span", "p", "strong"):
        if TITLE_CLASS.search(element.get("class") or ""):
            yield Stated(_words(element, 500), f'<{element.tag} class="{element.get("class")[:60]}">')


def _outlet(stated: dict[Topic, list[Stated]], titles: Sequence[Stated], url: Stated | None) -> Stated | None:
    """The site's name as its meta elements give it, else JSON-LD, else the title's end, else its address."""
    names = {title.text for title in titles}
    sites = [one for one in stated.get("site", []) if "/" not in one.text and one.text not in names]
    for site in sorted(sites, key=lambda one: SITES.index(one.where) if one.where in SITES else len(SITES)):
        return Stated(_named(site.text), site.where)
    for title in titles:
        if name := headlines.site_of(title.text):
            return Stated(name, title.where)
    host = ADDRESS.match(url.text) if url else None
    return Stated(_named(host[1]), url.where) if host and url else None


def _named(site: str) -> str:
    """A site's name; an address with more than the registered part is that of the medium: «bola.contoh.com»."""
    registered = _registered(site)
    return media.canonical(registered) if HOST.fullmatch(site) and registered != site.lower() else site


def _registered(host: str) -> str:
    """The address under which a site is registered: «news.contoh.co.id» → «contoh.co.id»."""
    labels = host.lower().split(".")
    return ".".join(labels[-3:] if len(labels) > 2 and labels[-2] in SECOND_LEVEL else labels[-2:])


def _site_words(stated: dict[Topic, list[Stated]], outlet: Stated | None, url: Stated | None) -> tuple[str, ...]:
    """The names that give the outlet away in a title or byline, in small letters and without blanks."""
    names = [one.text for one in (*stated.get("site", []), *([outlet] if outlet else []))]
    hosts = [match[1] for match in [ADDRESS.match(url.text)] if match] if url else []
    words = {"".join(name.lower().split()) for name in names if "/" not in name}
    words |= {_registered(host).split(".")[0] for host in hosts}
    words |= {word.split(".")[0] for word in words if "." in word}
    return tuple(sorted(word for word in words if len(word) > 2))


# ------------------------------------------------------------------------------------ byline


def _byline(
    stated: dict[Topic, list[Stated]], blocks: Sequence[str], site: Sequence[str], guess: str | None
) -> Stated | None:
    """Persons alone: as JSON-LD names them, else as the page shows them, else as other markup or trafilatura does."""
    authors = stated.get("author", [])
    data = [author for author in authors if author.where.startswith("JSON-LD")]
    persons, block = bylines.labelled(blocks, site)
    shown = [Stated("; ".join(persons), f"«{block}»")]
    guessed = [Stated(guess or "", "trafilatura")]
    for statements in (data, shown, authors, guessed):
        named = {one.where: bylines.names(one.text, site) for one in statements}
        where = next((where for where, names in named.items() if names), None)
        if where:
            together = [name for one in statements if one.where == where for name in bylines.names(one.text, site)]
            return Stated("; ".join(dict.fromkeys(together)), where)
    return None


# ------------------------------------------------------------------------------------- dates


def _published(
    tree: HtmlElement,
    stated: dict[Topic, list[Stated]],
    blocks: Sequence[str],
    title: Stated | None,
    guess: Guess | None,
) -> Stated | None:
    below = next((i + 1 for i, words in enumerate(blocks) if title and title.text in words), len(blocks))
    url = stated.get("url", [Stated("", "")])[0].text
    found = timestamps.published(stated.get("published", []), guess.date if guess else None, blocks, below, url)
    if found or not guess or not guess.date:
        return found
    # Nothing that is seen proves it, but a page's hidden markup may.
    hidden = trafilatura.extract_metadata(tree, date_config={**DATES, "extensive_search": False})
    return Stated(hidden.date, "htmldate") if hidden.date else None


# -------------------------------------------------------------------------------------- text


def _blocks(tree: HtmlElement) -> Iterator[str]:
    """The words of every short element that is seen, outer before inner."""
    for element in tree.iter():
        if isinstance(element.tag, str) and element.tag not in HIDDEN and (words := _words(element, LONGEST_BLOCK)):
            yield words


def _words(element: HtmlElement, longest: int) -> str:
    """The words inside an element, blanks tidied; nothing where they are too many."""
    pieces: list[str] = []
    size = 0
    for piece in element.itertext():
        pieces.append(piece)
        size += len(piece.strip()) + 1
        if size > longest or len(pieces) > MOST_PARTS:
            return ""
    return " ".join(" ".join(pieces).split())
