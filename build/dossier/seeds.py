"""Files to documents: the only place that reads articles, and it never writes one.

A file that cannot be an article is a `Problem`; the others are read all the same.
"""

import codecs
import hashlib
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dossier.model import Document, PageMetadata, Problem

TEXTS = (".txt", ".md")
PAGES = (".html", ".htm")
PRINTS = (".pdf",)
ARTICLES = (*TEXTS, *PAGES, *PRINTS)
DECISIONS = ".yml"
NO_ARTICLE = ("this is no article file", f"save it as {', '.join(ARTICLES)}")
# Stems whose page or decision file would be another's: `articles/index.md`, `seeds/actors.yml`.
RESERVED = frozenset({"index", "readme", "actors", "events", "changes"})
NOTES = "README.md"  # what the folder is: shown by GitHub below its files, and no article
# A newspaper's whole issue is well below this; more is a wrong file, and would only make the build hang.
MOST_BYTES = 20_000_000


@dataclass(frozen=True, slots=True)
class Seeds:
    """What a seeds folder holds: documents in order of their ids, decision files by name, and what is wrong."""

    documents: tuple[Document, ...]
    decisions: dict[str, bytes]
    problems: tuple[Problem, ...]


def read(folder: Path, name: str = "seeds") -> Seeds:
    """Read a whole seeds folder. `name` is what the curator calls it: it stands before file names in problems."""
    documents: dict[str, Document] = {}
    decisions: dict[str, bytes] = {}
    problems: list[Problem] = []
    for path in _files(folder, name, problems):
        shown = f"{name}/{path.name}"
        found = _bytes(path, shown) if path.suffix == DECISIONS else document(path, shown)
        if isinstance(found, Problem):
            problems.append(found)
        elif isinstance(found, bytes):
            decisions[shown] = found
        elif twin := documents.get(found.id.lower()):
            problems.append(
                Problem(shown, None, f"its page would have the address of {twin.file}", "rename one of the two")
            )
        else:
            documents[found.id.lower()] = found
    ordered = tuple(sorted(documents.values(), key=lambda one: one.id))
    return Seeds(ordered, decisions, tuple(problems))


def _files(folder: Path, name: str, problems: list[Problem]) -> Iterator[Path]:
    """The folder's article and decision files in order of their names; the rest are problems."""
    try:
        paths = sorted(folder.iterdir()) if folder.is_dir() else []
    except OSError as error:
        problems.append(_unreadable(name, error))
        return
    for path in paths:
        if path.name.startswith(".") or path.name == NOTES:
            continue
        if wrong := _misfit(path, folder.resolve(), name):
            problems.append(Problem(f"{name}/{path.name}", None, *wrong))
        else:
            yield path


def _misfit(path: Path, inside: Path, name: str) -> tuple[str, str] | None:
    """Why something in the folder is neither an article's file nor one of decisions, and what to do; None if it is."""
    suffix = path.suffix.lower()
    try:
        path.name.encode("utf-8")
        leads_out = not path.resolve(strict=True).is_relative_to(inside)
    except UnicodeEncodeError:
        return "its name is written in another encoding than UTF-8", "rename it"
    except (OSError, RuntimeError):  # a link to nothing, or to itself
        return "this link leads nowhere", "put the file itself here"
    if leads_out:
        return "this link leads out of the folder", "put the file itself here"
    if path.is_dir():
        return "folders are not read", f"move its files up into {name}/"
    if suffix in (DECISIONS, ".yaml"):
        return None if path.suffix == DECISIONS else (f"decisions are read from {DECISIONS} files alone", "rename it")
    return None if suffix in ARTICLES and path.is_file() else NO_ARTICLE


def _bytes(path: Path, shown: str) -> bytes | Problem:
    try:
        return path.read_bytes()
    except OSError as error:
        return _unreadable(shown, error)


def _unreadable(shown: str, error: OSError) -> Problem:
    return Problem(shown, None, f"it cannot be read ({error.strerror})", "look who may read it")


def unknown(shown: str) -> Problem:
    """What is wrong with a file of a kind that articles are not read from."""
    return Problem(shown, None, *NO_ARTICLE)


def document(path: Path, shown: str) -> Document | Problem:
    """One article file as a document, or why it cannot be one. `shown` is the name problems call it by."""
    try:
        if path.stat().st_size > MOST_BYTES:
            return too_large(shown)
        return parse(path.name, path.read_bytes(), shown)
    except OSError as error:
        return _unreadable(shown, error)


def too_large(shown: str) -> Problem:
    """What is wrong with a file of more than `MOST_BYTES`."""
    return Problem(shown, None, f"it is larger than {MOST_BYTES // 1_000_000} MB", "split it into articles")


def parse(name: str, data: bytes, shown: str) -> Document | Problem:
    """The bytes of an article file as a document, or why they cannot be one; `name` is the file's."""
    stem, suffix = Path(name).stem, Path(name).suffix.lower()
    identity = address(stem)
    if not identity or identity.lower() in RESERVED:
        return Problem(shown, None, f"'{stem}' cannot be a page's address", "rename the file")
    read = _page(data, suffix, shown) if suffix in (*PAGES, *PRINTS) else _decode(data, shown)
    if isinstance(read, Problem):
        return read
    text, metadata = read if isinstance(read, tuple) else (read, None)
    return Document(identity, shown, text, hashlib.sha256(data).hexdigest(), metadata)


def _page(data: bytes, suffix: str, shown: str) -> tuple[str, PageMetadata] | Problem:
    """The text of a saved page or a PDF, and what it states about itself."""
    # Imported only here: what reads HTML takes as long to load as thirty texts to read.
    if suffix in PAGES:
        from dossier.extract.page import saved

        text, metadata = saved.read(data)
        wrong = Problem(shown, None, "no article text was found in this page", "save the text alone as .txt")
    else:
        from dossier.extract.page import pdf

        text, metadata = pdf.read(data)
        wrong = Problem(
            shown,
            None,
            "no text can be read from this PDF",
            "run it through text recognition (OCR) if it is a scan, or save the text alone as .txt",
        )
    return (text, metadata) if text.strip() else wrong


def address(stem: str) -> str:
    """The page address of a file name: itself where it is fit for one, else with `-` for what is not.

    Letters, digits, `_`, `-` and `.` of any script stay, so nothing can leave the folder or break a link. An accent is
    one with its letter, however the file system that the name comes from writes it.
    """
    return re.sub(r"[^\w.-]+", "-", unicodedata.normalize("NFC", stem)).strip("-.")


def _decode(data: bytes, shown: str) -> str | Problem:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return Problem(shown, 1, "this is not UTF-8 but UTF-16", "save it with the encoding UTF-8")
    if b"\0" in data:
        return Problem(shown, None, "this is a binary file", "save the article's text as UTF-8 .txt")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        byte = f"0x{data[error.start]:02x}"
        return Problem(shown, line, f"this is not UTF-8 (byte {byte})", "save it with the encoding UTF-8")
    if not text.strip("\ufeff \t\r\n\f\v"):
        return Problem(shown, None, "this file is empty", "paste the article's text into it, or delete it")
    return text
