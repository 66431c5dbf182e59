import datetime as dt

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from dossier.when import Interval, Point, read, without_times

DAYS = st.dates(dt.date(1000, 1, 1), dt.date(2999, 12, 31)).map(str)
POINTS = st.one_of(
    DAYS,
    DAYS.map(lambda day: day[:7]),
    DAYS.map(lambda day: day[:4]),
    DAYS.map(lambda day: day[:3] + "X"),
    DAYS.map(lambda day: day[:2] + "XX"),
    DAYS.map(lambda day: day[:7] + "-XX"),
    st.tuples(DAYS.map(lambda day: day[:4]), st.sampled_from(["21", "22", "23", "33", "36", "40", "41"])).map("-".join),
    st.tuples(DAYS, st.sampled_from("~?%")).map("".join),
)  # fmt: skip


@given(POINTS)
def test_bounds_of_a_point_are_those_of_the_edtf_library(value: str) -> None:
    point, theirs = read(value), parse_edtf(value)
    assert isinstance(point, Point)
    assert point.earliest.timetuple()[:3] == tuple(theirs.lower_strict())[:3]
    assert point.latest.timetuple()[:3] == tuple(theirs.upper_strict())[:3]


@given(POINTS, POINTS)
def test_an_interval_runs_from_its_first_day_to_its_last(start: str, end: str) -> None:
    interval, first, last = read(f"{start}/{end}"), read(start), read(end)
    assert isinstance(interval, Interval)
    assert isinstance(first, Point)
    assert isinstance(last, Point)
    assert (interval.earliest, interval.latest) == (first.earliest, last.latest)


@pytest.mark.parametrize("value", ["2024-05-16/..", "2024-05-16/"])
def test_an_open_side_is_unknown(value: str) -> None:
    interval = read(value)
    assert isinstance(interval, Interval)
    assert (interval.earliest, interval.latest) == (dt.date(2024, 5, 16), None)


def test_a_clock_time_keeps_its_zone() -> None:
    point = read("2024-05-15T11:02+07:00")
    assert isinstance(point, Point)
    assert (point.precision, point.time, point.zone) == ("time", "11:02", "+07:00")
    assert point.earliest == point.latest == dt.date(2024, 5, 15)


@pytest.mark.parametrize(
    "value",
    ["", "/", "../..", "2024-13", "2024-02-30", "0000", "2024-XX-12", "202X-05", "P2D", "kemarin", "2024/13", "٢٠٢٤"],
)
def test_what_is_no_date_of_news_is_none(value: str) -> None:
    assert read(value) is None


@pytest.mark.parametrize(
    ("edtf", "day"),
    [
        ("2024-05-15T11:02:00+07:00", "2024-05-15"),
        ("2024-05-15TMO~", "2024-05-15~"),
        ("2024-05-15T11:02/2024-05-16T05:00Z", "2024-05-15/2024-05-16"),
        ("2024-05", "2024-05"),
    ],
)
def test_a_day_has_no_time_of_day(edtf: str, day: str) -> None:
    assert without_times(edtf) == day
