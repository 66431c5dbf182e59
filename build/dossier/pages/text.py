"""An article's text as Markdown blocks, to the character, with its names, dates and quotes marked in it.

A block's text content is the text of its segment, whatever is marked. Anchors: `#p4` a paragraph, `#p4s2` its second
sentence, `#m3`, `#d2`, `#q1` the third name, second date, first quote of the article's facts.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from urllib.parse import quote

from dossier.model import Article, Span
from dossier.pages.escape import Markdown, escape_each, raw_html
from dossier.places import Places

# Python-Markdown's time grows with the square of a block's length: one that no writer wrote is passed on as HTML.
LONG = 20_000
# What the HTML standard allows as the `datetime` of a `time` element.
HTML_TIME = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?)?)?|P\d+D", re.ASCII)


@dataclass(frozen=True, slots=True)
class Block:
    """A segment, or a piece of one that may be shown, as Markdown. `is_raw`: `body` is HTML, to be put into an
    HTML element; `is_after_gap`: words before it are withheld."""

    id: str
    kind: str
    number: int
    span: Span
    body: Markdown
    is_raw: bool = False
    is_after_gap: bool = False


@dataclass(frozen=True, slots=True)
class _Mark:
    """An element around a span: what opens and what closes it; `again` opens its second and later pieces."""

    span: Span
    opening: str
    again: str
    closing: str
    closing_again: str


class Text:
    """The shown text of an article: its blocks, and where a link to one of its facts leads."""

    def __init__(
        self, article: Article, known: frozenset[str], hide_unreviewed: bool = False, found: Collection[str] = ()
    ) -> None:
        """`known` are the actors that have a page, `found` those of them whom nobody has reviewed."""
        self.article = article
        self.known = known
        self.reviewed = known.difference(found)
        self.hide_unreviewed = hide_unreviewed
        self.places = Places(article)

    # ----------------------------------------------------------------------------------- anchors

    @cached_property
    def ids(self) -> dict[Span, str]:
        """The anchor of every shown piece: its block's number, or kind, and a count of its own if it is not the first
        (`p4`, `p4-2`, `headline`)."""
        ids: dict[Span, str] = {}
        seen: Counter[str] = Counter()
        for span in self.places.shown:
            if block := self.places.block(span):
                name = f"p{block.number}" if block.number else block.kind
                seen[name] += 1
                ids[span] = f"{name}-{seen[name]}" if seen[name] > 1 else name
        return ids

    def anchor(self, span: Span | None, mark: str = "") -> str:
        """`#m3` for a fact that is marked in the shown text, `#p4` where only its piece is shown, else nothing."""
        piece = self.places.piece(span) if span else None
        if piece not in self.ids or not piece:
            return ""
        return f"#{mark}" if mark and _is_marked(piece) else f"#{self.ids[piece]}"

    def sentence_anchor(self, span: Span | None) -> str:
        """The anchor of the sentence a span stands in, else of its block."""
        sentence = self.places.sentence(span) if span else None
        return self.anchor(sentence or span, self._sentence_ids.get(sentence, "") if sentence else "")

    @cached_property
    def _sentence_ids(self) -> dict[Span, str]:
        ids: dict[Span, str] = {}
        counts: Counter[str] = Counter()
        for sentence in self.article.facts.sentences:
            block, piece = self.places.block(sentence), self.places.piece(sentence)
            if block and piece in self.ids and piece:
                id = self.ids[piece] if block.number else f"{self.ids[piece]}-"
                counts[id] += 1
                ids[sentence] = f"{id}s{counts[id]}"
        return ids

    # ------------------------------------------------------------------------------------ blocks

    def blocks(self) -> Iterator[Block]:
        """The shown pieces of the article's blocks, in the order of the text."""
        marks: dict[Span | None, list[_Mark]] = defaultdict(list)
        for mark in self._marks():
            marks[self.places.piece(mark.span)].append(mark)
        whole, end = self.article.document.text, 0
        for span, id in self.ids.items():
            part = self.places.block(span)
            if part is None:
                continue
            is_raw, is_after_gap = not _is_marked(span), bool(end and whole[end : span.start].strip())
            text, end = span.of(whole), span.end
            one_line = part.kind in ("subheading", "headline")  # they become headings
            body = raw_html(text) if is_raw else _marked(text, span.start, marks[span], one_line)
            yield Block(id, part.kind, part.number, span, Markdown(body), is_raw, is_after_gap)

    def _marks(self) -> Iterator[_Mark]:
        """All marks, those that may hold others first."""
        facts = self.article.facts
        yield from (_element("span", "s", id, span) for span, id in self._sentence_ids.items())
        yield from (_element("span", "dateline", "", part.span) for part in facts.segments if part.kind == "dateline")
        for number, quoted in enumerate(facts.quotes, 1):
            if span := quoted.evidence.span:
                yield _element("span", f"quote {quoted.kind}", f"q{number}", span)
        yield from self._mentions()
        for number, date in enumerate(facts.dates, 1):
            if span := date.evidence.span:
                yield _date(date.edtf, f"d{number}", span)

    def _mentions(self) -> Iterator[_Mark]:
        """The names: in each block the first of everybody is marked, the others can be led to."""
        linked_until = 0
        marked: set[tuple[Span | None, str]] = set()
        for number, mention in enumerate(self.article.facts.mentions, 1):
            span = mention.evidence.span
            if not span or (mention.actor not in self.known and self.hide_unreviewed):
                continue
            who = self.places.piece(span), mention.actor or mention.name
            if who in marked:
                yield _element("span", "", f"m{number}", span)
                continue
            marked.add(who)
            if mention.actor in self.known and span.start >= linked_until:
                target = f"](../actors/{quote(mention.actor or '', safe='')}.md)"
                looks = ".mention" if mention.actor in self.reviewed else ".mention .found"
                yield _Mark(span, "[", "[", f"{target}{{ #m{number} {looks} }}", f"{target}{{ {looks} }}")
                linked_until = span.end
            else:  # not reviewed, or inside another's name: no link, for a link can hold none
                yield _element("span", "mention" if mention.actor else "unreviewed", f"m{number}", span)


def _is_marked(span: Span) -> bool:
    return span.end - span.start <= LONG


def _element(tag: str, kind: str, id: str, span: Span, attribute: str = "") -> _Mark:
    looks = f' class="{kind}"' if kind else ""
    again = f"<{tag}{looks}{attribute}>"
    opening = f'<{tag}{looks} id="{id}"{attribute}>' if id else again
    return _Mark(span, opening, again, f"</{tag}>", f"</{tag}>")


def _date(edtf: str | None, id: str, span: Span) -> _Mark:
    if edtf and HTML_TIME.fullmatch(edtf):
        return _element("time", "date", id, span, f' datetime="{edtf}"')
    return _element("span", "date", id, span)


# ------------------------------------------------------------------------------------- marking


def _marked(text: str, offset: int, marks: Sequence[_Mark], one_line: bool) -> str:
    """The text with its marks, which count from `offset`: a mark that crosses an earlier one is cut in pieces."""
    opens: dict[int, str] = defaultdict(str)
    closes: dict[int, str] = defaultdict(str)
    for mark, pieces in _cut(marks):
        for start, end in pieces:
            is_first = start == mark.span.start
            opens[start - offset] += mark.opening if is_first else mark.again
            closes[end - offset] = (mark.closing if is_first else mark.closing_again) + closes[end - offset]
    parts = [*escape_each(text, one_line), ""]
    for index in {*opens, *closes}:
        parts[index] = closes[index] + opens[index] + parts[index]
    return "".join(parts)


def _cut(marks: Iterable[_Mark]) -> Iterator[tuple[_Mark, list[tuple[int, int]]]]:
    """Each mark with the pieces it falls into at the edges of the marks before it, so that all of them nest."""
    edges: list[int] = []
    for mark in marks:
        start, end = mark.span.start, mark.span.end
        if start == end:
            continue
        bounds = sorted({start, end, *(edge for edge in edges if start < edge < end)})
        yield mark, list(pairwise(bounds))
        edges += (start, end)
