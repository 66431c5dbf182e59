"""Articles that are there already, and those that share passages with a new one."""

from dossier.intake.likeness import Shelf
from dossier.model import Document

SENTENCE = "Menteri Alya Sari membuka pelabuhan baru di Kota Lestari pada Senin pagi, lalu berlayar bersama nelayan."
OTHER = "Hujan turun sejak subuh di lereng utara dan menutup jalan ke tiga desa selama dua hari penuh."


def document(name: str, text: str, sha256: str = "") -> Document:
    return Document(name, f"seeds/{name}.txt", text, sha256 or name)


def test_the_same_bytes_or_the_same_words_are_the_same_article() -> None:
    shelf = Shelf.of([document("a", "Isi satu."), document("b", "Isi dua.\n")])
    same_bytes, same_words = document("x", "Lain.", sha256="a"), document("y", "Isi\ndua.")
    assert [twin.id for twin in (shelf.twin(same_bytes), shelf.twin(same_words)) if twin] == ["a", "b"]
    assert shelf.twin(document("z", "Isi tiga.")) is None


def test_those_that_share_most_come_first_with_the_passages_and_their_part() -> None:
    little, much = document("a", f"{SENTENCE} {OTHER}"), document("b", SENTENCE)
    new = document("x", f"{OTHER} Lalu: {SENTENCE}")
    first, second = Shelf.of([much, little]).like(new)
    assert (first.file, second.file) == ("seeds/a.txt", "seeds/b.txt")
    assert [span.of(new.text) for span in second.spans] == [SENTENCE.rstrip(".")]
    assert first.part > 0.9 > second.part > 0.4


def test_what_is_added_counts() -> None:
    shelf = Shelf()
    assert shelf.like(document("x", SENTENCE)) == []
    shelf.add(document("a", SENTENCE))
    assert [like.file for like in shelf.like(document("x", SENTENCE + " Begitu."))] == ["seeds/a.txt"]
