"""Who is relied on, for words and for photos."""

import pytest
from tests.extract.framed import origin


def relied(text: str, code: str = "id") -> list[tuple[str, str]]:
    return [(agency.name, agency.kind) for agency in origin(text, code).agencies]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Pasar itu dibuka, dilansir AFP pada Rabu (26/7/2023).", ["AFP"]),
        ("“Kami senang,” katanya, seperti dikutip dari Reuters.", ["Reuters"]),
        ("Katanya, seperti dilansir kantor berita AP, Rabu (15/5).", ["AP"]),
        ("Seperti dilansir dari Aljazeera, pasar dibuka.", ["Al Jazeera"]),
        ("Pasar dibuka, dilansirAFP, dikutip dariAntara,Jumat.", ["AFP", "Antara"]),  # glued, as scraped texts are
        ("Mengutip laporan Reuters, Rabu (18/6/2025) harga naik.", ["Reuters"]),
        ("Dalam laporannya, CNN menyebut pasar itu ramai.", ["CNN"]),
        ("Menurut kantor berita Rusia, Interfax, pasar dibuka.", ["Interfax"]),
        ("Kantor berita resmi China Xinhua melaporkan hal itu.", ["Xinhua"]),
        ("Hal itu dilaporkan Aljazeera pekan lalu.", ["Al Jazeera"]),
        ("Reuters melaporkan pasar dibuka.", ["Reuters"]),
        ("Pasar dibuka, dikutip dari Reuters dan AP, Rabu.", ["Reuters", "AP"]),
        ("Seorang pejabat mengatakannya kepada AFP.", ["AFP"]),
        ("Dilansir dari Kabar Nusa, Senin (1/4), pasar dibuka.", ["Kabar Nusa"]),
        ("Kantor berita Suara Utara memuatnya.", ["Suara Utara"]),
        ("Mengutip Nordic Times, pasar dibuka.", ["Nordic Times"]),
        ("Dilansir AFP. Dikutip dari AFP.", ["AFP"]),
    ],
)
def test_relied_on(text: str, names: list[str]) -> None:
    assert relied(text) == [(name, "text") for name in names]


@pytest.mark.parametrize(
    "text",
    [
        "Hal itu disampaikan Sari, dikutip Rabu (18/6/2025).",
        "Ia mengutip Sari Dewi yang menolak.",
        "Hal itu, dikutip oleh Sari Dewi, benar.",
        "Dilansir Bank Kota, harga turun.",
        "Dalam wawancara dengan kantor berita China, Sari memuji pasar itu.",  # of no name
        "Dikutip dari laman resmi Pasar Baru, Senin.",
        "Dikutip dari YouTube Sari Dewi, Senin.",
        "Dikutip dari Buku Pintar 2025, pasar itu tua.",
        "Dilansir dari IKCO, mobil itu baru.",  # initials nobody knows
        "Jarak antara pasar dan terminal dekat, kata Sari.",
        "Katanya kepada Kompas.com, Jumat.",  # its own reporter may have asked
        "CNN menjadi topik pembicaraan.",
    ],
)
def test_not_relied_on(text: str) -> None:
    assert relied(text) == []


def test_an_article_does_not_rely_on_its_own_outlet() -> None:
    assert relied("JAKARTA, KOMPAS.com - Pasar dibuka, dikutip dari Kompas.com dan Antara.") == [("Antara", "text")]


def test_photos_apart_from_words() -> None:
    text = (
        "Dilansir AP, pasar dibuka.\n"
        "Sari di pasar. (Budi Santoso, Sputnik, Pool Photo via AP)\n"
        "Ia menyapa pedagang.\nANTARA FOTO/Budi Santoso Pasar baru"
    )
    assert relied(text) == [("AP", "text"), ("Sputnik", "photo"), ("AP", "photo"), ("Antara", "photo")]


def test_furniture_relies_on_no_one() -> None:
    assert relied("Pasar dibuka.\nBaca juga: Dilansir Reuters, Pasar Ditutup\nIa ramai.") == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The market opened, Reuters reported.", ["Reuters"]),
        ("An official told AFP that the market opened.", ["AFP"]),
        ("The market opened, according to the Interfax news agency.", ["Interfax"]),
        ("The market opened, state news agency Xinhua said.", ["Xinhua"]),
        ("The mayor told CNN that the market opened.", []),
        ("The market opened, according to Jane Doe.", []),
    ],
)
def test_english(text: str, names: list[str]) -> None:
    assert relied(text, "en") == [(name, "text") for name in names]


def test_evidence_is_the_name_as_printed() -> None:
    agency = origin("Seperti dilansir dari Aljazeera, pasar dibuka.").agencies[0]
    assert (agency.evidence.text, agency.evidence.rule) == ("Aljazeera", "agencies.cue")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Kantor berita negara, ELNA, melaporkan dua orang terluka.", ["ELNA"]),
        ("Menurut kantor berita Rusia, Presiden Budi tiba.", []),
        ("Dilansir BNPB, dua orang terluka.", []),  # initials alone may be anyone's
    ],
)
def test_initials_are_an_agencys_where_it_is_called_one(text: str, names: list[str]) -> None:
    assert [one.name for one in origin(text).agencies] == names
