"""Decisions on names into the authority file, `actors.yml`."""

from dossier.curation.authority import DIFFERENT, FIELDS, NAMES, VERDICTS, read_authority
from dossier.curation.decisions import Alias, Different, Merge, NameDecision, NameVerdict, NewActor, Split
from dossier.curation.records import short, suggestion
from dossier.curation.writing import plain
from dossier.curation.writing import sheet as sheets
from dossier.curation.writing.newly import refuse_new
from dossier.curation.writing.plain import Plain, RefusedError
from dossier.curation.writing.render import Value
from dossier.curation.writing.sheet import Sheet
from dossier.model import Actor


def edit_authority(data: bytes, decision: NameDecision, reason: str = "") -> bytes:
    """The bytes of an authority file with one decision more.

    Raises RefusedError if the decision contradicts another one, or names an actor that is not there.
    """
    sheet = sheets.read(data)
    match decision:
        case NewActor(actor):
            edited = _new(sheet, actor, reason)
        case Alias(_, name, _):
            edited = _alias(_without_verdicts(sheet, (name,)), decision, reason)
        case NameVerdict(name, verdict):
            edited = _verdict(sheet, name, verdict, reason)
        case Merge(kept, gone):
            edited = _merged(sheet, kept, gone, reason)
        case Split(actor, part):
            edited = _split(sheet, actor, part, reason)
        case Different(names):
            edited = _different(sheet, names, reason)
    refuse_new(data, edited.data, lambda source: read_authority("", source)[1])
    return edited.data


# --------------------------------------------------------------------------------------- records


def _records(sheet: Sheet) -> list[Plain]:
    return sheet.said if isinstance(sheet.said, list) else []


def _find(sheet: Sheet, id: str) -> int:
    """The position of an actor's record, by its id now or formerly. Raises RefusedError if there is none."""
    records = [record if isinstance(record, dict) else {} for record in _records(sheet)]
    for index, record in enumerate(records):
        if record.get("id") == id:
            return index
    for index, record in enumerate(records):
        if id in (record.get("former_ids") or ()):
            return index
    known = [record["id"] for record in records if isinstance(record.get("id"), str)]
    remedy = suggestion(id, known) if known else "accept it first"
    raise RefusedError(None, f"actor '{short(id)}' is not in the authority file", remedy)


def _listed(sheet: Sheet, index: int, field: str) -> list[str]:
    return list(sheet.get((index, field)) or ())


def _record(actor: Actor) -> dict[str, Value]:
    """A record as it is written: fields that say nothing are left out."""
    fields: dict[str, Value] = {field: getattr(actor, field) or "" for field in FIELDS}
    return {field: value for field, value in fields.items() if value}


def _without_name(sheet: Sheet, index: int, name: str) -> Sheet:
    for field in NAMES:
        while name in (listed := _listed(sheet, index, field)):
            sheet = sheet.take((index, field, listed.index(name)))
    return sheet


def _without_verdicts(sheet: Sheet, names: tuple[str, ...]) -> Sheet:
    """The sheet where nothing is decided on names as names: they are an actor's now."""
    for index in reversed(range(len(_records(sheet)))):
        if any(sheet.get((index, verdict)) in names for verdict in VERDICTS):
            sheet = sheet.take((index,))
    return sheet


# ------------------------------------------------------------------------------------- decisions


def _new(sheet: Sheet, actor: Actor, reason: str) -> Sheet:
    if any((record.get("id"), record.get("name")) == (actor.id, actor.name) for record in _records(sheet)):
        return sheet
    sheet = _without_verdicts(sheet, (actor.name, *actor.aliases, *actor.weak_aliases))
    return sheet.append((), _record(actor), reason)


def _alias(sheet: Sheet, decision: Alias, reason: str) -> Sheet:
    index = _find(sheet, decision.actor)
    field = "weak_aliases" if decision.weak else "aliases"
    if decision.name in (sheet.get((index, "name")), *_listed(sheet, index, field)):
        return sheet
    sheet = _without_name(sheet, index, decision.name)
    return sheet.append((index, field), decision.name, reason, FIELDS)


def _verdict(sheet: Sheet, name: str, verdict: str, reason: str) -> Sheet:
    if any(sheet.get((index, verdict)) == name for index in range(len(_records(sheet)))):
        return sheet
    return _without_verdicts(sheet, (name,)).append((), {verdict: name}, reason)


def _merged(sheet: Sheet, kept: str, gone: str, reason: str) -> Sheet:
    """The sheet with one record for two: what the kept one lacks it takes from the other, which becomes a comment."""
    to, away = _find(sheet, kept), _find(sheet, gone)
    if to == away:
        return sheet
    old, new = sheet.get((away,)), sheet.get((to,))
    for field in ("type", "wikidata"):
        if old.get(field) and new.get(field) and old[field] != new[field]:
            message = f"the {field} of {new['id']} is {new[field]}, that of {old['id']} is {old[field]}"
            raise RefusedError(sheet.line((away,)), message, "correct one of the two, if they are one actor")
    surely = (old.get("name", ""), *(old.get("aliases") or ()))
    likely = [name for name in old.get("weak_aliases") or () if name not in (new.get("aliases") or ())]
    for name, weak in [*((name, False) for name in surely), *((name, True) for name in likely)]:
        sheet = _alias(sheet, Alias(new["id"], name, weak), "")
    for field in ("wikidata", "description"):
        if old.get(field) and not new.get(field):
            sheet = sheet.put((_find(sheet, new["id"]), field), old[field], order=FIELDS)
    for id in (old["id"], *(old.get("former_ids") or ())):
        sheet = sheet.append((_find(sheet, new["id"]), "former_ids"), id, order=FIELDS)
    # From now on the id leads to the kept record; the other is the one that still has it as its own.
    gone_at = next(at for at, record in enumerate(_records(sheet)) if record.get("id") == old["id"])
    return sheet.take((gone_at,), f"{old['id']} is merged into {new['id']}. {reason}")


def _split(sheet: Sheet, whole: str, part: Actor, reason: str) -> Sheet:
    """The sheet with a record more; the names and the address it has are the other's no longer."""
    if any(record == plain.said(_record(part)) for record in _records(sheet)):
        return sheet
    index = _find(sheet, whole)
    for name in (part.name, *part.aliases, *part.weak_aliases):
        sheet = _without_name(sheet, index, name)
    former = _listed(sheet, index, "former_ids")
    if part.id in former:
        sheet = sheet.take((index, "former_ids", former.index(part.id)))
    return _new(sheet, part, reason)


def _different(sheet: Sheet, names: tuple[str, ...], reason: str) -> Sheet:
    if any(set(sheet.get((index, DIFFERENT)) or ()) >= set(names) for index in range(len(_records(sheet)))):
        return sheet
    return sheet.append((), {DIFFERENT: names}, reason)
