"""The quotes of all articles: who said what to whom, when, and via whom."""

from collections.abc import Iterator
from dataclasses import dataclass

from dossier.ledger import Quotation
from dossier.model import Article, Span
from dossier.pages import times
from dossier.pages.escape import Markdown
from dossier.pages.filter import Choice, Filter, by_actor, by_source
from dossier.pages.site import Page, Site, in_parts, tall


@dataclass(frozen=True, slots=True)
class Said:
    """A quote as it is shown: its words, who said it, what is known of the saying, and a link to where it stands."""

    anchor: str
    words: Markdown
    kind: str
    speaker: Markdown
    remarks: Markdown
    article: Article
    link: Markdown


def pages(site: Site) -> Iterator[tuple[str, str]]:
    """All quotes, newest article first."""
    t, quotations = site.words, site.ledger.quotations
    front = {"title": t.plain("quotations"), "description": t.plain("quotations.description", len(quotations))}
    parts = in_parts("quotes/index.md", quotations, lines=_tall)
    filter = Filter(t, "quotes/narrow", _choices(site), parts)
    for part in parts:
        page = site.page(part.path)
        said = [(told(page, one), filter.data(one)) for one in part.items]
        yield page.render("quotes", front, part=part, said=said, count=len(quotations), filter=filter.form)
    yield from filter.files()


def _tall(one: Quotation) -> int:
    """About how many lines of a phone's screen a quote takes."""
    return 6 + tall(one.quote.evidence.text)


def told(page: Page, one: Quotation) -> Said:
    """A quote with all that is known of it."""
    article, quote, text = one.article, one.quote, page.site.texts[one.article.id]
    anchor = text.anchor(quote.evidence.span, f"q{one.index + 1}")
    return Said(
        f"{article.id}-q{one.index + 1}",
        page.quoted(article, quote),
        quote.kind,
        page.speaker(quote),
        remarks(page, one),
        article,
        page.article(article, anchor),
    )


def remarks(page: Page, one: Quotation) -> Markdown:
    """What kind of quote it is, when it was said, to whom, where, via whom, and whom it names; and what of that the
    text does not tell."""
    t, profiles = page.site.words, page.site.ledger.profiles
    to, place = _shown(page, one.article, one.to), _shown(page, one.article, one.place)
    via = Markdown(t.enumeration([page.medium(name) for name in one.via])) if one.via else Markdown()
    named = [profiles[id].actor for id in one.about if id in profiles]
    known = {
        "said": times.by_day(t, one.said) if one.said else "",
        "to": to,
        "place": place,
        "via": via,
        "about": page.actors(named) if named else Markdown(),
    }
    parts = [
        t(f"quote.{one.quote.kind}"),
        *(t(f"quotation.{key}", value=value) for key, value in known.items() if value),
    ]
    unsaid = [t.plain(f"quotation.{key}.unsaid") for key in ("said", "to", "place") if not known[key]]
    if unsaid:
        parts.append(t("quotation.unsaid", what=t.enumeration(unsaid)))
    return Markdown(" · ".join(parts))


def _shown(page: Page, article: Article, span: Span | None) -> str:
    """Words of an article, as far as they may be shown."""
    shown = span and page.site.texts[article.id].places.may_show(span)
    return span.of(article.document.text) if span and shown else ""


def _speakers(one: Quotation) -> list[str | None]:
    return [one.quote.speaker.actor] if one.quote.speaker else []


def _choices(site: Site) -> list[Choice[Quotation]]:
    t = site.words
    return [
        by_actor(site, "actor", "filter.speaker", _speakers),
        by_actor(site, "about", "filter.about", lambda one: one.about),
        by_source(site, lambda one: [one.article]),
        Choice("kind", t.plain("filter.kind"), lambda one: [one.quote.kind], lambda id: t.plain(f"quote.{id}")),
    ]
