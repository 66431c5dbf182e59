"""What of a dossier is exported, and what rights and settings keep back."""

from dataclasses import replace

from tests.export.exporting import SITE, exported, whole
from tests.pages.making import FIRST, small_dossier

from dossier.model import Dossier, Rights


def with_rights(rights: Rights) -> Dossier:
    made = small_dossier()
    return replace(made, articles=tuple(replace(one, rights=rights) for one in made.articles))


def test_every_fact_is_there_with_the_words_at_its_offsets() -> None:
    made = whole(exported(small_dossier()))
    assert {name: len(rows) for name, rows in made.items() if isinstance(rows, list)} == {
        "articles": 2, "actors": 2, "sources": 2, "events": 3, "statements": 3, "mentions": 6, "quotes": 1,
        "dates": 3, "roles": 1, "relays": 1, "sentences": 6,
    }  # fmt: skip
    facts = [row for name in ("mentions", "quotes", "dates", "roles", "relays") for row in made[name]]
    first = [row for row in facts if row["article"] == "jembatan"]
    assert first
    assert all(FIRST[row["start"] : row["end"]] == row["words"] for row in first)
    assert all(FIRST[row["start"] : row["end"]] == row["text"] for row in made["sentences"][:5])
    assert {row["by"] for row in facts} == {"machine"}


def test_sentences_of_facts_are_the_ones_that_hold_them() -> None:
    made = whole(exported(small_dossier()))
    sentences = {row["id"]: row for row in made["sentences"]}
    for row in made["mentions"]:
        sentence = sentences[row["sentence"]]
        assert sentence["start"] <= row["start"] < row["end"] <= sentence["end"]


def test_what_is_not_known_is_null_or_empty() -> None:
    second = whole(exported(small_dossier()))["articles"][1]
    unknown = ("title", "title_basis", "outlet", "source", "place", "date", "earliest", "latest", "url", "retrieved")
    assert {second[key] for key in unknown} == {None}
    assert second["authors"] == second["agencies"] == []
    assert "N/A" not in "".join(exported(small_dossier()).values())


def test_of_an_article_of_metadata_no_word_is_exported_but_its_facts_are() -> None:
    open_files, files = exported(small_dossier()), exported(with_rights("metadata"))
    for words in ("berterima kasih", "Jembatan ini milik warga", "Jembatan itu dibangun", "membuka jembatan"):
        assert [name for name, text in open_files.items() if words in text]
        assert [name for name, text in files.items() if words in text] == []
    made = whole(files)
    assert made["sentences"] == []
    assert [len(made[name]) for name in ("mentions", "quotes", "dates", "roles")] == [6, 1, 3, 1]
    facts = [row for name in ("mentions", "quotes", "dates", "roles", "relays", "statements") for row in made[name]]
    assert {(row["words"], row["sentence"]) for row in facts} == {(None, None)}
    assert made["articles"][0]["title"] == "Wali Kota Buka Jembatan"


def test_an_excerpt_exports_what_its_page_shows() -> None:
    made = whole(exported(with_rights("excerpt")))
    shown = {row["text"] for row in made["sentences"] if row["article"] == "jembatan"}
    assert 0 < len(shown) < 5
    mentions = [row for row in made["mentions"] if row["article"] == "jembatan"]
    assert {row["words"] is None for row in mentions} == {True, False}
    assert all((row["words"] is None) == (row["sentence"] is None) for row in mentions)


def test_names_that_nobody_reviewed_are_marked_or_hidden_as_the_site_hides_them() -> None:
    labelled, hidden = (whole(exported(small_dossier(), unreviewed=mode)) for mode in ("labelled", "hidden"))
    assert [row["name"] for row in labelled["mentions"] if not row["reviewed"]] == ["Bima Karsa"]
    assert [row["name"] for row in hidden["mentions"] if not row["reviewed"]] == []
    assert len(hidden["mentions"]) == len(labelled["mentions"]) - 1


def test_a_hidden_speaker_keeps_the_quote() -> None:
    dossier = small_dossier()
    article = dossier.articles[0]
    quote = article.facts.quotes[0]
    assert quote.speaker
    unknown = replace(quote, speaker=replace(quote.speaker, actor=None, name="Bima Karsa"))
    dossier = replace(dossier, articles=(replace(article, facts=replace(article.facts, quotes=(unknown,))),))
    (row,) = whole(exported(dossier, unreviewed="hidden"))["quotes"]
    assert (row["speaker"], row["actor"], row["words"]) == (None, None, "Jembatan ini milik warga,")


def test_the_site_is_named_where_it_has_an_address() -> None:
    assert whole(exported(small_dossier(), url=SITE))["url"] == SITE
    assert whole(exported(small_dossier()))["url"] is None
    assert whole(exported(small_dossier(), url="ftp://x"))["url"] is None
