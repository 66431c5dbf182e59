"""Links that share their words are told apart for listeners, and no others are touched."""

import re

from hypothesis import given
from hypothesis import strategies as st
from tests.pages.reading import rendered

from dossier.pages.links import distinguish

TITLES = {"articles/a.md": "Judul A", "articles/b.md": "Judul B"}


def named(markdown: str) -> str:
    return distinguish(markdown, "actors/x.md", lambda path: TITLES.get(path, ""))


def test_links_that_share_their_words_tell_where_they_lead() -> None:
    made = named("[3 Mei](../articles/a.md) dan [3 Mei](../articles/b.md#p1)")
    assert re.findall('aria-label="([^"]*)"', made) == ["3 Mei: Judul A", "3 Mei: Judul B"]


def test_several_places_of_one_page_are_counted() -> None:
    made = named("[3 Mei](#d1), [3 Mei](#d2), [3 Mei](#d1)")
    assert made == '[3 Mei](#d1), [3 Mei](#d2){ aria-label="3 Mei (2)" }, [3 Mei](#d1)'


def test_other_links_stay_as_they_are() -> None:
    signs = '[¶](#p1){ .where aria-label="a" } [¶](#p2){ .where aria-label="b" }'
    text = f"[3 Mei](#d1) dan [3 Mei](#d1), [4 Mei](#d2) {signs}"
    assert named(text) == text


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), min_size=1))
def test_a_name_is_never_markup(title: str) -> None:
    made = distinguish("[x](a.md) [x](b.md)", "x.md", lambda path: title)
    links = [one for one in rendered(made).walk() if one.tag == "a"]
    assert [one.text for one in links] == ["x", "x"]
    assert len({one.attributes.get("aria-label") for one in links}) == 2


def test_a_link_with_attributes_keeps_them() -> None:
    made = named("[Rawa](../articles/a.md){ #m1 .mention } [Rawa](../articles/b.md)")
    assert '[Rawa](../articles/a.md){ #m1 .mention aria-label="Rawa: Judul A" }' in made


def test_a_heading_of_the_same_words_counts_for_the_list_of_contents() -> None:
    assert 'aria-label="3 Mei (2)"' in named("## 3 Mei { #d }\n\n[3 Mei](#p1)")
