"""Articles belong together by the actors they share, and the reason is told."""

from tests.pages.making import article, lines, mention

from dossier.ledger import ledger
from dossier.model import Actor, Article, Authority, Dossier, Facts

ALL, TWO, ONE = (Actor(name.lower(), name, "person") for name in ("Semua", "Berdua", "Sendiri"))
ACTORS = {actor.name: actor for actor in (ALL, TWO, ONE)}


def of(id: str, text: str) -> Article:
    mentions = tuple(mention(text, name, actor) for name, actor in ACTORS.items() if name in text)
    return article(id, text, Facts("id", lines(text), mentions=mentions))


MADE = ledger(
    Dossier(
        (of("a", "Semua dan Berdua."), of("b", "Berdua dan Semua dan Sendiri."), of("c", "Semua.")),
        Authority({actor.id: actor for actor in ACTORS.values()}),
    )
)


def test_articles_are_related_by_actors_that_not_every_article_names() -> None:
    assert {id: [(one.article.id, one.actors) for one in found] for id, found in MADE.related.items()} == {
        "a": [("b", (TWO,))],
        "b": [("a", (TWO,))],
    }


def test_what_an_article_adds_is_whom_no_other_names() -> None:
    assert MADE.adds == {"a": (), "b": (ONE,), "c": ()}


def test_whose_name_stands_in_another_article_for_something_else_is_named_there_too() -> None:
    def adds(elsewhere: str) -> tuple[Actor, ...]:
        other = article("c", elsewhere, Facts("id", lines(elsewhere)))
        return ledger(Dossier((of("b", "Sendiri."), other), Authority({ONE.id: ONE}))).adds["b"]

    assert adds("Sendiri - Pihak Sendiri membantah.") == ()
    assert adds("Sendirian ia berjalan, sendiri.") == (ONE,)
