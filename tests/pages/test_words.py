import pytest

from dossier import language
from dossier.model import Reason
from dossier.pages import times
from dossier.pages.escape import Markdown
from dossier.pages.words import Words

ID, EN = Words(language.load("id")), Words(language.load("en"))


def test_counts_take_the_plural_of_the_language() -> None:
    assert [EN("articles.count", count) for count in (0, 1, 2, 10_000)] == [
        "0 articles",
        "1 article",
        "2 articles",
        "10,000 articles",
    ]
    assert ID("articles.count", 10_000) == "10.000 artikel"


def test_what_is_filled_in_is_escaped_unless_it_is_markdown() -> None:
    assert ID("date.since", date="*<b>*") == r"sejak \*&lt;b>\*"
    assert ID("date.since", date=Markdown("*<b>*")) == "sejak *<b>*"
    assert ID.plain("date.since", date="*<b>*") == "sejak *<b>*"


def test_a_reason_is_a_sentence_about_the_words_that_gave_it() -> None:
    assert r"\*Rabu\*" in ID.reason(Reason("published.reported", "*Rabu*"))


def test_a_word_that_is_missing_is_an_error() -> None:
    with pytest.raises(KeyError):
        ID("no.such.word")


def test_days_are_written_as_the_setting_has_them_where_a_language_has_several_ways() -> None:
    english = language.load("en")
    assert times.by_day(Words(english, "en-GB"), "2024-05-16") == "16 May 2024"
    assert times.by_day(Words(english, "en-US"), "2024-05-16") == "May 16, 2024"
    assert times.by_day(Words(language.load("id"), "en-GB"), "2024-05-16") == "16 Mei 2024"
