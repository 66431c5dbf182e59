"""The build, as the list of its steps: seeds, read, extract, curate, ledger, pages, write."""

from pathlib import Path

from dossier import curation, evidence, language, pages, seeds, settings, write
from dossier.extract import extract, lang
from dossier.model import Article, Authority, Document, Dossier, Problem
from dossier.settings import Settings


def build(root: Path) -> tuple[Problem, ...]:
    """Make the pages of the dossier at `root` anew; returns what is wrong, in order of file and line."""
    chosen, problems = settings.read(root)
    dossier = assemble(root, chosen)
    made = pages.render(dossier, language.load(chosen.language), chosen)
    left = write.write(root / chosen.docs, made, chosen.docs)
    return tuple(sorted({*problems, *dossier.problems, *left}, key=str))


def assemble(root: Path, chosen: Settings) -> Dossier:
    """Read, extract and curate everything, and write nothing."""
    found = seeds.read(root / chosen.seeds, chosen.seeds)
    files = dict(found.decisions)
    name = f"{chosen.seeds}/actors.yml"
    authority, problems = curation.read_authority(name, files.pop(name, b""))
    articles, wrong = [], [*found.problems, *problems]
    for document in found.documents:
        article, mistakes = read_article(document, files.pop(_decisions(document), None), authority, chosen)
        articles.append(article)
        wrong += [*mistakes, *evidence.verify(article)]
    wrong += [Problem(file, None, "there is no article of this name", "rename or delete it") for file in files]
    return Dossier(tuple(articles), authority, tuple(wrong))


def _decisions(document: Document) -> str:
    """The name of the file that holds the curator's decisions on a document."""
    return str(Path(document.file).with_suffix(".yml").as_posix())


def read_article(
    document: Document, decided: bytes | None, authority: Authority, chosen: Settings
) -> tuple[Article, tuple[Problem, ...]]:
    """One article with its facts and the curator's decisions on them."""
    raise NotImplementedError
