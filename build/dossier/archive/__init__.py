"""The built site as one archive that opens from disk: every link leads to a file, and the search works.

Browsers let a page that was opened from disk load neither modules nor files. So a script that they do load brings them
along (`disk.js`): the site's own modules on every page, and for the search Pagefind's index, as text. That index is
read whole into memory when the search page is opened, so it grows with the dossier where the site's does not.
"""

import base64
import json
import os
import posixpath
import re
import zipfile
from collections.abc import Iterable, Iterator
from html import escape, unescape
from importlib.resources import files
from pathlib import Path
from urllib.parse import unquote, urlsplit

MODULES = "assets"  # below the site: its own scripts; Material's are in folders of this one
SEARCH = "pagefind"
SCRIPT = "assets/disk.js"
INDEX = "assets/disk-search.js"
TAG = re.compile(r"<(?:a|form|link|meta)\b[^>]*>")  # in a text there is none: its `<` is escaped
LINK = re.compile(r'(?<=[\s;])(href|action|url)=("?)([^"\s>]+)("?)')
MODULE = re.compile(r'<script src="([^"]*assets/dossier\.js)" type="module"></script>')
# Only for servers: an address without a page, and what search engines and Sphinx want.
LEFT_OUT = {"404.html", "sitemap.xml", "sitemap.xml.gz", "objects.inv"}
MOMENT = (1980, 1, 1, 0, 0, 0)  # the earliest that the format knows: the same site makes the same archive


def archive(site: Path, target: Path) -> int:
    """Write the site in a folder to a ZIP file; returns how many files it holds.

    The archive holds one folder, of the file's name. Raises FileNotFoundError if there is no site.
    """
    if not (site / "index.html").is_file():
        raise FileNotFoundError(f"there is no site in {site}")
    draft = target.with_name(f".{target.name}.draft")
    count = 0
    with zipfile.ZipFile(draft, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as made:
        for name, data in _files(site):
            info = zipfile.ZipInfo(f"{target.stem}/{name}", MOMENT)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            made.writestr(info, data)
            count += 1
    draft.replace(target)
    return count


def _files(site: Path) -> Iterator[tuple[str, bytes]]:
    """Every file of the archive, by its path in it, in their order."""
    names = sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    kept = [name for name in names if name not in LEFT_OUT and not name.startswith(f"{SEARCH}/")]
    for name in kept:
        data = (site / name).read_bytes()
        yield name, opening(name, data.decode("utf-8"), site).encode("utf-8") if name.endswith(".html") else data
    own = [name for name in names if name.endswith(".js") and posixpath.dirname(name) == MODULES]
    yield SCRIPT, _script(site, own)
    index = [name for name in names if name.startswith(f"{SEARCH}/")]
    yield INDEX, f"Object.assign(dossierFiles, {_texts(site, index)});\n".encode()


def opening(name: str, html: str, site: Path) -> str:
    """A page whose links lead to files and whose scripts load from disk; `name` is its path below the site."""
    folder = posixpath.dirname(name)
    linked = TAG.sub(lambda tag: LINK.sub(lambda found: _link(found, folder, site), tag[0]), html)
    return MODULE.sub(lambda found: f'<script src="{found[1].replace("dossier.js", "disk.js")}"></script>', linked)


def _link(found: re.Match[str], folder: str, site: Path) -> str:
    """A link as it is, or if it leads to a folder, to the page in it."""
    address = unescape(found[3])
    parts = urlsplit(address)
    target = posixpath.normpath(posixpath.join(folder, unquote(parts.path)))
    if parts.scheme or parts.netloc or not parts.path or target.startswith(("..", "/")) or not _is_page(site / target):
        return found[0]
    path = posixpath.join(parts.path, "index.html")
    return f"{found[1]}={found[2]}{escape(parts._replace(path=path).geturl())}{found[4]}"


def _is_page(path: Path) -> bool:
    return os.path.isfile(path / "index.html")  # noqa: PTH113 (several for each link: pathlib takes thrice the time)


def _script(site: Path, names: Iterable[str]) -> bytes:
    source = files(__name__).joinpath("disk.js").read_text(encoding="utf-8")
    return f"const dossierFiles = {_texts(site, names)};\n{source}".encode()


def _texts(site: Path, names: Iterable[str]) -> str:
    """Files as a JavaScript object: their paths, and their bytes in base 64."""
    return json.dumps({name: base64.b64encode((site / name).read_bytes()).decode() for name in names}, indent=0)
