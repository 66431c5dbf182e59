"""Measures on public corpora in a data folder; MEASURES.md says where they come from and how their records look.

Each measure is defined where it is counted. A set that the folder does not hold is left out.
"""

import datetime as dt
import json
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.measure.tallies import Tally, likeness, overlap, pairs
from tests.measure.values import alike

from dossier import language, seeds, when
from dossier.extract import extract, lang
from dossier.model import Authority, DateMention, Document, Evidence, Facts, Problem, Published, Quote

Record = Mapping[str, Any]
Tallies = defaultdict[str, Tally]
TYPES = {"person": "PER", "organization": "ORG", "country": "LOC", "place": "LOC"}
MARKS = " \"'“”„‟‘’,.;:!?()[]"
QUALIFIERS = "~?%"


def measure(folder: Path) -> Mapping[str, Tally]:
    """All measures that the folder holds data for."""
    tallies: Tallies = defaultdict(Tally)
    for path in sorted(folder.glob("ner/*.dev.jsonl")):
        _names(tallies, f"ner.{path.name.split('.')[0]}", records(path))
    for path in sorted(folder.glob("timex/*.jsonl")):
        _times(tallies, f"timex.{path.stem}", [record for record in records(path) if record["dates"] is not None])
    for path in sorted(folder.glob("quotes/*.jsonl")):
        _quotes(tallies, f"quotes.{path.name.split('.')[0]}", records(path))
    for name, count in (("articles", _articles), ("conflicts", _conflicts), ("yearless", _yearless)):
        if (path := folder / "news" / f"{name}.jsonl").exists():
            count(tallies, records(path))
    for path in sorted(folder.glob("html/*/gold.json")):
        _pages(tallies, f"html.{path.parent.name}", path)
    return tallies


def records(path: Path) -> list[Record]:
    """The objects of a file of JSON Lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


def facts(text: str, published: str | None = None) -> Facts:
    """What the machine finds in a text whose language it tells itself."""
    day = dt.date.fromisoformat(published) if published else None
    return extract(Document("a", "a.txt", text, ""), language.load(lang.detect(text)), Authority(), day)


def _span(evidence: Evidence | None) -> tuple[int, int]:
    return (evidence.span.start, evidence.span.end) if evidence and evidence.span else (0, 0)


# --------------------------------------------------------------------------------------- names


def _names(tallies: Tallies, name: str, sentences: Sequence[Record]) -> None:
    """Span and type exact; marks at the edges do not count, nor a name inside a longer one."""
    for record in sentences:
        wanted = {tuple(span) for span in record["spans"]}
        given = {
            (*_trimmed(record["text"], _span(m.evidence)), TYPES.get(m.type)) for m in facts(record["text"]).mentions
        }
        outer = {one for one in given if not any(o[:2] != one[:2] and o[0] <= one[0] and one[1] <= o[1] for o in given)}
        tallies[name].add(len(wanted & outer), len(outer), len(wanted))


def _trimmed(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """A span without the marks at its edges; a bracket that has its fellow inside stays."""
    start, end = span
    while start < end and text[start] in MARKS:
        start += 1
    while start < end and text[end - 1] in MARKS and not (text[end - 1] == ")" and "(" in text[start:end]):
        end -= 1
    return start, end


# --------------------------------------------------------------------------------------- times


def _times(tallies: Tallies, name: str, documents: Sequence[Record]) -> None:
    """found: expressions that overlap; value: … and mean the same; date.value: the same of dates alone. Reckoned
    from the document's day of creation."""
    for record in documents:
        given = facts(record["text"], record["dct"]).dates
        gold = record["dates"]
        matched = pairs([one["span"] for one in gold], [_span(one.evidence) for one in given], overlap, 1)
        right = [i for i, j in matched.items() if alike(gold[i]["value"], given[j].edtf)]
        tallies[f"{name}.found"].add(len(matched), len(given), len(gold))
        tallies[f"{name}.value"].add(len(right), len(given), len(gold))
        dates = [i for i, one in enumerate(gold) if one["type"] == "date"]
        taken = {matched[i] for i in matched}
        more = sum(one.type == "date" and j not in taken for j, one in enumerate(given))
        found = sum(i in matched for i in dates) + more
        tallies[f"{name}.date.value"].add(len({*right} & {*dates}), found, len(dates))


# -------------------------------------------------------------------------------------- quotes


def _quotes(tallies: Tallies, name: str, articles: Sequence[Record]) -> None:
    """span: direct quotes, four fifths alike; span.cue: of those given, the ones with the cue behind them, as all gold
    ones have; speaker: of gold quotes with a name behind the cue, exactly that name; nya: of found quotes with
    «katanya», those given any speaker; role: roles directly before a gold name, word for word."""
    for record in articles:
        found, gold = facts(record["text"]), record["quotes"]
        given = [quote for quote in found.quotes if quote.kind == "direct"]
        cued = [quote for quote in given if quote.cue and _span(quote.cue)[0] >= _span(quote.evidence)[1] - 1]
        wanted = [quote["span"] for quote in gold]
        matched = pairs(wanted, [_span(quote.evidence) for quote in given], likeness, 0.8)
        behind = pairs(wanted, [_span(quote.evidence) for quote in cued], likeness, 0.8)
        tallies[f"{name}.span"].add(len(matched), len(given), len(gold))
        tallies[f"{name}.span.cue"].add(len(behind), len(cued), len(gold))
        for i, quote in enumerate(gold):
            told = given[matched[i]] if i in matched else None
            if quote["speaker_kind"] == "named":
                tallies[f"{name}.speaker"].check(right=_words(told) == _plain(quote["speaker"]["text"]))
            elif quote["speaker_kind"] == "nya" and told:
                tallies[f"{name}.nya"].check(right=told.speaker is not None)
        roles = {(_trimmed(record["text"], _span(role.evidence)), role.person) for role in found.roles}
        for item in record["roles"]:
            span = _trimmed(record["text"], tuple(item["span"]))
            held = any(span == own and overlap((of.start, of.end), item["person"]) for own, of in roles)
            tallies[f"{name}.role"].check(right=held)


def _words(quote: Quote | None) -> str:
    return _plain(quote.speaker.evidence.text) if quote and quote.speaker else ""


def _plain(words: str | None) -> str:
    return re.sub(r"\W+", " ", (words or "").lower()).strip()


# ---------------------------------------------------------------------------------------- news


def _articles(tallies: Tallies, articles: Sequence[Record]) -> None:
    """outlet: given where the dateline prints one, and only there. Of the day of publication, from the body alone, in
    articles that print a full date: published.contains (the bounds hold it), .within1 and .exact (of a single day);
    published.careless: days claimed without reserve, and how many of them are right."""
    careless = tallies["news.published.careless"]  # shown also where there is none
    for record in articles:
        found = facts(record["text"])
        wanted, given = (record["dateline"] or {}).get("outlet"), found.outlet.name if found.outlet else None
        tallies["news.outlet"].add(
            int(bool(wanted) and _key(wanted) == _key(given)), int(bool(given)), int(bool(wanted))
        )
        if not record["date"]:
            continue
        gold, published = dt.date.fromisoformat(record["date"]), found.published
        day = _day(published.edtf) if published else None
        if published and day and (published.edtf[-1] not in QUALIFIERS or published.basis != "inferred"):
            careless.check(right=day == gold)
        if record["prints_full_date"]:
            tallies["news.published.contains"].check(right=_holds(published, gold))
            tallies["news.published.within1"].check(right=day is not None and abs((day - gold).days) <= 1)
            tallies["news.published.exact"].check(right=day == gold)


def _key(outlet: str | None) -> str:
    """«KOMPAS.com» and «Kompas» are the same."""
    bare = re.sub(r"\.?(?:com|con|co\.id|co|id|net|tv|org)$", "", (outlet or "").strip().lower())
    return re.sub(r"[\W_]+", "", bare)


def _day(edtf: str | None) -> dt.date | None:
    """The single day that a value names, with or without a time."""
    point = when.read(edtf) if edtf else None
    return point.earliest if point and point.earliest == point.latest else None


def _holds(published: Published | None, day: dt.date) -> bool:
    if not published or not (published.earliest or published.latest):
        return False
    return (published.earliest or day) <= day <= (published.latest or day)


def _conflicts(tallies: Tallies, articles: Sequence[Record]) -> None:
    """conflict: a weekday that contradicts its date is told, and the date stays as printed."""
    for record in articles:
        given = facts(record["text"]).dates
        for item in record["conflicts"]:
            told = _at(given, item["span"])
            right = told is not None and told.conflict and str(_day(told.edtf)) == item["date"]
            tallies["news.conflict"].check(right=right)


def _yearless(tallies: Tallies, articles: Sequence[Record]) -> None:
    """yearless: a date without its year, over 200 days from the day of publication (which is given), is that day."""
    for record in articles:
        given = facts(record["text"], record["date"]).dates
        for item in record["yearless"]:
            told = _at(given, item["span"])
            tallies["news.yearless"].check(right=told is not None and str(_day(told.edtf)) == item["date"])


def _at(given: Sequence[DateMention], span: Sequence[int]) -> DateMention | None:
    return max(
        (one for one in given if overlap(_span(one.evidence), span)),
        key=lambda one: overlap(_span(one.evidence), span),
        default=None,
    )


# --------------------------------------------------------------------------------------- pages


def _pages(tallies: Tallies, name: str, path: Path) -> None:
    """date: the page's day; title: word for word; author: none named but the page's reporters (and those it allows)."""
    for page in json.loads(path.read_text(encoding="utf-8")):
        document = seeds.document(path.parent / page["file"], page["file"])
        if isinstance(document, Problem):
            raise ValueError(str(document))
        found = extract(document, language.load(lang.detect(document.text)), Authority())
        if page.get("date"):
            day = _day(found.published.edtf) if found.published else None
            tallies[f"{name}.date"].check(right=str(day) == page["date"])
        if page.get("title"):
            title = found.title.value if found.title else None
            tallies[f"{name}.title"].check(right=_plain(title) == _plain(page["title"]))
        if "authors_allowed" in page:
            allowed = {_plain(author) for author in (*page["authors"], *page["authors_allowed"])}
            named = {_plain(one.name) for one in found.bylines if one.kind == "reporter"}
            tallies[f"{name}.author"].check(right=named <= allowed)
