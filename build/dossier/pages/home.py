"""The home page, the list of all articles, and the search page that the site's script fills."""

from collections.abc import Iterator
from typing import get_args

from dossier.model import ActorType
from dossier.pages import times
from dossier.pages.site import Site, in_parts, shorten

NEWEST, LEADING = 10, 8
TYPES: tuple[str, ...] = get_args(ActorType)


def pages(site: Site) -> Iterator[tuple[str, str]]:
    """The pages that lead to all others."""
    t, ledger = site.words, site.ledger
    described = site.settings.description or t.plain("home.description", len(ledger.articles))
    about = {"title": site.settings.title, "description": shorten(described)}
    leading = [(type, [one for one in ledger.profiles.values() if one.actor.type == type][:LEADING]) for type in TYPES]
    yield site.page("index.md").render(
        "home",
        about,
        settings=site.settings,
        newest=ledger.articles[:NEWEST],
        leading=[(type, found) for type, found in leading if found],
        span=_span(site),
    )
    front = {"title": t.plain("articles"), "description": t.plain("articles.description", len(ledger.articles))}
    for part in in_parts("articles/index.md", ledger.articles):
        yield site.page(part.path).render("articles", front, part=part, count=len(ledger.articles))
    yield site.page("search.md").render(
        "search", {"title": t.plain("search"), "description": t.plain("search.description")}
    )


def _span(site: Site) -> tuple[str, ...]:
    """The first and the last day of publication that is known; empty if none is."""
    found = [article.facts.published for article in site.ledger.articles if article.facts.published]
    days = sorted(day for one in found if (day := one.earliest or one.latest))
    return tuple(times.day(site.words, day) for day in (days[0], days[-1])) if days else ()
