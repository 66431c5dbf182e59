"""The data files of small dossiers, for the tests that read them."""

import json
from collections.abc import Mapping
from typing import Any

from dossier import language
from dossier.export import render
from dossier.ledger import ledger
from dossier.model import Dossier
from dossier.settings import Settings

SITE = "https://dosier.example/sungai/"


def exported(dossier: Dossier, code: str = "id", **settings: str) -> dict[str, str]:
    """The data files of a dossier, by their names below data/."""
    chosen = Settings(language=code, **{"title": "Dosier Sungai", **settings})  # type: ignore[arg-type]
    made = render(ledger(dossier), language.load(code), chosen)
    return {path.removeprefix("data/"): text for path, text in made.items()}


def whole(files: Mapping[str, str]) -> dict[str, Any]:
    """What dossier.json holds."""
    return dict(json.loads(files["dossier.json"]))
