"""The actors' index, a page for every actor that an article names, and redirects from the addresses they once had."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import get_args

from dossier.ledger import Appearance, Passage, Profile
from dossier.model import ActorType, Article
from dossier.pages import events, found, network, quotes
from dossier.pages.escape import Markdown
from dossier.pages.front import Value
from dossier.pages.site import PER_PAGE, Page, Part, Site, in_parts, shorten

TYPES: tuple[str, ...] = get_args(ActorType)
MOST = PER_PAGE // 4  # lines of a part of the page


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
        yield site.page(part.path).render(
            "actors", front, part=part, groups=groups, count=len(ordered), found=len(site.ledger.found)
        )


def _profile(site: Site, profile: Profile) -> Iterator[tuple[str, str]]:
    """An actor's page; the articles that name it run on over further pages."""
    t, actor = site.words, profile.actor
    front: dict[str, Value] = {
        "title": actor.name,
        "description": shorten(
            actor.description or t.plain("actor.description", len(profile.appearances), name=actor.name)
        ),
        "reviewed": actor.is_reviewed,
        "feed": f"data/feeds/{actor.id}" if f"data/feeds/{actor.id}.xml" in site.data else "",
    }
    for part in _parts(f"actors/{actor.id}.md", profile.appearances):
        page = site.page(part.path)
        told = [_told(page, appearance) for appearance in part.items]
        if part.number > 1:
            title = {"title": t.plain("part.title", title=actor.name, number=t.number(part.number))}
            yield page.render("actor_part", {**front, **title}, profile=profile, part=part, told=told)
            continue
        made = site.ledger.found.get(actor.id)
        happened = [event for event in site.ledger.events_of.get(actor.id, ()) if event.is_gathered]
        yield page.render(
            "actor",
            front,
            profile=profile,
            part=part,
            told=told,
            roles=list(_roles(page, profile))[:MOST],
            quotes=[quotes.told(page, one) for one in site.ledger.said_by.get(actor.id, ())[:PER_PAGE]],
            about=[quotes.told(page, one) for one in site.ledger.quoted_about.get(actor.id, ())[:MOST]],
            events=[
                (events.when(page, one), events.link(page, one), events.status(page, one), len(one.articles))
                for one in events.in_order(site, happened)[:PER_PAGE]
            ],
            spellings=list(found.spellings(page, made)) if made else [],
            namesakes=found.namesakes(page, made) if made else "",
            companions=profile.companions[:MOST],
            picture=network.star(page, profile),
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


def _roles(page: Page, profile: Profile) -> Iterator[tuple[Markdown, Markdown, Markdown]]:
    """Each role that an article gives the actor: when the article was published, the role as worded, and by whom."""
    given = [(fact.article, words, fact) for words, facts in profile.roles for fact in facts]
    newest = {article.id: index for index, article in enumerate(page.site.ledger.articles)}
    for article, words, fact in sorted(given, key=lambda one: (-newest[one[0].id], one[1])):
        evidence = article.facts.roles[fact.index].evidence
        text = page.site.texts[article.id]
        where = page.article(article, text.sentence_anchor(evidence.span), words)
        yield page.published(article), where, page.outlet(article)


def _redirect(site: Site, profile: Profile, former: str) -> tuple[str, str]:
    """A page at an actor's former address: the template sends browsers on, the link whoever reads without one."""
    front = {"title": profile.actor.name, "redirect": f"actors/{profile.actor.id}/"}
    return site.page(f"actors/{former}.md").render("redirect", front, profile=profile)
