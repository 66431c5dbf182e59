from tests.grouping.naming import naming

from dossier.grouping import Group, groups
from dossier.model import Article


def gathered(*articles: Article) -> dict[str, Group]:
    return {group.name: group for group in groups(articles)}


def shown(group: Group) -> list[tuple[str, str, int]]:
    return [(one.text, one.how, one.count) for one in group.spellings]


def test_the_same_full_name_is_one_however_it_is_capitalised_and_short_forms_go_with_it() -> None:
    first = naming(
        "a",
        "Ratna Wulandari tiba. Lalu Ratna pulang.",
        ("Ratna Wulandari", "person", "Ratna Wulandari"),
        ("Ratna", "person", "Ratna Wulandari"),
    )
    second = naming("b", "RATNA WULANDARI menolak.", ("RATNA WULANDARI", "person", "RATNA WULANDARI"))
    (group,) = groups([first, second])
    assert (group.id, group.name, group.type, len(group.articles)) == (
        "ratna-wulandari",
        "Ratna Wulandari",
        "person",
        2,
    )
    assert ("RATNA WULANDARI", "name", 1) in shown(group)
    assert ("Ratna", "short", 2) in shown(group)


def test_a_short_name_alone_in_its_article_is_not_given_to_a_full_name_elsewhere() -> None:
    first = naming("a", "Ratna Wulandari tiba.", ("Ratna Wulandari", "person", "Ratna Wulandari"))
    second = naming("b", "Wulandari tiba.", ("Wulandari", "person", "Wulandari"))
    assert set(gathered(first, second)) == {"Ratna Wulandari", "Wulandari"}


def test_an_acronym_goes_with_its_expansion_also_where_it_stands_alone() -> None:
    full = "Komite Olahraga Desa"
    first = naming("a", f"{full} (KOD) rapat.", (f"{full} (KOD)", "organization", full))
    second = naming("b", "KOD menolak. KOD pulang.", ("KOD", "organization", "KOD"))
    (group,) = groups([first, second])
    assert group.name == full
    assert shown(group) == [("KOD", "acronym", 2), (f"{full} (KOD)", "acronym", 1)]


def test_an_acronym_of_two_names_is_left_alone() -> None:
    one, other = "Komite Olahraga Desa", "Koperasi Otomotif Dili"
    first = naming("a", f"{one} (KOD) rapat.", (f"{one} (KOD)", "organization", one))
    second = naming("b", f"{other} (KOD) rapat.", (f"{other} (KOD)", "organization", other))
    third = naming("c", "KOD menolak.", ("KOD", "organization", "KOD"))
    assert set(gathered(first, second, third)) == {one, other, "KOD"}


def test_letters_that_the_name_does_not_begin_with_are_no_acronym_of_it() -> None:
    bank = "Bank Tanjung"
    first = naming("a", f"{bank} (SRBT) naik.", (f"{bank} (SRBT)", "organization", bank))
    second = naming("b", "SRBT turun.", ("SRBT", "organization", "SRBT"))
    assert set(gathered(first, second)) == {bank, "SRBT"}


def test_words_that_lost_their_spaces_are_no_name() -> None:
    glued = "PelabuhanTanjungLestari"
    assert groups([naming("a", f"{glued} ramai.", (glued, "place", glued))]) == ()


def test_the_order_is_by_articles_then_by_places() -> None:
    first = naming("a", "Rawa. Sari Dewi. Rawa.", ("Rawa", "place", "Rawa"), ("Sari Dewi", "person", "Sari Dewi"))
    second = naming("b", "Sari Dewi.", ("Sari Dewi", "person", "Sari Dewi"))
    assert [group.name for group in groups([first, second])] == ["Sari Dewi", "Rawa"]
