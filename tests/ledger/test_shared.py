from tests.ledger.telling import dossier, report

from dossier.ledger import ledger

PASSAGE = "Jembatan sepanjang dua ratus meter itu menghubungkan dua desa yang selama ini terpisah oleh sungai besar."


def test_articles_that_share_a_passage_are_a_pair_the_earlier_one_first() -> None:
    late = report("a", f"Sari hadir. {PASSAGE}", on="2024-05-02")
    early = report(
        "b", f"{PASSAGE} Warga senang. " + "Kata lain mengisi artikel ini sampai panjang. " * 9, on="2024-05-01"
    )
    other = report("c", "Budi menanam pohon di tepi jalan bersama warga desa.")
    (pair,) = ledger(dossier(late, early, other)).shared
    assert (pair.first.id, pair.second.id) == ("b", "a")
    ((here, there),) = pair.passages
    assert here.of(early.document.text) == there.of(late.document.text) == PASSAGE.rstrip(".")
    assert pair.is_near_duplicate
