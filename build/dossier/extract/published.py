"""The day an article was published: stated, or inferred from the days its text tells."""

import datetime as dt
from collections.abc import Sequence

from dossier.extract.dates.grammar import Expression
from dossier.language import Language
from dossier.model import Document, Published, Segment

Found = Sequence[tuple[Segment, Sequence[Expression]]]


def read(document: Document, found: Found, language: Language) -> Published | None:
    """The publication date, or None."""
    return None
