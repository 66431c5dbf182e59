"""What a curator hands in, as bytes and what kind of file they are: a file, standard input, or a web address."""

import codecs
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from dossier import seeds
from dossier.intake import fetch
from dossier.model import Problem

STDIN = "-"
WEB = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
# Media types of articles, and the endings of their files. What a server does not name is looked at.
KINDS = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/pdf": ".pdf",
}
UNNAMED = ("", "application/octet-stream", "binary/octet-stream")
HTML = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,200}<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
# A saved page is read as UTF-8, else as it declares itself, else as this: a server's word need not be kept for these.
READ_ANYWAY = frozenset({"", "utf-8", "ascii", "iso8859-1", "cp1252"})
DECLARED = re.compile(rb"<meta[^>]{0,200}?charset", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Received:
    """The bytes of an article, unchanged. `shown` is what the curator calls it, `suffix` the ending its file is to
    have (`.html`), `url` where it was fetched from; empty if it was not."""

    shown: str
    suffix: str
    data: bytes
    url: str = ""


def receive(source: str, stdin: BinaryIO, allowed: Callable[[fetch.Address], bool]) -> Received | Problem:
    """What a source holds, or why it cannot be an article. Addresses that are not `allowed` are not asked."""
    if source == STDIN:
        return _read(stdin)
    return _fetched(source, allowed) if WEB.match(source) else _file(Path(source), source)


def _read(stdin: BinaryIO) -> Received | Problem:
    data = stdin.read(seeds.MOST_BYTES + 1)
    shown = "standard input"
    return seeds.too_large(shown) if len(data) > seeds.MOST_BYTES else Received(shown, _looks_like(data), data)


def _file(path: Path, shown: str) -> Received | Problem:
    if path.is_dir():
        return Problem(shown, None, "this is a folder", "name the files in it")
    if path.suffix.lower() not in seeds.ARTICLES:
        return seeds.unknown(shown)
    try:
        if path.stat().st_size > seeds.MOST_BYTES:
            return seeds.too_large(shown)
        return Received(shown, path.suffix.lower(), path.read_bytes())
    except OSError as error:
        return Problem(shown, None, f"it cannot be read ({error.strerror})", "look for a slip in its name")


def _fetched(url: str, allowed: Callable[[fetch.Address], bool]) -> Received | Problem:
    try:
        page = fetch.fetch(url, seeds.MOST_BYTES, allowed)
    except fetch.FetchError as error:
        return Problem(url, None, error.message, error.remedy)
    suffix = _looks_like(page.data) if page.kind in UNNAMED else KINDS.get(page.kind, "")
    if not suffix:
        return Problem(url, None, f"it is no article but {page.kind}", "name the address of the article's own page")
    if suffix == ".html" and not _tells_its_charset(page):
        return Problem(
            url,
            None,
            f"only the server says that it is written in {page.charset}, the page itself does not",
            "save it from your browser, and add the file",
        )
    return Received(url, suffix, page.data, page.url)


def _looks_like(data: bytes) -> str:
    """The kind of file that bytes without a name are."""
    if data.startswith(b"%PDF-"):
        return ".pdf"
    return ".html" if HTML.match(data) else ".txt"


def _tells_its_charset(page: fetch.Page) -> bool:
    """Whether a page's bytes alone will be read as its server meant them."""
    try:
        charset = codecs.lookup(page.charset).name if page.charset else ""
        page.data.decode("utf-8")
    except LookupError:  # no encoding that anyone knows: the page's own word must do
        return True
    except UnicodeDecodeError:
        marked = page.data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
        return charset in READ_ANYWAY or marked or bool(DECLARED.search(page.data[:4096]))
    return True
