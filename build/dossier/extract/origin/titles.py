"""Titles: the stated headline, or words cut from the lead sentence."""

import re

from dossier.extract.origin import headlines
from dossier.language import Language
from dossier.model import Document, Evidence, Segment, Span, Title

LONGEST = 100
# A clause this short says too little: the cut is then made between words.
SHORTEST = 55
MARK = re.compile(r"[,;:–—](?=\s)|\s(?=[-–—]\s|\()")
OPENING = "\"“‘'«([ "
TRAILING = ",;:–—-.\"”’'“‘« "


def read(
    document: Document, segments: tuple[Segment, ...], sentences: tuple[Span, ...], language: Language
) -> Title | None:
    """The article's title. None only for a text without a sentence."""
    if document.page and document.page.title:
        stated = document.page.title
        return Title(stated.text, "stated", Evidence(stated.text, None, "titles.page", where=stated.where))
    for part in segments:
        if part.kind == "headline":
            words = part.span.of(document.text)
            value = headlines.strip(words.lstrip("# "), ())
            return Title(value, "stated", Evidence(words, part.span, "titles.headline"))
    body = [part.span for part in segments if part.kind == "paragraph"] or [part.span for part in segments]
    lead = next((s for s in sentences if body and body[0].contains(s)), sentences[0] if sentences else None)
    return _derived(document.text, lead, language) if lead else None


def _derived(text: str, lead: Span, language: Language) -> Title | None:
    """A title out of the lead sentence: whole if it is short, else up to a clause or word."""
    start = lead.start
    while start < lead.end and text[start] in OPENING:
        start += 1
    end = _cut(text, Span(start, lead.end), language)
    words = text[start:end].rstrip(TRAILING)
    if not words:
        return None
    span = Span(start, start + len(words))
    return Title(" ".join(words.split()), "derived", Evidence(words, span, "titles.lead"))


def _cut(text: str, sentence: Span, language: Language) -> int:
    """Where the title ends: before the last clause that leaves enough, else the last phrase, else between words."""
    if sentence.end - sentence.start <= LONGEST:
        return sentence.end
    edge = sentence.start + LONGEST
    words = [match.span() for match in re.finditer(r"\S+", text[sentence.start : edge + 1])]
    words = [(sentence.start + start, sentence.start + end) for start, end in words if sentence.start + end <= edge]
    enough = [(start, text[start:end].lower()) for start, end in words if start >= sentence.start + SHORTEST]
    clauses = [match.start() for match in MARK.finditer(text, sentence.start + SHORTEST, edge)]
    clauses += [start for start, word in enough if word in language.frame.clause_words]
    phrases = [start for start, word in enough if word in language.frame.phrase_words]
    if clauses or phrases:
        return max(clauses or phrases)
    while len(words) > 1 and text[slice(*words[-1])].lower() in language.stopwords:
        words.pop()
    return words[-1][1] if words else edge
