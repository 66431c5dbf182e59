from itertools import combinations, pairwise
from math import hypot
from xml.etree.ElementTree import Element, fromstring

from dossier.draw import Line, Node, circle, star


def nodes(count: int) -> list[Node]:
    return [Node(f"n{n:03}", f"Nama {n}", f"Nama {n}: 3", f"n{n}/", "person") for n in range(count)]


def line(first: int, second: int, weight: int = 1) -> Line:
    return Line(f"n{first:03}", f"n{second:03}", weight, f"{first}–{second}: {weight}", f"#l{first}.{second}")


def places(drawn: Element) -> list[tuple[float, float]]:
    """Where the names stand, in the order of the circle."""
    turned = [one.attrib["transform"] for one in drawn.iter() if "transform" in one.attrib]
    return [(float(x), float(y)) for x, y in (one.split("(")[1].split(")")[0].split() for one in turned)]


def labels(drawn: Element) -> list[str]:
    return [text.text or "" for text in drawn.iter() if text.tag.endswith("}text")]


def test_every_name_and_every_line_is_a_link_with_a_name() -> None:
    drawn = fromstring(circle(nodes(3), [line(0, 1, 5), line(1, 2)], "Title", "About"))
    links = [one for one in drawn.iter() if one.tag.endswith("}a")]
    assert [one.attrib["href"] for one in links] == ["#l1.2", "#l0.1", "n1/", "n0/", "n2/"]
    assert all(one[0].tag.endswith("title") and one[0].text for one in links)
    # The table beside has the lines too: only the names are stops of the tabulator.
    assert [one.attrib.get("tabindex") for one in links] == ["-1", "-1", None, None, None]


def test_a_line_of_more_articles_is_thicker() -> None:
    drawn = fromstring(circle(nodes(3), [line(0, 1, 10), line(1, 2)], "Title", "About"))
    assert [one.attrib["class"] for one in drawn.iter() if one.attrib.get("class", "").startswith("w")] == ["w1", "w5"]


def test_two_hundred_names_never_stand_on_one_another_and_fit_a_screen() -> None:
    drawn = fromstring(circle(nodes(200), [line(0, n) for n in range(1, 200)], "Title", "About"))
    found = places(drawn)
    assert len(found) == 200
    gaps = [hypot(ax - bx, ay - by) for (ax, ay), (bx, by) in pairwise(found)]
    assert min(gaps) > 12.5
    assert float(next(one for one in drawn.iter() if one.tag.endswith("}svg")).attrib["width"]) < 1200


def test_a_few_names_have_room_for_a_finger() -> None:
    drawn = fromstring(circle(nodes(60), [], "Title", "About"))
    assert min(hypot(ax - bx, ay - by) for (ax, ay), (bx, by) in pairwise(places(drawn))) >= 23.9


def test_those_who_belong_together_stand_side_by_side() -> None:
    groups = ((0, 3, 6), (1, 4, 7), (2, 5, 8))
    lines = [line(a, b, 5) for group in groups for a, b in combinations(group, 2)] + [line(0, 1)]
    order = [int(label.split()[1]) for label in labels(fromstring(circle(nodes(9), lines, "Title", "About")))]
    assert {frozenset(order[start : start + 3]) for start in (0, 3, 6)} == {frozenset(group) for group in groups}


def test_the_same_network_is_the_same_picture_in_any_order() -> None:
    lines = [line(a, b, a + 1) for a, b in combinations(range(6), 2)]
    assert circle(nodes(6)[::-1], lines[::-1], "T", "A") == circle(nodes(6), lines, "T", "A")


def test_a_star_has_its_own_in_the_middle_and_the_others_around() -> None:
    centre, *others = nodes(6)
    drawn = fromstring(star(centre, others, [line(0, n, n) for n in range(1, 6)] + [line(1, 2)], "Title", "About"))
    assert sorted(labels(drawn)) == [f"Nama {n}" for n in range(6)]
    hub = next(one for one in drawn.iter() if one.attrib.get("class") == "hub person")
    assert [one for one in hub.iter() if one.tag.endswith("}a")] == []


def test_nothing_is_drawn_of_nothing() -> None:
    assert circle([], [], "T", "A") == star(nodes(1)[0], [], [], "T", "A") == ""
