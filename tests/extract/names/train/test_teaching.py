import json
from pathlib import Path

import numpy as np
from tests.extract.names.train.corpus import data

from dossier import language
from dossier.extract.names.features import Genre, Observer, Statistics
from dossier.extract.names.train import corpora, crf, learning
from dossier.extract.names.train.corpora import Raw, Sentence
from dossier.extract.names.train.crf import RandomField
from dossier.extract.names.train.teaching import LABELS, Numbering, Teachers, statistics


def test_articles_of_an_encyclopedia_tell_the_kinds_of_words(tmp_path: Path) -> None:
    folder = data(tmp_path)
    (folder / "raw").mkdir()
    titles = ("Budi Ani", "Budi Santoso", "Budi Wati (penyanyi)")
    records = [{"title": title, "text": f"{title} adalah seorang penyanyi."} for title in titles]
    (folder / "raw" / "encyclopedia.jsonl").write_text(
        "".join(json.dumps(record) + "\n" for record in records), encoding="utf-8"
    )
    known, _ = statistics(Raw(folder, ()), corpora.sentences(folder, "train"), language.load("id"))
    assert known.kinds == {"budi": "P5.1"}


def test_networks_and_the_field_tell_the_names_of_raw_sentences_together() -> None:
    observer = Observer(language.load("id"), Statistics())
    taught = Sentence("idner", "Kata Budi tadi.", ((5, 9, "PER"),))
    words = corpora.words_of(taught.text)
    numbering = Numbering.of([taught] * 3, ["kata", "budi"], observer)
    field = RandomField([(crf.features(words, "news", observer), corpora.tags(taught))] * 9, LABELS)
    silent = learning.weights(np.zeros((2, 4), dtype=np.float32), len(numbering.features), len(LABELS))
    loud = silent | {"scores_bias": silent["scores_bias"].at[LABELS.index("B-LOC")].set(1000.0)}
    raw: list[tuple[Genre, list[str]]] = [("news", corpora.words_of("Kata “Ani” tadi."))]

    def told(network: learning.Weights) -> list[str]:
        (sentence,) = Teachers(numbering, [network], field).tell(raw)
        return [LABELS[label] for label in sentence.labels]

    assert told(silent) == ["O", "B-PER", "O", "O"]  # the quotation marks are no words
    assert told(loud) == ["B-LOC"] * 4
