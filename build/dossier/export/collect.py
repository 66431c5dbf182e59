"""The ledger's facts as records; what rights withhold and settings hide is left out here, and nowhere else."""

import datetime as dt
from collections.abc import Iterator
from itertools import chain
from typing import Any

from dossier import when
from dossier.export.records import (
    ActorRow,
    ArticleRow,
    DateRow,
    EventRow,
    MentionRow,
    QuoteRow,
    Records,
    RelayRow,
    RoleRow,
    SentenceRow,
    SourceRow,
    StatementRow,
)
from dossier.ledger import Event, Ledger, Profile
from dossier.model import Article, Evidence, Span
from dossier.places import Places
from dossier.settings import Settings


def collect(ledger: Ledger, settings: Settings) -> Records:
    """All records of a dossier, in the order of the ledger and of the texts."""
    read = {article.id: _Article(article, ledger, settings.unreviewed == "hidden") for article in ledger.articles}
    every = list(read.values())
    return Records(
        title=settings.title,
        description=settings.description or None,
        language=settings.language,
        url=settings.address or None,
        rights=settings.copyright or None,
        articles=[one.row() for one in every],
        actors=[_actor(profile, ledger) for profile in ledger.profiles.values()],
        sources=[
            SourceRow(id=one.id, name=one.name, published=len(one.published), relied_on=len(one.relied_on))
            for one in ledger.sources.values()
        ],
        events=[_event(event, ledger) for event in ledger.events.values()],
        statements=list(chain.from_iterable(_statements(event, ledger, read) for event in ledger.events.values())),
        mentions=list(chain.from_iterable(one.mentions() for one in every)),
        quotes=list(chain.from_iterable(one.quotes() for one in every)),
        dates=list(chain.from_iterable(one.dates() for one in every)),
        roles=list(chain.from_iterable(one.roles() for one in every)),
        relays=list(chain.from_iterable(one.relays() for one in every)),
        sentences=list(chain.from_iterable(one.sentences() for one in every)),
    )


def _actor(profile: Profile, ledger: Ledger) -> ActorRow:
    actor, found = profile.actor, ledger.found.get(profile.actor.id)
    spelt = [one.text for one in found.spellings if one.how != "short"] if found else actor.aliases
    return ActorRow(
        id=actor.id,
        name=actor.name,
        type=actor.type,
        description=actor.description or None,
        wikidata=actor.wikidata,
        aliases=[name for name in spelt if name != actor.name],
        reviewed=actor.is_reviewed,
        articles=len(profile.appearances),
        mentions=profile.count,
    )


def _event(event: Event, ledger: Ledger) -> EventRow:
    earliest, latest = _bounds(event.edtf)
    return EventRow(
        id=event.id,
        name=ledger.name(event) or None,
        name_by="curator" if event.name else "machine",
        kind=event.kind,
        date=event.edtf or None,
        earliest=earliest,
        latest=latest,
        status=event.status,
        reported_until=event.known_until,
        before=[one.second for one in ledger.relations if one.first == event.id],
        after=[one.first for one in ledger.relations if one.second == event.id],
        actors=list(event.actors),
        articles=[article.id for article in event.articles],
        by=event.by,
        note=event.note or None,
    )


def _statements(event: Event, ledger: Ledger, read: dict[str, "_Article"]) -> Iterator[StatementRow]:
    for number, one in enumerate(event.statements, 1):
        article, saying = read[one.article.id], ledger.saying(one)
        speaker = saying.quote.speaker if saying else None
        yield StatementRow(
            id=f"{event.id}#{number}",
            event=event.id,
            article=one.article.id,
            date=one.edtf or None,
            status=one.status,
            said=saying.said or None if saying else None,
            speaker=article.named(speaker.actor, speaker.name) if speaker else None,
            via=list(saying.via) if saying else [],
            words=article.shown(one.span),
            start=one.span.start,
            end=one.span.end,
            sentence=article.sentence(one.span),
        )


def _bounds(edtf: str | None) -> tuple[dt.date | None, dt.date | None]:
    known = when.read(edtf) if edtf else None
    return (known.earliest, known.latest) if known else (None, None)


class _Article:
    """An article about to become records."""

    def __init__(self, article: Article, ledger: Ledger, hides_unreviewed: bool) -> None:
        self.article, self.ledger, self.hides_unreviewed = article, ledger, hides_unreviewed
        self.places = Places(article)
        shown = (span for span in article.facts.sentences if self.places.may_show(span))
        self._sentences = {span: f"{article.id}#s{number}" for number, span in enumerate(shown, 1)}

    # --------------------------------------------------------------------------- what may be said

    def shown(self, span: Span) -> str | None:
        """The words at a span, if they may be published."""
        return span.of(self.article.document.text) if self.places.may_show(span) else None

    def sentence(self, span: Span | None) -> str | None:
        """The id of the sentence that holds a span."""
        found = self.places.sentence(span) if span else None
        return self._sentences.get(found) if found else None

    def _evidence(self, evidence: Evidence) -> dict[str, Any]:
        """The columns that say what a fact rests on."""
        span = evidence.span
        return {
            "words": self.shown(span) if span else evidence.text,
            "start": span.start if span else None,
            "end": span.end if span else None,
            "sentence": self.sentence(span),
            "where": evidence.where or None,
            "rule": evidence.rule,
            "by": evidence.by,
        }

    def _known(self, actor: str | None) -> str | None:
        return actor if actor in self.ledger.profiles else None

    def named(self, actor: str | None, name: str) -> str | None:
        """A name; None where nobody has reviewed it and the settings hide such names."""
        return None if self.hides_unreviewed and self._known(actor) is None else name

    def _source(self, name: str) -> str | None:
        try:
            return self.ledger.source(name).id
        except KeyError:  # the curator struck it out
            return None

    # -------------------------------------------------------------------------------- the records

    def row(self) -> ArticleRow:
        """The article's own record."""
        article, facts, title = self.article, self.article.facts, self.places.title
        published, document = facts.published, article.document
        return ArticleRow(
            id=article.id,
            title=title.value if title else None,
            title_basis=title.basis if title else None,
            outlet=facts.outlet.name if facts.outlet else None,
            source=self._source(facts.outlet.name) if facts.outlet else None,
            authors=[one.name for one in facts.bylines if one.kind == "reporter"],
            agencies=list(dict.fromkeys(one.name for one in facts.agencies if one.kind == "text")),
            place=facts.place.text if facts.place else None,
            date=published.edtf if published else None,
            date_basis=published.basis if published else None,
            earliest=published.earliest if published else None,
            latest=published.latest if published else None,
            lang=facts.lang,
            url=article.url or None,
            archive_url=article.archive_url or None,
            retrieved=article.retrieved or None,
            rights=article.rights,
            seed=document.file,
            sha256=document.sha256,
        )

    def mentions(self) -> Iterator[MentionRow]:
        """The names, without those that the settings hide."""
        for number, one in enumerate(self.article.facts.mentions, 1):
            if (name := self.named(one.actor, one.name)) is not None:
                yield MentionRow(
                    id=f"{self.article.id}#m{number}",
                    article=self.article.id,
                    actor=self._known(one.actor),
                    name=name,
                    type=one.type,
                    reviewed=self._known(one.actor) is not None and one.actor not in self.ledger.found,
                    **self._evidence(one.evidence),
                )

    def dates(self) -> Iterator[DateRow]:
        """The time expressions."""
        for number, one in enumerate(self.article.facts.dates, 1):
            earliest, latest = _bounds(one.edtf)
            yield DateRow(
                id=f"{self.article.id}#d{number}",
                article=self.article.id,
                type=one.type,
                value=one.edtf,
                earliest=earliest,
                latest=latest,
                conflict=one.conflict,
                candidates=list(one.candidates),
                **self._evidence(one.evidence),
            )

    def quotes(self) -> Iterator[QuoteRow]:
        """The quotations; a speaker nobody has reviewed goes unnamed where the settings hide such names."""
        for number, one in enumerate(self.article.facts.quotes, 1):
            cue, speaker = one.cue, one.speaker
            yield QuoteRow(
                id=f"{self.article.id}#q{number}",
                article=self.article.id,
                kind=one.kind,
                actor=self._known(speaker.actor) if speaker else None,
                speaker=self.named(speaker.actor, speaker.name) if speaker else None,
                cue=self._evidence(cue)["words"] if cue else None,
                **self._evidence(one.evidence),
            )

    def roles(self) -> Iterator[RoleRow]:
        """The roles, without those of persons that the settings hide."""
        for number, one in enumerate(self.article.facts.roles, 1):
            if (name := self.named(one.actor, one.name)) is not None:
                yield RoleRow(
                    id=f"{self.article.id}#r{number}",
                    article=self.article.id,
                    actor=self._known(one.actor),
                    person=name,
                    **self._evidence(one.evidence),
                )

    def relays(self) -> Iterator[RelayRow]:
        """The media it relies on."""
        for number, one in enumerate(self.article.facts.agencies, 1):
            yield RelayRow(
                id=f"{self.article.id}#a{number}",
                article=self.article.id,
                source=self._source(one.name),
                name=one.name,
                kind=one.kind,
                **self._evidence(one.evidence),
            )

    def sentences(self) -> Iterator[SentenceRow]:
        """The sentences that may be shown."""
        for span, id in self._sentences.items():
            text = span.of(self.article.document.text)
            yield SentenceRow(id=id, article=self.article.id, text=text, start=span.start, end=span.end)
