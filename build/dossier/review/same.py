"""Names that may be one actor's: unknown ones with each other and with the authority file, and two records of it."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from dossier.model import Actor, ActorType, Authority, Dossier, Reason, name_key
from dossier.places import Places
from dossier.review.items import Item, Offer, call
from dossier.review.likeness import Likeness, fold, keys, likeness
from dossier.review.names import Unknown, contexts, open_names

# Types that the recogniser takes for each other.
KIN: dict[ActorType, int] = {"person": 0, "organization": 1, "group": 1, "country": 2, "place": 2}


@dataclass(frozen=True, slots=True)
class _Candidate:
    """Somebody with names: a record of the authority file, or an unknown name; and the articles that name it."""

    who: Actor | Unknown
    names: tuple[str, ...]
    articles: frozenset[str]

    @property
    def type(self) -> ActorType:
        return self.who.type


def same(dossier: Dossier, found: Sequence[Unknown], places: Mapping[str, Places]) -> Iterator[Item]:
    """An item for every pair that may be one actor, but for names that the curator left open."""
    left_open = open_names(dossier.authority)
    names = [one for one in found if fold(one.name) not in left_open]
    candidates = [*_known(dossier), *(_Candidate(one, (one.name,), _articles(one)) for one in names)]
    pairs = [pair for pair in _pairs(candidates) if not _are_told_apart(*pair, dossier.authority)]
    alike = [(one, other, how) for one, other in pairs if (how := _alike(one, other))]
    fitting = Counter((id(side), how) for one, other, how in alike for side in (one, other))
    for one, other, how in alike:
        # A surname or an acronym that fits several names tells nothing of which of them is meant.
        is_alone = fitting[id(one), how] == fitting[id(other), how] == 1
        if how == "spelling" or is_alone or (how == "acronym" and not one.articles.isdisjoint(other.articles)):
            yield _item(one.who, other.who, how, places)


def _known(dossier: Dossier) -> Iterator[_Candidate]:
    named: dict[str, set[str]] = defaultdict(set)
    for article in dossier.articles:
        for mention in article.facts.mentions:
            named[mention.actor or ""].add(article.id)
    for actor in dossier.authority.actors.values():
        names = (actor.name, *actor.aliases, *actor.weak_aliases)
        yield _Candidate(actor, names, frozenset(named[actor.id]))


def _articles(unknown: Unknown) -> frozenset[str]:
    return frozenset(article.id for article, _ in unknown.found)


def _pairs(candidates: Sequence[_Candidate]) -> Iterator[tuple[_Candidate, _Candidate]]:
    """The pairs worth comparing, each once, in the candidates' order."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for index, one in enumerate(candidates):
        for key in sorted({key for name in one.names for key in keys(name)}):
            blocks[key].append(index)
    pairs = {pair for block in blocks.values() for pair in combinations(block, 2)}
    yield from ((candidates[first], candidates[second]) for first, second in sorted(pairs))


def _alike(one: _Candidate, other: _Candidate) -> Likeness | None:
    """How two candidates are alike: by their best known names if they are, else by any."""
    kin = KIN[one.type] == KIN[other.type]
    for name in one.names:
        for second in other.names:
            how = likeness(name, second, one.type == other.type == "person")
            # Countries have one name in the press, and some differ in a letter.
            if how == "spelling" and (not kin or one.type == other.type == "country"):
                continue
            if how == "acronym" and "person" in (one.type, other.type):
                continue
            if how:
                return how
    return None


def _are_told_apart(one: _Candidate, other: _Candidate, authority: Authority) -> bool:
    """Whether the curator said that they are two, or identified both: with a Wikidata item each."""
    identified = {side.who.wikidata for side in (one, other) if isinstance(side.who, Actor) and side.who.wikidata}
    pairs = (frozenset(pair) for pair in product(_keys(one.who), _keys(other.who)))
    return len(identified) == 2 or (bool(authority.different) and any(pair in authority.different for pair in pairs))


def _keys(who: Actor | Unknown) -> Sequence[str]:
    """What `Authority.different` may call somebody."""
    return (who.id,) if isinstance(who, Actor) else tuple(map(name_key, who.forms))


def _item(one: Actor | Unknown, other: Actor | Unknown, how: Likeness, places: Mapping[str, Places]) -> Item:
    reasons = {
        "spelling": Reason("review.same.spelling", other.name),
        "acronym": Reason("review.same.acronym", other.name),
        "part": Reason("review.same.part", other.name),
    }
    unknown = [side for side in (one, other) if isinstance(side, Unknown)]
    return Item(
        "same",
        one.name,
        reasons[how],
        actors=tuple(side.id for side in (one, other) if isinstance(side, Actor)),
        type=one.type,
        others=(other.name,),
        count=sum(len(side.found) for side in unknown),
        places=tuple(place for side in unknown for place in contexts(side, places)),
        offers=_offers(one, other),
    )


def _offers(one: Actor | Unknown, other: Actor | Unknown) -> tuple[Offer, ...]:
    """What makes them one: a record for both, or a name more for the one that has a record (or is accepted first)."""
    ids = [side.id if isinstance(side, Actor) else side.name for side in (one, other)]
    different = call("different", "different", *ids)
    if isinstance(one, Actor) and isinstance(other, Actor):
        return call("merge", "merge", one.id, other.id), different
    if isinstance(one, Actor):
        weak = ("--weak",) if len(other.name.split()) < len(one.name.split()) and one.type == "person" else ()
        return (
            call("alias", "accept", other.name, options=("--as", one.id, *weak)),
            different,
            call("unsure", "unsure", other.name),
        )
    return (
        call("accept", "accept", one.name, options=("--type", one.type)),
        different,
        call("unsure", "unsure", other.name),
    )
