"""A dossier as Markdown pages: {path below docs/: text}.

One module a kind of page, its layout in `templates/`. The pages are plain Markdown with YAML front matter and need
Python-Markdown's `attr_list`, `def_list`, `md_in_html`, `tables` and `toc` (without permalinks: a heading of an
article's text holds that text and nothing else). Links are Markdown links to `.md` files, so that a strict build
checks every link and anchor.

Classes for the theme: `.text` around an article's text; in it blocks `.txt` with the segment's kind (`.headline`,
`.standfirst`, `.paragraph`, `.caption`, `.boilerplate` …; white space must be kept: `white-space: pre-wrap`), each with
a link to itself (`.anchor`), inside them `.s` (a sentence), `.quote`, `a.mention`, `.unreviewed`, `.date`, `.dateline`.
Around lists `.figures`, `.lines`, `.told`, `.timeline`, `.quotes`, and `.entries` around those that a filter narrows;
`.fold` around what is folded; elsewhere `.card`, `.lead`, `.note`, `.label`, `.pager`. A page
with `redirect` in its front matter (an address below the site) sends its readers there.
Front matter is plain text: a theme that prints it into HTML escapes it.
"""

from collections.abc import Collection, Mapping, Sequence
from itertools import chain

from dossier.language import Language
from dossier.ledger import Ledger
from dossier.ledger import ledger as derive
from dossier.model import Dossier
from dossier.pages import (
    actors,
    article,
    articles,
    changes,
    data,
    events,
    home,
    network,
    origins,
    previews,
    quotes,
    review,
    shared,
    sources,
    timeline,
    times,
    unknown,
)
from dossier.pages.site import NO_DATA, Site
from dossier.pages.text import Text
from dossier.pages.words import Words
from dossier.review.items import Item
from dossier.settings import Settings

REVIEW = review.PATH


def render(
    ledger: Ledger,
    language: Language,
    settings: Settings,
    files: Mapping[str, str] = NO_DATA,
    pictures: Collection[str] = (),
) -> dict[str, str]:
    """All pages of a dossier and the indexes of their filters, by their paths below docs/, in the words of a language;
    `files` are its data files, and `pictures` the paths of its pictures for shared links.

    Raises KeyError if the language's pack lacks a word of the pages or a reason that the facts give.
    """
    site = _site(ledger, language, settings, files, pictures)
    kinds = (
        home,
        articles,
        article,
        actors,
        timeline,
        events,
        quotes,
        origins,
        network,
        shared,
        sources,
        changes,
        unknown,
        data,
    )
    return dict(chain.from_iterable(kind.pages(site) for kind in kinds))


def draw(ledger: Ledger, language: Language, settings: Settings) -> dict[str, bytes]:
    """The pictures for shared links, by their paths below docs/."""
    return dict(previews.pictures(_site(ledger, language, settings)))


def render_review(dossier: Dossier, items: Sequence[Item], language: Language, settings: Settings) -> str:
    """The page of what waits for the curator, which is none of the dossier's pages: `REVIEW` is its place."""
    return review.page(_site(derive(dossier), language, settings), items)


def state(dossier: Dossier, language: Language, settings: Settings) -> str:
    """The state of a dossier in words, for whoever prints a page: how many articles, and the day of the last change."""
    t = Words(language, settings.dates)
    newest = [t.plain("printed.changed", date=times.day(t, dossier.revisions[0].day))] if dossier.revisions else []
    return ", ".join([t.plain("printed.state", len(dossier.articles)), *newest])


def _site(
    ledger: Ledger,
    language: Language,
    settings: Settings,
    files: Mapping[str, str] = NO_DATA,
    pictures: Collection[str] = (),
) -> Site:
    hidden = settings.unreviewed == "hidden"
    known = frozenset(ledger.profiles)
    texts = {one.id: Text(one, known, hidden, ledger.found) for one in ledger.articles}
    return Site(ledger, Words(language, settings.dates), settings, texts, files, pictures)
