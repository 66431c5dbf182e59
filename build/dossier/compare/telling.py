"""Changes for people and programs: as text, as Markdown and as JSON.

`dossier diff --json` prints one JSON object a change and a line, with the fields of `model.Change`:
`kind` (added, gone, changed), `subject` (article, actor, problem), `id`, `name`, `field`, `words`, `before`, `after`,
`by` (machine, curator), `where` and `is_withheld`. What an article's rights withhold is left out of Markdown and JSON,
which are made to be passed on: a public repository's job summaries are public.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from itertools import groupby

from dossier.model import Change, printable

SIGN = {"added": "+", "gone": "-", "changed": "~"}  # for a terminal, as `diff` has them
WORD = {"added": "new", "gone": "gone", "changed": "changed"}  # for Markdown, where those signs make lists
# GitHub refuses a job summary of more than 1 MiB; so many changes nobody reads anyway.
MOST = 1000
LONGEST = 200  # characters of a value; whoever wants more asks for JSON


def as_json(changes: Iterable[Change]) -> Iterator[str]:
    """A line of JSON a change."""
    return (json.dumps(asdict(_public(change)), ensure_ascii=False) for change in changes)


def as_text(changes: Iterable[Change]) -> Iterator[str]:
    """Lines for a terminal, the changes of an article or actor below its name."""
    for head, group in _grouped(changes):
        yield _head(head, SIGN, _plain)
        yield from (f"    {_told(one, SIGN, _plain)}" for one in group if one.field or one.words)


def as_markdown(changes: Sequence[Change]) -> Iterator[str]:
    """Lines of Markdown. What comes from articles and decisions stands in code spans, where nothing of it is obeyed."""
    yield "## What this changes in the dossier"
    yield ""
    if not changes:
        yield "No fact."
    for head, group in _grouped(map(_public, changes[:MOST])):
        yield f"- {_head(head, WORD, _code)}"
        yield from (f"    - {_told(one, WORD, _code)}" for one in group if one.field or one.words)
    if len(changes) > MOST:
        yield ""
        yield f"… and {len(changes) - MOST} changes more: `dossier diff` tells all of them."


_Quoting = Callable[[str], str]  # how a value from outside is written


def _grouped(changes: Iterable[Change]) -> Iterator[tuple[Change, list[Change]]]:
    """The changes of one article or actor together, with the first of them."""
    for _, group in groupby(changes, key=lambda one: (one.subject, one.id)):
        found = list(group)
        yield found[0], found


def _public(change: Change) -> Change:
    """The change without the words that may not be published."""
    return replace(change, words="", before="", after="") if change.is_withheld else change


def _head(head: Change, kinds: Mapping[str, str], quoted: _Quoting) -> str:
    """What a group of changes is about; whether it is new, gone or only changed."""
    if head.subject == "problem":
        return f"problems of {quoted(head.id)}"
    kind = "changed" if head.field else head.kind
    return f"{kinds[kind]} {head.subject} {quoted(head.id)} {quoted(head.name)}"


def _told(change: Change, kinds: Mapping[str, str], quoted: _Quoting) -> str:
    """«~ date 2024~ → 2024-03~: curator, seeds/x.yml:4»."""
    if change.subject == "problem":
        return f"{kinds[change.kind]} {quoted(change.where)} {quoted(change.words)}"
    parts = [kinds[change.kind], change.field.replace("_", " ")]
    if change.is_withheld and not (change.words or change.before or change.after):
        parts.append("(withheld by the article's rights)")
    elif change.words:
        parts.append(quoted(change.words))
    if change.kind == "changed" and (change.before or change.after):
        parts.append(f"{_value(change.before, quoted)} → {_value(change.after, quoted)}")
    elif change.before or change.after:
        parts.append(quoted(change.before or change.after))
    who = f"{change.by}, {quoted(change.where)}" if change.where else change.by
    return f"{' '.join(parts)}: {who}"


def _value(value: str, quoted: _Quoting) -> str:
    return quoted(value) if value else "nothing"


def _plain(value: str) -> str:
    """A value on one line, without what a terminal would obey."""
    return printable(_short(value))


def _code(value: str) -> str:
    """A value as a code span of CommonMark (6.1): its fence is longer than any run of backticks in it."""
    plain = _plain(value)
    fence = "`" * (1 + max(map(len, re.findall("`+", plain)), default=0))
    pad = " " if plain[:1] in ("`", "") or plain[-1:] == "`" else ""
    return f"{fence}{pad}{plain}{pad}{fence}"


def _short(value: str) -> str:
    line = " ".join(value.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"
