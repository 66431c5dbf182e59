"""What decisions leave wrong or unproven: dates that contradict the text, and entries that no article bears out.

A contradiction is wrong until it is explained. The rest are notes: true, but perhaps not what the curator meant.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dossier.curation.authority import NAMES, VERDICTS
from dossier.curation.nodes import Fields, Items, Node, Text, UnreadableError, parse
from dossier.model import Article, Problem, Published, name_key

_WORD = re.compile(r"\w+")


def contradictions(article: Article) -> Iterator[Problem]:
    """Decisions on an article's dates that its text, or each other, contradict."""
    decided, found = article.facts.published, article.machine.published
    file, line = _place(article, decided)
    if decided and decided.basis == "curated" and found and not article.date_note and _apart(decided, found):
        message = f"the date {decided.edtf} does not go with the text, which bounds it {_bounds(found)}"
        yield Problem(file, line, message, "correct it, or say in date_note why the text is wrong")
    first = decided.earliest if decided else None
    if article.retrieved and first and article.retrieved < first.isoformat():
        message = f"it was retrieved on {article.retrieved}, before the day of publication ({decided and decided.edtf})"
        yield Problem(file, None, message, "correct retrieved or date")


def _place(article: Article, decided: Published | None) -> tuple[str, int | None]:
    """The decision file, and the line that decides the date."""
    file, _, line = (decided.evidence.where if decided and decided.basis == "curated" else "").rpartition(":")
    return (file, int(line)) if file else (article.document.decisions, None)


def _apart(one: Published, other: Published) -> bool:
    """Whether no day lies within the bounds of both."""
    pairs = ((one.latest, other.earliest), (other.latest, one.earliest))
    return any(last is not None and first is not None and last < first for last, first in pairs)


def _bounds(known: Published) -> str:
    first, last = known.earliest, known.latest
    if first and last:
        return f"to {first}" if first == last else f"between {first} and {last}"
    return f"from {first} on" if first else f"until {last}"


def notes(file: str, data: bytes, articles: Sequence[Article]) -> Iterator[Problem]:
    """What an authority file holds that no article bears out, and weekdays that no curator has spoken about.

    `file` is what problems call the authority file, `data` its bytes.
    """
    for problem in (*_idle(file, data, articles), *_weekdays(articles)):
        yield replace(problem, severity="note")


def _idle(file: str, data: bytes, articles: Sequence[Article]) -> Iterator[Problem]:
    """Entries of the authority file that no article needs."""
    texts = [(set(_WORD.findall(text)), text) for one in articles for text in [name_key(one.document.text)]]
    unknown = {name_key(m.name) for one in articles for m in one.machine.mentions if m.actor is None}
    named = {m.actor for one in articles for m in one.facts.mentions}
    try:
        root = parse(data)
    except UnreadableError:
        return  # told by the reader
    for record in root.values if isinstance(root, Items) else ():
        fields = _fields(record)
        for verdict in VERDICTS:
            word = fields.get(verdict)
            if isinstance(word, Text) and name_key(word.value) not in unknown:
                message = f"'{word.value}' is found as a name in no article"
                yield Problem(file, word.line, message, "delete the entry, if it is not to wait for one", word.column)
        id = fields.get("id")
        if not isinstance(id, Text):
            continue
        if id.value not in named:
            message = f"no article names {id.value}, and it has no page"
            yield Problem(file, id.line, message, "give it the names that articles use, or delete it", id.column)
            continue
        for alias in (item for field in NAMES for item in _items(fields.get(field))):
            if not _stands(name_key(alias.value), texts):
                message = f"the name '{alias.value}' of {id.value} stands in no article"
                yield Problem(file, alias.line, message, "correct the spelling, or delete it", alias.column)


def _stands(name: str, texts: Sequence[tuple[set[str], str]]) -> bool:
    """Whether a name stands in a text, as whole words. Few texts have all its words, so few are searched for it."""
    words, whole = set(_WORD.findall(name)), re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
    return any(words <= held and whole.search(text) for held, text in texts)


def _fields(node: Node) -> dict[str, Node]:
    pairs = node.pairs if isinstance(node, Fields) else ()
    return {key.value: value for key, value in pairs if isinstance(key, Text)}


def _items(node: Node | None) -> Iterator[Text]:
    yield from (value for value in (node.values if isinstance(node, Items) else ()) if isinstance(value, Text))


def _weekdays(articles: Sequence[Article]) -> Iterator[Problem]:
    """Printed weekdays that contradict the printed date, where the curator's notes do not quote them."""
    for article in articles:
        for date in article.facts.dates:
            words, span = " ".join(date.evidence.text.split()), date.evidence.span
            if date.conflict and span and words not in article.notes:
                line = article.document.text.count("\n", 0, span.start) + 1 if article.document.page is None else None
                message = f"'{words}': that date was another weekday"
                yield Problem(
                    article.document.file, line, message, "say in notes which of the two is right, and quote it"
                )
