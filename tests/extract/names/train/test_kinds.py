import pytest

from dossier import language
from dossier.extract.names.train.kinds import Kinds

KINDS = Kinds(language.load("id"))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Sari Wulandari (Solo, 3 Mei 1970) adalah seorang penyanyi dari desa Sukamaju.", "PER"),
        ("Raden Harun lahir di Solo dan merupakan kepala desa.", "PER"),
        ("Harun adalah menteri pertama.", "PER"),
        ("Sukamaju merupakan salah satu desa di Kecamatan Kramat.", "LOC"),
        ("Bank Makmur adalah sebuah bank swasta.", "ORG"),
        ("Senja Biru adalah lagu grup band Melati.", ""),
        ("Melati adalah genus tanaman yang tumbuh di pulau itu.", ""),
        ("Garis ini adalah garis yang membelah kota.", ""),
        ("Desa ini tidak luas.", ""),
        ("", ""),
    ],
)
def test_the_first_sentence_says_what_an_article_is_about(text: str, kind: str) -> None:
    assert KINDS.kind(text) == kind


def test_words_are_told_the_kind_of_most_names_they_are_in() -> None:
    village, person = "merupakan desa di sana.", "adalah seorang penyanyi."
    articles = [
        ("Jaya, Bogor", village),
        ("Jaya, Cianjur", village),  # Jaya is told already
        ("Bogor Jaya (kota)", village),
        ("Jaya Wijaya", person),
        ("Wijaya", "Tidak jelas."),
    ]
    assert KINDS.of_words(articles) == {"jaya": "L3.1"}
