"""What a found actor's page says of its making: which spellings are gathered on it and why, and who likely is somebody
else of that name."""

from collections.abc import Iterator
from dataclasses import dataclass

from dossier.model import Found
from dossier.pages.escape import Markdown, label
from dossier.pages.site import Page

MOST = 20  # spellings, and articles of namesakes


@dataclass(frozen=True, slots=True)
class Row:
    """A spelling, why it counts, how often it stands in the articles, and one place of it."""

    text: Markdown
    how: Markdown
    count: str
    where: Markdown


def spellings(page: Page, found: Found) -> Iterator[Row]:
    """The spellings gathered on the page, the commonest first."""
    t = page.site.words
    for one in found.spellings[:MOST]:
        text = page.site.texts[one.article]
        span = text.article.facts.mentions[one.mention].evidence.span
        where = page.article(text.article, text.anchor(span, f"m{one.mention + 1}"))
        yield Row(label(one.text), t(f"found.{one.how}"), t.number(one.count), where)


def namesakes(page: Page, found: Found) -> Markdown:
    """The articles that likely name somebody else; nothing where there are none."""
    t = page.site.words
    shown = [page.article(page.site.texts[id].article) for id in found.namesakes[:MOST]]
    left = t("more", len(found.namesakes) - MOST) if len(found.namesakes) > MOST else ""
    more = [page.narrowed(left, "search.md", q=found.actor.name)] if left else []
    return t("found.namesakes", articles=Markdown(t.enumeration([*shown, *more]))) if shown else Markdown()
