from tests.grouping.naming import Named, naming

from dossier.grouping import adopt
from dossier.model import Authority, Dossier

NAME = "Budi Santosa"
BUDI: Named = (NAME, "person", NAME)


def test_two_people_of_one_name_are_told_apart_by_role_and_company() -> None:
    one = naming(
        "a", f"Bupati {NAME} dan Ratna Dewi.", BUDI, ("Ratna Dewi", "person", "Ratna Dewi"), roles=(("Bupati", NAME),)
    )
    two = naming("b", f"Bupati {NAME} menolak.", BUDI, roles=(("Bupati", NAME),))
    other = naming(
        "c",
        f"penyanyi {NAME} dan Alya Hartono.",
        BUDI,
        ("Alya Hartono", "person", "Alya Hartono"),
        roles=(("penyanyi", NAME),),
    )
    found = adopt(Dossier((one, two, other), Authority()), 2)
    assert found.found["budi-santosa"].namesakes == ("c",)
    assert [[mention.actor for mention in article.facts.mentions][:1] for article in found.articles] == [
        ["budi-santosa"],
        ["budi-santosa"],
        [None],
    ]


def test_company_or_a_role_in_common_makes_them_one() -> None:
    one = naming(
        "a", f"Bupati {NAME} dan Ratna Dewi.", BUDI, ("Ratna Dewi", "person", "Ratna Dewi"), roles=(("Bupati", NAME),)
    )
    two = naming(
        "b",
        f"ketua partai {NAME} dan Ratna Dewi.",
        BUDI,
        ("Ratna Dewi", "person", "Ratna Dewi"),
        roles=(("ketua partai", NAME),),
    )
    many = [naming(f"x{number}", f"Rawa {number}.", ("Rawa", "place", "Rawa")) for number in range(40)]
    found = adopt(Dossier((one, two, *many), Authority()), 2)
    assert found.found["budi-santosa"].namesakes == ()


def test_an_article_without_a_role_speaks_against_nobody() -> None:
    one = naming("a", f"Bupati {NAME} tiba.", BUDI, roles=(("Bupati", NAME),))
    two = naming("b", f"{NAME} menolak.", BUDI)
    assert adopt(Dossier((one, two), Authority()), 2).found["budi-santosa"].namesakes == ()
