"""Changes as readers are told of them: short, once for each thing, and never an article's words."""

from dossier.compare.recording import OF_ACTORS, OF_ARTICLES, record
from dossier.curation import revisions
from dossier.model import Change


def test_what_is_added_is_told_once_and_what_changed_without_words() -> None:
    told = record(
        (
            Change("added", "article", "baru", "Judul baru"),
            Change("added", "article", "baru", "Judul baru", "quote", "kata-katanya", "", "Alya"),
            Change(
                "changed", "article", "lama", "Judul", "date", "", "2024~", "2024-03~", "curator", "seeds/lama.yml:3"
            ),
            Change("added", "article", "lama", "Judul", "quote", "kata-kata", "", "Alya"),
            Change("gone", "article", "lama", "Judul", "quote", "kata lain", "Bima", ""),
            Change("added", "article", "lama", "Judul", "name", "Jakarta", "", "1"),
            Change("changed", "article", "lama", "Judul", "title", "", "Lead yang panjang", "Judul"),
            Change("changed", "actor", "swis", "Swis", "id", "", "swis", "swiss", "curator"),
            Change("added", "actor", "bima", "Bima", by="curator"),
            Change("added", "actor", "bima", "Bima", "alias", "Bimo", by="curator"),
            Change("added", "problem", "seeds/x.yml", words="bad"),
        )
    )
    assert [(one.kind, one.id, one.name, one.field, one.before, one.after) for one in told] == [
        ("added", "baru", "", "", "", ""),
        ("changed", "lama", "", "date", "2024~", "2024-03~"),
        ("changed", "lama", "", "quotes", "", ""),
        ("changed", "lama", "", "title", "", ""),
        ("changed", "swis", "Swis", "moved", "swis", "swiss"),
        ("added", "bima", "Bima", "", "", ""),
    ]
    assert {one.words for one in told} == {""}


def test_the_record_can_hold_all_that_is_told() -> None:
    assert set(OF_ARTICLES.values()) == set(revisions.OF_ARTICLES)
    assert set(OF_ACTORS.values()) == set(revisions.OF_ACTORS)
