"""Passages that two texts share: found to the word, whatever marks and capitals do, and fast on hostile texts."""

import subprocess
import sys
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from dossier.model import Span
from dossier.passages import GAP, LEAST, NEAR, SHINGLE, fingerprint, pairs, part, shared

SENTENCE = "Menteri Alya Sari membuka pelabuhan baru di Kota Lestari pada Senin pagi, lalu berlayar bersama nelayan."
words = st.sampled_from(["laut", "kapal", "nelayan", "pelabuhan", "ikan", "angin", "ombak", "pagi"])


def found(a: str, b: str) -> list[tuple[str, str]]:
    return [(ours.of(a), theirs.of(b)) for ours, theirs in shared(a, b)]


def many(start: int, count: int) -> str:
    return " ".join(f"k{number}" for number in range(start, start + count))


def test_a_sentence_both_print_is_found_where_it_stands_in_each() -> None:
    a = f"Kabar Uji - {SENTENCE} Hujan turun sesudahnya."
    b = f"Seperti ditulis media lain: «{SENTENCE}» Begitulah."
    assert found(a, b) == [(SENTENCE.rstrip("."), SENTENCE.rstrip("."))]


def test_capitals_marks_and_line_breaks_make_no_other_words() -> None:
    other = SENTENCE.upper().replace(",", " –").replace(" di ", "\ndi ")
    assert found(SENTENCE, other) == [(SENTENCE.rstrip("."), other.rstrip("."))]


def test_a_few_exchanged_words_do_not_part_a_passage_and_many_do() -> None:
    first, last = many(0, SHINGLE), many(100, SHINGLE)
    assert found(f"{first} {many(200, GAP)} {last}", f"{first} {last}") == [
        (f"{first} {many(200, GAP)} {last}", f"{first} {last}")
    ]
    assert found(f"{first} {many(200, GAP + 1)} {last}", f"{first} {last}") == []


def test_what_any_two_reports_have_in_common_is_no_passage() -> None:
    assert shared(f"{many(0, LEAST - 1)} satu", f"{many(0, LEAST - 1)} dua") == ()
    assert len(shared(f"{many(0, LEAST)} satu", f"{many(0, LEAST)} dua")) == 1


def test_several_passages_come_in_the_order_of_the_first_text() -> None:
    one, two = many(0, 15), many(50, 15)
    assert found(f"{one} {many(200, 9)} {two}", f"{two} {many(300, 9)} {one}") == [(one, one), (two, two)]


def test_the_part_is_counted_in_words() -> None:
    text = f"{many(0, 15)} {many(200, 15)}"
    assert part(text, [ours for ours, _ in shared(text, many(0, 15))]) == NEAR
    assert part(text, [Span(0, len(text))]) == 1
    assert part(text, []) == part("", [Span(0, 0)]) == part("…", [Span(0, 1)]) == 0


def test_texts_worth_comparing_are_found_among_many() -> None:
    texts = [many(1000 * number, 60) for number in range(50)]
    texts[7] += " " + SENTENCE
    texts[31] = SENTENCE + " " + texts[31]
    assert pairs([fingerprint(text) for text in texts]) == ((7, 31),)


def test_a_page_s_furniture_does_not_pair_everything_with_everything() -> None:
    texts = [f"{many(1000 * number, 20)} {SENTENCE}" for number in range(300)]
    assert len(pairs([fingerprint(text) for text in texts])) < 300 * 299 / 2 / 4


@given(st.lists(words, max_size=30), st.lists(words, max_size=30), st.integers(LEAST, 20))
def test_what_is_shared_is_found_and_what_is_found_is_shared(before: list[str], after: list[str], count: int) -> None:
    a, b = " ".join([*before, many(0, count)]), " ".join([many(0, count), *after])
    assert fingerprint(a) & fingerprint(b)
    spans = shared(a, b)
    assert spans
    for ours, theirs in spans:
        assert len(ours.of(a).split()) >= LEAST
        assert set(ours.of(a).split()) & set(theirs.of(b).split())
    assert all(one[0].end < two[0].start for one, two in pairwise(spans))


@given(st.text(max_size=200))
def test_a_text_is_wholly_in_itself_or_too_short(text: str) -> None:
    spans = [ours for ours, _ in shared(text, text)]
    assert part(text, spans) in (0, 1)


def test_fingerprints_are_the_same_in_every_process() -> None:
    code = f"from dossier.passages import fingerprint; print(sorted(fingerprint({SENTENCE!r})))"
    said = subprocess.run([sys.executable, "-c", code], env={"PYTHONHASHSEED": "7"}, capture_output=True, text=True)
    assert said.stdout.strip() == str(sorted(fingerprint(SENTENCE)))


def test_one_word_a_hundred_thousand_times_takes_no_longer_than_other_words() -> None:
    text = "ha " * 100_000
    assert found(text, text + "!") == [(text.strip(), text.strip())]
    assert len(fingerprint(text)) == 1
