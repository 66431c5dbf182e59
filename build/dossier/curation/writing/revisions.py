"""A day's changes into the record of changes, `changes.yml`."""

from dossier.curation.revisions import read_revisions
from dossier.curation.writing import sheet as sheets
from dossier.curation.writing.newly import refuse_new
from dossier.curation.writing.render import Value
from dossier.model import Change, Revision


def edit_revisions(data: bytes, revision: Revision) -> bytes:
    """The bytes of a record of changes with one day more, at its end.

    Raises RefusedError if the file is no record of changes, or would not be one any more.
    """
    records = [_record(change) for change in revision.changes]
    values: dict[str, Value] = {"date": revision.day.isoformat(), "note": revision.note, "changes": records}
    sheet = sheets.read(data).append((), {field: value for field, value in values.items() if value})
    refuse_new(data, sheet.data, lambda source: read_revisions("", source)[1])
    return sheet.data


def _record(change: Change) -> dict[str, Value]:
    values: dict[str, Value] = {
        change.subject: change.id,
        "name": change.name,
        "what": change.field or change.kind,
        "from": change.before,
        "to": change.after,
    }
    return {field: value for field, value in values.items() if value}
