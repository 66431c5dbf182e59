"""What changed, day by day, as the curator tells it."""

from collections.abc import Iterator
from dataclasses import dataclass

from dossier.model import Change, Revision
from dossier.pages import times
from dossier.pages.escape import Markdown, label
from dossier.pages.site import Page, Site, in_parts

FEED = "data/changes"  # the feed's path below the site, without its ending


@dataclass(frozen=True, slots=True)
class Day:
    """A revision as a reader sees it."""

    anchor: str
    day: str
    note: str
    lines: tuple[Markdown, ...]


def pages(site: Site) -> Iterator[tuple[str, str]]:
    """The list of changes, if the curator records any."""
    t, revisions = site.words, site.ledger.revisions
    if not revisions:
        return
    front = {"title": t.plain("changes"), "description": t.plain("changes.description"), "feed": FEED}
    for part in in_parts("changes/index.md", revisions):
        page = site.page(part.path)
        yield page.render("changes", front, part=part, days=[_day(page, revision) for revision in part.items])


def newest(page: Page) -> Day | None:
    """The last of the curator's revisions, as other pages tell of it; None if there is none."""
    revisions = page.site.ledger.revisions
    return _day(page, revisions[0]) if revisions else None


def _day(page: Page, revision: Revision) -> Day:
    lines = tuple(_line(page, change) for change in revision.changes)
    return Day(revision.anchor, times.day(page.site.words, revision.day), revision.note, lines)


def _line(page: Page, change: Change) -> Markdown:
    t = page.site.words
    if not change.field:
        return Markdown(f"{_subject(page, change)}: {t(f'change.{change.subject}.{change.kind}')}")
    what = t(f"change.{change.subject}.{change.field}")
    if not change.before and not change.after:
        return Markdown(f"{_subject(page, change)}: {what}")
    before, after = (_value(page, change.field, value) for value in (change.before, change.after))
    return Markdown(f"{_subject(page, change)}: {t('change.values', what=what, before=before, after=after)}")


def _subject(page: Page, change: Change) -> Markdown:
    """A link to the article or actor, or what it was called if there is none any more."""
    if change.subject == "article":
        text = page.site.texts.get(change.id)
        return page.article(text.article) if text else label(change.name)
    profiles = page.site.ledger.profiles
    profile = profiles.get(change.id) or profiles.get(change.after)
    return page.actor(profile.actor) if profile else label(change.name)


def _value(page: Page, field: str, value: str) -> Markdown:
    if not value:
        return page.site.words("nothing")
    return page.date(value) if field == "date" else label(value)
