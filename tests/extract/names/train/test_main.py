from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner
from tests.extract.names.train.corpus import data

from dossier import language
from dossier.extract.names.features import Statistics
from dossier.extract.names.network import Model
from dossier.extract.names.recognizer import Reader
from dossier.extract.names.train import __main__ as train
from dossier.extract.names.train import learning
from dossier.extract.names.train.learning import Drop


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A model of a few sentences, which are learned in shorter steps and with nothing left out."""
    folder = tmp_path_factory.mktemp("trained")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(learning, "TOGETHER", 64)
        patch.setattr(learning, "KEEN", 1e-2)
        patch.setattr(learning, "FEW", Drop(0.1, 0.0))
        patch.setattr(learning, "MANY", Drop(0.1, 0.0))
        run = CliRunner().invoke(train.main, [str(data(folder)), "--out", str(folder)])
    assert run.exit_code == 0, run.output
    return folder, run.output


def test_one_command_trains_a_model_from_a_folder_and_measures_it(trained: tuple[Path, str]) -> None:
    assert "idner: P 1.000 R 1.000 F 1.000" in trained[1]


def test_a_trained_model_finds_what_it_has_not_seen(trained: tuple[Path, str]) -> None:
    known = msgspec.json.decode((trained[0] / "id.json").read_bytes(), type=Statistics)
    model = Model.load((trained[0] / "id.model").read_bytes())
    (tags,) = Reader(language.load("id"), known, model).tags(
        [["Hal", "itu", "dikatakan", "Zubaedi", "Q", "di", "Medan", ",", "Senin", "."]]
    )
    assert tags[3:7] == ["B-PER", "I-PER", "O", "B-LOC"]
