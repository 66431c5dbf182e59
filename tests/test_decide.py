"""One decision into a dossier's files: what it would break is not written."""

from pathlib import Path

import pytest

from dossier import decide, settings
from dossier.build import assemble, build
from dossier.curation.decisions import (
    Alias,
    Confirmation,
    FieldDecision,
    MentionDecision,
    Merge,
    NameVerdict,
    Naming,
    NewActor,
    Pin,
)
from dossier.curation.writing import Written
from dossier.model import Actor
from dossier.settings import Settings

ARTICLE = "Menteri Ratna tiba di Dili pada Rabu (2/3/2022). Ratna bertemu Hadi Prakoso.\n"


@pytest.fixture
def chosen(tmp_path: Path) -> Settings:
    (tmp_path / "mkdocs.yml").write_text("site_name: Arsip\ntheme: {name: material, language: id}\n", encoding="utf-8")
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/kapal tiba.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "seeds/actors.yml").write_text(
        "- {id: ratna, name: Ratna, type: person}\n- {id: dili, name: Dili, type: place}\n", encoding="utf-8"
    )
    return settings.read(tmp_path)[0]


def test_a_name_is_decided_for_the_whole_dossier(tmp_path: Path, chosen: Settings) -> None:
    assert decide.on_name(tmp_path, chosen, NameVerdict("Hadi Prakoso", "reject")) == Written("seeds/actors.yml", 3)
    (article,) = assemble(tmp_path, chosen).articles
    assert "Hadi Prakoso" in {mention.name for mention in article.machine.mentions}
    assert "Hadi Prakoso" not in {mention.name for mention in article.facts.mentions}
    assert decide.on_name(tmp_path, chosen, Alias("ratna", "Hadi Prakoso")) == Written("seeds/actors.yml", 1)
    (article,) = assemble(tmp_path, chosen).articles
    assert [mention.actor for mention in article.facts.mentions] == ["ratna", "dili", "ratna", "ratna"]


def test_whatever_named_a_merged_actor_leads_to_the_one_that_is_kept(tmp_path: Path, chosen: Settings) -> None:
    decide.on_name(tmp_path, chosen, NewActor(Actor("r-w", "Hadi Prakoso", "person")))
    decide.on_article(tmp_path, chosen, "kapal-tiba", MentionDecision(Pin("Dili", 1), Naming("r-w")))
    assert decide.on_name(tmp_path, chosen, Merge("ratna", "r-w")) == Written("seeds/actors.yml", 1)
    dossier = assemble(tmp_path, chosen)
    assert dossier.problems == ()
    assert [mention.actor for mention in dossier.articles[0].facts.mentions] == ["ratna"] * 4
    assert build(tmp_path) == ()
    assert "redirect: actors/ratna/" in (tmp_path / "docs/actors/r-w.md").read_text(encoding="utf-8")


def test_a_decision_on_an_article_makes_its_file(tmp_path: Path, chosen: Settings) -> None:
    decision = MentionDecision(Pin("Dili", 1), Naming(None))
    assert decide.on_article(tmp_path, chosen, "kapal-tiba", decision) == Written("seeds/kapal tiba.yml", 1)
    dossier = assemble(tmp_path, chosen)
    assert dossier.problems == ()
    assert "dili" not in {mention.actor for mention in dossier.articles[0].facts.mentions}


@pytest.mark.parametrize(
    ("id", "decision", "told"),
    [
        ("kapal", FieldDecision("lang", "id"), "seeds: there is no article 'kapal'"),
        ("kapal-tiba", FieldDecision("date", "soon"), "seeds/kapal tiba.yml: date 'soon' is not an EDTF date"),
        (
            "kapal-tiba",
            MentionDecision(Pin("Surabaya", 1), Naming("dili")),
            "seeds/kapal tiba.yml: 'Surabaya' does not stand in paragraph 1",
        ),
        (
            "kapal-tiba",
            MentionDecision(Pin("Dili", 1), Naming("dilli")),
            "seeds/kapal tiba.yml: actor 'dilli' is not in the authority file: did you mean 'dili'?",
        ),
    ],
)
def test_what_does_not_hold_is_not_written(
    tmp_path: Path, chosen: Settings, id: str, decision: FieldDecision | MentionDecision, told: str
) -> None:
    assert str(decide.on_article(tmp_path, chosen, id, decision)).startswith(told)
    assert not list((tmp_path / "seeds").glob("k*.yml"))


def test_a_text_that_changed_is_read_again_before_it_is_decided_on(tmp_path: Path, chosen: Settings) -> None:
    decision = FieldDecision("title", "Kapal Tiba")
    assert "was changed since" in str(decide.on_article(tmp_path, chosen, "kapal-tiba", decision, sha256="ab12"))
    assert isinstance(decide.on_article(tmp_path, chosen, "kapal-tiba", decision), Written)
    (tmp_path / "seeds/kapal tiba.txt").write_text(ARTICLE + "Lagi.\n", encoding="utf-8")
    again = decide.on_article(tmp_path, chosen, "kapal-tiba", FieldDecision("lang", "id"))
    assert "made on another text" in str(again)
    assert isinstance(decide.on_article(tmp_path, chosen, "kapal-tiba", Confirmation()), Written)
    assert assemble(tmp_path, chosen).problems == ()
