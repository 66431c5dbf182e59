"""What a dossier does not know, derived from what it does: of its articles, their words, and its events."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from dossier.ledger.events import Event
from dossier.ledger.quotes import Quotation
from dossier.model import Article, Reason, Span

Kind = Literal[
    "address",  # where the original of an article is
    "retrieved",  # when it was taken from there
    "outlet",  # who published it
    "title",  # an article without a headline
    "date",  # when it was published, or that only about
    "unconfirmed",  # whether what was planned or announced came about
    "speaker",  # who says a quotation
    "place",  # where something was said
    "conflict",  # which of a weekday and a date that contradict each other is right
    "time",  # what words for a time mean
]
KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that is not known: of an article, or an event; `span` are the words it is about, `reasons` why."""

    kind: Kind
    article: Article | None = None
    event: Event | None = None
    span: Span | None = None
    reasons: tuple[Reason, ...] = ()


def gaps(articles: Iterable[Article], events: Iterable[Event], quotations: Iterable[Quotation]) -> tuple[Gap, ...]:
    """All of them, kind by kind, in the order of the articles and events."""
    found = [
        *(gap for article in articles for gap in _of_article(article)),
        *(
            Gap("unconfirmed", event=one)
            for one in events
            if one.is_gathered and one.status in ("planned", "announced")
        ),
        *(gap for one in quotations for gap in _of_quotation(one)),
    ]
    return tuple(sorted(found, key=lambda gap: KINDS.index(gap.kind)))


def _of_article(article: Article) -> Iterator[Gap]:
    facts = article.facts
    published, title = facts.published, facts.title
    if not article.url:
        yield Gap("address", article)
    if not article.retrieved:
        yield Gap("retrieved", article)
    if facts.outlet is None:
        yield Gap("outlet", article)
    if title is None or title.basis != "stated":
        yield Gap("title", article)
    if published is None:
        yield Gap("date", article)
    elif published.basis in ("inferred", "updated") or {*"~?%/"} & {*published.edtf}:
        yield Gap("date", article, span=published.evidence.span, reasons=published.reasons)
    for date in facts.dates:
        if date.conflict:
            yield Gap("conflict", article, span=date.evidence.span, reasons=date.reasons)
        elif date.edtf is None:
            yield Gap("time", article, span=date.evidence.span, reasons=date.reasons)


def _of_quotation(one: Quotation) -> Iterator[Gap]:
    if one.quote.speaker is None:
        yield Gap("speaker", one.article, span=one.quote.evidence.span)
    if one.place is None:
        yield Gap("place", one.article, span=one.quote.evidence.span)
