"""Saved HTML pages: the article's text, and what the markup states about it."""

import trafilatura

from dossier.model import PageMetadata, Stated


def read(html: str | bytes) -> tuple[str, PageMetadata]:
    """The text of a saved page and what its markup states; an empty text where there is no article to be found."""
    tree = trafilatura.load_html(html)
    if tree is None:
        return "", PageMetadata()
    found = trafilatura.extract_metadata(tree)
    text = trafilatura.extract(tree, include_comments=False) or ""
    if found is None:
        return text, PageMetadata()

    def stated(value: str | None) -> Stated | None:
        return Stated(value, "html") if value else None

    return text, PageMetadata(
        title=stated(found.title),
        outlet=stated(found.sitename),
        byline=stated(found.author),
        published=stated(found.date),
        url=stated(found.url),
        language=stated(found.language),
    )
