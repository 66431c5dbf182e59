"""Values of two states, side by side: what is in both is no change."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from dossier.model import Change, Evidence, Voice


@dataclass(frozen=True, slots=True)
class Value:
    """A value of a field, and who says so. Of a field with several facts, `key` tells which, and `words` names it;
    `is_withheld` says that the article's rights keep these out of anything that is published."""

    field: str
    value: str
    key: str = ""
    words: str = ""
    by: Voice = "machine"
    where: str = ""
    is_withheld: bool = False


def stated(
    field: str, value: str, evidence: Evidence, key: str = "", words: str = "", is_withheld: bool = False
) -> Value:
    """A value with who says so: the machine by a rule, or the curator at a line of a file."""
    where = evidence.where if evidence.by == "curator" and evidence.where else evidence.rule
    return Value(field, value, key or words, words, evidence.by, where, is_withheld)


def differences(
    subject: Literal["article", "actor"], id: str, name: str, old: Iterable[Value], new: Iterable[Value]
) -> Iterator[Change]:
    """The changes from one state's values to another's, in the order of the new, then what is gone.

    Facts of one field and key are taken for one that changed, in their order, once those with equal values are put
    aside.
    """
    before, after = _by_key(old), _by_key(new)
    for place in dict.fromkeys((*after, *before)):
        gone, come = _without_equal(before.get(place, []), after.get(place, []))
        for was, now in zip(gone, come, strict=False):
            told = replace(now, is_withheld=was.is_withheld or now.is_withheld)
            yield _change("changed", subject, id, name, told, was.value, now.value)
        yield from (_change("added", subject, id, name, now, "", now.value) for now in come[len(gone) :])
        yield from (_change("gone", subject, id, name, was, was.value, "") for was in gone[len(come) :])


def _change(
    kind: Literal["added", "gone", "changed"],
    subject: Literal["article", "actor"],
    id: str,
    name: str,
    shown: Value,
    before: str,
    after: str,
) -> Change:
    return Change(
        kind, subject, id, name, shown.field, shown.words, before, after, shown.by, shown.where, shown.is_withheld
    )


def _by_key(values: Iterable[Value]) -> Mapping[tuple[str, str], list[Value]]:
    found: dict[tuple[str, str], list[Value]] = defaultdict(list)
    for value in values:
        found[value.field, value.key].append(value)
    return found


def _without_equal(old: list[Value], new: list[Value]) -> tuple[list[Value], list[Value]]:
    """The values of each list that the other does not have too; what stands twice must stand twice there."""
    left, come = list(old), []
    for value in new:
        twin = next((one for one in left if one.value == value.value), None)
        if twin:
            left.remove(twin)
        else:
            come.append(value)
    return left, come
