"""Names of persons, organisations and places: a conditional random field over words, where a language has a model.

The models (`model/`, see their card) were trained by `train.py`. Without one, capitals and lists must do.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, Protocol

import msgspec

from dossier.extract.names.capitals import Capitals
from dossier.extract.names.features import Observer, Statistics, unquoted
from dossier.extract.names.field import Field, Model
from dossier.extract.words import Word, clitic, split
from dossier.language import Language, load
from dossier.model import Span

NameType = Literal["person", "organization", "place"]
TYPES: Mapping[str, NameType] = {"PER": "person", "ORG": "organization", "LOC": "place"}
MODELS = files(__package__) / "model"
REACH = 2  # words: a word further from every capital belongs to no name


@dataclass(frozen=True, slots=True)
class Name:
    """A stretch of the text that reads like a name."""

    span: Span
    type: NameType


def recognize(text: str, sentences: Iterable[Span], language: Language) -> tuple[Name, ...]:
    """The names in the sentences, in the order of the text, none inside another. All of them are read as one text."""
    stretches = [words for sentence in sentences if (words := split(text, sentence))]
    tagged = _tagger(language.code).tags([[word.text for word in words] for words in stretches])
    marks = tuple(each for each in language.names.clitics if not each[0].isalpha())  # «Abdullah» has no «-lah»
    return tuple(name for words, tags in zip(stretches, tagged, strict=True) for name in names(words, tags, marks))


def names(words: Sequence[Word], tags: Sequence[str], clitics: tuple[str, ...] = ()) -> Iterator[Name]:
    """Names from tags: `B-` begins a name, `I-` goes on with it, `O` is none."""
    start = 0
    for index, tag in enumerate(tags):
        if tag.startswith("B-") or (tag != "O" and (index == 0 or tags[index - 1][2:] != tag[2:])):
            start = index
        if tag != "O" and (index + 1 == len(tags) or tags[index + 1] != f"I-{tag[2:]}"):
            end = words[index].end - clitic(words[index].text, clitics)
            yield Name(Span(words[start].start, end), TYPES[tag[2:]])


class _Tagger(Protocol):
    def tags(self, sentences: Sequence[Sequence[str]]) -> Iterable[Sequence[str]]: ...


class Reader:
    """A trained model at work."""

    def __init__(self, language: Language, statistics: Statistics, field: Field) -> None:
        """The field, and what it was trained with."""
        self._field = field
        self._observer = Observer(language, statistics, field.weigh)

    def tags(self, sentences: Sequence[Sequence[str]]) -> Iterator[Sequence[str]]:
        """The tags of each word of each sentence; all sentences together tell their genre."""
        genre = self._observer.genre([word for words in sentences for word in words])
        for words in sentences:
            rows = self._observer.features(words, genre, REACH)
            yield _requoted(words, self._field.tags(map(sum, rows)))


def _requoted(words: Sequence[str], tags: Sequence[str]) -> Sequence[str]:
    """The tags of all words from those of the unquoted ones: a mark inside a name is part of it."""
    whole = ["O"] * len(words)
    before = -1
    for index, tag in zip(unquoted(words), tags, strict=True):
        whole[index] = tag
        if tag.startswith("I-") and before >= 0 and whole[before] != "O":
            whole[before + 1 : index] = [tag] * (index - before - 1)
        before = index
    return whole


@cache
def _tagger(code: str) -> _Tagger:
    language = load(code)
    if not (MODELS / f"{code}.crf").is_file():
        return Capitals(language)
    statistics = msgspec.json.decode((MODELS / f"{code}.json").read_bytes(), type=Statistics)
    return Reader(language, statistics, Field(Model.load((MODELS / f"{code}.crf").read_bytes())))
