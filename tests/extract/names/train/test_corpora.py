import json
from pathlib import Path

from tests.extract.names.train.corpus import CORPORA, annotated, data

from dossier import language
from dossier.extract.names.train import corpora
from dossier.extract.names.train.corpora import Raw, Sentence


def test_copies_have_other_names_at_their_spans() -> None:
    sentence = Sentence("idner", "Kata Budi di Medan.", ((5, 9, "PER"), (13, 18, "LOC")))
    (copy,) = corpora.renamed([sentence], language.load("id"))
    (start, end, tag), (site, site_end, site_tag) = copy.names
    assert (tag, site_tag) == ("PER", "LOC")
    assert copy.text == f"Kata {copy.text[start:end]} di {copy.text[site:site_end]}."


def test_a_name_with_its_acronym_stays_in_copies() -> None:
    sentence = Sentence("idner", "Bank Makmur (BM) tutup.", ((0, 16, "ORG"),))
    assert corpora.renamed([sentence], language.load("id")) == [sentence]


def test_words_are_tagged_by_the_names_they_are_in() -> None:
    sentence = Sentence("idner", "Budi Ani di Kota Baru.", ((0, 4, "PER"), (5, 8, "PER"), (12, 21, "LOC")))
    assert corpora.tags(sentence) == ["B-PER", "B-PER", "O", "B-LOC", "I-LOC", "O"]


def test_sentences_that_a_model_is_measured_on_are_left_out(tmp_path: Path) -> None:
    folder = data(tmp_path)
    (folder / "raw").mkdir()
    (folder / "raw" / "other.jsonl").write_text(
        json.dumps({"text": "Album itu dirilis grup Senja Biru, pada tahun 1998.\nKata lain."}) + "\n", encoding="utf-8"
    )
    told = {corpora.folded(str(annotated(marked)["text"])) for marked, _ in CORPORA["nergrit"]}
    assert list(Raw(folder, told).others()) == [["Kata", "lain", "."]]


def test_raw_sentences_are_drawn_with_their_genre_and_always_the_same(tmp_path: Path) -> None:
    folder = data(tmp_path)
    (folder / "raw").mkdir()
    lines = [f"Desa nomor {i} terletak di Kecamatan Kramat." for i in range(3)] + [
        "Tanpa nama sama sekali, tidak satu pun."
    ]
    (folder / "raw" / "other.jsonl").write_text(json.dumps({"text": "\n".join(lines)}) + "\n", encoding="utf-8")
    drawn = list(Raw(folder, ()).sample())
    assert [genre for genre, _ in drawn] == ["book"] * 3
    assert sorted(words[2] for _, words in drawn) == ["0", "1", "2"]
    assert list(Raw(folder, ()).sample()) == drawn
