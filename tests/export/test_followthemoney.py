"""The entities, read back and checked by followthemoney itself."""

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from followthemoney import model
from followthemoney.proxy import EntityProxy
from tests.export.exporting import SITE, exported
from tests.pages.making import small_dossier
from tests.pages.test_pages import hostile

from dossier.model import Dossier

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


def read(dossier: Dossier) -> Iterator[tuple[dict[str, Any], EntityProxy]]:
    """Every entity as written, and as followthemoney takes it: it drops what does not fit its schema."""
    for line in exported(dossier, url=SITE)["entities.ftm.json"].splitlines():
        yield json.loads(line), model.get_proxy(json.loads(line))


@pytest.mark.parametrize("dossier", [small_dossier(), hostile()], ids=["small", "hostile"])
def test_every_entity_fits_its_schema(dossier: Dossier) -> None:
    seen = set()
    for written, entity in read(dossier):
        entity.schema.validate(written)
        seen.add(entity.id)
    assert len(seen) == len(list(read(dossier)))


def test_no_value_is_dropped() -> None:
    for written, entity in read(small_dossier()):
        kept = {name: sorted(values) for name, values in entity.to_dict()["properties"].items()}
        assert kept == {name: sorted(values) for name, values in written["properties"].items()}


def test_what_is_referred_to_is_there() -> None:
    entities = [entity for _, entity in read(small_dossier())]
    ids = {entity.id for entity in entities}
    referred = {value for one in entities for prop, value in one.itervalues() if prop.type.name == "entity"}
    assert referred
    assert referred <= ids


def test_the_kinds() -> None:
    kinds = Counter(entity.schema.name for _, entity in read(small_dossier()))
    assert kinds == {"Article": 2, "Person": 1, "Address": 1, "Documentation": 3, "Mention": 1, "Event": 3}


def test_an_article() -> None:
    article = next(entity for _, entity in read(small_dossier()) if entity.schema.name == "Article")
    assert article.caption == "Wali Kota Buka Jembatan"
    assert article.get("publisher") == ["Harian Rawa"]
    assert article.get("publishedAt") == ["2025-03-03"]
    assert article.get("language") == ["ind"]
