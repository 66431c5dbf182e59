import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.curation.authority import read_authority
from dossier.model import Actor, Authority

RATNA = "- id: ratna-wulandari\n  name: Ratna Wulandari\n  type: person\n"


def read(source: str) -> tuple[Authority, list[str]]:
    authority, problems = read_authority("seeds/actors.yml", source.encode())
    return authority, [str(problem) for problem in problems]


def test_a_record_is_read_whole_and_in_order() -> None:
    authority, problems = read(
        RATNA
        + "  aliases: [Menteri Ratna, Ratna Wulandari]\n"
        + "  weak_aliases: [Ratna]\n  wikidata: Q42\n  description: Menteri\n  former_ids: [ratna]\n"
        + "- {id: dili, name: Dili, type: place}\n"
    )
    assert problems == []
    assert list(authority.actors.values()) == [
        Actor(
            "ratna-wulandari",
            "Ratna Wulandari",
            "person",
            aliases=("Menteri Ratna",),
            weak_aliases=("Ratna",),
            wikidata="Q42",
            description="Menteri",
            former_ids=("ratna",),
        ),
        Actor("dili", "Dili", "place"),
    ]


def test_nothing_is_an_empty_authority() -> None:
    assert read("") == (Authority({}), [])


@pytest.mark.parametrize(
    ("record", "problem"),
    [
        ("- {name: A, type: person}", "this actor has no id, and does not count: add 'id: …'"),
        ("- {id: a}", "this actor has no name and no type, and does not count: add 'name: …' and 'type: …'"),
        ("- {id: a, name: A, type: persn}", "type cannot be 'persn': did you mean 'person'?"),
        ("- {id: index, name: A, type: person}", "id 'index' is taken by the dossier itself: choose another"),
        ("- {id: a, name: '', type: person}", "name is empty: write it, or delete the line"),
        ("- a", "an actor must have fields: write them one a line, as in 'id: …'"),
    ],
)
def test_a_record_without_the_essentials_is_left_out(record: str, problem: str) -> None:
    authority, problems = read(f"{RATNA}{record}\n")
    assert list(authority.actors) == ["ratna-wulandari"]
    assert problems == [f"seeds/actors.yml:4: {problem}"]


@pytest.mark.parametrize("id", ["../../etc/passwd", "a/b", "A", "é", "a b", ".", "-a", "a.b", "a" * 101, "a\\\\b"])
def test_an_id_is_always_fit_for_a_file_name(id: str) -> None:
    authority, problems = read(f'- {{id: "{id}", name: A, type: person}}')
    assert not authority.actors
    assert "cannot be an address: write lower-case letters a to z" in problems[0]


@pytest.mark.parametrize(
    ("field", "problem"),
    [
        ("wikidata: 42", "wikidata '42' is no Wikidata item: write its number, as in Q7747"),
        ("wikidata: Q0", "wikidata 'Q0' is no Wikidata item: write its number, as in Q7747"),
        (
            "aliases: Ratna",
            "aliases of ratna-wulandari must be a list: write its items one a line after '- ', or as [one, two]",
        ),
        ("alias: [Ratna]", "an actor has no field 'alias': did you mean 'aliases'?"),
        ("description: [x]", "description must be a text: put it in quotation marks"),
        ("former_ids: [ratna-wulandari]", "former id 'ratna-wulandari' leads to ratna-wulandari (line 1) already: "),
    ],
)
def test_a_slip_in_a_field_costs_that_field_only(field: str, problem: str) -> None:
    authority, problems = read(f"{RATNA}  {field}\n")
    assert authority.actors["ratna-wulandari"] == Actor("ratna-wulandari", "Ratna Wulandari", "person")
    assert len(problems) == 1
    assert problems[0].startswith(f"seeds/actors.yml:4: {problem}")


def test_of_two_records_with_one_id_the_first_counts() -> None:
    authority, problems = read(f"{RATNA}- {{id: ratna-wulandari, name: B, type: place}}")
    assert authority.actors["ratna-wulandari"].name == "Ratna Wulandari"
    assert problems == [
        "seeds/actors.yml:4: id 'ratna-wulandari' is taken in line 1, and this actor is left out: "
        "give it an id of its own, or make the two one record"
    ]


@pytest.mark.parametrize(
    ("second", "problem"),
    [
        (
            "name: Ratna Wulandari, aliases: [x]",
            "'Ratna Wulandari' of b is also that of ratna-wulandari (line 1): tell",
        ),
        ("name: B, aliases: [Bu Menteri]", "'Bu Menteri' of b is also that of ratna-wulandari (line 1): keep it"),
        ("name: Bu Menteri", "'Bu Menteri' of b is also that of ratna-wulandari (line 1): keep it"),
        ("name: B, wikidata: Q42", "'Q42' of b is also that of ratna-wulandari (line 1): correct one"),
    ],
)
def test_what_two_actors_share_is_noted_once(second: str, problem: str) -> None:
    authority, problems = read(f"{RATNA}  aliases: [Bu Menteri]\n  wikidata: Q42\n- {{id: b, type: person, {second}}}")
    assert list(authority.actors) == ["ratna-wulandari", "b"]
    assert len(problems) == 1
    assert problems[0].startswith(f"seeds/actors.yml:6: {problem}")


def test_a_weak_alias_may_be_shared() -> None:
    _, problems = read(f"{RATNA}  weak_aliases: [Ratna]\n- {{id: b, name: B, type: person, weak_aliases: [Ratna]}}")
    assert problems == []


def test_a_weak_alias_that_is_anothers_own_name_never_counts() -> None:
    _, problems = read(f"{RATNA}  weak_aliases: [B]\n- {{id: b, name: B, type: person}}")
    assert problems == [
        "seeds/actors.yml:4: 'B' of ratna-wulandari never counts: it is a name of b (line 5): "
        "make it a weak alias of both, or delete it here"
    ]


def test_names_that_are_no_actors() -> None:
    source = (
        f"{RATNA}- reject: Rabu  Malam\n- {{unsure: Foto}}\n- unsure: rabu malam\n- reject: ratna wulandari\n"
        "- {reject: X, because: y}\n- reject: ''\n"
    )
    authority, problems = read(source)
    assert authority.rejected == {"Rabu Malam": "seeds/actors.yml:4", "X": "seeds/actors.yml:8"}
    assert authority.unsure == {"Foto": "seeds/actors.yml:5"}
    assert problems == [
        "seeds/actors.yml:6: 'rabu malam' is decided in line 4 already, and that counts: delete one of the two",
        "seeds/actors.yml:7: 'ratna wulandari' is a name of ratna-wulandari (line 1), and that counts: "
        "delete one of the two",
        "seeds/actors.yml:8: a decision on a name has no field 'because': write one of reject, unsure",
        "seeds/actors.yml:9: reject is empty: write it, or delete the line",
    ]


def test_a_former_id_leads_to_one_actor_only() -> None:
    authority, problems = read(
        f"{RATNA}  former_ids: [rw, b]\n- {{id: b, name: B, type: person, former_ids: [rw, old-b]}}"
    )
    assert authority.actors["ratna-wulandari"].former_ids == ("rw",)
    assert authority.actors["b"].former_ids == ("old-b",)
    assert [problem.split(": ")[1] for problem in problems] == [
        "former id 'b' leads to b (line 5) already",
        "former id 'rw' leads to ratna-wulandari (line 1) already",
    ]


@given(st.text(max_size=200))
def test_no_text_raises(source: str) -> None:
    authority, _ = read_authority("seeds/actors.yml", source.encode("utf-8", "surrogatepass"))
    assert all(id == actor.id for id, actor in authority.actors.items())
