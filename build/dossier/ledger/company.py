"""Who accompanied whom, as sentences say it: «Putin didampingi Lavrov»."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from dossier import language
from dossier.ledger.events import Event
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


def on(event: Event, events: Iterable[Event], found: Sequence[Company]) -> tuple[Company, ...]:
    """The company of an event: in an article that tells of it more than of any other event of who was accompanied."""
    told = list(events)
    return tuple(one for one in found if _main(one, told) is event)


def _main(one: Company, events: Iterable[Event]) -> Event | None:
    """The event that an article tells of most, then first, of those that somebody takes part in and that happened."""
    ranked = []
    for event in events:
        spans = [told.span for told in event.statements if told.article is one.article and told.status != "unknown"]
        if spans and one.who in event.actors:
            ranked.append((-len(spans), min(spans), event.id, event))
    return min(ranked, key=lambda item: item[:3])[3] if ranked else None


@lru_cache
def _accompanied(code: str) -> re.Pattern[str]:
    words = language.load(code).events.accompanied
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words)) or '(?!)'})\b", re.IGNORECASE)
