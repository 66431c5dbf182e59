"""Quotes word for word: what is one, and who said it."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.spoken import direct, heard

from dossier import language
from dossier.extract import words
from dossier.extract.speech import quotes, roles
from dossier.model import Segment, Span

SAID = "Kami siap bekerja,"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“Kami siap bekerja,” kata Ratna Dewi, Kamis (16/5).", "Ratna Dewi"),
        ("“Kami siap bekerja”, kata Ratna Dewi.", "Ratna Dewi"),
        ("“Kami siap bekerja,” demikian kata Ratna Dewi.", "Ratna Dewi"),
        ("“Kami siap bekerja,”kata Ratna Dewi.", "Ratna Dewi"),
        ("“Kami siap bekerja,” kata Ketua KPU Papua Ratna Dewi.", "Ratna Dewi"),
        ("“Kami siap bekerja,” kata juru bicara KPU Papua, Ratna Dewi, Rabu.", "Ratna Dewi"),
        ("“Kami siap bekerja,” kata Komisaris Besar Ratna Dewi.", "Komisaris Besar Ratna Dewi"),
        ("“Kami siap bekerja,” kata Pak Budi Luhur.", "Pak Budi Luhur"),
        ("“Kami siap bekerja,” kata Ketua KPU Papua.", "Ketua KPU Papua"),
        ("“Kami siap bekerja,” sebut Kementerian Sosial.", "Kementerian Sosial"),
        ("“Kami siap bekerja,” gurau Ratna Dewi.", "Ratna Dewi"),  # a cue that no list has
        ("Ratna Dewi mengatakan, “Kami siap bekerja,” Kamis.", "Ratna Dewi"),
        ("Ratna Dewi, yang mengatakan, “Kami siap bekerja,” dilansir AFP.", "Ratna Dewi"),
        ("Ratna Dewi mengatakan: “Kami siap bekerja,”", "Ratna Dewi"),
        ("Ratna Dewi, Rabu (1/5/2024), mengatakan, “Kami siap bekerja,”", "Ratna Dewi"),
        ("Kata Ratna Dewi, “Kami siap bekerja,”", "Ratna Dewi"),
        ("Ratna Dewi tiba. “Kami siap bekerja,” katanya.", "Ratna Dewi"),
        ("Ratna Dewi tiba. “Kami siap bekerja,” kata dia.", "Ratna Dewi"),
        ("Menurut Ratna Dewi, hal itu baik. “Kami siap bekerja,” ujarnya.", "Ratna Dewi"),
        ("Ratna Dewi mengatakan, “Kami siap bekerja,” ujarnya.", "Ratna Dewi"),
        ("“Kami siap bekerja,” Ratna Dewi mengatakan.", "Ratna Dewi"),
        ("“Kami siap bekerja,” kata seorang warga.", "-"),
        ("“Kami siap bekerja,” katanya.", "-"),
        ("Toko itu dibuka. “Kami siap bekerja,” katanya.", "-"),
    ],
)
def test_who_said_it(text: str, speaker: str) -> None:
    people = ["Ratna Dewi"] if "Ratna" in text else ["Budi Luhur"] if "Budi" in text else []
    ((said, by),) = direct(text, *people, others=["Kementerian Sosial"])
    assert said.rstrip(",") == SAID.rstrip(",")
    assert by == speaker


def test_a_quote_of_several_sentences() -> None:
    text = "”Belum jelas. Undangan sudah kami terima. Kapan pergi?” tanya Ratna Dewi."
    assert direct(text, "Ratna Dewi") == [("Belum jelas. Undangan sudah kami terima. Kapan pergi?", "Ratna Dewi")]


def test_a_quote_in_halves() -> None:
    text = "“Kami siap bekerja,” kata Ratna Dewi, “dan kami mulai besok.” Toko itu dibuka. “Pasar juga.”"
    assert direct(text, "Ratna Dewi") == [(SAID, "Ratna Dewi"), ("dan kami mulai besok.", "Ratna Dewi")]


def test_a_quote_alone_is_attributed_to_nobody() -> None:
    assert direct("Ratna Dewi tiba.\n“Kami siap bekerja.”\nBudi pergi.", "Ratna Dewi") == [("Kami siap bekerja.", "-")]


@pytest.mark.parametrize(
    "text",
    [
        "Ratna Dewi menggarisbawahi hubungan “tanpa batas” dengan Utopia.",
        "Mereka bekerja sama “tanpa batas”",
        "Ratna Dewi menyebutnya “operasi khusus” yang panjang.",
        "Ratna Dewi hadir dalam seminar “Berdamai dengan Banjir? Agenda Kebijakan Kota”, Rabu.",
        "Lagu ”Rindu” karya Ratna Dewi diputar.",
        "Ia membaca 'Laskar Pelangi' dan 'Bumi Manusia'.",
    ],
)
def test_scare_quotes_and_titles_are_no_quotes(text: str) -> None:
    assert direct(text, "Ratna Dewi") == []


def test_katanya_is_whoever_spoke_last() -> None:
    text = (
        "Ketua KPU Papua Ratna Dewi mengatakan, gubernur Budi Luhur siap. “Kami juga,” katanya. "
        "Sementara itu, Budi Luhur menolak. “Belum tentu,” kata dia."
    )
    assert direct(text, "Ratna Dewi", "Budi Luhur") == [("Kami juga,", "Ratna Dewi"), ("Belum tentu,", "Budi Luhur")]


def test_katanya_is_not_a_guest_of_the_last_sentence() -> None:
    text = "Gus Arif tiba. Itu disampaikan saat bertemu Bupati Sari Budi Luhur. “Kami siap bekerja,” katanya."
    assert direct(text, "Gus Arif", "Budi Luhur") == [(SAID, "Gus Arif")]


def test_nobody_is_remembered_for_long() -> None:
    text = "Ratna Dewi tiba. " + "Toko itu dibuka. " * 120 + "“Kami siap bekerja,” katanya."
    assert direct(text, "Ratna Dewi") == [(SAID, "-")]


def test_several_speakers() -> None:
    text = "“Kami siap bekerja,” kata Ratna Dewi dan Budi Luhur{} “Ya, kami siap,” ujarnya."
    both = "Ratna Dewi dan Budi Luhur"
    told = direct(text.format(" dalam pernyataan bersama."), "Ratna Dewi", "Budi Luhur")
    assert told == [(SAID, both), ("Ya, kami siap,", "-")]  # which of them it was nobody says
    told = direct(text.format(" pulang."), "Ratna Dewi", "Budi Luhur")
    assert told[0] == (SAID, "Ratna Dewi")


def test_a_lost_mark() -> None:
    assert direct("Toko dibuka. Kami siap bekerja,” kata Ratna Dewi.", "Ratna Dewi") == [(SAID, "Ratna Dewi")]
    assert direct("”Kami siap, kata Budi. ”Kami siap bekerja,” kata Ratna Dewi.", "Ratna Dewi") == [
        (SAID, "Ratna Dewi")
    ]


def test_a_lone_role_or_name_is_known_by_what_the_article_says_of_it() -> None:
    text = "Menteri Sosial Ratna Dewi tiba. “Kami siap bekerja,” kata Menteri. “Ya,” kata Ratna."
    found, _ = heard(text, ["Ratna Dewi=ratna"])
    assert [(q.speaker.evidence.text, q.speaker.name, q.speaker.actor) for q in found if q.speaker] == [
        ("Menteri", "Ratna Dewi", "ratna"),
        ("Ratna", "Ratna Dewi", "ratna"),
    ]


def test_evidence_and_rule() -> None:
    text = "“Kami siap bekerja,” kata Ratna Dewi."
    ((quote,), _) = heard(text, ["Ratna Dewi"])
    assert quote.cue is not None
    assert quote.speaker is not None
    assert (quote.cue.text, quote.cue.span, quote.cue.rule) == ("kata", Span(21, 25), "quotes.cue-after")
    assert quote.evidence.span == Span(1, 19)
    assert quote.speaker.evidence.span == Span(26, 36)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('"We are ready," said Anna Ray.', [("We are ready,", "Anna Ray")]),
        ('"We are ready," Anna Ray said on Monday.', [("We are ready,", "Anna Ray")]),
        ('"We are ready," Mr. Ray told reporters.', [("We are ready,", "Mr. Ray")]),
        ('Anna Ray said: "We are ready."', [("We are ready.", "Anna Ray")]),
        ('"We are ready," said Chief Executive Anna Ray, "and we start now."',
         [("We are ready,", "Anna Ray"), ("and we start now.", "Anna Ray")]),
        ('Anna Ray arrived. "We are ready," she said.', [("We are ready,", "Anna Ray")]),
        ('"We are ready," Anna Ray and Ben Cole said.', [("We are ready,", "Anna Ray and Ben Cole")]),
        ('"We are ready," said Anna Ray and Ben Cole in a statement.', [("We are ready,", "Anna Ray and Ben Cole")]),
        ('"We are ready," the ministry said in a statement.', [("We are ready,", "-")]),
        ('The so-called "no limits" friendship worries Anna Ray.', []),
    ],
)  # fmt: skip
def test_english(text: str, told: list[tuple[str, str]]) -> None:
    assert direct(text, "Anna Ray", "Ben Cole", *(["Ray"] if "Mr" in text else []), code="en") == told


def test_captions_and_headlines_quote_nobody() -> None:
    pack = language.load("id")
    text = "“Kami siap bekerja,” kata Sari Dewi."
    told = [words.split(text, Span(0, len(text)))]
    caption = (Segment("caption", Span(0, len(text)), 1),)
    assert quotes.read(text, caption, told, (), roles.phrases(told, (), pack), pack) == ()


PIECES = [
    "a",
    "(",
    '"',
    "“",
    "”",
    "1",
    " ",
    "'a ",
    "“a”",
    "“Aa aa aa,” kata ",
    "Aa,” ",
    "menurut ",
    "mengatakan ",
    ", kata ",
]


@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.parametrize("code", ["id", "en"])
def test_time_grows_with_the_text_only(piece: str, code: str) -> None:
    text, pack = piece * (40_000 // len(piece)), language.load(code)
    told = [words.split(text, Span(0, len(text)))]
    started = time.process_time()
    quotes.read(text, [Segment("paragraph", Span(0, len(text)), 1)], told, (), (), pack)
    assert time.process_time() - started < 10


WORDS = ["“", "”", '"', "Kami", "siap,", "kata", "katanya", "Ratna", "Dewi", "mengatakan", "bahwa", "menurut", ",",
         ".", "said", "Ketua", "dia", "disampaikan", "hal", "itu", "seperti", "\n"]  # fmt: skip


@pytest.mark.parametrize("code", ["id", "en"])
@given(parts=st.lists(st.sampled_from(WORDS), max_size=40), glue=st.sampled_from(["", " "]))
def test_any_text(code: str, parts: list[str], glue: str) -> None:
    text = glue.join(parts)
    found, _ = heard(text, ["Ratna"], code=code)
    spans = []
    for quote in found:
        for evidence in filter(None, [quote.evidence, quote.cue, quote.speaker.evidence if quote.speaker else None]):
            assert evidence.span is not None
            assert evidence.text == evidence.span.of(text)
        spans.append(quote.evidence.span or Span(0, 0))
    assert spans == sorted(spans)
    for one, other in pairwise(spans):
        assert one.end <= other.start


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ratna Dewi punya alasan: “Kami siap bekerja.” “Ya, kami siap,” ujarnya.", ["Ratna Dewi", "Ratna Dewi"]),
        ("Pasar itu punya semboyan: “Kami siap bekerja.”", ["-"]),
    ],
)
def test_a_colon_leads_to_what_its_subject_said(text: str, told: list[str]) -> None:
    assert [speaker for _, speaker in direct(text, "Ratna Dewi")] == told


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('"We are ready," said the museum\'s director, Anna Ray, in a statement.', "Anna Ray"),
        ('"We are ready," said its local secretary, Anna Ray, while it rained.', "Anna Ray"),
        ('"We are ready," van der Ray said.', "van der Ray"),
        ('"We are ready," Anna Ray was quoted by AFP as saying.', "Anna Ray"),
        ('"We are ready," said Sen. Anna Ray, R-Neb., the main sponsor. "It was hard."', "Anna Ray"),
    ],
)
def test_english_speakers_with_roles_and_particles(text: str, speaker: str) -> None:
    found, _ = heard(text, ["Anna Ray"], code="en")
    assert {quote.speaker.name if quote.speaker else "-" for quote in found} == {speaker}
