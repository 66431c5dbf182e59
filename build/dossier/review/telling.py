"""Items for other programs: the form of `dossier review --json`.

One JSON object an item and a line:

    {"kind", "words": str | null, "why", "article": id | null, "actors": [id], "type": str | null, "others": [str],
     "count", "places": [{"article", "file", "line": int | null, "paragraph", "page", "sentence": str | null,
     "mark": [start, end]}], "decisions": [{"verdict", "command": [str], "file", "line"}]}

`why` is a key of the language packs' `reasons` without `review.`, with what it is about: `{"key", "detail"}`. `mark`
counts in `sentence`. What an article's rights withhold is null, and of a quotation that is withheld there are no
decisions. `command` holds the arguments after `dossier`; where it is empty, `line` is to be written into `file`.
"""

import json
from typing import Any

from dossier.review.items import Item, Offer, Place


def to_json(item: Item) -> str:
    """An item as one line of JSON."""
    return json.dumps(
        {
            "kind": item.kind,
            "words": None if item.is_withheld else item.words,
            "why": {"key": item.why.key.removeprefix("review."), "detail": item.why.detail},
            "article": item.article,
            "actors": item.actors,
            "type": item.type,
            "others": item.others,
            "count": item.count,
            "places": [_place(place) for place in item.places],
            "decisions": [] if item.is_withheld else [_offer(offer) for offer in item.offers],
        },
        ensure_ascii=False,
    )


def _place(place: Place) -> dict[str, Any]:
    return {
        "article": place.article,
        "file": place.file,
        "line": place.line,
        "paragraph": place.paragraph,
        "page": place.page,
        "sentence": None if place.is_withheld else place.sentence,
        "mark": [place.mark.start, place.mark.end],
    }


def _offer(offer: Offer) -> dict[str, Any]:
    return {"verdict": offer.verdict, "command": offer.command, "file": offer.file, "line": offer.line}
