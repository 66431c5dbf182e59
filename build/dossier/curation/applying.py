"""Decisions onto facts. What cannot be applied as it was meant is reported, and leaves the facts alone."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from dossier.curation.decisions import Decisions, MentionDecision, QuoteDecision
from dossier.curation.desk import Desk
from dossier.model import (
    Actor,
    Agency,
    Article,
    Authority,
    Byline,
    Document,
    Evidence,
    Facts,
    Mention,
    Outlet,
    Problem,
    Published,
    Quote,
    Rights,
    Span,
    Speaker,
    Title,
    name_key,
)
from dossier.rights import stricter

LAST = Span(sys.maxsize, sys.maxsize)  # where a fact without words of the article stands among those with


def apply(
    document: Document, facts: Facts, decisions: Decisions | None, authority: Authority, rights: Rights = "full"
) -> tuple[Article, tuple[Problem, ...]]:
    """The article as the curator has it, and the decisions that do not hold.

    `facts` are the machine's, and stay in `Article.machine`. `rights` are those of an article that decides none.
    Decisions made on another text than this document's are not applied, but that rights which withhold words go on
    withholding them; names that the authority file rejects are none in any text.
    """
    named = _without_rejected(facts, authority)
    undecided = Article(document, machine=facts, facts=named, rights=rights)
    if decisions is None:
        return undecided, ()
    if stale := _stale(document, decisions):
        # What may be shown was decided on the article, not on its words: a slip or a change must not publish more.
        return replace(undecided, rights=stricter(rights, decisions.rights)), (stale,)
    desk = Desk(decisions.file, document.text, facts.segments, authority)
    curated = _described(named, decisions)
    curated = _with_actors(curated, decisions, desk)
    curated = _with_quotes(curated, decisions, desk)
    article = replace(
        undecided,
        facts=curated,
        date_note=decisions.date_note,
        notes=decisions.notes,
        url=decisions.url,
        retrieved=decisions.retrieved,
        archive_url=decisions.archive_url,
        rights=decisions.rights or rights,
    )
    return article, tuple(desk.problems)


def _without_rejected(facts: Facts, authority: Authority) -> Facts:
    """The facts without the names that the authority file rejects."""
    if not authority.rejected:
        return facts
    rejected = set(map(name_key, authority.rejected))
    return replace(facts, mentions=tuple(m for m in facts.mentions if m.actor or name_key(m.name) not in rejected))


def _stale(document: Document, decisions: Decisions) -> Problem | None:
    if decisions.sha256 == document.sha256:
        return None
    if decisions.sha256_line is None:
        message, remedy = "it does not say which text it was decided on, and is not applied", "add the line"
    else:
        message, remedy = "decided on another text, and not applied", "read the article as it is now, then write"
    return Problem(decisions.file, decisions.sha256_line, message, f"{remedy} 'sha256: {document.sha256}'")


# -------------------------------------------------------------------------- the article as a whole


def _described(facts: Facts, decisions: Decisions) -> Facts:
    """The facts with the title, source and date that the curator decided."""
    return replace(
        facts,
        lang=decisions.lang or facts.lang,
        title=_title(facts.title, decisions.title),
        outlet=None if "source" in decisions.withdrawn else _outlet(facts.outlet, decisions.outlet),
        published=None if "date" in decisions.withdrawn else _published(facts.published, decisions.published),
        agencies=_listed(facts.agencies, decisions.agencies),
        bylines=_listed(facts.bylines, decisions.bylines),
    )


def _resting(decided: Evidence, found: Evidence) -> Evidence:
    """The curator's evidence for what the machine found too: it rests on the same words."""
    return replace(decided, text=found.text, span=found.span) if found.span else decided


def _title(found: Title | None, decided: Title | None) -> Title | None:
    if found and decided and found.basis == "stated" and found.value == decided.value:
        return replace(found, evidence=_resting(decided.evidence, found.evidence))
    return decided or found


def _outlet(found: Outlet | None, decided: Outlet | None) -> Outlet | None:
    if found and decided and found.name == decided.name:
        return replace(decided, evidence=_resting(decided.evidence, found.evidence))
    return decided or found


def _published(found: Published | None, decided: Published | None) -> Published | None:
    """The decided date. If it is the machine's, so are its bounds and reasons: they say more than the date does."""
    if found and decided and found.edtf == decided.edtf:
        return replace(found, basis="curated", evidence=_resting(decided.evidence, found.evidence))
    return decided or found


_Credit = TypeVar("_Credit", Agency, Byline)


def _listed(found: tuple[_Credit, ...], decided: tuple[_Credit, ...] | None) -> tuple[_Credit, ...]:
    if decided is None:
        return found
    known = {(credit.name, credit.kind): credit.evidence for credit in found}
    return tuple(
        replace(credit, evidence=_resting(credit.evidence, known.get((credit.name, credit.kind), credit.evidence)))
        for credit in decided
    )


# ------------------------------------------------------------------------------------------ actors


def _with_actors(facts: Facts, decisions: Decisions, desk: Desk) -> Facts:
    """The facts without the dropped actors, with the mentions as decided, then with the added actors."""
    for naming in decisions.drop:
        if actor := desk.actor(naming):
            facts = _dropped(facts, actor)
    for decision in decisions.mentions:
        facts = _mentioned(facts, decision, desk)
    for naming in decisions.add:
        actor = desk.actor(naming)
        if actor and all(mention.actor != actor.id for mention in facts.mentions):
            where = f"{desk.file}:{naming.line}"
            evidence = Evidence(actor.name, None, "curation.actors", "curator", where)
            facts = replace(facts, mentions=(*facts.mentions, _mention(actor, evidence)))
    return facts


def _mention(actor: Actor, evidence: Evidence) -> Mention:
    return Mention(actor.type, actor.name, actor.id, evidence)


def _dropped(facts: Facts, actor: Actor) -> Facts:
    """The facts without any mention of an actor; what it said and was stays, as words."""
    gone = [mention for mention in facts.mentions if mention.actor == actor.id]
    return _inherit(_without(facts, gone), gone, None, None)


def _mentioned(facts: Facts, decision: MentionDecision, desk: Desk) -> Facts:
    actor = desk.actor(decision.naming) if decision.naming.actor else None
    if decision.naming.actor and not actor:
        return facts
    line = decision.naming.line
    for words in desk.places(decision.pin, line):
        touched = [mention for mention in facts.mentions if _overlaps(mention.evidence, words)]
        if actor:
            named = _mention(actor, desk.evidence(line, decision.field, words))
            facts = _inherit(_sorted(_without(facts, touched), named), touched, words, actor)
            continue
        rejected = [m for m in touched if m.evidence.span and words.contains(m.evidence.span)]
        if touched and not rejected:
            desk.wrong(line, f"the name found there is '{touched[0].evidence.text}'", "reject those words, all of them")
        facts = _inherit(_without(facts, rejected), rejected, words, None)
    return facts


def _overlaps(evidence: Evidence, words: Span) -> bool:
    return evidence.span is not None and evidence.span.overlaps(words)


def _without(facts: Facts, gone: Sequence[Mention]) -> Facts:
    return replace(facts, mentions=tuple(mention for mention in facts.mentions if mention not in gone))


def _sorted(facts: Facts, named: Mention) -> Facts:
    """The facts with one more mention, in the order of the text; those without words stand last."""
    ordered = sorted((*facts.mentions, named), key=lambda mention: mention.evidence.span or LAST)
    return replace(facts, mentions=tuple(ordered))


def _inherit(facts: Facts, gone: Sequence[Mention], words: Span | None, actor: Actor | None) -> Facts:
    """The facts where the quotes and roles of mentions that are gone are the new actor's; with None, nobody's.

    Words that only hold the name («duta besar China untuk Bern») name somebody else, and stay as they are.
    """

    def follows(span: Span | None, id: str | None) -> bool:
        if span is None:
            return False
        return span == words or any(mention.actor == id and mention.evidence.span == span for mention in gone)

    id = actor.id if actor else None
    quotes = tuple(
        replace(quote, speaker=replace(quote.speaker, actor=id))
        if quote.speaker and follows(quote.speaker.evidence.span, quote.speaker.actor)
        else quote
        for quote in facts.quotes
    )
    roles = tuple(replace(role, actor=id) if follows(role.person, role.actor) else role for role in facts.roles)
    return replace(facts, quotes=quotes, roles=roles)


# ------------------------------------------------------------------------------------------ quotes


def _with_quotes(facts: Facts, decisions: Decisions, desk: Desk) -> Facts:
    for decision in decisions.quotes:
        actor = desk.actor(decision.naming) if decision.naming.actor else None
        if decision.naming.actor and not actor:
            continue
        for words in desk.places(decision.pin, decision.naming.line):
            facts = replace(facts, quotes=_quoted(facts.quotes, decision, words, actor, desk))
    return facts


def _quoted(
    quotes: tuple[Quote, ...], decision: QuoteDecision, words: Span, actor: Actor | None, desk: Desk
) -> tuple[Quote, ...]:
    """The quotes with the one the words belong to (the innermost) as decided; a new one if they belong to none."""
    touched = [quote for quote in quotes if _overlaps(quote.evidence, words)]
    found = min(touched, key=lambda quote: len(quote.evidence.text), default=None)
    others = tuple(quote for quote in quotes if quote is not found)
    if decision.rejected:
        return others
    evidence = desk.evidence(decision.naming.line, "quotes", words)
    decided = found or Quote(decision.kind or "direct", evidence)
    decided = replace(
        decided,
        # That nobody is quoted has no speaker to stand with.
        evidence=decided.evidence if actor else _resting(evidence, decided.evidence),
        kind=decision.kind or decided.kind,
        speaker=_speaker(decided, actor, evidence),
    )
    return tuple(sorted((*others, decided), key=lambda quote: quote.evidence.span or words))


def _speaker(quote: Quote, actor: Actor | None, decided: Evidence) -> Speaker | None:
    if actor is None:
        return None
    evidence = replace(decided, text=actor.name, span=None)
    if quote.speaker and quote.speaker.actor == actor.id:
        return replace(quote.speaker, evidence=_resting(evidence, quote.speaker.evidence))
    return Speaker(actor.name, actor.id, evidence)
