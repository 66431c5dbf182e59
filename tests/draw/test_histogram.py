from xml.etree.ElementTree import fromstring

from dossier.draw import Count, histogram


def test_each_bar_is_a_link_as_high_as_its_count() -> None:
    counts = [Count("2023", 10, "2023: 10", "a/"), Count("2024", 40, "2024: 40", "b/")]
    drawn = fromstring(histogram(counts, "Title", "About"))
    bars = [float(one.attrib["height"]) for one in drawn.iter() if one.attrib.get("class") == "full"]
    assert bars == [30.0, 120.0]
    assert [one.attrib["href"] for one in drawn.iter() if one.tag.endswith("}a")] == ["a/", "b/"]


def test_nothing_is_drawn_of_nothing() -> None:
    assert histogram([], "Title", "About") == ""


def test_an_empty_bar_is_still_seen() -> None:
    drawn = fromstring(histogram([Count("2023", 0, "2023: 0", "a/")], "Title", "About"))
    assert [one.attrib["height"] for one in drawn.iter() if one.attrib.get("class") == "full"] == ["2"]
