"""Which names are one: the same full name in any article, a short one within an article that has the full one, and an
acronym with its expansion. What is less than that is left apart, for the curator to be asked about.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dossier.grouping.types import Sighting, type_of
from dossier.model import ActorType, Article, How, Seen, ranked
from dossier.slug import slug

AGREED = 0.8  # of an acronym's expansions: so many must be one name
LONGEST_WORD = 15  # letters of a word with capitals inside: «KementerianPerdagangan»


@dataclass(frozen=True, slots=True)
class Group:
    """Names that are likely one actor's, in the commonest spelling, with all their places.

    `id` is the address it has as an actor, found or accepted. `type` is what most of its places speak for; `is_actor`
    is false of what is no actor for all we can see: an agreement, a feast day, a lone word that nothing bears out.
    """

    id: str
    name: str
    type: ActorType
    is_actor: bool
    spellings: tuple[Seen, ...]  # the commonest first
    found: tuple[Sighting, ...]

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles it stands in, each once, in their order."""
        return tuple({one.article.id: one.article for one in self.found}.values())


def groups(articles: Iterable[Article]) -> tuple[Group, ...]:
    """The names that the authority file does not know, those in most articles first.

    Where a name tells an article's own source it is none. What shares an address is one name: spellings that differ
    only in capitals, accents and marks.
    """
    sightings: dict[str, list[Sighting]] = defaultdict(list)
    for article in articles:
        for sighting in _sightings(article):
            sightings[slug(sighting.mention.name)].append(sighting)
    for acronym, full in _expansions(sightings).items():
        sightings[full] += sightings.pop(acronym)
    found = (_group(id, seen) for id, seen in sightings.items())
    return tuple(sorted(found, key=lambda one: (-len(one.articles), -len(one.found), one.id)))


def _sightings(article: Article) -> Iterator[Sighting]:
    sources = article.facts.own_sources()
    for index, mention in enumerate(article.facts.mentions):
        is_named = mention.actor is None and mention.evidence.span and mention.name not in sources
        if is_named and slug(mention.name) and not any(map(_is_glued, mention.name.split())):
            yield Sighting(article, index)


def _expansions(sightings: Mapping[str, Sequence[Sighting]]) -> dict[str, str]:
    """Acronyms that stand alone somewhere, with the name that they abbreviate elsewhere; none that abbreviate several
    about as often."""
    fuller: dict[str, Counter[str]] = defaultdict(Counter)
    for full, seen in sightings.items():
        for sighting in seen:
            acronym = slug(_acronym(sighting))
            if acronym and acronym != full:
                fuller[acronym][full] += 1
    surely = {acronym: likeliest for acronym, counts in fuller.items() if (likeliest := _likeliest(counts))}
    return {acronym: full for acronym, full in surely.items() if acronym in sightings}


def _likeliest(counts: Counter[str]) -> str:
    """What nearly all places speak for; nothing if they do not agree."""
    (name, most), *_ = ranked(counts)
    return name if most >= AGREED * counts.total() else ""


def _acronym(sighting: Sighting) -> str:
    """The acronym that stands for a longer name here: alone, or in brackets behind it."""
    mention = sighting.mention
    if mention.type == "person" or " " not in mention.name:
        return ""
    text = mention.evidence.text
    inside = text.removesuffix(")").rpartition("(")[2] if text.endswith(")") else text
    is_acronym = " " not in inside and inside[:2].isupper()
    return inside if is_acronym and inside[0] in {word[0].upper() for word in mention.name.split()} else ""


def _is_glued(word: str) -> bool:
    """Whether a word is several that lost their spaces, as scraped texts have them: no part of anybody's name."""
    return len(word) > LONGEST_WORD and not word.istitle() and not word.isupper() and not word.islower()


def _group(id: str, seen: Sequence[Sighting]) -> Group:
    (name, _), *_ = ranked(Counter(_line(one.mention.name) for one in seen if slug(one.mention.name) == id))
    type, is_actor = type_of(name, seen)
    return Group(id, name, type, is_actor, tuple(_spellings(id, seen)), tuple(seen))


def _spellings(id: str, seen: Sequence[Sighting]) -> Iterator[Seen]:
    places: dict[str, list[Sighting]] = defaultdict(list)
    for one in seen:
        places[_line(one.mention.evidence.text)].append(one)
    for text, count in ranked(Counter({text: len(found) for text, found in places.items()})):
        example = places[text][0]
        yield Seen(text, _how(id, text, example), count, example.article.id, example.index)


def _line(words: str) -> str:
    """Words as they stand on one line."""
    return " ".join(words.split())


def _how(id: str, text: str, example: Sighting) -> How:
    if slug(text) == id:
        return "name"
    is_alone = text.isupper() and example.mention.type != "person"
    return "acronym" if is_alone or _acronym(example) else "short"
