"""Articles of two states: added, gone, or with other facts."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace

from dossier.compare.values import Value, differences, stated
from dossier.model import Actor, Article, Change, Dossier, Evidence, Rights
from dossier.places import Places


def changes(old: Dossier, new: Dossier) -> Iterator[Change]:
    """The changes of articles. One that is added tells all its facts; of one that is gone there is no more to tell."""
    before = {article.id: article for article in old.articles}
    after = {article.id: article for article in new.articles}
    known, moved = _names(old, new), _moves(new)
    for id in sorted({*before, *after}):
        was, now = before.get(id), after.get(id)
        if now:
            if not was:
                yield Change("added", "article", id, _name(now))
            old_values = _values(was, now.rights, known, moved) if was else ()
            yield from differences("article", id, _name(now), old_values, _values(now, now.rights, known, moved))
        elif was:
            yield Change("gone", "article", id, _name(was))


def _name(article: Article) -> str:
    """The article's title, or its id if it has none or its rights withhold it."""
    title = Places(article).title
    return title.value if title else article.id


def _names(old: Dossier, new: Dossier) -> Mapping[str, str]:
    """What the actors are called, by their ids: by their new names as far as they are known still."""
    actors: dict[str, Actor] = {**old.authority.actors, **new.authority.actors}
    return {id: actor.name for id, actor in actors.items()}


def _moves(new: Dossier) -> Mapping[str, str]:
    """The ids that lead to others now: what was said of a merged actor is said of the one it became."""
    return {former: actor.id for actor in new.authority.actors.values() for former in actor.former_ids}


def _values(article: Article, rights: Rights, known: Mapping[str, str], moved: Mapping[str, str]) -> Iterator[Value]:
    """All that is known of an article, as far as it is worth telling that it changed; `rights` are those of today,
    which an earlier state of it has to obey too."""
    facts, places = article.facts, Places(replace(article, rights=rights))

    def worded(field: str, value: str, said: Evidence, found: Evidence) -> Value:
        """A value of words of the text."""
        is_withheld = found.span is not None and not places.may_show(found.span)
        return stated(field, value, said, words=_line(found), is_withheld=is_withheld)

    yield Value("text", article.document.sha256[:12])
    if facts.title:
        yield stated("title", facts.title.value, facts.title.evidence, is_withheld=places.title is None)
    if facts.published:
        yield stated("date", facts.published.edtf, facts.published.evidence)
    if facts.outlet:
        yield stated("source", facts.outlet.name, facts.outlet.evidence)
    yield from (stated("agency", one.kind, one.evidence, words=one.name) for one in facts.agencies)
    yield from (stated("author", one.kind, one.evidence, words=one.name) for one in facts.bylines)
    yield Value("language", facts.lang)
    yield Value("rights", article.rights, by="curator")
    for field in ("date_note", "notes", "url", "retrieved", "archive_url"):
        if value := getattr(article, field):
            yield Value(field, value, by="curator")
    yield from _named(article, known, moved)
    for quote in facts.quotes:
        speaker = quote.speaker
        who = known.get(moved.get(speaker.actor or "", speaker.actor or ""), speaker.name) if speaker else ""
        evidence = speaker.evidence if speaker and speaker.evidence.by == "curator" else quote.evidence
        yield worded("quote", who, evidence, quote.evidence)
    for role in facts.roles:
        yield worded("role", role.name, role.evidence, role.evidence)
    for date in facts.dates:
        yield worded("time", date.edtf or "", date.evidence, date.evidence)


def _named(article: Article, known: Mapping[str, str], moved: Mapping[str, str]) -> Iterator[Value]:
    """How often each actor is named, and each name that is no actor's."""
    counts: Counter[tuple[str, str, str]] = Counter()
    says: dict[tuple[str, str, str], Evidence] = {}
    for mention in article.facts.mentions:
        id = moved.get(mention.actor, mention.actor) if mention.actor else ""
        place = ("actor", id, known.get(id, mention.name)) if id else ("name", mention.name, mention.name)
        counts[place] += 1
        if mention.evidence.by == "curator" or place not in says:
            says[place] = mention.evidence
    for place, count in counts.items():
        field, key, words = place
        yield stated(field, str(count), says[place], key, words)


def _line(evidence: Evidence) -> str:
    return " ".join(evidence.text.split())
