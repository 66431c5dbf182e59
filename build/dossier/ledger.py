"""Articles to indexes: who is in what with whom, who published and who was relied on, what happened when.

Everything here follows from the articles' facts and is computed anew in every build, never stored.
"""

import datetime as dt
import hashlib
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dossier import when
from dossier.model import Actor, Agency, Article, Dossier, Span
from dossier.places import Places
from dossier.slug import slug

# Addresses below `sources/` that are not a source's.
RESERVED = frozenset({"", "index", "readme", "pages"})


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence (or block) and the facts of one kind that stand in it, by their index in the article's facts."""

    article: Article
    span: Span
    facts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of an article, by its index among the article's facts of its kind."""

    article: Article
    index: int


@dataclass(frozen=True, slots=True)
class Appearance:
    """An actor in an article: how often it is named, and in which sentences; never, if the curator added it."""

    article: Article
    count: int
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Profile:
    """What the articles say of an actor; appearances newest first, the rest by how often."""

    actor: Actor
    appearances: tuple[Appearance, ...]
    forms: tuple[tuple[str, int], ...]  # the names used, each with how often
    roles: tuple[tuple[str, tuple[Fact, ...]], ...]  # as worded, each with where an article says so
    quotes: tuple[Fact, ...]
    companions: tuple[tuple[Actor, int], ...]  # who else is named, each with in how many of the articles

    @property
    def count(self) -> int:
        """How often the actor is named."""
        return sum(appearance.count for appearance in self.appearances)


@dataclass(frozen=True, slots=True)
class Source:
    """A medium: what it published, and where others relied on it. `id` is its page's address."""

    id: str
    name: str
    published: tuple[Article, ...]
    relied_on: tuple[Fact, ...]  # by index in `agencies`


@dataclass(frozen=True, slots=True)
class Entry:
    """A point of the timeline: an article's publication, or what one of its sentences dates.

    `dates` are indexes into the article's dates; empty for the publication.
    """

    edtf: str
    when: when.When
    article: Article
    passage: Passage | None

    @property
    def is_publication(self) -> bool:
        """Whether this is the publication of the article itself."""
        return self.passage is None


@dataclass(frozen=True, slots=True)
class Ledger:
    """All indexes of a dossier. Articles newest first, profiles and sources by how many articles they are in."""

    articles: tuple[Article, ...]
    profiles: Mapping[str, Profile]
    sources: Mapping[str, Source]
    timeline: tuple[Entry, ...]
    _addresses: Mapping[str, str]

    def source(self, name: str) -> Source:
        """The source of that name, however it is capitalised. Raises KeyError if there is none."""
        return self.sources[self._addresses[_key(name)]]


def ledger(dossier: Dossier) -> Ledger:
    """The indexes of a dossier."""
    articles = tuple(sorted(sorted(dossier.articles, key=lambda one: one.id), key=_day, reverse=True))
    places = {article.id: Places(article) for article in articles}
    addresses = _addresses(_source_names(articles))
    return Ledger(
        articles,
        _profiles(articles, dossier.authority.actors, places),
        _sources(articles, addresses),
        tuple(sorted(_entries(articles, places), key=_moment)),
        addresses,
    )


def agencies_of(source: Source) -> tuple[tuple[Agency, tuple[Article, ...]], ...]:
    """Whom a medium's articles rely on, by how many of them do."""
    relied: dict[tuple[str, str], list[tuple[Agency, Article]]] = defaultdict(list)
    for article in source.published:
        for agency in {(one.name, one.kind): one for one in article.facts.agencies}.values():
            relied[agency.name, agency.kind].append((agency, article))
    ranked = sorted(relied.items(), key=lambda item: (-len(item[1]), item[0]))
    return tuple((found[0][0], tuple(article for _, article in found)) for _, found in ranked)


# ---------------------------------------------------------------------------------------- time


def _day(article: Article) -> dt.date:
    """The day an article is filed under: the first it may have appeared on; before all others if none is known."""
    published = article.facts.published
    return (published and (published.earliest or published.latest)) or dt.date.min


def _moment(entry: Entry) -> tuple[int, int, str, bool, str, Span]:
    """Entries in order of their first possible day; of one day, the vaguer first and an event before its report."""
    known = entry.when
    first, last = known.earliest or known.latest or dt.date.min, known.latest or dt.date.max
    clock = known.time if isinstance(known, when.Point) else ""
    span = entry.passage.span if entry.passage else Span(0, 0)
    return first.toordinal(), -last.toordinal(), clock, entry.is_publication, entry.article.id, span


def _entries(articles: Iterable[Article], places: Mapping[str, Places]) -> Iterator[Entry]:
    """The publications, and the dated sentences; a sentence that names a date twice is one entry."""
    for article in articles:
        published = article.facts.published
        if published and (known := when.read(published.edtf)):
            yield Entry(published.edtf, known, article, None)
        # The date of a header line or a dateline is the publication's, which has an entry of its own.
        frame = [part.span for part in article.facts.segments if part.kind in ("header", "dateline")]
        stated: dict[tuple[Span, str], list[int]] = defaultdict(list)
        for index, date in enumerate(article.facts.dates):
            span = date.evidence.span
            if date.edtf and date.type in ("date", "time") and span and not any(map(span.overlaps, frame)):
                stated[places[article.id].passage(span), date.edtf].append(index)
        for (passage, edtf), indexes in stated.items():
            if known := when.read(edtf):
                yield Entry(edtf, known, article, Passage(article, passage, tuple(indexes)))


# -------------------------------------------------------------------------------------- actors


def _profiles(
    articles: Sequence[Article], actors: Mapping[str, Actor], places: Mapping[str, Places]
) -> dict[str, Profile]:
    """The profiles of the actors that an article names, those in most articles first."""
    appearances: dict[str, list[Appearance]] = defaultdict(list)
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    companions: dict[str, Counter[str]] = defaultdict(Counter)
    for article in articles:
        named: dict[str, list[int]] = defaultdict(list)
        for index, mention in enumerate(article.facts.mentions):
            if mention.actor and mention.actor in actors:
                named[mention.actor].append(index)
                if mention.evidence.span:  # else the curator says that the article is about the actor
                    forms[mention.actor][" ".join(mention.evidence.text.split())] += 1
        for actor, indexes in named.items():
            appearances[actor].append(_appearance(article, indexes, places[article.id]))
            companions[actor].update(other for other in named if other != actor)
    roles, quotes = _roles(articles), _quotes(articles)
    profiles = {
        actor: Profile(
            actors[actor],
            tuple(found),
            tuple(_ranked(forms[actor])),
            roles.get(actor, ()),
            tuple(quotes.get(actor, ())),
            tuple((actors[other], count) for other, count in _ranked(companions[actor])),
        )
        for actor, found in appearances.items()
    }
    order = sorted(profiles.values(), key=lambda one: (-len(one.appearances), -one.count, one.actor.name, one.actor.id))
    return {profile.actor.id: profile for profile in order}


def _appearance(article: Article, indexes: Sequence[int], places: Places) -> Appearance:
    passages: dict[Span, list[int]] = defaultdict(list)
    for index in indexes:
        if span := article.facts.mentions[index].evidence.span:
            passages[places.passage(span)].append(index)
    found = (Passage(article, span, tuple(facts)) for span, facts in sorted(passages.items()))
    return Appearance(article, sum(map(len, passages.values())), tuple(found))


def _roles(articles: Iterable[Article]) -> dict[str, tuple[tuple[str, tuple[Fact, ...]], ...]]:
    """By actor, the roles as worded and where each article says so first; capitals make no difference."""
    worded: dict[str, dict[str, dict[str, tuple[str, Fact]]]] = defaultdict(lambda: defaultdict(dict))
    for article in articles:
        for index, role in enumerate(article.facts.roles):
            if role.actor:
                words = " ".join(role.evidence.text.split())
                worded[role.actor][words.casefold()].setdefault(article.id, (words, Fact(article, index)))
    return {actor: tuple(_by_frequency(groups.values())) for actor, groups in worded.items()}


def _by_frequency(groups: Iterable[Mapping[str, tuple[str, Fact]]]) -> Iterator[tuple[str, tuple[Fact, ...]]]:
    """Each role in its newest article's capitals, those of most articles first."""
    for found in sorted((list(group.values()) for group in groups), key=lambda found: (-len(found), found[0][0])):
        yield found[0][0], tuple(fact for _, fact in found)


def _quotes(articles: Iterable[Article]) -> dict[str, list[Fact]]:
    said: dict[str, list[Fact]] = defaultdict(list)
    for article in articles:
        for index, quote in enumerate(article.facts.quotes):
            if quote.speaker and quote.speaker.actor:
                said[quote.speaker.actor].append(Fact(article, index))
    return said


def _ranked(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


# ------------------------------------------------------------------------------------- sources


def _source_names(articles: Iterable[Article]) -> Iterator[str]:
    for article in articles:
        if article.facts.outlet:
            yield article.facts.outlet.name
        yield from (agency.name for agency in article.facts.agencies)


def _key(name: str) -> str:
    """What two spellings of one medium's name share: their letters and digits."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", name).casefold()) or name


def _addresses(names: Iterable[str]) -> dict[str, str]:
    """Each medium's address by its key: its slug, and where another medium has that, with a mark of its own."""
    spellings: dict[str, str] = {}
    for name in sorted(set(names)):
        spellings.setdefault(_key(name), name)
    taken: set[str] = set()
    addresses = {}
    for key, name in sorted(spellings.items()):
        address = slug(name)[:60].strip("-")
        if address in RESERVED or address in taken:
            address = f"{address}-{hashlib.sha256(key.encode()).hexdigest()[:8]}".strip("-")
        taken.add(address)
        addresses[key] = address
    return addresses


def _sources(articles: Iterable[Article], addresses: Mapping[str, str]) -> dict[str, Source]:
    """The media, those with most articles first; a medium is shown by its commonest spelling."""
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    published: dict[str, list[Article]] = defaultdict(list)
    relied_on: dict[str, list[Fact]] = defaultdict(list)
    for article in articles:
        if outlet := article.facts.outlet:
            spellings[addresses[_key(outlet.name)]][outlet.name] += 1
            published[addresses[_key(outlet.name)]].append(article)
        for index, agency in enumerate(article.facts.agencies):
            spellings[addresses[_key(agency.name)]][agency.name] += 1
            relied_on[addresses[_key(agency.name)]].append(Fact(article, index))
    sources = (
        Source(id, _ranked(names)[0][0], tuple(published[id]), tuple(relied_on[id])) for id, names in spellings.items()
    )
    order = sorted(sources, key=lambda one: (-len(one.published) - len(one.relied_on), one.name.casefold(), one.id))
    return {source.id: source for source in order}
