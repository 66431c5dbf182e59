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
class Medium:
    """An outlet or news agency: its usual name, and the other forms it is printed in."""

    name: str
    forms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FrameWords:
    """What stands around an article's sentences (`frame` in a pack). All lower case but names; a news page mixes
    languages, so the frame is read with the words of every pack."""

    boilerplate: tuple[str, ...] = ()  # whole lines of a page's furniture
    boilerplate_starts: tuple[str, ...] = ()  # lines of furniture begin with these
    link_lists: tuple[str, ...] = ()  # headings: the headlines of other articles follow, to the next sentence
    caption_starts: tuple[str, ...] = ()  # lines under a photo begin with these
    photo_credits: tuple[str, ...] = ()  # a caption's closing brackets hold one of these
    bylines: tuple[str, ...] = ()  # a reporter's name follows
    credits: tuple[str, ...] = ()  # the name of an editor or photographer follows: no reporter
    stamps: tuple[str, ...] = ()  # words that introduce the date in a header line
    places: tuple[str, ...] = ()  # cities of datelines that print no outlet and no capitals
    media: tuple[Medium, ...] = ()
    closing_abbreviations: tuple[str, ...] = ()  # may end a sentence: a capital after them begins another


@dataclass(frozen=True, slots=True)
class Language:
    """A loaded language pack."""

    code: str  # BCP 47, also the CLDR locale
    name: str  # in the language itself
    stopwords: tuple[str, ...]  # frequent function words, lower case: they tell the language of a text
    abbreviations: tuple[str, ...] = ()  # lower case, without the full stop: no sentence ends after them
    names: NameWords = field(default_factory=NameWords)
    frame: FrameWords = field(default_factory=FrameWords)
    ui: Mapping[str, str] = field(default_factory=dict)  # every word the pages show, by key
    reasons: Mapping[str, str] = field(default_factory=dict)  # `Reason.key` -> sentence with {detail}


def codes() -> tuple[str, ...]:
    """The codes of the languages there are packs for, sorted."""
    return tuple(sorted(entry.name[:-4] for entry in files(__name__).iterdir() if entry.name.endswith(".yml")))


def every() -> tuple["Language", ...]:
    """All packs, in order of their codes."""
    return tuple(load(code) for code in codes())


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
