"""Links that lead to different places have different names, for whoever hears the links alone.

A page's links are looked at when all of it is written: of those that share their words each gets a name (an
`aria-label`) that begins with them and tells the page it leads to, or which of several places it is.
"""

import posixpath
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from html import unescape

LINK = re.compile(r"\[(?P<words>(?:\\.|[^\[\]\\])+)\]\((?P<target>[^()\s]+)\)(?P<attributes>\{ [^{}]*\})?")
HEADING = re.compile(r"^#{2,3} (?P<words>.+?) \{ #(?P<id>\S+)", re.MULTILINE)
LABEL = "aria-label="
MARKUP = re.compile(r"<[^<>]*>")
UNSAFE = re.compile(r"[\"{}|\\`*_\[\]<>&\s]+")  # what an attribute list, a table or Markdown would take for its own


def distinguish(markdown: str, path: str, called: Callable[[str], str]) -> str:
    """The Markdown of a page, at a path below docs/, with names for its links that need one.

    `called` tells what the page at a path is called, nothing if it is not known.
    """
    targets: dict[str, set[str]] = defaultdict(set)
    for link in _unnamed(markdown):
        targets[_heard(link["words"])].add(link["target"])
    for heading in HEADING.finditer(markdown):  # a theme's list of contents links to them
        if (words := _heard(heading["words"])) in targets:
            targets[words].add(f"#{heading['id']}")
    if all(len(leads) == 1 for leads in targets.values()):
        return markdown
    numbers: dict[tuple[str, str], int] = {}
    counts = Counter(_heard(heading["words"]) for heading in HEADING.finditer(markdown))

    def named(link: re.Match[str]) -> str:
        heard, target = _heard(link["words"]), link["target"]
        if LABEL in (link["attributes"] or "") or len(targets[heard]) == 1:
            return link[0]
        page = target.partition("#")[0]
        title = called(posixpath.normpath(posixpath.join(posixpath.dirname(path), page))) if page else ""
        name = title if title.startswith(heard) else f"{heard}: {title}" if title else heard
        if (name, target) not in numbers:
            counts[name] += 1
            numbers[name, target] = counts[name]
        number = numbers[name, target]
        spoken = safe(name) + (f" ({number})" if number > 1 else "")
        if spoken == safe(heard):
            return link[0]
        attributes = (link["attributes"] or "{ }").removesuffix("}")
        return f'[{link["words"]}]({target}){attributes}{LABEL}"{spoken}" }}'

    return LINK.sub(named, markdown)


def _unnamed(markdown: str) -> Iterator[re.Match[str]]:
    """The links that have no name of their own yet."""
    return (link for link in LINK.finditer(markdown) if LABEL not in (link["attributes"] or ""))


def _heard(words: str) -> str:
    """What a link's words sound like: without markup, escapes and space."""
    return " ".join(unescape(MARKUP.sub("", re.sub(r"\\(.)", r"\1", words))).split())


def safe(words: str) -> str:
    """Words that an attribute list may hold between quotation marks."""
    return UNSAFE.sub(" ", words).strip()
