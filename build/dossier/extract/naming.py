"""What the recogniser's names are in their article: which belong together, their fullest form, and what was missed.

A person's later, shorter name goes with the full one; an acronym with the name it follows in brackets. Where every
word is capitalised (headlines), a name counts only if the body names it too.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from dossier.extract.authority import person_parts, shouted
from dossier.extract.names import Name, NameType, recognize
from dossier.extract.words import Phrases, Word, split
from dossier.language import Language
from dossier.model import Segment, Span

HEADINGS = ("headline", "subheading")
# A heading is read as title case when nearly all its longer words have a capital.
LONG, MOST = 4, 0.8


@dataclass(frozen=True, slots=True)
class Named:
    """A name in the text with its fullest form in the article."""

    span: Span
    type: NameType
    name: str


def read(text: str, segments: Iterable[Segment], sentences: Sequence[Span], language: Language) -> tuple[Named, ...]:
    """The names in the sentences, in the order of the text, none inside another."""
    headings = [part.span for part in segments if part.kind in HEADINGS]
    stretches = {sentence: split(text, sentence) for sentence in sentences}
    capitalised = {
        sentence
        for sentence, words in stretches.items()
        if _capitalised(words, any(heading.contains(sentence) for heading in headings))
    }
    plain = tuple(sentence for sentence in sentences if sentence not in capitalised)
    names = [_bare(text, name, language) for name in recognize(text, plain, language)]
    acronyms = dict(_acronyms(text, names))
    named = _agreed([Named(name.span, name.type, _main(name.span.of(text), acronyms)) for name in names])
    found = [*named, *_missed(text, named, acronyms, stretches)]
    return tuple(sorted(_chained(found), key=lambda each: each.span))


def _capitalised(words: Sequence[Word], heading: bool) -> bool:
    forms = [word.text for word in words if word.text.isalpha()]
    if len(forms) > 2 and shouted(forms):
        return True
    long = [form for form in forms if len(form) >= LONG]
    return heading and len(long) > 2 and sum(form[0].isupper() for form in long) >= MOST * len(long)


def _bare(text: str, name: Name, language: Language) -> Name:
    """The name without the offices and ranks before a person's name."""
    if name.type != "person":
        return name
    words = split(text, name.span)
    titles = (*language.roles.heads, *language.roles.ranks)
    while len(words) > 1 and words[0].text.lower() in titles and words[1].text[0].isupper():
        words = words[1:]
    return replace(name, span=Span(words[0].start, name.span.end))


# ----------------------------------------------------------------------------- acronyms


def _acronyms(text: str, names: Sequence[Name]) -> Iterator[tuple[str, str]]:
    """Acronyms with the names they stand for: «Komite Olahraga Desa (KOD)», as one name or as two."""
    for name in names:
        full, acronym = _parted(name.span.of(text))
        if acronym:
            yield acronym, full
    for first, second in pairwise(names):
        if text[first.span.end : second.span.start].strip() == "(" and text[second.span.end :][:1] == ")":
            acronym = second.span.of(text)
            if _stands_for(acronym, first.span.of(text)):
                yield acronym, first.span.of(text)


def _parted(name: str) -> tuple[str, str]:
    """A name and the acronym in brackets at its end, "" if it has none."""
    full, bracket, acronym = name.removesuffix(")").rpartition(" (")
    return (full, acronym) if bracket and name.endswith(")") and _stands_for(acronym, full) else (name, "")


def _stands_for(acronym: str, name: str) -> bool:
    return " " in name and " " not in acronym and acronym[:2].isupper()


def _main(name: str, acronyms: Mapping[str, str]) -> str:
    full, _ = _parted(name)
    return acronyms.get(full, full)


# -------------------------------------------------------------- one name, one type, one form


def _agreed(named: Sequence[Named]) -> list[Named]:
    """Every name with the type that most of its mentions have; parts of a person's name are the person's."""
    votes: dict[str, Counter[NameType]] = {}
    for each in named:
        votes.setdefault(each.name, Counter())[each.type] += 1
    types = {name: counter.most_common(1)[0][0] for name, counter in votes.items()}
    parts = {part for name, type in types.items() if type == "person" for part in person_parts(name)}
    return [replace(each, type="person" if each.name in parts else types[each.name]) for each in named]


def _missed(
    text: str, named: Sequence[Named], acronyms: Mapping[str, str], stretches: Mapping[Span, Sequence[Word]]
) -> Iterator[Named]:
    """Further mentions of the names, where the recogniser saw none."""
    lower = {word.text for words in stretches.values() for word in words if word.text.islower()}
    entries = {}
    for each in named:
        entries[each.name] = each
        if each.type == "person":
            entries |= {part: each for part in person_parts(each.name) if part not in entries}
    entries |= {acronym: entries[full] for acronym, full in acronyms.items() if full in entries}
    safe = [(form, each) for form, each in entries.items() if " " in form or form.lower() not in lower]
    written = Phrases(safe)
    capitals = Phrases([(form.upper(), each) for form, each in safe])
    taken = [each.span for each in named]
    for words in stretches.values():
        forms = [word.text for word in words]
        for hit in (capitals if shouted(forms) else written).find(forms):
            span, each = hit.span(words), hit.values[0]
            if not any(map(span.overlaps, taken)):
                main = each.name if " " not in each.name or each.type != "person" else span.of(text)
                yield Named(span, each.type, main)


def _chained(named: Sequence[Named]) -> Iterator[Named]:
    """Every person with the fullest form of the name: the one last given before, else the next given after."""
    people = sorted({(each.span, each.name) for each in named if each.type == "person" and " " in each.name})
    for each in named:
        yield replace(each, name=_fullest(each, people)) if each.type == "person" else each


def _fullest(named: Named, people: Sequence[tuple[Span, str]]) -> str:
    parts = set(named.name.split())
    fuller = [(span, name) for span, name in people if parts < set(name.split())]
    before = [name for span, name in fuller if span < named.span]
    return before[-1] if before else fuller[0][1] if fuller else named.name
