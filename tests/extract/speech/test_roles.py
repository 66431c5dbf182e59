"""What persons are said to be, as worded."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.spoken import heard, held

from dossier import language
from dossier.extract import words
from dossier.extract.speech import roles
from dossier.model import Span


@pytest.mark.parametrize(
    ("text", "person", "role"),
    [
        ("Menteri Pertahanan Andi Wirawan tiba.", "Andi Wirawan", "Menteri Pertahanan"),
        ("Presiden Utopia, Ratna Dewi, tiba.", "Ratna Dewi", "Presiden Utopia"),
        ("Presiden Ratna Dewi tiba.", "Ratna Dewi", "Presiden"),
        ("Ia bertemu pemimpin Utopia Ratna Dewi.", "Ratna Dewi", "pemimpin Utopia"),
        ("Menurut penasihat kebijakan luar negeri Istana, Andi Wirawan, hal itu baik.", "Andi Wirawan",
         "penasihat kebijakan luar negeri Istana"),
        ("Seorang pembantu presiden yang menangani urusan desa, Andi Wirawan, tiba.", "Andi Wirawan",
         "pembantu presiden yang menangani urusan desa"),
        ("Ketua Komisi Pemilihan Umum (KPU) Papua Andi Wirawan tiba.", "Andi Wirawan",
         "Ketua Komisi Pemilihan Umum (KPU) Papua"),
        ("Menteri Koordinator Bidang Politik, Hukum, dan Keamanan Andi Wirawan tiba.", "Andi Wirawan",
         "Menteri Koordinator Bidang Politik, Hukum, dan Keamanan"),
        ("Kepala Desa Sukamaju, Kecamatan Pacet, Andi Wirawan, tiba.", "Andi Wirawan",
         "Kepala Desa Sukamaju, Kecamatan Pacet"),
        ("Pengamat politik dari Universitas Nusa Ratna Dewi menilai.", "Ratna Dewi",
         "Pengamat politik dari Universitas Nusa"),
        ("Kata kuasa hukum Budi Luhur, Ratna Dewi, sidang ditunda.", "Ratna Dewi", "kuasa hukum Budi Luhur"),
        ("Direktur Niaga dan Manajemen Pelanggan PT Maju Ratna Dewi tiba.", "Ratna Dewi",
         "Direktur Niaga dan Manajemen Pelanggan PT Maju"),
        ("Ketua Dewan Pers yang juga anggota DPR Ratna Dewi tiba.", "Ratna Dewi",
         "Ketua Dewan Pers yang juga anggota DPR"),
    ],
)  # fmt: skip
def test_before_the_name(text: str, person: str, role: str) -> None:
    assert (role, person) in held(text, person, *(["Budi Luhur"] if "Budi" in text else []))


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Ratna Dewi, penasihat kebijakan luar negeri Utopia, tiba.", "penasihat kebijakan luar negeri Utopia"),
        ("Ratna Dewi (40), ketua kelompok tani, tiba.", "ketua kelompok tani"),
        ("Ratna Dewi selaku Ketua KPU Papua menolak.", "Ketua KPU Papua"),
        ("Ratna Dewi, Regional Sales Manager PT Maju, tiba.", "Regional Sales Manager PT Maju"),
    ],
)
def test_behind_the_name(text: str, role: str) -> None:
    assert held(text, "Ratna Dewi") == [(role, "Ratna Dewi")]


def test_several_persons() -> None:
    text = "Ia didampingi Menteri Sosial Ratna Dewi, Ketua KPU Papua Andi Wirawan, serta Gubernur Bali Budi Luhur."
    assert held(text, "Ratna Dewi", "Andi Wirawan", "Budi Luhur") == [
        ("Menteri Sosial", "Ratna Dewi"),
        ("Ketua KPU Papua", "Andi Wirawan"),
        ("Gubernur Bali", "Budi Luhur"),
    ]


def test_a_rank_is_a_role_of_its_own() -> None:
    text = "Kepala Bidang Humas Polda Papua Komisaris Besar Budi Luhur tiba. Brigadir Jenderal (Pol) Andi Wirawan juga."
    assert held(text) == [
        ("Kepala Bidang Humas Polda Papua", "Budi Luhur"),
        ("Komisaris Besar", "Budi Luhur"),
        ("Brigadir Jenderal (Pol)", "Andi Wirawan"),
    ]
    assert held("Kami menemui Pak Budi Luhur.", "Budi Luhur") == []  # a form of address is no role


def test_a_rank_inside_the_name_of_an_institution_is_nobodys() -> None:
    text = "Dosen Biologi Universitas Jenderal Wirawan Ratna Dewi menilai."
    told = held(text, "Ratna Dewi", others=["Universitas Jenderal Wirawan"])
    assert told == [("Dosen Biologi Universitas Jenderal Wirawan", "Ratna Dewi")]


@pytest.mark.parametrize(
    ("text", "role", "name"),
    [
        ("Ketua KPU Papua Theo Kosai di Jayapura mengatakan hal itu.", "Ketua KPU Papua", "Theo Kosai"),
        ("Menteri Riset dan Teknologi Bambang Sutedja menjelaskan hal itu.", "Menteri Riset dan Teknologi",
         "Bambang Sutedja"),
        ("Menurut anggota KPU Papua, Uslimun, pemilu aman. “Ya,” kata Uslimun.", "anggota KPU Papua", "Uslimun"),
        ("Kepala Puskesmas Margasari Wahidun tiba. “Aman,” kata Wahidun.", "Kepala Puskesmas Margasari", "Wahidun"),
        ("Kepala Dinas Kesehatan Kendara Rahmining Sukma tiba di Kendara.", "Kepala Dinas Kesehatan Kendara",
         "Rahmining Sukma"),
        ("“Aman,” kata Wadirlantas Polda Papua AKBP Argo Wiyana.", "Wadirlantas Polda Papua", "Argo Wiyana"),
    ],
)  # fmt: skip
def test_where_the_recogniser_saw_no_name(text: str, role: str, name: str) -> None:
    assert (role, name) in held(text)


def test_the_authority_files_name_decides() -> None:
    found, told = heard("Ketua Sinar Budi Luhur tiba.", ["Budi Luhur=budi"])
    assert found == ()
    (role,) = told
    assert (role.evidence.text, role.name, role.actor) == ("Ketua Sinar", "Budi Luhur", "budi")


@pytest.mark.parametrize(
    "text",
    [
        "Ketua KPU mengatakan kepada Budi Luhur bahwa pemilu aman.",
        "Direktorat Jenderal Hak Cipta (DJHC) dibuka.",
        "Kedua pemimpin, Budi Luhur dan Ratna Dewi, bertemu.",
        "Istri Budi Luhur tiba.",
        "Presiden tiba, lalu Budi Luhur pergi.",
        "Ia bukan ketua. Budi Luhur ketua.",
    ],
)
def test_no_role_of_the_person(text: str) -> None:
    assert held(text, "Budi Luhur", "Ratna Dewi") == []


@pytest.mark.parametrize(
    ("text", "person", "role"),
    [
        ("Utopian President Anna Ray arrived.", "Anna Ray", "Utopian President"),
        ("Palace foreign policy adviser John Low arrived.", "John Low", "Palace foreign policy adviser"),
        ("Acting Secretary of State Anna Ray arrived.", "Anna Ray", "Acting Secretary of State"),
        ("Anna Ray, a senior analyst at the Trade Institute, agreed.", "Anna Ray",
         "senior analyst at the Trade Institute"),
        ("Gen. Anna Ray, commander of the northern force, agreed.", "Anna Ray", "commander of the northern force"),
    ],
)  # fmt: skip
def test_english(text: str, person: str, role: str) -> None:
    assert (role, person) in held(text, person, code="en")


HOSTILE = ["a", "(", '"', "1", " ", "«Senin »", "Ketua ", "Ketua yang ", "Menteri, ", "Jenderal ", "Budi ", "Ketua ("]


@pytest.mark.parametrize("piece", HOSTILE)
@pytest.mark.parametrize("code", ["id", "en"])
def test_time_grows_with_the_text_only(piece: str, code: str) -> None:
    text = piece * (40_000 // len(piece))
    started = time.process_time()
    roles.phrases([words.split(text, Span(0, len(text)))], (), language.load(code))
    assert time.process_time() - started < 10


@given(st.lists(st.sampled_from(["Ketua", "KPU", "Budi", "Luhur", ",", "(", ")", ".", "dan", "yang", "dr", "kata"])))
def test_any_words(parts: list[str]) -> None:
    text = " ".join(parts)
    _, found = heard(text, ["Budi"])
    for role in found:
        assert role.evidence.span is not None
        assert role.evidence.text == role.evidence.span.of(text)
        assert not role.evidence.span.overlaps(role.person)
