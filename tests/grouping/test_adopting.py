from dataclasses import replace

from tests.grouping.naming import Named, naming

from dossier.grouping import adopt
from dossier.model import Actor, Authority, Dossier, Evidence, Quote, Span, Speaker

RATNA: Named = ("Ratna Dewi", "person", "Ratna Dewi")
TEXT = "Menteri Ratna Dewi tiba. Semua aman, kata Ratna Dewi."


def dossier(*ids: str, authority: Authority | None = None) -> Dossier:
    made = [naming(id, TEXT, RATNA, roles=(("Menteri", "Ratna Dewi"),)) for id in ids]
    start = TEXT.rindex("Ratna")
    speaker = Speaker("Ratna Dewi", None, Evidence("Ratna Dewi", Span(start, start + 10), "tests"))
    said = Quote("indirect", Evidence("Semua aman", Span(25, 35), "tests"), speaker)
    articles = tuple(replace(one, facts=replace(one.facts, quotes=(said,))) for one in made)
    return Dossier(articles, authority or Authority())


def test_names_roles_and_quotes_of_a_group_are_the_found_actors() -> None:
    adopted = adopt(dossier("a", "b"), 2)
    actor = adopted.found["ratna-dewi"].actor
    assert (actor.name, actor.type, actor.is_reviewed) == ("Ratna Dewi", "person", False)
    for article in adopted.articles:
        assert {one.actor for one in article.facts.mentions} == {"ratna-dewi"}
        assert [role.actor for role in article.facts.roles] == ["ratna-dewi"]
        assert [quote.speaker and quote.speaker.actor for quote in article.facts.quotes] == ["ratna-dewi"]
        assert all(one.actor is None for one in article.machine.mentions)  # what the machine read stays
    assert dict(adopted.actors) == {"ratna-dewi": actor}


def test_a_name_of_fewer_articles_stays_a_name() -> None:
    assert adopt(dossier("a"), 2).found == {}
    assert set(adopt(dossier("a"), 1).found) == {"ratna-dewi"}


def test_nothing_is_found_where_the_curator_decided() -> None:
    left_open = Authority(unsure={"Ratna Dewi": "seeds/actors.yml:3"})
    assert adopt(dossier("a", "b", authority=left_open), 2).found == {}
    namesake = Actor("ratna-dewi", "Ratna Dewi Kusuma", "person")
    assert adopt(dossier("a", "b", authority=Authority({namesake.id: namesake})), 2).found == {}
    former = Actor("ratna", "Ratna Dewi Kusuma", "person", former_ids=("ratna-dewi",))
    assert adopt(dossier("a", "b", authority=Authority({former.id: former})), 2).found == {}
