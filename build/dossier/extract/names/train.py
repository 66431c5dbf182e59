"""Train the name recogniser: `python -m dossier.extract.names.train DATA [--language id] [--out FOLDER]`.

DATA holds `ner/<corpus>.train.jsonl` (`text`, `spans` of [start, end, PER | LOC | ORG]), to learn from,
`ner/<corpus>.dev.jsonl`, only to measure, and raw texts (`text`, for articles of an encyclopedia also `title`), only to
count words in: news (`news/articles.jsonl`, `raw/news.*.jsonl`) and others (`raw/*.jsonl`).
Same data, same model. Needs numpy besides the package's own dependencies (`pip install dossier[train]`).
"""

import json
import math
import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, repeat
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import click
import msgspec
import pycrfsuite

from dossier.extract.names import counts
from dossier.extract.names import recognizer as names
from dossier.extract.names.features import Genre, Observer, Statistics, key, unquoted
from dossier.extract.names.field import Field, Model, model
from dossier.extract.names.kinds import Kinds
from dossier.extract.names.recognizer import Reader
from dossier.extract.words import split
from dossier.language import Language, load
from dossier.model import Span

PARAMETERS = {"c1": 0.02, "c2": 0.3, "max_iterations": 120, "feature.possible_transitions": True}
SEED = 0
FROM_LISTS = 0.5
NEAR = 15  # how often annotated sentences and news are counted, as there is so much less of them than of the rest
# The corpora by genre: their annotators drew different lines, and a text is read as the genre it is like.
GENRES: Mapping[str, Genre] = {"idner": "news", "nergrit": "book"}


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


def news(data: Path) -> list[Path]:
    """The files of raw news."""
    return [data / "news" / "articles.jsonl", *sorted((data / "raw").glob("news.*.jsonl"))]


def others(data: Path) -> list[Path]:
    """The files of other raw texts."""
    return sorted({*(data / "raw").glob("*.jsonl")} - {*news(data)})


def raw_texts(files: Iterable[Path], without: Container[str] = ()) -> Iterator[list[str]]:
    """The words of raw texts, sentence by sentence, without those sentences (by `folded`)."""
    for record in chain.from_iterable(map(_records, files)):
        for line in re.split(r"(?<=[.!?”\"])\s+|\n+", record["text"]):
            if folded(line) not in without:
                yield _words(line)


def folded(text: str) -> str:
    """A text by its letters alone."""
    return re.sub(r"\W+", "", text.lower())


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


# ----------------------------------------------------------------------------- statistics


def statistics(
    data: Path, labelled: Sequence[Sentence], measured: Iterable[Sentence], language: Language
) -> Statistics:
    """What the model should know of words beyond the annotated sentences. What it is measured on is not counted."""
    left_out = {folded(sentence.text) for sentence in measured}
    near = [*map(_words, (sentence.text for sentence in labelled)), *raw_texts(news(data), left_out)]
    counted = counts.count(chain(*repeat(near, NEAR), raw_texts(others(data), left_out)))
    articles = chain.from_iterable(map(_records, others(data)))
    kinds = Kinds(language).of_words((each["title"], each["text"]) for each in articles if "title" in each)
    return Statistics(counts.clusters(counted), kinds, counted.cased, genre_odds(labelled))


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


# ----------------------------------------------------------------------------- other names


def renamed(labelled: Sequence[Sentence], language: Language) -> list[Sentence]:
    """Copies of the sentences with other names in the places of theirs.

    From so few sentences the model would learn names by heart; so it learns what names stand in. Half the new names
    come from other sentences, half from the language pack's lists. A name with an acronym or of small letters stays.
    """
    random = Random(SEED)  # noqa: S311 (the same choices every time are wanted)
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


# -------------------------------------------------------------------------------- the model


def fit(labelled: Sequence[Sentence], known: Statistics, language: Language) -> Model:
    """Train the tagger."""
    observer = Observer(language, known, tuple[str, ...])
    trainer = pycrfsuite.Trainer(verbose=False, params=PARAMETERS)
    for sentence in (*labelled, *renamed(labelled, language)):
        words, found = _words(sentence.text), tags(sentence)
        if kept := unquoted(words):
            rows = observer.features(words, GENRES[sentence.corpus])
            trainer.append([[*chain(*row)] for row in rows], [found[i] for i in kept])
    with TemporaryDirectory() as folder:
        path = Path(folder) / "model"
        trainer.train(str(path))
        trained = pycrfsuite.Tagger()
        trained.open(str(path))
        dump = trained.info()
        return model(dump.labels, dump.transitions, dump.state_features)


def measure(labelled: Iterable[Sentence], reader: Reader) -> str:
    """Span-exact precision, recall and F by corpus, each sentence read as a text of its own."""
    right, found, gold = Counter[str](), Counter[str](), Counter[str]()
    kinds = {kind: tag for tag, kind in names.TYPES.items()}
    for sentence in labelled:
        words = split(sentence.text, Span(0, len(sentence.text)))
        tagged = next(iter(reader.tags([[word.text for word in words]])))
        given = {(name.span.start, name.span.end, kinds[name.type]) for name in names.names(words, tagged)}
        right[sentence.corpus] += len(given & set(sentence.names))
        found[sentence.corpus] += len(given)
        gold[sentence.corpus] += len(sentence.names)
    return "\n".join(
        f"{corpus}: P {right[corpus] / found[corpus]:.3f} R {right[corpus] / gold[corpus]:.3f} "
        f"F {2 * right[corpus] / (found[corpus] + gold[corpus]):.3f}"
        for corpus in sorted(gold)
        if right[corpus]
    )


@click.command()
@click.argument("data", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--language", "code", default="id", show_default=True, help="The language of the data.")
@click.option(
    "--out", type=click.Path(file_okay=False, path_type=Path), default=Path(__file__).parent / "model", help="Folder."
)
def main(data: Path, code: str, out: Path) -> None:
    """Train the name recogniser on the corpora in the folder DATA and measure it."""
    labelled, measured, language = sentences(data, "train"), sentences(data, "dev"), load(code)
    known = statistics(data, labelled, measured, language)
    trained = fit(labelled, known, language)
    out.mkdir(parents=True, exist_ok=True)
    (out / f"{code}.json").write_bytes(msgspec.json.encode(known) + b"\n")
    (out / f"{code}.crf").write_bytes(trained.dump())
    click.echo(measure(measured, Reader(language, known, Field(trained))))


if __name__ == "__main__":
    main()
