import datetime as dt
import re
from dataclasses import replace
from xml.etree.ElementTree import Element, fromstring

from hypothesis import given
from hypothesis import strategies as st

from dossier.draw import Mark, column, timeline
from dossier.draw.timeline import Unit


def said(day: dt.date, unit: Unit) -> str:
    return {"day": f"{day:%m-%d}", "month": f"{day:%Y-%m}", "year": f"{day:%Y}"}[unit]


def on(start: str, end: str = "", label: str = "Rapat", status: str = "happened", **more: object) -> Mark:
    first = dt.date.fromisoformat(start)
    last = dt.date.fromisoformat(end) if end else first
    return Mark(first, last, label, f"{start} {label}", f"#{start}", "event", status, **more)  # type: ignore[arg-type]


def draw(*marks: Mark) -> Element:
    return fromstring(timeline(marks, "Title", "About", said))


def links(drawn: Element) -> list[Element]:
    return [one for one in drawn.iter() if one.tag.endswith("a")]


def ticks(drawn: Element) -> list[str]:
    return [one.text or "" for one in drawn.iter() if one.attrib.get("class", "").startswith("tick")]


def shape(mark: Mark) -> list[str]:
    (one,) = links(draw(mark, on("2020-01-01")))[:1]
    return [f"{part.tag.split('}')[-1]}.{part.attrib['class']}" for part in one if "class" in part.attrib][1:]


def test_nothing_is_drawn_of_nothing() -> None:
    assert timeline([], "Title", "About", said) == ""


def test_each_mark_is_a_link_with_a_name() -> None:
    drawn = links(draw(on("2024-05-01"), on("2024-05-02", label="Kunjungan")))
    titles = [child.text for one in drawn for child in one if child.tag.endswith("title")]
    assert titles == ["2024-05-01 Rapat", "2024-05-02 Kunjungan"]
    assert [one.attrib["href"] for one in drawn] == ["#2024-05-01", "#2024-05-02"]


def test_the_shape_tells_the_state() -> None:
    states = {state: shape(on("2024-05-01", status=state)) for state in ("happened", "planned", "announced", "unknown")}
    assert states == {
        "happened": ["circle.full"],
        "planned": ["circle.ring"],
        "announced": ["circle.ring", "circle.full"],
        "unknown": ["circle.ring", "path.stroke"],
    }


def lasting(start: str, end: str, **more: object) -> Mark:
    first, last = dt.date.fromisoformat(start), dt.date.fromisoformat(end)
    return replace(on(start, end), sure=(first, last), **more)  # type: ignore[arg-type]


def test_what_lasted_is_a_solid_bar_and_a_day_somewhere_a_dotted_bracket_with_nothing_in_it() -> None:
    assert shape(lasting("2024-05-01", "2024-06-30")) == ["rect.full bar"]
    assert shape(on("2024-05-01", "2024-05-31")) == ["path.dotted", "path.stroke", "circle.full"]
    for other in ("2020-01-01", "2029-01-01"):  # its label is left of it, or right
        some_day = links(draw(on("2024-05-01", "2024-05-31"), on(other)))[0]
        line, *_, point = [one for one in some_day if one.attrib.get("class") in ("dotted", "full")]
        start, end = map(float, re.findall(r"[\d.]+", line.attrib["d"])[::2])
        assert not start <= float(point.attrib["cx"]) <= end, "the point that tells the state stands outside of it"


def test_a_bar_covers_only_the_days_that_are_sure_and_is_dotted_where_it_may_have_begun_or_ended() -> None:
    sure = (dt.date(2024, 5, 31), dt.date(2024, 8, 1))
    assert shape(on("2024-05-01", "2024-08-31", sure=sure)) == ["path.dotted", "path.stroke", "rect.full bar"]


def test_what_is_approximate_has_soft_ends() -> None:
    assert shape(lasting("2024-05-01", "2024-06-30", status="planned", is_soft=True)) == ["path.soft", "rect.ring bar"]
    assert shape(on("2024-05-01", is_soft=True)) == ["path.soft", "circle.full"]
    drawn = draw(on("2024-05-01", "2024-05-31", is_soft=True))
    ends = [one.attrib["d"] for one in drawn.iter() if one.attrib.get("class") == "stroke"]
    assert ends
    assert "l0 5" not in ends[0], "its ends lean outwards"


def test_the_column_tells_the_same_marks_one_below_the_other() -> None:
    drawn = fromstring(column([on("2024-05-01", time="1 Mei 2024"), on("2024-05-02", label="Kunjungan")]))
    assert ["".join(one.itertext()).strip() for one in drawn] == ["1 Mei 2024 Rapat", "Kunjungan"]
    assert [one.attrib["href"] for one in links(drawn)] == ["#2024-05-01", "#2024-05-02"]
    assert column([]) == ""


def test_the_axis_leaves_out_what_nothing_is_told_of_and_says_so() -> None:
    assert ticks(draw(on("2022-02-24"), on("2024-05-01"), on("2024-06-01"))) == ["2022-02", "2024-05", "2024-06", "⋯"]
    days = [on(f"2024-05-{day:02}") for day in (1, 2, 4, 5)]
    assert ticks(draw(*days)) == ["05-01", "05-02", "05-04", "05-05", "⋯"]


def test_many_months_are_years() -> None:
    marks = [on(f"{year}-{month:02}-01") for year in (2020, 2021, 2022) for month in range(1, 13)]
    assert ticks(draw(*marks)) == ["2020", "2021", "2022"]


def test_an_open_end_runs_to_the_edge() -> None:
    first = dt.date(2024, 5, 1)
    open_mark = Mark(first, None, "Terus", "Terus", "#x", "event", "happened", sure=(first, None))
    drawn = fromstring(timeline([on("2024-04-01"), open_mark], "Title", "About", said))
    bar = next(one for one in drawn.iter() if one.attrib.get("class") == "full bar")
    assert float(bar.attrib["x"]) + float(bar.attrib["width"]) > 300


DAYS = st.dates(dt.date(1, 1, 1), dt.date(9999, 12, 31))


@given(st.lists(st.tuples(DAYS, DAYS, st.text(max_size=50)), min_size=1, max_size=12))
def test_labels_never_stand_on_one_another(spans: list[tuple[dt.date, dt.date, str]]) -> None:
    marks = [Mark(min(a, b), max(a, b), text, text, "#x", "event", "happened") for a, b, text in spans]
    taken: dict[str, list[tuple[float, float]]] = {}
    for one in links(draw(*marks)):
        hit = next(part for part in one if part.attrib.get("class") == "hit")
        assert float(hit.attrib["height"]) >= 24
        assert float(hit.attrib["width"]) >= 24
        text = next(part for part in one if part.tag.endswith("text"))
        wide, x = 6.4 * len(text.text or ""), float(text.attrib["x"])
        extent = (x - wide, x) if text.attrib["text-anchor"] == "end" else (x, x + wide)
        assert all(extent[1] <= start or end <= extent[0] for start, end in taken.setdefault(text.attrib["y"], []))
        taken[text.attrib["y"]].append(extent)


def test_no_style_stands_in_the_picture() -> None:
    assert not re.search(r"\bstyle=|<style", timeline([on("2024-05-01")], "Title", "About", said))
