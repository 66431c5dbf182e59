"""Citations as RIS, the tagged format that every reference manager reads (the 2011 specification; type NEWS)."""

from collections.abc import Iterable, Iterator

from dossier import when
from dossier.citation import Citation, on_one_line


def ris(citations: Iterable[Citation]) -> str:
    """The citations as one RIS file."""
    return "\n".join(map(_record, citations))


def _record(citation: Citation) -> str:
    tags = [("TY", "NEWS"), *((tag, value) for tag, value in _tags(citation) if value), ("ER", "")]
    return "".join(f"{tag}  - {on_one_line(value)}\n" for tag, value in tags)


def _tags(citation: Citation) -> Iterator[tuple[str, str]]:
    yield "ID", citation.id
    yield "TI", citation.shown_title
    yield from (("AU", name) for name in citation.authors)
    yield "T2", citation.outlet
    yield "PY", str(citation.year or "")
    yield "DA", _date(citation.when, citation.date) if citation.when else ""
    yield "LA", citation.lang
    yield "UR", citation.address
    yield "Y2", citation.retrieved.replace("-", "/")
    yield "DP", citation.held_by


def _date(known: when.When, edtf: str) -> str:
    """`2024/05/16/`; of a date that is no plain day, month or year the fourth part holds the EDTF."""
    if not isinstance(known, when.Point):
        return f"///{edtf.replace('/', ' to ')}"
    year, month, day = known.earliest.isoformat().split("-")
    parts = {"year": [year, "", ""], "month": [year, month, ""], "day": [year, month, day]}
    is_plain = known.precision in parts and not known.qualifier
    return "/".join([*parts.get(known.precision, [year, "", ""]), "" if is_plain else edtf])
