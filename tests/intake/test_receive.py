"""What curators hand in: files, standard input, addresses; each with the ending it is read by, or why it cannot be."""

from io import BytesIO
from pathlib import Path

import pytest
from tests.intake.serving import Server
from tests.printed import pdf

from dossier import seeds
from dossier.intake.receive import Received, receive
from dossier.model import Problem

HTML = b"<!DOCTYPE html><html><p>Menteri tiba.</p>"


def get(source: str | Path, stdin: bytes = b"", private: bool = True) -> Received | Problem:
    return receive(str(source), BytesIO(stdin), lambda _: private)


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.HTML", "a.htm", "a.pdf"])
def test_a_file_keeps_its_ending_and_bytes(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"\xef\xbb\xbfIsi\r\n")
    assert get(path) == Received(str(path), path.suffix.lower(), b"\xef\xbb\xbfIsi\r\n")


@pytest.mark.parametrize(
    ("data", "suffix"),
    [
        (b"Menteri tiba.", ".txt"),
        (HTML, ".html"),
        (b"\xef\xbb\xbf\n <html lang=id>", ".html"),
        (b"<3 dari pembaca", ".txt"),
        (pdf(["Menteri tiba."]), ".pdf"),
    ],
    ids=["text", "html", "html with a mark", "text like html", "pdf"],
)
def test_what_comes_without_a_name_is_looked_at(server: Server, data: bytes, suffix: str) -> None:
    assert get("-", data) == Received("standard input", suffix, data)
    url = server.gives("/a", data, Content_Type="application/octet-stream")
    assert get(url) == Received(url, suffix, data, url)


@pytest.mark.parametrize(
    ("kind", "suffix"),
    [
        ("text/html; charset=utf-8", ".html"),
        ("text/plain", ".txt"),
        ("text/markdown", ".md"),
        ("application/pdf", ".pdf"),
    ],
)
def test_a_server_says_what_it_gives(server: Server, kind: str, suffix: str) -> None:
    found = get(server.gives("/a", HTML, Content_Type=kind))
    assert isinstance(found, Received)
    assert found.suffix == suffix


def wrong(source: str | Path, stdin: bytes = b"", private: bool = True) -> str:
    found = get(source, stdin, private)
    assert isinstance(found, Problem)
    assert found.remedy
    return found.message


def test_what_cannot_be_an_article_is_told(tmp_path: Path, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(seeds, "MOST_BYTES", 10)
    (tmp_path / "large.txt").write_bytes(bytes(11))
    (tmp_path / "a.docx").write_bytes(b"PK")
    assert wrong(tmp_path) == "this is a folder"
    assert wrong(tmp_path / "none.txt").startswith("it cannot be read")
    assert wrong(tmp_path / "a.docx") == "this is no article file"
    assert wrong(tmp_path / "large.txt").startswith("it is larger than")
    assert wrong("-", bytes(11)).startswith("it is larger than")
    assert wrong(server.gives("/a", bytes(11))).startswith("it is larger than")
    assert wrong(server.gives("/b", b"x", Content_Type="image/png")) == "it is no article but image/png"
    assert wrong(server.url("/b"), private=False).endswith("of a private network")
    assert wrong("file:///etc/passwd") == "'file' is no web address"


CYRILLIC = "<html><p>Министр прибыл.</p>"


@pytest.mark.parametrize(
    ("data", "charset", "fine"),
    [
        (CYRILLIC.encode(), "utf-8", True),
        (CYRILLIC.encode(), "", True),
        (CYRILLIC.encode("cp1251"), "windows-1251", False),
        (CYRILLIC.replace("<p>", '<meta charset="windows-1251"><p>').encode("cp1251"), "windows-1251", True),
        ("<html><p>Café</p>".encode("latin-1"), "iso-8859-1", True),
        (CYRILLIC.encode("utf-16"), "utf-16", True),
        (CYRILLIC.encode("cp1251"), "no-such-thing", True),
    ],
)
def test_a_page_that_only_its_server_can_read_is_refused(server: Server, data: bytes, charset: str, fine: bool) -> None:
    kind = f"text/html; charset={charset}" if charset else "text/html"
    found = get(server.gives("/a", data, Content_Type=kind))
    assert isinstance(found, Received) == fine
