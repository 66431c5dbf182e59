"""The site's looks as they ship with the tool: {path: text} of the folder that mkdocs.yml names as `custom_dir`.

They are written into each dossier at every build, so that a newer tool brings its newer looks, MkDocs and Zensical find
plain files, and one that a person has changed is left as it is.
"""

from collections.abc import Iterator
from html import escape
from importlib.resources import files
from importlib.resources.abc import Traversable
from string import Template

from dossier.language import Language

FOLDER = "theme"  # below the dossier's root
MISSING = "404.html"  # these two have words of their own
PRINTED = "partials/printed.html"
LINKS = {
    "search": """<a href="{{ 'search/' | url }}">%s</a>""",
    "home": """<a href="{{ nav.homepage.url | url }}">%s</a>""",
}


def render(language: Language, state: str = "") -> dict[str, str]:
    """All files of the theme, in the words of a language; `state` is that of the dossier, for whoever prints a page.

    Raises KeyError if the language's pack lacks a word of the theme.
    """
    found = dict(_files(files(__name__)))
    found[MISSING] = Template(found[MISSING]).substitute(_missing(language))
    found[PRINTED] = Template(found[PRINTED]).substitute(state=escape(state))
    return found


def _missing(language: Language) -> dict[str, str]:
    """What the page says that is shown for an address without one."""
    words = {key: escape(language.ui[f"missing.{key}"]) for key in ("title", "text", *LINKS)}
    links = {key: link % words[key] for key, link in LINKS.items()}
    return {"title": words["title"], "text": words["text"].format(**links)}


def _files(folder: Traversable, above: str = "") -> Iterator[tuple[str, str]]:
    for entry in sorted(folder.iterdir(), key=lambda one: one.name):
        path = above + entry.name
        if entry.is_dir() and not entry.name.startswith("__"):
            yield from _files(entry, f"{path}/")
        elif entry.is_file() and not entry.name.endswith(".py"):
            yield path, entry.read_text(encoding="utf-8")
