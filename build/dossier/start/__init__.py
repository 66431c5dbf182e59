"""A new dossier's files, as {path: text}: with them MkDocs builds it from the installed package alone.

Their layout is in `templates/`, their words in the language packs (`start`).
"""

import json
from dataclasses import dataclass

from jinja2 import Environment, PackageLoader, StrictUndefined

from dossier import language
from dossier.model import Rights
from dossier.theme import FOLDER as THEME

# MkDocs' file comes last: where it is, the others are too.
TEMPLATES = {
    "hook.py": "hook.py.j2",
    "requirements.txt": "requirements.txt.j2",
    ".gitignore": "gitignore.j2",
    f"{THEME}/.gitignore": "theme.gitignore.j2",
    ".github/workflows/dossier.yml": "workflow.yml.j2",
    "seeds/actors.yml": "actors.yml.j2",
    "mkdocs.yml": "mkdocs.yml.j2",
}


@dataclass(frozen=True, slots=True)
class Choices:
    """What a new dossier is to be: `language` is a pack's code, `rights` those of articles that state none,
    `program` how pip is to get this program (a requirement, empty if nobody knows)."""

    title: str
    language: str
    rights: Rights
    program: str = ""


def files(chosen: Choices) -> dict[str, str]:
    """The files of a new dossier, by their paths below its folder.

    Raises KeyError or jinja2.UndefinedError if the language's pack lacks a word of them.
    """
    pack = language.load(chosen.language)
    environment = Environment(  # noqa: S701 (these are no HTML)
        loader=PackageLoader("dossier.start"), undefined=StrictUndefined, trim_blocks=True, keep_trailing_newline=True
    )
    environment.filters["quoted"] = _quoted
    values = {"chosen": chosen, "words": pack.start, "ui": pack.ui}
    made = {path: environment.get_template(name).render(values) for path, name in TEMPLATES.items()}
    return {
        "docs/about.md": pack.start["about_page"],
        "seeds/README.md": pack.start["seeds_page"],
        **made,
    }


def _quoted(text: str) -> str:
    """A text in quotation marks, as YAML and JSON both have it."""
    return json.dumps(text, ensure_ascii=False)
