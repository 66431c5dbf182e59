"""MkDocs' door to the dossier, and the only module that imports MkDocs: build before, watch the seeds, index after.

Whatever is wrong is logged as a warning, so that `mkdocs build --strict` fails at it while `mkdocs serve` goes on
with the rest: an exception in here would leave every request waiting.
"""

import logging
import posixpath
import re
import shlex
from dataclasses import dataclass
from hashlib import sha256
from html import escape
from pathlib import Path
from urllib.parse import quote, unquote, urljoin

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents
from mkdocs.utils import CountHandler

from dossier import language, search, settings, write
from dossier.build import build, review_page
from dossier.remembered import Remembered

log = logging.getLogger("mkdocs.hooks.dossier")

HEADING = re.compile(r"<h1(?P<id> (?:[^>]* )?id=\"(?P<name>[^\"]*)\")?[^>]*>.*?</h1>", re.DOTALL)
FACTS = '<details class="facts"'  # of an article; what is folded stands together
FEWEST = 3  # headings of a page whose contents are worth a list
TO_MARKDOWN = re.compile(r'<a href="(?P<path>[^":#?]+\.md)(?P<anchor>(?:#[^"]*)?)"')


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


COMMANDS: list[str] = []  # what MkDocs was started to do: build, serve or gh-deploy
UI: dict[str, str] = {}  # the words of the dossier's language, as the build that runs has it


@dataclass(frozen=True, slots=True)
class Rendered:
    """What MkDocs made of a page's Markdown; `links` are the anchors it leads to, by the source of their page."""

    html: str
    toc: TableOfContents
    anchors: set[str] | None
    links: dict[str, dict[str, str]]


class Renderings:
    """Pages as they were rendered: Markdown would take half the time of a rebuild in which most of it is the same.

    A page is rendered anew when anything that its HTML hangs on has changed: its Markdown, the extensions and their
    options, or the files that links can lead to. Kept are the dossier's own pages alone (an extension may fetch
    other files into a page written by hand), and only those of which MkDocs says nothing: so it warns every time.
    """

    def __init__(self) -> None:
        self._before: dict[str, Rendered] = {}
        self._now: dict[str, Rendered] = {}
        self._frame, self._own = "", frozenset[str]()
        self._key, self._markdown = "", ""  # of the page that MkDocs renders
        self._said = CountHandler()

    def begin(self, config: MkDocsConfig, files: Files) -> None:
        """A build begins: what the one before did not ask for is forgotten."""
        self._before, self._now = self._now, {}
        self._own = write.written(Path(config.docs_dir))
        options = (config.markdown_extensions, config.mdx_configs, config.use_directory_urls, config.validation)
        self._frame = _hash(options, sorted((file.src_uri, file.url, file.inclusion.name) for file in files))
        logging.getLogger("mkdocs").addHandler(self._said)

    def open(self, page: Page, markdown: str) -> str:
        """The Markdown that MkDocs has yet to render: nothing, if the page is known."""
        source, self._markdown = page.file.src_uri, markdown
        own = source in self._own and "title" in page.meta  # else MkDocs takes the title from the rendering
        self._key = _hash(self._frame, source, markdown) if own else ""
        self._said.counts.clear()
        return "" if self._key in self._before else markdown

    def close(self, page: Page, html: str, files: Files) -> str:
        """The page's HTML, with what MkDocs knows of it beside."""
        page.markdown = self._markdown
        if known := self._before.get(self._key):
            page.toc, page.present_anchor_ids = known.toc, known.anchors
            linked = ((files.get_file_from_path(source), anchors) for source, anchors in known.links.items())
            page.links_to_anchors = {file: anchors for file, anchors in linked if file}
            self._now[self._key] = known
            return known.html
        if self._key and not self._said.counts:
            links = {file.src_uri: anchors for file, anchors in (page.links_to_anchors or {}).items()}
            self._now[self._key] = Rendered(html, page.toc, page.present_anchor_ids, links)
        return html


# Kept from one rebuild of `mkdocs serve` to the next.
FIND, TEMPLATES, RENDERINGS = Remembered(), Templates(), Renderings()


def on_startup(command: str, dirty: bool) -> None:
    """Know whether MkDocs serves: what waits for the curator is shown then, and never published."""
    COMMANDS.append(command)


def on_config(config: MkDocsConfig) -> None:
    """Without a `nav` all pages would stand in every page's, and Material prints their titles as if they were HTML."""
    if config.nav is None:
        log.warning("mkdocs.yml has no 'nav': write one that leaves the articles out, as `dossier init` does")


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


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Under `mkdocs serve`, add the page of what waits for the curator; it is a file of MkDocs', not one in docs/."""
    if COMMANDS[-1:] == ["serve"]:
        try:
            path, text = review_page(_root(config), FIND)
            page = File.generated(config, path, content=text, inclusion=InclusionLevel.NOT_IN_NAV)
            files.append(page)
            log.info("what waits for a decision is at %s", page.url)
        except Exception:
            log.exception("the page of what waits for review could not be made")
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> None:
    """All files are known, no page is rendered yet."""
    RENDERINGS.begin(config, files)
    UI.update(language.load(settings.read(_root(config))[0].language).ui)


@event_priority(-100)  # after whoever else changes the Markdown …
def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Leave nothing to be rendered of a page that is known."""
    return RENDERINGS.open(page, markdown)


@event_priority(100)  # … and before whoever changes the HTML
def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Give a page that is known what was rendered of it, lead the links of its pictures to pages, and fold its contents
    below its title, where a phone has no column for them."""
    whole = _led(RENDERINGS.close(page, html, files), page, files)
    heading = HEADING.search(whole)
    if heading is None:
        return whole
    page.meta["heading"] = heading["name"] or ""  # where a reader skips to
    if COMMANDS[-1:] == ["serve"] and page.meta.get("reviewed") is False:
        whole = f"{whole[: heading.end()]}{_deciding(page)}{whole[heading.end() :]}"
    facts = whole.find(FACTS, heading.end())
    cut = facts if facts >= 0 else heading.end()
    return f"{whole[:cut]}{_contents(page)}{whole[cut:]}"


def _deciding(page: Page) -> str:
    """The commands that decide whether a found actor is one, for the curator who is at work."""
    name = shlex.quote(str(page.meta["title"]))
    lines = (
        f"dossier accept {name}",
        f"dossier accept {name} --as …",
        f"dossier reject {name}",
        f"dossier unsure {name}",
    )
    commands = escape("\n".join(lines))
    summary = f"<summary>{escape(UI['found.decide'])}</summary>"
    return f'<details class="decide" open>{summary}<pre><code>{commands}</code></pre></details>'


def _contents(page: Page) -> str:
    """The page's headings as a list that is folded; nothing of a page with few."""
    if sum(1 for _ in page.toc) < FEWEST:
        return ""
    items = "".join(f'<li><a href="{escape(one.url)}">{one.title}</a></li>' for one in page.toc)
    summary = f"<summary>{escape(UI['onpage'])}</summary>"
    return f'<details class="onpage" data-pagefind-ignore>{summary}<ul>{items}</ul></details>'


def _led(html: str, page: Page, files: Files) -> str:
    """The HTML with addresses of pages where links still name Markdown files: those of pictures, which MkDocs takes for
    HTML of the author's own and leaves alone (Zensical does not)."""
    here = posixpath.dirname(page.file.src_uri)

    def led(found: re.Match[str]) -> str:
        path = posixpath.normpath(posixpath.join(here, unquote(found["path"])))
        file = files.get_file_from_path(path)
        if file is None:
            log.warning("%s: a picture leads to %s, which is not there", page.file.src_uri, path)
            return found[0]
        return f'<a href="{file.url_relative_to(page.file)}{found["anchor"]}"'

    return TO_MARKDOWN.sub(led, html)


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
        root = _root(config)
        chosen, _ = settings.read(root)
        search.index(Path(config.site_dir), language.load(chosen.language))
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


def _hash(*parts: object) -> str:
    return sha256(repr(parts).encode()).hexdigest()


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent
