"""Names of persons, organisations and places that no list knows: a conditional random field over words.

The model beside this module (`model/`, see its card) was trained by `train.py`.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from typing import Literal

import msgspec
import pycrfsuite

from dossier.extract.features import Observer, Statistics
from dossier.extract.words import Word, split
from dossier.language import Language, load
from dossier.model import Span

NameType = Literal["person", "organization", "place"]
MODELS = files(__package__) / "model"
TYPES: Mapping[str, NameType] = {"PER": "person", "ORG": "organization", "LOC": "place"}


@dataclass(frozen=True, slots=True)
class Name:
    """A stretch of the text that reads like a name."""

    span: Span
    type: NameType


@dataclass(frozen=True, slots=True)
class _Recognizer:
    observer: Observer
    tagger: pycrfsuite.Tagger


@cache
def _recognizer(code: str) -> _Recognizer:
    statistics = msgspec.json.decode((MODELS / f"{code}.json").read_bytes(), type=Statistics)
    tagger = pycrfsuite.Tagger()
    with as_file(MODELS / f"{code}.crfsuite") as path:
        tagger.open(str(path))
    return _Recognizer(Observer(load(code), statistics), tagger)


def recognize(text: str, sentences: tuple[Span, ...], language: Language) -> tuple[Name, ...]:
    """The names in the sentences, in the order of the text, none inside another.

    The whole text tells which genre its sentences are read as.
    """
    recognizer = _recognizer(language.code)
    stretches = [split(text, sentence) for sentence in sentences]
    genre = recognizer.observer.genre([word.text for words in stretches for word in words])
    return tuple(
        name
        for words in stretches
        if words
        for name in _names(
            words, recognizer.tagger.tag(recognizer.observer.features([word.text for word in words], genre))
        )
    )


def _names(words: Sequence[Word], tags: Sequence[str]) -> Iterator[Name]:
    """Names from tags: `B-` begins a name, `I-` goes on with it, `O` is none."""
    start = 0
    for index, tag in enumerate(tags):
        if tag.startswith("B-") or (tag != "O" and (index == 0 or tags[index - 1][2:] != tag[2:])):
            start = index
        if tag != "O" and (index + 1 == len(tags) or tags[index + 1] != f"I-{tag[2:]}"):
            yield Name(Span(words[start].start, words[index].end), TYPES[tag[2:]])
