"""Text to facts: pure functions of a document, its language pack, the authority file and the name model."""

import datetime as dt

from dossier.language import Language
from dossier.model import Authority, Document, Facts


def extract(document: Document, language: Language, authority: Authority, published: dt.date | None = None) -> Facts:
    """All facts the machine finds in a document.

    `published` is a publication date known from elsewhere: dates are then reckoned from it.
    """
    raise NotImplementedError
