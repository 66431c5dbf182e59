"""The template language of the packs, and a language that is nothing but data."""

import time

import pytest

from dossier import language
from dossier.extract.dates import templates
from dossier.extract.dates.grammar import WORDS, Grammar, folded, of
from dossier.extract.dates.templates import Slot, compile_template
from dossier.language import DateWords, Language
from dossier.model import Span

SLOTS = {"day": Slot(r"\d\d?", frozenset({templates.DIGIT})), "month": Slot("mei|juni", frozenset({"mei", "juni"}))}


@pytest.mark.parametrize("words", ["3 mei", "tanggal 3 mei", "tanggal  3   mei", "3 mei, besok", "( 3 mei )"])
def test_a_template_matches(words: str) -> None:
    template = compile_template("[tanggal ]{day} {month}[, <besok|lusa>]|({dm})", SLOTS, {"dm": "{day} {month}"})
    assert template.pattern.fullmatch(words)
    assert template.first == {templates.DIGIT, "tanggal", "("}


@pytest.mark.parametrize("words", ["3mei", "3 meio", "mei 3", "tanggal"])
def test_a_template_does_not_match(words: str) -> None:
    assert not compile_template("[tanggal ]{day} {month}", SLOTS, {}).pattern.match(words)


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("{dya} {month}", "no slot 'dya'"),
        ("[tanggal {day}", "brackets"),
        ("{day}>", "brackets"),
        ("[{day}]", "matches nothing"),
    ],
)
def test_a_slip_in_a_template_is_named(source: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        compile_template(source, SLOTS, {})


@pytest.mark.parametrize("code", language.codes())
def test_every_slot_word_of_a_pack_is_of_a_slot(code: str) -> None:
    known = {*WORDS, "number", "century"}
    assert set(language.load(code).dates.words) <= known


def test_another_language_is_data() -> None:
    words = DateWords(
        patterns=("{day}. {month}[ {year}]", "{shift} {unit}", "seit {year}"),
        words={"shift": {"letzte": -1, "nächste": 1}, "unit": {"woche": "W"}},
        decimal=",",
    )
    german = Grammar(Language("de", "Deutsch", (), dates=words))
    text = "Am 3. März 2024 und nächste Woche, seit 1999."
    found = list(german.find(text, Span(0, len(text))))
    assert [one.span.of(text) for one in found] == ["3. März 2024", "nächste Woche", "seit 1999"]
    assert dict(found[0].slots) == {"day": 3, "month": 3, "year": 2024}
    assert found[1].rule == "dates.shift-unit"


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("satu", 1),
        ("dua belas", 12),
        ("dua puluh lima", 25),
        ("seratus dua puluh", 120),
        ("dua ratus lima puluh", 250),
        ("dua puluh lima ribu", 25000),
        ("dua setengah", 2.5),
        ("setengah", 0.5),
        ("1,5", 1.5),
        ("13.600", 13600),
        ("dua tiga", None),
    ],
)
def test_numbers_in_words(words: str, number: float | None) -> None:
    assert of("id").count(words) == number


def test_folding_keeps_every_character_in_its_place() -> None:
    assert folded("İstanbul, MEI") == "İstanbul, mei"


@pytest.mark.parametrize(
    "piece", ["a", "(", '"', "7", " ", "Senin ", "dua ", "1 ", "pukul 05.00-", "the last ", "16/5 ", "tahun-"]
)
@pytest.mark.parametrize("code", language.codes())
def test_time_grows_with_the_text_and_no_faster(piece: str, code: str) -> None:
    grammar, spent = of(code), []
    for size in (20_000, 80_000):
        text = (piece * size)[:size]
        start = time.process_time()
        sum(1 for _ in grammar.find(text, Span(0, size)))
        spent.append(time.process_time() - start)
    assert spent[1] < 8 * spent[0] + 0.2
