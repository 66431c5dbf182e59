import datetime as dt
from dataclasses import replace

from tests.pages.making import ALYA, KOTA, render, small_dossier, unnamed

from dossier import language
from dossier.settings import Settings


def pages() -> dict[str, str]:
    return render(small_dossier(), language.load("id"), Settings())


def test_the_index_groups_actors_by_type_with_their_counts() -> None:
    people, places = pages()["actors/index.md"].split("## Orang { #person }")[1].split("## Tempat { #place }")
    assert "| [Alya Hartono](alya-hartono.md) | Wali kota Sungai Rendah | 2 | 4 |" in people
    assert "| [Sungai Rendah](sungai-rendah.md) |  | 1 | 1 |" in places


def test_a_page_tells_who_the_actor_is() -> None:
    page = pages()["actors/alya-hartono.md"]
    assert "# Alya Hartono" in page
    assert "\nWali kota Sungai Rendah\n" in page
    assert "Disebut\n:   4 kali dalam 2 artikel" in page
    assert "«Alya» (2), «Alya Hartono» (2)" in page
    assert "[Q42](<https://www.wikidata.org/wiki/Q42>)" in page


def test_every_mention_stands_in_its_sentence_under_its_article() -> None:
    page = unnamed(pages()["actors/alya-hartono.md"])
    newer, older = page.split("- [Wali Kota Buka Jembatan](../articles/jembatan.md) · 3 Maret 2025")[1].split(
        "- [Tanpa judul"
    )
    assert "    - [Alya](../articles/jembatan.md#m2) berterima kasih." in newer
    assert '    - "Jembatan ini milik warga," kata [Alya](../articles/jembatan.md#m3), seperti' in newer
    assert "    - [Alya Hartono](../articles/tiba.md#m1) tiba di Sungai Rendah pada Maret 2025." in older


def test_a_mention_in_a_caption_is_said_to_be_one() -> None:
    dossier = small_dossier()
    first = dossier.articles[0]
    captions = tuple(replace(one, kind="caption") if one.number == 1 else one for one in first.facts.segments)
    changed = replace(first, facts=replace(first.facts, segments=captions))
    page = render(replace(dossier, articles=(changed,)), language.load("id"), Settings())["actors/alya-hartono.md"]
    page = unnamed(page)
    assert "    - Keterangan foto: [Alya](../articles/jembatan.md#m2) berterima kasih." in page


def test_roles_are_worded_as_in_the_texts_and_lead_there_with_who_says_so_and_when() -> None:
    row = "| 3 Maret 2025 | [Wali Kota](../articles/jembatan.md#p1s1) | [Harian Rawa](../sources/harian-rawa.md) |\n"
    assert row in pages()["actors/alya-hartono.md"]


def test_roles_that_differ_stand_side_by_side_in_order_of_publication() -> None:
    dossier = small_dossier()
    first = dossier.articles[0]
    (role,) = first.facts.roles
    other = replace(role, evidence=replace(role.evidence, text="Bupati"))
    assert first.facts.published
    day = dt.date(2024, 1, 1)
    earlier = replace(first.facts.published, edtf="2024-01-01", earliest=day, latest=day)
    before = replace(
        first,
        document=replace(first.document, id="dulu"),
        facts=replace(first.facts, roles=(other,), published=earlier),
    )
    page = render(replace(dossier, articles=(first, before)), language.load("id"), Settings())["actors/alya-hartono.md"]
    assert page.index("1 Januari 2024 | [Bupati]") < page.index("3 Maret 2025 | [Wali Kota]")


def test_quotations_lead_to_where_they_stand() -> None:
    page = unnamed(pages()["actors/alya-hartono.md"]).split("{ #quotes }")[1]
    assert "- > “Jembatan ini milik warga”\n" in page
    assert (
        "tidak disebut kapan, kepada siapa, dan di mana · [Wali Kota Buka Jembatan](../articles/jembatan.md#q1)" in page
    )


def test_companions_are_those_named_in_the_same_articles() -> None:
    page = pages()["actors/sungai-rendah.md"].split("{ #companions }")[1]
    assert "</span>[Alya Hartono](alya-hartono.md) | orang | 1 |" in page


def test_a_former_address_leads_on() -> None:
    page = pages()["actors/kota-rendah.md"]
    assert "redirect: actors/sungai-rendah/\n" in page
    assert "[Sungai Rendah](sungai-rendah.md)" in page


def test_a_former_address_that_is_anothers_now_is_not_overwritten() -> None:
    dossier = small_dossier()
    actors = {ALYA.id: ALYA, KOTA.id: replace(KOTA, former_ids=(ALYA.id,))}
    changed = replace(dossier, authority=replace(dossier.authority, actors=actors))
    assert "redirect" not in render(changed, language.load("id"), Settings())["actors/alya-hartono.md"]
