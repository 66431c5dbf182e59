"""Citations as BibTeX, for LaTeX with biblatex (which reads the EDTF of `date`) and for BibTeX (which reads `year`)."""

import hashlib
import re
from collections.abc import Iterable, Iterator
from urllib.parse import quote

from babel import Locale

from dossier.citation import Citation, on_one_line

KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.:-]*")
# What LaTeX takes for more than a letter. Braces are spelled out: BibTeX counts them even behind a backslash.
LATEX = str.maketrans({
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}", "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}", "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_",
})  # fmt: skip


def bibtex(citations: Iterable[Citation]) -> str:
    """The citations as one BibTeX file."""
    return "\n".join(map(_entry, citations))


def _entry(citation: Citation) -> str:
    kind = "article" if citation.outlet else "misc"
    fields = "".join(f"  {name} = {{{value}}},\n" for name, value in _fields(citation) if value)
    return f"@{kind}{{{key(citation.id)},\n{fields}}}\n"


def key(id: str) -> str:
    """The key of an article's entry: its id, or where BibTeX would stumble over that, a mark of it."""
    return id if KEY.fullmatch(id) else f"article-{hashlib.sha256(id.encode()).hexdigest()[:12]}"


def _fields(citation: Citation) -> Iterator[tuple[str, str]]:
    title = _latex(citation.shown_title)
    yield "title", f"{{{title}}}" if title else ""  # in braces, its capitals stay
    yield "author", " and ".join(f"{{{_latex(name)}}}" for name in citation.authors)
    yield "journal", _latex(citation.outlet)
    yield "entrysubtype", "newspaper" if citation.outlet else ""
    yield "date", citation.date if citation.when else ""
    yield "year", str(citation.year or "")
    yield "url", _address(citation.address)
    yield "urldate", citation.retrieved
    # Babel, LaTeX's as Python's, calls a language by its English name.
    yield "langid", (Locale.parse(citation.lang, sep="-").get_language_name("en") or "").lower()
    yield "language", citation.lang
    yield "library", _latex(citation.held_by)


def _latex(text: str) -> str:
    return on_one_line(text).translate(LATEX)


def _address(url: str) -> str:
    """An address as it is: the packages that read it take its letters for letters; only braces would be counted."""
    return quote(url, safe=":/?#[]@!$&'()*+,;=%~-._")
