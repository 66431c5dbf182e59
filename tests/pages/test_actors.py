import datetime as dt
from dataclasses import replace

from tests.pages.making import ALYA, KOTA, article, lines, mention, render, small_dossier, unnamed

from dossier import language
from dossier.model import Actor, Authority, Dossier, Facts
from dossier.settings import Settings


def pages() -> dict[str, str]:
    return render(small_dossier(), language.load("id"), Settings())


def test_the_index_files_actors_under_their_letters_and_tells_their_type_and_counts() -> None:
    page = pages()["actors/index.md"]
    first, second = page.split("## A { #l41 }")[1].split("## S { #l53 }")
    assert "- [Alya Hartono](alya-hartono.md) orang · 2 artikel · 4 kali<br>Wali kota Sungai Rendah\n" in first
    assert "- [Sungai Rendah](sungai-rendah.md) tempat · 1 artikel · 1 kali\n" in second
    assert "[A](#l41) [S](#l53)" in unnamed(page)


def test_names_are_filed_under_plain_letters_and_numbers_together() -> None:
    people = [
        Actor(f"p{number}", name, "group") for number, name in enumerate(("Édi", "22 Mei", "edo", "7 Maret", "Ć"))
    ]
    named = ". ".join(one.name for one in people) + "."
    facts = Facts("id", segments=lines(named), mentions=tuple(mention(named, one.name, one) for one in people))
    dossier = Dossier((article("a", named, facts),), Authority({one.id: one for one in people}))
    page = render(dossier, language.load("id"), Settings())["actors/index.md"]
    order = [page.index(words) for words in ("## 0–9", "22 Mei", "7 Maret", "## C", "Ć", "## E", "Édi", "edo")]
    assert order == sorted(order)


def test_a_page_tells_who_the_actor_is() -> None:
    page = pages()["actors/alya-hartono.md"]
    assert "# Alya Hartono" in page
    assert "\nWali kota Sungai Rendah\n" in page
    assert "Disebut\n:   4 kali dalam 2 artikel" in page
    assert "“Alya” (2), “Alya Hartono” (2)" in page
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


def test_a_role_is_worded_as_in_the_text_and_leads_there_with_who_says_so_and_when() -> None:
    line = "[Wali Kota](../articles/jembatan.md#p1s1) · 3 Maret 2025 · [Harian Rawa](../sources/harian-rawa.md)\n"
    assert line in pages()["actors/alya-hartono.md"]


def roles_given(*given: str) -> str:
    """The roles on the page of an actor to whom an article a year, from 2001 on, gives one of these."""
    dossier = small_dossier()
    first = dossier.articles[0]
    (role,) = first.facts.roles
    assert first.facts.published
    articles = []
    for number, words in enumerate(given):
        day = dt.date(2001 + number, 1, 1)
        published = replace(first.facts.published, edtf=str(day), earliest=day, latest=day)
        said = replace(role, evidence=replace(role.evidence, text=words))
        facts = replace(first.facts, roles=(said,), published=published)
        articles.append(replace(first, document=replace(first.document, id=f"a{number:03}"), facts=facts))
    made = render(replace(dossier, articles=tuple(articles)), language.load("id"), Settings())
    return made["actors/alya-hartono.md"].split("{ #roles }")[1].split("\n## ")[0]


def test_roles_that_differ_stand_side_by_side_in_order_of_publication() -> None:
    roles = roles_given("Bupati", "Wali Kota")
    assert roles.index("[Bupati]") < roles.index("[Wali Kota]")


def test_equal_roles_are_told_once_with_how_many_articles_give_them_and_from_when_to_when() -> None:
    roles = roles_given("Bupati", *["Wali Kota"] * 50)
    assert "<summary>Wali Kota: 50 artikel · 1 Januari 2002 sampai 1 Januari 2051</summary>" in roles
    assert roles.count("Bupati") == 1
    assert roles.count("[Wali Kota](") == 50


def test_what_a_folded_role_has_no_room_for_is_a_link_to_where_all_are() -> None:
    assert "- [dan 40 lagi](#articles)" in roles_given(*["Wali Kota"] * 100)


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
