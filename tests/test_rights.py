"""What an article's rights withhold stands nowhere: not on a page, not in the search index, not in the data."""

import gzip
import hashlib
import html
import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Literal
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.pages.making import article, found, lines, sentences

from dossier import settings
from dossier.build import assemble, build
from dossier.model import DateMention, Facts, Rights, Title
from dossier.places import Places
from dossier.rights import MOST_CHARACTERS, MOST_SHARE, excerpt

ROOT = Path(__file__).parent.parent
TEXT = """\
Jembatan dibuka kemarin. Warga datang.
Hujan turun di hulu. Sungai naik sejak Maret 2024 tanpa peringatan. Orang menunggu.
Tidak ada yang tahu mengapa. Rapat berikutnya digelar pada Mei 2024. Tidak seorang pun hadir."""

ARTICLE = """\
Gubernur {name} Meresmikan Pelabuhan

Kota {name}, Harian Contoh - Gubernur {name} meresmikan pelabuhan di muara sungai pada Senin (3/6/2024).

"Kapal {name} bersandar lewat tengah malam," kata Gubernur {name} di dermaga.

Nelayan tua itu memandang ombak {name} tanpa berkata apa-apa sampai lampu dermaga padam satu per satu.

Pembangunan {name} berlangsung sejak 2019 dan menelan biaya yang tidak pernah diumumkan kepada warga.
"""
# Words of its four sentences, and under which rights they may be read.
SENTENCES: dict[str, set[Rights]] = {
    "meresmikan pelabuhan di muara sungai": {"full", "excerpt"},
    "kapal {name} bersandar lewat tengah malam": {"full", "excerpt"},
    "memandang ombak {name} tanpa berkata": {"full"},
    "pembangunan {name} berlangsung sejak 2019": {"full"},
}
# A passage that all of them share, so that there is a page of shared passages.
COMMON = """
Panitia mengundang seluruh kepala desa di sepanjang pantai utara agar datang bersama keluarga mereka masing-masing.
"""
UNTITLED = """\
Harian Contoh - Kapal keruk Sunyian merapat ke dermaga barat pada Rabu (5/6/2024) tanpa pemberitahuan lebih dahulu.

Juru mudi bernama Laras Sunyian menolak menjawab, menurut sumber yang mengetahui rencana pengerukan muara itu. Laras
Sunyian mengatakan bahwa lumpur akan dibuang jauh ke laut lepas pada bulan Juli, kata Laras kepada wartawan.
"""
ACTORS = """\
- {id: laras, name: Laras Sunyian, type: person}
- {id: tertutupan, name: Tertutupan, type: place}
"""
EVENTS = """\
- id: pengerukan
  name: Pengerukan
  statements:
    - {article: tanpa-judul, paragraph: 1, words: merapat ke dermaga barat pada Rabu}
    - {article: tertutupan, paragraph: 3, words: memandang ombak Tertutupan tanpa berkata apa-apa}
"""
CHANGES = """\
- date: 2024-06-07
  changes:
    - {article: tanpa-judul, what: added}
    - {article: tertutupan, what: quotes}
"""
MKDOCS = """\
site_name: Hak
theme: {name: material, language: id, custom_dir: docs/overrides, font: false}
hooks: [HOOK]
plugins: []
markdown_extensions: [attr_list, def_list, md_in_html, tables, toc]
"""


def of(text: str, rights: Rights, *dates: str) -> Places:
    segments = lines(text)
    facts = Facts(
        "id",
        segments,
        sentences(text, segments),
        dates=tuple(DateMention("date", "2024", found(text, words)) for words in dates),
    )
    return Places(article("a", text, facts, rights=rights))


def test_an_excerpt_is_the_lead_and_the_sentences_with_facts() -> None:
    places = of(TEXT, "excerpt", "Maret 2024", "Mei 2024")
    assert [span.of(TEXT) for span in places.shown] == [
        "Jembatan dibuka kemarin. Warga datang.",
        "Sungai naik sejak Maret 2024 tanpa peringatan.",
    ]  # the second date's sentence would make it more than half of the article


def test_a_full_text_is_shown_whole_and_of_metadata_nothing() -> None:
    assert [span.of(TEXT) for span in of(TEXT, "full").shown] == TEXT.split("\n")
    assert of(TEXT, "metadata").shown == ()


@given(st.lists(st.text("ab. ", min_size=1).map(str.strip).filter(bool), min_size=1, max_size=8), st.integers(1, 400))
def test_an_excerpt_never_takes_the_place_of_the_article(written: list[str], times: int) -> None:
    text = "\n".join(f"{line * times}. {line}" for line in written)
    places = of(text, "excerpt", *written[1:])
    shown = [one for one in places.article.facts.sentences if places.may_show(one)]
    assert sum(span.end - span.start for span in shown) <= min(MOST_CHARACTERS, MOST_SHARE * len(text))
    assert all(places.block(span) for span in excerpt(places.article))


@pytest.mark.parametrize("basis", ["derived", "stated"])
def test_a_title_cut_from_withheld_words_is_withheld(basis: Literal["derived", "stated"]) -> None:
    one = of(TEXT, "metadata").article
    titled = replace(one.facts, title=Title("Jembatan dibuka", basis, found(TEXT, "Jembatan dibuka")))
    assert (Places(replace(one, facts=titled)).title is None) == (basis == "derived")


def test_nothing_that_is_built_holds_withheld_words(tmp_path: Path) -> None:
    (tmp_path / "docs/overrides").mkdir(parents=True)
    names: dict[str, Rights] = {"Penuhraya": "full", "Cuplikasari": "excerpt", "Tertutupan": "metadata"}
    for name, rights in names.items():
        _write(tmp_path / "seeds", name.lower(), ARTICLE.format(name=name) + COMMON, rights)
    _write(tmp_path / "seeds", "tanpa-judul", UNTITLED, "metadata")
    (tmp_path / "seeds/actors.yml").write_text(ACTORS)
    (tmp_path / "seeds/events.yml").write_text(EVENTS)
    (tmp_path / "seeds/changes.yml").write_text(CHANGES)
    (tmp_path / "mkdocs.yml").write_text(MKDOCS.replace("HOOK", str(ROOT / "build/hook.py")))
    quiet = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    run = [sys.executable, "-m", "mkdocs", "build"]
    subprocess.run(run, cwd=tmp_path, check=True, capture_output=True, env=quiet, timeout=120)
    files = [path for folder in ("docs", "site") for path in (tmp_path / folder).rglob("*") if path.is_file()]
    built = "\n".join(map(_words, files))
    for words, allowed in SENTENCES.items():
        for name, rights in names.items():
            said = words.format(name=name.lower()) if "{name}" in words else f"gubernur {name.lower()} {words}"
            assert (said in built) == (rights in allowed), (said, rights)
    assert not [path for path in files if path.name.endswith(tuple(f"{name.lower()}.txt" for name in names))]

    chosen, _ = settings.read(tmp_path)
    hidden, shown = set[str](), set[str]()
    for one in assemble(tmp_path, chosen).articles:
        places = Places(one)
        shown.update(*(_rows(span.of(one.document.text)) for span in places.shown))
        shown |= _rows(places.title.value) if places.title else set()
        shown.update(*(_rows(date.evidence.text) for date in one.facts.dates))  # a fact, in its own few words
        hidden.update(*(_rows(block.span.of(one.document.text)) for block in places.blocks))
    hidden -= shown
    assert {"memandang ombak tertutupan tanpa", "keruk sunyian merapat ke"} <= hidden
    kept = {str(path.relative_to(tmp_path)): _told(path) & hidden for path in files}
    assert {path: rows for path, rows in kept.items() if rows} == {}


def _write(folder: Path, id: str, text: str, rights: Rights) -> None:
    folder.mkdir(exist_ok=True)
    (folder / f"{id}.txt").write_text(text)
    digest = hashlib.sha256(text.encode()).hexdigest()
    (folder / f"{id}.yml").write_text(f"sha256: {digest}\nrights: {rights}\n")


def _rows(text: str) -> set[str]:
    """Every four words in a row."""
    words = re.findall(r"\w+", text.casefold())
    return {" ".join(words[index : index + 4]) for index in range(len(words) - 3)}


def _told(path: Path) -> set[str]:
    """Every four words in a row of a file: as they are read, and as they stand in attributes and addresses."""
    data = path.read_bytes()
    raw = (gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data).decode("utf-8", "ignore")
    return _rows(_words(path)) | _rows(html.unescape(unquote(raw)))


def _words(path: Path) -> str:
    """The words of a file of the site, of Pagefind's packed ones too, without markup and what they are found by."""
    data = path.read_bytes()
    text = (gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data).decode("utf-8", "ignore")
    return " ".join(re.sub(r"<[^>]*>|\|‿.*?‿\||[\\[\]\"]+", " ", text).casefold().split())


def test_a_file_that_cannot_be_read_publishes_nothing_it_may_withhold(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: Hak\n")
    for name in ("rusak", "utuh"):
        (tmp_path / f"seeds/{name}.txt").write_text(ARTICLE.format(name=name.title()))
    (tmp_path / "seeds/rusak.yml").write_text("rights: metadata\n  sha256: [\n")
    (problem,) = build(tmp_path)
    assert problem.file == "seeds/rusak.yml"
    pages = {name: (tmp_path / f"docs/articles/{name}.md").read_text() for name in ("rusak", "utuh")}
    assert "memandang ombak" in pages["utuh"]
    assert "memandang ombak" not in pages["rusak"]
