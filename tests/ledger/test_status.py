import pytest
from tests.ledger.telling import report

from dossier.ledger.status import read_status
from dossier.model import Reason


def read(text: str, words: str, edtf: str, on: str = "2024-05-10", lang: str = "id") -> tuple[str, Reason]:
    article = report("a", text, (words, edtf), on=on, lang=lang)
    (sentence, *_) = article.facts.sentences
    reading = read_status(article, sentence, article.facts.dates[0])
    return reading.status, reading.reason


@pytest.mark.parametrize(
    ("text", "edtf", "status", "reason"),
    [
        # The day of the article alone tells.
        ("Sari bertemu Budi pada 1 Mei", "2024-05-01", "happened", Reason("status.before-report")),
        ("Sari bertemu Budi pada 1 Juni", "2024-06-01", "planned", Reason("status.after-report")),
        # Who announces what is to come, has announced it.
        ("Istana mengumumkan lawatan pada 1 Juni", "2024-06-01", "announced", Reason("status.cue", "mengumumkan")),
        # On the day itself only words tell …
        ("Sari akan bertemu Budi pada 10 Mei", "2024-05-10", "planned", Reason("status.cue", "akan")),
        ("Sari telah bertemu Budi pada 10 Mei", "2024-05-10", "happened", Reason("status.cue", "telah")),
        ("Sari bertemu Budi pada 10 Mei", "2024-05-10", "unknown", Reason("status.untold")),
        # … those of its own clause before the others …
        ("Sari, yang telah dilantik, akan tiba pada 10 Mei", "2024-05-10", "planned", Reason("status.cue", "akan")),
        # … and not what is denied.
        ("Sari tidak akan bertemu Budi pada 10 Mei", "2024-05-10", "unknown", Reason("status.untold")),
        # A plan for a time that has passed says nothing of what came of it; nor does what was called off.
        ("Sari akan bertemu Budi pada 1 Mei", "2024-05-01", "unknown", Reason("status.past-plan", "akan")),
        ("Sari telah bertemu Budi pada 1 Juni", "2024-06-01", "unknown", Reason("status.future-past", "telah")),
        ("Rapat pada 1 Juni batal digelar", "2024-06-01", "unknown", Reason("status.called-off", "batal")),
        ("Sari telah siap dan akan tiba 10 Mei", "2024-05-10", "unknown", Reason("status.both", "akan, telah")),
        # What is approximate or overlaps lies on no certain side.
        ("Sari bertemu Budi pada 1 Mei", "2024-05-01~", "unknown", Reason("status.untold")),
        ("Sari bertemu Budi bulan Mei", "2024-05", "unknown", Reason("status.untold")),
    ],
)
def test_a_status_is_read_from_the_words_and_the_day_of_the_report(
    text: str, edtf: str, status: str, reason: Reason
) -> None:
    words = text.split(" pada ")[-1] if " pada " in text else text.split()[-2] + " " + text.split()[-1]
    words = words.removesuffix(" batal digelar")
    assert read(text, words, edtf) == (status, reason)


def test_without_a_day_of_publication_only_words_tell() -> None:
    assert read("Sari bertemu Budi pada 1 Mei", "1 Mei", "2024-05-01", on="")[0] == "unknown"
    assert read("Sari telah bertemu Budi pada 1 Mei", "1 Mei", "2024-05-01", on="")[0] == "happened"


def test_other_languages_have_their_own_words() -> None:
    assert read("Sari will meet Budi on May 10", "May 10", "2024-05-10", lang="en")[0] == "planned"
    assert read("Sari met Budi on May 10", "May 10", "2024-05-10", lang="en")[0] == "happened"
    assert read("The visit set for June 1 was called off", "June 1", "2024-06-01", lang="en")[0] == "unknown"
