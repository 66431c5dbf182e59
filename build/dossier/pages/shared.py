"""Passages that two articles share word for word, side by side."""

from collections.abc import Iterator
from dataclasses import dataclass

from babel.numbers import format_percent

from dossier.ledger import Shared
from dossier.model import Article, Span
from dossier.pages.escape import Markdown
from dossier.pages.site import Page, Site, in_parts, shorten, tall

OPEN, LONGEST = 2, 12  # passages of one pair: so many stand open, so many are shown at all


@dataclass(frozen=True, slots=True)
class Pair:
    """Two articles, how much they share, and their passages, each as it stands in the one and in the other."""

    first: Article
    second: Article
    part: str
    is_near_duplicate: bool
    count: int
    passages: tuple[tuple[Markdown, Markdown], ...]
    more: int


def pages(site: Site) -> Iterator[tuple[str, str]]:
    """The pairs that share most, first."""
    t, pairs = site.words, site.ledger.shared
    front = {"title": t.plain("shared"), "description": t.plain("shared.description", len(pairs))}
    for part in in_parts("passages/index.md", pairs, lines=_tall):
        page = site.page(part.path)
        shown = [_pair(page, one) for one in part.items]
        yield page.render("shared", front, part=part, pairs=shown, count=len(pairs), open=OPEN)


def _tall(one: Shared) -> int:
    """About how many lines of a phone's screen the passages of a pair take that stand open, in either article."""
    pairs = (one.first.document.text, one.second.document.text)
    words = [span.of(text) for spans in one.passages[:OPEN] for text, span in zip(pairs, spans, strict=True)]
    return 13 + 2 * len(words) + tall(*words)


def _pair(page: Page, one: Shared) -> Pair:
    passages = tuple(
        (_words(page, one.first, here), _words(page, one.second, there)) for here, there in one.passages[:LONGEST]
    )
    return Pair(
        one.first,
        one.second,
        str(format_percent(round(one.part, 2), locale=page.site.words.locale)),
        one.is_near_duplicate,
        len(one.passages),
        passages,
        len(one.passages) - len(passages),
    )


def _words(page: Page, article: Article, span: Span) -> Markdown:
    """A passage block by block, what the article's rights withhold replaced by a remark, linked to where it begins."""
    text = page.site.texts[article.id]
    pieces = [
        Span(max(span.start, block.span.start), min(span.end, block.span.end))
        for block in text.places.blocks
        if block.span.overlaps(span)
    ] or [span]
    shown = dict.fromkeys(page.passage(article, piece, []) for piece in pieces)
    anchor = text.sentence_anchor(Span(pieces[0].start, pieces[0].start + 1))
    what = f"{page.site.title(article)}, {shorten(span.of(article.document.text), 40)}"
    return Markdown("<br>".join(filter(None, [*shown, page.where(anchor, what, article)])))
