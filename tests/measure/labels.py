"""Our own labelled texts: real-looking, invented, and labelled by hand; one YAML file a text in texts/<language>/.

A file has the `text` and what is to be found in it, in the order of the text:

* `title`, `place`, `byline` (the first reporter), `outlet`: the words; absent where the text prints none;
* `published`: the EDTF value, `basis` if it is an update; `anchor` instead gives the day from outside;
* `agencies`: the names of those whose report the text relies on;
* `dates`: words and value (several where more than one is right; `unknown` where none can be told);
* `conflicts`: the dates whose printed weekday is wrong;
* `quotes`: the words, as `direct` or `indirect`, and `by` whom (`nobody` where no name or title is told).
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec
import yaml

TEXTS = Path(__file__).parent / "texts"


@dataclass(frozen=True)
class LabelledDate:
    """A time expression, where it stands, and the values that are right."""

    span: tuple[int, int]
    words: str
    values: tuple[str | None, ...]


@dataclass(frozen=True)
class LabelledQuote:
    """What is quoted, where it stands, and who is named as the speaker."""

    span: tuple[int, int]
    kind: str
    by: str | None


class Labels(msgspec.Struct, forbid_unknown_fields=True):
    """A file of texts/, as it is written."""

    text: str
    title: str = ""
    outlet: str = ""
    place: str = ""
    byline: str = ""
    published: str = ""
    basis: str = ""
    anchor: str = ""
    agencies: list[str] = []
    dates: list[dict[str, str | list[str]]] = []
    conflicts: list[str] = []
    quotes: list[dict[str, str]] = []

    def labelled_dates(self) -> Iterator[LabelledDate]:
        """The dates with the places of their words."""
        position = 0
        for entry in self.dates:
            ((words, value),) = entry.items()
            position = self._place(words, position)
            values = [value] if isinstance(value, str) else value
            right = tuple(None if one == "unknown" else one for one in values)
            yield LabelledDate((position, position + len(words)), words, right)
            position += len(words)

    def labelled_quotes(self) -> Iterator[LabelledQuote]:
        """The quotes with the places of their words."""
        position = 0
        for entry in self.quotes:
            kind = "direct" if "direct" in entry else "indirect"
            position = self._place(entry[kind], position)
            by = None if entry["by"] == "nobody" else entry["by"]
            yield LabelledQuote((position, position + len(entry[kind])), kind, by)

    def day(self) -> dt.date | None:
        """The day of publication where it is given from outside."""
        return dt.date.fromisoformat(self.anchor) if self.anchor else None

    def _place(self, words: str, position: int) -> int:
        place = self.text.find(words, position)
        if place < 0:
            raise ValueError(f"{words!r} does not stand in the text behind the label before it")
        return place


def read(path: Path) -> Labels:
    """A labelled text. Raises ValueError, naming the file, for a slip in it."""
    try:
        return msgspec.convert(yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader), Labels)
    except (msgspec.ValidationError, yaml.YAMLError) as error:
        raise ValueError(f"{path.name}: {error}") from error


def files(code: str) -> Sequence[Path]:
    """The labelled texts of a language."""
    return sorted((TEXTS / code).glob("*.yml"))
