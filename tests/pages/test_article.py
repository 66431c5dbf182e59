from dataclasses import replace
from typing import Literal

import pytest
import yaml
from tests.pages.making import FIRST, KOTA, found, lines, published, render, small_dossier
from tests.pages.making import article as article_of
from tests.pages.reading import rendered

from dossier import language
from dossier.model import (
    Agency,
    Article,
    DateMention,
    Dossier,
    Evidence,
    Facts,
    Mention,
    Outlet,
    Published,
    Reason,
    Title,
)
from dossier.settings import Settings

NOWHERE = Evidence("", None, "tests.by-hand")
DAY = found(FIRST, "Senin (3/3/2025)")


def page(article: Article, **settings: str) -> str:
    """The page of an article of the small dossier."""
    dossier = replace(small_dossier(), articles=(article,))
    return render(dossier, language.load("id"), Settings(**settings))[f"articles/{article.id}.md"]  # type: ignore[arg-type]


def first(**facts: object) -> Article:
    """The small dossier's first article, but for these facts."""
    one = small_dossier().articles[0]
    changed = replace(one.facts, **facts)  # type: ignore[arg-type]
    return replace(one, facts=changed, machine=changed)


def front(source: str) -> dict[str, object]:
    read = yaml.safe_load(source.split("---\n")[1])
    assert isinstance(read, dict)
    return read


def test_front_matter_keeps_the_contract() -> None:
    assert front(page(first())) == {
        "title": "Wali Kota Buka Jembatan",
        "title_basis": "stated",
        "description": "Wali Kota Alya Hartono membuka jembatan pada Senin (3/3/2025). Alya berterima kasih.",
        "date": "2025-03-03",
        "date_basis": "stated",
        "published": "2025-03-03",
        "source": "Harian Rawa",
        "agencies": ["Kantor Berita Delta"],
        "actors": ["Alya Hartono"],
        "lang": "id",
        "rights": "full",
        "hide": ["toc"],
        "seed": "seeds/jembatan.txt",
        "sha256": "0" * 64,
    }


def test_what_nobody_knows_is_not_in_the_front_matter() -> None:
    bare = article_of("a", "Teks.", Facts(lang="id", segments=lines("Teks.")))
    assert front(page(bare)).keys() == {"title", "description", "lang", "rights", "hide", "seed", "sha256"}


@pytest.mark.parametrize(
    ("edtf", "basis", "said"),
    [
        ("2025-03-03T10:15+07:00", "stated", {"published": "2025-03-03"}),
        ("2025-03", "curated", {"published": "2025-03"}),
        ("2025-03-03", "updated", {"updated": "2025-03-03"}),
        ("2025-03-03", "inferred", {}),
        ("2025-03-03~", "curated", {}),
        ("2025-03-03/2025-03-04", "curated", {}),
    ],
)
def test_only_a_certain_date_is_one_for_machines_that_know_no_edtf(
    edtf: str, basis: Literal["stated", "updated", "inferred", "curated"], said: dict[str, str]
) -> None:
    known = front(page(first(published=Published(edtf, basis, None, None, NOWHERE))))
    assert {key: known[key] for key in ("published", "updated") if key in known} == said


def test_an_agency_of_a_photo_alone_is_none_the_text_relies_on() -> None:
    photo = page(first(agencies=(Agency("Delta", "photo", NOWHERE),)))
    assert "agencies" not in front(photo)
    assert "Foto dari\n:   [Delta](../sources/delta.md)" in photo


def test_a_supplied_title_stands_in_brackets_and_says_whose_it_is() -> None:
    source = page(first(title=Title("Jembatan", "supplied", NOWHERE)))
    assert "\n# \\[Jembatan\\]\n\nJudul dalam kurung siku diberikan oleh kurator" in source
    assert front(source)["title"] == "Jembatan"


def test_a_derived_title_says_that_the_machine_made_it() -> None:
    assert "# Jembatan\n\nJudul disusun mesin" in page(first(title=Title("Jembatan", "derived", NOWHERE)))


def test_the_texts_own_headline_is_the_title_once() -> None:
    tree = rendered(page(first()))
    (heading,) = (one for one in tree.walk() if one.tag == "h1")
    assert (heading.text, heading.attributes["id"]) == ("Wali Kota Buka Jembatan", "headline")
    assert sum(one.text == "Wali Kota Buka Jembatan" for one in tree.walk() if one.tag in ("p", "h1")) == 1


def test_one_line_below_the_title_tells_outlet_day_via_and_author() -> None:
    line = "[Harian Rawa](../sources/harian-rawa.md) · 3 Maret 2025"
    assert f"{line} · mengutip [Kantor Berita Delta](../sources/kantor-berita-delta.md)\n{{ .byline }}" in page(first())
    inferred = Published("2025-03-03~", "inferred", None, None, DAY)
    assert "sekitar 3 Maret 2025, disimpulkan\n{ .byline }" in page(first(published=inferred, agencies=()))


def test_a_date_says_what_it_rests_on() -> None:
    inferred = Published(
        "2025-03-03~", "inferred", None, None, DAY, (Reason("published.reported", "Senin (3/3/2025)"),)
    )
    source = page(first(published=inferred))
    assert (
        'Terbit\n:   <abbr title="EDTF 2025-03-03~">sekitar 3 Maret 2025</abbr>, disimpulkan dari teks [¶](#' in source
    )
    assert "“Senin (3/3/2025)”" in source


def test_an_update_is_not_called_the_publication() -> None:
    updated = replace(published("2025-03-03", DAY), basis="updated")
    source = page(first(published=updated))
    assert 'Diperbarui\n:   <abbr title="EDTF 2025-03-03">3 Maret 2025</abbr>' in source
    assert "Terbit\n" not in source


def test_the_machines_reading_stands_beside_the_curators() -> None:
    one = first()
    decided = replace(one.facts, published=replace(published("2025-03~", NOWHERE), basis="curated"), agencies=())
    source = page(replace(one, facts=decided, date_note="Menurut arsip."))
    assert 'Terbit\n:   <abbr title="EDTF 2025-03~">sekitar Maret 2025</abbr>, ditetapkan kurator' in source
    assert (
        'Terbit menurut mesin\n:   <abbr title="EDTF 2025-03-03">3 Maret 2025</abbr>, tertulis dalam artikel' in source
    )
    assert "Catatan kurator\n:   Menurut arsip." in source
    assert "Mengutip menurut mesin\n:   Kantor Berita Delta" in source


def test_the_machines_title_and_medium_are_kept_where_the_curator_chose_others() -> None:
    one = first()
    decided = replace(one.facts, title=Title("Jembatan", "supplied", NOWHERE), outlet=Outlet("Rawa Pagi", NOWHERE))
    source = page(replace(one, facts=decided))
    assert "Judul menurut mesin\n:   Wali Kota Buka Jembatan\n" in source
    assert "Media\n:   [Rawa Pagi](../sources/rawa-pagi.md)\n\nMedia menurut mesin\n:   Harian Rawa\n" in source


def test_an_actor_the_curator_added_is_named_nowhere_in_the_text() -> None:
    added = Mention(
        "place", KOTA.name, KOTA.id, Evidence(KOTA.name, None, "curation.actors", "curator", "seeds/a.yml:1")
    )
    pages = render(replace(small_dossier(), articles=(first(mentions=(added,)),)), language.load("id"), Settings())
    assert "| [Sungai Rendah](../actors/sungai-rendah.md)" in pages["articles/jembatan.md"]
    assert "| tempat | dicatat kurator |" in pages["articles/jembatan.md"]
    assert "[Harian Rawa](../sources/harian-rawa.md) · dicatat kurator\n" in pages["actors/sungai-rendah.md"]
    assert "Nama yang dipakai" not in pages["actors/sungai-rendah.md"]


def test_what_the_curator_confirmed_is_said_once() -> None:
    one = first()
    confirmed = replace(one.facts, published=replace(published("2025-03-03", NOWHERE), basis="curated"))
    assert "menurut mesin" not in page(replace(one, facts=confirmed))


def test_unreviewed_names_stand_apart_from_reviewed_ones() -> None:
    reviewed, unreviewed = page(first()).split("## Nama lain dalam teks")
    assert "[3 kali](#m1) | [Wali Kota](#p1s1) |" in reviewed
    assert "| Bima Karsa |" not in reviewed
    assert "Ditemukan mesin, belum diperiksa." in unreviewed
    assert "| Bima Karsa | orang | [1 kali](#m4) |" in unreviewed
    assert "Nama lain dalam teks" not in page(first(), unreviewed="hidden")


def test_an_agency_the_article_rests_on_is_no_name_that_waits_for_review() -> None:
    bima = next(one for one in first().facts.mentions if one.name == "Bima Karsa")
    again = Mention("organization", bima.name, None, NOWHERE)
    told = page(first(agencies=(Agency("Bima Karsa", "text", bima.evidence),), mentions=(bima, again)))
    assert "Nama lain dalam teks" not in told


def test_dates_tell_their_words_their_reading_and_what_is_doubtful() -> None:
    doubtful = DateMention("date", "2025-03-03", DAY, conflict=True, candidates=("2024-03-03",))
    nothing = DateMention("date", None, found(FIRST, "2023"))
    source = page(first(dates=(doubtful, nothing)))
    assert (
        '| [Senin (3/3/2025)](#d1) | <abbr title="EDTF 2025-03-03">3 Maret 2025</abbr>; mungkin juga 3 Maret 2024; hari'
        in source
    )
    assert "| [2023](#d2) | tidak menunjuk waktu tertentu | tidak tentu |" in source


def test_quotations_name_their_speaker() -> None:
    source = page(first())
    assert (
        "- > “Jembatan ini milik warga”\n    { .direct }\n\n"
        "    [Alya Hartono](../actors/alya-hartono.md) · kutipan langsung" in source
    )
    (quote,) = small_dossier().articles[0].facts.quotes
    assert "    pembicara tidak dikenali · kutipan langsung" in page(first(quotes=(replace(quote, speaker=None),)))


def test_captions_and_boilerplate_are_called_what_they_are() -> None:
    text = "Seorang warga.\nBaca juga\nTerpopuler\nBerita."
    facts = Facts(lang="en", segments=lines(text, "caption", "boilerplate", "boilerplate"))
    source = page(article_of("a", text, facts))
    assert source.count("Keterangan foto\n{ .label lang=id }") == 1
    assert source.count("Bagian laman, bukan isi berita\n{ .label lang=id }") == 1
    (body,) = (one for one in rendered(source).walk() if one.tag == "article")
    assert body.attributes["lang"] == "en"


def test_the_origin_of_the_text_is_told() -> None:
    one = replace(first(), url="https://rawa.example/a", retrieved="2025-03-04", notes="Catatan *kurator*.")
    source = page(one)
    assert "Berkas\n:   `seeds/jembatan.txt`" in source
    assert "Alamat asal\n:   [https://rawa.example/a](<https://rawa.example/a>)" in source
    assert "Diambil\n:   2025-03-04" in source
    assert "Catatan\n:   Catatan \\*kurator\\*." in source


def test_a_medium_the_curator_struck_out_is_named_without_a_page() -> None:
    one = first()
    without = replace(one, facts=replace(one.facts, outlet=Outlet("Rawa Pagi", NOWHERE), agencies=()))
    made = render(Dossier((without,), small_dossier().authority), language.load("id"), Settings())
    assert "sources/kantor-berita-delta.md" not in made
    assert "Kantor Berita Delta" in made["articles/jembatan.md"]


def test_what_the_card_says_leads_to_the_words_it_rests_on() -> None:
    source = page(first())
    assert '[Harian Rawa](../sources/harian-rawa.md) [¶](#p1s1){ .where aria-label="lihat di teks: Media" }' in source
    assert "[Kantor Berita Delta](../sources/kantor-berita-delta.md) [¶](#p2s1){ .where" in source
    assert "Inisial penutup\n:   RS\n" in source  # its words stand outside the text
    assert ".where" not in page(replace(first(), rights="metadata"))
