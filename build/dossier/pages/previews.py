"""The pictures beside shared links: one of the dossier, and one of each of its newest articles."""

from collections.abc import Iterator

from dossier.draw.preview import preview
from dossier.model import Article
from dossier.pages.site import Site

MOST = 500  # articles with a picture of their own: a second draws a hundred, and each weighs as much as a page


def path(id: str = "index") -> str:
    """The path below docs/ of an article's picture, or of the dossier's."""
    return f"previews/{id}.png"


def pictures(site: Site) -> Iterator[tuple[str, bytes]]:
    """The pictures by their paths below docs/; a title in letters that cannot be drawn has none."""
    t, title = site.words, site.settings.title
    drawn = [(path(), preview(title, t.plain("articles.count", len(site.ledger.articles)), ""))]
    for article in site.ledger.articles[:MOST]:
        drawn.append((path(article.id), preview(site.title(article), _about(site, article), title)))
    yield from ((place, data) for place, data in drawn if data)


def _about(site: Site, article: Article) -> str:
    """The outlet and the day, in words."""
    outlet = article.facts.outlet
    return f"{outlet.name if outlet else site.words.plain('source.unknown')} · {site.published(article)}"
