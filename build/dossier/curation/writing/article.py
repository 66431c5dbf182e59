"""Decisions on one article into its file, `<article>.yml`."""

from dossier.curation.decisions import (
    ActorDecision,
    ArticleDecision,
    Confirmation,
    FieldDecision,
    MentionDecision,
    Pin,
    QuoteDecision,
)
from dossier.curation.reading import FIELDS, NONE, PIN, read_decisions
from dossier.curation.writing import plain
from dossier.curation.writing import sheet as sheets
from dossier.curation.writing.newly import refuse_new
from dossier.curation.writing.plain import Plain, RefusedError
from dossier.curation.writing.render import Value
from dossier.curation.writing.sheet import Sheet

ORDER = tuple(FIELDS)  # as the documentation of the file has them
SETTABLE = tuple(name for name in ORDER if name not in ("sha256", "actors", "mentions", "quotes"))


def edit_article(data: bytes, decision: ArticleDecision, sha256: str, reason: str = "") -> bytes:
    """The bytes of a decision file with one decision more. `sha256` is that of the text it was made on.

    Raises RefusedError if the file holds decisions on another text, or if the decision is none that it can hold.
    """
    sheet = sheets.read(data)
    if isinstance(decision, Confirmation):
        edited = sheet.put(("sha256",), sha256, reason, ORDER)
    else:
        edited = _decided(_of_this_text(sheet, sha256), decision, reason)
    refuse_new(data, edited.data, lambda source: read_decisions("", source)[1])
    return edited.data


def _of_this_text(sheet: Sheet, sha256: str) -> Sheet:
    if sheet.said is None:
        return sheet.put(("sha256",), sha256)
    if sheet.get(("sha256",)) is None:
        message = "it does not say which text it was decided on"
        raise RefusedError(None, message, f"read the article as it is now, then write 'sha256: {sha256}'")
    if str(sheet.get(("sha256",))).lower() != sha256:
        message = "its decisions were made on another text"
        raise RefusedError(sheet.line(("sha256",)), message, f"read them again, then write 'sha256: {sha256}'")
    return sheet


def _decided(sheet: Sheet, decision: ArticleDecision, reason: str) -> Sheet:
    match decision:
        case FieldDecision():
            return _field(sheet, decision, reason)
        case ActorDecision():
            return _actor(sheet, decision, reason)
        case MentionDecision(pin, naming):
            verdict: dict[str, Value] = {"actor": naming.actor} if naming.actor else {"reject": True}
            return _pinned(sheet, "mentions", {**_words(pin), **verdict}, reason)
        case QuoteDecision(pin, naming, kind, rejected):
            verdict = {"reject": True} if rejected else {"speaker": naming.actor or NONE}
            kinds: dict[str, Value] = {"kind": kind} if kind else {}
            return _pinned(sheet, "quotes", {**_words(pin), **kinds, **verdict}, reason)
        case Confirmation():
            return sheet


def _field(sheet: Sheet, decision: FieldDecision, reason: str) -> Sheet:
    if decision.field not in SETTABLE:
        raise RefusedError(None, f"'{decision.field}' is no field to set", f"choose one of {', '.join(SETTABLE)}")
    path = (decision.field,)
    if decision.value is None:
        return sheet if sheet.get(path) is None else sheet.take(path, reason)
    return sheet.put(path, decision.value, reason, ORDER)


def _actor(sheet: Sheet, decision: ActorDecision, reason: str) -> Sheet:
    other = "drop" if decision.verdict == "add" else "add"
    if decision.actor in _listed(sheet.get(("actors", decision.verdict))):
        return sheet
    if not sheet.get(("actors",)):
        edited = sheet.put(("actors",), {decision.verdict: [decision.actor]}, reason, ORDER)
    else:
        edited = sheet.append(("actors", decision.verdict), decision.actor, reason)
    against = _listed(sheet.get(("actors", other)))
    return edited.take(("actors", other, against.index(decision.actor))) if decision.actor in against else edited


def _listed(items: Plain) -> list[Plain]:
    return items if isinstance(items, list) else []


def _words(pin: Pin) -> dict[str, Value]:
    nth: dict[str, Value] = {"nth": pin.nth} if pin.nth else {}
    return {"words": pin.words, "paragraph": pin.paragraph, **nth}


def _pinned(sheet: Sheet, field: str, item: dict[str, Value], reason: str) -> Sheet:
    """The sheet with a decision on words; one on the same words before it gives way."""
    items, wanted = _listed(sheet.get((field,))), plain.said(item)
    same = [index for index, old in enumerate(items) if isinstance(old, dict) and _same_words(old, wanted)]
    if [items[index] for index in same] == [wanted]:
        return sheet
    sheet = sheet.append((field,), item, reason, ORDER)
    for index in reversed(same):
        sheet = sheet.take((field, index))
    return sheet


def _same_words(one: Plain, other: Plain) -> bool:
    return all(one.get(key) == other.get(key) for key in PIN)
