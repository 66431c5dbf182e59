"""Train the name recogniser: `python -m dossier.extract.train DATA [--language id] [--out FOLDER]`.

DATA holds `ner/<corpus>.train.jsonl` (`text`, `spans` of [start, end, PER | LOC | ORG]), to learn from,
`ner/<corpus>.dev.jsonl`, only to measure, and raw texts (`news/articles.jsonl`), only to count words in.
Same data, same model. Needs numpy besides the package's own dependencies (`pip install dossier[train]`).
"""

import json
import lzma
import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import click
import msgspec
import numpy as np
import pycrfsuite
from numpy.typing import NDArray

from dossier.extract import names
from dossier.extract.features import Genre, Observer, Statistics, genre, key
from dossier.extract.words import split
from dossier.language import load
from dossier.model import Span

Vectors = NDArray[np.float64]

PARAMETERS = {"c1": 0.02, "c2": 0.3, "max_iterations": 120, "feature.possible_transitions": True}
CLUSTERS = (32, 128, 512)
DIMENSIONS = 120
CONTEXTS = 1000  # words that neighbours are counted by
SEED = 0
FOLDS = 5
# The corpora by genre: their annotators drew different lines, and a text is read as the genre it is like.
GENRES = {"idner": "news", "nergrit": "book"}


@dataclass(frozen=True, slots=True)
class Sentence:
    """An annotated sentence; `names` are (start, end, PER | LOC | ORG)."""

    corpus: str
    text: str
    names: tuple[tuple[int, int, str], ...]


def sentences(data: Path, part: str) -> list[Sentence]:
    """The annotated sentences of a part (train or dev), by corpus."""
    return [
        Sentence(path.name.split(".")[0], record["text"], tuple(tuple(span) for span in record["spans"]))
        for path in sorted((data / "ner").glob(f"*.{part}.jsonl"))
        for record in _records(path)
    ]


def raw_texts(data: Path) -> Iterator[list[str]]:
    """The words of the raw texts, sentence by sentence."""
    for record in _records(data / "news" / "articles.jsonl"):
        for line in re.split(r"(?<=[.!?”\"])\s+|\n+", record["text"]):
            yield _words(line)


def _records(path: Path) -> Iterator[Mapping[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _words(text: str) -> list[str]:
    return [word.text for word in split(text, Span(0, len(text)))]


def tags(sentence: Sentence) -> list[str]:
    """The tag of each word of an annotated sentence."""
    found: list[str] = []
    for word in split(sentence.text, Span(0, len(sentence.text))):
        name = next((n for n in sentence.names if n[0] < word.end and word.start < n[1]), None)
        before = bool(found) and name is not None and word.start > name[0]
        found.append(f"{'I' if before else 'B'}-{name[2]}" if name else "O")
    return found


# ------------------------------------------------------------------------------ statistics


def statistics(labelled: Sequence[Sentence], raw: Iterable[list[str]]) -> Statistics:
    """What the model should know of words beyond the annotated sentences."""
    texts = [*map(_words, (sentence.text for sentence in labelled)), *raw]
    return Statistics(clusters(texts), casing(texts), genre_odds(labelled))


def casing(texts: Iterable[Sequence[str]]) -> dict[str, str]:
    """How often a word has a capital where no sentence begins: "0" (never) to "3" (always)."""
    capitals, seen = Counter[str](), Counter[str]()
    for words in texts:
        for before, word in pairwise(words):
            if before not in '.!?:"“”' and word[0].isalpha():
                seen[key(word)] += 1
                capitals[key(word)] += word[0].isupper()
    return {word: str(math.ceil(3 * capitals[word] / count - 0.1)) for word, count in sorted(seen.items())}


def genre_odds(labelled: Iterable[Sentence]) -> dict[str, float]:
    """Naive Bayes: how much a word speaks for news. Marks are left out, for corpora lose them."""
    seen = {"news": Counter[str](), "book": Counter[str]()}
    total = Counter[str]()
    for sentence in labelled:
        label = GENRES[sentence.corpus]
        total[label] += 1
        seen[label].update({key(word) for word in _words(sentence.text) if word[0].isalnum()})
    news, book = seen["news"], seen["book"]
    return {
        word: round(math.log((news[word] + 0.5) / (total["news"] + 1) / (book[word] + 0.5) * (total["book"] + 1)), 2)
        for word in sorted(news | book)
        if news[word] + book[word] >= 4
    }


def clusters(texts: Sequence[Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """Clusters of words that keep the same company, at several sizes."""
    counted = [[key(word) for word in words] for words in texts]
    frequency = Counter(word for words in counted for word in words)
    vocabulary = sorted((word for word, count in frequency.items() if count > 1), key=lambda w: (-frequency[w], w))
    vectors = _vectors(counted, vocabulary)
    assigned = [_k_means(vectors, size) for size in CLUSTERS]
    return {
        word: tuple(f"{size}.{found[i]}" for size, found in zip(CLUSTERS, assigned, strict=True))
        for i, word in enumerate(vocabulary)
    }


def _vectors(texts: Iterable[Sequence[str]], vocabulary: Sequence[str]) -> Vectors:
    """Unit vectors by singular values of the positive pointwise mutual information with near words."""
    row = {word: i for i, word in enumerate(vocabulary)}
    column = {word: i for i, word in enumerate(vocabulary[:CONTEXTS])}
    offsets, width = (-2, -1, 1, 2), CONTEXTS + 2
    counts = np.zeros((len(vocabulary), width * len(offsets)))
    for words in texts:
        for i, word in enumerate(words):
            if word in row:
                for n, offset in enumerate(offsets):
                    inside = 0 <= i + offset < len(words)
                    context = column.get(words[i + offset], CONTEXTS) if inside else CONTEXTS + 1
                    counts[row[word], n * width + context] += 1
    expected = counts.sum(axis=0) ** 0.75
    expected *= counts.sum() / expected.sum()
    with np.errstate(divide="ignore", invalid="ignore"):
        information = np.log(counts * counts.sum() / (counts.sum(axis=1, keepdims=True) * expected))
    positive = np.where(information > 0, information, 0.0)
    values, axes = np.linalg.eigh(positive.T @ positive)
    projected = positive @ axes[:, -DIMENSIONS:] / np.maximum(values[-DIMENSIONS:], 1e-9) ** 0.25
    unit: Vectors = projected / np.maximum(np.linalg.norm(projected, axis=1, keepdims=True), 1e-9)
    return unit


def _k_means(vectors: Vectors, size: int) -> list[int]:
    random = np.random.default_rng(SEED)
    centres = vectors[random.choice(len(vectors), size, replace=False)]
    nearest = np.zeros(len(vectors), dtype=int)
    for _ in range(40):
        nearest = (vectors @ centres.T).argmax(axis=1)
        for j in range(size):
            members = vectors[nearest == j]
            centres[j] = members.mean(axis=0) if len(members) else vectors[random.integers(len(vectors))]
        centres /= np.maximum(np.linalg.norm(centres, axis=1, keepdims=True), 1e-9)
    return [int(j) for j in nearest]


# -------------------------------------------------------------------------------- the model


def fit(labelled: Sequence[Sentence], observer: Observer) -> bytes:
    """Train the tagger: the model as CRFsuite writes it."""
    trainer = pycrfsuite.Trainer(verbose=False, params=PARAMETERS)
    for sentence, read_as in zip(labelled, unseen_genres(labelled), strict=True):
        if words := _words(sentence.text):
            trainer.append(observer.features(words, read_as), tags(sentence))
    with TemporaryDirectory() as folder:
        path = Path(folder) / "model"
        trainer.train(str(path))
        return path.read_bytes()


def unseen_genres(labelled: Sequence[Sentence]) -> list[Genre]:
    """The genre each sentence is read as when the others are counted: as sure or unsure as for a new text."""
    odds = [genre_odds([s for i, s in enumerate(labelled) if i % FOLDS != fold]) for fold in range(FOLDS)]
    return [genre(_words(sentence.text), odds[i % FOLDS]) for i, sentence in enumerate(labelled)]


def measure(labelled: Iterable[Sentence], code: str) -> str:
    """Span-exact precision, recall and F of the recogniser in `model/`, by corpus."""
    language, right, found, gold = load(code), Counter[str](), Counter[str](), Counter[str]()
    kinds = {kind: tag for tag, kind in names.TYPES.items()}
    for sentence in labelled:
        recognized = names.recognize(sentence.text, (Span(0, len(sentence.text)),), language)
        given = {(name.span.start, name.span.end, kinds[name.type]) for name in recognized}
        right[sentence.corpus] += len(given & set(sentence.names))
        found[sentence.corpus] += len(given)
        gold[sentence.corpus] += len(sentence.names)
    return "\n".join(
        f"{corpus}: P {right[corpus] / found[corpus]:.3f} R {right[corpus] / gold[corpus]:.3f} "
        f"F {2 * right[corpus] / (found[corpus] + gold[corpus]):.3f}"
        for corpus in sorted(gold)
    )


@click.command()
@click.argument("data", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--language", "code", default="id", show_default=True, help="The language of the data.")
@click.option(
    "--out", type=click.Path(file_okay=False, path_type=Path), default=Path(__file__).parent / "model", help="Folder."
)
def main(data: Path, code: str, out: Path) -> None:
    """Train the name recogniser on the corpora in the folder DATA and measure it."""
    labelled = sentences(data, "train")
    known = statistics(labelled, raw_texts(data))
    (out / f"{code}.json").write_bytes(msgspec.json.encode(known) + b"\n")
    (out / f"{code}.crfsuite.xz").write_bytes(lzma.compress(fit(labelled, Observer(load(code), known)), preset=9))
    click.echo(measure(sentences(data, "dev"), code))


if __name__ == "__main__":
    main()
