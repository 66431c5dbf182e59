"""Who accompanied whom, as sentences say it: «Putin didampingi Lavrov»."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from dossier import language
from dossier.ledger.events import Event
from dossier.ledger.phrases import any_of
from dossier.model import Actor, Article, Span

FARTHEST = 200  # characters between a name and the word that says who goes along


@dataclass(frozen=True, slots=True)
class Company:
    """A sentence that says who accompanied somebody, by ids; `mentions` are the companions' places, as indexes."""

    article: Article
    span: Span
    who: str
    others: tuple[str, ...]
    mentions: tuple[int, ...]


def company(articles: Iterable[Article], actors: Mapping[str, Actor]) -> tuple[Company, ...]:
    """All such sentences, in the order of the articles and of their texts."""
    return tuple(found for article in articles for found in _of(article, actors))


def _of(article: Article, actors: Mapping[str, Actor]) -> Iterator[Company]:
    pattern = _accompanied(article.facts.lang)
    text = article.document.text
    people = [
        (span, index, mention.actor)
        for index, mention in enumerate(article.facts.mentions)
        if (span := mention.evidence.span) and (actor := actors.get(mention.actor or "")) and actor.type == "person"
    ]
    for sentence in article.facts.sentences:
        if cue := pattern.search(text, sentence.start, sentence.end):
            here = [one for one in people if sentence.contains(one[0])]
            before = [actor for span, _, actor in here if cue.start() - FARTHEST < span.end <= cue.start()]
            behind = [(index, actor) for span, index, actor in here if span.start >= cue.end()]
            others = tuple(dict.fromkeys(actor for _, actor in behind if actor and actor not in before))
            if before and others:
                places = tuple(index for index, actor in behind if actor in others)
                yield Company(article, sentence, before[-1] or "", others, places)


def at_events(found: Iterable[Company], events: Iterable[Event]) -> dict[str, tuple[Company, ...]]:
    """Who accompanied whom at each event, by its id: in an article that tells of it more than of any other event of
    who was accompanied."""
    told: dict[tuple[str, str], list[tuple[int, Span, str]]] = defaultdict(list)
    for event in events:
        spans: dict[str, list[Span]] = defaultdict(list)
        for one in event.statements:
            if one.status != "unknown":
                spans[one.article.id].append(one.span)
        for article, places in spans.items():
            for actor in event.actors:
                told[article, actor].append((-len(places), min(places), event.id))
    at: dict[str, list[Company]] = defaultdict(list)
    for sentence in found:
        if ranked := told.get((sentence.article.id, sentence.who)):
            at[min(ranked)[2]].append(sentence)
    return {id: tuple(sentences) for id, sentences in at.items()}


@lru_cache
def _accompanied(code: str) -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(language.load(code).events.accompanied)}\b", re.IGNORECASE)
