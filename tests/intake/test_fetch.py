"""Fetching from a real server: what is asked, what is believed, and what no server can do to us."""

import gzip
import ipaddress
import socket
import time
import zlib
from collections.abc import Callable
from typing import Any

import pytest
from tests.intake.serving import CERTIFICATE, Handler, Server, serving

from dossier.intake.fetch import MOST_REDIRECTS, Address, FetchError, fetch, is_public

MOST = 100_000
PAGE = b"<p>Menteri tiba.</p>"


def anyone(address: Address) -> bool:
    return True


def only_first(address: Address) -> bool:
    """As if 127.0.0.1 were a public address, and 127.0.0.2 one of a private network."""
    return str(address) == "127.0.0.1"


def refused(url: str, **options: Any) -> str:
    with pytest.raises(FetchError) as raised:
        fetch(url, MOST, **{"allowed": anyone, **options})
    assert raised.value.remedy
    return raised.value.message


def test_the_bytes_come_as_they_are_with_what_the_server_says_of_them(server: Server) -> None:
    page = fetch(server.gives("/a", PAGE, Content_Type="Text/HTML; charset=windows-1251"), MOST, anyone)
    assert (page.data, page.kind, page.charset, page.url) == (PAGE, "text/html", "windows-1251", server.url("/a"))


def test_it_says_who_asks_and_sends_no_cookie_back(server: Server) -> None:
    server.gives("/end", PAGE)
    start = server.gives("/start", b"", 302, Location="/end", Set_Cookie="who=you")
    fetch(start, MOST, anyone)
    assert [path for path, _ in server.requests] == ["/start", "/end"]
    for _, headers in server.requests:
        assert headers["User-Agent"].startswith("dossier/")
        assert "Cookie" not in headers


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "ftp://example.org/a", "gopher://x", "https://", "data:,x", "http://[", "//x"]
)
def test_only_web_addresses_are_asked(url: str) -> None:
    assert refused(url)


def test_a_password_is_not_sent() -> None:
    assert "password" in refused("https://me:secret@example.org/")


# ---------------------------------------------------------------------------------- where it may go


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0",
        "224.0.0.1", "255.255.255.255", "198.18.0.1", "::1", "::", "fe80::1", "fc00::1", "ff02::1", "2001:db8::1",
        "fec0::1", "::ffff:127.0.0.1", "2002:7f00:1::", "64:ff9b::a00:1", "2001:0:0:0:0:0:80ff:fffe",
    ],
)  # fmt: skip
def test_addresses_of_no_public_host_are_known(address: str) -> None:
    assert not is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize(
    "address", ["8.8.8.8", "93.184.216.34", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"]
)
def test_addresses_of_public_hosts_are_known(address: str) -> None:
    assert is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "127.1"])
def test_this_machine_is_not_asked_by_any_of_its_names(server: Server, host: str) -> None:
    server.gives("/a", PAGE)
    assert "private network" in refused(server.url("/a", host), allowed=is_public)
    assert server.requests == []


def test_a_host_with_one_private_address_among_others_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (place, 80)) for place in ("8.8.8.8", "10.0.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: answers)
    assert "private network" in refused("http://example.org/", allowed=is_public)


def test_the_connection_goes_to_the_address_that_was_checked(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that stands for another machine when it is looked up again gains nothing: it is looked up once."""
    server.gives("/a", PAGE)
    looked_up = []

    def once(host: str, port: int, **_: Any) -> list[Any]:
        looked_up.append(host)
        assert len(looked_up) == 1
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]

    monkeypatch.setattr(socket, "getaddrinfo", once)
    assert fetch(server.url("/a", "kabar.example"), MOST, only_first).data == PAGE
    assert server.requests[0][1]["Host"] == f"kabar.example:{server.port}"


# ---------------------------------------------------------------------------------- where it is sent on


def test_redirects_are_followed_and_the_last_address_is_told(server: Server) -> None:
    server.gives("/berita/akhir", PAGE)
    server.leads("/berita/dua", "akhir#bagian", 301)
    assert fetch(server.leads("/satu", "/berita/dua", 308), MOST, anyone).url == server.url("/berita/akhir")


@pytest.mark.parametrize("target", ["file:///etc/passwd", "javascript:alert(1)", "ftp://127.0.0.1/"])
def test_a_redirect_out_of_the_web_is_not_followed(server: Server, target: str) -> None:
    assert "no web address" in refused(server.leads("/a", target))


def test_each_redirect_is_checked_like_the_first_address(server: Server) -> None:
    server.gives("/rahasia", PAGE)
    server.leads("/b", server.url("/rahasia", "127.0.0.2"))
    assert "private network" in refused(server.leads("/a", "/b"), allowed=only_first)
    assert [path for path, _ in server.requests] == ["/a", "/b"]


def test_a_loop_ends(server: Server) -> None:
    server.leads("/b", "/a")
    assert "more than" in refused(server.leads("/a", "/b"))
    assert len(server.requests) == MOST_REDIRECTS + 1


# ---------------------------------------------------------------------------------- how much, how long


@pytest.mark.parametrize("status", [204, 304, 403, 404, 500])
def test_another_answer_than_the_page_is_told(server: Server, status: int) -> None:
    assert f"answers {status}" in refused(server.gives("/a", b"", status))


def test_too_much_is_not_read(server: Server) -> None:
    assert "larger than" in refused(server.gives("/stated", b"x" * (MOST + 1)))

    def endless(handler: Handler) -> None:
        handler.send_response(200)
        handler.end_headers()
        while True:
            handler.wfile.write(b"x" * 10_000)

    server.answers["/endless"] = endless
    assert "larger than" in refused(server.url("/endless"))


@pytest.mark.parametrize(("packing", "pack"), [("gzip", gzip.compress), ("deflate", zlib.compress)])
def test_a_compressed_page_is_unpacked(server: Server, packing: str, pack: Callable[[bytes], bytes]) -> None:
    assert fetch(server.gives("/a", pack(PAGE), Content_Encoding=packing), MOST, anyone).data == PAGE
    assert server.requests[0][1]["Accept-Encoding"] == "identity"


@pytest.mark.parametrize(
    ("packing", "packed", "said"),
    [
        ("gzip", gzip.compress(bytes(50_000_000), 9), "larger than"),
        ("gzip", b"no gzip", "damaged"),
        ("gzip", gzip.compress(PAGE)[:-9], "broke off"),
        ("br", PAGE, "packs it as 'br'"),
    ],
    ids=["bomb", "damaged", "cut", "unknown"],
)
def test_what_cannot_be_unpacked_is_told(server: Server, packing: str, packed: bytes, said: str) -> None:
    assert said in refused(server.gives("/a", packed, Content_Encoding=packing))


def test_a_page_that_is_cut_off_is_not_taken(server: Server) -> None:
    assert "broke off" in refused(server.gives("/a", PAGE, Content_Length="500"))


def test_a_server_that_trickles_gets_no_more_time_than_others(server: Server) -> None:
    def trickle(handler: Handler) -> None:
        handler.send_response(200)
        handler.end_headers()
        for _ in range(200):
            handler.wfile.write(b"x")
            time.sleep(0.05)

    def head(handler: Handler) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
        for _ in range(200):
            handler.wfile.write(b"X: y\r\n")
            time.sleep(0.05)

    server.answers |= {"/body": trickle, "/head": head}
    for path in server.answers:
        started = time.monotonic()
        assert "too long" in refused(server.url(path), seconds=0.3)
        assert time.monotonic() - started < 3


def test_a_safe_connection_is_one_with_a_certificate_that_is_trusted(monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(secure=True) as server:
        url = server.gives("/a", PAGE).replace("127.0.0.1", "localhost")
        assert "not safe" in refused(url)
        monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
        assert fetch(url, MOST, anyone).data == PAGE
        assert "not safe" in refused(server.url("/a"))  # 127.0.0.1, which the certificate does not name
        server.answers["/slow"] = lambda handler: time.sleep(1)
        assert "too long" in refused(server.url("/slow", "localhost"), seconds=0.3)
        server.leads("/down", "http://localhost/")
        assert "unprotected" in refused(server.url("/down", "localhost"))


def test_a_host_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: Any, **__: Any) -> None:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    assert refused("https://kabar.example/") == "there is no host kabar.example"


def test_no_server_and_no_http_are_told(server: Server) -> None:
    server.answers["/a"] = lambda handler: handler.connection.sendall(b"\x1b[2Jnot http at all\r\n\r\n")
    assert "cannot be talked with" in refused(server.url("/a"))
    assert "not safe" in refused(server.url("/a").replace("http:", "https:"))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        assert "cannot be talked with" in refused(f"http://127.0.0.1:{free.getsockname()[1]}/")
