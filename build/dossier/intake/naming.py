"""The name a new article's file gets: `date-outlet-words`, as far as they are known."""

from collections.abc import Collection

from dossier import seeds, when
from dossier.model import Facts
from dossier.slug import slug

WORDS = 7  # of the title: enough to tell articles of one day and outlet apart, and to be read in an address
LONGEST = 80  # bytes, all together: file systems take 255, and copies get longer names
LONGEST_OUTLET = 30
# Names that are other pages' or files' in a dossier, and those that Windows keeps for itself.
KEPT = seeds.RESERVED | {
    "con",
    "prn",
    "aux",
    "nul",
    *(f"{port}{number}" for port in ("com", "lpt") for number in range(10)),
}
UNNAMED = "article"


def name(facts: Facts, text: str, taken: Collection[str]) -> str:
    """A file's name without its ending: unlike all that are `taken` (in small letters), and fit for an address.

    A title that the article does not have is not made up: then its first words serve.
    """
    title = slug(facts.title.value if facts.title else text[:200])
    words = "-".join(title.split("-")[:WORDS])
    outlet = slug(facts.outlet.name)[:LONGEST_OUTLET] if facts.outlet else ""
    parts = filter(None, (_date(facts), outlet.strip("-"), words))
    whole = _cut("-".join(parts)) or UNNAMED
    names = (whole if number == 1 else f"{whole}-{number}" for number in range(1, len(taken) + len(KEPT) + 2))
    return next(one for one in names if one not in taken and one not in KEPT)


def _cut(whole: str) -> str:
    """As many words as fit; of a first one that does not, its beginning."""
    while len(whole.encode()) > LONGEST and "-" in whole:
        whole = whole.rpartition("-")[0]
    return whole.encode()[:LONGEST].decode(errors="ignore")


def _date(facts: Facts) -> str:
    """The date of publication as far as it is known: a day, a month, a year, or nothing. About a day is in a month."""
    known = when.read(facts.published.edtf) if facts.published else None
    if known is None or known.earliest is None or known.latest is None:
        return ""
    first, last = known.earliest.isoformat(), known.latest.isoformat()
    lengths = (7, 4) if known.qualifier else (10, 7, 4)
    return next((first[:length] for length in lengths if first[:length] == last[:length]), "")
