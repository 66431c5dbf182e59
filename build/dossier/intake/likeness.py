"""Whether an article is there already, and which of those that are there share passages with it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from dossier import passages
from dossier.model import Document, Span


@dataclass(frozen=True, slots=True)
class Likeness:
    """An article that shares passages with a new one: their spans in the new text, and the part of it they are."""

    file: str
    spans: tuple[Span, ...]
    part: float


@dataclass(slots=True)
class Shelf:
    """The articles that are there, made ready to be compared with new ones; those that come in are added."""

    documents: list[Document] = field(default_factory=list)
    _prints: list[frozenset[int]] = field(default_factory=list)

    @classmethod
    def of(cls, documents: Iterable[Document]) -> "Shelf":
        """A shelf that holds some articles."""
        shelf = cls()
        for document in documents:
            shelf.add(document)
        return shelf

    def add(self, document: Document) -> None:
        """Put an article on the shelf."""
        self.documents.append(document)
        self._prints.append(passages.fingerprint(document.text))

    def twin(self, document: Document) -> Document | None:
        """The article of the same bytes, or of the same words in the same order."""
        words = document.text.split()
        same = (one for one in self.documents if one.sha256 == document.sha256 or one.text.split() == words)
        return next(same, None)

    def like(self, document: Document) -> Sequence[Likeness]:
        """The articles that share passages with one, those that share most first."""
        return sorted(self._like(document), key=lambda one: (-one.part, one.file))

    def _like(self, document: Document) -> Iterator[Likeness]:
        print_ = passages.fingerprint(document.text)
        for other, known in zip(self.documents, self._prints, strict=True):
            found = passages.shared(document.text, other.text) if print_ & known else ()
            if found:
                spans = tuple(ours for ours, _ in found)
                yield Likeness(other.file, spans, passages.part(document.text, spans))
