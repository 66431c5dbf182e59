"""Decisions into the curator's files, one shape whether a proposal was accepted or a person typed it.

`edit_authority` and `edit_article` are pure: bytes and a decision in, bytes out, every line that the decision is not
about unchanged. They raise RefusedError where a decision cannot be written without harm. `save` does it to a file.
"""

from dossier.curation.writing.article import SETTABLE, edit_article
from dossier.curation.writing.authority import edit_authority
from dossier.curation.writing.files import Written, restore, save
from dossier.curation.writing.newly import refuse_new
from dossier.curation.writing.plain import RefusedError
from dossier.curation.writing.revisions import edit_revisions

__all__ = [
    "SETTABLE",
    "RefusedError",
    "Written",
    "edit_article",
    "edit_authority",
    "edit_revisions",
    "refuse_new",
    "restore",
    "save",
]
