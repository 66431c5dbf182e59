"""The checker of the law that every fact has evidence: what a fact quotes is what stands there."""

from dossier.model import Article, Evidence, Problem

REMEDY = "report it: this is an error of the program, not of the article"


def verify(article: Article) -> tuple[Problem, ...]:
    """A problem for each piece of evidence, the machine's or the curator's, that does not hold."""
    every = dict.fromkeys((*article.machine.evidence(), *article.facts.evidence()))
    return tuple(problem for evidence in every if (problem := _check(article, evidence)))


def _check(article: Article, evidence: Evidence) -> Problem | None:
    text, span = article.document.text, evidence.span
    if span is None:
        return None if evidence.where else _problem(article, None, evidence, "names no place")
    if not 0 <= span.start < span.end <= len(text):
        return _problem(article, None, evidence, f"points to no words ({span.start} to {span.end} of {len(text)})")
    if span.of(text) != evidence.text:
        line = text.count("\n", 0, span.start) + 1
        return _problem(article, line, evidence, f"quotes words that do not stand at {span.start} to {span.end}")
    return None


def _problem(article: Article, line: int | None, evidence: Evidence, what: str) -> Problem:
    return Problem(article.document.file, line, f"the evidence of {evidence.rule} {what}", REMEDY)
