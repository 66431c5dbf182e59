"""The actors' index, a page for every actor that an article names, and redirects from the addresses they once had."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from unicodedata import combining, normalize

from dossier.ledger import Appearance, Fact, Passage, Profile
from dossier.model import Article
from dossier.pages import events, found, network, quotes
from dossier.pages.escape import Markdown
from dossier.pages.filter import Choice, Filter, by_source, words_of
from dossier.pages.front import Value
from dossier.pages.site import PER_PAGE, Page, Site, begins, in_parts, shorten, tall


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
    """All actors by the letters of the alphabet, and the indexes of the list's filter."""
    t = site.words
    ordered = sorted(site.ledger.profiles.values(), key=lambda one: (*_filed(one), one.actor.id))
    parts = in_parts("actors/index.md", ordered, 2 * PER_PAGE, lambda one: 2 + tall(one.actor.description))
    filter = Filter(t, "actors/narrow", _choices(site), parts)
    jumps = [(letter, path, f"#{_anchor(letter)}") for letter, path in begins(parts, _letter).items()]
    front = {"title": t.plain("actors"), "description": t.plain("actors.description", len(ordered))}
    for part in parts:
        groups = [
            (letter, [(one, filter.data(one)) for one in own]) for letter, own in groupby(part.items, key=_letter)
        ]
        yield site.page(part.path).render(
            "actors",
            front,
            part=part,
            groups=groups,
            count=len(ordered),
            found=len(site.ledger.found),
            filter=filter.form,
            jumps=jumps,
            anchor=_anchor,
        )
    yield from filter.files()


def _filed(profile: Profile) -> tuple[str, str]:
    """What an actor is filed under: the letter its name begins with, and the name."""
    plain = "".join(char for char in normalize("NFKD", profile.actor.name).casefold() if not combining(char))
    first = next((char for char in plain if char.isalnum()), "")
    return first.upper() if first.isalpha() else "0–9", plain


def _letter(profile: Profile) -> str:
    return _filed(profile)[0]


def _anchor(letter: str) -> str:
    return f"l{ord(letter[0]):x}"


def _choices(site: Site) -> list[Choice[Profile]]:
    t = site.words
    return [
        Choice("words", t.plain("filter.words"), lambda one: words_of(" ".join((one.actor.name, *one.actor.aliases)))),
        Choice("type", t.plain("type"), lambda one: [one.actor.type], lambda type: t.plain(f"type.{type}")),
        by_source(site, lambda one: (appearance.article for appearance in one.appearances)),
    ]


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
    for part in in_parts(f"actors/{actor.id}.md", profile.appearances, lines=_tall):
        page = site.page(part.path)
        told = [_told(page, appearance) for appearance in part.items]
        if part.number > 1:
            title = {"title": t.plain("part.title", title=actor.name, number=t.number(part.number))}
            yield page.render("actor_part", {**front, **title}, profile=profile, part=part, told=told)
            continue
        made = site.ledger.found.get(actor.id)
        happened = [event for event in site.ledger.events_of.get(actor.id, ()) if event.is_gathered]
        said, about = (quoted.get(actor.id, ()) for quoted in (site.ledger.said_by, site.ledger.quoted_about))
        yield page.render(
            "actor",
            front,
            profile=profile,
            part=part,
            told=told,
            roles=list(_roles(page, profile))[:PER_PAGE],
            quotes=[quotes.told(page, one) for one in said[:PER_PAGE]],
            more_quotes=_more(page, "quotes/index.md", len(said), actor=actor.id),
            about=[quotes.told(page, one) for one in about[:PER_PAGE]],
            more_about=_more(page, "quotes/index.md", len(about), about=actor.id),
            events=[
                (events.when(page, one), events.link(page, one), events.status(page, one), len(one.articles))
                for one in events.in_order(site, happened)[:PER_PAGE]
            ],
            more_events=_more(page, "timeline/index.md", len(happened), actor=actor.id, kind="event"),
            spellings=list(found.spellings(page, made)) if made else [],
            namesakes=found.namesakes(page, made) if made else "",
            companions=profile.companions[:PER_PAGE],
            more_companions=_more(page, "network/index.md", len(profile.companions)),
            picture=network.star(page, profile),
        )


def _more(page: Page, path: str, count: int, **chosen: str) -> Markdown:
    """A link to where all of a list are, if the actor's page has no room for them."""
    t, more = page.site.words, count - PER_PAGE
    return page.narrowed(t("more", more), path, **chosen) if more > 0 else Markdown()


def _tall(appearance: Appearance) -> int:
    """About how many lines of a phone's screen an article's sentences on the actor take."""
    text, shown = appearance.article.document.text, appearance.passages[:PER_PAGE]
    return 3 + len(shown) + tall(*(one.span.of(text) for one in shown))


def _told(page: Page, appearance: Appearance) -> Told:
    sentences = tuple(_sentence(page, passage) for passage in appearance.passages[:PER_PAGE])
    return Told(appearance.article, appearance.count, sentences, len(appearance.passages) - len(sentences))


def _sentence(page: Page, passage: Passage) -> Sentence:
    mentions = passage.article.facts.mentions
    marks = [(span, f"m{index + 1}") for index in passage.facts if (span := mentions[index].evidence.span)]
    block = page.site.texts[passage.article.id].places.block(passage.span)
    aside = page.site.words("block.caption") if block and block.kind == "caption" else ""
    return Sentence(page.passage(passage.article, passage.span, marks), aside)


@dataclass(frozen=True, slots=True)
class Given:
    """A role where an article gives it: its words, linked to them, the day of the article and who published it."""

    where: Markdown
    day: Markdown
    outlet: Markdown


@dataclass(frozen=True, slots=True)
class Role:
    """A role as worded, in how many articles, and when they appeared; `more` leads on if not all are in `given`."""

    words: str
    count: int
    when: str
    given: tuple[Given, ...]
    more: Markdown


def _roles(page: Page, profile: Profile) -> Iterator[Role]:
    """The roles that articles give the actor, each once, in the order in which it was first given."""
    t = page.site.words
    oldest = {article.id: -index for index, article in enumerate(page.site.ledger.articles)}
    given = {words: sorted(_firsts(facts), key=lambda one: oldest[one.article.id]) for words, facts in profile.roles}
    for words, facts in sorted(given.items(), key=lambda item: (oldest[item[1][0].article.id], item[0])):
        first, last = (page.published(facts[index].article) for index in (0, -1))
        more = t("more", len(facts) - PER_PAGE) if len(facts) > PER_PAGE else ""
        yield Role(
            words,
            len(facts),
            first if first == last else t("date.range", start=first, end=last),
            tuple(_given(page, words, fact) for fact in facts[::-1][:PER_PAGE]),
            page.here(more, "#articles") if more else Markdown(),
        )


def _firsts(facts: Iterable[Fact]) -> list[Fact]:
    """Of each article the first place where it gives a role."""
    return list({fact.article.id: fact for fact in [*facts][::-1]}.values())


def _given(page: Page, words: str, fact: Fact) -> Given:
    evidence = fact.article.facts.roles[fact.index].evidence
    anchor = page.site.texts[fact.article.id].sentence_anchor(evidence.span)
    where = page.article(fact.article, anchor, words)
    return Given(where, page.published(fact.article), page.outlet(fact.article))


def _redirect(site: Site, profile: Profile, former: str) -> tuple[str, str]:
    """A page at an actor's former address: the template sends browsers on, the link whoever reads without one."""
    front = {"title": profile.actor.name, "redirect": f"actors/{profile.actor.id}/"}
    return site.page(f"actors/{former}.md").render("redirect", front, profile=profile)
