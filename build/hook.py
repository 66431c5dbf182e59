"""The hook that mkdocs.yml names: MkDocs' door to the dossier, which is in the package."""

from dossier.hook import *  # noqa: F403 (its events, whatever they are)
