import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.curation.nodes import Fields, Items, Node, Text
from dossier.curation.records import Reader


def root(source: str | bytes) -> tuple[Node | None, list[str]]:
    reader = Reader("seeds/x.yml")
    node = reader.root(source if isinstance(source, bytes) else source.encode())
    return node, [str(problem) for problem in reader.problems]


@pytest.mark.parametrize("source", ["", "# nothing decided yet\n", "\ufeff", "---\n"])
def test_a_file_that_says_nothing_is_no_problem(source: str) -> None:
    assert root(source) == (None, [])


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        (b"a: 1\nb: \xff\n", "seeds/x.yml:2: this is not UTF-8: save it with the encoding UTF-8"),
        (
            "a: 1\nb: c: d\n",
            "seeds/x.yml:2: this is not YAML (mapping values are not allowed in this context): "
            "mend this line, or the one above it",
        ),
        (
            "a: 1\nb: \x07\n",
            "seeds/x.yml:2: this is not YAML (a character it cannot hold): mend this line, or the one above it",
        ),
        ("a: 1\nb: *c\n", "seeds/x.yml:2: '*c' refers to another value: write it out, or put it in quotes"),
        ("a: &b [*b]\n", "seeds/x.yml:1: '*b' refers to another value: write it out, or put it in quotes"),
        ("a: 1\n---\nb: 2\n", "seeds/x.yml:2: a second document begins here: delete the line '---'"),
        ("a:\n  " + "[" * 30, "seeds/x.yml:2: brackets or lists lie too deep in one another: flatten them"),
    ],
)
def test_a_file_that_cannot_be_read_is_a_problem_in_its_line(source: str | bytes, problem: str) -> None:
    assert root(source) == (None, [problem])


@pytest.mark.parametrize("nested", ["[", "{a: ", "- ", "? "])
def test_deep_nesting_does_not_exhaust_the_parser(nested: str) -> None:
    node, problems = root(nested * 100_000)
    assert node is None
    assert len(problems) == 1


@given(st.binary(max_size=200))
def test_no_bytes_raise(data: bytes) -> None:
    node, problems = root(data)
    assert node is None or not problems


def test_every_value_knows_its_place() -> None:
    assert root("a: [x, 'y']\nb:\n  c: ~\n")[0] == Fields(
        1,
        1,
        (
            (Text(1, 1, "a"), Items(1, 4, (Text(1, 5, "x"), Text(1, 8, "y")))),
            (Text(2, 1, "b"), Fields(3, 3, ((Text(3, 3, "c"), Text(3, 6, "")),))),
        ),
    )


def test_a_quoted_null_is_a_text() -> None:
    assert root("'null'")[0] == Text(1, 1, "null")
