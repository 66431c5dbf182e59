"""Stretches of days and how EDTF writes them."""

import datetime as dt

import edtf
import pytest

from dossier.extract.dates import calendar

DAY = dt.date(2024, 5, 16)


@pytest.mark.parametrize(
    ("unit", "count", "value"),
    [
        ("D", -1, "2024-05-15"),
        ("W", 0, "2024-05-13/2024-05-19"),
        ("WE", 1, "2024-05-25/2024-05-26"),
        ("M", -5, "2023-12"),
        ("Q", -2, "2023-10/2023-12"),
        ("S", 1, "2024-07/2024-12"),
        ("Y", 1, "2025"),
        ("DE", -1, "201X"),
        ("CE", -1, "19XX"),
    ],
)
def test_moved(unit: str, count: int, value: str) -> None:
    stretch = calendar.moved(DAY, unit, count)
    assert stretch
    assert stretch.edtf == value
    assert stretch.first <= stretch.last
    assert edtf.parse_edtf(value)


@pytest.mark.parametrize("unit", ["D", "W", "WE", "M", "Q", "S", "Y", "DE", "CE", "TH"])
@pytest.mark.parametrize("count", [10**7, -(10**7), 0])
def test_moved_out_of_the_calendar(unit: str, count: int) -> None:
    stretch = calendar.moved(DAY, unit, count)
    assert (stretch is None) == (count != 0 or unit == "TH")


def test_no_such_days() -> None:
    assert calendar.day(2023, 2, 29) is None
    assert calendar.day(800, 1, 1) is None
    assert calendar.month(2024, 13) is None
    assert calendar.season(2999, 24) is None


def test_centuries_and_decades() -> None:
    century, decade = calendar.century(19), calendar.decade(1987)
    assert century
    assert decade
    assert (century.edtf, century.first, century.last) == ("18XX", dt.date(1800, 1, 1), dt.date(1899, 12, 31))
    assert (decade.edtf, decade.first, decade.last) == ("198X", dt.date(1980, 1, 1), dt.date(1989, 12, 31))


def test_parts() -> None:
    may, year = calendar.month(2024, 5), calendar.year(2024)
    assert may
    assert year
    assert [half.edtf for n in (1, 2) if (half := calendar.part(may, 2, n))] == [
        "2024-05-01/2024-05-15",
        "2024-05-16/2024-05-31",
    ]
    assert [part.edtf for n in (1, 3) if (part := calendar.part(year, 3, n))] == ["2024-01/2024-04", "2024-09/2024-12"]
    assert calendar.part(may, 4, 1) is None
    assert calendar.part(year, 4, 5) is None


@pytest.mark.parametrize(
    ("value", "mark", "expected"),
    [
        ("2024", "~", "2024~"),
        ("2024~", "?", "2024%"),
        ("2024~", "~", "2024~"),
        ("2024-05-01/2024-05-15", "~", "2024-05-01~/2024-05-15~"),
    ],
)
def test_qualified(value: str, mark: str, expected: str) -> None:
    stretch = calendar.Stretch(DAY, DAY, value).qualified(mark)
    assert stretch.edtf == expected
    assert stretch.mark == expected[-1]
    assert edtf.parse_edtf(expected)


def test_a_season_takes_no_qualifier() -> None:
    season = calendar.season(2024, 22)
    assert season
    assert season.qualified("~").edtf == "2024-22"
