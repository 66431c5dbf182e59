"""Where sentences begin and end."""

import pytest
from tests.extract.framed import clauses


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("id", "Ia datang. Ia pergi! Mengapa?", ["Ia datang.", "Ia pergi!", "Mengapa?"]),
        (
            "id",
            "Harga naik 2.500 rupiah, 3,5 persen. Lalu turun.",
            ["Harga naik 2.500 rupiah, 3,5 persen.", "Lalu turun."],
        ),
        ("id", "Menurut Dr. Sari dan Prof. Budi di Jl. Mawar No. 5 itu benar.", None),
        ("id", "Ahmad S. Budi dan J. Kristanto hadir.", None),
        (
            "id",
            "Ia membeli beras, gula, dll. Setelah itu pulang.",
            ["Ia membeli beras, gula, dll.", "Setelah itu pulang."],
        ),
        ("id", "1. Pasar Lama", None),
        ("id", 'Ia berkata: "Pasar ramai. "', ['Ia berkata: "Pasar ramai. "']),
        ("id", "Ia menyebut banyak hal. Pasar ramai.", ["Ia menyebut banyak hal.", "Pasar ramai."]),
        ("id", "Pasar dibuka pada 2024. Pedagang datang.", ["Pasar dibuka pada 2024.", "Pedagang datang."]),
        ("id", "Pembangunan sudah selesai.Lalu pasar dibuka.", ["Pembangunan sudah selesai.", "Lalu pasar dibuka."]),
        ("id", "Laman Kompas.com dan Kompas.TV serta gelar S.Pd ditulis begitu.", None),
        ("id", "“Pasar ini ramai.” kata Sari. Ia pulang.", ["“Pasar ini ramai.” kata Sari.", "Ia pulang."]),
        ("id", "“Ramai sekali! Saya senang,” kata Sari.", ["“Ramai sekali!", "Saya senang,” kata Sari."]),
        ("id", 'Pasar sudah ramai."Kami senang," kata Sari.', ["Pasar sudah ramai.", '"Kami senang," kata Sari.']),
        ("id", '"Pasar ini ramai." Sari pulang.', ['"Pasar ini ramai."', "Sari pulang."]),
        ("id", "Ia menyebut pasar … serta terminal. Selesai…", ["Ia menyebut pasar … serta terminal.", "Selesai…"]),
        ("id", "Sari datang (lihat hlm. 3). (Foto: Antara)", ["Sari datang (lihat hlm. 3).", "(Foto: Antara)"]),
        (
            "id",
            "PT Bank Baru Tbk. (BARU) untung. Sahamnya naik.",
            ["PT Bank Baru Tbk. (BARU) untung.", "Sahamnya naik."],
        ),
        (
            "en",
            "The U.S. Tide Survey told the U.S. Harbour Agency. It left the U.S. The Tide Survey of Utopia stayed.",
            [
                "The U.S. Tide Survey told the U.S. Harbour Agency.",
                "It left the U.S.",
                "The Tide Survey of Utopia stayed.",
            ],
        ),
        (
            "en",
            "Mr. Doe met Gen. Roe in the U.S. on Jan. 5. They talked.",
            ["Mr. Doe met Gen. Roe in the U.S. on Jan. 5.", "They talked."],
        ),
        (
            "en",
            "He met U.S. Secretary Doe at 6 p.m. (here) on Feb. 3. He lives in the U.S. They met at 6 p.m. It rained.",
            [
                "He met U.S. Secretary Doe at 6 p.m. (here) on Feb. 3.",
                "He lives in the U.S.",
                "They met at 6 p.m.",
                "It rained.",
            ],
        ),
    ],
)
def test_one_paragraph(code: str, text: str, expected: list[str] | None) -> None:
    assert clauses(text, code) == (expected or [text])


def test_no_sentence_leaves_its_segment_and_none_holds_a_dateline_or_furniture() -> None:
    text = "Pasar Baru Dibuka\n\nLiputan6.com, Surabaya - Pasar dibuka.\n\nBaca juga: Harga Turun\n\nIa senang\n\n(tia)"
    assert clauses(text) == ["Pasar Baru Dibuka", "Pasar dibuka.", "Ia senang"]
