"""What a dossier is set to: read from its `mkdocs.yml`, so that there is one settings file."""

import difflib
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Literal, get_args

import yaml

from dossier import language
from dossier.model import Problem, Rights

FILE = "mkdocs.yml"
Unreviewed = Literal["labelled", "hidden"]


@dataclass(frozen=True, slots=True)
class Settings:
    """`language` is the pages' language (`theme.language`), `seeds` and `docs` are folders below the root.

    `seeds`, `unreviewed` and `rights` stand under `extra.dossier`: names the machine found and nobody reviewed
    are published with a label or hidden; `rights` is the default of articles that state none. `title`,
    `description`, `author`, `copyright` and `url` are the site's.
    """

    title: str = "Dossier"
    language: str = "id"
    docs: str = "docs"
    seeds: str = "seeds"
    unreviewed: Unreviewed = "labelled"
    rights: Rights = "full"
    description: str = ""
    author: str = ""
    copyright: str = ""
    url: str = ""

    @property
    def address(self) -> str:
        """The site's absolute address, which ends in a slash; empty if it has none (yet)."""
        return f"{self.url.rstrip('/')}/" if self.url.startswith(("https://", "http://")) else ""


ALLOWED = {"language": language.codes(), "unreviewed": get_args(Unreviewed), "rights": get_args(Rights)}
OWN = ("seeds", "unreviewed", "rights")


class _Loader(yaml.CSafeLoader):
    """The safe loader, which also passes over MkDocs' own tags (`!ENV`, `!!python/name:…`): they are not ours."""


_Loader.add_multi_constructor("", lambda _loader, _suffix, _node: None)


def read(root: Path) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings of the dossier at `root`; what cannot be used is a problem and its default stands."""
    try:
        raw = yaml.load((root / FILE).read_bytes(), Loader=_Loader)  # noqa: S506 (derived from the safe loader)
    except FileNotFoundError:
        return Settings(), (Problem(FILE, None, "there is none here", "run dossier in a dossier's folder"),)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else None
        return Settings(), (Problem(FILE, line, "this is not YAML", "mend the line, or the one above it"),)
    stated = _stated(raw if isinstance(raw, dict) else {})
    problems = tuple(_problems(stated))
    wrong = {problem.message.split("'")[1] for problem in problems}
    return Settings(**{key: value for key, value in stated.items() if key not in wrong}), problems


def _stated(raw: dict[str, Any]) -> dict[str, Any]:
    """The settings a mkdocs.yml states, under our names; unknown ones of `extra.dossier` among them."""
    theme, extra = raw.get("theme"), raw.get("extra")
    own = extra.get("dossier") if isinstance(extra, dict) else None
    stated = {
        "title": raw.get("site_name"),
        "description": raw.get("site_description"),
        "author": raw.get("site_author"),
        "copyright": raw.get("copyright"),
        "url": raw.get("site_url"),
        "docs": raw.get("docs_dir"),
        "language": theme.get("language") if isinstance(theme, dict) else None,
        **(own if isinstance(own, dict) else {}),
    }
    return {str(key): value for key, value in stated.items() if value is not None}


def _problems(stated: dict[str, Any]) -> list[Problem]:
    known = {field.name for field in fields(Settings)}
    problems = []
    for key, value in stated.items():
        if key not in known:
            close = difflib.get_close_matches(key, OWN, 1)
            remedy = f"did you mean '{close[0]}'?" if close else f"it knows {', '.join(OWN)}"
            problems.append(Problem(FILE, None, f"'{key}' is no setting of extra.dossier", remedy))
        elif key in ALLOWED and value not in ALLOWED[key]:
            problems.append(
                Problem(FILE, None, f"'{key}' cannot be {value!r}", f"write one of {', '.join(ALLOWED[key])}")
            )
        elif not isinstance(value, str):
            problems.append(Problem(FILE, None, f"'{key}' cannot be {value!r}", "write a text"))
        elif key in ("docs", "seeds") and not _is_inside(value):
            problems.append(Problem(FILE, None, f"'{key}' leaves the dossier's folder", "write a folder below it"))
    return problems


def _is_inside(folder: str) -> bool:
    path = Path(folder)
    return not path.is_absolute() and ".." not in path.parts
