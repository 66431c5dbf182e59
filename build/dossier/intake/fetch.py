"""One article from the web, without harm: what a server answers is hostile, and so may be where it sends us.

Each address, the first and every redirect's, is checked before anything is sent: http or https, without a password in
it, and all that its host's name stands for in the public internet. The connection then goes to the very address that
was checked, so a name that stands for another machine a moment later gains nothing. No cookies, no proxy, one time
limit for everything together, one size limit, also for what is compressed.
"""

import http.client
import ipaddress
import socket
import ssl
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from importlib.metadata import version
from threading import Timer
from urllib.parse import SplitResult, quote, urldefrag, urljoin, urlsplit, urlunsplit

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

SECONDS = 30.0  # for everything together, redirects too
MOST_REDIRECTS = 5
REDIRECTS = (301, 302, 303, 307, 308)
CHUNK = 1 << 16
# Addresses of the old internet, wrapped for the new one by a translator.
TRANSLATED = ipaddress.ip_network("64:ff9b::/96")
HEADERS = {
    "User-Agent": f"dossier/{version('dossier')} (a reader's archive of single articles)",
    "Accept": "text/html, application/xhtml+xml, text/plain, text/markdown, application/pdf",
    "Accept-Encoding": "identity",
    "Connection": "close",
}


class FetchError(Exception):
    """Why nothing was fetched, and what to do about it."""

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(message)
        self.message, self.remedy = message, remedy


@dataclass(frozen=True, slots=True)
class Page:
    """What a server gave: its bytes (unpacked), where they came from in the end, and what it says they are
    (`kind` a media type in small letters, `charset` as stated; each empty if it says nothing)."""

    url: str
    data: bytes
    kind: str
    charset: str


def is_public(address: Address) -> bool:
    """Whether an address is one of the public internet: not this machine's, nor its network's, nor any special one."""
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour or (address.teredo or (None, None))[1]
        if address in TRANSLATED:
            inner = ipaddress.IPv4Address(int(address) & 0xFFFF_FFFF)
        if inner is not None:
            return is_public(inner)
        if address.is_site_local:  # the private networks of the first years, of which is_global knows nothing
            return False
    return address.is_global and not address.is_multicast and not address.is_reserved


def fetch(url: str, most_bytes: int, allowed: Callable[[Address], bool] = is_public, seconds: float = SECONDS) -> Page:
    """What stands at a web address. Raises FetchError."""
    with _deadline(seconds) as clock:
        for _ in range(MOST_REDIRECTS + 1):
            parts = _checked(url)
            try:
                answer = _ask(parts, clock, allowed, most_bytes)
            except (OSError, http.client.HTTPException, ValueError) as error:
                raise _told(error, parts, clock) from error
            if isinstance(answer, Page):
                return answer
            if parts.scheme == "https" and urlsplit(answer).scheme == "http":
                raise FetchError(
                    "it leads on to an unprotected address (http)", f"add {answer} itself, if you trust it"
                )
            url = answer
    raise FetchError(f"it leads on more than {MOST_REDIRECTS} times", "open it in a browser, and save the page")


# ------------------------------------------------------------------------------ one time limit


@dataclass
class _Clock:
    """The connection that is cut when the time is up; a server that trickles cannot stretch it."""

    line: socket.socket | None = None
    is_up: bool = False

    def ring(self) -> None:
        self.is_up = True
        self.cut()

    def cut(self) -> None:
        try:
            if self.line is not None:
                socket.socket.shutdown(self.line, socket.SHUT_RDWR)  # below TLS, which would want to say good-bye
        except OSError:
            pass


@contextmanager
def _deadline(seconds: float) -> Iterator[_Clock]:
    clock = _Clock()
    timer = Timer(seconds, clock.ring)
    timer.daemon = True
    timer.start()
    try:
        yield clock
    finally:
        timer.cancel()


# ------------------------------------------------------------------------------ before anything is sent


def _checked(url: str) -> SplitResult:
    """A web address in its parts, fit to be asked for. Raises FetchError."""
    try:
        parts = urlsplit(urldefrag(url).url)
        host, port = (parts.hostname or "").encode("idna").decode("ascii"), parts.port
    except ValueError:  # UnicodeError is one
        raise FetchError("this is no web address", "write it in full, as in https://example.org/…") from None
    if parts.scheme not in ("http", "https") or not host:
        raise FetchError(f"'{parts.scheme or url}' is no web address", "only http:// and https:// are fetched")
    if parts.username is not None or parts.password is not None:
        raise FetchError("it holds a user name or password", "leave them out, or save the page from your browser")
    shown = f"[{host}]" if ":" in host else host
    place = shown if port is None else f"{shown}:{port}"
    path, query = (quote(part, safe="/%:@!$&'()*+,;=~?-._[]") for part in (parts.path or "/", parts.query))
    return SplitResult(parts.scheme, place, path, query, "")


def _resolved(parts: SplitResult, allowed: Callable[[Address], bool]) -> list[str]:
    """The addresses of a host, all of them allowed. Raises FetchError, or OSError if there is no such host."""
    port = parts.port or (443 if parts.scheme == "https" else 80)
    found = socket.getaddrinfo(parts.hostname, port, type=socket.SOCK_STREAM)
    places = list(dict.fromkeys(str(entry[4][0]).partition("%")[0] for entry in found))
    if not all(allowed(ipaddress.ip_address(place)) for place in places):
        raise FetchError(f"{parts.hostname} is a machine of a private network", "use --allow-private if that is meant")
    return places


# ------------------------------------------------------------------------------ one question, one answer


def _ask(parts: SplitResult, clock: _Clock, allowed: Callable[[Address], bool], most_bytes: int) -> Page | str:
    """What a server gives, or the address that it leads on to."""
    host, secure = parts.hostname or "", parts.scheme == "https"
    places = _resolved(parts, allowed)
    connection = (http.client.HTTPSConnection if secure else http.client.HTTPConnection)(host, parts.port)
    try:
        connection.sock = clock.line = _connected(places, connection.port, clock)
        if secure:
            connection.sock = clock.line = ssl.create_default_context().wrap_socket(clock.line, server_hostname=host)
        connection.request("GET", urlunsplit(("", "", parts.path, parts.query, "")), headers=HEADERS)
        with closing(connection.getresponse()) as answer:
            return _answer(answer, parts, clock, most_bytes)
    finally:
        clock.cut()
        connection.close()


def _answer(answer: http.client.HTTPResponse, parts: SplitResult, clock: _Clock, most_bytes: int) -> Page | str:
    location = answer.getheader("Location")
    if answer.status in REDIRECTS and location:
        return urljoin(parts.geturl(), location)
    if answer.status != 200:
        raise FetchError(f"the server answers {answer.status} {answer.reason[:60]}", "look at it in a browser")
    data = _unpacked(answer, _body(answer, clock, most_bytes), most_bytes)
    charset = answer.headers.get_param("charset")
    kind = answer.headers.get_content_type() if "Content-Type" in answer.headers else ""
    return Page(parts.geturl(), data, kind, charset if isinstance(charset, str) else "")


def _connected(places: list[str], port: int, clock: _Clock) -> socket.socket:
    """A connection to the first of the addresses that takes one."""
    for place in places:
        line = socket.socket(socket.AF_INET6 if ":" in place else socket.AF_INET, socket.SOCK_STREAM)
        line.settimeout(SECONDS)
        clock.line = line
        try:
            line.connect((place, port))
            return line
        except OSError as error:
            line.close()
            last = error
        if clock.is_up:
            break
    raise last


def _body(answer: http.client.HTTPResponse, clock: _Clock, most_bytes: int) -> bytes:
    """All that a server sends, if it is not too much and not cut off."""
    if (answer.length or 0) > most_bytes:
        raise _too_large(most_bytes)
    data = bytearray()
    while chunk := answer.read(CHUNK):
        data += chunk
        if len(data) > most_bytes:
            raise _too_large(most_bytes)
    if answer.length or clock.is_up:
        raise http.client.IncompleteRead(bytes(data), answer.length)
    return bytes(data)


def _unpacked(answer: http.client.HTTPResponse, data: bytes, most_bytes: int) -> bytes:
    """The bytes of the page; servers compress it although they are asked not to."""
    packing = (answer.getheader("Content-Encoding") or "identity").strip().lower()
    if packing == "identity":
        return data
    if packing not in ("gzip", "x-gzip", "deflate"):
        raise FetchError(f"the server packs it as '{packing[:30]}'", "save the page from your browser")
    unpacker = zlib.decompressobj(wbits=zlib.MAX_WBITS | 32)  # gzip or zlib, whichever it is
    try:
        unpacked = unpacker.decompress(data, most_bytes + 1)
    except zlib.error:
        raise FetchError("what the server sends is damaged", "try again, or save the page from your browser") from None
    if len(unpacked) > most_bytes:
        raise _too_large(most_bytes)
    if not unpacker.eof:
        raise http.client.IncompleteRead(unpacked)
    return unpacked


def _too_large(most_bytes: int) -> FetchError:
    return FetchError(f"it is larger than {most_bytes // 1_000_000} MB", "save the article's text alone")


def _told(error: Exception, parts: SplitResult, clock: _Clock) -> FetchError:
    """What went wrong on the way, for the curator."""
    again = "try again later, or save the page from your browser"
    if clock.is_up or isinstance(error, TimeoutError):
        return FetchError("the server takes too long", again)
    if isinstance(error, socket.gaierror):
        return FetchError(f"there is no host {parts.hostname}", "look for a slip in the address")
    if isinstance(error, ssl.SSLError):
        return FetchError(f"the connection is not safe ({error.reason or 'TLS'})", "save the page from your browser")
    if isinstance(error, http.client.IncompleteRead):
        return FetchError("the server broke off", again)
    return FetchError(f"the server cannot be talked with ({error or type(error).__name__})", again)
