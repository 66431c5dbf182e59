import pytest

from dossier import address


def test_a_whole_web_address_names_its_scheme_and_its_host() -> None:
    assert address.is_whole("https://example.org/berita?id=1")


@pytest.mark.parametrize(
    "value", ["", "example.org", "ftp://example.org/", "https:///a", "https://[", "https://a b/", "https://a/\n"]
)
def test_what_is_no_web_address_is_known(value: str) -> None:
    assert not address.is_whole(value)
