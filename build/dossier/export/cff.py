"""How to cite the dossier as a whole: CITATION.cff, version 1.2.0 of https://citation-file-format.github.io/."""

import yaml

from dossier.export.records import Records


def cff(records: Records, author: str) -> str:
    """The file. It must name an author: without one in mkdocs.yml (`site_author`) the dossier itself stands for it."""
    stated = {
        "cff-version": "1.2.0",
        "message": "If you use this dossier, please cite it as below, and its articles as their pages say.",
        "type": "dataset",
        "title": records.title,
        "abstract": records.description,
        "authors": [{"name": author or records.title}],
        "url": records.url,
    }
    known = {name: value for name, value in stated.items() if value}
    return yaml.dump(known, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=1_000_000)
