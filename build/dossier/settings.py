"""What a dossier is set to: read from its `mkdocs.yml`, so that there is one settings file."""

import difflib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Any, Literal, cast, get_args

import yaml

from dossier import language
from dossier.model import Problem, Rights

FILE = "mkdocs.yml"
YAML = "tag:yaml.org,2002:"  # what the tags of YAML's own kinds of values begin with
Unreviewed = Literal["pages", "labelled", "hidden"]
Dates = Literal["id", "en-GB", "en-US"]
CONTACT = re.compile(r"https?://[^\s<>\"]+|[^\s<>\"@:/]+@[^\s<>\"@:/]+\.[^\s<>\"@:/]+")
SMALL = 20  # articles: a dossier of fewer gives every name a page that it finds


@dataclass(frozen=True, slots=True)
class Settings:
    """`language` is the pages' language (`theme.language`), `seeds` and `docs` are folders below the root.

    `seeds`, `unreviewed`, `found_from` and `rights` stand under `extra.dossier`: names the machine found and nobody
    reviewed have pages of their own if at least `found_from` articles hold them, are labelled only, or hidden; `rights`
    is the default of articles that state none. So do `dates`, how days are written where a language has several ways,
    and `contact`, where readers report errors. `title`, `description`, `author`, `copyright` and `url` are the site's.
    """

    title: str = "Dossier"
    language: str = "id"
    docs: str = "docs"
    seeds: str = "seeds"
    unreviewed: Unreviewed = "pages"
    rights: Rights = "full"
    found_from: int | None = None
    dates: Dates | None = None
    contact: str = ""
    description: str = ""
    author: str = ""
    copyright: str = ""
    url: str = ""

    def least(self, articles: int) -> int | None:
        """In how many of so many articles a name must stand to have a page unreviewed; None where none has."""
        if self.unreviewed != "pages":
            return None
        return self.found_from or (1 if articles < SMALL else 2)

    @property
    def authority(self) -> str:
        """The authority file: who is known to the dossier. Like the other two, relative to the dossier's root."""
        return f"{self.seeds}/actors.yml"

    @property
    def events(self) -> str:
        """The file of the events that the curator named."""
        return f"{self.seeds}/events.yml"

    @property
    def changes(self) -> str:
        """The record of changes, for readers."""
        return f"{self.seeds}/changes.yml"

    @property
    def address(self) -> str:
        """The site's absolute address, which ends in a slash; empty if it has none (yet)."""
        return f"{self.url.rstrip('/')}/" if self.url.startswith(("https://", "http://")) else ""


# Each setting as `mkdocs.yml` has it: the keys that lead to it.
KEYS = {
    "title": ("site_name",),
    "description": ("site_description",),
    "author": ("site_author",),
    "copyright": ("copyright",),
    "url": ("site_url",),
    "docs": ("docs_dir",),
    "language": ("theme", "language"),
}
OWN = ("extra", "dossier")  # where the settings are that MkDocs does not know
OWN_KEYS = ("seeds", "unreviewed", "found_from", "rights", "dates", "contact")
ALLOWED = {
    "language": language.codes(),
    "unreviewed": get_args(Unreviewed),
    "rights": get_args(Rights),
    "dates": get_args(Dates),
}
FOLDERS = ("docs", "seeds")
NUMBERS = ("found_from",)  # from 1


def read(root: Path) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings of the dossier at `root`; what cannot be used is a problem and its default stands."""
    try:
        # Composed and never constructed: MkDocs' own tags (`!ENV`, `!!python/name:…`) are not ours, and run nothing.
        top = yaml.compose((root / FILE).read_bytes(), Loader=yaml.CSafeLoader)
    except FileNotFoundError:
        return Settings(), (Problem(FILE, None, "there is none here", "run dossier in a dossier's folder"),)
    except OSError as error:
        return Settings(), (Problem(FILE, None, f"it cannot be read ({error.strerror})", "look who may read it"),)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else None
        return Settings(), (Problem(FILE, line, "this is not YAML", "mend the line, or the one above it"),)
    stated: dict[str, str | int] = {}
    problems = []
    for setting, written, node in _stated(top):
        if wrong := _wrong(setting, written, node):
            problems.append(Problem(FILE, node.start_mark.line + 1, *wrong))
        else:
            stated[setting] = _value(setting, node.value)
    chosen = Settings(**cast(dict[str, Any], stated))
    if wrong := _overlap(chosen.seeds, chosen.docs):  # else MkDocs would publish the articles' files
        problems.append(Problem(FILE, None, *wrong))
        chosen = replace(chosen, seeds=Settings().seeds)
    return chosen, tuple(problems)


def _stated(top: yaml.Node | None) -> Iterator[tuple[str, str, yaml.Node]]:
    """What a `mkdocs.yml` states that concerns us: our name of it (empty if we know none), the keys, and the value."""
    for setting, keys in KEYS.items():
        if node := _at(top, keys):
            yield setting, ".".join(keys), node
    for key, node in _fields(_at(top, OWN)).items():
        yield key if key in OWN_KEYS else "", ".".join((*OWN, key)), node


def _at(node: yaml.Node | None, keys: Sequence[str]) -> yaml.Node | None:
    """The value that keys lead to; None if there is none, or if it is for MkDocs alone to know (`!ENV`)."""
    for key in keys:
        node = _fields(node).get(key)
    return node


def _fields(node: yaml.Node | None) -> dict[str, yaml.Node]:
    """The values of a mapping by their keys, but for those left empty and those with a tag of their own."""
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    return {
        key.value: value
        for key, value in pairs
        if isinstance(key, yaml.ScalarNode) and value.tag.startswith(YAML) and value.tag != f"{YAML}null"
    }


def _value(setting: str, written: str) -> str | int:
    """A setting as it is used."""
    if setting in NUMBERS:
        return int(written)
    return str(PurePosixPath(written)) if setting in FOLDERS else written


def _wrong(setting: str, written: str, node: yaml.Node) -> tuple[str, str] | None:
    """What is wrong with a setting, and what to do; None if nothing is."""
    value = node.value if isinstance(node, yaml.ScalarNode) else "…"
    if not setting:
        key = written.rpartition(".")[2]
        close = difflib.get_close_matches(key, OWN_KEYS, 1)
        remedy = f"did you mean '{close[0]}'?" if close else f"it knows {', '.join(OWN_KEYS)}"
        return f"'{key}' is no setting of {'.'.join(OWN)}", remedy
    if setting in ALLOWED and value not in ALLOWED[setting]:
        return f"{written} cannot be '{value}'", f"write one of {', '.join(ALLOWED[setting])}"
    if setting in NUMBERS:
        is_number = value.isascii() and value.isdigit() and 0 < len(value) < 7 and int(value) > 0
        return None if is_number else (f"{written} cannot be '{value}'", "write a whole number from 1")
    if setting == "contact" and not CONTACT.fullmatch(value):
        return f"{written} cannot be '{value}'", "write a web address (https://…) or a mail address"
    if node.tag != f"{YAML}str":
        return f"{written} cannot be '{value}'", "write a text, in quotation marks"
    if setting in FOLDERS and not _is_inside(value):
        return f"{written} '{value}' leaves the dossier's folder", "write a folder below it"
    return None


def _is_inside(folder: str) -> bool:
    """Whether a folder is one below the dossier's own."""
    path = PurePosixPath(folder)
    return bool(path.parts) and not path.is_absolute() and ".." not in path.parts and "\\" not in folder


def _overlap(seeds: str, docs: str) -> tuple[str, str] | None:
    """What is wrong with a folder of seeds that lies in that of the pages, or holds it; None if neither is."""
    one, other = PurePosixPath(seeds), PurePosixPath(docs)
    if one.is_relative_to(other) or other.is_relative_to(one):
        return f"the seeds in {seeds}/ and the pages in {docs}/ lie in one another", "give each a folder of its own"
    return None
