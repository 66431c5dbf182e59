"""The queue: what waits, in which order, and what no longer does once the curator has decided it."""

import json
from dataclasses import replace

import pytest
from tests.pages.making import ALYA, article, dated, found, lines, mention, published, sentences

from dossier.model import (
    Actor,
    ActorType,
    Agency,
    Article,
    Authority,
    DateMention,
    Dossier,
    Evidence,
    Facts,
    Problem,
    Published,
    Quote,
    Span,
)
from dossier.review import KINDS, queue
from dossier.review.items import Item
from dossier.review.telling import to_json

TEXT = """\
Bima Karsa tiba di Dermaga Timur pada Senin (4/3/2025). Alya Hartono menyambutnya.
"Selamat datang," terdengar di dermaga. Bima berterima kasih kepada Alya Hartono."""
LONG = " ".join(f"kata{number}" for number in range(40))


def facts(text: str, *names: str, type: ActorType = "person", **more: object) -> Facts:
    """Facts of a text with these names, of nobody known but Alya, and a day of publication."""
    segments = lines(text)
    mentions = tuple(mention(text, name, ALYA if name == ALYA.name else None, type=type) for name in names)
    stated = {"mentions": mentions, "published": published("2025-03-04", Evidence("", None, "tests"))}
    return Facts("id", segments, sentences(text, segments), **{**stated, **more})  # type: ignore[arg-type]


def dossier(*articles: Article, actors: tuple[Actor, ...] = (ALYA,), **more: object) -> Dossier:
    authority = Authority({actor.id: actor for actor in actors}, **more)  # type: ignore[arg-type]
    return Dossier(articles, authority)


def waiting(made: Dossier, *kinds: str) -> list[Item]:
    return [item for item in queue(made, "seeds") if item.kind in kinds]


def test_a_dossier_with_everything_decided_waits_for_nothing() -> None:
    assert (
        queue(dossier(article("a", TEXT, facts(TEXT, "Alya Hartono")), actors=(replace(ALYA, aliases=()),)), "s") == ()
    )


def test_a_name_is_one_item_with_its_forms_and_contexts() -> None:
    made = facts(TEXT, "Bima Karsa", "Alya Hartono")
    again = replace(mention(TEXT, "Bima", None, 2), name="bima karsa")
    one = article("a", TEXT, replace(made, mentions=(*made.mentions, again)))
    other = article("b", TEXT, made)
    (item,) = waiting(dossier(one, other), "name")
    assert (item.words, item.count, item.why.detail) == ("Bima Karsa", 3, "2")
    assert item.others == ("bima karsa", "Bima")
    assert [(str(place), place.page) for place in item.places] == [
        ("seeds/a.txt:1", "articles/a/#p1"),
        ("seeds/b.txt:1", "articles/b/#p1"),
        ("seeds/a.txt:2", "articles/a/#p2"),
    ]
    assert item.places[2].mark.of(item.places[2].sentence) == "Bima"
    assert item.places[2].sentence == "Bima berterima kasih kepada Alya Hartono."
    assert item.offers[0].command == ("accept", "Bima Karsa", "--type", "person")


def test_the_articles_own_sources_are_no_names_that_wait() -> None:
    named = facts(TEXT, "Bima Karsa", "Dermaga Timur", agencies=(Agency("Timur", "text", found(TEXT, "Timur")),))
    assert [item.words for item in waiting(dossier(article("a", TEXT, named)), "name")] == ["Bima Karsa"]


def test_a_name_that_looks_like_an_option_does_not_become_one() -> None:
    text = "Alya Hartono dan --help."
    (item,) = waiting(dossier(article("a", text, facts(text, "Alya Hartono", "--help"))), "name")
    assert {offer.command[-2:] for offer in item.offers} == {("--", "--help")}


def test_what_is_left_open_comes_last_and_is_compared_with_nothing() -> None:
    text = "Alya Hartono, Alya Hartona, Bima Karsa."
    made = article("a", text, facts(text, "Alya Hartono", "Alya Hartona", "Bima Karsa"))
    (item,) = waiting(dossier(made), "same")
    assert (item.words, item.others, item.actors) == ("Alya Hartono", ("Alya Hartona",), ("alya-hartono",))
    assert item.offers[0].command == ("accept", "Alya Hartona", "--as", "alya-hartono")
    assert item.offers[1].command == ("different", "alya-hartono", "Alya Hartona")
    assert item.offers[2].command == ("unsure", "Alya Hartona")
    apart = dossier(made)
    pair = frozenset({"alya-hartono", "alya hartona"})
    apart = replace(apart, authority=replace(apart.authority, different=frozenset({pair})))
    assert not waiting(apart, "same")
    assert [item.words for item in waiting(apart, "name")] == ["Alya Hartona", "Bima Karsa"]
    unsure = dossier(made, unsure={"Alya Hartona": "seeds/actors.yml:9"})
    assert not waiting(unsure, "same")
    assert [item.words for item in waiting(unsure, "name", "unsure")] == ["Bima Karsa", "Alya Hartona"]


def test_two_records_of_one_actor() -> None:
    text = "Alya Hartono."
    twin = Actor("alya-hartonno", "Alya Hartonno", "person")
    (item,) = waiting(dossier(article("a", text, facts(text, "Alya Hartono")), actors=(ALYA, twin)), "same")
    assert item.offers[0].command == ("merge", "alya-hartono", "alya-hartonno")
    other = replace(twin, wikidata="Q43")  # Alya is Q42: the curator told them apart
    assert not waiting(dossier(article("a", text, facts(text, "Alya Hartono")), actors=(ALYA, other)), "same")


def test_a_surname_of_several_names_none_of_them() -> None:
    text = "Alya Hartono. Hartono. Bima Hartono."
    named = article("a", text, facts(text, "Alya Hartono", "Hartono", "Bima Hartono"))
    assert not waiting(dossier(named), "same")
    (item,) = waiting(dossier(article("a", text, facts(text, "Alya Hartono", "Hartono"))), "same")
    assert item.why.key == "review.same.part"
    assert item.offers[0].command == ("accept", "Hartono", "--as", "alya-hartono", "--weak")


def test_an_acronym_of_several_is_that_of_the_one_it_is_named_with() -> None:
    first, second = "Badan Pusat Laut (BPL) bersidang.", "Bank Perkebunan Lestari tutup."
    organizations = [
        article("a", first, facts(first, "Badan Pusat Laut", "BPL", type="organization")),
        article("b", second, facts(second, "Bank Perkebunan Lestari", type="organization")),
    ]
    pairs = [{item.words, *item.others} for item in waiting(dossier(*organizations), "same")]
    assert pairs == [{"Badan Pusat Laut", "BPL"}]


def test_countries_that_differ_in_a_letter_are_two() -> None:
    text = "Irlandia dan Islandia."
    assert not waiting(dossier(article("a", text, facts(text, "Irlandia", "Islandia", type="country"))), "same")


INFERRED = Published("2025-03-04~", "inferred", None, None, found(TEXT, "Senin (4/3/2025)"))


@pytest.mark.parametrize(
    ("machine", "decided", "note", "waits"),
    [
        (None, None, "", "review.undated"),
        (None, None, "Tidak diketahui.", None),
        (INFERRED, INFERRED, "", "review.bounded"),
        (INFERRED, INFERRED, "Diterangkan.", None),
        (INFERRED, replace(INFERRED, basis="curated"), "", None),
        (INFERRED, None, "", None),  # the curator withdrew it
        (replace(INFERRED, basis="stated"), replace(INFERRED, basis="stated"), "", None),
        (replace(INFERRED, basis="updated"), replace(INFERRED, basis="updated"), "", "review.bounded"),
    ],
)
def test_undated(machine: Published | None, decided: Published | None, note: str, waits: str | None) -> None:
    read = facts(TEXT, "Alya Hartono", published=machine)
    made = replace(article("a", TEXT, read), facts=replace(read, published=decided), date_note=note)
    assert [item.why.key for item in waiting(dossier(made), "undated")] == ([waits] if waits else [])


def test_a_conflict_is_settled_by_notes_that_quote_it() -> None:
    clash: DateMention = dated(TEXT, "Senin (4/3/2025)", "2025-03-04", conflict=True, candidates=("2025-03-04",))
    made = article("a", TEXT, facts(TEXT, "Alya Hartono", dates=(clash,)))
    (item,) = waiting(dossier(made), "conflict")
    assert (item.words, item.why.detail) == ("Senin (4/3/2025)", "2025-03-04")
    assert not waiting(dossier(replace(made, notes="«Senin (4/3/2025)» itu hari Selasa.")), "conflict")


def test_a_direct_quotation_of_nobody_waits_until_the_curator_says_so_too() -> None:
    quote = Quote("direct", found(TEXT, "Selamat datang,"))
    made = article("a", TEXT, facts(TEXT, "Alya Hartono", quotes=(quote,)))
    (item,) = waiting(dossier(made), "quote")
    assert item.offers[1].command == ("quote", "a", "2", "Selamat datang,", "none")
    said = replace(quote, evidence=replace(quote.evidence, by="curator"))
    for other in (said, replace(quote, kind="indirect")):
        assert not waiting(dossier(article("a", TEXT, facts(TEXT, "Alya Hartono", quotes=(other,)))), "quote")


def test_an_article_that_names_nobody() -> None:
    (item,) = waiting(dossier(article("a", TEXT, facts(TEXT, "Bima Karsa"))), "unnamed")
    assert item.article == "a"


def test_decisions_that_do_not_hold_come_first_and_other_problems_are_no_items() -> None:
    wrong = (Problem("seeds/a.yml", 2, "decided on another text", "read it"), Problem("seeds/z.txt", 1, "bad", "mend"))
    made = replace(dossier(article("a", TEXT, facts(TEXT, "Bima Karsa"))), problems=wrong)
    stale, *rest = queue(made, "seeds")
    elsewhere = replace(made, problems=(Problem("seeds/events.yml", 9, "those words are not there", "copy them"),))
    assert [(item.words, item.article) for item in waiting(elsewhere, "stale")] == [("seeds/events.yml:9", None)]
    assert (stale.kind, stale.words, stale.article) == ("stale", "seeds/a.yml:2", "a")
    assert [offer.verdict for offer in stale.offers] == ["write"]
    outdated = replace(wrong[0], remedy=f"write 'sha256: {made.articles[0].document.sha256}'")
    assert queue(replace(made, problems=(outdated,)), "seeds")[0].offers[0].command == ("confirm", "a")
    assert "stale" not in {item.kind for item in rest}


def test_aliases_that_no_text_holds() -> None:
    actor = replace(ALYA, aliases=("Alya", "Bu Wali", "kota Alya"), weak_aliases=("HARTONO",))
    text = "Alya Hartono mengunjungi kota itu; Alya pulang."
    (item,) = waiting(dossier(article("a", text, facts(text, "Alya Hartono")), actors=(actor,)), "alias")
    assert item.words == "Bu Wali, kota Alya"


@pytest.mark.parametrize(("rest", "kind"), [("", "duplicate"), (LONG.replace("kata", "lain") * 2, "shared")])
def test_articles_that_share_their_words(rest: str, kind: str) -> None:
    one, other = f"Alya Hartono. {LONG} {rest}", f"Alya Hartono pergi.\n{LONG} {rest.upper()[::-1]}"
    made = [article(id, text, facts(text, "Alya Hartono")) for id, text in (("a", one), ("b", other))]
    (item,) = waiting(dossier(*made), "duplicate", "shared")
    assert (item.kind, item.article, item.why.detail) == (kind, "b", "a")  # the earlier one first
    assert [place.article for place in item.places] == ["b", "a"]
    assert not waiting(dossier(made[0], replace(made[1], notes="Salinan dari a.")), "duplicate", "shared")


def test_the_order_is_that_of_the_kinds() -> None:
    made = dossier(article("a", TEXT, facts(TEXT, "Bima Karsa", published=None)))
    order = [KINDS.index(item.kind) for item in queue(made, "seeds")]
    assert order == sorted(order)
    assert len(order) > 2


def test_json_says_it_all_but_what_is_withheld() -> None:
    quote = Quote("direct", found(TEXT, "Selamat datang,"))
    made = article("a", TEXT, facts(TEXT, "Bima Karsa", quotes=(quote,)))
    name, quoted = (json.loads(to_json(waiting(dossier(made), kind)[0])) for kind in ("name", "quote"))
    assert name["why"] == {"key": "name", "detail": "1"}
    assert name["places"][0]["mark"] == [0, 10]
    assert name["decisions"][2] == {"verdict": "reject", "command": ["reject", "Bima Karsa"], "file": "", "line": ""}
    assert quoted["words"] == "Selamat datang,"
    hidden = waiting(dossier(replace(made, rights="metadata")), "name", "quote")
    said = "\n".join(map(to_json, hidden))
    assert "Selamat" not in said
    assert "berterima" not in said
    assert "Bima Karsa" in said
    assert {place.page for item in hidden for place in item.places} == {"articles/a/"}


def test_places_in_a_saved_page_have_no_line() -> None:
    made = article("a", TEXT, facts(TEXT, "Bima Karsa"))
    page = replace(made, document=replace(made.document, page=object(), file="seeds/a.html"))  # type: ignore[arg-type]
    (item,) = waiting(dossier(page), "name")
    assert (str(item.places[0]), item.places[0].mark) == ("seeds/a.html", Span(0, 10))
