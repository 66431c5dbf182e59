"""One decision of the curator's into a dossier's files, at once and for good; what it would break is not written."""

from collections.abc import Callable
from pathlib import Path

from dossier import curation, seeds
from dossier.build import read_article
from dossier.curation.decisions import ArticleDecision, Confirmation, NameDecision
from dossier.curation.writing import Written, edit_article, edit_authority, refuse_new, save
from dossier.model import Authority, Document, Problem
from dossier.settings import Settings


def on_name(root: Path, chosen: Settings, decision: NameDecision, reason: str = "") -> Written | Problem:
    """Write a decision on a name or actor into `actors.yml`, the `reason` as a comment above it."""
    return save(root / chosen.authority, chosen.authority, lambda data: edit_authority(data, decision, reason))


def on_article(
    root: Path, chosen: Settings, id: str, decision: ArticleDecision, sha256: str = "", reason: str = ""
) -> Written | Problem:
    """Write a decision on an article into its decision file, which is made if there is none.

    `sha256` is that of the text the decision was made on; without it the text is the one that is there now.
    """
    document = find(root, chosen, id)
    if isinstance(document, Problem):
        return document
    if sha256 and sha256 != document.sha256:
        return Problem(document.file, None, "this text was changed since it was read", "read it and decide once more")
    return save(
        root / document.decisions,
        document.decisions,
        _edit(document, decision, authority(root, chosen), chosen, reason),
    )


def authority(root: Path, chosen: Settings) -> Authority:
    """The authority file as it is on disk now."""
    path = root / chosen.authority
    return curation.read_authority(chosen.authority, path.read_bytes() if path.is_file() else b"")[0]


def _edit(
    document: Document, decision: ArticleDecision, known: Authority, chosen: Settings, reason: str
) -> Callable[[bytes], bytes]:
    """The edit of a decision file, refused if the decision does not hold in the article."""

    def problems(data: bytes) -> tuple[Problem, ...]:
        return read_article(document, (document.decisions, data), known, chosen)[1] if data else ()

    def edit(data: bytes) -> bytes:
        edited = edit_article(data, decision, document.sha256, reason)
        # Decisions on an earlier text that do not hold any more are the next thing to look at, not a reason to refuse.
        if not isinstance(decision, Confirmation):
            refuse_new(data, edited, problems)
        return edited

    return edit


def find(root: Path, chosen: Settings, id: str) -> Document | Problem:
    """The article of that id: the stem of its file's name."""
    for path in sorted((root / chosen.seeds).glob("*")):
        if path.suffix.lower() in seeds.ARTICLES and seeds.address(path.stem) == id:
            return seeds.document(path, f"{chosen.seeds}/{path.name}")
    return Problem(chosen.seeds, None, f"there is no article '{id}'", "write its file's name")
