"""BEACON: which Wikidata items this dossier has a page on: https://gbv.github.io/beaconspec/beacon.html."""

import re

from dossier.export.records import Records

ITEM = re.compile(r"Q[1-9]\d*", re.ASCII)


def beacon(records: Records) -> str:
    """The links, one a line, by item; empty without an address of the site, since others could not follow them."""
    pages = {actor.wikidata: actor for actor in records.actors if ITEM.fullmatch(actor.wikidata or "")}
    if not records.url or not pages:
        return ""
    head = {
        "FORMAT": "BEACON",
        "PREFIX": "http://www.wikidata.org/entity/",
        "TARGET": f"{records.url}actors/{{+ID}}/",
        "FEED": f"{records.url}data/beacon.txt",
        "NAME": records.title,
        "DESCRIPTION": records.description or "",
    }
    meta = "".join(f"#{name}: {' '.join(value.split())}\n" for name, value in head.items() if value)
    lines = (f"{item}|{_plain(actor.name)}|{actor.id}\n" for item, actor in sorted(pages.items()))
    return f"{meta}\n{''.join(lines)}"


def _plain(name: str) -> str:
    return " ".join(name.replace("|", " ").split())
