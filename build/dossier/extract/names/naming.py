"""What the recogniser's names are in their article: which belong together, their fullest form, and what was missed.

A person's later, shorter name goes with the full one; an acronym with the name it follows in brackets. Where every
word is capitalised (headlines), a name counts only if the body names it too.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from dossier.extract.names import places
from dossier.extract.names.authority import person_parts, shouted
from dossier.extract.names.cover import Cover
from dossier.extract.names.recognizer import Name, NameType, recognize
from dossier.extract.words import Phrases, Word, split
from dossier.language import Language, load
from dossier.model import Segment, Span

HEADINGS = ("headline", "subheading")
# A heading is read as title case when nearly all its longer words have a capital.
LONG, MOST = 4, 0.8
LONGEST_TITLE = 40  # letters
# A text with fewer sentences is a passage rather than an article. The corpora that the recogniser learned from leave
# out a country that acts («Rusia menolak»), and so do we in a passage; an article's index lists every name.
ARTICLE = 5
NEAR = 50  # namesakes before and after a name that it may stand for


@dataclass(frozen=True, slots=True)
class Named:
    """A name in the text with its fullest form in the article."""

    span: Span
    type: NameType
    name: str


@dataclass(frozen=True, slots=True)
class _Lists:
    """A pack's words, ready to be looked up."""

    titles: frozenset[str]
    ranks: frozenset[str]  # their first words
    long_ranks: Phrases[None]  # those of several words, as names are written
    heads: frozenset[str]
    no_ends: frozenset[str]  # words that no name ends with


@cache
def _lists(code: str) -> _Lists:
    names, roles = load(code).names, load(code).roles
    heads = frozenset((*names.organization_heads, *names.place_heads))
    return _Lists(
        titles=frozenset((*roles.heads, *roles.ranks)),
        ranks=frozenset(rank.split()[0] for rank in roles.ranks),
        long_ranks=Phrases((rank.title(), None) for rank in roles.ranks if " " in rank),
        heads=heads,
        no_ends=heads | frozenset(roles.offices),
    )


def read(text: str, segments: Iterable[Segment], sentences: Sequence[Span], language: Language) -> tuple[Named, ...]:
    """The names in the sentences, in the order of the text, none inside another."""
    headings = Cover(part.span for part in segments if part.kind in HEADINGS)
    stretches = {sentence: split(text, sentence) for sentence in sentences}
    capitalised = {sentence for sentence, words in stretches.items() if _capitalised(words, headings.touches(sentence))}
    plain = tuple(sentence for sentence in sentences if sentence not in capitalised)
    ranks = Cover(_ranks([stretches[sentence] for sentence in plain], language))
    recognized = _parted_people(text, [*_unranked(text, recognize(text, plain, language), ranks)], language)
    names = [_bare(text, _typed(text, name, language), language) for name in recognized]
    acronyms = dict(_acronyms(text, names))
    named = _agreed([Named(name.span, name.type, _main(name.span.of(text), acronyms)) for name in names], language)
    missed = _missed(named, acronyms, stretches) if len(sentences) >= ARTICLE else ()
    return tuple(_chained([*named, *missed]))


def _capitalised(words: Sequence[Word], heading: bool) -> bool:
    forms = [word.text for word in words if word.text.isalpha()]
    if len(forms) > 2 and shouted(forms):
        return True
    long = [form for form in forms if len(form) >= LONG]
    return heading and len(long) > 2 and sum(form[0].isupper() for form in long) >= MOST * len(long)


def _ranks(stretches: Iterable[Sequence[Word]], language: Language) -> Iterator[Span]:
    """Where ranks of several words stand: «Ajun Komisaris Besar»."""
    for words in stretches:
        for hit in _lists(language.code).long_ranks.find([word.text for word in words]):
            yield hit.span(words)


def _unranked(text: str, names: Iterable[Name], ranks: Cover) -> Iterator[Name]:
    """The names of people and organisations without what is a rank, or a part of one, at their beginning or end."""
    for name in names:
        touching = ranks.touching(name.span) if name.type != "place" else ()
        if not touching:
            yield name
            continue
        start, end = name.span.start, name.span.end
        for rank in touching:
            if rank.start <= start:
                start = rank.end
            elif rank.end >= end:
                end = rank.start
        if own := split(text, Span(start, end)) if start < end else ():
            yield replace(name, span=Span(own[0].start, own[-1].end))


def _typed(text: str, name: Name, language: Language) -> Name:
    """The name, for an organisation's if it says so: «kantor berita Antara» is no place."""
    agency = name.span.of(text).lower().startswith(tuple(f"{words} " for words in language.frame.news_agency))
    return replace(name, type="organization") if agency else name


def _bare(text: str, name: Name, language: Language) -> Name:
    """The name without what the recogniser takes for its beginning: small words before a place or organisation,
    office, rank, country and place before a person («pemimpin China Xi Jinping»)."""
    words = split(text, name.span)
    if name.type != "person":
        heads = _lists(language.code).heads
        first = next((i for i, word in enumerate(words) if word.text in heads or not _small(text, word)), 0)
        return _from(name, words[first].start)
    titles = _lists(language.code).titles
    while len(words) > 1 and words[0].text.lower() in titles and words[1].text[0].isupper():
        words = words[1:]
    before = text[max(0, words[0].start - LONGEST_TITLE) : words[0].start].split()
    if before and (before[-1][0].isupper() or before[-1] in titles):
        forms = [word.text for word in words]
        for sites in (places.countries(language), places.listed(language)):
            site = next(sites.find(forms), None)
            if site and site.start == 0 and site.end < len(words):
                return _from(name, words[site.end].start)
    return _from(name, words[0].start)


def _from(name: Name, start: int) -> Name:
    return name if start == name.span.start else replace(name, span=Span(start, name.span.end))


def _small(text: str, word: Word) -> bool:
    """Whether a word is in small letters and none's first half: «al-Hilal»."""
    return word.text.islower() and text[word.end : word.end + 1] != "-"


def _parted_people(text: str, names: Sequence[Name], language: Language) -> Iterator[Name]:
    """Names with the person taken out who stands behind an organisation without a comma, and has a rank or is named
    alone elsewhere: «Kepala Dinas Pasar Sleman Arjuna …», «kata Arjuna»."""
    alone = {name.span.of(text) for name in names if name.type == "person"}
    for name in names:
        words = split(text, name.span)
        behind = name.type == "organization"
        cut = _person_behind([word.text for word in words], alone, language) if behind else 0
        if cut:
            yield Name(Span(name.span.start, words[cut - 1].end), name.type)
            yield Name(Span(words[cut].start, name.span.end), "person")
        else:
            yield name


def _person_behind(words: Sequence[str], alone: Set[str], language: Language) -> int:
    """Which word of an organisation's name begins a person's, 0 for none."""
    lists = _lists(language.code)
    for i in range(1, len(words)):
        begins = words[i] in alone or (words[i].lower() in lists.ranks and i + 1 < len(words))
        if begins and words[i - 1].lower() not in lists.no_ends:
            return i
    return 0


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


def _agreed(named: Sequence[Named], language: Language) -> list[Named]:
    """Every name with the type that most of its mentions have; parts of a person's name are the person's, unless a
    list knows them for a place."""
    votes: dict[str, Counter[NameType]] = {}
    for each in named:
        votes.setdefault(each.name, Counter())[each.type] += 1
    types = {name: counter.most_common(1)[0][0] for name, counter in votes.items()}
    parts = {part for name, type in types.items() if type == "person" for part in person_parts(name)}
    sites = (places.countries(language), places.listed(language))
    parts = {part for part in parts if not any(next(each.find([part]), None) for each in sites)}
    agreed: dict[str, NameType] = {name: "person" if name in parts else type for name, type in types.items()}
    return [each if each.type == agreed[each.name] else replace(each, type=agreed[each.name]) for each in named]


def _missed(
    named: Sequence[Named], acronyms: Mapping[str, str], stretches: Mapping[Span, Sequence[Word]]
) -> Iterator[Named]:
    """Further mentions of the names, where the recogniser saw none."""
    lower = {word.text for words in stretches.values() for word in words if word.text.islower()}
    entries = {each.name: each for each in named}
    for each in named:
        for part in person_parts(each.name) if each.type == "person" else ():
            entries.setdefault(part, replace(each, name=part))
    entries |= {acronym: entries[full] for acronym, full in acronyms.items() if full in entries}
    safe = [(form, each) for form, each in entries.items() if " " in form or form.lower() not in lower]
    told = [(words, [word.text for word in words]) for words in stretches.values()]
    loud = [shouted(forms) for _, forms in told]
    written = Phrases(safe)
    capitals = Phrases((form.upper(), each) for form, each in (safe if any(loud) else ()))
    taken = Cover(each.span for each in named)
    for (words, forms), in_capitals in zip(told, loud, strict=True):
        for hit in (capitals if in_capitals else written).find(forms):
            span = hit.span(words)
            if not taken.touches(span):
                yield replace(hit.values[0], span=span)


def _chained(named: Iterable[Named]) -> Iterator[Named]:
    """Every person with the fullest form of the name: the one last given before, else the next given after."""
    ordered = sorted(named, key=lambda each: each.span)
    people: dict[str, list[Named]] = {}
    for each in ordered:
        if each.type == "person":
            for part in person_parts(each.name):
                people.setdefault(part, []).append(each)
    for each in ordered:
        while each.type == "person" and (fuller := _fuller(each, people)) != each.name:
            each = replace(each, name=fuller)
        yield each


def _fuller(named: Named, people: Mapping[str, Sequence[Named]]) -> str:
    parts = set(named.name.split())
    others = people.get(named.name.split()[0], ())
    here = bisect_left(others, named.span, key=lambda each: each.span)
    near = (*reversed(others[max(0, here - NEAR) : here]), *others[here : here + NEAR])
    return next((each.name for each in near if parts < set(each.name.split())), named.name)
