"""What holds for all pages, in either language."""

import datetime as dt
from dataclasses import replace

import pytest
from mkdocs.utils.meta import get_data
from tests.pages.making import ALYA, article, lines, render, small_dossier
from tests.pages.reading import Element, dead_links, rendered

from dossier import language
from dossier.model import (
    Actor,
    Agency,
    Authority,
    Byline,
    Change,
    DateMention,
    Dossier,
    EventStatement,
    Evidence,
    Facts,
    Mention,
    NamedEvent,
    Outlet,
    Published,
    Quote,
    Reason,
    Revision,
    Role,
    Span,
    Speaker,
    Title,
)
from dossier.settings import Settings

PASSAGE = "Jembatan sepanjang dua ratus meter itu menghubungkan dua desa yang selama ini terpisah oleh sungai besar."
NOWHERE = Evidence("", None, "tests.by-hand")
HOSTILE = '<script>alert(1)</script> [x](javascript:alert(1)) {: onclick="x" } | # `*_\u202e x'


@pytest.fixture(params=language.codes())
def made(request: pytest.FixtureRequest) -> dict[str, str]:
    return render(small_dossier(), language.load(request.param), Settings(title="Contoh", language=request.param))


def many(count: int) -> Dossier:
    """So many articles, each of a day of its own, that all name one actor and rely on one agency."""
    text = "Alya Hartono tiba."
    names = (Mention("person", ALYA.name, ALYA.id, Evidence(ALYA.name, Span(0, 12), "tests.by-hand")),)
    facts = Facts(
        lang="id",
        segments=lines(text),
        sentences=(Span(0, 18),),
        mentions=names,
        outlet=Outlet("Rawa", NOWHERE),
        agencies=(Agency("Delta", "text", NOWHERE),),
    )
    return Dossier(tuple(article(f"a{number}", text, facts) for number in range(count)), Authority({ALYA.id: ALYA}))


def test_there_is_every_kind_of_page(made: dict[str, str]) -> None:
    assert set(made) == {
        "index.md",
        "search.md",
        "articles/index.md",
        "articles/jembatan.md",
        "articles/tiba.md",
        "actors/index.md",
        "actors/alya-hartono.md",
        "actors/sungai-rendah.md",
        "actors/kota-rendah.md",
        "timeline/index.md",
        "unknown/index.md",
        "events/index.md",
        "quotes/index.md",
        "origins/index.md",
        "network/index.md",
        "passages/index.md",
        "sources/index.md",
        "sources/harian-rawa.md",
        "sources/kantor-berita-delta.md",
    }


def test_every_link_leads_somewhere(made: dict[str, str]) -> None:
    assert dead_links(made) == []


def test_every_page_has_one_first_heading_and_a_title_of_its_own(made: dict[str, str]) -> None:
    titles = [get_data(source)[1]["title"] for path, source in made.items() if path != "actors/kota-rendah.md"]
    assert len(titles) == len(set(titles))
    for source in made.values():
        assert [one.tag for one in rendered(source).walk() if one.tag in ("h1", "h2", "h3")][:1] == ["h1"]
        assert sum(one.tag == "h1" for one in rendered(source).walk()) == 1


def test_descriptions_fit_a_search_result(made: dict[str, str]) -> None:
    described = {path: get_data(source)[1].get("description", "") for path, source in made.items()}
    assert {path for path, text in described.items() if not 0 < len(text) <= 160} == {"actors/kota-rendah.md"}


def test_the_same_dossier_makes_the_same_pages_in_any_order(made: dict[str, str]) -> None:
    dossier = small_dossier()
    turned = Dossier(dossier.articles[::-1], Authority(dict(reversed(list(dossier.authority.actors.items())))))
    code = "id" if "Aktor" in made["actors/index.md"] else "en"
    assert render(turned, language.load(code), Settings(title="Contoh", language=code)) == made


def test_an_empty_dossier_has_its_pages_too() -> None:
    pages = render(Dossier((), Authority()), language.load("id"), Settings())
    assert set(pages) == {
        "index.md",
        "search.md",
        "articles/index.md",
        "actors/index.md",
        "timeline/index.md",
        "unknown/index.md",
        "events/index.md",
        "quotes/index.md",
        "origins/index.md",
        "network/index.md",
        "passages/index.md",
        "sources/index.md",
    }
    assert dead_links(pages) == []


def hostile() -> Dossier:
    """A dossier whose every value tries to be more than text."""
    actor = Actor("jahat", HOSTILE, "person", description=HOSTILE, wikidata=HOSTILE)
    text = f"{HOSTILE} {PASSAGE}"
    here = Evidence(HOSTILE, Span(0, len(HOSTILE)), "tests.by-hand")
    there = Evidence(PASSAGE, Span(len(HOSTILE) + 1, len(text)), "tests.by-hand")
    day = Published("2024-05-02", "inferred", None, None, here, (Reason("published.reported", HOSTILE),))
    reasons = (Reason("dates.year-by-weekday", HOSTILE),)
    facts = Facts(
        lang="id",
        segments=lines(text),
        sentences=(Span(0, len(text)),),
        title=Title(HOSTILE, "supplied", NOWHERE),
        outlet=Outlet(HOSTILE, NOWHERE),
        place=here,
        bylines=(Byline(HOSTILE, "reporter", here), Byline(HOSTILE, "initials", NOWHERE)),
        agencies=(Agency(HOSTILE + "2", "photo", here), Agency(HOSTILE + "3", "text", there)),
        published=day,
        dates=(DateMention("date", "2024-05-01?", here, True, (HOSTILE,), reasons),),
        mentions=(Mention("person", HOSTILE, "jahat", here), Mention("place", HOSTILE + "4", None, there)),
        quotes=(Quote("direct", here, Speaker(HOSTILE, None, here), here),),
        roles=(Role(here, Span(0, len(HOSTILE)), HOSTILE, "jahat"), Role(there, Span(0, 0), HOSTILE + "4", None)),
    )
    machine = replace(facts, mentions=(Mention("person", HOSTILE + "5", None, here),), bylines=(), title=None)
    more = dict.fromkeys(("date_note", "notes", "url", "retrieved", "archive_url"), HOSTILE)
    both = [replace(article(id, text, facts, **more), machine=machine) for id in ("a", "b")]
    told = tuple(EventStatement(one.id, here, "happened") for one in both)
    event = NamedEvent("peristiwa", HOSTILE, told, "2024-05-01", note=HOSTILE)
    changes = (
        Change("changed", "article", "a", HOSTILE, "title", HOSTILE, HOSTILE),
        Change("gone", "article", "tiada", HOSTILE),
        Change("changed", "actor", "tiada", HOSTILE, "name", HOSTILE, HOSTILE),
    )
    revision = Revision(dt.date(2024, 5, 3), HOSTILE, changes)
    return Dossier(tuple(both), Authority({"jahat": actor}), events=(event,), revisions=(revision,))


def elements(source: str) -> list[Element]:
    return rendered(source).walk()


def test_no_value_becomes_an_element_an_attribute_or_a_script() -> None:
    pages = render(hostile(), language.load("id"), Settings(title=HOSTILE))
    for one in (one for source in pages.values() for one in elements(source)):
        assert one.tag not in ("script", "img", "iframe", "style")
        assert one.tag != "form" or one.attributes["class"] == "narrow"  # the site's own
        assert not [name for name in one.attributes if name.startswith("on")]
        assert not (one.attributes.get("href") or "").startswith(("javascript", "data"))
    assert dead_links(pages) == []
    folded = " ".join(HOSTILE.replace("\u202e", "").split())
    heads = {path: next(one.text for one in elements(source) if one.tag == "h1") for path, source in pages.items()}
    assert heads["articles/a.md"] == f"[{folded}]"
    assert heads["actors/jahat.md"] == folded


def test_long_lists_run_on_over_pages_that_link_to_each_other() -> None:
    pages = render(many(201), language.load("id"), Settings())
    further = {"articles/pages/2.md", "actors/alya-hartono/2.md", "sources/delta/2.md", "sources/rawa/2.md"}
    assert {path for path in pages if path.endswith("/2.md")} == further
    assert dead_links(pages) == []
    assert max(len(source) for source in pages.values()) < 60_000


def test_a_dossier_that_may_show_no_text_has_all_its_pages(made: dict[str, str]) -> None:
    dossier = small_dossier()
    closed = replace(dossier, articles=tuple(replace(one, rights="metadata") for one in dossier.articles))
    pages = render(closed, language.load("id"), Settings())
    assert set(pages) == set(made)
    assert dead_links(pages) == []
