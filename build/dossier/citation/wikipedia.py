"""A citation as Wikipedia's template `{{cite news}}`, which the English and the Indonesian Wikipedia share.

https://en.wikipedia.org/wiki/Template:Cite_news says what its parameters take: dates as days, as `May 2024`, as a year
or as `c. 2024`, and an archive's address only with the day it was archived on.
"""

import re
from collections.abc import Iterator

from babel.dates import format_date

from dossier import when
from dossier.citation import Citation, on_one_line

# What would end the template, a link or the value, as the letters they are.
MARKUP = re.compile(r"[|{}\[\]<>&]|''+|~~~+")
ARCHIVED = re.compile(r"/web/(\d{4})(\d\d)(\d\d)\d*")  # the Wayback Machine's addresses tell the day


def wikipedia(citation: Citation) -> str:
    """The citation as a template on one line."""
    return "{{cite news " + " ".join(f"|{name}={value}" for name, value in _values(citation) if value) + "}}"


def _values(citation: Citation) -> Iterator[tuple[str, str]]:
    for number, name in enumerate(citation.authors, 1):
        yield "author" if number == 1 else f"author{number}", _plain(name)
    yield "title", _plain(citation.shown_title)
    yield "newspaper", _plain(citation.outlet)
    # No `agency`: that is a wire service that provided the story, and an article that quotes one need not be its story.
    yield "date", _date(citation.when)
    yield "url", _address(citation.url)
    archived = _archived(citation.archive_url)
    if citation.url and archived:
        yield "archive-url", _address(citation.archive_url)
        yield "archive-date", archived
    yield "access-date", citation.retrieved if citation.url else ""
    yield "language", citation.lang if citation.lang != "en" else ""


def _plain(text: str) -> str:
    return MARKUP.sub(lambda found: "".join(f"&#{ord(char)};" for char in found[0]), on_one_line(text))


def _address(url: str) -> str:
    return "".join(f"%{ord(char):02X}" if char in "|[]'" else char for char in url)


def _date(known: when.When | None) -> str:
    if not isinstance(known, when.Point) or known.precision in ("century", "decade"):
        return ""
    day = known.earliest
    if known.qualifier:
        return f"c. {day.year}"
    if known.precision in ("day", "part", "time"):
        return day.isoformat()
    if known.precision == "month":  # in English: both Wikipedias read it
        return str(format_date(day, "MMMM y", locale="en"))
    return str(day.year)


def _archived(url: str) -> str:
    found = ARCHIVED.search(url)
    day = "-".join(found.groups()) if found else ""
    return day if day and when.read(day) else ""
