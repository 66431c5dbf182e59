import itertools
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier import language
from dossier.extract.frame import segments, sentences
from dossier.extract.names import actors
from dossier.model import Actor, Authority, Mention

NOBODY = Authority()
KNOWN = Authority(
    {
        actor.id: actor
        for actor in (
            Actor("china", "China", "country", ("Cina", "Tiongkok")),
            Actor("rusia", "Rusia", "country"),
            Actor("xi", "Xi Jinping", "person"),
            Actor("putin", "Vladimir Putin", "person", ("Putin",)),
            Actor("budi-s", "Budi Santoso", "person", (), ("Pak Lurah",)),
            Actor("budi-w", "Budi Wibowo", "person", (), ("Pak Lurah",)),
            Actor("kemlu", "Kementerian Luar Negeri China", "organization"),
            Actor("kremlin", "Kremlin", "organization"),
        )
    }
)
# Enough sentences to be read as an article; they name nobody.
ARTICLE = "\n\n" + "\n\n".join(
    f"Harga beras naik lagi pada pekan ke-{n} tahun ini karena panen gagal." for n in "12345"
)


def mentions(text: str, authority: Authority = NOBODY, code: str = "id") -> tuple[Mention, ...]:
    pack = language.load(code)
    parts = segments.segment(text, pack)
    return actors.read(text, parts, sentences.split(text, parts, pack), pack, authority)


def known(text: str, authority: Authority = KNOWN) -> list[tuple[str, str | None]]:
    return [(m.evidence.text, m.actor) for m in mentions(text, authority) if m.actor]


def names(text: str, code: str = "id") -> list[tuple[str, str]]:
    return [(m.evidence.text, m.name) for m in mentions(text, code=code)]


def types(text: str) -> dict[str, str]:
    return {m.evidence.text: m.type for m in mentions(text)}


# ---------------------------------------------------------------------------- the authority file


def test_all_spellings_are_one_actor() -> None:
    found = known("Delegasi itu berangkat dari China ke Cina lalu ke Tiongkok.")
    assert found == [("China", "china"), ("Cina", "china"), ("Tiongkok", "china")]


def test_a_name_is_found_at_word_boundaries_only() -> None:
    assert known("Kota Chinatown dan kata mencina tidak dihitung.") == []


def test_a_clitic_is_left_out_of_the_mention() -> None:
    assert known("Memang Putinlah yang datang.") == [("Putin", "putin")]


def test_joined_countries_are_two_mentions() -> None:
    assert known("Hubungan Rusia-Cina erat.") == [("Rusia", "rusia"), ("Cina", "china")]


def test_a_country_inside_an_organisation_is_not_the_country() -> None:
    assert known("Hal itu disampaikan Kementerian Luar Negeri China kemarin.") == [
        ("Kementerian Luar Negeri China", "kemlu")
    ]


def test_a_country_inside_an_organisation_nobody_knows_is_not_the_country_either() -> None:
    text = "Dana itu disimpan di Bank Pembangunan China sejak lama."
    assert known(text) == []
    assert ("Bank Pembangunan China", "Bank Pembangunan China") in names(text)


def test_a_family_name_follows_the_full_name() -> None:
    found = known("Xi Jinping tiba pagi ini. Sore harinya Xi kembali.")
    assert found == [("Xi Jinping", "xi"), ("Xi", "xi")]


def test_a_part_of_a_name_alone_names_nobody() -> None:
    assert known("Sore harinya Xi kembali.") == []


def test_a_shared_alias_goes_to_the_one_the_article_names() -> None:
    found = known("Budi Wibowo datang. Menurut Pak Lurah, jalan itu rusak.")
    assert found == [("Budi Wibowo", "budi-w"), ("Pak Lurah", "budi-w")]


def test_a_shared_alias_alone_goes_to_nobody() -> None:
    assert known("Menurut Pak Lurah, jalan itu rusak.") == []


def test_a_part_that_two_named_actors_share_goes_to_nobody() -> None:
    found = known("Budi Wibowo bertemu Budi Santoso. Lalu Budi pulang.")
    assert [actor for words, actor in found if words == "Budi"] == []


def test_a_headline_in_capitals_names_them_too() -> None:
    found = known("PUTIN KUNJUNGI CHINA" + ARTICLE)
    assert found == [("PUTIN", "putin"), ("CHINA", "china")]


def test_the_canonical_name_is_given() -> None:
    assert [m.name for m in mentions("Putin tiba.", KNOWN)] == ["Vladimir Putin"]


def test_an_actor_without_mention_costs_nothing() -> None:
    assert known("Harga beras naik lagi.") == []


# ---------------------------------------------------------------------------- names nobody knows


def test_a_shorter_name_goes_with_the_full_one() -> None:
    text = "Direktur Pertamina Hendra Wirawan menjelaskan hal itu. “Stok cukup,” kata Hendra."
    assert ("Hendra", "Hendra Wirawan") in names(text)


def test_of_two_namesakes_the_last_one_named_is_meant() -> None:
    text = (
        "Menurut Hendra Wirawan, stok cukup. “Tidak,” kata Hendra. "
        "Menurut Hendra Kusuma, stok kurang. “Kurang sekali,” kata Hendra."
    )
    assert [name for words, name in names(text) if words == "Hendra"] == ["Hendra Wirawan", "Hendra Kusuma"]


def test_a_rank_is_no_part_of_the_name() -> None:
    found = names("Hal itu dikatakan Komisaris Besar Hendra Wirawan di Semarang.")
    assert ("Hendra Wirawan", "Hendra Wirawan") in found


def test_an_acronym_stands_for_the_name_it_follows() -> None:
    text = "Gugatan didaftarkan oleh Himpunan Petani Garam Indonesia (HPGI) kemarin. Menurut HPGI, harga anjlok."
    assert ("HPGI", "Himpunan Petani Garam Indonesia") in names(text)


def test_a_country_before_a_person_is_no_part_of_the_name() -> None:
    text = "Pemimpin China Xi Jinping tiba di Jakarta." + ARTICLE
    assert ("Xi Jinping", "Xi Jinping") in names(text)
    assert ("China", "Tiongkok") in names(text)


def test_countries_are_known_by_all_their_spellings() -> None:
    text = "Delegasi AS, Korsel, dan Cina bertemu delegasi Tiongkok dan Hongaria." + ARTICLE
    assert names(text) == [
        ("AS", "Amerika Serikat"),
        ("Korsel", "Korea Selatan"),
        ("Cina", "Tiongkok"),
        ("Tiongkok", "Tiongkok"),
        ("Hongaria", "Hungaria"),
    ]
    assert set(types(text).values()) == {"country"}


def test_a_seat_of_government_is_a_place_of_its_own() -> None:
    text = "Sebaliknya pihak Moskow membantah tuduhan Washington itu." + ARTICLE
    assert types(text) == {"Moskow": "place", "Washington": "place"}


def test_in_a_capitalised_headline_only_the_names_of_the_body_count() -> None:
    text = (
        "Hendra Wirawan Tegaskan Stok Aman Jelang Lebaran\n\n"
        "Direktur Pertamina Hendra Wirawan menegaskan stok aman. “Aman,” kata Hendra di Semarang." + ARTICLE
    )
    heading = text.index("\n")
    assert [m.evidence.text for m in mentions(text) if m.evidence.span and m.evidence.span.end <= heading] == [
        "Hendra Wirawan"
    ]


def test_datelines_and_photo_credits_name_no_actors() -> None:
    text = (
        "Warga membersihkan jalan di Semarang, Senin (3/2/2025). (ANTARA FOTO/Hendra Wirawan)\n\n"
        "Liputan6.com, Jakarta - Jalan itu dibersihkan warga sejak pagi." + ARTICLE
    )
    assert names(text) == [("Semarang", "Semarang")]


def test_english_names_go_together_too() -> None:
    text = "Russia's President Vladimir Putin met Xi Jinping in Beijing. Putin thanked Xi."
    assert names(text, "en") == [
        ("Russia", "Russia"),
        ("Vladimir Putin", "Vladimir Putin"),
        ("Xi Jinping", "Xi Jinping"),
        ("Beijing", "Beijing"),
        ("Putin", "Vladimir Putin"),
        ("Xi", "Xi Jinping"),
    ]


# ---------------------------------------------------------------------------- any text


@pytest.mark.parametrize("code", ["id", "en"])
@given(text=st.text(st.sampled_from("Budi Xi Jinping China (AS). \n-’“”,PT"), max_size=80) | st.text())
def test_any_text_gives_mentions_in_order_with_their_words(code: str, text: str) -> None:
    found = mentions(text, KNOWN, code)
    spans = [m.evidence.span for m in found if m.evidence.span]
    assert len(spans) == len(found)
    assert all(m.evidence.text == span.of(text) and m.name for m, span in zip(found, spans, strict=True))
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))


@pytest.mark.parametrize("unit", ["Budi Santoso ", "Xi, ", "Putin China. ", "Budi Ani (BA) kata ", "PT Maju "])
def test_time_grows_with_the_length_of_a_text_of_names(unit: str) -> None:
    def seconds(length: int) -> float:
        text = unit * (length // len(unit))
        started = time.process_time()
        mentions(text, KNOWN)
        return time.process_time() - started

    seconds(1000)
    # Eight times the text: a square of it would take 64 times as long.
    assert seconds(64_000) < 30 * max(seconds(8_000), 0.05)
