"""Small dossiers to make pages of: facts are named by the words they stand on."""

import re

from dossier import pages
from dossier.language import Language
from dossier.ledger import ledger
from dossier.model import (
    Actor,
    ActorType,
    Agency,
    Article,
    Authority,
    Byline,
    DateMention,
    DateType,
    Document,
    Dossier,
    Evidence,
    Facts,
    Mention,
    Outlet,
    Published,
    Quote,
    Role,
    Segment,
    SegmentKind,
    Span,
    Speaker,
    Title,
)
from dossier.settings import Settings
from dossier.when import read


def found(text: str, words: str, nth: int = 1) -> Evidence:
    """The evidence of the nth time that words stand in a text."""
    start = -1
    for _ in range(nth):
        start = text.index(words, start + 1)
    return Evidence(words, Span(start, start + len(words)), "tests.by-hand")


def lines(text: str, *kinds: SegmentKind) -> tuple[Segment, ...]:
    """A segment for every line that is not blank, of these kinds in turn and then paragraphs."""
    segments: list[Segment] = []
    start = number = 0
    for line in text.split("\n"):
        if line:
            kind = kinds[len(segments)] if len(segments) < len(kinds) else "paragraph"
            numbered = kind in ("paragraph", "subheading", "caption")
            number += numbered
            segments.append(Segment(kind, Span(start, start + len(line)), number if numbered else 0))
        start += len(line) + 1
    return tuple(segments)


def sentences(text: str, segments: tuple[Segment, ...]) -> tuple[Span, ...]:
    """A sentence up to every «. » of a segment."""
    spans = []
    for segment in segments:
        start = segment.span.start
        while (end := text.find(". ", start, segment.span.end)) >= 0:
            spans.append(Span(start, end + 1))
            start = end + 2
        spans.append(Span(start, segment.span.end))
    return tuple(spans)


def mention(text: str, words: str, actor: Actor | None, nth: int = 1, type: ActorType = "person") -> Mention:
    name = actor.name if actor else words
    return Mention(actor.type if actor else type, name, actor.id if actor else None, found(text, words, nth))


def dated(text: str, words: str, edtf: str | None, type: DateType = "date", **more: object) -> DateMention:
    return DateMention(type, edtf, found(text, words), **more)  # type: ignore[arg-type]


def published(edtf: str, evidence: Evidence) -> Published:
    known = read(edtf)
    assert known
    return Published(edtf, "stated", known.earliest, known.latest, evidence)


def article(id: str, text: str, facts: Facts, **more: object) -> Article:
    return Article(Document(id, f"seeds/{id}.txt", text, "0" * 64), facts, facts, **more)  # type: ignore[arg-type]


ALYA = Actor("alya-hartono", "Alya Hartono", "person", ("Alya",), description="Wali kota Sungai Rendah", wikidata="Q42")
KOTA = Actor("sungai-rendah", "Sungai Rendah", "place", former_ids=("kota-rendah",))

FIRST = """\
Wali Kota Buka Jembatan
Harian Rawa, Sungai Rendah - Wali Kota Alya Hartono membuka jembatan pada Senin (3/3/2025). Alya berterima kasih.
"Jembatan ini milik warga," kata Alya, seperti dikutip dari Kantor Berita Delta.
Jembatan itu dibangun sejak 2023 oleh Bima Karsa."""
SECOND = """\
Alya Hartono tiba di Sungai Rendah pada Maret 2025."""


def small_dossier() -> Dossier:
    """Two articles, two actors, an outlet and an agency."""
    segments = (
        *lines(FIRST, "headline"),
        Segment("dateline", found(FIRST, "Harian Rawa, Sungai Rendah -").span or Span(0, 0)),
    )
    speaker = Speaker("Alya Hartono", ALYA.id, found(FIRST, "Alya", 3))
    first = Facts(
        lang="id",
        segments=segments,
        sentences=sentences(FIRST, lines(FIRST, "headline")),
        title=Title("Wali Kota Buka Jembatan", "stated", found(FIRST, "Wali Kota Buka Jembatan")),
        outlet=Outlet("Harian Rawa", found(FIRST, "Harian Rawa")),
        place=found(FIRST, "Sungai Rendah"),
        bylines=(Byline("RS", "initials", Evidence("RS", None, "tests.by-hand")),),
        agencies=(Agency("Kantor Berita Delta", "text", found(FIRST, "Kantor Berita Delta")),),
        published=published("2025-03-03", found(FIRST, "Senin (3/3/2025)")),
        dates=(dated(FIRST, "Senin (3/3/2025)", "2025-03-03"), dated(FIRST, "2023", "2023", conflict=True)),
        mentions=(
            mention(FIRST, "Alya Hartono", ALYA),
            mention(FIRST, "Alya", ALYA, 2),
            mention(FIRST, "Alya", ALYA, 3),
            mention(FIRST, "Bima Karsa", None),
        ),
        quotes=(Quote("direct", found(FIRST, "Jembatan ini milik warga,"), speaker, found(FIRST, "kata")),),
        roles=(Role(found(FIRST, "Wali Kota", 2), Span(0, 0), "Alya Hartono", ALYA.id),),
    )
    second = Facts(
        lang="id",
        segments=lines(SECOND),
        sentences=sentences(SECOND, lines(SECOND)),
        mentions=(mention(SECOND, "Alya Hartono", ALYA), mention(SECOND, "Sungai Rendah", KOTA)),
        dates=(dated(SECOND, "Maret 2025", "2025-03"),),
    )
    articles = (article("jembatan", FIRST, first), article("tiba", SECOND, second, notes="Diterima lewat surat."))
    return Dossier(articles, Authority({one.id: one for one in (ALYA, KOTA)}))


def render(dossier: Dossier, language: Language, settings: Settings) -> dict[str, str]:
    """The pages of a dossier that has no data files."""
    return pages.render(ledger(dossier), language, settings)


def unnamed(page: str) -> str:
    """A page without the names that tell its links apart for listeners: `test_links` is about those."""
    return re.sub(r'\{ aria-label="[^"]*" \}', "", page)
