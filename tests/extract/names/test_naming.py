import pytest

from dossier import language
from dossier.extract.names import naming
from dossier.extract.names.recognizer import Name, NameType
from dossier.model import Segment, Span

ID = language.load("id")
FILLER = " Harga beras naik lagi." * naming.ARTICLE


def read(monkeypatch: pytest.MonkeyPatch, text: str, *recognized: tuple[str, NameType]) -> list[tuple[str, str]]:
    """The names in a text of which the recogniser sees these, each where it stands first."""
    found = tuple(Name(Span(text.index(name), text.index(name) + len(name)), type) for name, type in recognized)
    monkeypatch.setattr(naming, "recognize", lambda *_: found)
    ends = [i + 1 for i, letter in enumerate(text) if letter == "."]
    spans = [Span(start, end) for start, end in zip([0, *ends], ends, strict=False)]
    named = naming.read(text, (Segment("paragraph", Span(0, len(text))),), spans, ID)
    return [(each.span.of(text), each.type) for each in named]


def test_further_mentions_are_looked_for_in_an_article_but_not_in_a_passage(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Menurut Wiranta, harga naik. Pasar milik Wiranta tutup."
    assert read(monkeypatch, text, ("Wiranta", "person")) == [("Wiranta", "person")]
    assert read(monkeypatch, text + FILLER, ("Wiranta", "person")) == [("Wiranta", "person")] * 2


def test_a_part_of_a_persons_name_is_the_persons_unless_it_is_a_listed_place(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Gudang Wiranta tutup. Kata Sekar Wiranta."
    assert read(monkeypatch, text, ("Wiranta", "place"), ("Sekar Wiranta", "person"))[0] == ("Wiranta", "person")
    text = "Gudang Indonesia tutup. Kata Sekar Indonesia."
    assert read(monkeypatch, text, ("Indonesia", "place"), ("Sekar Indonesia", "person"))[0] == ("Indonesia", "place")


def test_a_person_is_taken_out_of_an_organisation_but_not_out_of_a_place(monkeypatch: pytest.MonkeyPatch) -> None:
    name = "Dinas Pendidikan Kapten Wiranta"
    parted = [("Dinas Pendidikan", "organization"), ("Wiranta", "person")]
    assert read(monkeypatch, f"Kata {name}.", (name, "organization")) == parted
    assert read(monkeypatch, f"Di {name}.", (name, "place")) == [(name, "place")]


def test_a_news_agency_is_no_place(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Menurut kantor berita Wiranta, harga naik."
    assert read(monkeypatch, text, ("kantor berita Wiranta", "place")) == [("kantor berita Wiranta", "organization")]


def test_the_half_of_a_name_before_a_hyphen_is_no_small_word(monkeypatch: pytest.MonkeyPatch) -> None:
    assert read(monkeypatch, "Ia dari al-Hikmat.", ("dari al-Hikmat", "organization"))[0][0] == "al-Hikmat"


@pytest.mark.parametrize(
    ("recognized", "expected"),
    [
        ((("Ajun", "person"), ("Sekar Wiranta", "person")), [("Sekar Wiranta", "person")]),
        ((("Besar Sekar Wiranta", "person"),), [("Sekar Wiranta", "person")]),
        ((("Ajun Komisaris Besar Sekar Wiranta", "person"),), [("Sekar Wiranta", "person")]),
        ((("Polres Solo Ajun", "organization"),), [("Polres Solo", "organization")]),
        ((("Polres Solo Ajun Komisaris Besar", "place"),), [("Polres Solo Ajun Komisaris Besar", "place")]),
    ],
)
def test_no_part_of_a_rank_is_a_name(
    monkeypatch: pytest.MonkeyPatch, recognized: tuple[tuple[str, NameType], ...], expected: list[tuple[str, str]]
) -> None:
    text = "Kata Kepala Polres Solo Ajun Komisaris Besar Sekar Wiranta."
    assert read(monkeypatch, text, *recognized) == expected
