"""Edits of YAML text: what they change, and that they change nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.curation.writing import sheet
from dossier.curation.writing.plain import Path, RefusedError
from dossier.curation.writing.render import Value

FILE = """\
# Top.
title: Judul   # with a reason
date_note: >-
  Terbit pada hari itu,
  atau esoknya.

agencies: [ AFP,AP ]  # as printed
mentions:
    # two in one paragraph
    - {words: Bern, paragraph: 8,   actor: swiss}
    - words: 'Beijing'
      paragraph: 9
      actor: china

# End.
"""
KEYS = ("title", "date", "date_note")


def edit(source: str = FILE) -> sheet.Sheet:
    return sheet.read(source.encode())


def changed(before: str, after: sheet.Sheet) -> tuple[list[str], list[str]]:
    """The lines that are gone and those that are new; all others stand in the same order."""
    old, new = before.split("\n"), after.data.decode().split("\n")
    start = next((n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
    end = next(
        (n for n, (a, b) in enumerate(zip(reversed(old[start:]), reversed(new[start:]), strict=False)) if a != b),
        min(len(old), len(new)) - start,
    )
    return old[start : len(old) - end], new[start : len(new) - end]


def test_a_value_is_replaced_in_its_place_and_keeps_the_comment_behind_it() -> None:
    assert changed(FILE, edit().put(("title",), "Lain: lain")) == (
        ["title: Judul   # with a reason"],
        ["title: 'Lain: lain'   # with a reason"],
    )


def test_a_folded_text_is_replaced_by_another_one() -> None:
    words = "kata " * 30
    gone, new = changed(FILE, edit().put(("date_note",), words.strip(), order=KEYS))
    assert gone == ["  Terbit pada hari itu,", "  atau esoknya."]
    assert " ".join(line.strip() for line in new) == words.strip()
    assert max(map(len, new)) < 120


def test_a_text_of_several_lines_keeps_them() -> None:
    assert changed(FILE, edit().put(("notes",), "Satu.\n\nDua."))[1] == ["notes: |-", "  Satu.", "", "  Dua."]


def test_a_new_field_goes_where_the_order_has_it() -> None:
    assert changed(FILE, edit().put(("date",), "2024-05-16", "it says so", KEYS)) == (
        [],
        ["# it says so", "date: 2024-05-16"],
    )
    assert edit().put(("date",), "2024-05-16", order=KEYS).line(("date",)) == 3


def test_a_list_of_records_is_begun_with_a_line_each() -> None:
    assert changed(FILE, edit().append(("quotes",), {"words": "a", "paragraph": 1, "reject": True}))[1] == [
        "quotes:",
        "  - {words: a, paragraph: 1, reject: true}",
    ]


def test_an_item_goes_below_the_last_one_or_into_the_brackets() -> None:
    assert changed(FILE, edit().append(("mentions",), "x", "why")) == ([], ["    # why", "    - x"])
    assert changed(FILE, edit().append(("agencies",), "no"))[1] == ["agencies: [ AFP,AP, 'no' ]  # as printed"]
    assert changed("a: []\n", edit("a: []\n").append(("a",), "b"))[1] == ["a: [b]"]
    assert changed("a:\n", edit("a:\n").append(("a",), "b"))[1] == ["a: [b]"]
    assert changed("- {id: x}\n", edit("- {id: x}\n").put((0, "name"), "y"))[1] == ["- {id: x, name: y}"]


def test_what_is_taken_out_of_a_block_becomes_a_comment() -> None:
    assert changed(FILE, edit().take(("mentions", 1), "not so")) == (
        ["    - words: 'Beijing'", "      paragraph: 9", "      actor: china"],
        ["    # not so", "    # - words: 'Beijing'", "    #   paragraph: 9", "    #   actor: china"],
    )
    assert changed(FILE, edit().take(("date_note",)))[1] == [
        "# date_note: >-",
        "#   Terbit pada hari itu,",
        "#   atau esoknya.",
    ]


def test_with_its_last_item_a_block_goes_altogether() -> None:
    source = "a: 1\nb:\n  - c  # so\n"
    assert changed(source, edit(source).take(("b", 0)))[1] == ["# b:", "#   - c  # so"]
    assert edit("- id: x\n").take((0,)).text == "# - id: x\n"


def test_what_is_taken_out_of_brackets_is_gone() -> None:
    assert changed(FILE, edit().take(("agencies", 0)))[1] == ["agencies: [ AP ]  # as printed"]


def test_a_value_with_comments_in_it_is_not_overwritten_but_becomes_a_comment() -> None:
    source = "a: 1\nb:  # why\n  - c\n  # and this\n  - d\ne: 2\n"
    assert changed(source, edit(source).put(("b",), ["x"], "better"))[1] == [
        "# better",
        "b: [x]",
        "# b:  # why",
        "#   - c",
        "#   # and this",
        "#   - d",
    ]
    for source in ("a: >-  # why\n  b\n", "a: !!str  # why\n  b\n"):
        assert "# why" in edit(source).put(("a",), "c").text


@pytest.mark.parametrize("source", ["", "# Nothing yet.\n", "# Nothing yet.", "---\n"])
def test_a_file_that_says_nothing_is_begun(source: str) -> None:
    assert edit(source).put(("a",), "b", "why").text == f"{source}{'' if source[-1:] in ('', chr(10)) else chr(10)}" + (
        "# why\na: b\n"
    )
    assert edit(source).append((), {"reject": "b"}).said == [{"reject": "b"}]


def test_records_stand_apart_and_single_lines_together() -> None:
    begun = edit("").append((), {"id": "a", "name": "b"}).append((), {"reject": "c"}).append((), {"reject": "d"})
    assert begun.text == "- id: a\n  name: b\n\n- reject: c\n- reject: d\n"


def test_line_ends_byte_order_mark_and_a_missing_last_line_end_stay() -> None:
    assert edit("\ufeffa: 1\r\nb: 2\r\n").put(("a",), 3).data == "\ufeffa: 3\r\nb: 2\r\n".encode()
    assert edit("a: 1\r\n").put(("b",), "x\ny").data == b"a: 1\r\nb: |-\r\n  x\r\n  y\r\n"
    mixed = "a: 1\n# b\r\nc: 2\nd: [e]\n"
    assert edit(mixed).put(("b",), "x", "why", ("a", "b")).text == f"a: 1\n# why\r\nb: x\r\n{mixed[5:]}"
    assert edit(mixed).take(("c",)).text == mixed.replace("c", "# c")
    assert edit("a: 1\r\n").take(("a",)).put(("b",), 2).data == b"# a: 1\r\nb: 2\r\n"
    assert edit("a: 1").put(("b",), 2).text == "a: 1\nb: 2\n"
    assert edit("a: 1").put(("a",), 2).text == "a: 2"


def test_saying_the_same_again_changes_nothing() -> None:
    unchanged = edit()
    assert unchanged.put(("title",), "Judul", "again") is unchanged


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("a: [b,  # why\n  c]\n", 1),  # the comment would go with the brackets' content
        ("- a: [b]\n  a: [c]\n", 2),
        ("a: b: c\n", 1),
        ("? [a]\n: b\n", 1),
    ],
)
def test_what_could_do_harm_is_refused(source: str, line: int) -> None:
    with pytest.raises(RefusedError) as refused:
        edit(source).take(("a", 0))
    assert refused.value.line == line


def test_a_field_is_not_put_into_a_list() -> None:
    with pytest.raises(RefusedError):
        edit("- a\n").put(("b",), "c")
    with pytest.raises(RefusedError):
        edit("a: b\n").append((), "c")
    with pytest.raises(RefusedError):
        edit("a: b\n").append(("a",), "c")
    with pytest.raises(RefusedError):
        edit("- a: x\n  b: y\n").take((0, "a"))  # shares its line with the item's dash


TOKENS = [
    *(
        "a",
        "b",
        "- ",
        ": ",
        ":",
        "\n",
        "\n  ",
        "\n- ",
        "\n  - ",
        "[",
        "]",
        "{",
        "}",
        ", ",
        "  # c",
        "\n# c",
        '"x"',
        "'y: z'",
    ),
    *(
        "|\n    t\n",
        ">-\n  f\n",
        "&n ",
        "!!str ",
        "? ",
        "\r\n",
        "~",
        "no",
        "a: x",
        "\n  b: [y, z]",
        "...\n",
        "\ufeff",
        "\t",
    ),
]


@given(
    st.lists(st.sampled_from(TOKENS), max_size=15).map("".join),
    st.sampled_from([("a",), ("b",), (0, "a"), (0, "b"), ("a", 0), ("a", "b"), (0,)]),
    st.sampled_from(["v", "x: #y", ["l"], {"m": "n"}, "long " * 40, "l\nm"]),
)
def test_whatever_the_file_an_edit_is_right_or_refused(source: str, path: Path, value: Value) -> None:
    try:
        before = edit(source)
        after = [before.append(path, value, "why")] if isinstance(path[-1], str) else []
        after += [before.put(path, value)] if isinstance(path[-1], str) else []
        after += [before.take(path)] if before.get(path) is not None else []
    except RefusedError:
        return
    for each in after:
        assert each.data.count(b"# c") >= before.data.count(b"# c")


def test_a_text_that_yaml_cannot_hold_is_refused() -> None:
    with pytest.raises(RefusedError):
        edit("a: b\n").put(("a",), "\ud800")
