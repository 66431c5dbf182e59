"""The decision file a new article comes with: which bytes it is about, and where they came from."""

import json
from collections.abc import Mapping

# The fields a new file may have, in this order; all others are the curator's to write.
FIELDS = ("sha256", "url", "retrieved", "archive_url", "rights")


def record(note: str, fields: Mapping[str, str]) -> str:
    """The text of a decision file: a comment for whoever opens it, and the fields that are known."""
    lines = [f"{name}: {_scalar(name, fields[name])}" for name in FIELDS if fields.get(name)]
    return "\n".join((f"# {note}", *lines, ""))


def _scalar(name: str, value: str) -> str:
    """A value as YAML reads it again; an address may hold what YAML would take for its own."""
    return json.dumps(value, ensure_ascii=False) if name.endswith("url") else value
