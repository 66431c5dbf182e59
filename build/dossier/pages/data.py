"""The page that lists the data files and says what they hold."""

from collections.abc import Iterator
from dataclasses import dataclass

from babel.numbers import format_decimal

from dossier.pages.site import Site
from dossier.pages.words import Words

# The files of each group, in the order in which a reader may want them; feeds of actors are linked on their pages.
GROUPS = {
    "whole": ("dossier.json", "dossier.schema.json"),
    "tables": (
        "articles.csv", "actors.csv", "sources.csv", "events.csv", "statements.csv", "mentions.csv", "quotes.csv",
        "dates.csv", "roles.csv", "relays.csv", "sentences.csv", "datapackage.json",
    ),
    "citations": ("articles.bib", "articles.ris", "articles.csl.json", "CITATION.cff"),
    "feeds": ("feed.xml", "feed.json", "changes.xml", "changes.json"),
    "graph": ("timeline.json", "entities.ftm.json", "beacon.txt"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class File:
    """A file: its name, what it holds and how large it is."""

    name: str
    holds: str
    size: str


def pages(site: Site) -> Iterator[tuple[str, str]]:
    """The page, if there are data files."""
    if not site.data:
        return
    t = site.words
    groups = [
        (name, [_file(site, file) for file in files if f"data/{file}" in site.data]) for name, files in GROUPS.items()
    ]
    front = {"title": t.plain("data"), "description": t.plain("data.description")}
    yield site.page("data/index.md").render("data", front, groups=groups, is_relative=not site.settings.address)


def _file(site: Site, name: str) -> File:
    return File(name, site.words.plain(f"data.{name}"), _size(site.words, len(site.data[f"data/{name}"].encode())))


def _size(t: Words, count: int) -> str:
    """A number of bytes as a reader counts them, in kB or MB."""
    power, unit = (6, "MB") if count >= 1_000_000 else (3, "kB")
    return f"{format_decimal(max(0.1, round(count / 10**power, 1)), locale=t.locale)} {unit}"
