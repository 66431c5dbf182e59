"""What of an article an excerpt may show: its lead and the sentences that carry facts, and never much of it."""

from collections.abc import Iterator, Sequence
from typing import get_args

from dossier.model import Article, Facts, Rights, Span

# No law names a number; these keep an excerpt from taking the place of the article. The smaller one counts.
MOST_CHARACTERS = 800
MOST_SHARE = 0.5


def stricter(one: Rights, other: Rights | None) -> Rights:
    """Of two rights the ones that show less; None says nothing."""
    order = get_args(Rights)
    return max(one, other or one, key=order.index)


def excerpt(article: Article) -> tuple[Span, ...]:
    """The words an excerpt shows: runs of whole sentences of the article's paragraphs, in the order of the text.

    The first sentences that count are the lead's, then those with most facts; one that is too long for what is left
    is passed over. Offsets count in `Document.text`.
    """
    paragraphs = [part.span for part in article.facts.segments if part.kind == "paragraph"]
    sentences = [one for one in article.facts.sentences if any(part.contains(one) for part in paragraphs)]
    left = min(MOST_CHARACTERS, int(MOST_SHARE * sum(part.end - part.start for part in paragraphs)))
    chosen = []
    for sentence in _by_worth(sentences, paragraphs[0], article.facts) if paragraphs else ():
        length = sentence.end - sentence.start
        if length <= left:
            chosen.append(sentence)
            left -= length
    return tuple(_runs(sorted(chosen), article.document.text))


def _by_worth(sentences: Sequence[Span], lead: Span, facts: Facts) -> list[Span]:
    """The lead's sentences, then the others by how many kinds of fact they carry; those that carry none are left out.

    A name alone is no fact: hardly a sentence has none.
    """
    kinds = (
        [fact.evidence.span for fact in facts.dates],
        [fact.evidence.span for fact in facts.quotes if fact.speaker],
        [fact.evidence.span for fact in facts.roles],
        [fact.evidence.span for fact in facts.agencies],
    )

    def worth(sentence: Span) -> int:
        return sum(any(span and sentence.contains(span) for span in spans) for spans in kinds)

    first = [one for one in sentences if lead.contains(one)]
    others = [one for one in sentences if not lead.contains(one) and worth(one)]
    return [*first, *sorted(others, key=lambda one: (-worth(one), one))]


def _runs(sentences: Sequence[Span], text: str) -> Iterator[Span]:
    """Sentences of one line that follow each other as one span."""
    run: Span | None = None
    for sentence in sentences:
        between = text[run.end : sentence.start] if run else ""
        if run and not between.strip() and "\n" not in between:
            run = Span(run.start, sentence.end)
            continue
        if run:
            yield run
        run = sentence
    if run:
        yield run
