"""The part each stretch of a text plays."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.framed import numbers, parts

from dossier import language
from dossier.extract.frame import segments, sentences

LEAD = "Wali Kota Sari Dewi membuka pasar baru di pusat kota."
NEXT = "Para pedagang menyambutnya dengan gembira."


def test_a_whole_article() -> None:
    text = "\n\n".join(
        (
            "Sari Dewi Buka Pasar Baru di Pusat Kota",
            "Pasar itu menampung tiga ratus pedagang yang lama menunggu.",
            "oleh Budi Santoso diperbarui 15 Mei 2024, 11:02 WIB",
            "Dalam foto ini Sari Dewi (kanan) menggunting pita, Senin (13/5/2024). (Kantor Wali Kota via AP)",
            f"Liputan6.com, Surabaya - {LEAD}",
            NEXT,
            "Pedagang Lama Tetap Bertahan",
            NEXT,
            "Baca juga: Harga Beras Turun",
            LEAD,
            "(RaP)",
            "Berita Terkait",
            "Harga Cabai Naik Lagi",
        )
    )
    assert parts(text) == [
        ("headline", "Sari Dewi Buka Pasar Baru di Pusat Kota"),
        ("standfirst", "Pasar itu menampung tiga ratus pedagang yang lama menunggu."),
        ("header", "oleh Budi Santoso diperbarui 15 Mei 2024, 11:02 WIB"),
        ("caption", "Dalam foto ini Sari Dewi (kanan) menggunting pita, Senin (13/5/2024). (Kantor Wali Kota via AP)"),
        ("paragraph", f"Liputan6.com, Surabaya - {LEAD}"),
        ("dateline", "Liputan6.com, Surabaya -"),
        ("paragraph", NEXT),
        ("subheading", "Pedagang Lama Tetap Bertahan"),
        ("paragraph", NEXT),
        ("boilerplate", "Baca juga: Harga Beras Turun"),
        ("paragraph", LEAD),
        ("initials", "(RaP)"),
        ("boilerplate", "Berita Terkait"),
        ("boilerplate", "Harga Cabai Naik Lagi"),
    ]
    assert numbers(text) == [0, 0, 0, 1, 2, 0, 3, 4, 5, 0, 6, 0, 0, 0]


def test_a_text_of_one_sentence_is_one_paragraph() -> None:
    assert parts(LEAD) == [("paragraph", LEAD)]
    assert parts("Baris tunggal tanpa titik") == [("paragraph", "Baris tunggal tanpa titik")]


@pytest.mark.parametrize("first", [LEAD, f"Antv – {LEAD}", f"SURABAYA – {LEAD}"])
def test_no_headline_where_none_is_printed(first: str) -> None:
    assert [kind for kind, _ in parts(f"{first}\n{NEXT}") if kind != "dateline"] == ["paragraph", "paragraph"]


def test_an_unfinished_sentence_is_no_headline() -> None:
    lead = "Wali kota itu membuka pasar baru yang menampung ratusan pedagang lama"
    assert [kind for kind, _ in parts(f"{lead}\n{NEXT}")] == ["paragraph", "paragraph"]


def test_an_english_headline_stands_apart() -> None:
    text = "Mayor opens a new market in the city\n\nBy Jane Doe\nMay 16, 2024\n\nThe market holds three hundred stalls."
    assert [kind for kind, _ in parts(text, "en")] == ["headline", "header", "header", "paragraph"]


def test_a_headline_below_its_date() -> None:
    text = f"Jumat, 17 Mei 2024 | 12.27 WIB\n\nPasar Baru Dibuka\n\n{LEAD}"
    assert [kind for kind, _ in parts(text)] == ["header", "headline", "paragraph"]


def test_rubric_name_and_outlet_above_the_article() -> None:
    text = (
        "EKONOMI\nPasar Baru Dibuka\nSari Dewi - detikNews\nKompas.com - 16/05/2024, 12:27 WIB\nTim Redaksi\n\n"
        f"SURABAYA, KOMPAS.com - {LEAD}"
    )
    assert [kind for kind, _ in parts(text)] == [
        "header",
        "headline",
        "header",
        "header",
        "header",
        "paragraph",
        "dateline",
    ]


def test_dates_inside_the_body_are_no_header() -> None:
    text = f"{LEAD}\n{NEXT}\n16 Mei 2024\n17 Mei 2024\n{NEXT}"
    assert {kind for kind, _ in parts(text)} == {"paragraph"}


def test_markdown_headings_are_told_by_their_marks() -> None:
    text = f"# Pasar baru dibuka\n\n{LEAD}\n\n## Pedagang lama\n\n{NEXT}"
    assert [kind for kind, _ in parts(text)] == ["headline", "paragraph", "subheading", "paragraph"]


def test_titles_in_a_row_are_a_list() -> None:
    text = f"{LEAD}\nPasar Lama\nPasar Baru\nPasar Induk\n{NEXT}"
    assert {kind for kind, _ in parts(text)} == {"paragraph"}


@pytest.mark.parametrize(
    "line",
    [
        "ADVERTISEMENT",
        "SCROLL TO CONTINUE WITH CONTENT",
        "Simak Video 'Pasar Baru Dibuka':",
        "***",
        "[Gambas:Video 20detik]",
    ],
)
def test_furniture_between_paragraphs(line: str) -> None:
    assert parts(f"{LEAD}\n{line}\n{NEXT}")[1] == ("boilerplate", line)


@pytest.mark.parametrize(
    "line",
    [
        "Sari Dewi membuka pasar. (Foto: Antara/Budi)",
        "Foto: Sari Dewi di depan pasar",
        "ANTARA FOTO/Budi Santoso Sari Dewi di depan pasar",
        "KOMPAS.com/BUDI SANTOSO Suasana pasar baru",
        "Dok. Pemkot Suasana pasar baru",
    ],
)
def test_captions(line: str) -> None:
    assert parts(f"{LEAD}\n{line}\n{NEXT}")[1] == ("caption", line)


def test_a_caption_ends_where_the_story_goes_on_with_what_was_said() -> None:
    caption, said = "Dok. Pemkot Suasana pasar baru.", '"Pasar itu dibuka lagi mulai besok," kata Sari, Selasa.'
    assert parts(f"{LEAD}\n{caption} {said}\n{NEXT}")[1:3] == [("caption", caption), ("paragraph", said)]
    credited = f"{caption} {said} (Foto: Antara/Budi)"
    assert [kind for kind, _ in parts(f"{LEAD}\n{credited}\n{NEXT}")][1:3] == ["caption", "caption"]


@pytest.mark.parametrize(
    "line",
    [
        "Dalam foto yang beredar, pasar itu tampak ramai.",
        "Sari menghubungi mereka (via telepon).",
        "Warga membawa hak mereka (hak istimewa).",
        "Pasar itu baru (lihat berkas).",
    ],
)
def test_no_captions(line: str) -> None:
    assert parts(f"{LEAD}\n{line}\n{NEXT}")[1] == ("paragraph", line)


@pytest.mark.parametrize("line", ["(tia)", "[gas]", "(abc/xyz)", "(Sari Dewi)", "Penulis: Sari Dewi", "Editor: Budi"])
def test_signatures_close_an_article(line: str) -> None:
    assert parts(f"{LEAD}\n{NEXT}\n{line}")[-1] == ("initials", line)


def test_initials_at_the_end_of_the_last_paragraph() -> None:
    assert parts(f"{LEAD}\n{NEXT} (rgr/dry)")[1:] == [("paragraph", NEXT), ("initials", "(rgr/dry)")]
    assert parts(f"{LEAD} (PKL)\n{NEXT}")[0] == ("paragraph", f"{LEAD} (PKL)")


def test_line_breaks_marks_and_tabs_of_any_kind() -> None:
    text = f"\ufeffPasar Baru Dibuka\r\n\r\n\t{LEAD}\r\n{NEXT}\u2028\xa0{NEXT}\r"
    assert parts(text) == [
        ("headline", "Pasar Baru Dibuka"),
        ("paragraph", LEAD),
        ("paragraph", NEXT),
        ("paragraph", NEXT),
    ]


ODD = st.text(
    st.sampled_from("aB1 .,:;-–—()[]\"“”'/#*\n\r\t\ufeff\u2028é漢") | st.characters(exclude_categories=["Cs"]),
    max_size=300,
)
WORDS = st.lists(
    st.sampled_from(
        [
            "Jakarta",
            "KOMPAS.com",
            " - ",
            "\n",
            "\n\n",
            "oleh",
            "Sari Dewi",
            "16 Mei 2024",
            ".",
            " ",
            "(tia)",
            "Baca juga:",
            ",",
        ]
    ),
    max_size=40,
).map("".join)


@given(ODD | WORDS)
def test_any_text_is_covered_once_and_sentences_lie_inside(text: str) -> None:
    pack = language.load("id")
    found = segments.segment(text, pack)
    covered = [0] * len(text)
    for part in found:
        assert part.span.of(text) == part.span.of(text).strip() != ""
        if part.kind == "dateline":
            assert any(one.kind == "paragraph" and one.span.contains(part.span) for one in found)
            continue
        for index in range(part.span.start, part.span.end):
            covered[index] += 1
    assert max(covered, default=0) <= 1
    assert all(count or char.isspace() or char == "\ufeff" for count, char in zip(covered, text, strict=True))
    spans = sentences.split(text, found, pack)
    assert list(spans) == sorted(spans)
    assert all(any(part.span.contains(span) for part in found if part.kind != "dateline") for span in spans)
    assert not any(first.overlaps(second) for first, second in pairwise(spans))


@pytest.mark.parametrize("unit", ["a", "(", '"', "1", " ", "Senin ", "A. ", "a\n", "Kompas.com - ", "16 Mei 2024\n"])
def test_time_grows_with_the_text_and_no_faster(unit: str) -> None:
    pack = language.load("id")

    def seconds(size: int) -> float:
        text = (unit * size)[:size]
        start = time.process_time()
        sentences.split(text, segments.segment(text, pack), pack)
        return time.process_time() - start

    seconds(100)
    assert seconds(200_000) < 8 * seconds(50_000) + 0.5
