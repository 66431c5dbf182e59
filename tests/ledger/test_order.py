from hypothesis import given
from hypothesis import strategies as st

from dossier.ledger.order import day_key, in_order


def test_times_are_ordered_by_their_first_day_the_vaguer_first_and_none_last() -> None:
    times = ["", "2024-05-16T10:00", "2024-05-16", "2024-05", "2024-05-16/2024-05-17", "2024-04-30", "2024-05-16T08:00"]
    assert sorted(times, key=day_key) == [
        "2024-04-30",
        "2024-05",
        "2024-05-16/2024-05-17",
        "2024-05-16",
        "2024-05-16T08:00",
        "2024-05-16T10:00",
        "",
    ]


def test_what_is_said_to_be_before_another_stands_before_it_and_the_rest_stays() -> None:
    assert in_order("abcd", [("d", "b")]) == ["a", "c", "d", "b"]


def test_of_a_circle_the_pairs_that_close_it_do_not_count() -> None:
    assert in_order("abc", [("b", "a"), ("a", "c"), ("c", "b")]) == ["b", "a", "c"]


@given(st.permutations("abcdef"), st.lists(st.tuples(st.sampled_from("abcdefg"), st.sampled_from("abcdef"))))
def test_nothing_is_lost_whatever_is_said(ids: list[str], before: list[tuple[str, str]]) -> None:
    assert sorted(in_order(ids, before)) == sorted(ids)
