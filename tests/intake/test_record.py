"""The first decision file: what is known, as the build reads it again."""

from hypothesis import given
from hypothesis import strategies as st

from dossier import address
from dossier.curation import read_decisions
from dossier.intake.record import record

SHA256 = "ab" * 32


def test_what_is_known_stands_in_it_in_order_and_nothing_else() -> None:
    fields = {"rights": "excerpt", "url": "https://example.org/a", "sha256": SHA256, "retrieved": "", "title": "x"}
    assert (
        record("Catatan.", fields) == f'# Catatan.\nsha256: {SHA256}\nurl: "https://example.org/a"\nrights: excerpt\n'
    )


@given(st.text(st.characters(codec="utf-8"), max_size=60))
def test_any_address_is_read_as_it_was_written(rest: str) -> None:
    url = f"https://example.org/{rest}"
    if address.is_whole(url):
        decisions, problems = read_decisions("x.yml", record("Catatan.", {"sha256": SHA256, "url": url}).encode())
        assert problems == ()
        assert decisions is not None
        assert (decisions.url, decisions.sha256) == (url, SHA256)
