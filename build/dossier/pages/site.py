"""What every page shares: the indexes, the words, the templates, and links from where it stands to where it leads."""

import posixpath
import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from html import escape as escape_html
from itertools import chain
from types import MappingProxyType
from typing import Generic, TypeVar
from urllib import parse

from jinja2 import Environment, PackageLoader, StrictUndefined

from dossier.ledger import Ledger
from dossier.model import Actor, Article, Quote, Span
from dossier.pages import times
from dossier.pages.escape import Markdown, escape_each, label
from dossier.pages.front import Value, front_matter
from dossier.pages.links import distinguish, safe
from dossier.pages.text import Text
from dossier.pages.words import Words
from dossier.settings import Settings

# A longer list is cut into pages, so that a page's size does not grow with the dossier's: into so many entries, or as
# many as take so many lines of a phone's screen.
PER_PAGE = 60
MOST_LINES = 300
LINE = 40  # letters of a line there
NEAR = 3  # pages before and after one
# A sentence longer than this is shown around the words it is quoted for.
LONGEST_PASSAGE = 600
URL = re.compile(r"https?://[^\s<>\"\\^`{|}\x00-\x1f\x7f-\x9f]+", re.IGNORECASE)
CODE = re.compile(r"[\w./~?%:+-]+")

EVIDENCE = "¶"  # leads to the words that a fact rests on

NO_DATA: Mapping[str, str] = MappingProxyType({})

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Part(Generic[Item]):
    """One page of a long list, by its number from 1; `paths` are those of all its pages."""

    number: int
    paths: tuple[str, ...]
    items: tuple[Item, ...]

    @property
    def path(self) -> str:
        """The page's own path."""
        return self.paths[self.number - 1]

    @property
    def near(self) -> tuple[int | None, ...]:
        """The numbers of the pages to offer: the first, the last and those around this one; None for those between."""
        last = len(self.paths)
        shown = sorted({1, last, *range(max(1, self.number - NEAR), min(last, self.number + NEAR) + 1)})
        pairs = zip([0, *shown], shown, strict=False)
        return tuple(
            chain.from_iterable([number] if number == before + 1 else [None, number] for before, number in pairs)
        )


@dataclass(frozen=True)
class Site:
    """A dossier about to become pages: its indexes, its articles' texts by the articles' ids, its data files by
    their paths below docs/, and the paths of its pictures for shared links."""

    ledger: Ledger
    words: Words
    settings: Settings
    texts: Mapping[str, Text]
    data: Mapping[str, str]
    pictures: Collection[str] = ()

    def page(self, path: str) -> "Page":
        """The page at a path below docs/."""
        return Page(self, path)

    def title(self, article: Article) -> str:
        """An article's title as a catalogue shows it: one that the curator supplied stands in brackets."""
        title = self.texts[article.id].places.title
        if title is None:
            return self.words.plain("title.none", id=article.id)
        return f"[{title.value}]" if title.basis == "supplied" else title.value

    def called(self, path: str) -> str:
        """What the page of an article, actor or medium at a path below docs/ is called, with what it is where a name
        alone would not tell; nothing of any other page."""
        folder, _, file = path.partition("/")
        id, ledger = file.removesuffix(".md"), self.ledger
        if folder == "articles" and id in self.texts:
            return self.title(self.texts[id].article)
        if folder == "actors" and id in ledger.profiles:
            actor = ledger.profiles[id].actor
            return f"{actor.name}, {self.words.plain(f'type.{actor.type}')}"
        if folder == "events" and (event := ledger.events.get(id)):
            return f"{ledger.name(event)}, {self.words.plain('event')}"
        named = ledger.sources.get(id) if folder == "sources" else None
        return f"{named.name}, {self.words.plain('source')}" if named else ""

    def published(self, article: Article) -> str:
        """When an article was published or, if only that is known, updated; or the words that say that neither is."""
        t, published = self.words, article.facts.published
        if published is None:
            return t.plain("date.unknown")
        day = times.by_day(t, published.edtf)
        return t.plain("updated.on", date=day) if published.basis == "updated" else day


class Page:
    """A page in the making: links that lead from it, and the template that lays it out."""

    def __init__(self, site: Site, path: str) -> None:
        self.site = site
        self.path = path

    def render(self, template: str, front: Mapping[str, Value], **values: object) -> tuple[str, str]:
        """The page's path and its Markdown, of a template of that name and of front matter."""
        shared = {"page": self, "t": self.site.words, "ledger": self.site.ledger}
        body = _templates().get_template(f"{template}.md.j2").render(**shared, **values)
        tidy = re.sub(r"\n{3,}", "\n\n", body).strip("\n")
        return self.path, f"{front_matter(front)}\n{distinguish(tidy, self.path, self.site.called)}\n"

    # ------------------------------------------------------------------------------------- links

    def link(self, text: str, path: str, anchor: str = "") -> Markdown:
        """A link to a page, by its path below docs/, and to an anchor on it (`#p4`); no link from here to here."""
        shown = text if isinstance(text, Markdown) else label(text)
        if path == self.path and not anchor:
            return shown
        target = "" if path == self.path else _relative(path, posixpath.dirname(self.path) or ".")
        return Markdown(f"[{shown}]({target}{anchor})")

    def narrowed(self, text: str, path: str, **chosen: str) -> Markdown:
        """A link to a list, narrowed to what is chosen; for who reads without a script, to all of it."""
        target = _relative(path, posixpath.dirname(self.path) or ".")
        return Markdown(f"[{text if isinstance(text, Markdown) else label(text)}]({target}?{parse.urlencode(chosen)})")

    def address(self, path: str, anchor: str = "") -> str:
        """Where a picture's link to a page leads: to its Markdown file, as all links here do."""
        if path == self.path and anchor:
            return anchor
        return _relative(path, posixpath.dirname(self.path) or ".") + anchor

    def article(self, article: Article, anchor: str = "", text: str = "") -> Markdown:
        """A link to an article, by its title, which says so where it is in another language than the site."""
        title = label(text or self.site.title(article)) if not isinstance(text, Markdown) or not text else text
        is_own = not text and self.site.texts[article.id].places.title is not None
        is_foreign = is_own and article.facts.lang != self.site.words.language.code
        shown = Markdown(f'<span lang="{article.facts.lang}">{title}</span>') if is_foreign else title
        return self.link(shown, f"articles/{article.id}.md", anchor)

    def actor(self, actor: Actor) -> Markdown:
        """A link to an actor's page, by its name; it looks otherwise where nobody has reviewed who that is."""
        name = label(actor.name) if actor.is_reviewed else Markdown(f'<span class="found">{label(actor.name)}</span>')
        return self.link(name, f"actors/{actor.id}.md")

    def actors(self, actors: Iterable[Actor], more: str = "") -> Markdown:
        """Links to actors' pages as an enumeration; `more` words stand last in it."""
        return Markdown(self.site.words.enumeration([*map(self.actor, actors), *([more] if more else [])]))

    def source(self, name: str) -> Markdown:
        """A link to a medium's page, by the name given."""
        return self.link(name, f"sources/{self.site.ledger.source(name).id}.md")

    def outlet(self, article: Article) -> Markdown:
        """A link to the medium that published an article, or the words that say that it is not named."""
        outlet = article.facts.outlet
        return self.source(outlet.name) if outlet else self.site.words("source.unknown")

    def medium(self, name: str) -> Markdown:
        """A link to the page of a medium if it has one; of one that the curator struck out, the name alone."""
        try:
            return self.source(name)
        except KeyError:
            return label(name)

    def here(self, text: str, anchor: str) -> Markdown:
        """A link to an anchor on this page; the text alone where there is nothing to lead to."""
        return self.link(text, self.path, anchor)

    def where(self, anchor: str, what: str, article: Article | None = None) -> Markdown:
        """A small sign that leads to where words stand in an article's text, of this page's if none is given; nothing
        where they are withheld. `what` they are, such as the author, is its name for listeners."""
        if not anchor:
            return Markdown()
        link = self.article(article, anchor, EVIDENCE) if article else self.here(EVIDENCE, anchor)
        return Markdown(f'{link}{{ .where aria-label="{safe(self.site.words.plain("quote.where", what=what))}" }}')

    def date(self, edtf: str, printed: str = "") -> Markdown:
        """An EDTF value in words, and behind them as it is written, or once if that is the same; a time of day in the
        zone that the `printed` words name."""
        said = times.said(self.site.words, edtf, times.zone(printed))
        if said in ("", edtf):
            return label(said) or code(edtf)
        return Markdown(f'<abbr title="EDTF {escape_html(edtf)}">{label(said)}</abbr>')

    def report(self) -> Markdown:
        """How to report an error, and who answers for the dossier; nothing of what the settings do not say."""
        t, settings = self.site.words, self.site.settings
        address = settings.contact if "://" in settings.contact else f"mailto:{settings.contact}"
        ways = [Markdown(f"[{t('report')}](<{address}>)")] if settings.contact else []
        answers = [t("answers", name=settings.author)] if settings.author else []
        return Markdown(" · ".join([*ways, *answers]))

    def external(self, text: str, url: str) -> Markdown:
        """A link to another site; the text alone where it is no web address."""
        return Markdown(f"[{label(text)}](<{url}>)") if URL.fullmatch(url) else label(text)

    def published(self, article: Article) -> Markdown:
        """When an article was published, as the site says it."""
        return label(self.site.published(article))

    def speaker(self, quote: Quote) -> Markdown:
        """Who said a quotation: a link to their page, the words for them, or that the text does not tell."""
        if quote.speaker is None:
            return self.site.words("quote.nobody")
        profile = self.site.ledger.profiles.get(quote.speaker.actor or "")
        return self.actor(profile.actor) if profile else label(quote.speaker.name)

    def quoted(self, article: Article, quote: Quote) -> Markdown:
        """A quotation's words: those of a direct one between marks, and without the comma that hangs at their end."""
        span = quote.evidence.span
        if quote.kind == "direct" and span:
            span = Span(span.start, span.start + len(span.of(article.document.text).rstrip(" ,\n")))
        words = self.passage(article, span, []) if span else label(quote.evidence.text)
        is_shown = span is None or self.site.texts[article.id].places.may_show(span)
        return self.site.words("quoted", words=words) if quote.kind == "direct" and is_shown else words

    def passage(self, article: Article, span: Span, marks: Sequence[tuple[Span, str]]) -> Markdown:
        """The words at a span, those at the `marks` inside it as links to the article and the mark's anchor.

        Words that the article's rights withhold are replaced by a remark that says so.
        """
        text = self.site.texts[article.id]
        if not text.places.may_show(span):
            return self.site.words("withheld")
        shown = _around(span, [mark for mark, _ in marks])
        flat = re.sub(r"\s", " ", shown.of(article.document.text))
        parts = escape_each(flat)
        linked_until = 0
        for mark, anchor in sorted(marks):
            if shown.contains(mark) and mark.start >= linked_until:
                linked_until = mark.end
                first, last = mark.start - shown.start, mark.end - shown.start
                words = Markdown("".join(parts[first:last]))
                parts[first:last] = [
                    self.article(article, text.anchor(mark, anchor), words),
                    *[""] * (last - first - 1),
                ]
        before, after = ("…" if cut else "" for cut in (shown.start > span.start, shown.end < span.end))
        said = before + "".join(parts) + after
        is_foreign = article.facts.lang != self.site.words.language.code
        return Markdown(f'<span lang="{article.facts.lang}">{said}</span>' if is_foreign else said)


def code(text: str) -> Markdown:
    """A value for machines, such as an EDTF date, as code; as plain text where it could not be one."""
    return Markdown(f"`{text}`") if CODE.fullmatch(text) else label(text)


def in_parts(
    path: str, items: Sequence[Item], most: int = PER_PAGE, lines: Callable[[Item], int] = lambda item: 1
) -> list[Part[Item]]:
    """A list as one page or more, at least one: `x/index.md`, `x/pages/2.md` …; `x/y.md`, `x/y/2.md` …

    `most` and `lines` bound a page: how many items, and about how many lines each takes on a phone.
    """
    pages: list[list[Item]] = [[]]
    left = MOST_LINES
    for item in items:
        needed = lines(item)
        if pages[-1] and (len(pages[-1]) == most or needed > left):
            pages.append([])
            left = MOST_LINES
        pages[-1].append(item)
        left -= needed
    folder = path.removesuffix("index.md") + "pages" if path.endswith("index.md") else path.removesuffix(".md")
    paths = (path, *(f"{folder}/{number}.md" for number in range(2, len(pages) + 1)))
    return [Part(number, paths, tuple(page)) for number, page in enumerate(pages, 1)]


def tall(*texts: str) -> int:
    """About how many lines of a phone's screen texts take, one below the other."""
    return sum(-(-min(len(text), LONGEST_PASSAGE) // LINE) for text in texts)


def begins(parts: Iterable[Part[Item]], of: Callable[[Item], str]) -> dict[str, str]:
    """By what items are grouped by (their year, their letter), the path of the page on which each group begins."""
    found: dict[str, str] = {}
    for part in parts:
        for item in part.items:
            found.setdefault(of(item), part.path)
    return found


def shorten(text: str, most: int = 160) -> str:
    """A text on one line of at most so many characters, cut between words."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    cut = line[: most - 1].rsplit(" ", 1)[0] if " " in line[: most - 1] else line[: most - 1]
    return cut.rstrip(",;:–-") + "…"


@lru_cache(maxsize=65_536)
def _relative(path: str, folder: str) -> str:
    """The address of a page as seen from a folder."""
    return parse.quote(posixpath.relpath(path, folder))


def _around(span: Span, marks: Sequence[Span]) -> Span:
    """The span, or of a very long one what stands around its first mark."""
    if span.end - span.start <= LONGEST_PASSAGE:
        return span
    start = max(span.start, (marks[0].start if marks else span.start) - LONGEST_PASSAGE // 2)
    return Span(start, min(span.end, start + LONGEST_PASSAGE))


@cache
def _templates() -> Environment:
    """The templates; what they print is escaped unless it is `Markdown`."""
    made = Environment(  # noqa: S701 (the output is Markdown, and escaped as such)
        loader=PackageLoader("dossier.pages"),
        finalize=_printed,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters["markdown"] = Markdown  # what a template made itself is escaped already
    return made


def _printed(value: object) -> str:
    return value if isinstance(value, Markdown) else label(str(value))
