from xml.etree.ElementTree import fromstring

from dossier.draw import Node, Relay, relays

MEDIA = [Node(id, id.upper(), id, f"{id}/", "medium") for id in ("a", "b", "c", "d")]


def lefts(*found: tuple[str, str]) -> dict[str, float]:
    """How far to the right each medium stands."""
    lines = [Relay(by, of, 1, f"{by} ← {of}", f"#{by}.{of}") for by, of in found]
    drawn = fromstring(relays(MEDIA, lines, "Title", "About"))
    texts = [one for one in drawn.iter() if one.tag.endswith("}text")]
    return {(one.text or "").lower(): float(one.attrib["x"]) for one in texts}


def test_whoever_is_relied_on_stands_left_along_the_whole_chain() -> None:
    placed = lefts(("a", "b"), ("b", "c"), ("d", "c"))
    assert placed["c"] < placed["b"] == placed["d"] < placed["a"]


def test_a_circle_of_relays_is_drawn_too() -> None:
    assert set(lefts(("a", "b"), ("b", "a"), ("c", "a"))) == {"a", "b", "c"}


def test_nobody_relays_himself_or_someone_unknown() -> None:
    wrong = [Relay("a", "a", 1, "", "#"), Relay("a", "z", 1, "", "#")]
    assert relays(MEDIA, wrong, "Title", "About") == ""
