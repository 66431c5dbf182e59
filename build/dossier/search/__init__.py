"""The search index of a built site: Pagefind's, made so that word families and aliases find each other."""

import json
import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec
from pagefind.service import get_executable

from dossier.language import Language
from dossier.model import Authority
from dossier.search import copies, families
from dossier.search.copies import Copy, Keys
from dossier.search.families import Families

FOLDER = "pagefind"  # below the site; Pagefind's own name for it
WORDS = "words.json"  # beside the index: what `search.js` needs to know of the language and the actors
# Not a language: Pagefind then stems nothing and compares words as they stand.
UNSTEMMED = "und"


def index(site: Path, language: Language, authority: Authority) -> int:
    """Make the site searchable; returns how many of its pages are.

    The same site gives the same bytes, but for the lists of facets: Pagefind 1.5 shuffles them.

    Raises RuntimeError with Pagefind's own words if it fails.
    """
    read = {path: copies.read((site / path).read_bytes(), path.parts[0]) for path in _pages(site)}
    pages = {path: copy for path, copy in read.items() if copy}
    rules = language.search.families
    family = families.gather(_forms(pages.values()), rules) if rules else Families({})
    keys = Keys(family.of, copies.names(authority))
    if not pages:
        return 0  # Pagefind fails where there is nothing to index
    with tempfile.TemporaryDirectory() as folder:
        for path, copy in pages.items():
            target = Path(folder, path)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(copies.write(copy, keys))
        _run(Path(folder), site / FOLDER, UNSTEMMED if rules else language.code)
    text = json.dumps(_words(language, family, authority), ensure_ascii=False, separators=(",", ":"))
    (site / FOLDER / WORDS).write_text(text, encoding="utf-8")
    return len(pages)


def _pages(site: Path) -> list[Path]:
    return sorted(path.relative_to(site) for path in site.rglob("*.html"))


def _forms(pages: Iterable[Copy]) -> set[str]:
    return {word.lower() for page in pages for text in page.texts() for word in copies.WORD.findall(text)}


def _run(source: Path, target: Path, language: str) -> None:
    """Run Pagefind on a folder of pages; its Python interface would wait a tenth of a second at every page."""
    command: list[str | Path] = [get_executable() or "pagefind", "--silent", "--force-language", language]
    command += ["--site", source, "--output-path", target.absolute()]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 (no shell, no outside words)
    if done.returncode:
        raise RuntimeError((done.stderr or done.stdout).strip())
    for unused in (*target.glob("pagefind-*ui.*"), *target.glob("pagefind-highlight.js")):
        unused.unlink()


def _words(language: Language, family: Families, authority: Authority) -> dict[str, Any]:
    actors = {
        " ".join(word.lower() for word in name): copies.actor_key(actor)
        for some in copies.names(authority).values()
        for name, actor in reversed(some)
    }
    rules = language.search.families
    return {
        "ui": dict(language.search.ui),
        "actors": dict(sorted(actors.items())),
        "families": family.members(),
        "rules": msgspec.to_builtins(rules) if rules else None,
    }
