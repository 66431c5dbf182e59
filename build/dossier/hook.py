"""MkDocs' door to the dossier, and the only module that imports MkDocs: build before, watch the seeds, index after.

Whatever is wrong is logged as a warning, so that `mkdocs build --strict` fails at it while `mkdocs serve` goes on
with the rest: an exception in here would leave every request waiting.
"""

import logging
from pathlib import Path
from urllib.parse import quote, urljoin

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import Files

from dossier import curation, language, search, settings, write
from dossier.build import build
from dossier.remembered import Remembered

AUTHORITY = "actors.yml"  # beside the seeds

log = logging.getLogger("mkdocs.hooks.dossier")


class Templates(BytecodeCache):
    """The theme's templates as Jinja compiled them; MkDocs would have them compiled again at every rebuild."""

    def __init__(self) -> None:
        self._compiled: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket if its template was compiled before; Jinja compares the sources."""
        if compiled := self._compiled.get(bucket.key):
            bucket.bytecode_from_string(compiled)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        self._compiled[bucket.key] = bucket.bytecode_to_string()


# Kept from one rebuild of `mkdocs serve` to the next.
FIND, TEMPLATES = Remembered(), Templates()


def on_pre_build(config: MkDocsConfig) -> None:
    """Make the pages from the seeds, before MkDocs lists its files."""
    try:
        problems = build(_root(config), FIND)
        FIND.turn()
    except Exception:
        log.exception("the dossier could not be built; its last pages stay")
        return
    for problem in problems:
        log.warning("%s", problem)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Let edit links lead to what a person may edit: for an article to the decisions on it, or else to its seed."""
    env.bytecode_cache = TEMPLATES
    docs, root = Path(config.docs_dir), _root(config)
    made = write.written(docs)
    for page in (file.page for file in files.documentation_pages()):
        if page is None or page.edit_url is None:
            continue
        seed = page.meta.get("seed")
        if isinstance(seed, str):
            decisions = Path(seed).with_suffix(".yml").as_posix()
            up = "../" * (page.file.src_uri.count("/") + len(docs.relative_to(root).parts))
            page.edit_url = urljoin(page.edit_url, up + quote(decisions if (root / decisions).exists() else seed))
        elif page.file.src_uri in made:
            page.edit_url = None


def on_post_build(config: MkDocsConfig) -> None:
    """Make the built site searchable."""
    try:
        chosen, _ = settings.read(_root(config))
        file = _root(config) / chosen.seeds / AUTHORITY
        authority, _ = curation.read_authority(file.name, file.read_bytes() if file.is_file() else b"")
        search.index(Path(config.site_dir), language.load(chosen.language), authority)
    except Exception:
        log.exception("the site could not be made searchable")


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: object) -> LiveReloadServer:
    """Rebuild when a seed or a hand-written page changes, but not at the pages that the rebuild itself writes.

    A page that is added by hand while MkDocs serves is seen when it is started again.
    """
    docs = Path(config.docs_dir)
    made = {path.split("/")[0] for path in write.written(docs)} | {write.MANIFEST}
    server.unwatch(str(docs))
    for path in (_root(config) / settings.read(_root(config))[0].seeds, *docs.iterdir()):
        if path.name not in made and path.exists():
            server.watch(str(path))
    return server


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent
