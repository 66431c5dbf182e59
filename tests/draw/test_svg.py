from xml.etree.ElementTree import fromstring

import markdown
from hypothesis import given
from hypothesis import strategies as st

from dossier.draw.svg import element, link, number, picture, shorten, words

ANY = st.text(st.characters(exclude_categories=[]), max_size=40)


@given(ANY, ANY)
def test_any_text_is_a_name_or_a_value_and_nothing_else(name: str, value: str) -> None:
    drawn = fromstring(link("#x", name, element("text", words(value), class_=value)))
    assert [one.tag for one in drawn.iter()] == ["a", "title", "text"]
    assert list(drawn.attrib) == ["href"]


def test_a_picture_is_passed_on_by_markdown_as_it_is() -> None:
    hostile = '*a* [b](c) <script>x</script> `d` & "e" {#f} \x02wzxhzdk:0\x03'
    made = picture("kind", hostile, hostile, (10, 20.04), link("#x", hostile, element("text", words(hostile))))
    text = f"Before.\n\n{made}\n\nAfter."
    assert made in markdown.markdown(text, extensions=["attr_list", "md_in_html", "tables"])
    assert "<script" not in made
    svg = fromstring(made)[0][0]
    assert svg.attrib["viewBox"] == "0 0 10 20"
    assert svg.attrib["role"] == "group"


def test_coordinates_are_rounded_so_that_machines_agree() -> None:
    assert [number(value) for value in (1, 1.0, 1.04, -0.01, 0.1 + 0.2, 12.349999999999998)] == [
        "1",
        "1",
        "1",
        "0",
        "0.3",
        "12.3",
    ]


def test_a_long_name_is_cut() -> None:
    assert [shorten("abc def", most) for most in (7, 5)] == ["abc def", "abc…"]
