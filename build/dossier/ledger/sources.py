"""Who published and who was relied on: the media of a dossier, each with an address."""

import hashlib
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from dossier.ledger.facts import Fact
from dossier.model import Agency, Article, ranked
from dossier.slug import slug

# Addresses below `sources/` that are not a source's.
RESERVED = frozenset({"", "index", "readme", "pages"})


@dataclass(frozen=True, slots=True)
class Source:
    """A medium: what it published, and where others relied on it. `id` is its page's address."""

    id: str
    name: str
    published: tuple[Article, ...]
    relied_on: tuple[Fact, ...]  # by index in `agencies`

    @property
    def relying(self) -> tuple[Article, ...]:
        """The articles that rely on it, each once: one may credit it for its text and for a photograph."""
        return tuple({fact.article.id: fact.article for fact in self.relied_on}.values())


def agencies_of(source: Source) -> tuple[tuple[Agency, tuple[Article, ...]], ...]:
    """Whom a medium's articles rely on, by how many of them do."""
    relied: dict[tuple[str, str], list[tuple[Agency, Article]]] = defaultdict(list)
    for article in source.published:
        for agency in {(one.name, one.kind): one for one in article.facts.agencies}.values():
            relied[agency.name, agency.kind].append((agency, article))
    ranked = sorted(relied.items(), key=lambda item: (-len(item[1]), item[0]))
    return tuple((found[0][0], tuple(article for _, article in found)) for _, found in ranked)


def _names(articles: Iterable[Article]) -> Iterator[str]:
    for article in articles:
        if article.facts.outlet:
            yield article.facts.outlet.name
        yield from (agency.name for agency in article.facts.agencies)


def medium_key(name: str) -> str:
    """What two spellings of one medium's name share: their letters and digits."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", name).casefold()) or name


def addresses_of(articles: Iterable[Article]) -> dict[str, str]:
    """Each medium's address by its key: its slug, and where another medium has that, with a mark of its own."""
    spellings: dict[str, str] = {}
    for name in sorted(set(_names(articles))):
        spellings.setdefault(medium_key(name), name)
    taken: set[str] = set()
    addresses = {}
    for key, name in sorted(spellings.items()):
        address = slug(name)[:60].strip("-")
        if address in RESERVED or address in taken:
            address = f"{address}-{hashlib.sha256(key.encode()).hexdigest()[:8]}".strip("-")
        taken.add(address)
        addresses[key] = address
    return addresses


def sources(articles: Iterable[Article], addresses: Mapping[str, str]) -> dict[str, Source]:
    """The media, those with most articles first; a medium is shown by its commonest spelling."""
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    published: dict[str, list[Article]] = defaultdict(list)
    relied_on: dict[str, list[Fact]] = defaultdict(list)
    for article in articles:
        if outlet := article.facts.outlet:
            spellings[addresses[medium_key(outlet.name)]][outlet.name] += 1
            published[addresses[medium_key(outlet.name)]].append(article)
        for index, agency in enumerate(article.facts.agencies):
            spellings[addresses[medium_key(agency.name)]][agency.name] += 1
            relied_on[addresses[medium_key(agency.name)]].append(Fact(article, index))
    found = (
        Source(id, ranked(names)[0][0], tuple(published[id]), tuple(relied_on[id])) for id, names in spellings.items()
    )
    order = sorted(found, key=lambda one: (-len(one.published) - len(one.relying), one.name.casefold(), one.id))
    return {source.id: source for source in order}
