"""What was found in an article, and what was not, for the person who added it."""

from collections.abc import Iterator

from dossier import language
from dossier.model import Article, Authority, Published, printable

MOST = 6  # names in a line


def told(article: Article, authority: Authority) -> Iterator[str]:
    """A line for each kind of fact; what was not found is said."""
    facts = article.facts
    yield _line("title", f"{printable(facts.title.value)} ({facts.title.basis})" if facts.title else "")
    yield _line("outlet", printable(facts.outlet.name) if facts.outlet else "")
    yield from _date(facts.published)
    yield _line("byline", _some([one.name for one in facts.bylines]))
    yield _line("agencies", _some([one.name for one in facts.agencies]))
    known = [authority.actors[id].name for id in dict.fromkeys(one.actor for one in facts.mentions) if id]
    new = list(dict.fromkeys(one.name for one in facts.mentions if not one.actor))
    yield _line("actors", f"{len(known)} known: {_some(known)}" if known else "none that actors.yml lists")
    yield _line("names", f"{len(new)} not in actors.yml: {_some(new)}" if new else "no others")
    silent = sum(quote.speaker is None for quote in facts.quotes)
    speakers = f"{silent} without a speaker" if silent else "each with its speaker"
    yield _line("quotes", f"{len(facts.quotes)}, {speakers}" if facts.quotes else "")
    yield _line("language", language.load(facts.lang).name)


def _date(published: Published | None) -> Iterator[str]:
    """The date of publication with its basis, its bounds where it is not a day, and the reasons."""
    yield _line("date", f"{published.edtf} ({published.basis})" if published else "")
    if not published:
        return
    if published.earliest != published.latest:
        bounds = (("not before", published.earliest), ("not after", published.latest))
        yield _line("", " and ".join(f"{words} {day}" for words, day in bounds if day))
    english = language.load("en").reasons
    yield from (_line("", english[one.key].format(detail=printable(one.detail))) for one in published.reasons)


def _line(what: str, value: str) -> str:
    return f"{what:<10} {value or 'not found'}"


def _some(names: list[str]) -> str:
    more = f" and {len(names) - MOST} more" if len(names) > MOST else ""
    return ", ".join(printable(name) for name in names[:MOST]) + more
