"""The curator's decisions: YAML to decisions, decisions onto facts.

The machine proposes, the curator disposes: a decision holds only on the text it was made on, the machine's own value
stays beside it in `Article.machine`, and only `writing` writes, where the curator asked for it.
"""

from dossier.curation.applying import apply
from dossier.curation.authority import read_authority
from dossier.curation.decisions import Decisions
from dossier.curation.events import EventDecisions, read_events
from dossier.curation.proving import contradictions, notes
from dossier.curation.reading import read_decisions
from dossier.curation.revisions import read_revisions
from dossier.curation.schema import files as schemas

__all__ = [
    "Decisions",
    "EventDecisions",
    "apply",
    "contradictions",
    "notes",
    "read_authority",
    "read_decisions",
    "read_events",
    "read_revisions",
    "schemas",
]
