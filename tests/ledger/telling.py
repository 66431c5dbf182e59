"""Articles that tell of events, made of their sentences: the dates and names are given by their words."""

from tests.pages.making import article, dated, lines, mention, published, sentences

from dossier.model import Actor, Agency, Article, Authority, Dossier, Evidence, Facts, Outlet

NOWHERE = Evidence("", None, "tests.by-hand")
SARI = Actor("sari", "Sari", "person")
BUDI = Actor("budi", "Budi", "person")
RAWA = Actor("rawa", "Rawa", "place")
ACTORS = (SARI, BUDI, RAWA)


def report(
    id: str, text: str, *dates: tuple[str, str], on: str = "2024-05-10", by: str = "", of: str = "", lang: str = "id"
) -> Article:
    """An article published on a day (or unknown, if empty) by an outlet, resting on an agency."""
    segments = lines(text)
    agency = (Agency(of, "text", NOWHERE),) if of else ()
    facts = Facts(
        lang=lang,
        segments=segments,
        sentences=sentences(text, segments),
        outlet=Outlet(by, NOWHERE) if by else None,
        agencies=agency,
        published=published(on, NOWHERE) if on else None,
        dates=tuple(dated(text, words, edtf) for words, edtf in dates),
        mentions=tuple(
            mention(text, actor.name, actor, nth) for actor in ACTORS for nth in range(1, text.count(actor.name) + 1)
        ),
    )
    return article(id, text, facts)


def dossier(*articles: Article, **more: object) -> Dossier:
    """A dossier of articles that know the three actors."""
    return Dossier(articles, Authority({actor.id: actor for actor in ACTORS}), **more)  # type: ignore[arg-type]
