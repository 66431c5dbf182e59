from collections.abc import Iterable

import pytest
from tests.extract.names.tiny import WIDTH, model

from dossier.extract.names import sums
from dossier.extract.names.network import Network
from dossier.extract.names.sums import Sums

NETWORK = Network(model())
OF_WORDS = {"kata": ("w=kata",), "Budi": ("w=budi", "s=Xx")}


def test_a_thing_has_the_sum_of_its_features_however_often_it_is_asked_for() -> None:
    asked: list[str] = []

    def features(word: str) -> Iterable[str]:
        asked.append(word)
        return OF_WORDS.get(word, ())

    found = Sums(NETWORK, features)
    first, second = found.of(["kata", "Budi", "kata"]), found.of(["Budi", "lain"])
    budi, kata = NETWORK.sums([[1, 2], [0]]).tolist()
    assert first.tolist() == [kata, budi, kata]
    assert second.tolist() == [budi, [0] * WIDTH]
    assert asked == ["kata", "Budi", "lain"]
    assert found.of([]).shape == (0, WIDTH)


def test_more_things_than_are_remembered_have_their_sums_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sums, "MOST", 2)
    found = Sums[str](NETWORK, lambda word: OF_WORDS.get(word, ()))
    words = ["kata", "Budi", "lain", "kata"]
    expected = Sums[str](NETWORK, lambda word: OF_WORDS.get(word, ())).of(words).tolist()
    assert [found.of([word])[0].tolist() for word in words] == expected
    assert found.of(words).tolist() == expected
