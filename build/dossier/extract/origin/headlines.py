"""Headlines of saved pages: the title without the names of site and section around it."""

import re
from collections.abc import Iterable, Sequence

from dossier.extract.frame import media
from dossier.model import Stated

SEPARATOR = re.compile(r"\s[-–—|·•:»]{1,2}\s|\s?(?:::|\|)\s?|(?<=[^\x00-\x7f])[-_|](?=[^\x00-\x7f])")
LEADING = re.compile(r"([^:]{3,40}):\s")
# A name of a site or section is no longer than this; a heading shorter than that is a section's.
MOST_SITE_WORDS, SHORTEST = 6, 10


def choose(declared: Sequence[Stated], headings: Iterable[Stated], site: Sequence[str]) -> Stated | None:
    """The page's headline: the heading that a declared title holds as one of its parts, else the declared title
    with the site's name taken off.

    `site` holds names of the page's outlet in small letters and without blanks.
    """
    titles = [" ".join(title.text.split()) for title in declared]
    for heading in headings:
        words = " ".join(heading.text.split())
        if len(words) >= SHORTEST and any(_is_part(words, title) for title in titles):
            return Stated(strip(words, site), heading.where)
    for title in declared:
        if stripped := strip(title.text, site):
            return Stated(stripped, title.where)
    return None


def strip(title: str, site: Sequence[str]) -> str:
    """«Judul - ANTARA News» → «Judul», «Contoh.com: Judul» → «Judul»."""
    words = " ".join(title.split())
    while (cuts := list(SEPARATOR.finditer(words))) and _names_site(words[cuts[-1].end() :], site):
        words = words[: cuts[-1].start()].rstrip()
    while (cut := SEPARATOR.search(words)) and _names_site(words[: cut.start()], site):
        words = words[cut.end() :].lstrip()
    leading = LEADING.match(words)
    return words[leading.end() :] if leading and _names_site(leading[1], site) else words


def site_of(title: str) -> str | None:
    """The known medium that a title ends with: «Judul - ANTARA News» → «ANTARA News»."""
    cuts = list(SEPARATOR.finditer(title))
    last = title[cuts[-1].end() :] if cuts else ""
    return last.strip() if media.is_known(last) else None


def _is_part(words: str, title: str) -> bool:
    """Whether a title is these words, or holds them between its edges and separators."""
    start = title.find(words)
    if start < 0 or 2 * len(words) < len(title):
        return False
    before, after = title[:start], title[start + len(words) :]
    return _at_separator(before, -1) and _at_separator(after, 0)


def _at_separator(rest: str, side: int) -> bool:
    return not rest.strip() or rest.strip()[side] in "-–—|·•:»_"


def _names_site(words: str, site: Sequence[str]) -> bool:
    squeezed = "".join(words.lower().split())
    short = len(words.split()) <= MOST_SITE_WORDS
    return short and (media.is_known(words) or any(own in squeezed for own in site))
