"""Facts that an earlier build of the same process found: `mkdocs serve` builds anew at every change."""

from dossier.extract import extract
from dossier.language import Language
from dossier.model import Authority, Document, Facts


class Remembered:
    """`extract`, but a document is read again only when it or the authority file has changed."""

    def __init__(self) -> None:
        self._authority: Authority | None = None
        self._before: dict[tuple[Document, str], Facts] = {}
        self._now: dict[tuple[Document, str], Facts] = {}

    def __call__(self, document: Document, language: Language, authority: Authority) -> Facts:
        """The facts of a document, as `extract` finds them."""
        if authority != self._authority:
            self._authority, self._before, self._now = authority, {}, {}
        key = (document, language.code)
        facts = self._now.get(key) or self._before.get(key) or extract(document, language, authority)
        self._now[key] = facts
        return facts

    def turn(self) -> None:
        """A build ends: what it did not ask for is forgotten."""
        self._before, self._now = self._now, {}
