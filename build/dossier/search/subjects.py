"""What a built site can be asked for by name, and what is said in it: read from the site's own data."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec

from dossier.search.copies import Copy

DATA = "data/dossier.json"  # below the site; its schema stands beside it
# Kinds of pages that are about somebody or something; the titles of articles come last, and are not endless.
KINDS = ("actors", "events", "sources", "articles")
MOST_ARTICLES = 2000
OWN_PAGE = 3  # parts of a path: `actors/xi-jinping/index.html`; further pages of long lists lie deeper


class Subject(msgspec.Struct, frozen=True):
    """An actor of the data, with the other names that lead to it."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()


class Said(msgspec.Struct, frozen=True):
    """A quotation of the data; `id` is its article's and its place on that page (`harbour#q3`). Without words where
    the article's rights withhold them."""

    id: str
    article: str
    words: str | None
    speaker: str | None


class Data(msgspec.Struct, frozen=True):
    """What the search needs of a dossier's data."""

    actors: tuple[Subject, ...] = ()
    quotes: tuple[Said, ...] = ()


def read(site: Path) -> Data:
    """The data of a built site; nothing where it has none."""
    path = site / DATA
    return msgspec.json.decode(path.read_bytes(), type=Data) if path.is_file() else Data()


def names(pages: Mapping[Path, Copy], data: Data) -> list[tuple[str, str, str, str]]:
    """Every name with the kind and address of its own page and, of an alias, that page's title; those of actors first.

    Aliases stand behind all titles: where one name is both, it means the page that is called so.
    """
    found = list(_titles(pages))
    titles = {address: title for title, _, address, _ in found}
    for actor in data.actors:
        address = f"actors/{actor.id}/"
        if address in titles:
            found += [(alias, "actors", address, titles[address]) for alias in actor.aliases if alias != actor.name]
    return found


def _titles(pages: Mapping[Path, Copy]) -> Iterator[tuple[str, str, str, str]]:
    for kind in KINDS:
        own = [(path, copy) for path, copy in pages.items() if copy.kind == kind and len(path.parts) == OWN_PAGE]
        for path, copy in own[: MOST_ARTICLES if kind == "articles" else None]:
            yield copy.title, kind, f"{path.parent.as_posix()}/", ""
