"""What several tests share: the built site of this repository, a browser to read it with, and the golden option."""

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from playwright.sync_api import Browser, ConsoleMessage, Dialog, Page, Request, sync_playwright
from tests.generated import generate

ROOT = Path(__file__).parent.parent
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
# Chromium asks for Google's hosts at every start; a closed network refuses it many times over.
QUIET = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"]

GROUPS = {"site": {"site", "sample_site"}, "big": {"big_site"}, "wheel": {"wheel"}, "trained": {"trained"}}

# Busy machines are slow now and then, and a red CI must be red again when it is run again.
hypothesis.settings.register_profile("ours", deadline=None, derandomize=os.environ.get("CI") == "true")
hypothesis.settings.load_profile("ours")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite the sample dossier's expected pages")


@pytest.hookimpl(tryfirst=True)  # before xdist reads the groups
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests of a built site run in one worker, so that each site is built once; so do those of the wheel and of a
    trained model. A test that takes long enough to build them again says so by a group of its own."""
    for item in (item for item in items if not item.get_closest_marker("xdist_group")):
        for group, fixtures in GROUPS.items():
            if fixtures & {*getattr(item, "fixturenames", ())}:
                item.add_marker(pytest.mark.xdist_group(group))


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository."""
    return ROOT


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This package, built as `pip install .` builds it."""
    folder = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--no-index"]
    subprocess.run([*pip, "--wheel-dir", str(folder), str(ROOT)], check=True, capture_output=True, timeout=120)
    return next(folder.glob("dossier-*.whl"))


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of this repository's seeds, built with `mkdocs build --strict` in a copy of its sources."""
    copy = sources(tmp_path_factory.mktemp("repository"), ROOT / "seeds")
    mkdocs(copy, "build", "--strict")
    return copy / "site"


@pytest.fixture(scope="session")
def sample_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the sample dossier's seeds in this repository's dress; its seeds have problems, so not strict."""
    copy = sources(tmp_path_factory.mktemp("sample"), ROOT / "tests" / "sample" / "seeds")
    mkdocs(copy, "build")
    return copy / "site"


@pytest.fixture(scope="session")
def big_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of 300 generated articles and 200 actors, whose lists run over many pages."""
    seeds = tmp_path_factory.mktemp("seeds")
    generate(seeds)
    copy = sources(tmp_path_factory.mktemp("big"), seeds)
    mkdocs(copy, "build", "--strict")
    return copy / "site"


def sources(folder: Path, seeds: Path) -> Path:
    """Copy what MkDocs builds from to a folder, with these seeds and without what an earlier build made."""
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copytree(seeds, folder / "seeds")
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "build", "docs", "theme"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    for name in filter(None, listed.split("\0")):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    return folder


def mkdocs(folder: Path, *arguments: str) -> str:
    """Run MkDocs in a folder and return what it says; fails the test with it if MkDocs fails."""
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", *arguments],
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on this machine; gives the address, which ends in a slash."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="session")
def site_url(site: Path) -> Iterator[str]:
    """The address of the built site."""
    with served(site) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium; without one the test is skipped, and where CI=true it fails: CI must not pass over it."""
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        absent = "no Chromium on this machine: install one (Debian: apt-get install chromium)"
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(absent)
    # Chromium's sandbox refuses to run as root.
    arguments = [*QUIET, "--no-sandbox"] if os.geteuid() == 0 else QUIET
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=arguments)
        yield started
        started.close()


@pytest.fixture
def page(browser: Browser, site_url: str) -> Iterator[Page]:
    """A browser's page at the built site; see `watched`."""
    with watched(browser, site_url) as opened:
        yield opened


@pytest.fixture
def sample_page(browser: Browser, sample_site: Path) -> Iterator[Page]:
    """A browser's page at the sample dossier's site; see `watched`."""
    with served(sample_site) as address, watched(browser, address) as opened:
        yield opened


@pytest.fixture
def big_page(browser: Browser, big_site: Path) -> Iterator[Page]:
    """A browser's page at the site of 300 articles; see `watched`."""
    with served(big_site) as address, watched(browser, address) as opened:
        yield opened


@contextmanager
def watched(browser: Browser, address: str) -> Iterator[Page]:
    """A page in a fresh profile. At its end the console must hold no error, no dialog may have come up and no request
    may have left the host."""
    context = browser.new_context(base_url=address, viewport={"width": 1280, "height": 800})
    context.set_default_timeout(10_000)
    opened = context.new_page()
    wrong: list[str] = []

    def console(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            wrong.append(f"console: {message.text}")

    def request(asked: Request) -> None:
        if not asked.url.startswith((address, "data:", "blob:")):
            wrong.append(f"left the host: {asked.url}")

    def dialog(shown: Dialog) -> None:
        wrong.append(f"dialog: {shown.message}")
        shown.dismiss()

    opened.on("console", console)
    opened.on("request", request)
    opened.on("dialog", dialog)
    opened.on("pageerror", lambda error: wrong.append(f"script: {error}"))
    yield opened
    context.close()
    assert not wrong, wrong
