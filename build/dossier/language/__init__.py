"""Language packs: everything a language needs to be read and published, as data.

One YAML file a language beside this module; month, weekday and country names come from Babel's CLDR.
A file is checked against the types below when it is loaded, so a slip in it is named by its place.
Adding a language means adding a file (and tests), no code.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

import msgspec
import yaml


@dataclass(frozen=True, slots=True)
class NameWords:
    """What names are recognised by (`names` in a pack)."""

    clitics: tuple[str, ...] = ()  # written on to a name's end, no part of it: «Putinlah»


@dataclass(frozen=True, slots=True)
class Language:
    """A loaded language pack."""

    code: str  # BCP 47, also the CLDR locale
    name: str  # in the language itself
    stopwords: tuple[str, ...]  # frequent function words, lower case: they tell the language of a text
    abbreviations: tuple[str, ...] = ()  # lower case, without the full stop: no sentence ends after them
    names: NameWords = field(default_factory=NameWords)
    ui: Mapping[str, str] = field(default_factory=dict)  # every word the pages show, by key
    reasons: Mapping[str, str] = field(default_factory=dict)  # `Reason.key` -> sentence with {detail}


def codes() -> tuple[str, ...]:
    """The codes of the languages there are packs for, sorted."""
    return tuple(sorted(entry.name[:-4] for entry in files(__name__).iterdir() if entry.name.endswith(".yml")))


@cache
def load(code: str) -> Language:
    """The pack of a language.

    Raises ValueError, naming the place, where the file does not fit the types; KeyError for a language
    without a pack.
    """
    if code not in codes():
        raise KeyError(f"no language pack for {code!r}: there are {', '.join(codes())}")
    raw = yaml.load(files(__name__).joinpath(f"{code}.yml").read_bytes(), Loader=yaml.CSafeLoader)  # noqa: S506 (safe loader)
    try:
        return msgspec.convert(raw, Language)
    except msgspec.ValidationError as error:
        raise ValueError(f"language/{code}.yml: {error}") from error
