import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.pages.reading import rendered

from dossier.pages.escape import escape, escape_each, label, raw_html

# Words of Markdown and HTML that an arbitrary text would seldom hold together.
MARKUP = """\
< > & * _ ` [ ] ( ) { } ! | # + - = ~ : ^ ? / . 1. 1) \\ \\\\ <script> </script> <!-- --> <b </p> </article> &lt; &#60;
&copy ](x) [a](javascript:b) {: #x } { .y } ``` ~~~ --- === ::: ??? /// !!! *[a]: [a]: [^1]: |a|b| |-|-| <a@b.c>
<http://a.b> http://a.b wzxhzdk:0 klzzwxh:0001 \x02wzxhzdk:0\x03 \x02amp\x03 {{x}} {%x%} kata Kata, 2024 😀 é"""
SPACES = ["", "\n", "\n\n", "\r\n", "\r", "\t", "  ", "\x02", "\x03", "\x1c", "\x85", "\xa0", "\u2028", "\u200b"]
WORDS = st.sampled_from([*re.split("[ \n]", MARKUP), *SPACES])
TEXTS = st.one_of(
    st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])),
    st.lists(WORDS, max_size=12).map("".join),
    st.lists(WORDS, max_size=12).map(" ".join),
)


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "[x](javascript:alert(1))",
        "# judul",
        "1. satu\n2) dua",
        "- a\n- b",
        "a | b\n--|--\n1 | 2",
        "```\nkode\n```",
        "~~~\nkode\n~~~",
        "Kata\n: arti",
        "judul\n=====",
        "dua  spasi  \nbaris",
        "    menjorok",
        "\ttab\t",
        "a\r\nb\rc",
        "\x02wzxhzdk:0\x03 dan \x02klzzwxh:0000\x03",
        "\x85\x85 \xa0\u2028",
        "teks {: #id .kelas onclick=x }",
        "akhir {#x}",
        "\\`\\\\`*",
        "satu\n\n\ndua",
        "!\\[a](b)",
        "AT&T &amp; &lt; &#60;",
        "*[HTML]: x\n[a]: b\n\n[a]",
    ],
)
def test_hostile_text_is_shown_to_the_character(text: str) -> None:
    page = rendered(f"<article markdown>\n\n{escape(text)}\n{{ #p1 .txt }}\n\n</article>\n\nakhir")
    assert page.find("p1").text == text


@settings(max_examples=200)
@given(TEXTS)
def test_any_text_is_shown_to_the_character(text: str) -> None:
    page = rendered(f"<article markdown>\n\n{escape(text)}.\n{{ #p1 .txt }}\n\n</article>\n\nakhir")
    assert page.find("p1").text == text + "."
    assert {one.tag for one in page.walk()} <= {"root", "article", "p", "span"}


@settings(max_examples=200)
@given(TEXTS.filter(bool))
def test_any_text_is_a_heading_to_the_character(text: str) -> None:
    page = rendered(f"# {''.join(escape_each(text, one_line=True))} {{ #p1 }}\n\nakhir")
    assert page.find("p1").text == text


@settings(max_examples=200)
@given(TEXTS.filter(bool), TEXTS)
def test_text_between_elements_is_shown_to_the_character(before: str, after: str) -> None:
    parts = escape_each(before + after)
    first, last = "".join(parts[: len(before)]), "".join(parts[len(before) :])
    page = rendered(f'<span id="s1">[{first}](a.md){{ #m1 }}{last}</span>\n{{ #p1 }}')
    assert page.find("p1").text == before + after
    assert page.find("m1").text == before
    assert page.find("m1").attributes == {"href": "a.md", "id": "m1"}


@settings(max_examples=200)
@given(TEXTS, TEXTS)
def test_any_label_fits_a_table_cell_and_a_list(text: str, other: str) -> None:
    page = rendered(f"|a|b|\n|-|-|\n|.{label(text)}|[.{label(other)}](x.md)|\n\n- [.{label(text)}](y.md): z\n")
    cells = [one.text for one in page.walk() if one.tag in ("td", "a")]
    assert cells == [_folded(text), _folded(other), _folded(other), _folded(text)]


@given(TEXTS)
def test_raw_html_is_shown_to_the_character(text: str) -> None:
    page = rendered(f'<article markdown>\n\n<p id="p1">{raw_html(text)}</p>\n\n</article>\n\nakhir')
    assert page.find("p1").text == text


def _folded(text: str) -> str:
    return "." + " ".join("".join(char for char in text if char not in "\u202a\u202b\u202c\u202d\u202e⁦⁧⁨⁩").split())


def test_a_plain_text_stays_readable() -> None:
    text = 'Putin (71) berkata, "Kami – dan mereka – setuju; 50% lebih."'
    assert escape(text) == text
