"""Which names are one: the same full name in any article, a short one within an article that has the full one, and an
acronym with its expansion. What is less than that is left apart, for the curator to be asked about.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeVar

from dossier.grouping.types import Sighting, type_of
from dossier.model import ActorType, Article
from dossier.slug import slug

LONGEST_WORD = 15  # letters of a word with capitals inside: «KementerianPerdagangan»

Word = TypeVar("Word", bound=str)
# Why a spelling belongs to a group: it is the name itself, a part of it beside the whole, or its acronym.
How = Literal["name", "short", "acronym"]


@dataclass(frozen=True, slots=True)
class Spelling:
    """A way in which articles write a name, why it counts as that name, and how often it stands there.

    `example` is one of its places: an article and the index of a mention.
    """

    text: str
    how: How
    count: int
    example: tuple[Article, int]


@dataclass(frozen=True, slots=True)
class Group:
    """Names that are likely one actor's, in the commonest spelling, with all their places (the index of a mention).

    `id` is the address it has as an actor, found or accepted. `type` is what most of its places speak for; `is_actor`
    is false of what is no actor for all we can see: an agreement, a feast day, a lone word that nothing bears out.
    """

    id: str
    name: str
    type: ActorType
    is_actor: bool
    spellings: tuple[Spelling, ...]  # the commonest first
    found: tuple[tuple[Article, int], ...]

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles it stands in, each once, in their order."""
        return tuple({article.id: article for article, _ in self.found}.values())


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
    """Acronyms that stand alone somewhere, with the one name they abbreviate elsewhere; those of two names with none."""
    fuller: dict[str, set[str]] = defaultdict(set)
    for full, seen in sightings.items():
        for sighting in seen:
            acronym = slug(_acronym(sighting))
            if acronym and acronym != full:
                fuller[acronym].add(full)
    return {acronym: min(full) for acronym, full in fuller.items() if acronym in sightings and len(full) == 1}


def _acronym(sighting: Sighting) -> str:
    """The acronym that stands for a longer name here: alone, or in brackets behind it."""
    mention = sighting.mention
    if mention.type == "person" or " " not in mention.name:
        return ""
    text = mention.evidence.text
    inside = text.removesuffix(")").rpartition("(")[2] if text.endswith(")") else text
    return inside if " " not in inside and inside[:2].isupper() else ""


def _is_glued(word: str) -> bool:
    """Whether a word is several that lost their spaces, as scraped texts have them: no part of anybody's name."""
    return len(word) > LONGEST_WORD and not word.istitle() and not word.isupper() and not word.islower()


def _group(id: str, seen: Sequence[Sighting]) -> Group:
    name = commonest(" ".join(one.mention.name.split()) for one in seen if slug(one.mention.name) == id)[0]
    type, is_actor = type_of(name, seen)
    found = tuple((one.article, one.index) for one in seen)
    return Group(id, name, type, is_actor, tuple(_spellings(id, seen)), found)


def _spellings(id: str, seen: Sequence[Sighting]) -> Iterator[Spelling]:
    examples: dict[str, Sighting] = {}
    for one in seen:
        examples.setdefault(" ".join(one.mention.evidence.text.split()), one)
    counts = Counter(" ".join(one.mention.evidence.text.split()) for one in seen)
    for text, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        example = examples[text]
        how: How = "name" if slug(text) == id else "acronym" if _acronym(example) or text.isupper() else "short"
        yield Spelling(text, how, count, (example.article, example.index))


def commonest(values: Iterable[Word]) -> list[Word]:
    """The values, those of most places first, and of one count in the order of the alphabet."""
    return [value for value, _ in sorted(Counter(values).items(), key=lambda item: (-item[1], item[0]))]
