"""Names that nobody has reviewed, gathered over all articles: who is likely one, and what each of them is.

Pure: articles in, groups out. A group may become a *found actor*, which has a page of its own before anybody has looked
at it; nothing that a curator decides ever depends on one.
"""

from dossier.grouping.adopting import adopt
from dossier.grouping.groups import Group, groups

__all__ = ["Group", "adopt", "groups"]
