"""What the tests of an article's frame share: a text read up to its segments, sentences and sources."""

from dossier import language
from dossier.extract.frame import segments, sentences
from dossier.extract.origin import sources
from dossier.extract.origin.sources import Sources
from dossier.model import Document, PageMetadata, Segment


def parts(text: str, code: str = "id") -> list[tuple[str, str]]:
    """Each segment's kind and words."""
    return [(part.kind, part.span.of(text)) for part in segments.segment(text, language.load(code))]


def numbers(text: str, code: str = "id") -> list[int]:
    return [part.number for part in segments.segment(text, language.load(code))]


def clauses(text: str, code: str = "id") -> list[str]:
    """Each sentence's words."""
    pack = language.load(code)
    return [span.of(text) for span in sentences.split(text, segments.segment(text, pack), pack)]


def origin(text: str, code: str = "id", page: PageMetadata | None = None) -> Sources:
    pack = language.load(code)
    return sources.read(document(text, page), segments.segment(text, pack), pack)


def document(text: str, page: PageMetadata | None = None) -> Document:
    return Document("berita", "seeds/berita.txt", text, "", page)


def kinds(found: tuple[Segment, ...]) -> list[str]:
    return [part.kind for part in found]
