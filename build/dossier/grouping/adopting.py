"""Groups of names as found actors: a dossier whose articles mention them as they mention the curator's."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from dossier.grouping.groups import groups
from dossier.grouping.namesakes import common, namesakes
from dossier.model import Actor, Article, Dossier, Facts, Found, Span
from dossier.slug import slug


def adopt(dossier: Dossier, least: int) -> Dossier:
    """The dossier with an actor for every group of names that at least so many articles hold.

    None for a name that the curator left open, and none where a reviewed actor has, or once had, the address.
    """
    left_open = set(map(slug, dossier.authority.unsure))
    gathered = groups(dossier.articles)
    everywhere = common(gathered)
    found: dict[str, Found] = {}
    places: dict[str, dict[int, Actor]] = defaultdict(dict)
    for group in gathered:
        others = namesakes(group, everywhere)
        kept = [one for one in group.found if one.article.id not in others]
        is_free = dossier.authority.find(group.id) is None and group.id not in left_open
        if group.is_actor and is_free and len({one.article.id for one in kept}) >= least:
            actor = Actor(group.id, group.name, group.type, is_reviewed=False)
            found[group.id] = Found(actor, group.spellings, tuple(sorted(others)))
            for one in kept:
                places[one.article.id][one.index] = actor
    articles = tuple(_named(article, places.get(article.id, {})) for article in dossier.articles)
    return replace(dossier, articles=articles, found=found)


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
