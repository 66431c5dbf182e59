"""Train the name recogniser: `python -m dossier.extract.names.train DATA [--language id] [--out FOLDER]`.

DATA holds `ner/<corpus>.train.jsonl` (`text`, `spans` of [start, end, PER | LOC | ORG]), to learn from,
`ner/<corpus>.dev.jsonl`, only to measure, and raw texts (`text`, for articles of an encyclopedia also `title`): news
(`news/articles.jsonl`, `raw/news.*.jsonl`) and others (`raw/*.jsonl`).
Same data and same machine, same model. Needs numpy and JAX besides the package's own dependencies
(`pip install dossier[train]`).
"""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import click
import msgspec

from dossier.extract.names import recognizer
from dossier.extract.names.recognizer import Reader
from dossier.extract.names.train import corpora
from dossier.extract.names.train.corpora import Sentence
from dossier.extract.names.train.teaching import statistics, taught
from dossier.extract.words import split
from dossier.language import load
from dossier.model import Span


def measure(labelled: Iterable[Sentence], reader: Reader) -> str:
    """Span-exact precision, recall and F by corpus, each sentence read as a text of its own."""
    right, found, gold = Counter[str](), Counter[str](), Counter[str]()
    kinds = {kind: tag for tag, kind in recognizer.TYPES.items()}
    for sentence in labelled:
        words = split(sentence.text, Span(0, len(sentence.text)))
        tagged = next(iter(reader.tags([[word.text for word in words]])))
        given = {(name.span.start, name.span.end, kinds[name.type]) for name in recognizer.names(words, tagged)}
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
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path(recognizer.__file__).parent / "model",
    help="Folder.",
)
def main(data: Path, code: str, out: Path) -> None:
    """Train the name recogniser on the corpora in the folder DATA and measure it."""
    language, measured = load(code), corpora.sentences(data, "dev")
    raw = corpora.Raw(data, {corpora.folded(sentence.text) for sentence in measured})
    labelled = corpora.sentences(data, "train")
    known, counted = statistics(raw, labelled, language)
    model = taught(labelled, raw, counted, known, language)
    out.mkdir(parents=True, exist_ok=True)
    (out / f"{code}.json").write_bytes(msgspec.json.encode(known) + b"\n")
    (out / f"{code}.model").write_bytes(model.dump())
    click.echo(measure(measured, Reader(language, known, model)))


if __name__ == "__main__":
    main()
