"""Reported statements: what is reported, and whose it is."""

import pytest
from tests.extract.spoken import heard, indirect

WHAT = "pasar itu dibuka lagi"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ratna Dewi mengatakan bahwa pasar itu dibuka lagi.", "Ratna Dewi"),
        ("Ratna Dewi mengatakan, pasar itu dibuka lagi.", "Ratna Dewi"),
        ("Ratna Dewi mengatakan pasar itu dibuka lagi.", "Ratna Dewi"),
        ("Ratna Dewi juga menegaskan kepada warga bahwa pasar itu dibuka lagi.", "Ratna Dewi"),
        ("Ratna Dewi, Rabu (1/5/2024), mengatakan, pasar itu dibuka lagi.", "Ratna Dewi"),
        ("Ratna Dewi, pekan lalu, mengatakan, pasar itu dibuka lagi.", "Ratna Dewi"),
        ("Ratna Dewi yang dihubungi Rabu mengatakan, pasar itu dibuka lagi.", "Ratna Dewi"),
        ("Ratna Dewi, dihubungi terpisah, mengatakan pasar itu dibuka lagi.", "Ratna Dewi"),
        ("Ratna Dewi tiba di Bali, di mana dia menyatakan bahwa pasar itu dibuka lagi.", "Ratna Dewi"),
        ("Ketua KPU Papua mengatakan pasar itu dibuka lagi.", "Ketua KPU Papua"),
        ("Istana membantah hal itu dengan mengatakan pasar itu dibuka lagi.", "Istana"),
        ("Utopia dan Istana menyampaikan keyakinan mereka bahwa pasar itu dibuka lagi.", "Utopia dan Istana"),
        ("Menurut Ratna Dewi, pasar itu dibuka lagi.", "Ratna Dewi"),
        ("Menurut penasihat Istana, Ratna Dewi, pasar itu dibuka lagi.", "Ratna Dewi"),
        ("Menurut Ratna Dewi, ketua KPU Papua, pasar itu dibuka lagi.", "Ratna Dewi"),
        ("pasar itu dibuka lagi, kata Ratna Dewi.", "Ratna Dewi"),
        ("pasar itu dibuka lagi, menurut pernyataan Ratna Dewi.", "Ratna Dewi"),
        ("pasar itu dibuka lagi, demikian diungkapkan oleh Ratna Dewi.", "Ratna Dewi"),
        ("Sebagaimana dijelaskan oleh Ratna Dewi, pasar itu dibuka lagi.", "Ratna Dewi"),
        ("pasar itu dibuka lagi. Kabar tersebut disampaikan Ratna Dewi.", "Ratna Dewi"),
        ("pasar itu dibuka lagi. Ratna Dewi menyampaikan hal itu di Bali.", "Ratna Dewi"),
        ("Disebutkan pula bahwa pasar itu dibuka lagi.", "-"),
        ("pasar itu dibuka lagi, demikian diungkapkan beberapa sumber.", "-"),
        ("Meski Istana menolak berkomentar, para diplomat mengatakan pasar itu dibuka lagi.", "-"),
        ("Selain itu, Ratna Dewi menilai bahwa pasar itu dibuka lagi, seperti dikutip Antara.", "Ratna Dewi"),
    ],
)
def test_who_stated_what(text: str, speaker: str) -> None:
    assert indirect(text, "Ratna Dewi", others=["Istana", "Utopia"]) == [(WHAT, speaker)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ratna Dewi dan Budi Luhur mengatakan pasar itu dibuka lagi.", "Ratna Dewi dan Budi Luhur"),
        ("Menurut Ratna Dewi dan Budi Luhur, pasar itu dibuka lagi.", "Ratna Dewi dan Budi Luhur"),
        ("Ratna Dewi, Istana dan Budi Luhur mengatakan pasar itu dibuka lagi.", "Ratna Dewi, Istana dan Budi Luhur"),
        (
            "Ratna Dewi, ketua KPU Papua, dan Budi Luhur mengatakan pasar itu dibuka lagi.",
            "Ratna Dewi, ketua KPU Papua, dan Budi Luhur",
        ),
        ("Rapat di Bali dan Budi Luhur mengatakan pasar itu dibuka lagi.", "Budi Luhur"),
        ("Soal Istana, Ratna Dewi dan Budi Luhur mengatakan pasar itu dibuka lagi.", "Ratna Dewi dan Budi Luhur"),
    ],
)
def test_several_speakers_are_one_that_is_no_actor(text: str, speaker: str) -> None:
    found, _ = heard(text, ["Ratna Dewi=ratna", "Budi Luhur=budi"], ["Istana=istana", "Bali"])
    assert [(q.evidence.text, q.speaker.evidence.text) for q in found if q.speaker] == [(WHAT, speaker)]
    assert [q.speaker.actor for q in found if q.speaker] == [None if " dan " in speaker else "budi"]


def test_a_concession_behind_the_statement_may_be_the_reporters() -> None:
    assert indirect("Ratna Dewi mengatakan pasar itu dibuka lagi, meski belum ada izin.", "Ratna Dewi") == [
        (WHAT, "Ratna Dewi")
    ]
    for whole in ("meski belum ada izin, pasar itu dibuka lagi", "pasar itu, meski sepi, dibuka lagi"):
        assert indirect(f"Ratna Dewi mengatakan, {whole}.", "Ratna Dewi") == [(whole, "Ratna Dewi")]


def test_a_passive_that_adds_goes_on_from_whoever_spoke_just_now() -> None:
    adds = "Disebutkan pula bahwa harga turun sekali."
    told = ("harga turun sekali", "Ratna Dewi")
    assert indirect(f"Ratna Dewi mengatakan pasar itu dibuka lagi. {adds}", "Ratna Dewi") == [
        (WHAT, "Ratna Dewi"),
        told,
    ]
    assert indirect(f"“Pasar itu dibuka lagi,” kata Ratna Dewi. {adds}", "Ratna Dewi") == [told]
    assert indirect(f"Ratna Dewi mengatakan pasar itu dibuka lagi. Hujan turun. {adds}", "Ratna Dewi")[1:] == [
        ("harga turun sekali", "-")
    ]
    plain = "Disebutkan bahwa harga turun sekali."
    assert indirect(f"Ratna Dewi mengatakan pasar itu dibuka lagi. {plain}", "Ratna Dewi")[1:] == [
        ("harga turun sekali", "-")
    ]


def test_a_statement_that_the_cue_interrupts_is_the_whole_sentence() -> None:
    text = "Langkah yang besar ini, kata Ratna Dewi, baru merupakan awal dari jalan panjang."
    assert indirect(text, "Ratna Dewi") == [(text.rstrip("."), "Ratna Dewi")]


def test_a_clause_shows_by_its_auxiliary() -> None:
    assert indirect("Ratna Dewi memperkirakan harga akan naik.", "Ratna Dewi") == [("harga akan naik", "Ratna Dewi")]
    assert indirect("Ratna Dewi menuliskan buku yang tebal sekali.", "Ratna Dewi") == []


@pytest.mark.parametrize(
    "text",
    [
        "Pasar itu dibuka lagi, seperti dilaporkan kantor berita Antara.",
        "Nilainya 7,5 juta rupiah dan tutur katanya halus sekali.",
        "Ratna Dewi menolak untuk mengatakan pasar mana yang dibuka.",
        "Ratna Dewi mengaku salah.",
        "Ratna Dewi menolak menyebut nama pasar yang akan dibuka.",
        "Ratna Dewi belum menjawab pertanyaan tentang pasar yang akan dibuka.",
    ],
)
def test_no_statement(text: str) -> None:
    assert indirect(text, "Ratna Dewi") == []


def test_words_before_a_quote_are_no_statement() -> None:
    found, _ = heard("Ratna Dewi mengatakan dalam sidang di Bali, “Kami siap bekerja.”", ["Ratna Dewi"])
    assert [(quote.kind, quote.evidence.text) for quote in found] == [("direct", "Kami siap bekerja.")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Anna Ray said on Monday that the market was open.", ("the market was open", "Anna Ray")),
        ("Anna Ray said the market was open.", ("the market was open", "Anna Ray")),
        ("Anna Ray said she knew that the market was open.", ("she knew that the market was open", "Anna Ray")),
        ("According to Anna Ray, a local analyst, the market was open.", ("the market was open", "Anna Ray")),
        ("The market was open, Anna Ray said.", ("The market was open", "Anna Ray")),
        ("The market was open, Anna Ray said on Friday (March 1, 2024).", ("The market was open", "Anna Ray")),
        ("Anna Ray warned the market was open.", ("the market was open", "Anna Ray")),
        ("Anna Ray and Ben Cole said the market was open.", ("the market was open", "Anna Ray and Ben Cole")),
        ("Anna Ray said the market was open, even though few came.", ("the market was open", "Anna Ray")),
    ],
)
def test_english(text: str, told: tuple[str, str]) -> None:
    assert indirect(text, "Anna Ray", "Ben Cole", code="en") == [told]


@pytest.mark.parametrize(
    ("text", "what", "speaker"),
    [
        ("The old market was open, officials said Tuesday, after it rained.", "The old market was open", "-"),
        ("The old market was open, the ministry has announced.", "The old market was open", "-"),
        ("The old market was open, its director said on Monday, because it rained.", "The old market was open", "-"),
        ("The old market was open, according to the ministry.", "The old market was open", "-"),
        ("The market in Bali, the ministry said, would open.", None, "-"),
        ("Officials said Tuesday the market was open.", "the market was open", "Officials"),
        ("Anna Ray told reporters the market was open.", "the market was open", "Anna Ray"),
        ("Anna Ray told the Bali Herald that the market was open.", "the market was open", "Anna Ray"),
        ("Anna Ray left early and said the market was open.", "the market was open", "Anna Ray"),
        ("Anna Ray, speaking in Bali, said the market was open.", "the market was open", "Anna Ray"),
        ("A spokeswoman for Anna Ray said the market was open.", "the market was open", "spokeswoman for Anna Ray"),
        ("Utopia's Ministry of Trade said the market was open.", "the market was open", "Ministry of Trade"),
        ("The Ministry of Trade said the market was open.", "the market was open", "Ministry of Trade"),
    ],
)
def test_english_reporting(text: str, what: str | None, speaker: str) -> None:
    told = indirect(text, "Anna Ray", code="en", others=["Ministry of Trade", "Utopia"])
    assert told == ([(what, speaker)] if what else told)
    assert what or all(words != "The market in Bali" for words, _ in told)


@pytest.mark.parametrize(
    "text",
    [
        "Anna Ray said in a statement.",
        "Anna Ray said on Thursday (May 16).",
        "Anna Ray declared a state of emergency.",
        "Anna Ray announced a plan that would open the market.",
    ],
)
def test_no_english_statement(text: str) -> None:
    assert indirect(text, "Anna Ray", code="en") == []


def test_something_alike_is_not_the_same() -> None:
    text = "Budi Luhur mengatakan harga turun sekali. Hal senada disampaikan Ratna Dewi. Menurut dia, " + WHAT + "."
    assert indirect(text, "Ratna Dewi", "Budi Luhur") == [
        ("harga turun sekali", "Budi Luhur"),
        (WHAT, "Ratna Dewi"),
    ]
