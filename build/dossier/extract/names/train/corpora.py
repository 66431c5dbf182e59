"""Annotated sentences and raw texts to train the name recogniser with."""

import json
import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from random import Random
from typing import Any

from dossier.extract.names.features import Genre
from dossier.extract.words import split
from dossier.language import Language
from dossier.model import Span

FROM_LISTS = 0.5
SAMPLED: Mapping[Genre, int] = {"news": 26_000, "book": 14_000}  # raw sentences
TELLING = range(30, 400)  # characters of a raw sentence that is worth reading
# The corpora by genre: their annotators drew different lines, and a text is read as the genre it is like.
GENRES: Mapping[str, Genre] = {"idner": "news", "nergrit": "book"}


@dataclass(frozen=True, slots=True)
class Sentence:
    """An annotated sentence; `names` are (start, end, PER | LOC | ORG)."""

    corpus: str
    text: str
    names: tuple[tuple[int, int, str], ...]

    @property
    def genre(self) -> Genre:
        """What kind of text its corpus is of."""
        return GENRES[self.corpus]


def sentences(data: Path, part: str) -> list[Sentence]:
    """The annotated sentences of a part (train or dev), by corpus."""
    return [
        Sentence(path.name.split(".")[0], record["text"], tuple(tuple(span) for span in record["spans"]))
        for path in sorted((data / "ner").glob(f"*.{part}.jsonl"))
        for record in records(path)
    ]


@dataclass(frozen=True, slots=True)
class Raw:
    """Raw texts of a folder."""

    data: Path
    without: Container[str]  # sentences that are left out, `folded`: those that a model is measured on

    def news(self) -> Iterator[list[str]]:
        """The words of each sentence of news."""
        return self._words(self._news())

    def others(self) -> Iterator[list[str]]:
        """The words of each sentence of other texts."""
        return self._words(self._others())

    def articles(self) -> Iterator[tuple[str, str]]:
        """Title and text of an encyclopedia's articles."""
        found = chain.from_iterable(map(records, self._others()))
        return ((each["title"], each["text"]) for each in found if "title" in each)

    def sample(self) -> Iterator[tuple[Genre, list[str]]]:
        """Sentences drawn at random, with their genre."""
        files: Mapping[Genre, list[Path]] = {"news": self._news(), "book": self._others()}
        random = Random(0)  # noqa: S311 (the same choices every time are wanted)
        for genre, most in SAMPLED.items():
            found = [line for line in self._lines(files[genre]) if len(line) in TELLING and _has_capital(line[1:])]
            yield from ((genre, words_of(line)) for line in random.sample(found, min(most, len(found))))

    def _words(self, files: Iterable[Path]) -> Iterator[list[str]]:
        return map(words_of, self._lines(files))

    def _lines(self, files: Iterable[Path]) -> Iterator[str]:
        for record in chain.from_iterable(map(records, files)):
            for line in re.split(r"(?<=[.!?”\"])\s+|\n+", record["text"]):
                if folded(line) not in self.without:
                    yield line

    def _news(self) -> list[Path]:
        return [self.data / "news" / "articles.jsonl", *sorted((self.data / "raw").glob("news.*.jsonl"))]

    def _others(self) -> list[Path]:
        return sorted({*(self.data / "raw").glob("*.jsonl")} - {*self._news()})


def _has_capital(text: str) -> bool:
    return any(map(str.isupper, text))


def folded(text: str) -> str:
    """A text by its letters alone."""
    return re.sub(r"\W+", "", text.lower())


def records(path: Path) -> Iterator[Mapping[str, Any]]:
    """What a file of JSON Lines holds."""
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def words_of(text: str) -> list[str]:
    """The words and marks of a sentence."""
    return [word.text for word in split(text, Span(0, len(text)))]


def tags(sentence: Sentence) -> list[str]:
    """The tag of each word of an annotated sentence."""
    found: list[str] = []
    for word in split(sentence.text, Span(0, len(sentence.text))):
        name = next((n for n in sentence.names if n[0] < word.end and word.start < n[1]), None)
        before = bool(found) and name is not None and word.start > name[0]
        found.append(f"{'I' if before else 'B'}-{name[2]}" if name else "O")
    return found


# ----------------------------------------------------------------------------- other names


def renamed(labelled: Sequence[Sentence], language: Language, seed: int = 0) -> list[Sentence]:
    """Copies of the sentences with other names in the places of theirs.

    From so few sentences the model would learn names by heart; so it learns what names stand in. Half the new names
    come from other sentences, half from the language pack's lists. A name with an acronym or of small letters stays.
    """
    random = Random(seed)  # noqa: S311 (the same choices every time are wanted)
    given, family = language.names.people, language.names.people
    listed: dict[str, Sequence[str]] = {
        "PER": [f"{random.choice(given)} {random.choice(family)}" for _ in given],
        "ORG": language.names.organizations,
        "LOC": language.names.places,
    }
    told = {tag: [text[a:b] for text, a, b, t in _told(labelled) if t == tag] for tag in listed}
    return [_renamed(sentence, told, listed, random) for sentence in labelled]


def _told(labelled: Iterable[Sentence]) -> Iterator[tuple[str, int, int, str]]:
    return ((sentence.text, *name) for sentence in labelled for name in sentence.names)


def _renamed(
    sentence: Sentence, told: Mapping[str, Sequence[str]], listed: Mapping[str, Sequence[str]], random: Random
) -> Sentence:
    text, names, copied = "", [], 0
    for start, end, tag in sorted(sentence.names):
        old = sentence.text[start:end]
        new = random.choice((told, listed)[random.random() < FROM_LISTS][tag])
        text += sentence.text[copied:start]
        names.append((len(text), len(text) + len(new if _replaceable(old) else old), tag))
        text += new if _replaceable(old) else old
        copied = end
    return Sentence(sentence.corpus, text + sentence.text[copied:], tuple(names))


def _replaceable(name: str) -> bool:
    return "(" not in name and not name.islower()
