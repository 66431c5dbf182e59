import yaml
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.utils.meta import get_data

from dossier.pages.front import front_matter

TEXTS = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), min_size=1)


@given(
    st.dictionaries(
        st.sampled_from(["title", "date", "source", "seed"]), TEXTS | st.lists(TEXTS, min_size=1).map(tuple)
    )
)
def test_any_value_is_read_back_by_mkdocs_as_the_text_it_was(values: dict[str, str | tuple[str, ...]]) -> None:
    body, read = get_data(front_matter(values) + "\n# Isi\n")
    assert read == {key: list(value) if isinstance(value, tuple) else value for key, value in values.items()}
    assert body == ("# Isi\n" if values else body)


def test_what_yaml_takes_for_something_else_stays_text() -> None:
    values = {"title": "no", "date": "2024-05-16", "source": "007", "seed": "---", "lang": "1e3", "sha256": "0" * 64}
    assert yaml.safe_load(front_matter(values).strip("-\n")) == values


def test_what_is_not_known_is_absent() -> None:
    assert front_matter({"title": "Judul", "date": "", "actors": ()}) == "---\ntitle: Judul\n---\n"
