"""What changed between two dossiers: each kind of fact, and nothing where nothing changed."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from tests.pages.making import ALYA, KOTA, found, mention, small_dossier

from dossier.compare import compare
from dossier.compare.telling import as_json, as_markdown, as_text
from dossier.compare.values import Value, differences
from dossier.model import Article, Authority, Change, Dossier, Evidence, Problem, Speaker, Title

OLD = small_dossier()
FIRST, SECOND = OLD.articles


def after(article: Article, **facts: object) -> Dossier:
    """The dossier with other facts in one of its articles."""
    new = replace(article, facts=replace(article.facts, **facts))  # type: ignore[arg-type]
    return replace(OLD, articles=tuple(new if one.id == article.id else one for one in OLD.articles))


def told(old: Dossier, new: Dossier) -> list[tuple[str, str, str, str, str, str]]:
    """The changes, without who says so."""
    return [(c.kind, c.id, c.field, c.words, c.before, c.after) for c in compare(old, new)]


def test_nothing_changed() -> None:
    assert compare(OLD, small_dossier()) == ()


def test_an_article_that_is_gone_is_told_at_once_and_one_that_is_added_with_its_facts() -> None:
    less = replace(OLD, articles=(SECOND,))
    assert told(OLD, less) == [("gone", "jembatan", "", "", "", "")]
    added = told(less, OLD)
    assert added[0] == ("added", "jembatan", "", "", "", "")
    assert {field for _, _, field, _, _, _ in added} >= {"title", "date", "source", "actor", "quote", "role", "time"}
    assert ("added", "jembatan", "actor", "Alya Hartono", "", "3") in added
    assert ("added", "jembatan", "name", "Bima Karsa", "", "1") in added
    assert {change.name for change in compare(less, OLD)} == {"Wali Kota Buka Jembatan"}


def test_a_decision_is_told_with_its_place() -> None:
    title = Title(
        "Jembatan", "supplied", Evidence("Jembatan", None, "curation.title", "curator", "seeds/jembatan.yml:2")
    )
    (change,) = compare(OLD, after(FIRST, title=title))
    assert change == Change(
        "changed",
        "article",
        "jembatan",
        "Jembatan",
        "title",
        "",
        "Wali Kota Buka Jembatan",
        "Jembatan",
        "curator",
        "seeds/jembatan.yml:2",
    )


def test_a_fact_the_machine_reads_is_told_with_its_rule() -> None:
    (change,) = compare(after(FIRST, outlet=None), OLD)
    assert (change.kind, change.after, change.by, change.where) == ("added", "Harian Rawa", "machine", "tests.by-hand")


def test_mentions_are_counted_by_actor() -> None:
    text = FIRST.document.text
    fewer = after(FIRST, mentions=(mention(text, "Alya Hartono", ALYA),))
    assert told(OLD, fewer) == [
        ("changed", "jembatan", "actor", "Alya Hartono", "3", "1"),
        ("gone", "jembatan", "name", "Bima Karsa", "1", ""),
    ]


def test_a_speaker_and_a_reading_of_a_date_change() -> None:
    (quote,), (day, year) = FIRST.facts.quotes, FIRST.facts.dates
    kota = Speaker("Sungai Rendah", KOTA.id, Evidence("", None, "curation.quotes", "curator", "seeds/jembatan.yml:9"))
    new = after(FIRST, quotes=(replace(quote, speaker=kota),), dates=(day, replace(year, edtf="2023~")))
    assert told(OLD, new) == [
        ("changed", "jembatan", "quote", "Jembatan ini milik warga,", "Alya Hartono", "Sungai Rendah"),
        ("changed", "jembatan", "time", "2023", "2023", "2023~"),
    ]
    assert [change.where for change in compare(OLD, new)] == ["seeds/jembatan.yml:9", "tests.by-hand"]
    assert told(OLD, after(FIRST, quotes=(replace(quote, speaker=None),)))[0][-2:] == ("Alya Hartono", "")


def test_what_surrounds_the_facts_and_the_text_itself() -> None:
    new = replace(SECOND, rights="excerpt", notes="", document=replace(SECOND.document, sha256="1" * 64))
    assert told(OLD, replace(OLD, articles=(FIRST, new))) == [
        ("changed", "tiba", "text", "", "0" * 12, "1" * 12),
        ("changed", "tiba", "rights", "", "full", "excerpt"),
        ("gone", "tiba", "notes", "", "Diterima lewat surat.", ""),
    ]


def test_actors_are_added_and_changed_and_gone() -> None:
    new = replace(ALYA, aliases=("Bu Alya",), wikidata=None, type="group")
    changed = replace(OLD, authority=Authority({ALYA.id: new}))
    assert told(OLD, changed) == [
        ("changed", "alya-hartono", "type", "", "person", "group"),
        ("added", "alya-hartono", "alias", "Bu Alya", "", ""),
        ("gone", "alya-hartono", "wikidata", "", "Q42", ""),
        ("gone", "alya-hartono", "alias", "Alya", "", ""),
        ("gone", "sungai-rendah", "", "", "", ""),
    ]
    assert {change.by for change in compare(OLD, changed)} == {"curator"}
    assert told(changed, OLD)[3] == ("gone", "alya-hartono", "alias", "Bu Alya", "", "")
    assert told(changed, OLD)[4][:3] == ("added", "sungai-rendah", "")


def test_a_merged_actor_leads_to_the_other_and_its_mentions_follow() -> None:
    one = replace(ALYA, former_ids=(KOTA.id,))
    text = SECOND.document.text
    moved = (mention(text, "Alya Hartono", ALYA), mention(text, "Sungai Rendah", ALYA))
    new = replace(after(SECOND, mentions=moved), authority=Authority({one.id: one}))
    assert told(OLD, new) == [("changed", "sungai-rendah", "id", "", "sungai-rendah", "alya-hartono")]
    assert told(OLD, replace(new, articles=OLD.articles)) == told(OLD, new)


def test_problems_that_come_and_go_but_not_those_that_move() -> None:
    wrong = replace(OLD, problems=(Problem("seeds/x.yml", 4, "this is wrong", "mend it"),))
    moved = replace(OLD, problems=(Problem("seeds/x.yml", 9, "this is wrong", "mend it"),))
    assert told(OLD, wrong) == [("added", "seeds/x.yml", "", "this is wrong: mend it", "", "")]
    assert told(wrong, OLD)[0][0] == "gone"
    assert told(wrong, moved) == []


def test_evidence_elsewhere_in_the_text_is_no_change() -> None:
    moved = tuple(replace(one, evidence=found(FIRST.document.text, "Alya")) for one in FIRST.facts.mentions)
    assert told(OLD, after(FIRST, mentions=moved)) == []


VALUES = st.lists(st.builds(Value, st.sampled_from("ab"), st.sampled_from("12"), st.sampled_from("xy")), max_size=8)


@given(VALUES, VALUES)
def test_changes_applied_to_the_old_values_give_the_new(old: list[Value], new: list[Value]) -> None:
    held = [(value.field, value.value) for value in old]
    for change in differences("article", "a", "A", old, new):
        if change.kind != "added":
            held.remove((change.field, change.before))
        if change.kind != "gone":
            held.append((change.field, change.after))
    assert sorted(held) == sorted((value.field, value.value) for value in new)


def test_words_that_rights_withhold_are_told_to_the_curator_alone() -> None:
    """Rights of today count for the state before them, too."""
    closed = replace(OLD, articles=(replace(FIRST, rights="metadata"), SECOND))
    less = replace(closed, articles=(replace(closed.articles[0], facts=replace(FIRST.facts, quotes=())), SECOND))
    for old, new in ((less, closed), (closed, less), (OLD, less), (replace(OLD, articles=(SECOND,)), closed)):
        changes = compare(old, new)
        assert "Jembatan ini milik warga" in "\n".join(as_text(changes))
        for published in ("\n".join(as_markdown(changes)), "\n".join(as_json(changes))):
            assert "milik warga" not in published
            assert "quote" in published
    assert "(withheld by the article's rights)" in "\n".join(as_markdown(compare(less, closed)))


def test_a_title_cut_from_withheld_words_is_withheld() -> None:
    lead = found(SECOND.document.text, "Maret 2025")
    title = Title("Maret 2025", "derived", lead)
    secret = replace(SECOND, rights="metadata", facts=replace(SECOND.facts, title=title))
    changes = compare(replace(OLD, articles=(FIRST,)), replace(OLD, articles=(FIRST, secret)))
    assert {change.name for change in changes} == {"tiba"}
    assert "Maret 2025" not in "\n".join(as_markdown(changes))
