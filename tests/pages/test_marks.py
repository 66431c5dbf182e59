from dataclasses import replace

import pytest
from tests.ledger.telling import dossier, report
from tests.pages.making import small_dossier

from dossier import draw, language, when
from dossier.ledger import Entry, ledger
from dossier.model import Article, Dossier
from dossier.pages.marks import LONGEST, mark
from dossier.pages.site import Site
from dossier.pages.text import Text
from dossier.pages.words import Words
from dossier.settings import Settings


def drawn(of: Dossier, edtf: str = "", is_event: bool = True) -> draw.Mark:
    """The first mark of a dossier's event or publication, as if its time were this."""
    book = ledger(of)
    texts = {one.id: Text(one, frozenset(book.profiles), False) for one in book.articles}
    site = Site(book, Words(language.load("id")), Settings(), texts, {})
    entry: Entry = next(one for one in book.timeline if bool(one.event) == is_event)
    known = when.read(edtf)
    return mark(site.page("timeline/index.md"), replace(entry, edtf=edtf, when=known) if known else entry, "#x")


def told(text: str) -> Article:
    """An article with this sentence, which tells of a day."""
    return report("a", text, ("9 Mei 2024", "2024-05-09"), by="Harian Rawa")


@pytest.mark.parametrize(
    ("edtf", "form", "time"),
    [
        ("2024-05-16", "point", "16 Mei 2024"),
        ("2024-05", "some_day", "suatu hari dalam Mei 2024"),
        ("2024-05~", "some_day", "sekitar Mei 2024"),
        ("2024", "some_day", "suatu hari dalam 2024"),
        ("2024-05-16/2024-05-17", "lasting", "16–17 Mei 2024"),
        ("2024-05/2024-07", "lasting", "Mei–Juli 2024"),
        ("2024-05-16/..", "lasting", "sejak 16 Mei 2024"),
    ],
)
def test_an_interval_lasted_and_of_any_other_time_longer_than_a_day_it_was_one_day(
    edtf: str, form: str, time: str
) -> None:
    made = drawn(small_dossier(), edtf)
    assert (made.form, made.time) == (form, time)
    assert made.is_soft == ("~" in edtf)


def test_a_publication_never_lasts() -> None:
    made = drawn(small_dossier(), "2024-05-16/2024-05-31", is_event=False)
    assert (made.form, made.time) == ("some_day", "suatu hari dalam 16–31 Mei 2024")


def test_a_bar_leaves_out_the_days_on_which_it_may_not_have_been() -> None:
    sure = drawn(small_dossier(), "2024-05/2024-07").sure
    assert sure
    assert [str(day) for day in sure] == ["2024-05-31", "2024-07-01"]


def test_a_machines_event_is_called_by_its_sentence_and_a_publication_by_its_title() -> None:
    assert drawn(small_dossier(), is_event=False).label == "Wali Kota Buka Jembatan"
    assert drawn(dossier(told("Sari tiba pada 9 Mei 2024."))).label == "Sari tiba pada 9 Mei 2024."


def test_a_long_sentence_is_cut_between_clauses_or_else_between_words() -> None:
    clauses = "Pada 9 Mei 2024 Sari tiba di Rawa, lalu ia membuka jembatan yang dibangun warga selama lima tahun."
    assert drawn(dossier(told(clauses))).label == "Pada 9 Mei 2024 Sari tiba di Rawa…"
    words = "Pada 9 Mei 2024 Sari membuka jembatan yang dibangun warga Sungai Rendah selama lima tahun"
    label = drawn(dossier(told(words))).label
    assert len(label) <= LONGEST
    assert words.startswith(label.removesuffix("…") + " ")


def test_words_that_are_withheld_are_in_no_picture() -> None:
    article = replace(told("Sari tiba pada 9 Mei 2024."), rights="metadata")
    made = drawn(dossier(article))
    assert "tiba" not in made.label + made.title
    assert made.label == "Peristiwa, 9 Mei 2024"
