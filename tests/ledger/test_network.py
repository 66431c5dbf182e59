import sys

import pytest
from tests.ledger.telling import dossier, report

from dossier.ledger import ledger


def test_a_link_is_two_actors_of_the_same_articles_the_strongest_first() -> None:
    together = report("a", "Sari bertemu Budi. Budi pulang", on="2024-05-01")
    apart = report("b", "Sari tiba. Budi pergi. Rawa sepi", on="2024-05-02")
    links = ledger(dossier(together, apart)).network
    shown = [(one.first.id, one.second.id, [article.id for article in one.articles], one.sentences) for one in links]
    assert shown == [
        ("budi", "sari", ["b", "a"], 1),
        ("budi", "rawa", ["b"], 0),
        ("sari", "rawa", ["b"], 0),
    ]


def test_a_mere_list_of_names_joins_only_those_of_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules["dossier.ledger.network"], "LIST", 2)
    links = ledger(dossier(report("a", "Sari bertemu Budi. Rawa sepi"))).network
    assert [(one.first.id, one.second.id) for one in links] == [("budi", "sari")]
