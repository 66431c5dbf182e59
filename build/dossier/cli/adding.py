"""`dossier add`: articles into the dossier, each with what is known of where it came from."""

import datetime as dt
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import click

from dossier import address, curation, language, seeds, settings, write
from dossier.build import read_article
from dossier.cli.finding import told
from dossier.cli.options import RIGHTS, ROOT, report
from dossier.intake import fetch, naming
from dossier.intake.likeness import Shelf
from dossier.intake.receive import Received, receive
from dossier.intake.record import record
from dossier.model import Article, Authority, Document, Problem, printable
from dossier.settings import Settings

MOST = 3  # passages shown of each article that shares some
LONGEST = 90  # characters of a passage


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@ROOT
@click.option("--url", help="Where the file was saved from.")
@click.option("--retrieved", type=click.DateTime(["%Y-%m-%d"]), help="The day it was saved (for an address: today).")
@click.option("--archive-url", help="Where a web archive keeps it.")
@click.option("--rights", type=click.Choice(RIGHTS), help="What may be shown of it (default: as mkdocs.yml says).")
@click.option("--allow-private", is_flag=True, help="Fetch from this machine and its network, too.")
def add(
    sources: tuple[str, ...],
    root: Path,
    url: str | None,
    retrieved: dt.datetime | None,
    archive_url: str | None,
    rights: str | None,
    allow_private: bool,
) -> None:
    """Add articles: text, Markdown, saved HTML or PDF files, '-' for standard input, or web addresses.

    The bytes are kept as they are received, and nothing is overwritten. An article that is there already is refused.
    """
    if len(sources) > 1 and (url or archive_url):
        raise click.UsageError("--url and --archive-url are of one article: add the others by themselves")
    for option, value in (("--url", url), ("--archive-url", archive_url)):
        if value is not None and not address.is_whole(value):
            raise click.BadParameter("write it in full, as in https://example.org/…", param_hint=option)
    day = retrieved.date().isoformat() if retrieved else ""
    stated = {"url": url or "", "retrieved": day, "archive_url": archive_url or "", "rights": rights or ""}
    desk = _desk(root)
    failed = 0
    for source in sources:
        received = receive(source, sys.stdin.buffer, (lambda _: True) if allow_private else fetch.is_public)
        problem = received if isinstance(received, Problem) else desk.take(received, stated)
        if problem:
            report([problem])
            failed += 1
    sys.exit(1 if failed else 0)


@dataclass(frozen=True, slots=True)
class Desk:
    """What is needed to take articles in: the dossier's settings, who it knows, what it holds."""

    root: Path
    chosen: Settings
    authority: Authority
    shelf: Shelf
    decisions: dict[str, bytes]

    def take(self, received: Received, stated: dict[str, str]) -> Problem | None:
        """Take one article in and tell of it, or say why not."""
        document = seeds.parse(f"new{received.suffix}", received.data, received.shown)
        if isinstance(document, Problem):
            return document
        if twin := self.shelf.twin(document):
            return Problem(received.shown, None, f"it is there already, as {twin.file}", "nothing needs to be done")
        article, problems = read_article(document, None, self.authority, self.chosen)
        report(problems)
        name = naming.name(article.facts, document.text, self._taken())
        kept = replace(document, id=name, file=f"{self.chosen.seeds}/{name}{received.suffix}")
        fields = {"sha256": document.sha256, **_origin(received, document), **{k: v for k, v in stated.items() if v}}
        try:
            self._write(kept, received.data, fields)
        except OSError as error:
            return Problem(kept.file, None, f"it cannot be written ({error.strerror})", "mend that, and add it again")
        self._tell(replace(article, document=kept), fields)
        self.shelf.add(kept)
        return None

    def _taken(self) -> set[str]:
        """The names of all files there are, in small letters and without their endings."""
        folder = self.root / self.chosen.seeds
        return {seeds.address(path.stem).lower() for path in folder.iterdir()} if folder.is_dir() else set()

    def _write(self, document: Document, data: bytes, fields: dict[str, str]) -> None:
        """The decision file first: should anything come between, it is a file that `dossier check` reports, and not an
        article whose origin nobody knows."""
        note = language.load(self.chosen.language).start["decisions"]
        write.create(self.root / document.decisions, record(note, fields).encode("utf-8"))
        try:
            write.create(self.root / document.file, data)
        except BaseException:
            (self.root / document.decisions).unlink()
            raise

    def _tell(self, article: Article, fields: dict[str, str]) -> None:
        click.echo(article.document.file)
        for line in (*told(article, self.authority), *self._warnings(article.document, fields.get("url", ""))):
            click.echo(f"  {line}")

    def _warnings(self, document: Document, url: str) -> Iterator[str]:
        """What else the curator should know: articles that it resembles, and others from the same address."""
        for like in self.shelf.like(document):
            yield f"shared     {like.part:.0%} of its words stand in {like.file} too:"
            yield from (f"           «{_short(span.of(document.text))}»" for span in like.spans[:MOST])
            if len(like.spans) > MOST:
                yield f"           and {len(like.spans) - MOST} more"
        whole = re.compile(rb"(?<![^\s\"'])" + re.escape(url).encode() + rb"(?![^\s\"'])")
        same = sorted(file for file, data in self.decisions.items() if url and whole.search(data))
        yield from (f"same url   {file} names this address, too" for file in same)


def _short(words: str) -> str:
    line = printable(words)
    return line if len(line) <= LONGEST else f"{line[:LONGEST]}…"


def _desk(root: Path) -> Desk:
    if not (root / settings.FILE).is_file():
        raise click.UsageError(
            f"there is no {settings.FILE} in {root}: run it in a dossier's folder, or name it by --root"
        )
    chosen, problems = settings.read(root)
    report(problems)
    found = seeds.read(root / chosen.seeds, chosen.seeds)
    authority, wrong = curation.read_authority(chosen.authority, found.decisions.get(chosen.authority, b""))
    report(wrong)
    return Desk(root, chosen, authority, Shelf.of(found.documents), found.decisions)


def _origin(received: Received, document: Document) -> dict[str, str]:
    """Where an article came from: fetched today, or from where the saved page itself says it is."""
    if received.url:
        return {"url": received.url, "retrieved": dt.date.today().isoformat()}
    stated = document.page.url.text if document.page and document.page.url else ""
    return {"url": stated} if address.is_whole(stated) else {}
