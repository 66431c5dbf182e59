"""Reading a decision file: each field by its own function, from a YAML value to the nouns of the model."""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Literal, cast, get_args

from dossier import address, language, when
from dossier.curation.decisions import Decisions, MentionDecision, Naming, Pin, QuoteDecision
from dossier.curation.nodes import Fields, Items, Node
from dossier.curation.records import Reader, short
from dossier.model import Agency, Byline, Evidence, Outlet, Problem, Published, Rights, Title

NONE = "none"  # the word by which a decision says: nothing, nobody
PIN = ("words", "paragraph", "nth")
# Kinds of credits and quotations; the first of credits is meant where none is written.
AGENCIES = ("text", "photo")
AUTHORS = ("reporter", "initials")
QUOTES = ("direct", "indirect")


def read_decisions(file: str, data: bytes) -> tuple[Decisions | None, tuple[Problem, ...]]:
    """What a decision file says, None if nothing readable; `file` is what problems call it. Nothing is raised."""
    reader = Reader(file)
    root = reader.root(data)
    fields = reader.fields(root, "a decision file", tuple(FIELDS)) if root else {}
    decided = Decisions(file)
    for name, node in fields.items():
        decided = FIELDS[name](reader, node, decided)
    return decided if fields else None, tuple(reader.problems)


def _evidence(reader: Reader, node: Node, field: str, text: str) -> Evidence:
    return Evidence(text, None, f"curation.{field}", "curator", reader.where(node))


# ------------------------------------------------------------------------- one field, one reader

_Field = Callable[[Reader, Node, Decisions], Decisions]


def _sha256(reader: Reader, node: Node, decided: Decisions) -> Decisions:
    return replace(decided, sha256=reader.text(node, "sha256").lower(), sha256_line=node.line)


def _title(reader: Reader, node: Node, decided: Decisions) -> Decisions:
    value = reader.text(node, "title")
    return replace(decided, title=Title(value, "supplied", _evidence(reader, node, "title", value)) if value else None)


def _date(reader: Reader, node: Node, decided: Decisions) -> Decisions:
    value = reader.text(node, "date")
    if value == NONE:
        return replace(decided, withdrawn=decided.withdrawn | {"date"})
    known = _publication(value) if value else None
    if known:
        evidence = _evidence(reader, node, "date", value)
        return replace(decided, published=Published(value, "curated", known.earliest, known.latest, evidence))
    if value:
        remedy = "write YYYY-MM-DD, YYYY-MM or YYYY-MM-DD~"
        reader.wrong(node, f"date '{short(value)}' is not an EDTF date", remedy)
    return decided


def _publication(value: str) -> when.When | None:
    """What a date of publication means: an EDTF date or interval of levels 0 and 1 that ends after it begins."""
    known = when.read(value)
    if isinstance(known, when.Interval):
        backwards = known.earliest and known.latest and known.earliest > known.latest
        points = [point for point in (known.start, known.end) if point]
    else:
        backwards, points = False, [known] if known else []
    # Times of day and halves of a year are no dates of level 1, and its seasons take no `~`.
    odd = [p for p in points if p.precision in ("time", "quarter", "half") or (p.division and p.qualifier)]
    return None if backwards or odd else known


def _date_note(reader: Reader, node: Node, decided: Decisions) -> Decisions:
    return replace(decided, date_note=reader.prose(node, "date_note"))


def _source(reader: Reader, node: Node, decided: Decisions) -> Decisions:
    value = reader.text(node, "source")
    if value == NONE:
        return replace(decided, withdrawn=decided.withdrawn | {"source"})
    return replace(decided, outlet=Outlet(value, _evidence(reader, node, "source", value)) if value else None)


def _named(reader: Reader, node: Node, what: str, kinds: tuple[str, ...]) -> list[tuple[str, str, Node]]:
    """A list of names, each alone (then of the first kind) or as {name, kind}."""
    found = []
    for item in reader.items(node, what):
        kind, name = kinds[0], item
        if isinstance(item, Fields):
            parts = reader.fields(item, f"an item of {what}", ("name", "kind"))
            if not reader.has(item, parts, ("name",), f"this item of {what}"):
                continue
            name = parts["name"]
            kind = reader.choice(parts["kind"], "kind", kinds) if "kind" in parts else kind
        if (value := reader.text(name, f"an item of {what}")) and kind:
            found.append((value, kind, name))
    return found


def _agencies(reader: Reader, node: Node, decided: Decisions) -> Decisions:
    named = _named(reader, node, "agencies", AGENCIES)
    agencies = [
        Agency(name, cast(Literal["text", "photo"], kind), _evidence(reader, at, "agencies", name))
        for name, kind, at in named
    ]
    return replace(decided, agencies=tuple(agencies) if agencies or _is_empty(node) else None)


def _authors(reader: Reader, node: Node, decided: Decisions) -> Decisions:
    named = _named(reader, node, "authors", AUTHORS)
    bylines = [
        Byline(name, cast(Literal["reporter", "initials"], kind), _evidence(reader, at, "authors", name))
        for name, kind, at in named
    ]
    return replace(decided, bylines=tuple(bylines) if bylines or _is_empty(node) else None)


def _is_empty(node: Node) -> bool:
    """Whether a list was left empty on purpose, rather than emptied by slips."""
    return isinstance(node, Items) and not node.values


def _address(reader: Reader, node: Node, what: str) -> str:
    value = reader.text(node, what)
    fit = address.is_whole(value)
    if value and not fit:
        reader.wrong(
            node, f"{what} '{short(value)}' is no web address", "write it in full, as in https://example.org/…"
        )
    return value if fit else ""


def _url(reader: Reader, node: Node, decided: Decisions) -> Decisions:
    return replace(decided, url=_address(reader, node, "url"))


def _archive_url(reader: Reader, node: Node, decided: Decisions) -> Decisions:
    return replace(decided, archive_url=_address(reader, node, "archive_url"))


def _retrieved(reader: Reader, node: Node, decided: Decisions) -> Decisions:
    value = reader.text(node, "retrieved")
    try:
        fit = bool(re.fullmatch(r"\d{4}-\d\d-\d\d", value, re.ASCII)) and bool(dt.date.fromisoformat(value))
    except ValueError:
        fit = False
    if value and not fit:
        reader.wrong(node, f"retrieved '{short(value)}' is not a day", "write YYYY-MM-DD")
    return replace(decided, retrieved=value if fit else "")


def _rights(reader: Reader, node: Node, decided: Decisions) -> Decisions:
    """What may be shown; nothing of the text, where it cannot be told what was meant."""
    return replace(decided, rights=cast(Rights, reader.choice(node, "rights", get_args(Rights)) or "metadata"))


def _lang(reader: Reader, node: Node, decided: Decisions) -> Decisions:
    return replace(decided, lang=reader.choice(node, "lang", language.codes()) or None)


def _notes(reader: Reader, node: Node, decided: Decisions) -> Decisions:
    return replace(decided, notes=reader.prose(node, "notes"))


# --------------------------------------------------------------------- decisions on words and actors


def _actors(reader: Reader, node: Node, decided: Decisions) -> Decisions:
    parts = reader.fields(node, "actors", ("add", "drop"))
    add: list[Naming] = []
    pinned: list[MentionDecision] = []
    for item in reader.items(parts["add"], "actors.add") if "add" in parts else ():
        if not isinstance(item, Fields):
            add += _naming(reader, item, "an item of actors.add")
            continue
        fields = reader.fields(item, "an item of actors.add", ("id", *PIN))
        if not reader.has(item, fields, ("id",), "this item of actors.add"):
            continue
        pin, naming = _pin(reader, item, fields), _naming(reader, fields["id"], "id")
        pinned += [MentionDecision(pin, name, "actors") for name in naming if pin]
    drop = [
        name
        for item in (reader.items(parts["drop"], "actors.drop") if "drop" in parts else ())
        for name in _naming(reader, item, "an item of actors.drop")
    ]
    return replace(decided, add=tuple(add), drop=tuple(drop), mentions=(*decided.mentions, *pinned))


def _naming(reader: Reader, node: Node, what: str) -> list[Naming]:
    id = reader.text(node, what)
    return [Naming(id, node.line)] if id else []


def _pin(reader: Reader, item: Node, fields: dict[str, Node]) -> Pin | None:
    if not reader.has(item, fields, ("words", "paragraph"), "this decision"):
        return None
    words = reader.text(fields["words"], "words")
    paragraph = reader.number(fields["paragraph"], "paragraph", 0)
    nth = reader.number(fields["nth"], "nth", 1) if "nth" in fields else None
    if not words or paragraph is None or ("nth" in fields and nth is None):
        return None
    return Pin(words, paragraph, nth)


def _verdict(reader: Reader, item: Node, fields: dict[str, Node], key: str) -> tuple[Naming, bool] | None:
    """The actor a decision gives its words to, or whether it rejects them: it must say one of the two."""
    if (key in fields) == ("reject" in fields):
        reader.wrong(item, f"this decision must say either {key} or reject", f"write '{key}: …' or 'reject: true'")
        return None
    if "reject" in fields:
        chosen = reader.choice(fields["reject"], "reject", ("true",))
        return (Naming(None, item.line), True) if chosen else None
    id = reader.text(fields[key], key)
    return (Naming(None if id == NONE else id, item.line), False) if id else None


def _mentions(reader: Reader, node: Node, decided: Decisions) -> Decisions:
    found = []
    for item in reader.items(node, "mentions"):
        fields = reader.fields(item, "a mention", (*PIN, "actor", "reject"))
        if not fields:
            continue
        pin, verdict = _pin(reader, item, fields), _verdict(reader, item, fields, "actor")
        if pin and verdict:
            found.append(MentionDecision(pin, verdict[0]))
    return replace(decided, mentions=(*decided.mentions, *found))


def _quotes(reader: Reader, node: Node, decided: Decisions) -> Decisions:
    found = []
    for item in reader.items(node, "quotes"):
        fields = reader.fields(item, "a quote", (*PIN, "kind", "speaker", "reject"))
        if not fields:
            continue
        pin, verdict = _pin(reader, item, fields), _verdict(reader, item, fields, "speaker")
        kind = reader.choice(fields["kind"], "kind", QUOTES) if "kind" in fields else None
        if pin and verdict and kind != "":
            naming, rejected = verdict
            found.append(QuoteDecision(pin, naming, cast(Literal["direct", "indirect"] | None, kind), rejected))
    return replace(decided, quotes=tuple(found))


FIELDS: dict[str, _Field] = {
    "sha256": _sha256,
    "title": _title,
    "date": _date,
    "date_note": _date_note,
    "source": _source,
    "agencies": _agencies,
    "authors": _authors,
    "url": _url,
    "retrieved": _retrieved,
    "archive_url": _archive_url,
    "rights": _rights,
    "lang": _lang,
    "actors": _actors,
    "mentions": _mentions,
    "quotes": _quotes,
    "notes": _notes,
}
