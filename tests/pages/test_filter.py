from collections import Counter

from tests.pages.reading import read

from dossier import language
from dossier.pages.filter import MOST, Choice, form
from dossier.pages.words import Words

T = Words(language.load("id"))


def test_a_form_offers_the_commonest_values_with_their_counts_and_is_hidden_from_who_has_no_script() -> None:
    made = read(form(T, [Choice("actor", "Aktor", Counter({"a": 2, "b": 5}), str.upper)]))
    options = [(one.attributes["value"], one.text) for one in made.walk() if one.tag == "option"]
    assert options == [("", "semua"), ("b", "B (5)"), ("a", "A (2)")]
    assert "hidden" in made.walk()[1].attributes


def test_there_is_no_form_where_there_is_nothing_to_choose() -> None:
    assert form(T, [Choice("actor", "Aktor", Counter({"a": 2}), str)]) == ""


def test_hostile_names_are_names() -> None:
    hostile = '"><script>alert(1)</script>'
    made = read(form(T, [Choice("actor", hostile, Counter({hostile: 1, "b": 2}), str)]))
    assert {one.tag for one in made.walk()} == {"root", "form", "label", "select", "option", "output"}


def test_a_long_list_of_choices_ends() -> None:
    made = form(T, [Choice("actor", "Aktor", Counter({str(n): n + 1 for n in range(999)}), str)])
    assert made.count("<option") == MOST + 1
