"""The curator's decisions as commands, for scripts and for whoever would rather not edit YAML.

Each writes its decision, tells the file and line, and does nothing where the decision stands already.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Literal, get_args

import click

from dossier import decide, grouping, seeds, settings
from dossier.build import assemble
from dossier.cli.options import ROOT, report
from dossier.curation import schema as schemas
from dossier.curation.decisions import (
    ActorDecision,
    Alias,
    ArticleDecision,
    Confirmation,
    Different,
    FieldDecision,
    MentionDecision,
    Merge,
    NameDecision,
    NameVerdict,
    Naming,
    NewActor,
    Pin,
    QuoteDecision,
    Split,
)
from dossier.curation.reading import AGENCIES, AUTHORS, QUOTES
from dossier.curation.writing import SETTABLE, Written
from dossier.model import Actor, ActorType, Dossier, Problem, name_key, printable
from dossier.settings import Settings
from dossier.slug import slug

NONE = "none"
KINDS = {"agencies": AGENCIES, "authors": AUTHORS}  # of the fields that are lists
TYPES: tuple[str, ...] = get_args(ActorType)

reason = click.option("--reason", default="", help="Why: it becomes a comment above what is written.")
names = click.argument("names", nargs=-1, required=True)
article = click.argument("article", callback=lambda context, option, value: seeds.address(Path(value).stem))
paragraph = click.argument("paragraph", type=click.IntRange(0))
nth = click.option("--nth", type=click.IntRange(1), help="Which of several places in the paragraph (else all).")


# ---------------------------------------------------------------------------------------- on names


@click.command()
@names
@click.option("--as", "actor", metavar="ACTOR", help="They are names of this actor, who is known already.")
@click.option("--weak", is_flag=True, help="With --as: only where the article names the actor otherwise, too.")
@click.option("--type", "type", type=click.Choice(TYPES), help="What a new actor is (else what the machine found).")
@click.option("--id", "id", help="A new actor's address (else made of the name).")
@ROOT
@reason
def accept(
    root: Path,
    names: tuple[str, ...],
    actor: str | None,
    weak: bool,
    type: ActorType | None,
    id: str | None,
    reason: str,
) -> None:
    """Take NAMES into the authority file: each as a new actor or, with --as, as another name of one."""
    if weak and not actor:
        raise click.UsageError("--weak says how a name counts for an actor: add --as ACTOR")
    if actor and (type or id):
        raise click.UsageError("--as names an actor who is known already: leave out --type and --id")
    if id and len(names) > 1:
        raise click.UsageError("--id is for one name")
    chosen = _settings(root)
    if actor:
        _on_names(root, chosen, [Alias(actor, name, weak) for name in names], reason)
    dossier = assemble(root, chosen)
    found = {} if type else _types(dossier)
    unknown = [name for name in names if not type and name_key(name) not in found]
    if unknown:
        raise click.UsageError(
            f"no article has the name '{printable(unknown[0])}' found in it: say what it is with --type"
        )
    also = _acronyms(dossier)
    actors = [Actor(id or slug(name), name, type or found[name_key(name)], also.get(slug(name), ())) for name in names]
    _on_names(root, chosen, [NewActor(one) for one in actors], reason)


def _acronyms(dossier: Dossier) -> dict[str, tuple[str, ...]]:
    """The acronyms that articles print for names nobody reviewed, by the names' addresses: they go along with a name,
    so that the page of a found actor holds as much when it is accepted."""
    found: dict[str, tuple[str, ...]] = {}
    for group in grouping.groups(dossier.articles):
        spelt = (one.text for one in group.spellings if one.how == "acronym" and "(" not in one.text)
        found[group.id] = tuple(name for name in spelt if name not in dossier.authority.rejected)
    return found


def _types(dossier: Dossier) -> dict[str, ActorType]:
    """What the machine takes names for, by their keys, in most of their places."""
    counts: dict[str, Counter[ActorType]] = {}
    for one in dossier.articles:
        for mention in one.machine.mentions:
            for name in {name_key(mention.name), name_key(mention.evidence.text)}:
                counts.setdefault(name, Counter())[mention.type] += 1
    return {name: min(found, key=lambda type: (-found[type], type)) for name, found in counts.items()}


@click.command()
@names
@ROOT
@reason
def reject(root: Path, names: tuple[str, ...], reason: str) -> None:
    """Decide that NAMES, and their acronyms, are no names: they are not shown as such any more, nor asked for again."""
    chosen = _settings(root)
    also = _acronyms(assemble(root, chosen))
    whole = dict.fromkeys(spelt for name in names for spelt in (name, *also.get(slug(name), ())))
    _on_names(root, chosen, [NameVerdict(name, "reject") for name in whole], reason)


@click.command()
@names
@ROOT
@reason
def unsure(root: Path, names: tuple[str, ...], reason: str) -> None:
    """Leave NAMES open: they stay marked as names nobody vouches for, and are asked for last."""
    _on_names(root, _settings(root), [NameVerdict(name, "unsure") for name in names], reason)


@click.command()
@click.argument("kept")
@click.argument("gone")
@ROOT
@reason
def merge(root: Path, kept: str, gone: str, reason: str) -> None:
    """Make two actors one: KEPT takes the names of GONE, whose address leads there from now on."""
    _on_names(root, _settings(root), [Merge(kept, gone)], reason)


@click.command()
@names
@ROOT
@reason
def different(root: Path, names: tuple[str, ...], reason: str) -> None:
    """Decide that NAMES, or actors by their ids, are each another's, however alike they look: nobody asks again."""
    if len(names) < 2:
        raise click.UsageError("name two, or more")
    _on_names(root, _settings(root), [Different(names)], reason)


@click.command()
@click.argument("actor")
@click.argument("name")
@click.option("--alias", "aliases", multiple=True, help="A name that goes along with it.")
@click.option("--type", "type", type=click.Choice(TYPES), help="What the new actor is (else the same as the old).")
@click.option("--id", "id", help="The new actor's address (else made of the name).")
@ROOT
@reason
def split(
    root: Path, actor: str, name: str, aliases: tuple[str, ...], type: ActorType | None, id: str | None, reason: str
) -> None:
    """Make two of one ACTOR: NAME becomes an actor of its own. `dossier mention` gives it single mentions."""
    chosen = _settings(root)
    whole = decide.authority(root, chosen).find(actor)
    if whole is None:
        raise click.UsageError(f"there is no actor '{printable(actor)}' in the authority file")
    part = Actor(id or slug(name), name, type or whole.type, aliases)
    _on_names(root, chosen, [Split(actor, part)], reason)


# ------------------------------------------------------------------------------------- on articles


@click.command("set")
@article
@click.argument("field", type=click.Choice(SETTABLE))
@click.argument("values", nargs=-1)
@click.option("--unset", is_flag=True, help="Take the decision back: the line becomes a comment.")
@ROOT
@reason
def set_field(root: Path, article: str, field: str, values: tuple[str, ...], unset: bool, reason: str) -> None:
    """Decide a FIELD of an ARTICLE, such as `date 2024-05-16` or `rights excerpt`.

    `none` decides that there is no date, source, agency or author. Agencies and authors are lists, each VALUE one name;
    a kind other than the usual one follows it, as in `AP=photo` and `RaP=initials`.
    """
    if unset == bool(values):
        raise click.UsageError("give a value, or --unset")
    if field not in KINDS and len(values) > 1:
        raise click.UsageError(f"{field} has one value: put it in quotation marks")
    value = None if unset else _listed(values, KINDS[field]) if field in KINDS else values[0]
    _on_article(root, article, [FieldDecision(field, value)], reason)


def _listed(values: tuple[str, ...], kinds: tuple[str, ...]) -> tuple[str | Mapping[str, str], ...]:
    return () if values == (NONE,) else tuple(_credit(value, kinds) for value in values)


def _credit(value: str, kinds: tuple[str, ...]) -> str | Mapping[str, str]:
    name, _, kind = value.rpartition("=")
    return {"name": name, "kind": kind} if name and kind in kinds else value


@click.command()
@article
@click.argument("actors", nargs=-1, required=True)
@click.option("--not", "drop", is_flag=True, help="It is not: what was taken for a mention of them is none.")
@ROOT
@reason
def about(root: Path, article: str, actors: tuple[str, ...], drop: bool, reason: str) -> None:
    """Decide that an ARTICLE is about ACTORS, though it may not name them; or, with --not, that it is not."""
    verdict: Literal["add", "drop"] = "drop" if drop else "add"
    _on_article(root, article, [ActorDecision(actor, verdict) for actor in actors], reason)


@click.command()
@article
@paragraph
@click.argument("words")
@click.argument("actor")
@nth
@ROOT
@reason
def mention(root: Path, article: str, paragraph: int, words: str, actor: str, nth: int | None, reason: str) -> None:
    """Decide that WORDS in a PARAGRAPH of an ARTICLE name an ACTOR, or `none`.

    Paragraphs count as on the article's page; 0 is the headline and what else stands above the first.
    """
    decision = MentionDecision(Pin(words, paragraph, nth), Naming(None if actor == NONE else actor))
    _on_article(root, article, [decision], reason)


@click.command()
@article
@paragraph
@click.argument("words")
@click.argument("speaker", required=False)
@click.option("--reject", is_flag=True, help="It is no quotation at all.")
@click.option("--kind", type=click.Choice(QUOTES), help="Word for word, or as reported.")
@nth
@ROOT
@reason
def quote(
    root: Path,
    article: str,
    paragraph: int,
    words: str,
    speaker: str | None,
    reject: bool,
    kind: Literal["direct", "indirect"] | None,
    nth: int | None,
    reason: str,
) -> None:
    """Decide that WORDS in a PARAGRAPH of an ARTICLE are said by SPEAKER: an actor, or `none` that we can name."""
    if reject == bool(speaker):
        raise click.UsageError("name the speaker (or none), or --reject the quotation")
    naming = Naming(None if speaker in (None, NONE) else speaker)
    _on_article(root, article, [QuoteDecision(Pin(words, paragraph, nth), naming, kind, reject)], reason)


@click.command()
@article
@ROOT
@reason
def confirm(root: Path, article: str, reason: str) -> None:
    """Decide that all decisions on an ARTICLE hold for its text as it is now: you have read it again."""
    _on_article(root, article, [Confirmation()], reason)


# ----------------------------------------------------------------------------------------- the rim


def _settings(root: Path) -> Settings:
    chosen, problems = settings.read(root)
    report(problems)
    return chosen


def _on_names(root: Path, chosen: Settings, decisions: Iterable[NameDecision], reason: str) -> None:
    _tell(decide.on_name(root, chosen, decision, reason) for decision in decisions)


def _on_article(root: Path, article: str, decisions: Iterable[ArticleDecision], reason: str) -> None:
    chosen = _settings(root)
    _tell(decide.on_article(root, chosen, article, decision, reason=reason) for decision in decisions)


def _tell(outcomes: Iterator[Written | Problem]) -> None:
    """Tell each decision's place, or why it was not written, and end the command."""
    refused = 0
    for outcome in outcomes:
        click.echo(str(outcome), err=isinstance(outcome, Problem))
        refused += isinstance(outcome, Problem)
    sys.exit(1 if refused else 0)


@click.command("schema")
@click.argument("kind", type=click.Choice(schemas.KINDS))
def schema(kind: schemas.Kind) -> None:
    """Print the JSON Schema of a KIND of file, for editors that check while one types."""
    click.echo(schemas.files()[f"{kind}.json"], nl=False)
