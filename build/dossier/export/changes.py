"""What changed, as entries of a feed: one a day of the curator's record, with what they say of it."""

from collections.abc import Iterator, Sequence

from dossier.export.feeds import Entry, identity
from dossier.language import Language
from dossier.model import Revision


def entries(revisions: Sequence[Revision], language: Language) -> Iterator[Entry]:
    """An entry for each revision, newest first; its id is made of its place on the page."""
    for revision in revisions:
        moment = f"{revision.day.isoformat()}T00:00:00Z"
        yield Entry(
            id=identity(f"change:{revision.anchor}"),
            title=f"{language.ui['changes']}, {revision.day.isoformat()}",
            link=f"changes/#{revision.anchor}",
            updated=moment,
            published=moment,
            authors=(),
            summary=" ".join(revision.note.split()),
            lang=language.code,
        )
