"""The build, as the list of its steps: seeds, read, extract, curate, ledger, pages and data, write."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from dossier import curation, evidence, export, grouping, language, pages, review, seeds, settings, theme, write
from dossier.curation import Decisions
from dossier.extract import extract, lang, redate
from dossier.language import Language
from dossier.ledger import ledger
from dossier.model import Article, Authority, Document, Dossier, Facts, Problem, Rights
from dossier.settings import Settings

Find = Callable[[Document, Language, Authority], Facts]


def build(root: Path, find: Find = extract) -> tuple[Problem, ...]:
    """Make the pages of the dossier at `root` anew; returns what is wrong, in order of file and line.

    `find` finds the facts of a document: `extract`, or one that remembers what it found.
    """
    chosen, problems = settings.read(root)
    pack = language.load(chosen.language)
    dossier = assemble(root, chosen, find)
    kept = write.write(root / theme.FOLDER, theme.render(pack, pages.state(dossier, pack, chosen)), theme.FOLDER)
    book = ledger(with_found(dossier, chosen))
    data = export.render(book, pack, chosen)
    drawn = pages.draw(book, pack, chosen)
    made: dict[str, str | bytes] = {**data, **_schemas(), **drawn, **pages.render(book, pack, chosen, data, drawn)}
    left = write.write(root / chosen.docs, {**made, write.IGNORED: write.ignoring(made)}, chosen.docs)
    return tuple(sorted({*problems, *dossier.problems, *kept, *left}, key=str))


def review_page(root: Path, find: Find = extract) -> tuple[str, str]:
    """The page of what waits for the curator: its path below docs/, where it is not written, and its Markdown."""
    chosen, _ = settings.read(root)
    dossier = assemble(root, chosen, find)
    items = review.queue(dossier, chosen.seeds)
    return pages.REVIEW, pages.render_review(dossier, items, language.load(chosen.language), chosen)


def _schemas() -> dict[str, str]:
    """The schemas of the curator's files, for editors to find beside the data."""
    return {f"{export.FOLDER}/schema/{name}": text for name, text in curation.schemas().items()}


def with_found(dossier: Dossier, chosen: Settings) -> Dossier:
    """The dossier as it is published: with the actors that the machine found, if they are to have pages."""
    least = chosen.least(len(dossier.articles))
    return dossier if least is None else grouping.adopt(dossier, least)


def assemble(root: Path, chosen: Settings, find: Find = extract) -> Dossier:
    """Read, extract and curate everything, and write nothing."""
    found = seeds.read(root / chosen.seeds, chosen.seeds)
    files = dict(found.decisions)
    authority, problems = curation.read_authority(chosen.authority, files.pop(chosen.authority, b""))
    articles, wrong = [], [*found.problems, *problems]
    for document in found.documents:
        file = document.decisions
        decided = (file, files.pop(file)) if file in files else None
        article, mistakes = read_article(document, decided, authority, chosen, find)
        articles.append(article)
        wrong += [*mistakes, *curation.contradictions(article), *evidence.verify(article)]
    events = curation.read_events(chosen.events, files.pop(chosen.events, b""), articles, authority)
    revisions, slips = curation.read_revisions(chosen.changes, files.pop(chosen.changes, b""))
    wrong += [*events.problems, *slips]
    wrong += [Problem(file, None, "there is no article of this name", "rename or delete it") for file in files]
    return Dossier(tuple(articles), authority, tuple(wrong), events.events, events.no_events, revisions)


def read_article(
    document: Document,
    decided: tuple[str, bytes] | None,
    authority: Authority,
    chosen: Settings,
    find: Find = extract,
) -> tuple[Article, tuple[Problem, ...]]:
    """One article with its facts and the curator's decisions; `decided` is the decision file's name and bytes."""
    decisions, unreadable = curation.read_decisions(*decided) if decided else (None, ())
    pack = _language(document, decisions)
    machine = find(document, pack, authority)
    # A file that cannot be read may withhold the article's words: until it is mended, they are not shown.
    rights: Rights = "metadata" if unreadable and decisions is None else chosen.rights
    article, unfit = curation.apply(document, machine, decisions, authority, rights)
    return _reckoned(article, pack), (*unreadable, *unfit)


def _language(document: Document, decisions: Decisions | None) -> Language:
    """The article's language: the curator's word on this very text, else what the text looks like."""
    holds = decisions is not None and decisions.sha256 == document.sha256
    return language.load((holds and decisions and decisions.lang) or lang.detect(document.text))


def _reckoned(article: Article, pack: Language) -> Article:
    """The article with its text's dates reckoned from the curator's publication date, if there is one."""
    facts = article.facts
    if facts.published is None or facts.published == article.machine.published:
        return article
    return replace(article, facts=replace(facts, dates=redate(article.document, facts, facts.published, pack)))
