"""How to cite an article: in words (APA, Wikipedia), and as records for reference managers (BibTeX, RIS, CSL-JSON).

A citation says what is known and no more. Names of authors stay as they are printed, in one piece: which part of an
Indonesian name is a family name, if any, no rule can tell. A title that the article does not state stands in brackets.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from dossier import when
from dossier.model import Article
from dossier.places import Places
from dossier.settings import Settings

WEB = re.compile(r"https?://[^\s<>\"\\^`{|}\x00-\x20\x7f]+", re.IGNORECASE)
ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
PLAIN = ("year", "month", "day")


@dataclass(frozen=True, slots=True)
class Citation:
    """What a bibliography says of an article; empty where it is not known.

    `date` is EDTF without times of day; `is_update` says that it is the day of the last update, publication not being
    known. `held_by` is the dossier's title and `page` the absolute address of the article's page in it. `retrieved` is
    a day as `YYYY-MM-DD`.
    """

    id: str
    title: str
    is_title_stated: bool
    authors: tuple[str, ...]
    outlet: str
    date: str
    is_update: bool
    lang: str
    url: str
    archive_url: str
    retrieved: str
    held_by: str
    page: str

    @property
    def when(self) -> when.When | None:
        """What the date means; None where there is none that can be reckoned with."""
        return when.read(self.date) if self.date else None

    @property
    def plain_date(self) -> str:
        """The date if it is a plain day, month or year, and nothing about it is approximate."""
        known = self.when
        is_plain = isinstance(known, when.Point) and not known.qualifier and known.precision in PLAIN
        return self.date if is_plain else ""

    @property
    def year(self) -> int | None:
        """The year, if it is one year for certain."""
        known = self.when
        if known is None or known.earliest is None or known.latest is None:
            return None
        return known.earliest.year if known.earliest.year == known.latest.year else None

    @property
    def shown_title(self) -> str:
        """The title on one line, in brackets if it is not the article's own; empty if there is none."""
        line = on_one_line(self.title)
        return line if self.is_title_stated or not line else f"[{line}]"

    @property
    def address(self) -> str:
        """Where to read it: at the outlet, else in an archive, else in this dossier."""
        return self.url or self.archive_url or self.page


def cite(article: Article, settings: Settings) -> Citation:
    """The citation of an article of the dossier with these settings; withheld words are not in it."""
    facts, title = article.facts, Places(article).title
    published = facts.published
    return Citation(
        id=article.id,
        title=title.value if title else "",
        is_title_stated=title is not None and title.basis == "stated",
        authors=_once(one.name for one in facts.bylines if one.kind == "reporter"),
        outlet=on_one_line(facts.outlet.name) if facts.outlet else "",
        date=when.without_times(published.edtf) if published else "",
        is_update=published is not None and published.basis == "updated",
        lang=facts.lang,
        url=web_address(article.url),
        archive_url=web_address(article.archive_url),
        retrieved=article.retrieved if ISO_DAY.fullmatch(article.retrieved) and when.read(article.retrieved) else "",
        held_by=on_one_line(settings.title),
        page=f"{settings.address}articles/{article.id}/" if settings.address else "",
    )


def on_one_line(text: str) -> str:
    """A text without line breaks and characters that cannot be seen: bibliographies have no place for them."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())


def _once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, map(on_one_line, names))))


def web_address(url: str) -> str:
    """The text if it is the address of a page, else nothing."""
    return url if WEB.fullmatch(url) else ""
