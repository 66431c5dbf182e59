"""Measures on our own labelled texts; each is defined where it is counted."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.measure import labels
from tests.measure.labels import Labels
from tests.measure.tallies import Tally, likeness, overlap, pairs
from tests.measure.values import alike

from dossier import language
from dossier.extract import extract
from dossier.model import Authority, Document, Facts, Quote, Span

NOWHERE = Span(0, 0)


def measure(code: str) -> tuple[Mapping[str, Tally], list[str]]:
    """The measures over all texts of a language, and a line for whatever is wrong."""
    tallies: defaultdict[str, Tally] = defaultdict(Tally)
    wrong: list[str] = []
    for path in labels.files(code):
        gold = labels.read(path)
        wrong += [f"{path.stem}: {line}" for line in _measure(tallies, gold, facts(path, gold, code))]
    return tallies, wrong


def facts(path: Path, gold: Labels, code: str) -> Facts:
    """What the machine finds, with an empty authority file."""
    document = Document(path.stem, path.name, gold.text, "")
    return extract(document, language.load(code), Authority(), gold.day())


def _measure(tallies: defaultdict[str, Tally], gold: Labels, found: Facts) -> Iterator[str]:
    yield from _dates(tallies, gold, found)
    yield from _quotes(tallies, gold, found)
    yield from _frame(tallies, gold, found)


def _dates(tallies: defaultdict[str, Tally], gold: Labels, found: Facts) -> Iterator[str]:
    """dates.found: expressions that overlap; dates.value: … and mean the same; dates.conflict: weekdays flagged."""
    wanted, given = list(gold.labelled_dates()), list(found.dates)
    spans = [(one.evidence.span.start, one.evidence.span.end) for one in given if one.evidence.span]
    matched = pairs([one.span for one in wanted], spans, overlap, 1)
    right = [i for i, j in matched.items() if any(alike(value, given[j].edtf) for value in wanted[i].values)]
    tallies["dates.found"].add(len(matched), len(given), len(wanted))
    tallies["dates.value"].add(len(right), len(given), len(wanted))
    flagged = [one.evidence.text for one in given if one.conflict]
    tallies["dates.conflict"].add(len(set(flagged) & set(gold.conflicts)), len(flagged), len(gold.conflicts))
    for i, one in enumerate(wanted):
        if i not in right:
            got = f"{given[matched[i]].evidence.text!r} {given[matched[i]].edtf}" if i in matched else "nothing"
            yield f"date {one.words!r} is {one.values}, got {got}"
    yield from (
        f"no date: {one.evidence.text!r} {one.edtf}" for j, one in enumerate(given) if j not in matched.values()
    )


def _quotes(tallies: defaultdict[str, Tally], gold: Labels, found: Facts) -> Iterator[str]:
    """quotes.<kind>: statements that share four fifths of their words; quotes.<kind>.speaker: of those found, the
    ones said to be of whom the text names, or of nobody where it names nobody."""
    for kind, least in (("direct", 0.8), ("indirect", 0.8)):
        wanted = [one for one in gold.labelled_quotes() if one.kind == kind]
        given = [one for one in found.quotes if one.kind == kind]
        spans = [(span.start, span.end) for one in given if (span := one.evidence.span)]
        matched = pairs([one.span for one in wanted], spans, likeness, least)
        tallies[f"quotes.{kind}"].add(len(matched), len(given), len(wanted))
        for i, one in enumerate(wanted):
            words = gold.text[slice(*one.span)]
            if i not in matched:
                yield f"{kind} not found: {words!r}"
                continue
            told = _speaker(given[matched[i]])
            right = told is None if one.by is None else told is not None and one.by in told
            tallies[f"quotes.{kind}.speaker"].check(right=right)
            if not right:
                yield f"{kind} {words!r} is by {one.by}, got {told}"
        yield from (f"no {kind}: {one.evidence.text!r}" for j, one in enumerate(given) if j not in matched.values())


def _speaker(quote: Quote) -> str | None:
    return f"{quote.speaker.name} | {quote.speaker.evidence.text}" if quote.speaker else None


def _frame(tallies: defaultdict[str, Tally], gold: Labels, found: Facts) -> Iterator[str]:
    """title, outlet, place, byline, published, agencies: given as printed, and none where none is printed."""
    stated = found.title if found.title and found.title.basis == "stated" else None
    reporters = [one.name for one in found.bylines if one.kind == "reporter"]
    published = found.published
    if gold.anchor:
        published = None  # what an anchored text tells of its day is not looked at
    for name, wanted, given in (
        ("title", gold.title, stated.value if stated else ""),
        ("outlet", gold.outlet, found.outlet.name if found.outlet else ""),
        ("place", gold.place, found.place.text if found.place else ""),
        ("byline", gold.byline, reporters[0] if reporters else ""),
        ("published", gold.published, published.edtf if published else ""),
        ("published.basis", gold.basis, gold.basis and published.basis if published else ""),
    ):
        tallies[name].add(int(bool(wanted) and wanted == given), int(bool(given)), int(bool(wanted)))
        if wanted != given:
            yield f"{name} is {wanted!r}, got {given!r}"
    agencies = {one.name for one in found.agencies if one.kind == "text"}
    tallies["agencies"].add(len(agencies & {*gold.agencies}), len(agencies), len(gold.agencies))
    if agencies != {*gold.agencies}:
        yield f"agencies are {sorted(gold.agencies)}, got {sorted(agencies)}"
