"""Decisions on names: what the authority file says after them."""

import pytest

from dossier.curation import read_authority
from dossier.curation.decisions import Alias, Different, Merge, NameDecision, NameVerdict, NewActor, Split
from dossier.curation.writing import RefusedError, edit_authority
from dossier.model import Actor, Authority

FILE = """\
# Who is who.
- id: ratna
  name: Ratna Wulandari
  type: person
  aliases: [Menteri Ratna, Bu Ratna]  # as papers have it
  weak_aliases: [Ratna]

- id: r-wulandari  # perhaps the same
  name: R. Wulandari
  type: person
  # as a local paper writes
  weak_aliases: [Wulandari, Ratna]
  description: Menteri
  former_ids: [rw]

- {id: optl, name: OPTL, type: organization, wikidata: Q42}
- reject: Rabu Malam
"""


def decide(*decisions: NameDecision, source: str = FILE) -> tuple[str, Authority]:
    """The file after decisions, each of which holds when made again."""
    data = source.encode()
    for decision in decisions:
        data = edit_authority(data, decision)
        assert edit_authority(data, decision) == data
    authority, problems = read_authority("seeds/actors.yml", data)
    assert problems == ()
    return data.decode(), authority


def refusal(decision: NameDecision, source: str = FILE) -> str:
    with pytest.raises(RefusedError) as refused:
        edit_authority(source.encode(), decision)
    return f"{refused.value.line}: {refused.value.message}: {refused.value.remedy}"


def test_the_first_actor_begins_the_file() -> None:
    actor = Actor("a-b", "A B", "person", ("no",), ("B",), "Q1", "Warga: lama", ("b",))
    source, authority = decide(NewActor(actor), source="")
    assert authority.actors == {"a-b": actor}
    assert source == (
        "- id: a-b\n  name: A B\n  type: person\n  aliases: ['no']\n  weak_aliases: [B]\n  wikidata: Q1\n"
        "  description: 'Warga: lama'\n  former_ids: [b]\n"
    )


def test_an_accepted_name_is_not_rejected_any_more() -> None:
    source, authority = decide(NewActor(Actor("rm", "Rabu Malam", "group")))
    assert authority.rejected == {}
    assert authority.actors["rm"].name == "Rabu Malam"
    assert "# - reject: Rabu Malam\n" in source


def test_an_actor_who_is_known_by_name_stays_as_it_is() -> None:
    assert decide(NewActor(Actor("optl", "OPTL", "group")))[0] == FILE


def test_an_alias_can_be_weak_and_become_strong() -> None:
    assert decide(Alias("ratna", "Ibu Menteri", weak=True))[1].actors["ratna"].weak_aliases == ("Ratna", "Ibu Menteri")
    strong = decide(Alias("rw", "Wulandari"))[1].actors["r-wulandari"]
    assert (strong.aliases, strong.weak_aliases) == (("Wulandari",), ("Ratna",))
    weak = decide(Alias("ratna", "Bu Ratna", weak=True))[1].actors["ratna"]
    assert (weak.aliases, weak.weak_aliases) == (("Menteri Ratna",), ("Ratna", "Bu Ratna"))
    assert decide(Alias("optl", "Otoritas"))[1].actors["optl"].aliases == ("Otoritas",)
    assert decide(Alias("optl", "OPTL"))[0] == FILE
    assert decide(Alias("rw", "Bu Wulan"))[1].actors["r-wulandari"].aliases == ("Bu Wulan",)


def test_names_are_rejected_and_left_open() -> None:
    source, authority = decide(NameVerdict("Foto Arsip", "reject"), NameVerdict("Rabu Malam", "unsure"))
    assert list(authority.rejected) == ["Foto Arsip"]
    assert list(authority.unsure) == ["Rabu Malam"]
    assert authority.rejected["Foto Arsip"] == "seeds/actors.yml:18"
    assert source.endswith("# - reject: Rabu Malam\n- reject: Foto Arsip\n- unsure: Rabu Malam\n")


def test_names_are_told_apart_by_the_ids_they_have() -> None:
    source, authority = decide(Different(("rw", "Bu Ratna")), Different(("OPTL", "OPTP")))
    assert source.endswith("- different: [rw, Bu Ratna]\n- different: [OPTL, OPTP]\n")
    assert authority.different == {frozenset({"ratna", "r-wulandari"}), frozenset({"optl", "optp"})}
    accepted = decide(NewActor(Actor("port", "OPTP", "organization")), source=source)[1]
    assert frozenset({"optl", "port"}) in accepted.different


def test_what_was_told_apart_is_not_made_one() -> None:
    source = decide(Different(("rw", "ratna")), Different(("optl", "OPTP")))[0]
    assert "'rw' and 'ratna' are told apart" in refusal(Merge("ratna", "rw"), source)
    assert "are told apart" in refusal(Alias("optl", "OPTP"), source)
    assert "takes two" in refusal(Different(("Foto",)))


def test_merged_actors_keep_every_name_and_address() -> None:
    source, authority = decide(Merge("ratna", "r-wulandari"))
    assert authority.actors["ratna"] == Actor(
        "ratna",
        "Ratna Wulandari",
        "person",
        aliases=("Menteri Ratna", "Bu Ratna", "R. Wulandari"),
        weak_aliases=("Ratna", "Wulandari"),
        description="Menteri",
        former_ids=("r-wulandari", "rw"),
    )
    assert authority.find("rw") == authority.find("r-wulandari") == authority.actors["ratna"]
    assert authority.find("nobody") is None
    gone = "".join(f"# {line}\n" for line in FILE.split("\n\n")[1].split("\n"))
    assert f"# r-wulandari is merged into ratna.\n{gone}\n" in source


def test_a_merge_decides_nothing_on_names_that_were_decided_on() -> None:
    _, authority = decide(NameVerdict("Wulandari", "reject"), Merge("ratna", "r-wulandari"))
    assert list(authority.rejected) == ["Rabu Malam", "Wulandari"]
    assert authority.actors["ratna"].weak_aliases == ("Ratna", "Wulandari")


def test_a_merged_actor_can_be_parted_again() -> None:
    part = Actor("r-wulandari", "R. Wulandari", "person", weak_aliases=("Wulandari",))
    _, authority = decide(Merge("ratna", "r-wulandari"), Split("ratna", part))
    assert authority.actors["r-wulandari"] == part
    assert authority.actors["ratna"].aliases == ("Menteri Ratna", "Bu Ratna")
    assert authority.actors["ratna"].weak_aliases == ("Ratna",)
    assert authority.actors["ratna"].former_ids == ("rw",)


def test_merges_lead_on_to_the_last_one() -> None:
    third = NewActor(Actor("menteri", "Menteri Perhubungan", "person"))
    _, authority = decide(third, Merge("ratna", "r-wulandari"), Merge("menteri", "ratna"))
    assert authority.actors.keys() == {"menteri", "optl"}
    assert {authority.find(id) for id in ("ratna", "rw", "r-wulandari")} == {authority.actors["menteri"]}
    # An address that is an actor's no longer still names the one it leads to.
    assert decide(third, Merge("ratna", "r-wulandari"), Merge("r-wulandari", "menteri"))[1].actors.keys() == {
        "ratna",
        "optl",
    }


@pytest.mark.parametrize(
    ("decision", "told"),
    [
        (Alias("ratnaa", "x"), "None: actor 'ratnaa' is not in the authority file: did you mean 'ratna'?"),
        (
            Alias("optl", "Bu Ratna"),
            "None: 'Bu Ratna' of optl is also that of ratna (line 2): "
            "keep it with one of them, or make it a weak alias of both",
        ),
        (
            Alias("ratna", "Ratna"),
            "None: 'Ratna' of r-wulandari never counts: it is a name of ratna (line 2): "
            "make it a weak alias of both, or delete it here",
        ),
        (
            NewActor(Actor("ratna", "Ratna Sari", "person")),
            "None: id 'ratna' is taken in line 2, and this actor is left out: "
            "give it an id of its own, or make the two one record",
        ),
        (
            NameVerdict("menteri ratna", "reject"),
            "None: 'menteri ratna' is a name of ratna (line 2), and that counts: delete one of the two",
        ),
        (
            Merge("ratna", "optl"),
            "16: the type of ratna is person, that of optl is organization: "
            "correct one of the two, if they are one actor",
        ),
    ],
)
def test_a_decision_against_another_one_is_refused(decision: NameDecision, told: str) -> None:
    assert refusal(decision) == told


def test_two_items_of_wikidata_are_not_one_actor() -> None:
    source = FILE + "- {id: op, name: OP, type: organization, wikidata: Q43}\n"
    assert "the wikidata of optl is Q42, that of op is Q43" in refusal(Merge("optl", "op"), source)


def test_nothing_is_written_into_what_is_no_authority_file() -> None:
    assert refusal(NameVerdict("x", "reject"), "a: [b\n").startswith("2: this is not YAML")
    assert refusal(NameVerdict("x", "reject"), "a: b\n").startswith("1: this is laid out")
    assert refusal(Alias("x", "y"), "") == "None: actor 'x' is not in the authority file: accept it first"
