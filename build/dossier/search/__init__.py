"""The search index of a built site: Pagefind's, made so that word families and aliases find each other."""

import json
import subprocess
import tempfile
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import msgspec
from pagefind.service import get_executable

from dossier.language import Language
from dossier.search import copies, families, subjects
from dossier.search.copies import Copy, Keys
from dossier.search.families import Families
from dossier.search.subjects import Data

FOLDER = "pagefind"  # below the site; Pagefind's own name for it
# Beside the index, for `search.js` and `suggest.js`: what they need to know of the language and of actors, the names
# of pages, and the words that a mistyped one may have meant.
WORDS, NAMES, VOCABULARY = "words.json", "names.json", "vocabulary.json"
# Not a language: Pagefind then stems nothing and compares words as they stand.
UNSTEMMED = "und"
# Of the words of all pages so many are known to a reader who mistypes one, the commonest first; none that is shorter.
MOST_WORDS, SHORTEST = 5000, 4


def index(site: Path, language: Language) -> int:
    """Make the site searchable; returns how many of its pages are.

    The same site gives the same bytes, but for the lists of facets: Pagefind 1.5 shuffles them.

    Raises RuntimeError with Pagefind's own words if it fails, and msgspec.DecodeError where the site's data are none.
    """
    read = {path: copies.read((site / path).read_bytes(), path.parts[0]) for path in _pages(site)}
    pages = {path: copy for path, copy in read.items() if copy}
    if not pages:
        return 0  # Pagefind fails where there is nothing to index
    data = subjects.read(site)
    rules = language.search.families
    forms = _forms(pages.values())
    family = families.gather(forms, rules) if rules else Families({})
    actors = copies.names((actor.id, (actor.name, *actor.aliases)) for actor in data.actors)
    kinds = {kind: language.search.ui[f"kind.{kind}"] for kind in subjects.KINDS}
    named = {"kinds": kinds, "names": subjects.names(pages, data)}
    keys = Keys(family.of, actors)
    with tempfile.TemporaryDirectory() as folder:
        for path, copy in {**pages, **_quotes(pages, data)}.items():
            target = Path(folder, path)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(copies.write(copy, keys))
        _run(Path(folder), site / FOLDER, UNSTEMMED if rules else language.code)
    common = sorted((form for form in forms if len(form) >= SHORTEST), key=lambda form: (-forms[form], form))
    told = {WORDS: _words(language, family, actors), NAMES: named, VOCABULARY: common[:MOST_WORDS]}
    for file, value in told.items():
        text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        (site / FOLDER / file).write_text(text, encoding="utf-8")
    return len(pages)


def _quotes(pages: Mapping[Path, Copy], data: Data) -> dict[Path, Copy]:
    """A copy for every quotation whose words and speaker are told, on a page that is searched."""
    found = {}
    for said in data.quotes:
        page = pages.get(Path("articles", said.article, "index.html"))
        if page and said.words and said.speaker:
            address = f"/articles/{said.id.replace('#', '/#')}"
            path = Path("quotes", said.id.replace("#", "-"), "index.html")
            found[path] = copies.quoted(page, said.speaker, said.words, address)
    return found


def _pages(site: Path) -> list[Path]:
    return sorted(path.relative_to(site) for path in site.rglob("*.html"))


def _forms(pages: Iterable[Copy]) -> Counter[str]:
    """The words of the pages in small letters, with how often they stand there."""
    return Counter(word.lower() for page in pages for text in page.texts() for word in copies.WORD.findall(text))


def _run(source: Path, target: Path, language: str) -> None:
    """Run Pagefind on a folder of pages; its Python interface would wait a tenth of a second at every page."""
    command: list[str | Path] = [get_executable() or "pagefind", "--silent", "--force-language", language]
    command += ["--site", source, "--output-path", target.absolute()]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 (no shell, no outside words)
    if done.returncode:
        raise RuntimeError((done.stderr or done.stdout).strip())
    for unused in (*target.glob("pagefind-*ui.*"), *target.glob("pagefind-highlight.js")):
        unused.unlink()


def _words(language: Language, family: Families, names: copies.Names) -> dict[str, Any]:
    actors = {
        " ".join(word.lower() for word in name): copies.actor_key(actor)
        for some in names.values()
        for name, actor in reversed(some)
    }
    rules = language.search.families
    return {
        "ui": dict(language.search.ui),
        "actors": dict(sorted(actors.items())),
        "families": family.members(),
        "rules": msgspec.to_builtins(rules) if rules else None,
    }
