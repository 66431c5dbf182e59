"""The nouns of a dossier: frozen, typed, and free of behaviour that touches the outside.

Every offset is a Python string index into `Document.text`: the file's bytes decoded as UTF-8
with nothing changed (a byte order mark and carriage returns stay). For a saved HTML page it is
the index into the text extracted from it. Spans are half-open, `[start, end)`.
"""

from dossier.model.document import Document, PageMetadata, Segment, SegmentKind, Stated
from dossier.model.dossier import (
    Actor,
    Article,
    Authority,
    Change,
    Dossier,
    EventStatement,
    EventStatus,
    Found,
    How,
    NamedEvent,
    Revision,
    Rights,
    Seen,
    name_key,
)
from dossier.model.evidence import Evidence, Problem, Reason, Span, Voice, printable
from dossier.model.facts import (
    ActorType,
    Agency,
    Byline,
    DateMention,
    DateType,
    Facts,
    Mention,
    Outlet,
    Published,
    Quote,
    Role,
    Speaker,
    Title,
)
from dossier.model.ranking import ranked

__all__ = [
    "Actor",
    "ActorType",
    "Agency",
    "Article",
    "Authority",
    "Byline",
    "Change",
    "DateMention",
    "DateType",
    "Document",
    "Dossier",
    "EventStatement",
    "EventStatus",
    "Evidence",
    "Facts",
    "Found",
    "How",
    "Mention",
    "NamedEvent",
    "Outlet",
    "PageMetadata",
    "Problem",
    "Published",
    "Quote",
    "Reason",
    "Revision",
    "Rights",
    "Role",
    "Seen",
    "Segment",
    "SegmentKind",
    "Span",
    "Speaker",
    "Stated",
    "Title",
    "Voice",
    "name_key",
    "printable",
    "ranked",
]
