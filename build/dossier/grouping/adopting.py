"""Groups of names as found actors: a dossier whose articles mention them as they mention the curator's."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace

from dossier.grouping.groups import Group, groups
from dossier.grouping.namesakes import company, namesakes
from dossier.model import Actor, Article, Dossier, Facts, Found, Seen, Span
from dossier.slug import slug


def adopt(dossier: Dossier, least: int) -> Dossier:
    """The dossier with an actor for every group of names that at least so many articles hold.

    None for a name that the curator left open, and none where a reviewed actor has, or once had, the address.
    """
    left_open = set(map(slug, dossier.authority.unsure))
    gathered = groups(dossier.articles)
    named = company(gathered)
    found: dict[str, Found] = {}
    places: dict[str, dict[int, Actor]] = defaultdict(dict)
    for group in gathered:
        others = namesakes(group, named)
        kept = [(article, index) for article, index in group.found if article.id not in others]
        is_free = dossier.authority.find(group.id) is None and group.id not in left_open
        if group.is_actor and is_free and len({article.id for article, _ in kept}) >= least:
            actor = Actor(group.id, group.name, group.type, is_reviewed=False)
            found[group.id] = Found(actor, tuple(_seen(group)), tuple(sorted(others)))
            for article, index in kept:
                places[article.id][index] = actor
    articles = tuple(_named(article, places.get(article.id, {})) for article in dossier.articles)
    return replace(dossier, articles=articles, found=found)


def _seen(group: Group) -> Iterator[Seen]:
    for one in group.spellings:
        article, index = one.example
        yield Seen(one.text, one.how, one.count, article.id, index)


def _named(article: Article, actors: Mapping[int, Actor]) -> Article:
    """The article in which mentions, by their index, are those of found actors."""
    return replace(article, facts=_facts(article.facts, actors)) if actors else article


def _facts(facts: Facts, actors: Mapping[int, Actor]) -> Facts:
    """The facts with the mentions, and the roles and quotes of those mentioned, given to found actors."""
    mentions, whose = list(facts.mentions), dict[Span | None, str]()
    for index, actor in actors.items():
        mention = mentions[index]
        whose[mention.evidence.span] = actor.id
        mentions[index] = replace(mention, actor=actor.id, type=actor.type, name=actor.name)
    return replace(
        facts,
        mentions=tuple(mentions),
        roles=tuple(replace(role, actor=role.actor or whose.get(role.person)) for role in facts.roles),
        quotes=tuple(
            replace(quote, speaker=replace(speaker, actor=whose[speaker.evidence.span]))
            if (speaker := quote.speaker) and speaker.actor is None and speaker.evidence.span in whose
            else quote
            for quote in facts.quotes
        ),
    )
