import pytest

from dossier.curation.decisions import Naming, Pin
from dossier.curation.desk import Desk
from dossier.model import Actor, Authority, Segment, SegmentKind, Span

BLOCKS: list[tuple[SegmentKind, int, str]] = [
    ("headline", 0, "Ratna ke Dili"),
    ("paragraph", 1, "Ratna tiba di Dili.\nDi Dili Ratnanya ditunggu; Dilian tidak."),
    ("paragraph", 2, "Harga (termasuk pajak) 3,5 kali (tiga)."),
]
TEXT = "\n".join(block for _, _, block in BLOCKS)
SEGMENTS = tuple(
    Segment(kind, Span(TEXT.index(block), TEXT.index(block) + len(block)), number) for kind, number, block in BLOCKS
)
AUTHORITY = Authority(
    {
        "ratna": Actor("ratna", "Ratna Wulandari", "person", former_ids=("r-w",)),
        "timor-leste": Actor("timor-leste", "Timor Leste", "country"),
    }
)


def desk() -> Desk:
    return Desk("seeds/x.yml", TEXT, SEGMENTS, AUTHORITY)


def words(pin: Pin) -> list[tuple[str, int]]:
    """The words found for a pin, each with its place."""
    at = desk()
    found = at.places(pin, 4)
    assert not at.problems
    return [(span.of(TEXT), span.start) for span in found]


def test_words_are_found_in_their_paragraph_only() -> None:
    assert words(Pin("Dili", 0)) == [("Dili", TEXT.index("Dili"))]
    assert [word for word, _ in words(Pin("Dili", 1))] == ["Dili", "Dili"]
    assert words(Pin("Dili", 1, nth=2)) == [("Dili", TEXT.index("Di Dili") + 3)]


def test_words_end_where_a_letter_does_not_go_on_unless_they_never_do() -> None:
    assert [start for _, start in words(Pin("Ratna", 1))] == [TEXT.index("Ratna tiba")]
    assert words(Pin("Di", 1)) == [("Di", TEXT.index("Di Dili"))]
    assert words(Pin("Ratnan", 1)) == [("Ratnan", TEXT.index("Ratnanya"))]


def test_words_may_run_over_a_line_and_hold_any_sign() -> None:
    assert [word for word, _ in words(Pin("Dili. Di", 1))] == ["Dili.\nDi"]
    assert [word for word, _ in words(Pin("(termasuk pajak) 3,5", 2))] == ["(termasuk pajak) 3,5"]


@pytest.mark.parametrize(
    ("pin", "problem"),
    [
        (Pin("Dilly", 1), "'Dilly' does not stand in paragraph 1: copy the words as they stand there"),
        (Pin("pajak", 1), "'pajak' does not stand in paragraph 1: write paragraph: 2"),
        (Pin("Dili", 1, nth=3), "'Dili' stands 2 times in paragraph 1, not 3: write nth from 1 to 2"),
        (Pin("Dili", 9), "the article has no paragraph 9, its last is 2: count as the article's page does"),
    ],
)
def test_words_that_are_not_found_are_a_problem(pin: Pin, problem: str) -> None:
    at = desk()
    assert at.places(pin, 4) == ()
    assert [str(found) for found in at.problems] == [f"seeds/x.yml:4: {problem}"]


def test_an_actor_is_known_by_its_id_and_by_those_it_had() -> None:
    at = desk()
    assert at.actor(Naming("ratna", 1)) == at.actor(Naming("r-w", 1)) == AUTHORITY.actors["ratna"]
    assert not at.problems


def test_an_unknown_actor_is_a_problem() -> None:
    at = desk()
    assert at.actor(Naming("timor-lest", 7)) is None
    assert [str(problem) for problem in at.problems] == [
        "seeds/x.yml:7: actor 'timor-lest' is not in the authority file: did you mean 'timor-leste'?"
    ]
    empty = Desk("seeds/x.yml", TEXT, SEGMENTS, Authority())
    assert empty.actor(Naming("ratna", 7)) is None
    assert empty.problems[0].remedy == "add a record for it"
