"""A citation in the style of the American Psychological Association, 7th edition, for articles of newspapers.

`Author. (Year, Month Day). Title. Outlet. Address`; without an author the title comes first. A date that is about so
is marked `ca.`; without any the style has `n.d.`. An article that is at no address of its own is cited from this
dossier, as the style cites works from an archive (section 9.30).
"""

import datetime as dt

from babel import Locale
from babel.dates import format_date, format_skeleton

from dossier import when
from dossier.citation import Citation
from dossier.language import Language

DAYS = ("day", "part", "time")


def apa(citation: Citation, language: Language) -> str:
    """The citation on one line of plain text, its words and date in a language."""
    words = language.ui
    title = citation.shown_title or f"[{words['cite.untitled']}]"
    date = f"({_date(citation.when, language)})"
    names = _names(citation.authors, words["cite.and"])
    first = [names, date, title] if names else [title, date]
    outlet = [citation.outlet] if citation.outlet else []
    held = [citation.held_by] if not (citation.url or citation.archive_url) else []
    said = " ".join(map(_closed, [*first, *outlet, *held]))
    return f"{said} {citation.address}".rstrip()


def _closed(part: str) -> str:
    """A part of a citation, ended by a full stop unless it ends a sentence by itself."""
    return part if part.endswith((".", "?", "!")) else f"{part}."


def _names(names: tuple[str, ...], joint: str) -> str:
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])}, {joint} {names[-1]}"


def _date(known: when.When | None, language: Language) -> str:
    """The date between its brackets."""
    words, locale = language.ui, Locale.parse(language.code, sep="-")
    if isinstance(known, when.Interval) and known.start and known.end:
        said = "–".join(dict.fromkeys(_point(side, locale) for side in (known.start, known.end)))
    elif isinstance(known, when.Point) and known.precision != "century":
        said = _point(known, locale)
    else:  # of an open interval no day is known
        return words["cite.undated"]
    return words["cite.about"].format(date=said) if known.qualifier else said


def _point(point: when.Point, locale: Locale) -> str:
    """A date as precisely as a citation can tell it: year, month and day; a decade is told by its years."""
    first, last = point.earliest, point.latest
    if point.precision in DAYS:
        day = dt.datetime(first.year, first.month, first.day)
        return f"{first.year}, {format_skeleton('MMMMd', day, locale=locale)}"
    if point.precision == "month":
        return f"{first.year}, {format_date(first, 'LLLL', locale=locale)}"
    return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
