"""A generated dossier of any size, to see whether pages stay readable and builds fast: the same at every call."""

import datetime as dt
import random
from pathlib import Path

GIVEN = ["Sari", "Budi", "Ratna", "Wahyu", "Indah", "Bagus", "Laras", "Galih", "Nadia", "Tegar"]
FAMILY = ["Wirawan", "Pranoto", "Kusnadi", "Hartawan", "Lesmana", "Sutedja", "Gunadi", "Prasetyo", "Mahardika", "Satya"]
PLACES = ["Rawa", "Lembah", "Muara", "Tanjung", "Bukit", "Telaga", "Karang", "Padang", "Sungai", "Pulau"]
COLOURS = ["Biru", "Hijau", "Jingga", "Kelabu", "Kuning", "Merah", "Nila", "Perak", "Putih", "Ungu"]
MEDIA = ["HarianRawa.com", "WartaMuara.id", "SuaraLembah.com", "KabarBukit.id", "BeritaTelaga.com", "PosKarang.id"]
AGENCIES = ["Reuters", "AFP", "AP"]
MONTHS = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
]
WEEKDAYS = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]
DEEDS = [
    "meresmikan jembatan baru di {place}",
    "membahas tarif pelabuhan di {place} bersama {other}",
    "menandatangani perjanjian air bersih dengan {other}",
    "bertemu {other} dalam rapat terbuka di {place}",
    "meninjau jalur kereta di {place}",
]


def generate(folder: Path, articles: int = 300, actors: int = 200, seed: int = 1) -> None:
    """Write the seeds of a dossier of so many articles and actors into a folder."""
    chance = random.Random(seed)
    people = [f"{given} {family}" for given in GIVEN for family in FAMILY][: actors // 2]
    towns = [f"{place} {colour}" for place in PLACES for colour in COLOURS][: actors - len(people)]
    folder.mkdir(parents=True, exist_ok=True)
    records = [_record(name, "person") for name in people] + [_record(name, "place") for name in towns]
    (folder / "actors.yml").write_text("".join(records), encoding="utf-8")
    for number in range(articles):
        day = dt.date(2021, 1, 1) + dt.timedelta(days=number * 1400 // articles)
        (folder / f"berita-{number:05}.txt").write_text(_article(chance, day, people, towns), encoding="utf-8")


def _record(name: str, type: str) -> str:
    return f"- {{id: {name.lower().replace(' ', '-')}, name: {name}, type: {type}}}\n"


def _article(chance: random.Random, day: dt.date, people: list[str], towns: list[str]) -> str:
    # A few leading figures are in most articles, as in any real dossier.
    cast = [people[min(int(chance.paretovariate(0.7)) - 1, len(people) - 1)] for _ in range(4)]
    medium, agency, place = chance.choice(MEDIA), chance.choice(AGENCIES), chance.choice(towns)
    lines = [
        f"{cast[0]} dan {cast[1]} ke {place}",
        f"{medium}, {place} - {_deed(chance, cast[0], cast[1], place)} pada {_day(day)}.",
        f"Wali Kota {cast[2]} akan {chance.choice(DEEDS).format(place=place, other=cast[3])} "
        f"pada {_day(day + dt.timedelta(days=chance.randint(3, 40)))}.",
        f"{cast[1]} telah {chance.choice(DEEDS).format(place=chance.choice(towns), other=cast[2])} "
        f"pada {_day(day - dt.timedelta(days=chance.randint(20, 300)))}.",
        f"“Kami siap bekerja sama dengan {cast[3]} untuk {place},” kata {cast[0]} kepada wartawan, "
        f"{WEEKDAYS[day.weekday()]} ({day.day}/{day.month}/{day.year})"
        + (f", seperti dilansir {agency}." if chance.random() < 0.6 else "."),
    ]
    return "\n\n".join(lines) + "\n"


def _deed(chance: random.Random, name: str, other: str, place: str) -> str:
    return f"{name} {chance.choice(DEEDS).format(place=place, other=other)}"


def _day(day: dt.date) -> str:
    return f"{WEEKDAYS[day.weekday()]}, {day.day} {MONTHS[day.month - 1]} {day.year}"
