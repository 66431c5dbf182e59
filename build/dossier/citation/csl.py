"""Citations as CSL-JSON, the Citation Style Language's input: https://citeproc-js.readthedocs.io/en/latest/csl-json/."""

from collections.abc import Iterable
from typing import Any

from dossier import when
from dossier.citation import Citation

PARTS = {"year": 1, "month": 2, "day": 3, "part": 3, "time": 3}


def csl(citations: Iterable[Citation]) -> list[dict[str, Any]]:
    """The citations as CSL-JSON items."""
    return [_item(citation) for citation in citations]


def _item(citation: Citation) -> dict[str, Any]:
    item = {
        "id": citation.id,
        "type": "article-newspaper",
        "title": citation.shown_title,
        "container-title": citation.outlet,
        "author": [{"literal": name} for name in citation.authors],
        "issued": _issued(citation),
        "URL": citation.address,
        "accessed": {"date-parts": [_numbers(citation.retrieved)]} if citation.retrieved else {},
        "language": citation.lang,
        "archive": citation.held_by,
        "custom": {"edtf": citation.date, "date_is_of_last_update": citation.is_update} if citation.date else {},
    }
    return {name: value for name, value in item.items() if value}


def _issued(citation: Citation) -> dict[str, Any]:
    """The date or the range, marked if it is about so; nothing for one that has an open side."""
    known = citation.when
    sides = [known.start, known.end] if isinstance(known, when.Interval) else [known]
    parts = [_parts(side) for side in sides if side]
    if not parts or len(parts) < len(sides):
        return {}
    is_about = (known is not None and known.qualifier) or any(side and side.precision not in PARTS for side in sides)
    return {"date-parts": parts, **({"circa": True} if is_about else {})}


def _parts(point: when.Point) -> list[int]:
    return _numbers(point.earliest.isoformat())[: PARTS.get(point.precision, 1)]


def _numbers(day: str) -> list[int]:
    return [int(part) for part in day.split("-")]
