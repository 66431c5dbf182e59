"""An article's cards: what is known of its publication and what that rests on, and where its text came from."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from dossier.model import Agency, Article, Byline, Facts, Outlet, Published, Title
from dossier.pages.escape import Markdown, label
from dossier.pages.site import Page, code

Named = TypeVar("Named", Agency, Byline)
Rows = list[tuple[Markdown, list[Markdown]]]  # terms, each with what is said of it


def publication(page: Page, article: Article) -> Rows:
    """What is known of an article's publication; the machine's reading follows where the curator decided otherwise."""
    t, facts, machine = page.site.words, article.facts, article.machine
    is_update = facts.published is not None and facts.published.basis == "updated"
    rows = [(t("source"), [_where(page, article, page.outlet(article), facts.outlet, t("source"))])]
    if (machine.outlet and machine.outlet.name) != (facts.outlet and facts.outlet.name):
        rows.append((t("machine", what=t("source")), [label(machine.outlet.name) if machine.outlet else t("nothing")]))
    rows.append((t("updated" if is_update else "published"), _published(page, article, facts.published)))
    if (machine.published and machine.published.edtf) != (facts.published and facts.published.edtf):
        rows.append((t("machine", what=t("published")), _published(page, article, machine.published)))
    if article.date_note:
        rows.append((t("note.curator"), [label(article.date_note)]))
    if facts.place:
        anchor = page.site.texts[article.id].sentence_anchor(facts.place.span)
        rows.append((t("place"), [page.here(facts.place.text, anchor)]))
    said, read = dict(_stated(page, article, facts)), dict(_stated(page, article, machine))
    for key in dict.fromkeys([*said, *read]):
        if said.get(key):
            rows.append((t(key), said[key]))
        if said.get(key) != read.get(key):
            rows.append((t("machine", what=t(key)), read.get(key) or [t("nothing")]))
    rows.append((t("language"), [label(t.language_name(facts.lang))]))
    return rows


def line(page: Page, article: Article) -> Markdown:
    """The one line below a headline: outlet, day and how certain it is, whom the text is taken from, author."""
    t, facts = page.site.words, article.facts
    relied = dict.fromkeys(one.name for one in facts.agencies if one.kind == "text")
    via = t("line.via", names=Markdown(t.enumeration([page.medium(name) for name in relied]))) if relied else Markdown()
    authors = ", ".join(one.name for one in _by_name(facts.bylines) if one.kind == "reporter")
    basis = facts.published.basis if facts.published else ""
    day = page.published(article)
    certain = t(f"line.{basis}", date=day) if basis in ("inferred", "curated") else day
    return Markdown(" · ".join(filter(None, [page.outlet(article), certain, via, label(authors)])))


def origin(page: Page, article: Article) -> Rows:
    """Where an article's text was received from, for whoever wants to check it."""
    t, title, read = page.site.words, article.facts.title, article.machine.title
    is_other = read is not None and (title is None or title.value != read.value)
    stated = [
        ("title.machine", _titled(page, article, read) if read and is_other else ""),
        ("seed", code(article.document.file)),
        ("sha256", code(article.document.sha256)),
        ("url", page.external(article.url, article.url) if article.url else _unknown(page, "address")),
        ("retrieved", label(article.retrieved)),
        ("archive", page.external(article.archive_url, article.archive_url)),
        ("rights", t(f"rights.{article.rights}")),
        ("notes", label(article.notes)),
    ]
    return [(t(key), [Markdown(value)]) for key, value in stated if value]


def _unknown(page: Page, kind: str) -> Markdown:
    """That something is not known, led to the page that tells what is not."""
    return page.link(page.site.words("url.unknown"), "unknown/index.md", f"#{kind}")


def _titled(page: Page, article: Article, title: Title) -> Markdown:
    """A title the machine found, unless it is cut from words that are withheld."""
    span = title.evidence.span if title.basis == "derived" else None
    is_withheld = span is not None and not page.site.texts[article.id].places.may_show(span)
    return page.site.words("withheld") if is_withheld else label(title.value)


def _stated(page: Page, article: Article, facts: Facts) -> Iterator[tuple[str, list[Markdown]]]:
    """What an article states about its making, by the key of its name in the pack."""
    t = page.site.words
    for kind in ("text", "photo"):
        relied = _by_name(one for one in facts.agencies if one.kind == kind)
        key = f"agencies.{kind}"
        yield key, [_where(page, article, page.medium(one.name), one, f"{t(key)} {one.name}") for one in relied]
    for role in ("reporter", "initials"):
        signed = _by_name(one for one in facts.bylines if one.kind == role)
        key = f"byline.{role}"
        yield key, [_where(page, article, label(one.name), one, f"{t(key)} {one.name}") for one in signed]


def _by_name(facts: Iterable[Named]) -> list[Named]:
    """Of the facts that name the same the first, in their order."""
    found: dict[str, Named] = {}
    for fact in facts:
        found.setdefault(fact.name, fact)
    return list(found.values())


def _where(
    page: Page, article: Article, said: Markdown, fact: Outlet | Agency | Byline | Published | None, what: str
) -> Markdown:
    """What is said of a fact, and a link to the words it rests on where they are shown."""
    anchor = page.site.texts[article.id].sentence_anchor(fact.evidence.span) if fact else ""
    return Markdown(f"{said} {page.where(anchor, what)}") if anchor else said


def _published(page: Page, article: Article, published: Published | None) -> list[Markdown]:
    t = page.site.words
    if published is None:
        return [t("date.unknown")]
    day = t(
        "published.value", date=page.date(published.edtf, published.evidence.text), basis=t(f"basis.{published.basis}")
    )
    # That a date is stated, or an update's, is what its basis says already.
    return [
        _where(page, article, day, published, t.plain(f"basis.{published.basis}.what")),
        *(t.reason(one) for one in published.reasons if one.key != f"published.{published.basis}"),
    ]
