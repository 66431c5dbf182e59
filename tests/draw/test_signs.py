import datetime as dt
from dataclasses import replace
from xml.etree.ElementTree import fromstring

from dossier.draw import Mark, legend, sign, timeline

DAY, END = dt.date(2024, 5, 16), dt.date(2024, 5, 20)
POINT = Mark(DAY, DAY, "Rapat", "Rapat", "#x", "event", "happened")
SOME_DAY = replace(POINT, end=END, status="planned")
LASTING = replace(SOME_DAY, sure=(DAY, END))
REPORT = replace(POINT, kind="report", status="")
SOFT = replace(POINT, is_soft=True)


def classes(svg: str) -> list[str]:
    """What a picture of signs is made of."""
    shapes = (one for one in fromstring(svg).iter() if one.tag in ("path", "rect", "circle"))
    return [f"{one.tag}.{one.attrib['class']}" for one in shapes if one.attrib["class"] not in ("hit", "grid")]


def test_the_form_is_read_from_what_is_known() -> None:
    assert [one.form for one in (POINT, SOME_DAY, LASTING)] == ["point", "some_day", "lasting"]
    assert replace(POINT, start=None).form == "some_day"


def test_a_bullet_is_made_of_what_the_picture_is_made_of() -> None:
    for mark in (POINT, SOME_DAY, LASTING, REPORT, SOFT, replace(SOFT, kind="publication", status="")):
        picture = fromstring(timeline([mark], "T", "D", lambda day, unit: str(day)))
        (link,) = [one for one in picture.iter() if one.tag.endswith("}a")]
        drawn = [(one.tag.split("}")[1], one.attrib.get("class")) for one in link]
        pictured = [f"{tag}.{name}" for tag, name in drawn if tag in ("path", "rect", "circle") and name != "hit"]
        assert classes(sign(mark)) == pictured


def test_a_bullet_is_for_eyes_only_words_stand_beside_it() -> None:
    assert 'aria-hidden="true"' in sign(POINT)


def test_the_legend_tells_each_sign_that_is_there_once_and_no_other() -> None:
    marks = [POINT, SOME_DAY, LASTING, REPORT, SOFT, POINT]
    words = ["".join(one.itertext()).strip() for one in fromstring(legend(marks, str.upper))]
    assert words == ["HAPPENED", "PLANNED", "REPORT", "LASTING", "SOME_DAY", "SOFT"]
    assert next(iter(fromstring(legend([REPORT], str))))[0].tag == "svg"
    assert legend([], str) == ""


def test_words_of_the_legend_are_text() -> None:
    assert "<b>" not in legend([POINT], lambda name: "<b>")
