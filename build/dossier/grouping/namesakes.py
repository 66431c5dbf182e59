"""Two people of one name: where neither what articles say they are nor whom they are named with has anything in common.

They are told apart and asked about, never merged: a group keeps the articles that hang together, the others leave it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set

from dossier import language
from dossier.grouping.groups import Group
from dossier.model import Article, name_key
from dossier.slug import slug

# Whoever more than one article in so many names keeps company with everybody, and tells no two people apart.
COMMON = 10


def common(groups: Sequence[Group]) -> frozenset[str]:
    """The addresses of the names that keep company with everybody."""
    counts = {group.id: len(group.articles) for group in groups}
    most = max(1, max(counts.values(), default=0) // COMMON)
    return frozenset(id for id, count in counts.items() if count > most)


def namesakes(group: Group, everywhere: Set[str]) -> frozenset[str]:
    """The ids of the articles that likely name somebody else of that name: those with a role that none of the articles
    that hang together bears out. Those named `everywhere` hold no articles together."""
    if group.type != "person" or len(group.articles) < 2:
        return frozenset()
    roles = {article.id: _roles(group, article) for article in group.articles}
    if sum(map(bool, roles.values())) < 2:
        return frozenset()
    ties = {one.id: {*roles[one.id], *_company(group, one, everywhere)} for one in group.articles}
    counts = Counter(one.article.id for one in group.found)
    parts = _parts(ties)
    main = max(parts, key=lambda part: (sum(counts[id] for id in part), sorted(part)))
    if not any(roles[id] for id in main):
        return frozenset()
    return frozenset(id for part in parts if part is not main for id in part if roles[id])


def _roles(group: Group, article: Article) -> frozenset[str]:
    """The words of the roles that an article gives the name."""
    spans = {one.span for one in group.found if one.article is article}
    small = language.load(article.facts.lang).stopwords
    told = (role.evidence.text for role in article.facts.roles if role.person in spans)
    return frozenset(word for text in told for word in name_key(text).split() if word not in small)


def _company(group: Group, article: Article, everywhere: Set[str]) -> Iterator[str]:
    """The addresses of whoever else the article names and few others do."""
    for mention in article.facts.mentions:
        other = mention.actor or slug(mention.name)
        if other != group.id and other not in everywhere:
            yield f"#{other}"


def _parts(ties: Mapping[str, set[str]]) -> list[set[str]]:
    """The articles by what ties them together, however far around."""
    holders: dict[str, list[str]] = defaultdict(list)
    for id, tied in ties.items():
        for one in tied:
            holders[one].append(id)
    parts: list[set[str]] = []
    left = dict.fromkeys(ties)
    while left:
        ahead, part = [next(iter(left))], set[str]()
        while ahead:
            id = ahead.pop()
            if id in left:
                del left[id]
                part.add(id)
                ahead += [other for one in ties[id] for other in holders.pop(one, ())]
        parts.append(part)
    return parts
