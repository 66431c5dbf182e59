"""Dates in English texts: the same code, another pack."""

import datetime as dt

import pytest
from tests.extract.dated import read, told

# A Thursday.
DAY = "2024-05-16"

DATES = {
    "He arrived on Thursday (May 16) for talks.": ("Thursday (May 16)", "2024-05-16"),
    "He arrived on Wednesday, May 15, 2024, in Beijing.": ("Wednesday, May 15, 2024", "2024-05-15"),
    "They met on March 20, 2023 in Moscow.": ("March 20, 2023", "2023-03-20"),
    "They met on the 20th of March 2023.": ("the 20th of March 2023", "2023-03-20"),
    "The data of 2024-05-14 are complete.": ("2024-05-14", "2024-05-14"),
    "A warrant was issued on Friday (March 17).": ("Friday (March 17)", "2023-03-17"),
    "The fair ran from May 3-5, 2024.": ("May 3-5, 2024", "2024-05-03/2024-05-05"),
    "It lasts from April 30 to May 2, 2024.": ("April 30 to May 2, 2024", "2024-04-30/2024-05-02"),
    "He spoke on Monday.": ("Monday", "2024-05-13"),
    "He will speak on Monday.": ("Monday", "2024-05-20"),
    "He spoke last Thursday.": ("last Thursday", "2024-05-09"),
    "They met in March 2023.": ("March 2023", "2023-03"),
    "They met last March.": ("last March", "2024-03"),
    "Talks may go on in May.": ("May", "2024-05"),
    "Prices fell between January and November last year.": ("January", "2023-01"),
    "In mid-June it rains.": ("mid-June", "2024-06~"),
    "In the second half of May he travels.": ("the second half of May", "2024-05-16/2024-05-31"),
    "In the first quarter of 2024 it grew.": ("the first quarter of 2024", "2024-01/2024-03"),
    "In early 2022 war broke out.": ("early 2022", "2022~"),
    "Since the 1980s they trade.": ("the 1980s", "198X"),
    "He arrives tomorrow.": ("tomorrow", "2024-05-17"),
    "He travels next week.": ("next week", "2024-05-20/2024-05-26"),
    "He left two years ago.": ("two years ago", "2022"),
    "It ended this month.": ("This month".lower(), "2024-05"),
    "He is ill now.": ("now", "PRESENT_REF"),
}


@pytest.mark.parametrize(("text", "expected"), DATES.items())
def test_dates(text: str, expected: tuple[str, str]) -> None:
    words, value = expected
    assert (words, "date", value) in told(text, DAY, "en")


TIMES = {
    "He spoke at 5:30 p.m. on Monday.": ("at 5:30 p.m. on Monday", "2024-05-13T17:30:00"),
    "It struck at 10:00 GMT.": ("at 10:00 GMT", "2024-05-16T10:00:00Z"),
    "He spoke on Monday morning.": ("Monday morning", "2024-05-13TMO"),
    "Shells fell last night.": ("last night", "2024-05-15TNI"),
}


@pytest.mark.parametrize(("text", "expected"), TIMES.items())
def test_times(text: str, expected: tuple[str, str]) -> None:
    words, value = expected
    assert told(text, DAY, "en") == [(words, "time", value)]


LENGTHS = {
    "A two-day visit.": ("two-day", "P2D"),
    "Over the past five years it grew.": ("the past five years", "P5Y"),
    "For twenty-five years.": ("twenty-five years", "P25Y"),
    "It took three hours and 20 minutes.": ("three hours and 20 minutes", "PT3H20M"),
    "He waited for several months.": ("several months", "PXM"),
}


@pytest.mark.parametrize(("text", "expected"), LENGTHS.items())
def test_durations(text: str, expected: tuple[str, str]) -> None:
    words, value = expected
    assert told(text, DAY, "en") == [(words, "duration", value)]


def test_sets() -> None:
    assert told("They meet every Monday and every two years.", DAY, "en") == [
        ("every Monday", "set", "XXXX-WXX-1"),
        ("every two years", "set", "P2Y"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Theresa May spoke.",
        "They march on.",
        "He may come.",
        "A second chance.",
        "It cost $2024.",
        "Flight 2014 is late.",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert told(text, DAY, "en") == []


def test_a_wrong_weekday_is_told() -> None:
    (mention,) = read("He arrived on Tuesday (May 16, 2024).", DAY, "en")[1]
    assert (mention.edtf, mention.conflict) == ("2024-05-16", True)


def test_the_publication_is_inferred_from_the_dateline() -> None:
    stated, _ = read("MOSCOW, May 16, 2024 (Reuters) - The president will travel to China, his aide said.", None, "en")
    assert stated
    assert (stated.edtf, stated.basis) == ("2024-05-16~", "inferred")
    assert stated.reasons[0].key == "published.dateline"


@pytest.mark.parametrize(
    ("body", "edtf"),
    [
        ("The president spoke on Friday, March 15, 2024.", "2024-03-15~"),  # a day of that time has its year
        ("The president spoke on Friday. Work began in 2024.", "2024-03-15%"),  # a Friday in the latest year named
        ("The president spoke on Thursday. Work began in 2024.", "2024-03-15%"),  # or the day before
        ("The president spoke on Monday. Work began in 2024.", "2024-03-15/.."),
        ("The president spoke. Work began in 2022 and will end in 2030.", "2022-03-15/.."),
        ("The president spoke on Friday.", None),
        ("The president spoke. Work will end by 2030.", None),
    ],
)
def test_a_dateline_without_its_year_takes_one_that_the_text_bears_out(body: str, edtf: str | None) -> None:
    stated, _ = read(f"DILI, March 15 (Reuters) - {body}", None, "en")
    assert (stated.edtf if stated else None) == edtf
    if stated and edtf:
        assert stated.earliest == dt.date.fromisoformat(edtf[:10])
        assert stated.latest is None


@pytest.mark.parametrize(
    ("told", "edtf"),
    [
        ("Thursday (May 16). Work began in 2023", "2024-05-16%"),  # of the years soon after, one fits
        ("Thursday (May 16). Work began in 2024", "2024-05-16~"),
        ("Thursday (May 16). Work began in 2015", "2015/.."),
    ],
)
def test_a_weekday_and_a_date_fit_one_year_soon_after_the_last_named(told: str, edtf: str) -> None:
    stated, _ = read(f"The president said on {told}.", None, "en")
    assert stated
    assert stated.edtf == edtf
