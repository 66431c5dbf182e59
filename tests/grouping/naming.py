"""Articles that name people, made of a text and of its names: each with what it is and its fullest form there."""

from dataclasses import replace

from tests.pages.making import article, lines, mention, sentences

from dossier.model import ActorType, Article, Evidence, Facts, Mention, Role, Span

Named = tuple[str, ActorType, str]  # the words, what they are, the fullest form


def naming(id: str, text: str, *names: Named, roles: tuple[tuple[str, str], ...] = (), lang: str = "id") -> Article:
    """An article in which nobody is known; `roles` are pairs of words, a role and the name that it is said of."""
    segments = lines(text)
    mentions = [one for words, type, full in names for one in _mentions(text, words, type, full)]
    ordered = tuple(sorted(mentions, key=lambda one: one.evidence.span or Span(0, 0)))
    said = tuple(_role(text, role, name) for role, name in roles)
    return article(id, text, Facts(lang, segments, sentences(text, segments), mentions=ordered, roles=said))


def _mentions(text: str, words: str, type: ActorType, full: str) -> list[Mention]:
    return [replace(mention(text, words, None, nth, type), name=full) for nth in range(1, text.count(words) + 1)]


def _role(text: str, role: str, name: str) -> Role:
    start, person = text.index(role), text.index(name)
    evidence = Evidence(role, Span(start, start + len(role)), "tests.by-hand")
    return Role(evidence, Span(person, person + len(name)), name, None)
