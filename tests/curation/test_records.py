import pytest

from dossier.curation.nodes import Fields, Node
from dossier.curation.records import Reader, suggestion


def first(source: str) -> tuple[Reader, Node]:
    """A reader and the value of the first field of a file."""
    reader = Reader("seeds/x.yml")
    node = reader.root(source.encode())
    assert isinstance(node, Fields)
    return reader, node.pairs[0][1]


def test_a_tag_runs_nothing_and_is_no_text() -> None:
    reader, node = first("a: !!python/object/apply:os.getcwd []")
    assert reader.text(node, "a") == ""
    assert [problem.message for problem in reader.problems] == ["a must be a text"]


@pytest.mark.parametrize("written", ["no", "2024", "1_000", "0x1F", "1.50", "2024-05-16", "'no'", "on"])
def test_a_text_is_what_stands_there_not_what_yaml_makes_of_it(written: str) -> None:
    reader, node = first(f"a: {written}")
    assert reader.text(node, "a") == written.strip("'")
    assert not reader.problems


@pytest.mark.parametrize("written", ["", "~", "null", "''", "'  '"])
def test_an_empty_text_is_a_problem(written: str) -> None:
    reader, node = first(f"a: {written}")
    assert reader.text(node, "title") == ""
    assert [str(problem) for problem in reader.problems] == [
        "seeds/x.yml:1: title is empty: write it, or delete the line"
    ]


def test_a_text_is_one_line_and_prose_keeps_its_lines() -> None:
    reader, node = first("a: |\n  one  two\n\n  three\n")
    assert reader.text(node, "a") == "one two three"
    assert reader.prose(node, "a") == "one  two\n\nthree"


def test_an_unknown_field_is_named_with_the_one_it_may_mean() -> None:
    reader = Reader("seeds/x.yml")
    node = reader.root(b"title: x\nretreived: y\n? [1]\n: z\n")
    assert node is not None
    assert list(reader.fields(node, "it", ("title", "retrieved"))) == ["title"]
    assert [str(problem) for problem in reader.problems] == [
        "seeds/x.yml:2: it has no field 'retreived': did you mean 'retrieved'?",
        "seeds/x.yml:3: it has no field '…': write one of title, retrieved",
    ]
    assert [problem.column for problem in reader.problems] == [1, 3]


def test_of_a_field_that_stands_twice_the_first_counts() -> None:
    reader = Reader("seeds/x.yml")
    node = reader.root(b"a: one\nb: x\na: two\n")
    assert node is not None
    fields = reader.fields(node, "it", ("a", "b"))
    assert reader.text(fields["a"], "a") == "one"
    assert fields["a"].line == 1
    assert [str(problem) for problem in reader.problems] == [
        "seeds/x.yml:3: 'a' stands here twice, first in line 1, which counts: delete one of the two"
    ]


def test_the_other_shapes_are_asked_for() -> None:
    reader, node = first("a: [x, [y], x, '']")
    assert reader.texts(node, "aliases") == ("x",)
    assert reader.fields(node, "a mention", ("words",)) == {}
    assert reader.prose(node, "notes") == ""
    _, text = first("a: x")
    assert reader.items(text, "agencies") == ()
    assert [problem.message for problem in reader.problems] == [
        "an item of aliases must be a text",
        "an item of aliases is empty",
        "a mention must have fields",
        "notes must be a text",
        "agencies must be a list",
    ]


@pytest.mark.parametrize(("written", "number"), [("0", 0), ("12", 12), ("-1", None), ("1.5", None), ("9" * 99, None)])
def test_a_number_is_whole_and_sane(written: str, number: int | None) -> None:
    reader, node = first(f"a: {written}")
    assert reader.number(node, "paragraph", 0) == number
    assert bool(reader.problems) == (number is None)


def test_a_suggestion_is_the_likeliest_word_or_all_of_a_few() -> None:
    assert suggestion("vladimir-puttin", ("xi-jinping", "vladimir-putin")) == "did you mean 'vladimir-putin'?"
    assert suggestion("zzz", ("full", "excerpt")) == "write one of full, excerpt"
    assert "look it up" in suggestion("zzz", [f"actor-{number}" for number in range(30)])
