"""Word families: the roots a word may come from, so that «kunjungan» finds «mengunjungi».

A stemmer that names one root a word is not enough: «mengunjungi» may come from «kunjung» or from «unjung», and only
the other words of the dossier tell which. So a word stands in the index under each root that they bear out.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

from dossier.language import FamilyWords

SHORTEST = 3  # letters of a root: the lexicons' shorter entries are particles and names of letters
LAYERS = 3  # prefixes on one root: «se-ke-ter-…»


@cache
def lexicon(name: str) -> frozenset[str]:
    """The roots of a lexicon, by the name the language packs use."""
    return frozenset({"sastrawi": StemmerFactory().get_words}[name]())


def analyse(form: str, words: FamilyWords, roots: frozenset[str]) -> tuple[str, ...]:
    """Those of `roots` that a lower-case form is built from with the fewest affixes, longest first.

    A root is built from itself alone. `search.js` does the same for words that readers type.
    """
    found: dict[str, int] = {}
    for base, endings in _bases(form, words):
        for suffix in ("", *words.suffixes):
            if base.endswith(suffix):
                core = base[: len(base) - len(suffix)]
                for root, prefixes in _unprefixed(core, suffix, 0, words, roots):
                    cost = endings + bool(suffix) + prefixes
                    found[root] = min(cost, found.get(root, cost))
    fewest = min(found.values(), default=0)
    return tuple(sorted((root for root in found if found[root] == fewest), key=lambda root: (-len(root), root)))


def _bases(form: str, words: FamilyWords) -> Iterator[tuple[str, int]]:
    """The form, and the form without the endings that may follow a suffix, each with how many were taken off."""
    bases = [(form, 0)]
    for endings in words.endings:
        bases += [(base[: -len(one)], count + 1) for base, count in bases for one in endings if base.endswith(one)]
    yield from bases


def _unprefixed(
    core: str, suffix: str, depth: int, words: FamilyWords, roots: frozenset[str]
) -> Iterator[tuple[str, int]]:
    """The roots under the prefixes of `core`, each with how many there are; the outermost must go with the suffix."""
    if len(core) < SHORTEST:
        return
    if core in roots:
        yield core, depth
    if depth == LAYERS:
        return
    for prefix, rule in words.prefixes.items():
        if core.startswith(prefix) and (rule.inner if depth else not suffix or suffix in rule.suffixes):
            rest = core[len(prefix) :]
            if not rule.before or rest.startswith(rule.before):
                yield from _unprefixed(rest, suffix, depth + 1, words, roots)
            if rule.swallows:
                yield from _unprefixed(rule.swallows + rest, suffix, depth + 1, words, roots)


@dataclass(frozen=True, slots=True)
class Families:
    """The families of a dossier's words: `of` maps a lower-case form to the roots it stands in the index under,
    likeliest first."""

    of: Mapping[str, tuple[str, ...]]

    def members(self) -> dict[str, list[str]]:
        """Root to the forms whose likeliest root it is, itself left out; in alphabetical order."""
        found: dict[str, list[str]] = {root: [] for roots in self.of.values() for root in roots}
        for form, roots in self.of.items():
            if form != roots[0]:
                found[roots[0]].append(form)
        return {root: sorted(forms) for root, forms in sorted(found.items())}


def gather(forms: Iterable[str], words: FamilyWords) -> Families:
    """The families of some lower-case forms.

    Where a form may come from several roots, those count that another form bears out which can come from nothing
    else; if there is none, all. The root with most such forms is likeliest, then the one with most forms at all.
    """
    known = lexicon(words.lexicon)
    possible = {form: roots for form in sorted(set(forms)) if (roots := analyse(form, words, known))}
    certain = Counter(roots[0] for roots in possible.values() if len(roots) == 1)
    all_forms = Counter(root for roots in possible.values() for root in roots)

    def rank(root: str) -> tuple[int, int, int, str]:
        return (-certain[root], -all_forms[root], -len(root), root)

    return Families(
        {
            form: tuple(sorted([root for root in roots if certain[root]] or roots, key=rank))
            for form, roots in possible.items()
        }
    )
