"""What changed from one state of a dossier to another. Pure: two dossiers in, changes out."""

from dossier.compare import actors, articles, problems
from dossier.model import Change, Dossier


def compare(old: Dossier, new: Dossier) -> tuple[Change, ...]:
    """The changes: article by article in order of ids, then actor by actor, then what is wrong now or no longer."""
    return (*articles.changes(old, new), *actors.changes(old, new), *problems.changes(old, new))
