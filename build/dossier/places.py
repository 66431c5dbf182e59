"""Where facts stand in an article: its blocks, its sentences, and what of them may be shown."""

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

from dossier.model import Article, Segment, Span, Title
from dossier.rights import excerpt


class Places:
    """The blocks and sentences of an article, found by the spans inside them."""

    def __init__(self, article: Article) -> None:
        self.article = article

    @cached_property
    def blocks(self) -> tuple[Segment, ...]:
        """The article's segments in the order of the text, one after the other: a dateline is part of a paragraph."""
        parts = (part for part in self.article.facts.segments if part.kind != "dateline")
        return tuple(sorted(parts, key=lambda part: part.span))

    @cached_property
    def _spans(self) -> tuple[Span, ...]:
        return tuple(part.span for part in self.blocks)

    @cached_property
    def shown(self) -> tuple[Span, ...]:
        """The words that may be published under the article's rights, in the order of the text: whole blocks of a
        full text, of an excerpt runs of whole sentences (see `rights`)."""
        if self.article.rights == "full":
            return self._spans
        return excerpt(self.article) if self.article.rights == "excerpt" else ()

    @cached_property
    def title(self) -> Title | None:
        """The article's title, unless it is cut from words that are withheld; a printed headline never is."""
        title = self.article.facts.title
        span = title.evidence.span if title and title.basis == "derived" else None
        return None if span and not self.may_show(span) else title

    def block(self, span: Span) -> Segment | None:
        """The block that holds a span whole."""
        index = _holding(self._spans, span)
        return None if index is None else self.blocks[index]

    @cached_property
    def _line_starts(self) -> tuple[int, ...]:
        text = self.article.document.text
        return (0, *(index + 1 for index, char in enumerate(text) if char == "\n"))

    def line(self, span: Span) -> int:
        """The line of the text that a span begins in, from 1."""
        return bisect_right(self._line_starts, span.start)

    def sentence(self, span: Span) -> Span | None:
        """The sentence that holds a span whole."""
        index = _holding(self.article.facts.sentences, span)
        return None if index is None else self.article.facts.sentences[index]

    def passage(self, span: Span) -> Span:
        """The words to show a span in: its sentence, else its block, else itself."""
        block = self.block(span)
        return self.sentence(span) or (block.span if block else span)

    def may_show(self, span: Span) -> bool:
        """Whether the words of a span may be published."""
        return self.piece(span) is not None

    def piece(self, span: Span) -> Span | None:
        """The shown words that hold a span whole."""
        index = _holding(self.shown, span)
        return None if index is None else self.shown[index]


def _holding(spans: Sequence[Span], wanted: Span) -> int | None:
    index = bisect_right(spans, wanted.start, key=lambda span: span.start) - 1
    return index if index >= 0 and spans[index].contains(wanted) else None
