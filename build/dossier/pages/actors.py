"""The actors' index, a page for every actor that an article names, and redirects from the addresses they once had."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import get_args

from dossier.ledger import Appearance, Fact, Passage, Profile
from dossier.model import ActorType, Article
from dossier.pages.escape import Markdown, label
from dossier.pages.site import PER_PAGE, Page, Part, Site, in_parts, shorten

TYPES: tuple[str, ...] = get_args(ActorType)
NEWEST = 5  # articles linked for a role


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that names the actor, the name linked to where it stands; `aside` says that it is no sentence of
    the story itself, but a caption's."""

    words: Markdown
    aside: str


@dataclass(frozen=True, slots=True)
class Told:
    """An article and its sentences on the actor."""

    article: Article
    count: int
    sentences: tuple[Sentence, ...]
    more: int  # sentences that are not shown: an article of so many is a book


def pages(site: Site) -> Iterator[tuple[str, str]]:
    """All pages on actors."""
    yield from _index(site)
    for profile in site.ledger.profiles.values():
        yield from _profile(site, profile)
        for former in profile.actor.former_ids:
            if former not in site.ledger.profiles:
                yield _redirect(site, profile, former)


def _index(site: Site) -> Iterator[tuple[str, str]]:
    t = site.words
    ordered = sorted(site.ledger.profiles.values(), key=lambda one: TYPES.index(one.actor.type))
    for part in in_parts("actors/index.md", ordered):
        groups = [(type, list(found)) for type, found in groupby(part.items, key=lambda one: one.actor.type)]
        front = {"title": t.plain("actors"), "description": t.plain("actors.description", len(ordered))}
        yield site.page(part.path).render("actors", front, part=part, groups=groups, count=len(ordered))


def _profile(site: Site, profile: Profile) -> Iterator[tuple[str, str]]:
    """An actor's page; the articles that name it run on over further pages."""
    t, actor = site.words, profile.actor
    front = {
        "title": actor.name,
        "description": shorten(
            actor.description or t.plain("actor.description", len(profile.appearances), name=actor.name)
        ),
        "feed": f"data/feeds/{actor.id}" if f"data/feeds/{actor.id}.xml" in site.data else "",
    }
    for part in _parts(f"actors/{actor.id}.md", profile.appearances):
        page = site.page(part.path)
        told = [_told(page, appearance) for appearance in part.items]
        if part.number > 1:
            title = {"title": t.plain("part.title", title=actor.name, number=t.number(part.number))}
            yield page.render("actor_part", {**front, **title}, profile=profile, part=part, told=told)
            continue
        roles = [_role(page, words, facts) for words, facts in profile.roles[: PER_PAGE // 4]]
        quotes = [_quote(page, fact) for fact in profile.quotes[:PER_PAGE]]
        companions = profile.companions[: PER_PAGE // 4]
        yield page.render(
            "actor", front, profile=profile, part=part, told=told, roles=roles, quotes=quotes, companions=companions
        )


def _parts(path: str, appearances: Sequence[Appearance]) -> Iterator[Part[Appearance]]:
    """Appearances, so many to a page that their sentences are about as many as an index has lines."""
    per_sentence = max(1, max(len(one.passages) for one in appearances))
    yield from in_parts(path, appearances, max(1, PER_PAGE // per_sentence))


def _told(page: Page, appearance: Appearance) -> Told:
    sentences = tuple(_sentence(page, passage) for passage in appearance.passages[:PER_PAGE])
    return Told(appearance.article, appearance.count, sentences, len(appearance.passages) - len(sentences))


def _sentence(page: Page, passage: Passage) -> Sentence:
    mentions = passage.article.facts.mentions
    marks = [(span, f"m{index + 1}") for index in passage.facts if (span := mentions[index].evidence.span)]
    block = page.site.texts[passage.article.id].places.block(passage.span)
    aside = page.site.words("block.caption") if block and block.kind == "caption" else ""
    return Sentence(page.passage(passage.article, passage.span, marks), aside)


def _role(page: Page, words: str, facts: Sequence[Fact]) -> tuple[str, list[Markdown], int]:
    """A role as worded, links to where the newest articles say so, and how many more do."""
    links = []
    for fact in facts[:NEWEST]:
        evidence = fact.article.facts.roles[fact.index].evidence
        links.append(page.article(fact.article, page.site.texts[fact.article.id].sentence_anchor(evidence.span)))
    return words, links, len(facts) - len(links)


@dataclass(frozen=True, slots=True)
class Said:
    """A quotation of the actor: its words and kind, and a link to where it stands."""

    words: Markdown
    kind: Markdown
    article: Article
    link: Markdown


def _quote(page: Page, fact: Fact) -> Said:
    article, quote = fact.article, fact.article.facts.quotes[fact.index]
    span = quote.evidence.span
    words = page.passage(article, span, []) if span else label(quote.evidence.text)
    link = page.article(article, page.site.texts[article.id].anchor(span, f"q{fact.index + 1}"))
    return Said(words, page.site.words(f"quote.{quote.kind}"), article, link)


def _redirect(site: Site, profile: Profile, former: str) -> tuple[str, str]:
    """A page at an actor's former address: the template sends browsers on, the link whoever reads without one."""
    front = {"title": profile.actor.name, "redirect": f"actors/{profile.actor.id}/"}
    return site.page(f"actors/{former}.md").render("redirect", front, profile=profile)
