"""Reading dates in tests: a text in, its mentions out."""

import datetime as dt

from dossier import language
from dossier.extract import dates
from dossier.extract.frame import segments, sentences
from dossier.model import DateMention, Document, PageMetadata, Published


def read(
    text: str, published: str | None = None, code: str = "id", page: PageMetadata | None = None
) -> tuple[Published | None, tuple[DateMention, ...]]:
    """What `dates.read` finds in a text."""
    pack = language.load(code)
    parts = segments.segment(text, pack)
    day = dt.date.fromisoformat(published) if published else None
    return dates.read(Document("a", "a.txt", text, "", page), parts, sentences.split(text, parts, pack), pack, day)


def told(text: str, published: str | None = None, code: str = "id") -> list[tuple[str, str, str | None]]:
    """Each mention's words, type and value."""
    return [(one.evidence.text, one.type, one.edtf) for one in read(text, published, code)[1]]
