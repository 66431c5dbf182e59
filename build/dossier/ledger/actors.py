"""Who is in what with whom: the profile of every actor that an article names."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dossier.ledger.facts import Fact, Passage
from dossier.model import Actor, Article, Span, ranked
from dossier.places import Places


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
    companions: tuple[tuple[Actor, int], ...]  # who else is named, each with in how many of the articles

    @property
    def count(self) -> int:
        """How often the actor is named."""
        return sum(appearance.count for appearance in self.appearances)


def profiles(
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
    roles = _roles(articles)
    made = {
        actor: Profile(
            actors[actor],
            tuple(found),
            tuple(ranked(forms[actor])),
            roles.get(actor, ()),
            tuple((actors[other], count) for other, count in ranked(companions[actor])),
        )
        for actor, found in appearances.items()
    }
    order = sorted(made.values(), key=lambda one: (-len(one.appearances), -one.count, one.actor.name, one.actor.id))
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
