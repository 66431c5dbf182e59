import itertools

from hypothesis import given
from hypothesis import strategies as st

from dossier.extract.words import Phrases, split
from dossier.model import Span


def words(text: str) -> list[str]:
    return [word.text for word in split(text, Span(0, len(text)))]


def found(phrases: Phrases[str], text: str) -> list[tuple[str, tuple[str, ...]]]:
    stretch = split(text, Span(0, len(text)))
    return [(hit.span(stretch).of(text), hit.values) for hit in phrases.find([word.text for word in stretch])]


def test_words_keep_apostrophes_addresses_and_abbreviations_together() -> None:
    assert words("Ma'ruf di Kompas.com, U.S.") == ["Ma'ruf", "di", "Kompas.com", ",", "U.S", "."]


def test_a_full_stop_glued_to_the_next_sentence_parts_words() -> None:
    assert words("selesai.Presiden") == ["selesai", ".", "Presiden"]


def test_a_hyphen_is_a_word_of_its_own() -> None:
    assert words("Rusia-Cina") == ["Rusia", "-", "Cina"]


def test_the_longest_phrase_wins() -> None:
    phrases = Phrases([("Bank", "b"), ("Bank Desa", "d"), ("Desa", "e")])
    assert found(phrases, "Bank Desa dan Bank") == [("Bank Desa", ("d",)), ("Bank", ("b",))]


def test_a_phrase_that_breaks_off_gives_the_shorter_one() -> None:
    phrases = Phrases([("Bank", "b"), ("Bank Desa Makmur", "d")])
    assert found(phrases, "Bank Desa Sejahtera") == [("Bank", ("b",))]


def test_a_clitic_is_no_part_of_the_phrase_it_is_written_on_to() -> None:
    phrases = Phrases([("Budi", "b"), ("Budi Laras", "l")], clitics=("lah",))
    assert found(phrases, "Budilah dan Budi Laraslah") == [("Budi", ("b",)), ("Budi Laras", ("l",))]


def test_a_word_that_goes_on_is_read_before_one_with_a_clitic() -> None:
    phrases = Phrases([("Budi", "b"), ("Budilah Laras", "l"), ("A", "a")], clitics=("lah", "ah"))
    assert found(phrases, "Budilah Ani, Budilah Laras, Aah") == [("Budilah Laras", ("l",))]
    assert found(Phrases([("Budi", "b"), ("Budil", "l")], clitics=("lah", "ah")), "Budilah") == [("Budi", ("b",))]


def test_a_phrase_may_stand_for_several_things() -> None:
    assert found(Phrases([("PSI", "partai"), ("PSI", "institut")]), "PSI") == [("PSI", ("partai", "institut"))]


def test_a_phrase_without_words_is_never_found() -> None:
    assert found(Phrases([("", "x"), (" ", "y")]), "apa saja") == []


@given(st.text())
def test_words_are_slices_of_the_text_in_order(text: str) -> None:
    stretch = split(text, Span(0, len(text)))
    assert all(text[word.start : word.end] == word.text for word in stretch)
    assert all(first.end <= second.start for first, second in itertools.pairwise(stretch))
    assert "".join(word.text for word in stretch) == "".join(text.split())
