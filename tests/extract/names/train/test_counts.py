from dossier.extract.names.train import counts


def test_capitals_are_counted_inside_sentences_only() -> None:
    counted = counts.count([["Harga", "di", "Medan", ".", "Harga", "naik"], ["di", "Medan"], ["Naik", "naik"]])
    assert counted.vocabulary == ("naik", "di", "harga", "medan")
    assert counted.cased == {"di": "0", "medan": "3", "naik": "0"}


def test_a_word_seen_once_is_not_told_of() -> None:
    assert counts.count([["harga", "naik", "harga"]]).vocabulary == ("harga",)


def test_words_in_the_same_company_have_like_vectors_and_share_a_cluster() -> None:
    texts = [[verb, "di", city, "."] for verb in ("tiba", "tinggal") for city in ("medan", "solo") for _ in range(5)]
    counted = counts.count(texts)
    vectors = dict(zip(counted.vocabulary, counted.vectors, strict=True))
    assert vectors["medan"] @ vectors["solo"] > 0.99 > vectors["medan"] @ vectors["tiba"]
    found = counts.clusters(counted)
    assert found["medan"] == found["solo"] != found["tiba"]
