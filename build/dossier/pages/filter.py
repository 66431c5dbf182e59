"""A form that narrows a list, for readers with JavaScript: hidden until the site's script shows it.

The script knows no words. Of a list on one page it shows the entries whose `data-…` attributes hold every chosen value.
Of a list over several pages it reads an index a choice: which entries have which value, by their numbers in the order
of the list; it fetches those that fit from their pages. So all of the list is counted, nothing is loaded before it is
asked for, and no page grows with the list.
"""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from dossier.model import Article
from dossier.pages.escape import Markdown, raw_html
from dossier.pages.site import Part, Site
from dossier.pages.words import Words

MOST = 60  # values of one choice
WORD = re.compile(r"[^\W_]+")

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Choice(Generic[Item]):
    """Something a list is narrowed by: its attribute, its name, which values an entry has, and what they are called.

    Without `called` the values are words, and a reader types what they begin with. A choice of the same values as
    another names it as `index`.
    """

    field: str
    name: str
    of: Callable[[Item], Iterable[str]]
    called: Callable[[str], str] | None = None
    index: str = ""


class Filter(Generic[Item]):
    """What a list can be narrowed by: the form for each of its pages, and the indexes if they are several."""

    def __init__(self, t: Words, folder: str, choices: Sequence[Choice[Item]], parts: Sequence[Part[Item]]) -> None:
        """`folder` is where the indexes are written; `parts` are all pages of the list."""
        self._t, self._folder, self._choices, self._parts = t, folder, choices, parts
        self._is_one = len(parts) == 1

    @cached_property
    def form(self) -> Markdown:
        """The form as raw HTML; empty if there is nothing to choose."""
        t = self._t
        offered = [made for choice in self._choices if (made := self._field(choice))]
        if not offered:
            return Markdown()
        words = {"shown": t.plain("filter.shown", shown="{shown}", all="{all}"), "more": t.plain("filter.more")}
        if not self._is_one:
            words["index"] = f"{self._folder}/"
        data = "".join(f' data-{name}="{_attribute(value)}"' for name, value in words.items())
        label = _attribute(t.plain("filter"))
        return Markdown(
            f'<form class="narrow" hidden aria-label="{label}"{data}>\n{"".join(offered)}<output></output>\n</form>'
        )

    def data(self, item: Item) -> dict[str, str]:
        """The attributes by which the script finds an entry of a list on one page."""
        chosen = [choice for choice in self._choices if self._is_one and choice.called and not choice.index]
        return {choice.field: " ".join(found) for choice in chosen if (found := dict.fromkeys(choice.of(item)))}

    def files(self) -> Iterator[tuple[str, str]]:
        """The indexes of a list over several pages: the pages with how many entries each has, and of each choice the
        values, each with its name and the numbers of its entries, all but the first as the distance to the one before.
        """
        if self._is_one:
            return
        pages = [
            [re.sub(r"(?:(?<=/)index)?\.md$", "", part.path).rstrip("/") + "/", len(part.items)] for part in self._parts
        ]
        yield f"{self._folder}/pages.json", _json(pages)
        for choice in self._choices:
            if not choice.index:
                yield f"{self._folder}/{choice.field}.json", _json(self._numbers(choice))

    def _numbers(self, choice: Choice[Item]) -> dict[str, list[str | int]]:
        found: dict[str, list[str | int]] = {}
        last: dict[str, int] = {}
        for number, item in enumerate(item for part in self._parts for item in part.items):
            for value in dict.fromkeys(choice.of(item)):
                entries = found.setdefault(value, [choice.called(value) if choice.called else ""])
                entries.append(number - last.get(value, 0))
                last[value] = number
        return dict(sorted(found.items()))

    def _field(self, choice: Choice[Item]) -> str:
        name, index = raw_html(choice.name), f' data-index="{choice.index or choice.field}.json"'
        if choice.called is None:
            return f'<label>{name} <input type="search" name="{choice.field}"{index}></label>\n'
        counts = Counter(
            value for part in self._parts for item in part.items for value in dict.fromkeys(choice.of(item))
        )
        if len(counts) < 2:
            return ""
        commonest = sorted(counts, key=lambda value: (-counts[value], value))[:MOST]
        named = ((value, f"{choice.called(value)} ({self._t.number(counts[value])})") for value in commonest)
        options = "".join(f'<option value="{_attribute(value)}">{raw_html(name)}</option>' for value, name in named)
        everything = f'<option value="">{raw_html(self._t.plain("filter.all"))}</option>'
        return f'<label>{name} <select name="{choice.field}"{index}>{everything}{options}</select></label>\n'


def by_actor(
    site: Site, field: str, called: str, ids: Callable[[Item], Iterable[str | None]], index: str = ""
) -> Choice[Item]:
    """A choice of the actors that an entry has to do with and that have a page; `called` is the key of its name."""
    profiles = site.ledger.profiles

    def of(item: Item) -> list[str]:
        return [id for id in ids(item) if id and id in profiles]

    return Choice(field, site.words.plain(called), of, lambda id: profiles[id].actor.name, index)


def by_source(site: Site, articles: Callable[[Item], Iterable[Article]]) -> Choice[Item]:
    """A choice of the media that published an entry's articles."""
    ledger = site.ledger

    def of(item: Item) -> list[str]:
        return [ledger.source(outlet.name).id for one in articles(item) if (outlet := one.facts.outlet)]

    return Choice("source", site.words.plain("filter.source"), of, lambda id: ledger.sources[id].name)


def words_of(text: str) -> list[str]:
    """The words of a text as a reader may type them."""
    return WORD.findall(text.lower())


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"


def _attribute(text: str) -> str:
    return raw_html(text).replace('"', "&quot;")
