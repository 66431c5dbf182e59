"""The first sentence of an article, for lists of articles."""

from dossier.model import Article, Span
from dossier.pages.escape import Markdown
from dossier.pages.site import Page


def lead(page: Page, article: Article) -> Markdown:
    """The first sentence of its story, without the dateline; nothing where the article's rights withhold it."""
    places = page.site.texts[article.id].places
    paragraphs = [part.span for part in places.blocks if part.kind in ("standfirst", "paragraph")]
    first = next((one for one in article.facts.sentences if any(part.contains(one) for part in paragraphs)), None)
    if first is None or not places.may_show(first):
        return Markdown()
    lines = [part.span for part in article.facts.segments if part.kind == "dateline" and part.span.overlaps(first)]
    start = max([first.start, *(line.end for line in lines)])
    return page.passage(article, Span(start, first.end), []) if start < first.end else Markdown()
