"""The curator's loop, at random: texts change, decisions are made by hand and by command, files are laid out anyhow.

No decision is ever lost, applied to other words than it was made on, or rewritten.
"""

import hashlib
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.curation import apply, read_authority, read_decisions
from dossier.curation.decisions import (
    ActorDecision,
    Alias,
    ArticleDecision,
    Confirmation,
    Different,
    FieldDecision,
    MentionDecision,
    Merge,
    NameDecision,
    NameVerdict,
    Naming,
    NewActor,
    Pin,
    QuoteDecision,
    Split,
)
from dossier.curation.writing import RefusedError, edit_article, edit_authority
from dossier.evidence import verify
from dossier.model import Actor, Authority, Document, Evidence, Facts, Mention, Quote, Segment, Span, name_key

WORDS = ("Ratna", "Dili", "Bu", "kata", "di", "Timor: Leste", "#satu", "“era”", "no", "Dili's")
IDS = ("ratna", "dili", "timor")
AUTHORITY = Authority({id: Actor(id, id.capitalize(), "person") for id in IDS})

words = st.sampled_from(WORDS)
texts = st.lists(st.lists(words, min_size=1, max_size=5).map(" ".join), min_size=1, max_size=4).map("\n".join)
pins = st.builds(Pin, st.lists(words, min_size=1, max_size=2).map(" ".join), st.integers(0, 4), st.none() | st.just(2))
namings = st.builds(Naming, st.none() | st.sampled_from(IDS))
fields = st.one_of(
    st.builds(FieldDecision, st.sampled_from(("title", "source", "notes", "date_note")), words | st.none()),
    st.builds(FieldDecision, st.just("notes"), st.lists(words, min_size=20, max_size=30).map(" ".join)),
    st.builds(FieldDecision, st.just("date"), st.sampled_from(("2024-05-16", "2024~", "none", "2024-13-40"))),
    st.builds(FieldDecision, st.just("agencies"), st.lists(st.sampled_from(("AFP", "A, P")), max_size=2).map(tuple)),
)
decisions: st.SearchStrategy[ArticleDecision] = st.one_of(
    fields,
    st.builds(MentionDecision, pins, namings),
    st.builds(QuoteDecision, pins, namings, st.none() | st.just("indirect")),
    st.builds(ActorDecision, st.sampled_from(IDS), st.sampled_from(("add", "drop"))),
    st.just(Confirmation()),
)
comments = st.sampled_from(("", "  # so", "\n# between\n", "\n\n"))
reasons = st.sampled_from(("", "why: because", "it's “so” # really"))


# ------------------------------------------------------------------- an article and its file


def document(text: str) -> Document:
    return Document("x", "seeds/x.txt", text, hashlib.sha256(text.encode()).hexdigest())


def machine(text: str) -> Facts:
    """What a simple machine finds: a paragraph a line, a mention a capital, a quote a pair of marks."""
    segments, start = [], 0
    for number, line in enumerate(text.split("\n")):
        segments.append(Segment("paragraph" if number else "headline", Span(start, start + len(line)), number))
        start += len(line) + 1

    def found(pattern: str) -> list[Evidence]:
        return [Evidence(m[0], Span(*m.span()), "test.machine") for m in re.finditer(pattern, text)]

    mentions = (Mention("person", one.text, "dili" if one.text == "Dili" else None, one) for one in found(r"[A-Z]\w+"))
    return Facts(
        "id", tuple(segments), mentions=tuple(mentions), quotes=tuple(Quote("direct", e) for e in found("era"))
    )


@dataclass
class Expected:
    """What the file must say: the decisions that were made, in the order in which the last ones count."""

    fields: dict[str, object] = field(default_factory=dict)
    add: set[str] = field(default_factory=set)
    drop: set[str] = field(default_factory=set)
    mentions: dict[Pin, Naming] = field(default_factory=dict)
    quotes: dict[Pin, QuoteDecision] = field(default_factory=dict)

    def decide(self, decision: ArticleDecision) -> None:
        match decision:
            case FieldDecision(name, value):
                self.fields[name] = value
            case ActorDecision(actor, verdict):
                (self.add if verdict == "add" else self.drop).add(actor)
                (self.drop if verdict == "add" else self.add).discard(actor)
            case MentionDecision(pin, naming):
                self.mentions[pin] = naming
            case QuoteDecision(pin):
                self.quotes[pin] = decision

    def check(self, data: bytes) -> None:
        said, problems = read_decisions("seeds/x.yml", data)
        assert problems == ()
        if said is None:
            assert self == Expected()
            return
        assert {one.actor for one in said.add} == self.add
        assert {one.actor for one in said.drop} == self.drop
        assert {one.pin: Naming(one.naming.actor) for one in said.mentions} == self.mentions
        assert {one.pin: replace(one, naming=Naming(one.naming.actor)) for one in said.quotes} == self.quotes
        read = {
            "title": said.title.value if said.title else None,
            "source": said.outlet.name if said.outlet else None,
            "notes": said.notes or None,
            "date_note": said.date_note or None,
            "date": "none" if "date" in said.withdrawn else said.published.edtf if said.published else None,
            "agencies": tuple(one.name for one in said.agencies) if said.agencies is not None else None,
        }
        assert {name: value for name, value in self.fields.items() if value is not None} == {
            name: value for name, value in read.items() if value is not None
        }


def untouched(source: str, key: str) -> list[str]:
    """The lines of a file but for those of one field; a comment may stand at the margin between the field's lines."""
    lines, inside = [], False
    for line in source.split("\n"):
        inside = line.startswith(f"{key}:") or (inside and line[:1] in ("", " ", "\r", "#"))
        if not inside or line.startswith("#"):
            lines.append(line)
    return lines


def stand_in(lines: Sequence[str], source: str) -> bool:
    """Whether the lines stand in a file, in their order and to the letter."""
    rest = iter(source.split("\n"))
    return all(any(line == other for other in rest) for line in lines if line.strip())


def key_of(decision: ArticleDecision) -> str:
    match decision:
        case FieldDecision(name, _):
            return name
        case ActorDecision():
            return "actors"
        case MentionDecision():
            return "mentions"
        case QuoteDecision():
            return "quotes"
        case Confirmation():
            return "sha256"


@st.composite
def written_by_hand(draw: st.DrawFn, sha256: str) -> str:
    """A decision file as a person might lay it out."""

    def item(fields: dict[str, object]) -> str:
        gap = draw(st.sampled_from(("", " ")))
        return "{" + gap + ", ".join(f"{key}:  {json.dumps(value)}" for key, value in fields.items()) + gap + "}"

    mentions = [
        item({"words": "Dili", "paragraph": draw(st.integers(0, 3)), "actor": "timor"}),
        item({"paragraph": 1, "words": "Bu Ratna", "reject": "true"}),
    ]
    parts = [f"sha256: {sha256}"]
    parts += draw(
        st.permutations(["title:   Judul itu", "source: 'Harian'", "date_note: >\n   a\n\n   b # c", "lang: id"])
    )
    end = draw(comments)
    parts += draw(
        st.sampled_from(
            (
                [],
                [f"mentions: [{mentions[0]}, {mentions[1]}]"],
                [f"mentions:{end.rstrip()}\n    - {mentions[0]}{end.rstrip(chr(10))}\n    - {mentions[1]}"],
                ["mentions:\n  - words: 'Bu Ratna'  # she\n    paragraph: 1\n    actor: ratna"],
            )
        )
    )
    source = "".join(f"{part}{draw(comments) if part[:4] != 'date' else ''}\n" for part in parts)
    return source.replace("\n", draw(st.sampled_from(("\n", "\r\n"))))


steps = st.lists(st.tuples(decisions, reasons) | texts, min_size=2, max_size=7)


@settings(max_examples=700)
@given(st.data(), texts, steps)
def test_decisions_on_an_article_are_kept_and_hold_on_their_words_only(
    data: st.DataObject, text: str, taken: Sequence[tuple[ArticleDecision, str] | str]
) -> None:
    now = document(text)
    source = data.draw(written_by_hand(now.sha256) | st.just("")).encode()
    expected = expectation(source)
    for step in taken:
        if isinstance(step, str):
            now = document(step)
        else:
            decision, reason = step
            try:
                edited = edit_article(source, decision, now.sha256, reason)
            except RefusedError:
                pass
            else:
                expected.decide(decision)
                assert stand_in(untouched(source.decode(), key_of(decision)), edited.decode())
                assert edit_article(edited, decision, now.sha256, reason) == edited
                source = edited
        expected.check(source)
        holds(now, source)


def expectation(source: bytes) -> Expected:
    """What a file says that was written by hand."""
    said, problems = read_decisions("seeds/x.yml", source)
    assert problems == ()
    if said is None:
        return Expected()
    known = {"title": said.title and said.title.value, "source": said.outlet and said.outlet.name}
    named = {one.pin: Naming(one.naming.actor) for one in said.mentions}
    return Expected({**known, "date_note": said.date_note}, mentions=named)


def holds(now: Document, source: bytes) -> None:
    """Decisions on this text are applied to their own words, or told; those on another one are told together."""
    found = machine(now.text)
    said, _ = read_decisions("seeds/x.yml", source)
    article, problems = apply(now, found, said, AUTHORITY)
    assert article.machine == found
    assert verify(article) == ()
    if said is None:
        assert (article.facts, problems) == (found, ())
    elif said.sha256 != now.sha256:
        assert article.facts == found
        assert [problem.line for problem in problems] == [said.sha256_line]
    else:
        told = {problem.line for problem in problems}
        paragraphs = dict(enumerate(now.text.split("\n")))
        pinned = [(one.pin, one.naming.line) for one in said.mentions]
        pinned += [(one.pin, one.naming.line) for one in said.quotes]
        for pin, line in pinned:
            assert pin.words in paragraphs.get(pin.paragraph, "") or line in told
        places = {(pin.words, pin.paragraph) for pin, _ in pinned}
        for evidence in article.facts.evidence():
            if evidence.by == "curator" and evidence.span:
                paragraph = now.text.count("\n", 0, evidence.span.start)
                assert (evidence.text, paragraph) in places or "era" in evidence.text


# ---------------------------------------------------------------------------- names and actors

names = st.sampled_from(("Ratna", "Bu Ratna", "R. W.", "Hadi", "Pak Hadi", "no", "Rabu: Malam", "Foto #1", "“X”", "é"))
ids = st.sampled_from(("ratna", "rw", "dili", "hadi", "old"))
actors = st.builds(Actor, ids | st.just("new"), names, st.just("person"), st.lists(names, max_size=2).map(tuple))
name_decisions: st.SearchStrategy[NameDecision] = st.one_of(
    st.builds(NewActor, actors),
    st.builds(Alias, ids, names, st.booleans()),
    st.builds(NameVerdict, names, st.sampled_from(("reject", "unsure"))),
    st.builds(Merge, ids, ids),
    st.builds(Split, ids, actors),
    st.builds(Different, st.lists(ids | names, min_size=2, max_size=3, unique=True).map(tuple)),
)
RATNA = """\
- id: ratna
  name: Ratna
  type: person  # she
  aliases:
    - Bu Ratna  # so
    - Bu R.

# Perhaps the same.
- {id: rw, name: R. W., type: person, aliases: [ RW,Rw ], former_ids: [old]}
- reject: Foto Lain
"""
HADI = """\
- id: hadi
  type:   person
  aliases: [Pak Hadi,   Pak H.]   # “Pak”
  name: 'Hadi'
  weak_aliases:
  - H.
  description: >-
    Gubernur # satu
- unsure: "Foto #1"
"""
WIDE = HADI.replace("\n  ", "\n    ").replace("- id", "-   id").replace("- unsure", "-   unsure").replace("\n", "\r\n")
AUTHORITIES = ("", "# Nobody yet.\n", RATNA, RATNA + HADI, WIDE)


@settings(max_examples=300)
@given(st.sampled_from(AUTHORITIES), st.lists(st.tuples(name_decisions, reasons), min_size=4, max_size=9))
def test_decisions_on_names_are_kept_whatever_is_decided_after_them(
    start: str, taken: Sequence[tuple[NameDecision, str]]
) -> None:
    source = start.encode()
    for decision, reason in taken:
        before, _ = read_authority("", source)
        try:
            edited = edit_authority(source, decision, reason)
        except RefusedError:
            continue
        after, problems = read_authority("", edited)
        assert problems == ()
        assert edit_authority(edited, decision, reason) == edited
        laid_out_alike(source, edited)
        for id, actor in before.actors.items():
            for address in (id, *actor.former_ids):
                assert after.find(address) is not None
            now = after.find(id)
            if now and not isinstance(decision, Split):
                assert {actor.name, *actor.aliases, *actor.weak_aliases} <= {now.name, *now.aliases, *now.weak_aliases}
        for verdict in ("rejected", "unsure"):
            for name in getattr(before, verdict):
                assert name_key(name) in map(name_key, getattr(after, verdict)) or name in about(decision)
        source = edited


def about(decision: NameDecision) -> tuple[str, ...]:
    match decision:
        case NewActor(actor) | Split(_, actor):
            return (actor.name, *actor.aliases)
        case Alias(_, name, _) | NameVerdict(name, _):
            return (name,)
        case Merge() | Different():
            return ()


def laid_out_alike(before: bytes, after: bytes) -> None:
    """Every line of an authority file is in its edited state, as it was or as a comment, but lists and brackets: they
    may hold more or less, and keep the comment behind them."""
    lines = after.decode().splitlines()
    bare = {line.replace("# ", "", 1) for line in lines} | {*lines}
    for line in before.decode().splitlines():
        if re.match(r" *(weak_)?aliases:| *former_ids:|- \{", line):
            assert line.partition("  #")[2] in after.decode()
        else:
            assert line in bare
