"""The raw article: a seed as received, and the parts its text falls into."""

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Literal

from dossier.model.evidence import Span


@dataclass(frozen=True, slots=True)
class Stated:
    """Words read from a saved page's markup rather than from its text, and the place they stood in."""

    text: str
    where: str


@dataclass(frozen=True, slots=True)
class PageMetadata:
    """What a saved HTML page states about itself outside its text; None where it states nothing."""

    title: Stated | None = None
    outlet: Stated | None = None
    byline: Stated | None = None
    published: Stated | None = None
    updated: Stated | None = None
    url: Stated | None = None
    language: Stated | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A seed as received, before anything is known of what it says.

    `id` is the file's stem, `file` its path relative to the dossier's root, `sha256` the hash of
    its bytes. `page` is None for plain text and Markdown.
    """

    id: str
    file: str
    text: str
    sha256: str
    page: PageMetadata | None = None

    @property
    def decisions(self) -> str:
        """The file of the curator's decisions on it, whether there is one or not."""
        return str(PurePosixPath(self.file).with_suffix(".yml"))


SegmentKind = Literal[
    "header",  # a line of date, byline or outlet above the article
    "headline",
    "standfirst",
    "dateline",  # «Liputan6.com, Beijing -»: the start of a paragraph, not a block of its own
    "paragraph",
    "subheading",
    "caption",
    "boilerplate",
    "initials",  # the closing «(RaP)»
]


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the text and the part it plays. Segments do not overlap, but that a dateline lies
    inside the paragraph it opens. `number` counts the paragraphs, subheadings and captions from 1
    as the reader sees them (anchor `#p4`)."""

    kind: SegmentKind
    span: Span
    number: int = 0
