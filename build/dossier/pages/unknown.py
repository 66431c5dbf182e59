"""What the dossier does not know, as a page of its own: kind by kind, with where each question stands open."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from dossier.ledger import Gap
from dossier.model import Article
from dossier.pages import events
from dossier.pages.escape import Markdown
from dossier.pages.site import PER_PAGE, Page, Site, shorten

PATH = "unknown/index.md"
OPEN = 5  # lines of a kind that stand open; the others fold
LONGEST = 120  # characters of words that a line is about


@dataclass(frozen=True, slots=True)
class Section:
    """A kind of what is not known: how much of it there is, and its first lines. `is_all`: it is so of all articles."""

    kind: str
    count: int
    is_all: bool
    open: tuple[Markdown, ...]
    folded: tuple[Markdown, ...]
    more: int


def pages(site: Site) -> Iterator[tuple[str, str]]:
    """The page."""
    t, page = site.words, site.page(PATH)
    front = {"title": t.plain("unknown"), "description": t.plain("unknown.description")}
    sections = [
        _section(page, kind, list(found)) for kind, found in groupby(site.ledger.gaps, key=lambda gap: gap.kind)
    ]
    yield page.render("unknown", front, sections=sections)


def _section(page: Page, kind: str, gaps: Sequence[Gap]) -> Section:
    whole = {gap.article.id for gap in gaps if gap.article and gap.span is None}
    is_all = len(whole) == len(page.site.ledger.articles) > 1
    lines = () if is_all else tuple(_line(page, gap) for gap in gaps[:PER_PAGE])
    return Section(kind, len(gaps), is_all, lines[:OPEN], lines[OPEN:], 0 if is_all else max(0, len(gaps) - PER_PAGE))


def _line(page: Page, gap: Gap) -> Markdown:
    t = page.site.words
    if gap.event:
        return Markdown(
            f"{events.link(page, gap.event)} · {events.when(page, gap.event)} · {events.status(page, gap.event)}"
        )
    article = gap.article
    if article is None:
        return Markdown()
    said = [page.article(article), *([_words(page, article, gap)] if gap.span else [])]
    return Markdown(" · ".join([*said, *([t.reason(one) for one in gap.reasons] or _about(page, gap, article))]))


def _words(page: Page, article: Article, gap: Gap) -> Markdown:
    """The words that a gap is about, led to their place; nothing of them where rights withhold them."""
    text = page.site.texts[article.id]
    anchor = text.sentence_anchor(gap.span)
    if gap.span is None or not anchor:
        return page.site.words("withheld")
    return page.article(
        article, anchor, page.site.words("quoted", words=shorten(gap.span.of(article.document.text), LONGEST))
    )


def _about(page: Page, gap: Gap, article: Article) -> list[Markdown]:
    """What a line adds that its kind does not say: the day as far as it is known, whose the title is."""
    if gap.kind == "date":
        return [page.published(article)]
    title = article.facts.title
    return [page.site.words(f"unknown.title.{title.basis if title else 'none'}")] if gap.kind == "title" else []
