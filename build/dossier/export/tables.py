"""Records as CSV tables (RFC 4180, UTF-8) and as the Data Package that says what is in them.

Lists are JSON arrays. A spreadsheet would run a cell that begins with `=`, `+`, `-` or `@` as a formula, so a text that
begins so gets an apostrophe in front, and so does one that begins with an apostrophe: whoever takes one away where a
cell begins with one has the text again (`unguard`). `dossier.json` has all texts as they are.
"""

import csv
import datetime as dt
import io
from collections.abc import Iterable, Iterator
from dataclasses import fields
from operator import attrgetter
from types import NoneType
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

import msgspec
from msgspec import Meta

from dossier.export.records import TABLES, Records
from dossier.settings import Settings
from dossier.slug import slug

# What a spreadsheet takes for the start of a formula, or skips before one, with the full-width forms.
DANGEROUS = ("'", "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
GUARD = (
    "In texts, a cell that begins with an apostrophe has one more than the text: it keeps spreadsheets from taking "
    "the text for a formula."
)
TYPES = {str: "string", int: "integer", bool: "boolean", dt.date: "date", list: "array"}


def tables(records: Records) -> Iterator[tuple[str, str]]:
    """Each table's name and its CSV."""
    for name, kind in TABLES.items():
        yield name, _csv([field.name for field in fields(kind)], getattr(records, name))


def guard(text: str) -> str:
    """A text as a cell that no spreadsheet runs."""
    return f"'{text}" if text.startswith(DANGEROUS) else text


def unguard(cell: str) -> str:
    """The text of a cell."""
    return cell.removeprefix("'")


def _csv(names: list[str], rows: Iterable[object]) -> str:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(names)
    cells = attrgetter(*names)
    writer.writerows(map(_cell, cells(row)) for row in rows)
    return out.getvalue()


def _cell(value: object) -> str:
    if isinstance(value, str):
        return guard(value)
    if value is None or value == []:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return msgspec.json.encode(value).decode() if isinstance(value, list) else str(value)


# ----------------------------------------------------------------------------- what is in them


def package(settings: Settings) -> dict[str, Any]:
    """The Data Package (version 1, which all its readers know): https://specs.frictionlessdata.io/data-package/."""
    name = slug(settings.title)
    stated = {
        "profile": "tabular-data-package",
        "name": name if name.isascii() and name else "dossier",
        "title": settings.title,
        "description": " ".join(filter(None, (settings.description, GUARD, settings.copyright))),
        "homepage": settings.address,
        "resources": [_resource(name, kind) for name, kind in TABLES.items()],
    }
    return {key: value for key, value in stated.items() if value}


def _resource(name: str, kind: type) -> dict[str, Any]:
    hints = get_type_hints(kind, include_extras=True)
    described = [_Column(column, hint) for column, hint in hints.items()]
    keys = [
        {"fields": one.name, "reference": {"resource": one.refers, "fields": "id"}} for one in described if one.refers
    ]
    return {
        "profile": "tabular-data-resource",
        "name": name,
        "path": f"{name}.csv",
        "description": kind.__doc__,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {
            "fields": [one.field() for one in described],
            "primaryKey": "id",
            "missingValues": [""],
            **({"foreignKeys": keys} if keys else {}),
        },
    }


class _Column:
    """A field of a record, as Table Schema describes it."""

    def __init__(self, name: str, hint: Any) -> None:
        meta = next((one for one in getattr(hint, "__metadata__", ()) if isinstance(one, Meta)), None)
        plain = get_args(hint)[0] if get_origin(hint) is Annotated else hint
        parts = [part for part in get_args(plain) if part is not NoneType]
        self.is_optional = NoneType in get_args(plain)
        self.name = name
        self.type = parts[0] if self.is_optional else plain
        self.description = meta.description if meta else None
        self.refers = (meta.extra or {}).get("refers") if meta else None

    def field(self) -> dict[str, Any]:
        """The column's descriptor."""
        is_choice = get_origin(self.type) is Literal
        limits = {
            **({"required": True} if not self.is_optional and get_origin(self.type) is not list else {}),
            **({"enum": list(get_args(self.type))} if is_choice else {}),
        }
        return {
            "name": self.name,
            "type": "string" if is_choice else TYPES[get_origin(self.type) or self.type],
            **({"description": self.description} if self.description else {}),
            **({"constraints": limits} if limits else {}),
        }
