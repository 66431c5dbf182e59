"""Word families, the marks that carry them into the index, and the index itself."""

import json
import time
from pathlib import Path

import pytest

from dossier import language, search
from dossier.language import FamilyWords
from dossier.search import copies, families
from dossier.search.copies import Keys

NAMES = (
    ("tiongkok", ("Tiongkok", "Cina", "China")),
    ("as", ("Amerika Serikat", "AS")),
    ("laut-cina", ("Laut Cina Selatan",)),
)
ACTORS = copies.names(NAMES)
NO_KEYS = Keys({}, {})


@pytest.fixture
def words() -> FamilyWords:
    rules = language.load("id").search.families
    assert rules
    return rules


# ------------------------------------------------------------------------------------------- families


@pytest.mark.parametrize(
    ("form", "root"),
    [
        ("dikunjungi", "kunjung"),
        ("memperkuat", "kuat"),
        ("kuat", "kuat"),
        ("penyelenggaraan", "selenggara"),
        ("menyerang", "serang"),
        ("kepemimpinan", "pimpin"),
        ("mempelajari", "ajar"),
        ("kementeriannya", "menteri"),
        ("berpenduduk", "duduk"),
        ("negaralah", "negara"),
    ],
)
def test_a_form_has_its_root(words: FamilyWords, form: str, root: str) -> None:
    assert families.analyse(form, words, families.lexicon("sastrawi"))[0] == root


@pytest.mark.parametrize("form", ["moskow", "ushakov", "2024", "di", "blinken", ""])
def test_what_is_built_from_no_root_has_none(words: FamilyWords, form: str) -> None:
    assert families.analyse(form, words, families.lexicon("sastrawi")) == ()


def test_a_prefix_goes_only_with_its_suffixes(words: FamilyWords) -> None:
    roots = frozenset({"baca"})
    assert families.analyse("dibacakan", words, roots) == ("baca",)
    assert families.analyse("dibacaan", words, roots) == ()


def test_the_other_words_of_the_dossier_tell_of_which_root_a_word_is(words: FamilyWords) -> None:
    alone = families.gather(["mengunjungi"], words)
    assert set(alone.of["mengunjungi"]) == {"kunjung", "unjung"}
    together = families.gather(["mengunjungi", "kunjungan", "dikunjungi"], words)
    assert together.of["mengunjungi"] == ("kunjung",)
    assert together.members() == {"kunjung": ["dikunjungi", "kunjungan", "mengunjungi"]}


def test_where_two_roots_are_borne_out_a_word_stands_under_both(words: FamilyWords) -> None:
    found = families.gather(["mengurus", "urusan", "diurus", "kurus"], words)
    assert found.of["mengurus"] == ("urus", "kurus")


@pytest.mark.parametrize("form", ["me" * 100_000, "k" * 200_000, "keter" * 50_000 + "annyalah"])
def test_hostile_words_take_no_time(words: FamilyWords, form: str) -> None:
    start = time.process_time()
    families.analyse(form, words, families.lexicon("sastrawi"))
    assert time.process_time() - start < 2


# ---------------------------------------------------------------------------------------------- marks


def test_a_word_is_followed_by_its_roots_and_actors() -> None:
    keys = Keys({"kunjungan": ("kunjung",)}, ACTORS)
    assert copies.mark("Kunjungan ke Cina.", keys) == "Kunjungan|‿kunjung‿| ke Cina|‿‿tiongkok‿|."


def test_the_longer_of_two_names_counts() -> None:
    keys = Keys({}, ACTORS)
    assert copies.mark("Laut Cina Selatan", keys) == "Laut|‿‿laut‿cina‿| Cina|‿‿laut‿cina‿| Selatan|‿‿laut‿cina‿|"


def test_an_acronym_is_no_word_in_small_letters() -> None:
    keys = Keys({}, ACTORS)
    assert copies.mark("as roda", keys) == "as roda"
    assert copies.mark("AS", keys) == "AS|‿‿as‿|"


def test_the_tie_of_the_marks_stands_in_no_text() -> None:
    assert copies.mark("a‿b", NO_KEYS) == "a_b"


def test_the_words_of_a_marked_text_keep_their_places() -> None:
    text = "Kunjungan ke\tCina (dan AS), 16/5/2024 — «negara-negara»\n Laut Cina Selatan."
    keys = Keys({"kunjungan": ("kunjung",), "negara": ("negara",)}, ACTORS)
    assert len(copies.mark(text, keys).split()) == len(text.split())


# ------------------------------------------------------------------------------------------ the copies

PAGE = b"""<!doctype html><html lang="id"><head><title>x</title>
<meta data-pagefind-filter="year[content]" content="2024"></head><body><nav>navigasi</nav>
<main><h1>Judul <b>&lt;i&gt;</b></h1><aside>samping</aside><div data-pagefind-body><p id="p1">Isi
<span id="m1">Cina</span>nya</p><p class="label">Keterangan foto</p><p class="txt boilerplate">Berita Populer</p>
<p data-pagefind-ignore>lewati</p><script>rahasia()</script></div></main></body></html>"""


def test_only_what_asks_for_it_is_searched() -> None:
    copy = copies.read(PAGE, "articles")
    assert copy
    assert copy.title == "Judul <i>"
    text = copies.write(copy, NO_KEYS).decode()
    assert "Isi" in text
    for absent in ("navigasi", "samping", "Keterangan foto", "Populer", "lewati", "rahasia", "m1"):
        assert absent not in text
    assert 'id="p1"' in text
    assert "Judul &lt;i&gt;" in text
    assert 'data-pagefind-filter="year[content]" content="2024"' in text


def test_a_page_that_asks_for_nothing_is_not_searched() -> None:
    assert copies.read(b"<html><body><h1>Beranda</h1></body></html>", "index.html") is None


def test_a_word_that_runs_over_an_element_stays_one() -> None:
    copy = copies.read(PAGE, "articles")
    assert copy
    text = copies.write(copy, Keys({}, ACTORS)).decode()
    assert "<span>Cina|‿‿tiongkok‿|</span>nya" in text


# ------------------------------------------------------------------------------------------- the index


def site(folder: Path, lang: str = "id") -> Path:
    """A built site of two pages."""
    for number, text in enumerate(("Mereka mengunjungi Cina.", "Kunjungan itu dikunjungi banyak orang.")):
        page = folder / "articles" / str(number) / "index.html"
        page.parent.mkdir(parents=True)
        page.write_text(
            f'<html lang="{lang}"><body><h1>Judul {number}</h1><p data-pagefind-body>{text}</p></body></html>',
            encoding="utf-8",
        )
    said = {"id": "0#q1", "article": "0", "words": "Kami senang", "speaker": "Alya", "actor": None}
    actors = [{"id": id, "name": names[0], "aliases": names[1:]} for id, names in NAMES]
    (folder / "data").mkdir()
    (folder / "data/dossier.json").write_text(json.dumps({"actors": actors, "quotes": [said]}), encoding="utf-8")
    return folder


def test_the_same_site_gives_the_same_index(tmp_path: Path) -> None:
    made = []
    for name in ("a", "b"):
        folder = site(tmp_path / name)
        assert search.index(folder, language.load("id")) == 2
        index = folder / search.FOLDER
        made.append({str(path.relative_to(index)): path.read_bytes() for path in index.rglob("*") if path.is_file()})
    told = [{name: data for name, data in files.items() if not is_shuffled(name)} for files in made]
    assert told[0] == told[1]
    assert len(made[0]) == len(made[1])


def is_shuffled(name: str) -> bool:
    """Whether Pagefind 1.5 writes a file's list of facets in an order of chance; what it says is the same."""
    return name.startswith(("filter/", "pagefind.", "pagefind-entry"))


def test_the_browser_is_told_the_families_and_the_names(tmp_path: Path) -> None:
    search.index(site(tmp_path), language.load("id"))
    told = json.loads((tmp_path / search.FOLDER / search.WORDS).read_text(encoding="utf-8"))
    assert told["families"]["kunjung"] == ["dikunjungi", "kunjungan", "mengunjungi"]
    assert told["actors"]["cina"] == told["actors"]["tiongkok"] == "‿‿tiongkok‿"
    assert told["actors"]["laut cina selatan"] == "‿‿laut‿cina‿"


def test_a_language_without_families_has_pagefinds_stemmer(tmp_path: Path) -> None:
    search.index(site(tmp_path, "en"), language.load("en"))
    told = json.loads((tmp_path / search.FOLDER / search.WORDS).read_text(encoding="utf-8"))
    assert told["rules"] is None
    entry = json.loads((tmp_path / search.FOLDER / "pagefind-entry.json").read_text(encoding="utf-8"))
    assert entry["languages"]["en"]["wasm"] == "en"


def test_a_site_with_nothing_to_search_is_left_alone(tmp_path: Path) -> None:
    assert search.index(tmp_path, language.load("id")) == 0
    assert list(tmp_path.iterdir()) == []


def test_pages_are_told_by_name_and_an_alias_by_whose_it_is(tmp_path: Path) -> None:
    folder = site(tmp_path)
    page = folder / "actors/tiongkok/index.html"
    page.parent.mkdir(parents=True)
    page.write_text('<html lang="id"><body><h1>Tiongkok</h1><p data-pagefind-body>Negara</p></body></html>')
    search.index(folder, language.load("id"))
    told = json.loads((folder / search.FOLDER / search.NAMES).read_text(encoding="utf-8"))
    assert told["kinds"]["actors"] == "Aktor"
    assert told["names"] == [
        ["Tiongkok", "actors", "actors/tiongkok/", ""],
        ["Judul 0", "articles", "articles/0/", ""],
        ["Judul 1", "articles", "articles/1/", ""],
        ["Cina", "actors", "actors/tiongkok/", "Tiongkok"],
        ["China", "actors", "actors/tiongkok/", "Tiongkok"],
    ]


def test_the_words_that_a_mistyped_one_may_mean_are_the_commonest_first(tmp_path: Path) -> None:
    search.index(site(tmp_path), language.load("id"))
    told = json.loads((tmp_path / search.FOLDER / search.VOCABULARY).read_text(encoding="utf-8"))
    assert told == ["judul", "banyak", "cina", "dikunjungi", "kunjungan", "mengunjungi", "mereka", "orang"]


def test_a_quotation_is_searched_under_its_speaker_and_leads_to_its_place() -> None:
    page = copies.read(PAGE, "articles")
    assert page
    said = copies.write(copies.quoted(page, "Alya", "Kami <b>senang</b>", "/articles/x/#q1"), NO_KEYS).decode()
    assert 'data-pagefind-meta="url[content]" content="/articles/x/#q1"' in said
    assert 'data-pagefind-meta="title[content]" content="Alya"' in said
    assert "Kami &lt;b&gt;senang&lt;/b&gt;" in said
    assert 'data-pagefind-filter="kind[content]" content="quotes"' in said
