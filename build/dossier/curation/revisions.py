"""The record of changes, `changes.yml`: what the curator tells readers that changed, and when.

A list of days, in any order:

    - date: 2024-06-01              # the day the change was published
      note: Tiga naskah baru.       # for readers, in the curator's words; may stand alone
      changes:                      # `dossier diff --record` writes them
        - {article: berita-pertama, what: added}
        - {article: berita-lama, what: date, from: 2024~, to: 2024-03~}
        - {actor: swis, name: Swis, what: moved, from: swis, to: swiss}

`what` is added or gone, or what of the article or actor changed; `name` is what it was called then. Words of articles
are never recorded: an article's rights may change, too.
"""

import datetime as dt
import re
from collections import Counter
from dataclasses import replace
from typing import Literal, cast

from dossier.curation.nodes import Node
from dossier.curation.records import Reader, short
from dossier.model import Change, Problem, Revision

FIELDS = ("date", "note", "changes")
CHANGE = ("article", "actor", "name", "what", "from", "to")
OF_ARTICLES = (
    "text", "title", "date", "source", "agencies", "authors", "rights", "language", "notes", "origin", "names", "times",
    "quotes", "roles",
)  # fmt: skip
OF_ACTORS = ("name", "type", "aliases", "wikidata", "description", "moved")


def read_revisions(file: str, data: bytes) -> tuple[tuple[Revision, ...], tuple[Problem, ...]]:
    """The days of a record of changes, newest first; `file` is what problems call it. Nothing is raised."""
    reader = Reader(file)
    root = reader.root(data)
    nodes = reader.items(root, "the record of changes") if root else ()
    found = [revision for node in nodes if (revision := _revision(reader, node))]
    seen: Counter[dt.date] = Counter()
    numbered = []
    for revision in found:  # of one day, what stands later in the file is newer
        seen[revision.day] += 1
        numbered.append(replace(revision, number=seen[revision.day]))
    newest = sorted(numbered, key=lambda one: (one.day, one.number), reverse=True)
    return tuple(newest), tuple(reader.problems)


def _revision(reader: Reader, node: Node) -> Revision | None:
    nodes = reader.fields(node, "a day of changes", FIELDS)
    if not nodes or not reader.has(node, nodes, ("date",), "this day"):
        return None
    day = _day(reader, nodes["date"])
    note = reader.prose(nodes["note"], "note") if "note" in nodes else ""
    items = reader.items(nodes["changes"], "changes") if "changes" in nodes else ()
    changes = tuple(change for item in items if (change := _change(reader, item)))
    return Revision(day, note, changes) if day else None


def _day(reader: Reader, node: Node) -> dt.date | None:
    value = reader.text(node, "date")
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", value, re.ASCII):
            return dt.date.fromisoformat(value)
    except ValueError:
        pass
    if value:
        reader.wrong(node, f"date '{short(value)}' is not a day", "write YYYY-MM-DD")
    return None


def _change(reader: Reader, item: Node) -> Change | None:
    nodes = reader.fields(item, "a change", CHANGE)
    if not nodes or not reader.has(item, nodes, ("what",), "this change"):
        return None
    if ("article" in nodes) == ("actor" in nodes):
        reader.wrong(item, "this change must be of either an article or an actor", "write 'article: …' or 'actor: …'")
        return None
    subject: Literal["article", "actor"] = "article" if "article" in nodes else "actor"
    known = OF_ARTICLES if subject == "article" else OF_ACTORS
    what = reader.choice(nodes["what"], "what", ("added", "gone", *known))
    id, name, before, after = (
        reader.text(nodes[field], field) if field in nodes else "" for field in (subject, "name", "from", "to")
    )
    if not what or not id:
        return None
    kind = cast(Literal["added", "gone"], what) if what in ("added", "gone") else "changed"
    return Change(kind, subject, id, name or id, "" if kind == what else what, "", before, after, "curator")
