import itertools
import time
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier import language
from dossier.extract.names import recognizer as names
from dossier.extract.words import split
from dossier.model import Span

ID, EN = language.load("id"), language.load("en")


def found(*sentences: str, pack: language.Language = ID) -> list[tuple[str, str]]:
    text = "\n".join(sentences)
    starts = [sum(len(each) + 1 for each in sentences[:i]) for i in range(len(sentences))]
    spans = [Span(start, start + len(each)) for start, each in zip(starts, sentences, strict=True)]
    return [(name.span.of(text), name.type) for name in names.recognize(text, spans, pack)]


# ---------------------------------------------------------------------------- tags to names


def named(text: str, tags: Sequence[str]) -> list[str]:
    """The names that the tags of a text's words make."""
    return [name.span.of(text) for name in names.names(split(text, Span(0, len(text))), tags)]


def test_tags_become_names() -> None:
    text = "Bank Makmur di Kota Baru kata Budi"
    tags = ["B-ORG", "I-ORG", "O", "B-LOC", "I-LOC", "O", "B-PER"]
    read = [(name.span.of(text), name.type) for name in names.names(split(text, Span(0, len(text))), tags)]
    assert read == [("Bank Makmur", "organization"), ("Kota Baru", "place"), ("Budi", "person")]


def test_names_that_touch_are_two() -> None:
    text = "Budi Ani Medan"
    assert named(text, ["B-PER", "B-PER", "I-LOC"]) == ["Budi", "Ani", "Medan"]


def test_a_name_has_no_dash_or_opening_bracket_at_its_ends() -> None:
    text = "Bank Makmur - Solo ( Ani"
    tags = ["B-ORG", "I-ORG", "I-ORG", "B-LOC", "I-LOC", "B-PER"]
    assert named(text, tags) == ["Bank Makmur", "Solo", "Ani"]
    assert not named("-", ["B-PER"])


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ("B-ORG I-ORG O B-ORG I-ORG O", ["Harian Warga (HW)"]),  # as one name, whose opening bracket was overlooked
        ("B-ORG I-ORG I-ORG I-ORG O O", ["Harian Warga (HW)"]),
        ("B-ORG I-ORG O B-LOC I-LOC O", ["Harian Warga", "HW"]),  # names of two kinds are no one name
        ("B-ORG I-ORG O O B-ORG I-ORG", ["Harian Warga", "Solo"]),
        ("B-ORG I-ORG O B-ORG I-ORG I-ORG", ["Harian Warga (HW) Solo"]),
        ("B-ORG I-ORG I-ORG I-ORG I-ORG O", ["Harian Warga (HW)"]),
        ("O O B-ORG I-ORG I-ORG O", ["HW"]),
    ],
)
def test_no_name_has_half_a_pair_of_brackets(tags: str, expected: list[str]) -> None:
    assert named("Harian Warga (HW) Solo", tags.split()) == expected


@given(st.lists(st.sampled_from([("(", "O"), ("(", "I-ORG"), (")", "I-ORG"), (")", "O"), ("Ab", "I-ORG")])))
def test_brackets_of_names_are_in_pairs_whatever_is_tagged(tagged: list[tuple[str, str]]) -> None:
    text = " ".join(word for word, _ in tagged)
    read = list(names.names(split(text, Span(0, len(text))), [tag for _, tag in tagged]))
    for name in read:
        depth = list(itertools.accumulate({"(": 1, ")": -1}.get(letter, 0) for letter in name.span.of(text)))
        assert (min(depth), depth[-1]) == (0, 0)
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(read))


# ---------------------------------------------------------------------------- the trained model


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Harga beras naik lagi, kata Sutrisno Hadiwijaya di Semarang, Senin (3/2/2025).", ("Semarang", "place")),
        ("Ketua Umum Partai Golkar Airlangga Hartarto menolak usul itu.", ("Partai Golkar", "organization")),
        ("Menurut Direktur Utama Pertamina, Hendra Wirawan, stok cukup.", ("Hendra Wirawan", "person")),
        ("“Kami menunggu hasilnya,” ujar Mulyadi saat dihubungi.", ("Mulyadi", "person")),
        ("Kementerian Perhubungan menambah jumlah kereta.", ("Kementerian Perhubungan", "organization")),
        ("Gempa mengguncang Kabupaten Garut, Jawa Barat.", ("Jawa Barat", "place")),
    ],
)
def test_names_in_indonesian_news(sentence: str, name: tuple[str, str]) -> None:
    assert name in found(sentence)


def test_text_without_names_has_none() -> None:
    assert found("Harga beras kembali naik pada awal pekan ini karena pasokan berkurang.") == []


def test_a_word_that_opens_a_sentence_is_no_name_for_its_capital() -> None:
    assert found("Selain itu, pemerintah juga menaikkan pajak.", "Namun, rencana itu ditolak warga.") == []


def test_a_quotation_mark_beside_a_name_is_not_part_of_it() -> None:
    assert ("Sutrisno Hadiwijaya", "person") in found('"Sudah selesai," kata Sutrisno Hadiwijaya".')


def test_the_same_text_gives_the_same_names() -> None:
    sentence = "Gubernur Jawa Tengah Ganjar Pranowo bertemu Joko Widodo di Solo."
    assert found(sentence) == found(sentence)


# ---------------------------------------------------------------------------- by capitals, without a model


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("President Joko Widodo of Indonesia met Wang Yi in Jakarta.",
         [("Joko Widodo", "person"), ("Indonesia", "place"), ("Wang Yi", "person"), ("Jakarta", "place")]),
        ("The Foreign Ministry declined to comment on Thursday.", [("Foreign Ministry", "organization")]),
        ("Russia's President Vladimir Putin spoke.", [("Russia", "place"), ("Vladimir Putin", "person")]),
        ("However, the talks failed.", []),
        ("Chinese officials said May would be busy.", []),
        ("Analysts at the Bank of Ruritania were wary.", [("Bank of Ruritania", "organization")]),
        ("Prices rose, said Zubrowka.", [("Zubrowka", "person")]),
        ("They walked to Zubrowka.", [("Zubrowka", "place")]),
        ("The ZBK has ten members.", [("ZBK", "organization")]),
        ("The crew slept. “They were tired,” said Sen. Ingrid Solheim.", [("Ingrid Solheim", "person")]),
        ("It asked Pieter van der Meer of Delta Bank.",
         [("Pieter van der Meer", "person"), ("Delta Bank", "organization")]),
        ("It was in The Guardian and The Hague.", [("Guardian", "organization"), ("The Hague", "place")]),
        ("The U.S. Tide Survey measured it.", [("U.S. Tide Survey", "organization")]),
        ("U.S. President Joe Biden spoke.", [("Joe Biden", "person")]),
        ("It was told by Yonhap.", [("Yonhap", "organization")]),
        ("Delegates of Timor-Leste left.", [("Timor-Leste", "place")]),
        ("Foreign ministers Anna Ray and Okoro met.", [("Anna Ray", "person"), ("Okoro", "person")]),
        ("Presidents Holm and Cruz met.", [("Holm", "person"), ("Cruz", "person")]),
        ("It was told to Prof Ian Doyle of Northgate University.",
         [("Ian Doyle", "person"), ("Northgate University", "organization")]),
    ],
)  # fmt: skip
def test_names_in_english_news(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert found(sentence, pack=EN) == expected


def test_a_first_word_that_the_text_also_has_in_small_letters_is_no_name() -> None:
    assert found("Inflation said so.", "The rate of inflation fell.", pack=EN) == []


# ---------------------------------------------------------------------------- any text


@pytest.mark.parametrize("pack", [ID, EN], ids=["id", "en"])
@given(text=st.text())
def test_any_text_gives_names_in_order_that_do_not_overlap(pack: language.Language, text: str) -> None:
    given_names = names.recognize(text, [Span(0, len(text))], pack)
    assert all(0 <= name.span.start < name.span.end <= len(text) for name in given_names)
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(given_names))


@pytest.mark.parametrize("pack", [ID, EN], ids=["id", "en"])
@pytest.mark.parametrize("unit", ["a", "(", '"', "7", " ", "A", "Budi ", "Budi-", "dan ", "A.", "«Senin »"])
def test_time_grows_with_the_length_of_hostile_text(pack: language.Language, unit: str) -> None:
    def seconds(length: int) -> float:
        text = unit * (length // len(unit))
        started = time.process_time()
        names.recognize(text, [Span(0, len(text))], pack)
        return time.process_time() - started

    seconds(1000)
    # Eight times the text: a square of it would take 64 times as long.
    assert seconds(80_000) < 40 * max(seconds(10_000), 0.02)
