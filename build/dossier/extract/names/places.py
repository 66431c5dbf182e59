"""Places that are listed: the territory names of Unicode CLDR with the other spellings a pack knows, and its places."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from types import MappingProxyType

from babel import Locale

from dossier.extract.words import Phrases
from dossier.language import Language, load

# CLDR lists these among the territories: groups of countries, and codes that stand for none.
NO_COUNTRIES = frozenset({"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"})


def spellings(language: Language) -> Mapping[str, str]:
    """How the language's texts write each country → the country's name in CLDR."""
    return _spellings(language.code)


def countries(language: Language) -> Phrases[str]:
    """The spellings, ready to be looked for; each stands for the country's name in CLDR."""
    return _countries(language.code)


def listed(language: Language) -> Phrases[str]:
    """The pack's other places, ready to be looked for."""
    return _listed(language.code)


@cache
def _listed(code: str) -> Phrases[str]:
    return Phrases((name, name) for name in load(code).names.places)


@cache
def _countries(code: str) -> Phrases[str]:
    return Phrases(_spellings(code).items(), load(code).names.clitics)


@cache
def _spellings(code: str) -> Mapping[str, str]:
    territories = {
        region: name
        for region, name in Locale.parse(code).territories.items()
        if len(region) == 2 and region not in NO_COUNTRIES
    }
    conjunctions = load(code).frame.conjunctions
    found = {form: name for name in territories.values() for form in _forms(name, conjunctions)}
    for region, others in load(code).names.countries.items():
        found.update(dict.fromkeys(others, territories[region]))
    return MappingProxyType(found)


def _forms(name: str, conjunctions: Iterable[str]) -> Iterator[str]:
    """A name of CLDR's as texts print it, too: with «and» for its «&», with a typewriter's apostrophe."""
    yield name
    for conjunction in conjunctions if "&" in name else ():
        yield name.replace("&", conjunction)
    if "’" in name:
        yield name.replace("’", "'")
