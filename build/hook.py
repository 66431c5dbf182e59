"""MkDocs' door to the dossier, and the only module that imports MkDocs: build before, watch the seeds, index after.

Whatever is wrong is logged as a warning, so that `mkdocs build --strict` fails at it while `mkdocs serve` goes on
with the rest: an exception in here would leave every request waiting.
"""

import logging
from pathlib import Path
from urllib.parse import quote, urljoin

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from dossier import curation, language, search, settings, write
from dossier.build import build

AUTHORITY = "actors.yml"  # beside the seeds

log = logging.getLogger("mkdocs.hooks.dossier")


def on_pre_build(config: MkDocsConfig) -> None:
    """Make the pages from the seeds, before MkDocs lists its files."""
    try:
        problems = build(_root(config))
    except Exception:
        log.exception("the dossier could not be built; its last pages stay")
        return
    for problem in problems:
        log.warning("%s", problem)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Lead an article's edit link to the curator's decisions (else to the seed), and give no other made page one."""
    seed = page.meta.get("seed")
    if page.edit_url and isinstance(seed, str):
        decisions = Path(seed).with_suffix(".yml")
        target = decisions.as_posix() if (_root(config) / decisions).exists() else seed
        levels = page.file.src_uri.count("/") + len(Path(config.docs_dir).relative_to(_root(config)).parts)
        page.edit_url = urljoin(page.edit_url, "../" * levels + quote(target))
    elif page.file.src_uri in write.written(Path(config.docs_dir)):
        page.edit_url = None
    return html


def on_post_build(config: MkDocsConfig) -> None:
    """Make the built site searchable."""
    chosen, _ = settings.read(_root(config))
    file = _root(config) / chosen.seeds / AUTHORITY
    authority, _ = curation.read_authority(file.name, file.read_bytes() if file.is_file() else b"")
    try:
        search.index(Path(config.site_dir), language.load(chosen.language), authority)
    except (OSError, RuntimeError) as error:
        log.warning("the site is not searchable: %s", error)


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: object) -> LiveReloadServer:
    """Rebuild when a seed or a hand-written page changes, but not at the pages that the rebuild itself writes."""
    docs = Path(config.docs_dir)
    made = {path.split("/")[0] for path in write.written(docs)} | {write.MANIFEST}
    server.unwatch(str(docs))
    for path in (_root(config) / settings.read(_root(config))[0].seeds, *docs.iterdir()):
        if path.name not in made and path.exists():
            server.watch(str(path))
    return server


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent
