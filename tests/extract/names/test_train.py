import json
from pathlib import Path

import msgspec
from click.testing import CliRunner

from dossier import language
from dossier.extract.names import counts, train
from dossier.extract.names.features import Statistics
from dossier.extract.names.field import Field, Model
from dossier.extract.names.recognizer import Reader
from dossier.extract.names.train import Sentence

CORPORA = {
    "idner": [
        ("Hal itu dikatakan [Budi Santoso|PER] di [Medan|LOC], Senin.", 20),
        ("Menurut [Ani|PER], harga naik, ujar direktur [Bank Makmur|ORG].", 20),
        ("Harga beras naik lagi, ujarnya.", 20),
    ],
    "nergrit": [
        ("Desa [Kramat Jaya|LOC] terletak di kecamatan [Sukamaju|LOC].", 20),
        ("Album itu dirilis grup [Senja Biru|ORG] pada tahun 1998.", 20),
    ],
}


def annotated(marked: str) -> dict[str, object]:
    text, spans = "", []
    for piece in marked.replace("[", "]").split("]"):
        words, _, tag = piece.partition("|")
        if tag:
            spans.append([len(text), len(text) + len(words), tag])
        text += words
    return {"text": text, "spans": spans}


def data(folder: Path) -> Path:
    (folder / "ner").mkdir()
    (folder / "news").mkdir()
    for corpus, sentences in CORPORA.items():
        lines = [json.dumps(annotated(marked)) for marked, times in sentences for _ in range(times)]
        for part in ("train", "dev"):
            (folder / "ner" / f"{corpus}.{part}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (folder / "news" / "articles.jsonl").write_text(
        '{"text": "Harga naik. Kata Budi, harga naik."}\n', encoding="utf-8"
    )
    return folder


def test_one_command_trains_a_model_from_a_folder_and_always_the_same(tmp_path: Path) -> None:
    folder = data(tmp_path)
    runs = [CliRunner().invoke(train.main, [str(folder), "--out", str(tmp_path / name)]) for name in ("one", "two")]
    assert [run.exit_code for run in runs] == [0, 0]
    assert "idner: P 1.000 R 1.000 F 1.000" in runs[0].output
    for file in ("id.json", "id.crf"):
        assert (tmp_path / "one" / file).read_bytes() == (tmp_path / "two" / file).read_bytes()


def test_a_trained_model_finds_what_it_has_not_seen(tmp_path: Path) -> None:
    folder = data(tmp_path)
    CliRunner().invoke(train.main, [str(folder), "--out", str(tmp_path)])
    known = msgspec.json.decode((tmp_path / "id.json").read_bytes(), type=Statistics)
    field = Field(Model.load((tmp_path / "id.crf").read_bytes()))
    (tags,) = Reader(language.load("id"), known, field).tags(
        [["Hal", "itu", "dikatakan", "Zubaedi", "Q", "di", "Medan", ",", "Senin", "."]]
    )
    assert tags[3:7] == ["B-PER", "I-PER", "O", "B-LOC"]


def test_copies_have_other_names_at_their_spans() -> None:
    sentence = Sentence("idner", "Kata Budi di Medan.", ((5, 9, "PER"), (13, 18, "LOC")))
    (copy,) = train.renamed([sentence], language.load("id"))
    (start, end, tag), (site, site_end, site_tag) = copy.names
    assert (tag, site_tag) == ("PER", "LOC")
    assert copy.text == f"Kata {copy.text[start:end]} di {copy.text[site:site_end]}."


def test_a_name_with_its_acronym_stays_in_copies() -> None:
    sentence = Sentence("idner", "Bank Makmur (BM) tutup.", ((0, 16, "ORG"),))
    assert train.renamed([sentence], language.load("id")) == [sentence]


def test_words_are_tagged_by_the_names_they_are_in() -> None:
    sentence = Sentence("idner", "Budi Ani di Kota Baru.", ((0, 4, "PER"), (5, 8, "PER"), (12, 21, "LOC")))
    assert train.tags(sentence) == ["B-PER", "B-PER", "O", "B-LOC", "I-LOC", "O"]


def test_capitals_are_counted_inside_sentences_only() -> None:
    counted = counts.count([["Harga", "di", "Medan", ".", "Harga", "naik"], ["di", "Medan"], ["Naik", "naik"]])
    assert counted.vocabulary == ("naik", "di", "harga", "medan")
    assert counted.cased == {"di": "0", "medan": "3", "naik": "0"}


def test_a_word_seen_once_is_not_told_of() -> None:
    assert counts.count([["harga", "naik", "harga"]]).vocabulary == ("harga",)


def test_words_in_the_same_company_share_a_cluster() -> None:
    texts = [[verb, "di", city, "."] for verb in ("tiba", "tinggal") for city in ("medan", "solo") for _ in range(5)]
    found = counts.clusters(counts.count(texts))
    assert found["medan"] == found["solo"] != found["tiba"]


def test_sentences_that_a_model_is_measured_on_are_not_counted(tmp_path: Path) -> None:
    folder = data(tmp_path)
    (folder / "raw").mkdir()
    (folder / "raw" / "other.jsonl").write_text(
        json.dumps({"text": "Album itu dirilis grup Senja Biru, pada tahun 1998.\nKata lain."}) + "\n", encoding="utf-8"
    )
    told = {train.folded(str(annotated(marked)["text"])) for marked, _ in CORPORA["nergrit"]}
    assert list(train.raw_texts(train.others(folder), told)) == [["Kata", "lain", "."]]


def test_articles_of_an_encyclopedia_tell_the_kinds_of_words(tmp_path: Path) -> None:
    folder = data(tmp_path)
    (folder / "raw").mkdir()
    titles = ("Budi Ani", "Budi Santoso", "Budi Wati (penyanyi)")
    records = [{"title": title, "text": f"{title} adalah seorang penyanyi."} for title in titles]
    (folder / "raw" / "encyclopedia.jsonl").write_text(
        "".join(json.dumps(record) + "\n" for record in records), encoding="utf-8"
    )
    labelled, measured = (train.sentences(folder, part) for part in ("train", "dev"))
    assert train.statistics(folder, labelled, measured, language.load("id")).kinds == {"budi": "P5.1"}
