"""The review queue as a page: every word of it is shown as it is, and what is withheld is not."""

import html
import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown
from tests.pages.making import small_dossier

from dossier import language
from dossier.model import Dossier, Reason, Span
from dossier.pages import render_review
from dossier.pages.site import PER_PAGE
from dossier.review import queue
from dossier.review.items import Item, Place, call
from dossier.settings import Settings


def shown(dossier: Dossier, *items: Item, code: str = "en") -> str:
    """The page's HTML for these items."""
    text = render_review(dossier, items, language.load(code), Settings(language=code))
    return markdown(text.split("---\n", 2)[2], extensions=["attr_list", "def_list", "md_in_html", "tables", "toc"])


def test_a_queue_with_its_evidence_and_commands() -> None:
    dossier = small_dossier()
    page = shown(dossier, *queue(dossier, "seeds"), code="id")
    assert '<a href="articles/jembatan.md#p3">seeds/jembatan.txt:4</a>' in page
    assert "Jembatan itu dibangun sejak 2023 oleh <mark>Bima Karsa</mark>." in page
    assert "<code>dossier accept 'Bima Karsa' --type person</code>" in html.unescape(page)


def test_nothing_waits() -> None:
    assert "0 items wait" in shown(small_dossier())


def test_a_long_queue_is_cut_and_says_so() -> None:
    page = shown(small_dossier(), *[Item("name", f"Nama {number}", Reason("review.quote")) for number in range(205)])
    assert page.count("<strong>") == PER_PAGE
    assert "5 more: <code>dossier review --kind name</code>" in page


def test_what_is_withheld_is_not_shown() -> None:
    dossier = small_dossier()
    hidden = replace(dossier, articles=tuple(replace(one, rights="metadata") for one in dossier.articles))
    page = shown(hidden, *queue(hidden, "seeds"))
    assert "dibangun" not in page
    assert "not shown for reasons of copyright" in page


@given(st.text(min_size=1), st.text(), st.text())
def test_words_from_outside_stay_words(name: str, before: str, after: str) -> None:
    sentence = f"{before}{name}{after}"
    place = Place(
        "tiba", "seeds/tiba.txt", 1, 1, "articles/tiba/", sentence, Span(len(before), len(before + name)), False
    )
    page = shown(
        small_dossier(),
        Item("name", name, Reason("review.quote"), places=(place,), offers=(call("unsure", "unsure", name),)),
    )
    assert set(re.findall(r"<(\w+)", page)) <= {"h1", "h2", "p", "ul", "li", "strong", "a", "mark", "code", "span"}
