import json

from tests.pages.reading import read

from dossier import language
from dossier.pages.filter import MOST, Choice, Filter, words_of
from dossier.pages.site import Part, in_parts
from dossier.pages.words import Words

T = Words(language.load("id"))
ACTOR: Choice[str] = Choice("actor", "Aktor", str.split, str.upper)


def of(entries: list[str], *choices: Choice[str], most: int = 99) -> Filter[str]:
    """The filter of a list of entries that are their own values."""
    parts: list[Part[str]] = in_parts("list/index.md", entries, most)
    return Filter(T, "list/narrow", choices or (ACTOR,), parts)


def indexes(filter: Filter[str]) -> dict[str, object]:
    return {path: json.loads(text) for path, text in filter.files()}


def test_a_form_offers_the_commonest_values_with_their_counts_and_is_hidden_from_who_has_no_script() -> None:
    made = read(of(["a b", "b", "b"]).form)
    options = [(one.attributes["value"], one.text) for one in made.walk() if one.tag == "option"]
    assert options == [("", "semua"), ("b", "B (3)"), ("a", "A (1)")]
    assert "hidden" in made.walk()[1].attributes


def test_counts_are_those_of_the_whole_list_on_each_of_its_pages() -> None:
    assert "B (3)" in of(["a b", "b", "b"], most=1).form


def test_there_is_no_form_where_there_is_nothing_to_choose() -> None:
    assert of(["a", "a"]).form == ""


def test_hostile_names_are_names() -> None:
    hostile = '"><script>alert(1)</script>'
    made = read(of([hostile, "b"], Choice("actor", hostile, lambda one: [one], str)).form)
    assert {one.tag for one in made.walk()} == {"root", "form", "label", "select", "option", "output"}


def test_a_long_list_of_choices_ends() -> None:
    assert of([str(number) for number in range(999)]).form.count("<option") == MOST + 1


def test_entries_of_one_page_state_their_values_and_there_is_no_index() -> None:
    one_page = of(["a b", "b"])
    assert one_page.data("a b") == {"actor": "a b"}
    assert indexes(one_page) == {}
    assert 'data-index="list/' not in one_page.form


def test_of_several_pages_indexes_tell_the_pages_and_the_entries_of_each_value_by_distance() -> None:
    several = of(["a b", "b", "c", "b"], most=3)
    assert several.data("a b") == {}
    assert indexes(several) == {
        "list/narrow/pages.json": [["list/", 3], ["list/pages/2/", 1]],
        "list/narrow/actor.json": {"a": ["A", 0], "b": ["B", 0, 1, 2], "c": ["C", 2]},
    }
    assert 'data-index="list/narrow/"' in several.form


def test_typed_words_have_an_index_and_a_choice_of_the_same_values_has_none_of_its_own() -> None:
    title = Choice("words", "Kata", words_of)
    several = of(
        ["Jembatan Baru", "jembatan"], title, ACTOR, Choice("with", "Bersama", str.split, str, "actor"), most=1
    )
    made = indexes(several)
    assert made["list/narrow/words.json"] == {"baru": ["", 0], "jembatan": ["", 0, 1]}
    assert sorted(made) == [f"list/narrow/{name}.json" for name in ("actor", "pages", "words")]
    assert '<input type="search" name="words" data-index="words.json">' in several.form
    assert '<select name="with" data-index="actor.json">' in several.form


def test_the_index_of_ten_thousand_entries_is_small() -> None:
    names = [f"actor-{number % 200}" for number in range(10_000)]
    texts = dict(of(names, most=60).files())
    assert len(texts["list/narrow/actor.json"]) < 60_000
