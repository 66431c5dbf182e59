"""Changes as readers are told of them: one for each thing of an article or actor that changed, without its words."""

from collections.abc import Iterable
from dataclasses import replace

from dossier.model import Change

# What changes are called in the record of changes. What is not here concerns curators only.
OF_ARTICLES = {
    **{field: field for field in ("text", "title", "date", "source", "rights", "language", "notes")},
    **{"agency": "agencies", "author": "authors", "date_note": "notes", "actor": "names"},
    **{"quote": "quotes", "role": "roles", "time": "times"},
    **{"url": "origin", "retrieved": "origin", "archive_url": "origin"},
}
OF_ACTORS = {
    **{field: field for field in ("name", "type", "wikidata", "description")},
    **{"alias": "aliases", "weak_alias": "aliases", "id": "moved"},
}
# Those of which the values before and after are told: short, and never words of an article.
WITH_VALUES = frozenset({"date", "source", "rights", "name", "type", "moved"})


def record(changes: Iterable[Change]) -> tuple[Change, ...]:
    """The changes that readers are told of; of what is added or gone only that."""
    kept: dict[tuple[str, str, str], Change] = {}
    whole: set[tuple[str, str]] = set()
    for change in changes:
        if change.subject == "problem":
            continue
        if not change.field:
            whole.add((change.subject, change.id))
            kept[change.subject, change.id, ""] = change
            continue
        what = (OF_ARTICLES if change.subject == "article" else OF_ACTORS).get(change.field)
        if what and (change.subject, change.id) not in whole:
            kept.setdefault((change.subject, change.id, what), _of(change, what))
    # An article's title may be words of its text, which its rights may withhold: it is told by its address.
    return tuple(replace(one, name="") if one.subject == "article" else one for one in kept.values())


def _of(change: Change, what: str) -> Change:
    """The change without words, and without values that would be."""
    has_values = what in WITH_VALUES
    before, after = (change.before, change.after) if has_values else ("", "")
    return replace(
        change,
        kind="changed",
        field=what,
        words="",
        before=before,
        after=after,
        by="curator",
        where="",
        is_withheld=False,
    )
