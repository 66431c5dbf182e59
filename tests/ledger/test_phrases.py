import re

from dossier.ledger.phrases import any_of, longest_first


def test_a_phrase_is_matched_to_the_letter() -> None:
    assert re.findall(rf"\b{any_of(['a.b', 'tidak akan'])}", "a.b axb tidak akan") == ["a.b", "tidak akan"]


def test_of_no_phrases_nothing_is_found() -> None:
    assert re.search(any_of([]), "apa pun") is None


def test_a_longer_phrase_is_not_hidden_by_one_it_begins_with() -> None:
    phrases = ["sumber", "sumber yang enggan", "pejabat"]
    assert longest_first(phrases) == ["sumber yang enggan", "pejabat", "sumber"]
    assert re.findall(any_of(longest_first(phrases)), "sumber yang enggan") == ["sumber yang enggan"]
