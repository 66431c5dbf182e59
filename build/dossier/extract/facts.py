"""One article's machine facts as a JSON object: the contract of `dossier extract --json`.

Spans are `[start, end)` offsets into the file's UTF-8 decoded text; for a saved HTML page into the extracted
`text`, which is then part of the object.
"""

from typing import Any

from dossier.model import (
    Byline,
    DateMention,
    Document,
    Evidence,
    Facts,
    Mention,
    Outlet,
    Published,
    Quote,
    Role,
    Span,
    Title,
)
from dossier.slug import slug

Json = dict[str, Any]


def to_json(document: Document, facts: Facts) -> Json:
    """The facts in the contract's shape; keys are always there, null where nothing is known."""
    return {
        "file": document.file,
        "lang": facts.lang,
        **({"text": document.text} if document.page else {}),
        "title": _title(facts.title),
        "outlet": _outlet(facts.outlet),
        "byline": _byline(facts.bylines),
        "agencies": [{"value": one.name, "span": _span(one.evidence.span), "kind": one.kind} for one in facts.agencies],
        "published": _published(facts.published),
        "mentions": [_mention(one) for one in facts.mentions],
        "dates": [_date(one) for one in facts.dates],
        "quotes": [_quote(one) for one in facts.quotes],
        "roles": [_role(one) for one in facts.roles],
    }


def _span(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None


def _words(evidence: Evidence) -> Json:
    return {"span": _span(evidence.span), "text": evidence.text}


def _title(title: Title | None) -> Json | None:
    if title is None:
        return None
    return {"value": title.value, "basis": title.basis, "span": _span(title.evidence.span)}


def _outlet(outlet: Outlet | None) -> Json | None:
    return None if outlet is None else {"value": outlet.name, "span": _span(outlet.evidence.span)}


def _byline(bylines: tuple[Byline, ...]) -> Json | None:
    """The named reporters as one byline; closing initials name nobody."""
    named = [one for one in bylines if one.kind == "reporter"]
    if not named:
        return None
    spans = [one.evidence.span for one in named if one.evidence.span]
    whole = Span(min(spans).start, max(one.end for one in spans)) if spans else None
    return {"value": ", ".join(one.name for one in named), "span": _span(whole)}


def _published(published: Published | None) -> Json | None:
    if published is None:
        return None
    return {
        "edtf": published.edtf,
        "basis": published.basis,
        "earliest": published.earliest and published.earliest.isoformat(),
        "latest": published.latest and published.latest.isoformat(),
        "span": _span(published.evidence.span),
    }


def _actor(actor: str | None, name: str) -> str | None:
    """The id in the authority file, or the id that a name it does not know would get there."""
    return actor or slug(name) or None


def _mention(mention: Mention) -> Json:
    # A group of countries («Barat») is none of the contract's four types; it acts as an organization does.
    kind = "organization" if mention.type == "group" else mention.type
    return {**_words(mention.evidence), "type": kind, "actor": _actor(mention.actor, mention.name)}


def _date(date: DateMention) -> Json:
    return {**_words(date.evidence), "type": date.type, "edtf": date.edtf, "conflict": date.conflict}


def _quote(quote: Quote) -> Json:
    speaker = quote.speaker and {
        **_words(quote.speaker.evidence),
        "actor": _actor(quote.speaker.actor, quote.speaker.name),
    }
    cue = quote.cue and _words(quote.cue)
    return {**_words(quote.evidence), "kind": quote.kind, "speaker": speaker, "cue": cue}


def _role(role: Role) -> Json:
    return {**_words(role.evidence), "person": _span(role.person)}
