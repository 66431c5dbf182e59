"""A day's changes into the record of changes, `changes.yml`."""

from dossier.curation.revisions import read_revisions
from dossier.curation.writing import render
from dossier.curation.writing import sheet as sheets
from dossier.curation.writing.newly import refuse_new
from dossier.curation.writing.render import Value
from dossier.curation.writing.sheet import Sheet
from dossier.model import Change, Revision


def edit_revisions(data: bytes, revision: Revision) -> bytes:
    """The bytes of a record of changes with one day more, at its end.

    Raises RefusedError if the file is no record of changes, or would not be one any more.
    """
    records = [_record(change) for change in revision.changes]
    values: dict[str, Value] = {"date": revision.day.isoformat(), "note": revision.note, "changes": records}
    sheet = sheets.read(data).append((), {field: value for field, value in values.items() if value})
    edited = _in_lines(sheet, records) if records else sheet
    refuse_new(data, edited.data, lambda source: read_revisions("", source)[1])
    return edited.data


def _in_lines(sheet: Sheet, records: list[dict[str, Value]]) -> Sheet:
    """The sheet with the records that were just added one a line, if that says the same."""
    source = f"changes: {render.flow(records)}"
    at = sheet.text.rindex(source)
    newline = "\r\n" if "\r\n" in sheet.text else "\n"
    indent = " " * (at - sheet.text.rfind("\n", 0, at) - 1)
    lines = newline.join(["changes:", *(f"{indent}  - {render.flow(record)}" for record in records)])
    edited = sheets.read((sheet.text[:at] + lines + sheet.text[at + len(source) :]).encode("utf-8"))
    return edited if edited.said == sheet.said else sheet


def _record(change: Change) -> dict[str, Value]:
    values: dict[str, Value] = {
        change.subject: change.id,
        "name": change.name,
        "what": change.field or change.kind,
        "from": change.before,
        "to": change.after,
    }
    return {field: value for field, value in values.items() if value}
