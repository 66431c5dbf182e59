"""A real web server on this machine for tests, which answers as each test says."""

import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

CERTIFICATE = Path(__file__).parent / "localhost.pem"
Handler = BaseHTTPRequestHandler
Answer = Callable[[Handler], None]


class Server:
    """The answers of a server by path, and the requests it got (path, and headers by name)."""

    def __init__(self, port: int, scheme: str) -> None:
        self.port, self.scheme = port, scheme
        self.answers: dict[str, Answer] = {}
        self.requests: list[tuple[str, dict[str, str]]] = []

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        """The address of a path, by some name of this machine."""
        return f"{self.scheme}://{host}:{self.port}{path}"

    def gives(self, path: str, body: bytes, status: int = 200, **headers: str) -> str:
        """Answer a path with a body; `Content_Type` stands for that header. Returns the path's address."""

        def answer(handler: Handler) -> None:
            handler.send_response(status)
            named = {name.replace("_", "-"): value for name, value in headers.items()}
            for name, value in {"Content-Length": str(len(body)), **named}.items():
                handler.send_header(name, value)
            handler.end_headers()
            handler.wfile.write(body)

        self.answers[path] = answer
        return self.url(path)

    def leads(self, path: str, to: str, status: int = 302) -> str:
        """Answer a path with a redirect."""
        return self.gives(path, b"", status, Location=to)


@contextmanager
def serving(secure: bool = False) -> Iterator[Server]:
    """A server on the loopback interface, until the end of the block; if `secure`, with `CERTIFICATE`."""

    class Answers(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            server.requests.append((self.path, dict(self.headers.items())))
            with suppress(BrokenPipeError, ConnectionResetError):  # the client had enough
                server.answers[self.path](self)

        def log_message(self, format: str, *args: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Answers) as running:
        if secure:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(CERTIFICATE)
            running.socket = context.wrap_socket(running.socket, server_side=True)
        server = Server(running.server_port, "https" if secure else "http")
        threading.Thread(target=running.serve_forever, args=(0.01,), daemon=True).start()
        yield server
        running.shutdown()
