"""What waits in single articles: decisions that do not hold, dates, quotations of nobody, and nobody named at all."""

from collections.abc import Iterator

from dossier.model import Article, Dossier, Problem, Reason
from dossier.places import Places
from dossier.review.items import Item, Offer, call, place


def titled(article: Article) -> str:
    """The article's title, or its id if it has none."""
    return article.facts.title.value if article.facts.title else article.id


def stale(dossier: Dossier, seeds: str) -> Iterator[Item]:
    """The decisions that do not hold: made on another text, on words or actors that are not there, misspelt."""
    articles = {article.document.decisions: article for article in dossier.articles}
    for problem in dossier.problems:
        if not (problem.file.startswith(f"{seeds}/") and problem.file.endswith(".yml")):
            continue
        article = articles.get(problem.file)
        offers = [Offer("write", file=problem.file, line=problem.remedy)]
        # Of decisions on another text the remedy tells the hash of the text as it is now.
        if article and article.document.sha256 in problem.remedy:
            offers.insert(0, call("confirm", "confirm", article.id))
        yield Item(
            "stale",
            _where(problem),
            Reason("review.stale", problem.message),
            article=article.id if article else None,
            offers=tuple(offers),
        )


def _where(problem: Problem) -> str:
    return problem.file if problem.line is None else f"{problem.file}:{problem.line}"


def undated(article: Article, places: Places) -> Iterator[Item]:
    """The date of publication, if nobody knows it or only its bounds, and the curator has said nothing of it."""
    published, machine = article.facts.published, article.machine.published
    is_withdrawn = published is None and machine is not None
    if article.date_note or is_withdrawn or (published and published.basis in ("stated", "curated")):
        return
    span = published.evidence.span if published else None
    yield Item(
        "undated",
        titled(article),
        Reason("review.bounded", published.edtf) if published else Reason("review.undated"),
        article=article.id,
        places=(place(article, places, span),) if span else (),
        offers=(call("date", "set", article.id, "date", "YYYY-MM-DD"),),
    )


def conflicts(article: Article, places: Places) -> Iterator[Item]:
    """The dates whose printed weekday is another day's, but for those that the curator's notes quote."""
    for date in article.facts.dates:
        words = " ".join(date.evidence.text.split())
        if date.conflict and date.evidence.span and words not in f"{article.notes} {article.date_note}":
            yield Item(
                "conflict",
                words,
                Reason("review.conflict", ", ".join(date.candidates) or (date.edtf or "")),
                article=article.id,
                places=(place(article, places, date.evidence.span),),
                offers=(Offer("write", file=article.document.decisions, line=f"notes: «{words}» …"),),
            )


def quotes(article: Article, places: Places) -> Iterator[Item]:
    """The direct quotations that the text gives to nobody, as far as the curator has not said so too."""
    for quote in article.facts.quotes:
        span = quote.evidence.span
        if quote.kind == "direct" and quote.speaker is None and quote.evidence.by == "machine" and span:
            found = place(article, places, span)
            words = " ".join(quote.evidence.text.split())
            pin = (article.id, str(found.paragraph), words)
            yield Item(
                "quote",
                words,
                Reason("review.quote"),
                article=article.id,
                places=(found,),
                offers=(
                    call("speaker", "quote", *pin, "ACTOR"),
                    call("speaker", "quote", *pin, "none"),
                    call("reject", "quote", *pin, options=("--reject",)),
                ),
            )


def unnamed(article: Article) -> Iterator[Item]:
    """The article, if it names nobody of the authority file."""
    if all(mention.actor is None for mention in article.facts.mentions):
        offers = (call("about", "about", article.id, "ACTOR"),)
        yield Item("unnamed", titled(article), Reason("review.unnamed"), article=article.id, offers=offers)
